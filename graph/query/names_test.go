package query

import (
	"errors"
	"slices"
	"testing"

	"hearsay/schema"
)

func TestResolve(t *testing.T) {
	n, err := testView(t).Names(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, in string
		want     schema.ID
	}{
		{"name", "Armenia", "ent:armenia"},
		{"case", "aRMENIA", "ent:armenia"},
		{"Vietnamese name", "A-déc-bai-gian", "ent:azerbaijan"},
		{"without hyphens and diacritics", "adecbaigian", "ent:azerbaijan"},
		{"spaces for hyphens", "A dec bai gian", "ent:azerbaijan"},
		{"alias", "OSCE", "ent:osce"},
		{"alias of a known misspelling", "Azecbaijan", "ent:azerbaijan"},
		{"schwa", "GANCA", "ent:ganja"},
		{"id", "ent:ganja", "ent:ganja"},
		{"id in brackets", "<ent:ganja>", "ent:ganja"},
		{"local id", "azerbaijan-mod", "ent:azerbaijan-mod"},
		{"part of a name", "Lavrov", "ent:sergey-lavrov"},
		{"whole name before part", "Mingachevir", "ent:mingachevir"},
		{"part of an entity that articles use", "of Nagorno-Karabakh", "ent:nk-authorities"},
		{"in use before unused", "Ganja", "ent:ganja"},
		{"local entity", "strikes.txt", "ent:source-a"},
		{"Cyrillic", "Азербайджан", "ent:azerbaijan"},
		{"Cyrillic, inflected", "Ганджа", "ent:ganja"},
		{"a slip in a whole name before a word of others", "Mingachevr", "ent:mingachevir"},
		{"a slip in a name", "Azerbeidjan", "ent:azerbaijan"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := n.Resolve(c.in)
			if err != nil || got != c.want {
				t.Errorf("Resolve(%q) = %q, %v, want %q", c.in, got, err, c.want)
			}
		})
	}
}

func TestResolveFails(t *testing.T) {
	n, err := testView(t).Names(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var unknown *UnknownError
	if _, err := n.Resolve("Lavrvo"); !errors.As(err, &unknown) || unknown.Near[0].ID != "ent:sergey-lavrov" {
		t.Errorf("Resolve(Lavrvo) = %v, want a suggestion of Lavrov, of whom no claim speaks", err)
	}
	for _, s := range []string{"", "—", "Timbuktu", "Ghyynnjja"} {
		if _, err := n.Resolve(s); !errors.As(err, &unknown) || len(unknown.Near) > 0 {
			t.Errorf("Resolve(%q) = %v, want unknown and nothing near", s, err)
		}
	}
	var many *AmbiguousError
	if _, err := n.Resolve("Azerbaijan Ministry"); !errors.As(err, &unknown) {
		t.Errorf("Resolve with words out of order = %v, want unknown", err)
	}
	if _, err := n.Resolve("txt"); !errors.As(err, &many) || len(many.Candidates) != 2 {
		t.Errorf("Resolve(txt) = %v, want two candidates", err)
	}
}

func TestComplete(t *testing.T) {
	n, err := testView(t).Names(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	texts := func(prefix string, limit int) []string {
		var out []string
		for _, c := range n.Complete(prefix, limit) {
			out = append(out, c.Text)
		}
		return out
	}
	if got := texts("ADEC", 9); !slices.Contains(got, "ADEC-bai-gian") {
		t.Errorf("Complete(ADEC) = %q, want the rest of A-déc-bai-gian behind what was typed", got)
	}
	got := texts("A", 100)
	if !slices.Contains(got, "Armenia") || slices.Contains(got, "Ganja") {
		t.Errorf("Complete(A) = %q", got)
	}
	if !slices.Contains(got, "Azerbaijan") || slices.Contains(got, "Armoured vehicle") || slices.Contains(got, "A-déc-bai-gian") {
		t.Errorf("Complete(A) = %q, want entities in use, each by what it is called", got)
	}
	if got := texts("Armoured veh", 9); !slices.Equal(got, []string{"Armoured vehicle"}) {
		t.Errorf("Complete(Armoured veh) = %q, want what is not in use where nothing else begins so", got)
	}
	if got := texts("a", 2); len(got) != 2 {
		t.Errorf("Complete(a, 2) = %q", got)
	}
	for prefix, want := range map[string][]string{"Haj": {"Hajiyev"}, "karab": {"karabakh"}, "Power": {"Power plant"}, "Azer": {"Azerbaijan"}, "aliyev": {"aliyev"}} {
		if got := texts(prefix, 9); !slices.Equal(got, want) {
			t.Errorf("Complete(%s) = %q, want %q: what stands from a later word on, where that is nobody else's name", prefix, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b       string
		most, want int
	}{
		{"ganja", "ganja", 2, 0}, {"ganja", "gajna", 2, 1}, {"ganja", "gana", 2, 1}, {"ganja", "ganjas", 2, 1},
		{"ganja", "genje", 2, 2}, {"ganja", "kiev", 2, 3}, {"", "ab", 2, 2}, {"abc", "", 2, 3}, {"đa", "da", 1, 1},
	} {
		if got := distance([]rune(c.a), []rune(c.b), c.most); got != c.want {
			t.Errorf("distance(%q, %q, %d) = %d, want %d", c.a, c.b, c.most, got, c.want)
		}
	}
}

// TestNamesInVietnamese calls things by their Vietnamese names: those of the gazetteer, else those that articles use, else the English.
func TestNamesInVietnamese(t *testing.T) {
	v := testView(t)
	in := v.In("vi")
	for id, want := range map[schema.ID][2]string{
		"ent:azerbaijan":    {"Azerbaijan", "A-déc-bai-gian"},
		"ent:ilham-aliyev":  {"Ilham Aliyev", "Ilham Aliyev"},
		"ent:nobody-at-all": {"nobody-at-all", "nobody-at-all"},
	} {
		for i, view := range []*View{v, in} {
			n, err := view.Names(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if got := n.Ref(id).Name; got != want[i] {
				t.Errorf("%s is called %q, want %q", id, got, want[i])
			}
		}
	}
	hits, _, err := in.Search(t.Context(), Wanted{Text: "Azerbaijan", Kinds: []string{"country"}})
	if err != nil || len(hits) == 0 || hits[0].Name != "A-déc-bai-gian" || hits[0].Text != "Azerbaijan" {
		t.Errorf("Search(Azerbaijan) = %+v, %v, want it under its Vietnamese name", hits, err)
	}
	if v.In("en") != v || v.In("vi") != in {
		t.Error("a view of a language is made twice")
	}
}
