package main

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// goal is where the shortest paths lead to.
const goal = quad.IRI("ent:weapon-149")

// walked are the predicates that a shortest path goes over, both ways.
var walked = some("rel:%s", "affiliated-with", "position", "struck", "lost", "destroyed", "shot-down", "captured", "accuses", "talks", "used-weapon", "class")

// breadthFirst counts the edges of the shortest path from start to the goal, through Cayley's iterators.
func breadthFirst(ctx context.Context, qs graph.QuadStore, start quad.IRI) (int64, error) {
	over := map[any]bool{}
	for _, p := range walked {
		ref, err := qs.ValueOf(p)
		if err != nil {
			return 0, err
		}
		if ref != nil {
			over[refs.ToKey(ref)] = true
		}
	}
	from, err := qs.ValueOf(start)
	if err != nil {
		return 0, err
	}
	to, err := qs.ValueOf(goal)
	if err != nil {
		return 0, err
	}
	s := search{qs: qs, over: over, goal: refs.ToKey(to), seen: map[any]bool{refs.ToKey(from): true}}
	for depth, edge := int64(1), []graph.Ref{from}; len(edge) > 0; depth++ {
		if edge, err = s.widen(ctx, edge); err != nil || s.found {
			return depth, err
		}
	}
	return 0, nil
}

// search is a breadth-first search; nodes are known by their keys.
type search struct {
	qs    graph.QuadStore
	over  map[any]bool
	goal  any
	seen  map[any]bool
	found bool
}

func (s *search) widen(ctx context.Context, edge []graph.Ref) ([]graph.Ref, error) {
	var next []graph.Ref
	for _, node := range edge {
		for _, d := range [][2]quad.Direction{{quad.Subject, quad.Object}, {quad.Object, quad.Subject}} {
			near, err := s.near(ctx, node, d[0], d[1])
			if err != nil || s.found {
				return nil, err
			}
			next = append(next, near...)
		}
	}
	return next, nil
}

// near are the nodes not seen before at the other ends of a node's edges.
func (s *search) near(ctx context.Context, node graph.Ref, from, to quad.Direction) ([]graph.Ref, error) {
	it := s.qs.QuadIterator(from, node).Iterate()
	defer it.Close()
	var out []graph.Ref
	for it.Next(ctx) {
		p, err := s.qs.QuadDirection(it.Result(), quad.Predicate)
		if err != nil {
			return nil, err
		}
		if !s.over[refs.ToKey(p)] {
			continue
		}
		other, err := s.qs.QuadDirection(it.Result(), to)
		if err != nil {
			return nil, err
		}
		key := refs.ToKey(other)
		if key == s.goal {
			s.found = true
			return nil, nil
		}
		if !s.seen[key] {
			s.seen[key] = true
			out = append(out, other)
		}
	}
	return out, it.Err()
}
