package query

import (
	"slices"
	"testing"

	"hearsay/schema"
)

func TestSearch(t *testing.T) {
	v := testView(t)
	for _, c := range []struct {
		name string
		w    Wanted
		want []schema.ID
	}{
		{"a name, those in use first", Wanted{Text: "Ganja", Kinds: []string{"entity"}}, ids("ent:ganja", "ent:ganja-province")},
		{"the beginning of a name", Wanted{Text: "mingach", Kinds: []string{"place"}}, ids("ent:mingachevir-plant", "ent:mingachevir")},
		{"without diacritics", Wanted{Text: "a dec bai gian"}, ids("ent:azerbaijan")},
		{"an alias", Wanted{Text: "osce"}, ids("ent:osce")},
		{"a type of entities", Wanted{Text: "a", Kinds: []string{"person"}}, ids("ent:ilham-aliyev")},
		{"words in any order", Wanted{Text: "aliyev ilham"}, ids("ent:ilham-aliyev")},
		{"claims by their words", Wanted{Text: "loi 01a", Kinds: []string{"claim"}}, ids(a+"01a", b+"01a")},
		{"documents by source", Wanted{Text: "strikes.txt", Kinds: []string{"document"}}, ids(docA)},
		{"documents by address", Wanted{Text: "https://example.org/calls"}, ids(docB)},
		{"a slip of the pen", Wanted{Text: "Azerbeidjan"}, ids("ent:azerbaijan")},
		{"another script", Wanted{Text: "Ганджа"}, ids("ent:ganja")},
		{"the middle of a word", Wanted{Text: "anja"}, nil},
		{"no letters", Wanted{Text: " — "}, nil},
		{"nothing", Wanted{Text: "zzz"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			hits, total, err := v.Search(t.Context(), c.w)
			var got []schema.ID
			for _, h := range hits {
				got = append(got, h.ID)
			}
			if err != nil || !slices.Equal(got, c.want) || total != len(c.want) {
				t.Errorf("got %v of %d, %v, want %v", got, total, err, c.want)
			}
		})
	}
	hits, total, err := v.Search(t.Context(), Wanted{Text: "a", Limit: 2})
	if err != nil || len(hits) != 2 || total < 5 {
		t.Errorf("with a limit: %d of %d, %v", len(hits), total, err)
	}
}

func TestSpans(t *testing.T) {
	v := testView(t)
	n, err := v.Names(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d := &Document{Mentions: []schema.Ref{n.Ref("ent:ganja"), n.Ref("ent:mingachevir"), n.Ref("ent:mingachevir-plant")},
		Text: "Ở Gəncə và Ganja; Mingachevir power plant ở Mingachevir, không phải Ganjas. Armenia"}
	c, err := v.Claim(t.Context(), a+"01a")
	if err != nil {
		t.Fatal(err)
	}
	d.Claims = []*Claim{c}
	spans, err := v.Spans(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range spans {
		got = append(got, s.Kind+" "+d.Text[s.Start:s.End]+" "+string(s.ID))
	}
	want := []string{"claim Ở " + a + "01a", "mention Gəncə ent:ganja", "mention Ganja ent:ganja", "mention Mingachevir power plant ent:mingachevir-plant", "mention Mingachevir ent:mingachevir"}
	if !slices.Equal(got, want) {
		t.Errorf("spans = %q, want %q", got, want)
	}
}
