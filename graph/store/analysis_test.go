package store

import (
	"errors"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

func TestChangeAnalysis(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		q := func(o string) quad.Quad {
			return quad.Quad{Subject: quad.IRI("claim:a-01a"), Predicate: quad.IRI("rel:agrees"), Object: quad.IRI(o), Label: quad.IRI("graph:analysis")}
		}
		replace(t, s, "a", "ent:x", "ent:y")
		before := dump(t, s)
		err := errors.Join(s.ChangeAnalysis(t.Context(), nil, []quad.Quad{q("claim:b-01a"), q("claim:c-01a")}),
			s.ChangeAnalysis(t.Context(), []quad.Quad{q("claim:b-01a"), q("claim:none-01a")}, []quad.Quad{q("claim:c-01a"), q("claim:d-01a")}))
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Analysis(t.Context())
		if err != nil || len(got) != 2 || got[0] != q("claim:c-01a") || got[1] != q("claim:d-01a") {
			t.Errorf("analysis %v, %v, want c and d", got, err)
		}
		if d := dump(t, s); !strings.Contains(d, "claim:d-01a") {
			t.Errorf("the dump lacks the analysis:\n%s", d)
		}
		seen := 0
		if err := s.Match(t.Context(), Pattern{quad.Predicate: {quad.IRI("rel:agrees")}}, func(quad.Quad) error { seen++; return nil }); err != nil || seen != 2 {
			t.Errorf("Match finds %d, %v, want 2", seen, err)
		}
		foreign := q("x")
		foreign.Label = quad.IRI("doc:a")
		if err := s.ChangeAnalysis(t.Context(), nil, []quad.Quad{foreign}); !errors.Is(err, ErrForbids) {
			t.Errorf("a document's quad: %v, want ErrForbids", err)
		}
		if err := s.ChangeAnalysis(t.Context(), got, nil); err != nil || dump(t, s) != before {
			t.Errorf("%v; what is left differs from what was", err)
		}
	})
}
