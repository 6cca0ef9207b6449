package query

import (
	"testing"

	"hearsay/data"
	"hearsay/graph/store"
	"hearsay/schema"
)

// Ids of the fixture's claims.
const (
	docA = "doc:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	docB = "doc:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
	a    = "claim:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-"
	b    = "claim:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb-"
)

func num(f float64) *float64 { return &f }

func ids(s ...schema.ID) []schema.ID { return s }

func links(rel string, to ...schema.ID) map[string][]schema.ID {
	return map[string][]schema.ID{rel: to}
}

func both(en, vi string) map[string]string { return map[string]string{"en": en, "vi": vi} }

// background is a small gazetteer.
func background() []schema.Entity {
	return []schema.Entity{
		{ID: "ent:azerbaijan", Type: "country", Name: "Azerbaijan", Labels: both("Azerbaijan", "A-déc-bai-gian"), Aliases: []string{"Azecbaijan"}},
		{ID: "ent:armenia", Type: "country", Name: "Armenia", Labels: both("Armenia", "Ác-mê-ni-a")},
		{ID: "ent:albania", Type: "country", Name: "Albania"},
		{ID: "ent:ganja", Type: "place", Name: "Ganja", Aliases: []string{"Gəncə"}, Links: links("located-in", "ent:azerbaijan"), Point: &schema.Point{Lat: 40.68, Long: 46.36}},
		{ID: "ent:ganja-province", Type: "place", Name: "Ganja Province", Aliases: []string{"Ganja"}},
		{ID: "ent:mingachevir", Type: "place", Name: "Mingachevir", Links: links("located-in", "ent:azerbaijan")},
		{ID: "ent:mingachevir-plant", Type: "facility", Name: "Mingachevir power plant", Links: links("located-in", "ent:mingachevir")},
		{ID: "ent:azerbaijan-mod", Type: "organisation", Name: "Ministry of Defence of Azerbaijan", Links: links("part-of", "ent:azerbaijan")},
		{ID: "ent:ilham-aliyev", Type: "person", Name: "Ilham Aliyev", SameAs: "Q57368",
			Positions: []schema.Position{{Of: "ent:azerbaijan", Title: both("President", "Tổng thống"), Since: "2003-10-31"}}},
		{ID: "ent:hikmet-hajiyev", Type: "person", Name: "Hikmet Hajiyev", Links: links("affiliated-with", "ent:azerbaijan")},
		{ID: "ent:edi-rama", Type: "person", Name: "Edi Rama"},
		{ID: "ent:sergey-lavrov", Type: "person", Name: "Sergey Lavrov", Labels: both("Sergey Lavrov", "Xéc-gây La-vơ-rốp")},
		{ID: "ent:osce", Type: "organisation", Name: "Organization for Security and Co-operation in Europe", Aliases: []string{"OSCE"}},
		{ID: "ent:nk-authorities", Type: "organisation", Name: "Authorities of Nagorno-Karabakh", Aliases: []string{"Nagorno-Karabakh"}},
		{ID: "ent:smerch", Type: "weapon", Name: "Smerch", Links: links("subclass-of", "ent:rocket")},
		{ID: "ent:rocket", Type: "equipment", Name: "rocket"},
		{ID: "ent:surface-to-air-missile", Type: "equipment", Name: "surface-to-air missile"},
		{ID: "ent:tank", Type: "equipment", Name: "tank", Links: links("subclass-of", "ent:armoured-vehicle")},
		{ID: "ent:armoured-vehicle", Type: "equipment", Name: "armoured vehicle"},
	}
}

func claim(id schema.ID, speaker schema.ID, stance, relation string, c schema.Claim) schema.Claim {
	c.ID, c.Speaker, c.Stance, c.Relation = id, speaker, stance, relation
	if c.Modality == "" {
		c.Modality = "actual"
	}
	if c.Mode == "" {
		c.Mode = "asserted"
	}
	c.Evidence = schema.Evidence{Span: schema.Span{Start: 0, End: 3}, Text: "lời " + id.Local()[33:]}
	c.Method, c.Confidence = "vi/test", 1
	return c
}

