package query

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

// ties writes each edge as one line.
func ties(h *Neighbourhood) []string {
	out := []string{}
	for _, e := range h.Edges {
		s := fmt.Sprintf("%s %s %s %s %d", e.Source.Local(), e.Relation, e.Target.Local(), e.Class, e.Count)
		if e.Disputed {
			s += " disputed"
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

func TestNeighbourhood(t *testing.T) {
	v := testView(t)
	for _, c := range []struct {
		name string
		a    Around
		want []string
	}{
		{"one hop", Around{Of: ids("ent:ganja")}, []string{
			"armenia struck ganja content 1 disputed", "armenia denies hikmet-hajiyev answer 1 disputed",
			"hikmet-hajiyev claims armenia voice 2 disputed", "hikmet-hajiyev claims ganja voice 1 disputed"}},
		{"of one relation", Around{Of: ids("ent:armenia"), Filter: Filter{Relations: []string{"fought"}}}, []string{"armenia fought azerbaijan content 1"}},
		{"of one speaker", Around{Of: ids("ent:armenia"), Filter: Filter{Speaker: "ent:edi-rama"}}, []string{"edi-rama calls-for-ceasefire armenia content 1"}},
		{"nobody's", Around{Of: ids("ent:armenia"), Filter: Filter{Since: "2031"}}, []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, err := v.Neighbourhood(t.Context(), c.a)
			if err != nil {
				t.Fatal(err)
			}
			slices.Sort(c.want)
			if d := cmp.Diff(c.want, ties(h)); d != "" {
				t.Errorf("edges (-want +got):\n%s", d)
			}
		})
	}
	_, err := v.Neighbourhood(t.Context(), Around{Of: ids("ent:nobody")})
	if unknown := (*UnknownError)(nil); !errors.As(err, &unknown) {
		t.Errorf("around nobody: %v", err)
	}
}

// Every number of nodes gives the nearest with most claims, the same from call to call, and no edge without its ends.
func TestNeighbourhoodIsBounded(t *testing.T) {
	v := testView(t)
	for n := 1; n < 6; n++ {
		a := Around{Of: ids("ent:armenia"), Hops: 3, Nodes: n}
		h, err := v.Neighbourhood(t.Context(), a)
		if err != nil || len(h.Nodes) != n || !h.Cut || h.Total <= n || h.Nodes[0].ID != "ent:armenia" || h.Nodes[0].Hop != 0 {
			t.Fatalf("%d nodes: %+v, %v", n, h, err)
		}
		shown := map[schema.ID]bool{}
		for _, x := range h.Nodes {
			shown[x.ID] = true
		}
		for _, e := range h.Edges {
			if !shown[e.Source] || !shown[e.Target] {
				t.Errorf("%d nodes: the edge %s has an end that is not shown", n, e.ID)
			}
		}
		again, err := v.Neighbourhood(t.Context(), a)
		if d := cmp.Diff(h, again); d != "" || err != nil {
			t.Errorf("%d nodes, once more: %v %s", n, err, d)
		}
	}
}

func TestCounts(t *testing.T) {
	got, err := testView(t).Counts(t.Context(), Around{Of: ids("ent:ganja")})
	want := []Count{{"struck", "content", false, 1, 1}, {"claims", "voice", false, 1, 1}}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("error %v, counts (-want +got):\n%s", err, d)
	}
}
