package query

import (
	"context"
	"maps"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// A sphere grows around the end of a path, over the ids of the store: it learns how many hops nodes are away at least,
// without reading a claim. Two entities are taken for one hop apart where some claim or background names both, though
// the route may not allow it.
type sphere struct {
	snap   store.Snapshot
	joins  map[store.NodeID]bool // predicates from a claim to whom it names
	ground map[store.NodeID]bool // predicates of background
	kinds  map[store.NodeID]string
	away   map[store.NodeID]int // entities, by their hops
	claims map[store.NodeID]bool
	edge   []store.NodeID    // the entities farthest away
	depth  int               // of edge
	by     map[schema.ID]int // what least was asked for since the sphere last grew
}

// newSphere begins a sphere of the end alone.
func newSphere(snap store.Snapshot, end schema.ID, background bool) (*sphere, error) {
	s := &sphere{snap: snap, joins: map[store.NodeID]bool{}, ground: map[store.NodeID]bool{}, kinds: map[store.NodeID]string{},
		away: map[store.NodeID]int{}, claims: map[store.NodeID]bool{}, by: map[schema.ID]int{}}
	names := maps.Clone(roles)
	names["speaker"] = true
	if err := s.find(s.joins, names); err != nil {
		return nil, err
	}
	links := maps.Clone(groundLinks)
	if background {
		maps.Copy(links, moreLinks)
	}
	if err := s.find(s.ground, links); err != nil {
		return nil, err
	}
	id, err := snap.Find(end.IRI())
	if err == nil && id != 0 {
		s.away[id], s.edge = 0, []store.NodeID{id}
	}
	return s, err
}

func (s *sphere) find(out map[store.NodeID]bool, relations map[string]bool) error {
	for name := range relations {
		id, err := s.snap.Find(schema.Rel(name).IRI())
		if err != nil {
			return err
		}
		if id != 0 {
			out[id] = true
		}
	}
	return nil
}

// widen learns the nodes that are one hop farther from the end.
func (s *sphere) widen(ctx context.Context) error {
	edge := s.edge
	s.depth++
	s.edge = nil
	clear(s.by)
	for _, node := range edge {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.around(node); err != nil {
			return err
		}
	}
	return nil
}

// around adds what is one hop from a node: over a claim that names it, an edge of a claim, or background.
func (s *sphere) around(node store.NodeID) error {
	for step, err := range s.snap.Neighbours(store.Walk{}, node) {
		if err != nil {
			return err
		}
		p := step.Quad.Predicate()
		switch kind, err := s.kind(step.To()); {
		case err != nil:
			return err
		case kind == "claim" && step.Backward && s.joins[p]:
			if err := s.through(step.To()); err != nil {
				return err
			}
		case kind == "ent":
			label, err := s.kind(step.Quad.Label())
			if err != nil {
				return err
			}
			if label == "claim" || s.ground[p] {
				s.add(step.To())
			}
		}
	}
	return nil
}

// through adds whom a claim names, once.
func (s *sphere) through(claim store.NodeID) error {
	if s.claims[claim] {
		return nil
	}
	s.claims[claim] = true
	for step, err := range s.snap.Neighbours(store.Walk{Out: true}, claim) {
		if err != nil {
			return err
		}
		if s.joins[step.Quad.Predicate()] {
			s.add(step.To())
		}
	}
	return nil
}

func (s *sphere) add(node store.NodeID) {
	if _, ok := s.away[node]; !ok {
		s.away[node] = s.depth
		s.edge = append(s.edge, node)
	}
}

// kind is the prefix of a node's name; "" where it is no IRI, or for no node.
func (s *sphere) kind(id store.NodeID) (string, error) {
	if id == 0 {
		return "", nil
	}
	if kind, ok := s.kinds[id]; ok {
		return kind, nil
	}
	v, err := s.snap.Value(id)
	if err != nil {
		return "", err
	}
	iri, _ := v.(quad.IRI)
	s.kinds[id] = schema.ID(iri).Kind()
	return s.kinds[id], nil
}

// least is how many hops a node is away at least.
func (s *sphere) least(node schema.ID) (int, error) {
	if d, ok := s.by[node]; ok {
		return d, nil
	}
	id, err := s.snap.Find(node.IRI())
	if err != nil {
		return 0, err
	}
	d, ok := s.away[id]
	if !ok {
		d = s.depth + 1
	}
	s.by[node] = d
	return d, nil
}
