package segment

import (
	"errors"
	"slices"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

func encoded(t testing.TB, qs ...quad.Quad) *Encoded {
	t.Helper()
	e, err := Encode(qs, nil)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestLoadBatches loads articles as batches, and commits them encoded, and shows that every value has the id that it gets when
// their quads are committed one batch after the other, also where the store has some of the values and had others.
func TestLoadBatches(t *testing.T) {
	before := func() *Store {
		s := mustOpen(t, t.TempDir()+"/g", Options{Create: true, DeltaQuads: 400})
		mustApply(t, s, adding(article(3)...), adding(article(90)...))
		var gone Batch
		gone.RemoveLabel(quad.IRI("doc:90"))
		mustApply(t, s, &gone)
		return s
	}
	want, applied, loaded := before(), before(), before()
	var all []*Encoded
	for n := 100; n > 80; n-- {
		qs := append(article(n), article(n)[:5]...)
		mustApply(t, want, adding(qs...))
		var b Batch
		b.Ignore.IgnoreDup = true
		b.AddEncoded(encoded(t, qs...))
		mustApply(t, applied, &b)
		all = append(all, encoded(t, qs...))
	}
	stats, err := loaded.Load(all...)
	if err != nil {
		t.Fatal(err)
	}
	if stats.Quads != 20*int64(all[0].Len()) || stats.Values == 0 {
		t.Errorf("%+v of 20 articles of %d quads", stats, all[0].Len())
	}
	for name, got := range map[string]*Store{"applied": applied, "loaded": loaded} {
		t.Run(name, func(t *testing.T) {
			same(t, got, want)
			sameIDs(t, got, want)
			mustVerify(t, got)
		})
	}
	if stats, err := loaded.Load(all...); stats != (LoadStats{}) || err != nil {
		t.Errorf("loaded %v of what is there, %v", stats, err)
	}
}

// sameIDs shows that two stores gave their values the same ids.
func sameIDs(t *testing.T, got, want *Store) {
	t.Helper()
	g, w := got.current.Load(), want.current.Load()
	if g.next() != w.next() {
		t.Fatalf("%d ids are given, want %d", g.next(), w.next())
	}
	for id := ID(1); id < w.next(); id++ {
		v, err := g.Value(id)
		if err != nil {
			t.Fatal(err)
		}
		if w, err := w.Value(id); err != nil || v != w {
			t.Fatalf("id %d is %v, want %v, %v", id, v, w, err)
		}
	}
}

// Encoded quads read back as they were, sorted and each once, also those of other articles that came before.
func TestEncode(t *testing.T) {
	for n := range 30 {
		qs := append(article(n), article(n)[3:]...)
		qs = append(qs, quad.Make("no", "label", quad.Int(n), nil), quad.Make("no", "label", quad.LangString{Value: "a", Lang: "vi"}, "x"))
		e := encoded(t, qs...)
		got, err := e.Quads()
		if err != nil {
			t.Fatal(err)
		}
		inGot, inWant := map[quad.Quad]bool{}, map[quad.Quad]bool{}
		for i := range got {
			inGot[got[i]] = true
		}
		for i := range qs {
			inWant[qs[i]] = true
			if !inGot[qs[i]] {
				t.Fatalf("%v is lost", qs[i])
			}
		}
		if len(got) != len(inWant) || e.Len() != len(got) {
			t.Errorf("%d quads of %d, %d different", len(got), len(qs), len(inWant))
		}
		if !slices.IsSortedFunc(e.Numbers(), spol.compare) {
			t.Error("the quads are not sorted")
		}
		for i := range e.Values() {
			if v, err := e.Value(ID(i + 1)); err != nil || e.Number(v) != ID(i+1) {
				t.Fatalf("value %d is %v, %v, whose number is %d", i+1, v, err, e.Number(v))
			}
		}
		if e.Number(quad.String("none has this")) != 0 || e.Number(nil) != 0 {
			t.Error("a value that no quad has has a number")
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	refused := errors.New("refused")
	for name, c := range map[string]struct {
		quad     quad.Quad
		storable func(quad.Value) (quad.Value, error)
		want     error
	}{
		"no subject":      {quad.Quad{Predicate: quad.IRI("p"), Object: quad.IRI("o")}, nil, ErrInvalid},
		"no object":       {quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Label: quad.IRI("l")}, nil, ErrInvalid},
		"a foreign value": {quad.Make("s", "p", quad.LangString{Value: "a", Lang: "v\x00"}, nil), nil, ErrInvalid},
		"not storable":    {quad.Make("s", "p", "o", nil), func(v quad.Value) (quad.Value, error) { return v, refused }, refused},
	} {
		t.Run(name, func(t *testing.T) {
			if e, err := Encode([]quad.Quad{quad.Make("a", "b", "c", "d"), c.quad}, c.storable); !errors.Is(err, c.want) && err != nil || err == nil {
				t.Errorf("%v, %v, want %v", e, err, c.want)
			}
		})
	}
}

// A batch that may not add what is there says which of the encoded quads it is.
func TestAddEncodedTwice(t *testing.T) {
	s := Memory()
	mustApply(t, s, adding(article(1)...))
	var b Batch
	b.AddEncoded(encoded(t, article(1)[4]))
	err := s.Apply(&b)
	var fault *graph.DeltaError
	if !errors.As(err, &fault) || !graph.IsQuadExist(err) || fault.Delta.Quad != article(1)[4] {
		t.Errorf("%v, want that %v is there", err, article(1)[4])
	}
}
