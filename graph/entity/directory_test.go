package entity

import (
	"fmt"
	"testing"

	"hearsay/schema"
)

func TestDirectory(t *testing.T) {
	ids := []schema.ID{"ent:x", "ent:", "ent:ministry-of-defence-armenia", "ent:ministry-of-defence-azerbaijan", "a"}
	for i := range 500 {
		ids = append(ids, schema.ID(fmt.Sprintf("ent:%d-with-the-same-end", i)))
	}
	entities := make([]schema.Entity, len(ids))
	for i, id := range ids {
		entities[i].ID = id
	}
	d := newDirectory(entities)
	for want, id := range ids {
		if got, ok := d.place(id); !ok || got != want {
			t.Errorf("place(%q) = %d, %v; want %d", id, got, ok, want)
		}
	}
	for _, id := range []schema.ID{"", "b", "ent:y", "ent:500-with-the-same-end", "ent:ministry-of-defence-"} {
		if got, ok := d.place(id); ok {
			t.Errorf("place(%q) = %d, want none", id, got)
		}
	}
	if _, ok := (&directory{}).place("ent:x"); ok {
		t.Error("an empty directory has an id")
	}
}
