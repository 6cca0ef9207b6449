package query

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"hearsay/schema"
)

// draw writes a path as one line.
func draw(p Path) string {
	var b strings.Builder
	b.WriteString(p.Hops[0].From.ID.Local())
	for _, h := range p.Hops {
		claim := ""
		if h.Claim != nil {
			claim = " " + h.Claim.ID.Local()[33:]
		}
		if h.Forward {
			fmt.Fprintf(&b, " -%s%s-> %s", h.Relation, claim, h.To.ID.Local())
		} else {
			fmt.Fprintf(&b, " <-%s%s- %s", h.Relation, claim, h.To.ID.Local())
		}
	}
	return b.String()
}

func TestPaths(t *testing.T) {
	v := testView(t)
	for _, c := range []struct {
		name string
		r    Route
		want []string
	}{
		{"offices at the ends, a claim between", Route{From: "ent:ilham-aliyev", To: "ent:osce"},
			[]string{"ilham-aliyev -position-> azerbaijan <-calls-for-ceasefire 01a- edi-rama -position 02a-> osce"}},
		{"a speaker and what it speaks of", Route{From: "ent:hikmet-hajiyev", To: "ent:ganja"},
			[]string{"hikmet-hajiyev -claims 01a-> ganja"}},
		{"a direct edge goes before what is spoken of", Route{From: "ent:armenia", To: "ent:ganja"},
			[]string{"armenia -struck 01a-> ganja"}},
		{"never by an office alone", Route{From: "ent:edi-rama", To: "ent:osce"}, nil},
		{"an article's voice is no step", Route{From: "ent:osce", To: "ent:ganja"},
			[]string{"osce <-position 02a- edi-rama -calls-for-ceasefire 01a-> armenia -struck 01a-> ganja"}},
		{"unless it is an end", Route{From: "ent:source-b", To: "ent:osce"}, []string{"source-b -claims 03a-> osce"}},
		{"not over a relation", Route{From: "ent:ilham-aliyev", To: "ent:osce", Not: []string{"calls-for-ceasefire"}}, nil},
		{"only of one speaker", Route{From: "ent:armenia", To: "ent:ganja", AssertedBy: "ent:armenia"}, nil},
		{"too short a bound", Route{From: "ent:ilham-aliyev", To: "ent:osce", MaxHops: 2}, nil},
		{"background lifts the rules", Route{From: "ent:edi-rama", To: "ent:osce", Background: true}, []string{"edi-rama -position 02a-> osce"}},
		{"background goes over places", Route{From: "ent:mingachevir", To: "ent:azerbaijan", Background: true}, []string{"mingachevir -located-in-> azerbaijan"}},
		{"no hidden places without it", Route{From: "ent:mingachevir", To: "ent:azerbaijan"}, nil},
		{"the less known of two", Route{From: "ent:edi-rama", To: "ent:hikmet-hajiyev", Limit: 2}, []string{
			"edi-rama -calls-for-ceasefire 01a-> azerbaijan <-position 04a- hikmet-hajiyev",
			"edi-rama -calls-for-ceasefire 01a-> armenia <-claims 01a- hikmet-hajiyev"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := v.Paths(t.Context(), c.r)
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, p := range got.Paths {
				lines = append(lines, draw(p))
			}
			if g, w := strings.Join(lines, "\n"), strings.Join(c.want, "\n"); g != w {
				t.Errorf("got\n%s\nwant\n%s", g, w)
			}
		})
	}
}

func TestPathsKeepWhatIsParallel(t *testing.T) {
	got, err := testView(t).Paths(t.Context(), Route{From: "ent:hikmet-hajiyev", To: "ent:armenia", Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	h := got.Paths[0].Hops[0]
	if h.Claim.ID != a+"01a" || len(h.Also) != 1 || h.Also[0].Claim != a+"01b" {
		t.Errorf("hop = %+v, want 01a with 01b beside it", h)
	}
}

func TestPathToItself(t *testing.T) {
	if _, err := testView(t).Paths(t.Context(), Route{From: "ent:osce", To: "ent:osce"}); !errors.Is(err, ErrSameEnds) {
		t.Errorf("err = %v, want ErrSameEnds", err)
	}
}

// A longer path that meets no entity twice is found where the shortest walk would go over one twice.
func TestPathsMeetNoEntityTwice(t *testing.T) {
	v := testView(t)
	got, err := v.Paths(t.Context(), Route{From: "ent:ilham-aliyev", To: "ent:hikmet-hajiyev"})
	if err != nil || len(got.Paths) == 0 {
		t.Fatalf("got %v, %v, want a path", got, err)
	}
	for _, p := range got.Paths {
		seen := map[schema.ID]bool{p.Hops[0].From.ID: true}
		for _, h := range p.Hops {
			if seen[h.To.ID] {
				t.Errorf("%s meets %s twice", draw(p), h.To.ID)
			}
			seen[h.To.ID] = true
		}
	}
}
