package segment

import (
	"bytes"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

// nearValues are values that differ late, at a limit, or only in their language, type or fraction of a second.
func nearValues() []quad.Value {
	at := time.Date(2020, 10, 4, 0, 0, 0, 0, time.UTC)
	out := []quad.Value{quad.Bool(false), quad.Bool(true), quad.Time(at), quad.Time(at.Add(1)), quad.Time(at.Add(time.Hour)), quad.Time(at.AddDate(-9000, 0, 0))}
	for _, n := range []int64{0, 1, -1, 255, 1 << 20, 1<<40 - 1, 1 << 40, 1<<40 + 1, -1 << 40, -1<<40 - 1, math.MaxInt64, math.MinInt64} {
		out = append(out, quad.Int(n), quad.Float(n), quad.Float(1/float64(n|1)))
	}
	for _, s := range []string{"", "\x00", "a", "a\x00", "ab", "a-", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghj", "abcdefg\x00", "\xff\xff\xff\xff\xff\xff\xff"} {
		out = append(out, quad.IRI(s), quad.BNode(s), quad.String(s), quad.TypedString{Value: quad.String(s), Type: "a"})
		for _, lang := range []string{"", "v", "vi", "vj", "vi-x", "vie", "vif"} {
			out = append(out, quad.LangString{Value: quad.String(s), Lang: lang}, quad.TypedString{Value: quad.String(s), Type: quad.IRI(lang)})
		}
	}
	return out
}

// checkEncoded shows that values stand in the order of their bytes, with their hashes, and that quads are those given, sorted and
// each once.
func checkEncoded(t *testing.T, e *Encoded, want []quad.Quad) {
	t.Helper()
	for i := range e.Values() {
		b := e.bytes(ID(i + 1))
		if i > 0 && bytes.Compare(e.bytes(ID(i)), b) >= 0 {
			t.Fatalf("%q stands before %q", e.bytes(ID(i)), b)
		}
		if e.hashes[i] != hashValue(b) {
			t.Fatalf("the hash of %q is %x", b, e.hashes[i])
		}
	}
	if !slices.IsSortedFunc(e.Numbers(), func(a, b Quad) int { return cmpLess(spol.compare(a, b)) }) {
		t.Error("the quads are not sorted, or not each once")
	}
	lines := map[string]bool{}
	for _, q := range want {
		lines[bytesOf(t, q)] = true
	}
	for _, q := range e.Numbers() {
		var b []byte
		for _, n := range q {
			if b = append(b, '\n'); n != 0 {
				b = append(b, e.bytes(n)...)
			}
		}
		if !lines[string(b)] {
			t.Fatalf("%q was not given", b)
		}
		delete(lines, string(b))
	}
	if len(lines) > 0 {
		t.Errorf("%d quads are lost", len(lines))
	}
}

// cmpLess makes an order of one that refuses equal neighbours.
func cmpLess(c int) int {
	if c == 0 {
		return 1
	}
	return c
}

func bytesOf(t *testing.T, q quad.Quad) string {
	t.Helper()
	var b []byte
	for _, d := range quad.Directions {
		b = append(b, '\n')
		if v := q.Get(d); v != nil {
			var err error
			if b, err = AppendValue(b, v); err != nil {
				t.Fatal(err)
			}
		}
	}
	return string(b)
}

// Quads in any order, of values that are hard to tell apart, few and many, are encoded in order.
func TestEncodeOrder(t *testing.T) {
	values := nearValues()
	for i := range 3 * mostTogether {
		values = append(values, quad.String("chữ thứ "+quad.Int(i).String()))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		name          string
		values, quads int
	}{{"few", 40, 300}, {"all that are near", len(nearValues()), 4000}, {"many", len(values), 40_000}} {
		t.Run(c.name, func(t *testing.T) {
			of := func() quad.Value { return values[r.IntN(c.values)] }
			qs := make([]quad.Quad, c.quads)
			for i := range qs {
				qs[i] = quad.Quad{Subject: of(), Predicate: of(), Object: of(), Label: of()}
				if i%3 > 0 {
					qs[i].Subject = qs[i-1].Subject
				}
				if i%7 == 0 {
					qs[i].Label = nil
				}
			}
			checkEncoded(t, encoded(t, append(qs, qs[:20]...)...), qs)
		})
	}
}

// A name is one value whether it was known beforehand or is given.
func TestEncoderKnown(t *testing.T) {
	known := []string{"b", "d", "never", "z"}
	for range 2 {
		e := NewEncoder(known)
		name := func(s string) ID {
			n, err := e.Name(s, func(string) error { return nil })
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		e.Add(Quad{name("a"), e.Known(2), name("d"), e.Known(4)})
		e.Add(Quad{name("a"), name("d"), e.Known(2), name("z")})
		e.Add(Quad{name("zz"), e.Known(1), e.Int(3)})
		got, err := e.Encoded()
		if err != nil {
			t.Fatal(err)
		}
		checkEncoded(t, got, []quad.Quad{quad.Make(quad.IRI("a"), quad.IRI("d"), quad.IRI("d"), quad.IRI("z")), quad.Make(quad.IRI("zz"), quad.IRI("b"), 3, nil)})
		if got.Values() != 6 {
			t.Errorf("%d values, want 6", got.Values())
		}
		e.End()
	}
}
