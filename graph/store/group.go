package store

import (
	"context"
	"fmt"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
	"hearsay/schema"
)

// Group is documents that are replaced together: they reach the disk in one write. It is for one goroutine.
type Group struct {
	store *Store
	docs  map[schema.ID]*segment.Encoded
	order []schema.ID
	quads int
}

// Group begins a group. Nothing of it is in the graph before Commit.
func (s *Store) Group() *Group { return &Group{store: s, docs: map[schema.ID]*segment.Encoded{}} }

// Len is the number of quads in the group.
func (g *Group) Len() int { return g.quads }

// Has says whether the group replaces the document.
func (g *Group) Has(doc schema.ID) bool { _, ok := g.docs[doc]; return ok }

// Replace adds a document to the group, or puts other quads in its place there. Where they may not be stored, which it
// tells as Store.Replace does, the group stays as it was.
func (g *Group) Replace(doc schema.ID, qs []quad.Quad) error {
	e, err := Encode(doc, qs)
	if err != nil {
		return err
	}
	g.Put(e)
	return nil
}

// Put is Replace of what was encoded before.
func (g *Group) Put(e *Encoded) {
	if !g.Has(e.owner) {
		g.order = append(g.order, e.owner)
	}
	g.quads += e.Len() - g.docs[e.owner].Len()
	g.docs[e.owner] = e.quads
}

// Commit stores the group durably and empties it. Each document is stored whole or, on an error, as it was. The graph is
// the same as if each had been stored by itself.
func (g *Group) Commit(ctx context.Context) error {
	s := g.store
	if len(g.order) == 0 {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return fmt.Errorf("store %s: %w", g.order[0], err)
	}
	changes := make([]change, 0, len(g.order))
	for _, doc := range g.order {
		changes = append(changes, change{owner: doc, whole: true, add: g.docs[doc]})
	}
	err := s.engine.apply(ctx, changes)
	if err != nil {
		return s.fault("store articles in", err)
	}
	g.docs, g.order, g.quads = map[schema.ID]*segment.Encoded{}, nil, 0
	return nil
}
