package schema

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

// Quads are sorted as their N-Quads forms are, whatever their values are and however they stand.
func TestSortQuads(t *testing.T) {
	values := []quad.Value{quad.IRI("a"), quad.IRI("a!"), quad.IRI("ab"), quad.IRI("a?"), quad.IRI(""), quad.BNode("a"), quad.String("a"),
		quad.LangString{Value: "a", Lang: "vi"}, quad.Int(10), quad.Int(9), quad.Bool(true), nil}
	r := rand.New(rand.NewPCG(1, 2))
	any := func(vs []quad.Value) quad.Value { return vs[r.IntN(len(vs))] }
	for round := range 200 {
		qs := make([]quad.Quad, r.IntN(60))
		for i := range qs {
			qs[i] = quad.Quad{Subject: any(values[:6]), Predicate: any(values[:3]), Object: any(values[:11]), Label: any(values[len(values)-8:])}
			if i > 0 && r.IntN(2) == 0 {
				qs[i].Subject, qs[i].Label = qs[i-1].Subject, qs[i-1].Label
			}
		}
		got, want := SortQuads(qs), slowly(qs)
		if !slices.Equal(got, want) {
			t.Fatalf("round %d: got %v, want %v", round, got, want)
		}
	}
}

// slowly sorts quads by all their N-Quads forms.
func slowly(qs []quad.Quad) []quad.Quad {
	out := slices.Clone(qs)
	slices.SortFunc(out, func(x, y quad.Quad) int {
		for _, vs := range [][2]quad.Value{{x.Label, y.Label}, {x.Subject, y.Subject}, {x.Predicate, y.Predicate}, {x.Object, y.Object}} {
			if c := strings.Compare(quad.StringOf(vs[0]), quad.StringOf(vs[1])); c != 0 {
				return c
			}
		}
		return 0
	})
	return slices.Compact(out)
}

// What a model writes is sorted as it is from scratch, also where a record follows another on the same sheet.
func TestQuadsSorted(t *testing.T) {
	m := testModel(t)
	for range 3 {
		r := testRecord()
		qs := m.Quads(r)
		if want := SortQuads(qs); !slices.Equal(qs, want) {
			t.Errorf("got %v, want %v", qs, want)
		}
	}
}

// A record is counted as it is written, also one that fills the memory of those before it, and what is said twice counts once.
func TestCount(t *testing.T) {
	m := testModel(t)
	for n := range 4 {
		r := testRecord()
		first := r.Claims
		for i := range 200 * n {
			c := first[i%len(first)]
			c.ID = ID(fmt.Sprintf("claim:%s-%04d", r.Doc.ID.Local(), i))
			r.Claims = append(r.Claims, c)
		}
		r.Doc.Sources = append(r.Doc.Sources, r.Doc.Sources...)
		if got, want := m.Count(r), len(m.Quads(r)); got != want {
			t.Errorf("with %d claims: counted %d, want %d", len(r.Claims), got, want)
		}
	}
}
