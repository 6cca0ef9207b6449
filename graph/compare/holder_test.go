package compare

import (
	"fmt"
	"testing"

	"hearsay/schema"
)

// Who holds a place is contested by two who cannot be one by another name, at one time.
func TestHolders(t *testing.T) {
	model := testModel(t)
	entities := []schema.Entity{{ID: "ent:north", Type: "country"}, {ID: "ent:south", Type: "country"}, {ID: "ent:rebels", Type: "group"}, {ID: "ent:gunmen", Type: "group"},
		{ID: "ent:front", Type: "organisation"}, {ID: "ent:town", Type: "place"}, {ID: "ent:agency", Type: "media"}, {ID: "ent:paper", Type: "media"}}
	told := func(n int, by, holder schema.ID, from, to string) *schema.Record {
		id := fmt.Sprintf("%032x", n)
		return &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + id), Publisher: by, Published: schema.Date{Start: "2030-06-01", End: "2030-06-01"}},
			Claims: []schema.Claim{{ID: schema.ID("claim:" + id + "-01a"), Stance: "claims", Modality: "actual", Mode: "asserted", Relation: "controls", Author: true,
				Speaker: by, Agent: []schema.ID{holder}, Place: []schema.ID{"ent:town"}, Date: schema.Date{Start: from, End: to}}}}
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
		m.apply(t, Change{Add: []*Prepared{Prepare(model, w, told(1, "ent:agency", c.a, c.from, c.to)), Prepare(model, w, told(2, "ent:paper", c.b, c.from, c.to))}})
		if links := m.links(t); len(links) != c.want {
			t.Errorf("%s and %s hold a town from %s to %s: %d conflicts, want %d", c.a, c.b, c.from, c.to, len(links), c.want)
		}
	}
}