func strikes() *schema.Record {
	day := schema.Date{Start: "2020-10-04", End: "2020-10-04", Precision: "day", Basis: "explicit", Raw: "4-10"}
	return &schema.Record{
		Doc: schema.Document{ID: docA, Sources: []string{"in/strikes.txt"}, Title: "A", Lang: "vi", Publisher: "ent:source-a",
			Published: schema.Date{Start: "2020-10-05", End: "2020-10-05"}, Text: "lời"},
		Entities: []schema.Entity{{ID: "ent:armenia"}, {ID: "ent:ganja"}, {ID: "ent:source-a", Type: "source", Name: "strikes.txt"}},
		Local:    ids("ent:source-a"),
		Claims: []schema.Claim{
			claim(a+"01a", "ent:hikmet-hajiyev", "claims", "struck", schema.Claim{Agent: ids("ent:armenia"), Place: ids("ent:ganja"), Weapon: ids("ent:smerch"),
				Figure: &schema.Figure{Value: num(4), Low: num(4), High: num(4), Op: "=", Unit: "missile", Class: "ent:smerch", Status: "hit", Kind: "count"}, Date: day}),
			claim(a+"01b", "ent:hikmet-hajiyev", "claims", "struck", schema.Claim{Agent: ids("ent:armenia"), Patient: ids("ent:mingachevir-plant"), Date: day}),
			claim(a+"02a", "ent:armenia", "denies", "denies", schema.Claim{Mode: "response", Targets: ids(a+"01a", a+"01b")}),
			claim(a+"02b", "ent:nk-authorities", "denies", "denies", schema.Claim{Mode: "response", Targets: ids(a+"01a", a+"01b")}),
			claim(a+"03a", "ent:azerbaijan-mod", "claims", "lost", schema.Claim{Patient: ids("ent:armenia"),
				Figure: &schema.Figure{Value: num(22), Low: num(22), High: num(22), Op: "=", Class: "ent:tank", Kind: "count"}}),
			claim(a+"04a", "ent:source-a", "claims", "position", schema.Claim{Author: true, Agent: ids("ent:hikmet-hajiyev"), Patient: ids("ent:azerbaijan")}),
			claim(a+"05a", "ent:source-a", "claims", "fought", schema.Claim{Author: true, Agent: ids("ent:armenia", "ent:azerbaijan"),
				Date: schema.Date{Start: "2020-09-27", End: "2020-09-27"}}),
		},
	}
}

func calls() *schema.Record {
	return &schema.Record{
		Doc: schema.Document{ID: docB, Sources: []string{"in/calls.txt", "https://example.org/calls"}, Title: "B", Lang: "vi", Publisher: "ent:source-b", Text: "lời"},
		Entities: []schema.Entity{{ID: "ent:armenia"}, {ID: "ent:edi-rama"}, {ID: "ent:osce"},
			{ID: "ent:source-b", Type: "source", Name: "calls.txt"}},
		Local: ids("ent:source-b"),
		Claims: []schema.Claim{
			claim(b+"01a", "ent:edi-rama", "calls-for", "calls-for-ceasefire", schema.Claim{Modality: "desired", Patient: ids("ent:armenia", "ent:azerbaijan")}),
			claim(b+"02a", "ent:source-b", "claims", "position", schema.Claim{Author: true, Agent: ids("ent:edi-rama"), Patient: ids("ent:osce")}),
			claim(b+"02b", "ent:source-b", "claims", "position", schema.Claim{Author: true, Agent: ids("ent:edi-rama"), Patient: ids("ent:albania")}),
			claim(b+"03a", "ent:source-b", "claims", "lost", schema.Claim{Author: true, Patient: ids("ent:osce", "ent:azerbaijan")}),
		},
	}
}

// testView is a view of a store that holds the background and both articles.
func testView(t *testing.T) *View {
	t.Helper()
	return viewOf(t, strikes(), calls())
}

// viewOf is a view of a store that holds the background and the articles.
func viewOf(t *testing.T, articles ...*schema.Record) *View {
	t.Helper()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), store.Memory, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	if err := st.ReplaceBackground(t.Context(), schema.KBQuads(background())); err != nil {
		t.Fatal(err)
	}
	for _, r := range articles {
		if err := st.Replace(t.Context(), r.Doc.ID, m.Quads(r)); err != nil {
			t.Fatal(err)
		}
	}
	qs, err := st.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return NewView(qs, m)
}
