package compare

import (
	"testing"

	"hearsay/schema"
)

// What two numbers of one article say of each other, by who gives them, of what, and in which order.
func TestRivals(t *testing.T) {
	model := testModel(t)
	ids := func(ids ...schema.ID) []schema.ID { return ids }
	up := func(rel string, to schema.ID) map[string][]schema.ID { return map[string][]schema.ID{rel: {to}} }
	world := NewWorld([]schema.Entity{{ID: "ent:north", Type: "country"}, {ID: "ent:south", Type: "country"}, {ID: "ent:paper", Type: "media"}, {ID: "ent:doctors", Type: "organisation"},
		{ID: "ent:ministry", Type: "organisation", Links: up("part-of", "ent:south")}, {ID: "ent:mayor", Type: "person", Links: up("affiliated-with", "ent:south")},
		{ID: "ent:town", Type: "place", Links: up("located-in", "ent:south")},
		{ID: "ent:people", Type: "equipment"}, {ID: "ent:civilian", Type: "equipment", Links: up("subclass-of", "ent:people")}, {ID: "ent:children", Type: "equipment", Links: up("subclass-of", "ent:civilian")},
		{ID: "ent:jet", Type: "equipment"}, {ID: "ent:mig", Type: "weapon", Links: up("subclass-of", "ent:jet")}})
	dead := func(sentence string, by schema.ID, n float64, class schema.ID) teller {
		return teller{sentence, by, "casualties", nil, nil, ids("ent:town"), n, class, ""}
	}
	jet := func(sentence string, by schema.ID, relation string, doer []schema.ID, n float64, class schema.ID) teller {
		return teller{sentence, by, relation, doer, ids("ent:south"), nil, n, class, ""}
	}
	north := ids("ent:north")
	attack := teller{"01a", "ent:ministry", "struck", north, nil, ids("ent:town"), 0, "", ""}
	for _, c := range []struct {
		name string
		say  []teller
		want Kind // "" for no link
	}{
		{"two bodies far apart", []teller{dead("02a", "ent:ministry", 60, "ent:people"), dead("03a", "ent:mayor", 200, "ent:people")}, Conflicts},
		{"two bodies, the later with a few more", []teller{dead("02a", "ent:ministry", 60, "ent:people"), dead("03a", "ent:mayor", 70, "ent:people")}, Updated},
		{"a number of before behind the new one", []teller{dead("02a", "ent:ministry", 200, "ent:people"), dead("03a", "ent:mayor", 60, "ent:people")}, Updated},
		{"one body much later", []teller{dead("02a", "ent:ministry", 60, "ent:people"), dead("08a", "ent:mayor", 200, "ent:people")}, Updated},
		{"a day's loss and all of a war", []teller{jet("02a", "ent:north", "lost", nil, 7, "ent:jet"), jet("03a", "ent:north", "lost", nil, 900, "ent:jet")}, ""},
		{"a boast admitted in a broader word", []teller{jet("02a", "ent:north", "shot-down", north, 1, "ent:mig"), jet("05a", "ent:south", "lost", nil, 1, "ent:jet")}, Corroborates},
		{"more in a broader word", []teller{jet("02a", "ent:north", "shot-down", north, 1, "ent:mig"), jet("05a", "ent:south", "lost", nil, 5, "ent:jet")}, ""},
		{"somebody else in a broader word", []teller{jet("02a", "ent:north", "shot-down", north, 1, "ent:mig"), jet("05a", "ent:doctors", "lost", nil, 1, "ent:jet")}, ""},
		{"all the dead, then children", []teller{dead("02a", "ent:ministry", 70, ""), dead("05a", "ent:doctors", 50, "ent:children")}, ""},
		{"all the dead, then civilians", []teller{dead("02a", "ent:ministry", 70, ""), dead("05a", "ent:doctors", 50, "ent:civilian")}, Conflicts},
	} {
		const doc = "0123456789abcdef0123456789abcdef"
		r := &schema.Record{Doc: schema.Document{ID: "doc:" + doc, Publisher: "ent:paper", Published: schema.Date{Start: "2030-05-01", End: "2030-05-01"}}}
		for i, x := range append([]teller{attack}, c.say...) {
			claim := x.claim(doc, i)
			claim.Date = schema.Date{Start: "2030-05-01", End: "2030-05-01"}
			r.Claims = append(r.Claims, claim)
		}
		m := newMemory()
		m.apply(t, Change{Add: []*Prepared{Prepare(model, world, r)}})
		var got []Kind
		for _, l := range m.links(t) {
			got = append(got, l.kind)
		}
		if len(got) > 1 || (len(got) == 1) != (c.want != "") || len(got) == 1 && got[0] != c.want {
			t.Errorf("%s: %v, want %q", c.name, got, c.want)
		}
	}
}

