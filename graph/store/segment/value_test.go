package segment

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

func TestValues(t *testing.T) {
	nano := time.Date(2020, 10, 4, 1, 2, 3, 456789, time.UTC)
	for name, c := range map[string]struct{ in, want quad.Value }{
		"iri":                   {quad.IRI("ent:ganja"), nil},
		"blank node":            {quad.BNode("x"), nil},
		"empty text":            {quad.String(""), nil},
		"text with a zero byte": {quad.String("a\x00b"), nil},
		"language":              {quad.LangString{Value: "trúng\x004", Lang: "vi"}, nil},
		"typed":                 {quad.TypedString{Value: "x", Type: "t"}, nil},
		"typed, no type":        {quad.TypedString{Value: "x"}, nil},
		"least number":          {quad.Int(math.MinInt64), nil},
		"fraction":              {quad.Float(-12345e-6), nil},
		"truth":                 {quad.Bool(true), nil},
		"time":                  {quad.Time(nano), nil},
		"long ago":              {quad.Time(time.Date(-44, 3, 15, 0, 0, 0, 0, time.UTC)), nil},
		"typed as a number":     {quad.Int(4).TypedString(), quad.Int(4)},
		"typed, prints as none": {quad.TypedString{Value: "04", Type: quad.Int(4).TypedString().Type}, nil},
	} {
		if c.want == nil {
			c.want = c.in
		}
		b, err := AppendValue(nil, c.in)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, err := DecodeValue(b)
		if err != nil || got != c.want {
			t.Errorf("%s: %#v comes back as %#v, %v", name, c.in, got, err)
		}
	}
}

func TestValuesThatCannotBeStored(t *testing.T) {
	for name, v := range map[string]quad.Value{
		"nothing":                      nil,
		"a type with a zero byte":      quad.TypedString{Value: "x", Type: "a\x00b"},
		"a language with a zero byte":  quad.LangString{Value: "x", Lang: "a\x00b"},
		"a value longer than there is": quad.String(strings.Repeat("x", maxValue)),
	} {
		if b, err := AppendValue([]byte("before"), v); !errors.Is(err, ErrInvalid) || string(b) != "before" {
			t.Errorf("%s: %v, %d bytes", name, err, len(b))
		}
	}
}

func FuzzDecodeValue(f *testing.F) {
	for _, v := range []quad.Value{quad.IRI("a"), quad.LangString{Value: "a", Lang: "b"}, quad.Int(1), quad.Time(time.Unix(0, 1))} {
		b, err := AppendValue(nil, v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := DecodeValue(b)
		if err != nil {
			if !errors.Is(err, ErrDamaged) {
				t.Error(err)
			}
			return
		}
		again, err := AppendValue(nil, v)
		if err != nil {
			return // one that no writer makes
		}
		if same, err := DecodeValue(again); err != nil || same.String() != v.String() {
			t.Errorf("%#v comes back as %#v, %v", v, same, err)
		}
	})
}

func FuzzReadLog(f *testing.F) {
	log := appendLogHeader(nil, 1)
	f.Add(log)
	f.Add(make([]byte, logHeader))
	f.Add(appendRecord(log, 1, &delta{first: 1, values: []string{"ia", "ib"}, adds: []Quad{{1, 2, 1, 0}}, died: []ID{1}}))
	f.Fuzz(func(t *testing.T, b []byte) {
		rs, end, err := readLog("log", b)
		if err != nil {
			if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) {
				t.Error(err)
			}
			return
		}
		if end > len(b) {
			t.Fatalf("%d records end at %d of %d bytes", len(rs), end, len(b))
		}
		if again, same, err := readLog("log", b[:end]); err != nil || same != end || len(again) != len(rs) {
			t.Errorf("%d of %d records up to %d of %d, %v", len(again), len(rs), same, end, err)
		}
	})
}

// TestBlocks packs random keys and reads them back, in whole and one by one, and looks each up.
func TestBlocks(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, bound := range []uint32{1, 2, 300, 1 << 20, math.MaxUint32} {
		rows := make([]key, 1+r.IntN(blockRows))
		for i := range rows {
			for j := range rows[i] {
				rows[i][j] = ID(r.Uint32N(bound))
			}
		}
		slices.SortFunc(rows, func(a, b key) int { return slices.Compare(a[:], b[:]) })
		var c columns
		c.put(rows)
		b, err := openBlock(append(c.appendBlock(nil), make([]byte, wordSize)...))
		if err != nil {
			t.Fatal(err)
		}
		got := make([]Quad, len(rows))
		readBlock(&b, 0, got, &sequence[posl])
		for i, k := range rows {
			if unkeyed(posl, k) != got[i] {
				t.Fatalf("row %d is %v, want %v", i, got[i], unkeyed(posl, k))
			}
			for n := 1; n <= 4; n++ {
				first := slices.IndexFunc(rows, func(l key) bool { return slices.Equal(l[:n], k[:n]) })
				after := first
				for after < len(rows) && slices.Equal(rows[after][:n], k[:n]) {
					after++
				}
				if lo, hi := b.lower(&k, n, 0, b.rows, false), b.above(&k, n, 0); lo != first || hi != after {
					t.Fatalf("%d ids of %v stand from %d to %d, want %d to %d", n, k, lo, hi, first, after)
				}
			}
		}
	}
}

// TestSortValues compares with a sort by bytes, of values that share much and differ in little.
func TestSortValues(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	seen := map[string]bool{}
	for len(seen) < 7000 {
		seen[strings.Repeat("ab", r.IntN(6))+strings.Repeat("\x00", r.IntN(9))+string('a'+rune(r.IntN(3)))+strings.Repeat("z", r.IntN(20))] = true
		seen["claim:"+string(rune(r.IntN(5000)+200))] = true
	}
	var values [][]byte
	for v := range seen {
		values = append(values, []byte(v))
	}
	order := (&valueSorter{}).sorted(len(values), func(i uint32) []byte { return values[i] })
	for i := 1; i < len(order); i++ {
		if bytes.Compare(values[order[i-1]], values[order[i]]) >= 0 {
			t.Fatalf("%q before %q", values[order[i-1]], values[order[i]])
		}
	}
	if slices.Sort(order); len(slices.Compact(order)) != len(values) {
		t.Error("some values are missing")
	}
}

// unkeyed is the inverse of key.
func unkeyed(o order, k key) Quad {
	var q Quad
	for i, at := range sequence[o] {
		q[at] = k[i]
	}
	return q
}
