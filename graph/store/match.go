package store

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// Pattern is what quads must have in each direction: one of the values. A direction that is absent takes any.
type Pattern map[quad.Direction][]quad.Value

// Match calls f with every quad of the pattern, in no promised order. It stops at f's first error and returns it.
func (s *Store) Match(ctx context.Context, p Pattern, f func(quad.Quad) error) error {
	qs, err := s.QuadStore(ctx)
	if err != nil {
		return err
	}
	want, err := p.refs(qs)
	if err != nil {
		return err
	}
	shapes, err := smallest(ctx, qs, want)
	if err != nil {
		return err
	}
	for _, shape := range shapes {
		if err := match(ctx, qs, shape.Iterate(), want, f); err != nil {
			return err
		}
	}
	return nil
}

// wanted is a pattern as the nodes of one graph, by their keys; a value that is no node is left out.
type wanted map[quad.Direction]map[any]graph.Ref

func (p Pattern) refs(qs graph.QuadStore) (wanted, error) {
	out := wanted{}
	for d, values := range p {
		out[d] = map[any]graph.Ref{}
		for _, v := range values {
			ref, err := qs.ValueOf(v)
			if err != nil {
				return nil, err
			}
			if ref != nil {
				out[d][refs.ToKey(ref)] = ref
			}
		}
	}
	return out, nil
}

// smallest returns iterators that together hold every quad of the pattern, taken from the direction with the fewest.
func smallest(ctx context.Context, qs graph.QuadStore, want wanted) ([]iterator.Shape, error) {
	best, least := []iterator.Shape{qs.QuadsAllIterator()}, int64(-1)
	for d, nodes := range want {
		var shapes []iterator.Shape
		var sum int64
		for _, ref := range nodes {
			size, err := qs.QuadIteratorSize(ctx, d, ref)
			if err != nil {
				return nil, err
			}
			sum += size.Value
			shapes = append(shapes, qs.QuadIterator(d, ref))
		}
		if least < 0 || sum < least {
			best, least = shapes, sum
		}
	}
	return best, nil
}

func match(ctx context.Context, qs graph.QuadStore, it iterator.Scanner, want wanted, f func(quad.Quad) error) error {
	defer it.Close()
	for it.Next(ctx) {
		ok, err := want.has(qs, it.Result())
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		q, err := qs.Quad(it.Result())
		if err != nil {
			return err
		}
		if err := f(q); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return it.Err()
}

func (w wanted) has(qs graph.QuadStore, q graph.Ref) (bool, error) {
	for d, nodes := range w {
		ref, err := qs.QuadDirection(q, d)
		if err != nil || ref == nil || nodes[refs.ToKey(ref)] == nil {
			return false, err
		}
	}
	return true, nil
}
