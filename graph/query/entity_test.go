package query

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

func TestEntity(t *testing.T) {
	v := testView(t)
	e, err := v.Entity(t.Context(), "ent:azerbaijan")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]Word{{"Azerbaijan", "en"}, {"A-déc-bai-gian", "vi"}}, e.Names); d != "" {
		t.Errorf("names (-want +got):\n%s", d)
	}
	if got := e.Linked["located-in"]; len(got) != 2 || got[0].Name != "Ganja" {
		t.Errorf("what lies in it = %+v, want Ganja and Mingachevir", got)
	}
	if len(e.Holders) != 2 || e.Holders[0].Person.ID != "ent:ilham-aliyev" || e.Holders[0].Since != "2003-10-31" || e.Holders[1].Claim != a+"04a" {
		t.Errorf("holders = %+v, want Aliyev of the gazetteer and Hajiyev of the article", e.Holders)
	}
	if d := cmp.Diff(ids(a+"05a", b+"01a", b+"03a"), claimIDs(e.Said)); d != "" {
		t.Errorf("claims of it (-want +got):\n%s", d)
	}
	e, err = v.Entity(t.Context(), "ent:hikmet-hajiyev")
	if err != nil || len(e.Positions) != 1 || e.Positions[0].Words == "" {
		t.Errorf("Hajiyev's positions = %+v, %v, want the article's with its words", e.Positions, err)
	}
	if d := cmp.Diff(ids(a+"01a", a+"01b"), claimIDs(e.Says)); d != "" {
		t.Errorf("his claims (-want +got):\n%s", d)
	}
	var unknown *UnknownError
	if _, err := v.Entity(t.Context(), "ent:nobody"); !errors.As(err, &unknown) {
		t.Errorf("err = %v, want unknown", err)
	}
}

func TestFind(t *testing.T) {
	v := testView(t)
	for _, c := range []struct {
		name, in string
		want     schema.ID
	}{
		{"entity", "armenia", "ent:armenia"},
		{"claim", string(a + "01a"), a + "01a"},
		{"claim without prefix", schema.ID(a + "01a").Local(), a + "01a"},
		{"claim by the beginning of its digits", "aaaaaaaa-02b", a + "02b"},
		{"document", docA, docA},
		{"beginning of a document's id", "doc:aaaaaa", docA},
		{"path", "in/calls.txt", docB},
		{"end of a path where no entity bears the name", "https://example.org/calls", docB},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := v.Find(t.Context(), c.in)
			if err != nil || got != c.want {
				t.Errorf("Find(%q) = %q, %v, want %q", c.in, got, err, c.want)
			}
		})
	}
	var unknown *UnknownError
	if _, err := v.Find(t.Context(), string(a+"99z")); !errors.As(err, &unknown) {
		t.Errorf("a claim that is not there: %v, want unknown", err)
	}
}

func TestDocument(t *testing.T) {
	d, err := testView(t).Document(t.Context(), docB)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"https://example.org/calls", "in/calls.txt"}, d.Sources); d != "" {
		t.Errorf("sources (-want +got):\n%s", d)
	}
	if len(d.Claims) != 4 || len(d.Mentions) != 4 {
		t.Errorf("%d claims and %d mentions, want 4 and 4", len(d.Claims), len(d.Mentions))
	}
}

func TestStats(t *testing.T) {
	s, err := testView(t).Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if s.Articles != 2 || s.Claims != 11 || s.Disputed != 2 || s.Quads == 0 || s.Known != 21 {
		t.Errorf("stats = %+v", s)
	}
	if s.Entities != 14 {
		t.Errorf("entities in use = %d, want 14", s.Entities)
	}
	if s.Relations[0].Name != "position" || s.Relations[0].Count != 3 {
		t.Errorf("relations = %+v, want position first with 3", s.Relations)
	}
}