// A count over days is not that of one of them, and who may have counted only some confirms no smaller number.
func TestCountsThatMayDiffer(t *testing.T) {
	n := func(v float64) *float64 { return &v }
	over := func(from, to string) *Account { return (&Account{From: from, To: to}).ready() }
	for _, c := range []struct {
		name     string
		a, b     *Account
		supposed bool
		want     bool
	}{
		{"one day both", over("2030-05-01", "2030-05-01"), over("2030-05-01", "2030-05-01"), false, false},
		{"a night and its day", over("2030-05-01", "2030-05-02"), over("2030-05-01", "2030-05-01"), false, false},
		{"four days and the last", over("2030-05-01", "2030-05-04"), over("2030-05-04", "2030-05-04"), false, true},
		{"four days and three of them", over("2030-05-01", "2030-05-04"), over("2030-05-02", "2030-05-04"), false, false},
		{"four days, as is supposed", over("2030-05-01", "2030-05-04"), over("2030-05-01", "2030-05-04"), true, true},
	} {
		c.a.Supposed = c.supposed
		if got := (&meeting{a: c.a, b: c.b}).longer(); got != c.want {
			t.Errorf("%s: longer %v, want %v", c.name, got, c.want)
		}
	}
	for _, c := range []struct {
		name          string
		told, checked float64
		supposed      bool
		want          bool
	}{
		{"fewer", 77, 48, true, true},
		{"more", 48, 77, true, false},
		{"of the same place", 77, 48, false, false},
	} {
		m := meeting{a: &Account{Low: n(c.told), High: n(c.told)}, b: &Account{Low: n(c.checked), High: n(c.checked), Checked: true, Supposed: c.supposed}}
		if got := m.checked(); got != c.want {
			t.Errorf("confirmed %s: %v, want %v", c.name, got, c.want)
		}
	}
}

// A side that denies what a body of its own says has changed its position, besides being denied.
func TestOneSideSaysAndDenies(t *testing.T) {
	model, w := testModel(t), warWorld()
	for by, want := range map[schema.ID]int{"ent:north-spokesman": 2, "ent:south-mod": 1} {
		const doc = "0123456789abcdef0123456789abcdef"
		said := schema.Claim{ID: "claim:" + doc + "-01a", Relation: "struck", Stance: "confirms", Modality: "actual", Mode: "asserted", Speaker: "ent:north-mod", Agent: []schema.ID{"ent:south"}, Place: []schema.ID{"ent:north-town"}}
		denied := schema.Claim{ID: "claim:" + doc + "-02a", Relation: "denies", Stance: "denies", Modality: "actual", Mode: "response", Speaker: by, Targets: []schema.ID{said.ID}, Evidence: schema.Evidence{Span: schema.Span{Start: 1}}}
		m := newMemory()
		m.apply(t, Change{Add: []*Prepared{Prepare(model, w, &schema.Record{Doc: schema.Document{ID: "doc:" + doc, Publisher: "ent:agency", Published: schema.Date{Start: "2030-05-05", End: "2030-05-05"}}, Claims: []schema.Claim{said, denied}})}})
		if links := m.links(t); len(links) != want {
			t.Errorf("denied by %s: %v, want %d links", by, links, want)
		}
	}
}
