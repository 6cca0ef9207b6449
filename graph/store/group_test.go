package store

import (
	"fmt"
	"path/filepath"
	"testing"

	"hearsay/graph/store/segment"
)

// A group that is large enough to be loaded leaves the graph that its documents leave one by one: the same quads, and the
// same ids of values, by which answers are ordered. A document that is there already is replaced.
func TestLargeGroup(t *testing.T) {
	one, loaded := open(t, Memory, Options{}), open(t, filepath.Join(t.TempDir(), "x.db"), Options{Create: true})
	g := loaded.Group()
	for round := range 2 {
		for i := range 36 - 30*round {
			id, qs := large(fmt.Sprint("d", 40-i), 1000)
			qs = qs[round:]
			if err := one.Replace(t.Context(), id, qs); err != nil {
				t.Fatal(err)
			}
			if err := g.Replace(id, qs); err != nil {
				t.Fatal(err)
			}
		}
		if round == 0 && g.Len() < loadedQuads {
			t.Fatalf("%d quads are no large group", g.Len())
		}
		if err := g.Commit(t.Context()); err != nil {
			t.Fatal(err)
		}
		if dump(t, loaded) != dump(t, one) {
			t.Fatal("the dumps differ")
		}
		got, want := quadsOf(t, loaded), quadsOf(t, one)
		for id := NodeID(1); id <= NodeID(want.Nodes()); id++ {
			g, err := got.Value(id)
			if err != nil {
				t.Fatal(err)
			}
			if w, err := want.Value(id); err != nil || g != w {
				t.Fatalf("id %d is %v, want %v, %v", id, g, w, err)
			}
		}
	}
	if v, err := loaded.Verify(t.Context()); err != nil || v.Documents != 36 {
		t.Errorf("%+v, %v", v, err)
	}
}

// quadsOf is the snapshot of the quad store of a store.
func quadsOf(t *testing.T, s *Store) *segment.Snapshot {
	t.Helper()
	snap, err := s.engine.(*embedded).quads.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	return snap
}
