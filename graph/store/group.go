package store

import (
	"context"
	"fmt"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Group is documents that are replaced together: they reach the disk in one write. It is for one goroutine.
type Group struct {
	store *Store
	docs  map[schema.ID][]quad.Quad
	order []schema.ID
	quads int
}

// Group begins a group. Nothing of it is in the graph before Commit.
func (s *Store) Group() *Group { return &Group{store: s, docs: map[schema.ID][]quad.Quad{}} }

// Len is the number of quads in the group.
func (g *Group) Len() int { return g.quads }

// Has says whether the group replaces the document.
func (g *Group) Has(doc schema.ID) bool { _, ok := g.docs[doc]; return ok }

// Replace adds a document to the group, or puts other quads in its place there. Where they may not be stored, which it
// tells as Store.Replace does, the group stays as it was. The quads must not change before Commit.
func (g *Group) Replace(doc schema.ID, qs []quad.Quad) error {
	if doc.Kind() != "doc" || doc.Local() == "" {
		return fmt.Errorf("store %q: not the id of a document", string(doc))
	}
	if err := check(doc, qs); err != nil {
		return err
	}
	if err := checkClaims(doc, qs); err != nil {
		return err
	}
	if !g.Has(doc) {
		g.order = append(g.order, doc)
	}
	g.quads += len(qs) - len(g.docs[doc])
	g.docs[doc] = qs
	return nil
}

// checkClaims finds claims with a graph that the document's own does not name: nobody would find them again.
func checkClaims(doc schema.ID, qs []quad.Quad) error {
	named := map[quad.Value]bool{doc.IRI(): true}
	for _, q := range qs {
		if q.Label == quad.Value(doc.IRI()) {
			named[q.Subject], named[q.Object] = true, true
		}
	}
	for _, q := range qs {
		if !named[q.Label] {
			return fmt.Errorf("store %s: %v labelled %v, which no quad labelled %s names: %w", doc, q, q.Label, doc, ErrForbids)
		}
	}
	return nil
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
	g.docs, g.order, g.quads = map[schema.ID][]quad.Quad{}, nil, 0
	return nil
}
