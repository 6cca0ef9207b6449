package store

import (
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

// TestReported looks for what stands in a document's own graph and of its figures, without what its claims assert; what has a
// subject and predicate in common comes in one order, however it was written.
func TestReported(t *testing.T) {
	doc, claim, figure := quad.IRI("doc:a"), quad.IRI("claim:a-01a"), quad.IRI("fig:a-01a")
	own := []quad.Quad{
		{Subject: claim, Predicate: quad.IRI("rel:figure"), Object: figure, Label: doc},
		{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("rel:name"), Object: quad.LangString{Value: "x", Lang: "vi"}, Label: doc},
		{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("rel:name"), Object: quad.LangString{Value: "X", Lang: "en"}, Label: doc},
		{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("rel:name"), Object: quad.String("a x"), Label: doc},
		{Subject: figure, Predicate: quad.IRI("rel:value"), Object: quad.Int(4), Label: claim},
	}
	asserted := []quad.Quad{
		{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("rel:struck"), Object: quad.IRI("ent:y"), Label: claim},
		{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("rel:struck"), Object: quad.IRI("ent:z"), Label: quad.IRI("claim:a-02a")},
		{Subject: quad.IRI("claim:a-02a"), Predicate: quad.IRI("rel:start"), Object: quad.Int(9), Label: doc},
	}
	each(t, func(t *testing.T, s *Store) {
		qs := slices.Concat(own, asserted)
		for range 2 {
			slices.Reverse(qs)
			if err := s.Replace(t.Context(), schema.ID(doc), qs); err != nil {
				t.Fatal(err)
			}
			got, err := s.Reported(t.Context(), schema.ID(doc), nil)
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, q := range got {
				if q.Predicate == quad.IRI("rel:name") {
					names = append(names, q.Object.String())
				}
			}
			if diff := cmp.Diff([]string{`"X"@en`, `"a x"`, `"x"@vi`}, names); diff != "" {
				t.Errorf("names (-want +got):\n%s", diff)
			}
			sorted := func(qs []quad.Quad) []quad.Quad {
				out, err := sortByLine(slices.Clone(qs))
				if err != nil {
					t.Fatal(err)
				}
				return out
			}
			if diff := cmp.Diff(sorted(append(slices.Clone(own), asserted[2])), sorted(got)); diff != "" {
				t.Errorf("quads (-want +got):\n%s", diff)
			}
			if err := s.Remove(t.Context(), schema.ID(doc)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.Reported(t.Context(), "doc:none", nil); err == nil {
			t.Error("a document that is not there gives no error")
		}
	})
}
