package compare

import (
	"fmt"
	"testing"

	"hearsay/schema"
)

// Who holds a place is contested by two who cannot be one by another name, at one time, one of whom speaks.
func TestHolders(t *testing.T) {
	model := testModel(t)
	entities := []schema.Entity{{ID: "ent:north", Type: "country"}, {ID: "ent:south", Type: "country"}, {ID: "ent:rebels", Type: "group"}, {ID: "ent:gunmen", Type: "group"},
		{ID: "ent:front", Type: "organisation"}, {ID: "ent:town", Type: "place"}, {ID: "ent:agency", Type: "media"}, {ID: "ent:paper", Type: "media"}}
	told := func(n int, by, speaker, holder schema.ID, from, to string, author bool) *schema.Record {
		id := fmt.Sprintf("%032x", n)
		return &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + id), Publisher: by, Published: schema.Date{Start: "2030-06-01", End: "2030-06-01"}},
			Claims: []schema.Claim{{ID: schema.ID("claim:" + id + "-01a"), Stance: "claims", Modality: "actual", Mode: "asserted", Relation: "controls", Author: author,
				Speaker: speaker, Agent: []schema.ID{holder}, Place: []schema.ID{"ent:town"}, Date: schema.Date{Start: from, End: to}}}}
	}
	for _, c := range []struct {
		a, b     schema.ID
		from, to string
		want     int
	}{
		{"ent:north", "ent:south", "2030-05-04", "2030-05-04", 1},
		{"ent:north", "ent:front", "2030-05-04", "2030-05-04", 1},
		{"ent:north", "ent:rebels", "2030-05-04", "2030-05-04", 1}, // no state is called so
		{"ent:front", "ent:rebels", "2030-05-04", "2030-05-04", 0}, // the front may be meant
		{"ent:gunmen", "ent:rebels", "2030-05-04", "2030-05-04", 0},
		{"ent:north", "ent:south", "2030-05-01", "2030-05-31", 1},
		{"ent:north", "ent:south", "2030-01-01", "2030-12-31", 0}, // first the one, then the other
	} {
		w, m := NewWorld(entities), newMemory()
		m.apply(t, Change{Add: []*Prepared{Prepare(model, w, told(1, "ent:agency", c.a, c.a, c.from, c.to, false)), Prepare(model, w, told(2, "ent:paper", "ent:paper", c.b, c.from, c.to, true))}})
		if links := m.links(t); len(links) != c.want {
			t.Errorf("%s and %s hold a town from %s to %s: %d conflicts, want %d", c.a, c.b, c.from, c.to, len(links), c.want)
		}
	}
	w, m := NewWorld(entities), newMemory()
	day := "2030-05-04"
	m.apply(t, Change{Add: []*Prepared{Prepare(model, w, told(1, "ent:agency", "ent:agency", "ent:north", day, day, true)), Prepare(model, w, told(2, "ent:paper", "ent:paper", "ent:south", day, day, true))}})
	if links := m.links(t); len(links) != 0 {
		t.Errorf("two onlookers, one of whom tells who held the town before: %d conflicts, want none", len(links))
	}
}

// A denial in an article that itself tells what is denied contradicts no claim of other articles; one of what somebody says does.
func TestDenialOfWhatIsTold(t *testing.T) {
	model, w := testModel(t), warWorld()
	record := func(n int, cs ...schema.Claim) *schema.Record {
		id := fmt.Sprintf("%032x", n)
		for i := range cs {
			cs[i].ID = schema.ID(fmt.Sprintf("claim:%s-%02da", id, i))
			cs[i].Modality, cs[i].Evidence.Start, cs[i].Date = "actual", i, schema.Date{Start: "2030-05-04", End: "2030-05-04"}
			for k := range cs[i].Targets {
				cs[i].Targets[k] = schema.ID("claim:" + id + "-00a")
			}
		}
		return &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + id), Publisher: "ent:agency", Published: schema.Date{Start: "2030-05-05", End: "2030-05-05"}}, Claims: cs}
	}
	struck := func(by schema.ID, author bool) schema.Claim {
		return schema.Claim{Relation: "struck", Stance: "claims", Mode: "asserted", Speaker: by, Author: author, Agent: []schema.ID{"ent:north"}, Place: []schema.ID{"ent:south-town"}}
	}
	for _, told := range []bool{false, true} {
		denied := struck("ent:un", false)
		if told {
			denied = struck("ent:agency", true)
		}
		denial := schema.Claim{Relation: "denies", Stance: "denies", Mode: "response", Speaker: "ent:north", Targets: []schema.ID{""}}
		m := newMemory()
		m.apply(t, Change{Add: []*Prepared{Prepare(model, w, record(1, denied, denial)), Prepare(model, w, record(2, struck("ent:south-mod", false)))}})
		n := 0
		for _, l := range m.links(t) {
			if l.kind == Conflicts {
				n++
			}
		}
		if want := map[bool]int{false: 1, true: 0}[told]; n != want {
			t.Errorf("told by the article itself %v: %d conflicts, want %d", told, n, want)
		}
	}
}
