package segment

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// PathStore is a store for Cayley's paths and query languages. Cayley builds FollowRecursive out of sight of the store
// and looks there at all quads of every node on the way, for the few that have the right predicate. A PathStore sees
// which predicates are refused and passes over their other quads: a quad of which nothing but the predicate was asked
// before the next one was wanted stands for all quads of the node with that predicate. So who reads QuadIterator by
// hand and counts quads by their predicates alone is to take the Snapshot or Store.QuadStore.
type PathStore struct{ whole }

// whole is what a Snapshot and a live store have in common.
type whole interface {
	graph.QuadStore
	refs.BatchNamer
	shape.Optimizer
	view
}

var _ whole = PathStore{}

// ForPaths is the snapshot for Cayley's paths and query languages.
func (s *Snapshot) ForPaths() PathStore { return PathStore{s} }

// ForPaths is QuadStore for Cayley's paths and query languages.
func (s *Store) ForPaths() PathStore { return PathStore{live{s}} }

// Snapshot is what the store is now.
func (p PathStore) Snapshot() (*Snapshot, error) { return p.at() }

// QuadIterator returns the quads with a node in a direction, less those that stand for one that was refused.
func (p PathStore) QuadIterator(d quad.Direction, r refs.Ref) iterator.Shape {
	it := quadIterator(p.whole, d, r)
	if h, ok := it.(*hop); ok && d != quad.Predicate {
		return &pathQuads{h, d}
	}
	return it
}

// QuadDirection returns the node in a direction of a quad, nil where there is none.
func (p PathStore) QuadDirection(r refs.Ref, d quad.Direction) (refs.Ref, error) {
	a, ok := r.(*asked)
	if !ok {
		return p.whole.QuadDirection(r, d)
	}
	a.of |= askedOf(d)
	if id := a.quad.Get(d); id != 0 {
		return id, nil
	}
	return nil, nil
}

// asked is a reference to a quad that remembers which of its directions somebody has looked at.
type asked struct {
	quad Quad
	of   uint8
}

const askedAll = ^uint8(0)

func askedOf(d quad.Direction) uint8 { return 1 << (d - quad.Subject) }

// Key is the quad's own.
func (a *asked) Key() any { return a.all().Key() }

// all is the quad for somebody who may look at all of it.
func (a *asked) all() Quad {
	a.of = askedAll
	return a.quad
}

// refused returns the predicate of a quad of which only that was asked, else 0.
func (a *asked) refused() ID {
	if a == nil || a.of != askedOf(quad.Predicate) {
		return 0
	}
	return a.quad.Predicate()
}

// pathQuads is the quads with a node in a direction, for somebody who may refuse predicates.
type pathQuads struct {
	*hop
	dir quad.Direction
}

// Optimize leaves the quads as they are.
func (p *pathQuads) Optimize(context.Context) (iterator.Shape, bool) { return p, false }

// Iterate lists the quads.
func (p *pathQuads) Iterate() iterator.Scanner {
	snap, err := p.view.at()
	if err != nil {
		return iterator.NewError(err)
	}
	s := &pathScan{hop: p.hop, dir: p.dir, snap: snap}
	s.rows.reuse = true
	if err := s.begin(); err != nil {
		return iterator.NewError(err)
	}
	return s
}
