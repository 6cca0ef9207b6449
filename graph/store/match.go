package store

import (
	"context"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
)

// Pattern is what quads must have in each direction: one of the values. A direction that is absent takes any.
type Pattern map[quad.Direction][]quad.Value

// Match calls f with every quad of the pattern, in no promised order. It stops at f's first error and returns it.
func (s *Store) Match(ctx context.Context, p Pattern, f func(quad.Quad) error) error {
	snap, err := s.snapshot(ctx)
	if err != nil {
		return err
	}
	patterns, err := p.ids(snap)
	if err != nil {
		return s.fault("read", err)
	}
	for _, p := range patterns {
		var failed error
		err := snap.Each(p, func(q quad.Quad) error {
			if failed = f(q); failed == nil {
				failed = ctx.Err()
			}
			return failed
		})
		if failed != nil {
			return failed
		}
		if err != nil {
			return s.fault("read", err)
		}
	}
	return nil
}

// ids returns the patterns of ids that together are p. A value that is no node has none.
func (p Pattern) ids(snap Snapshot) ([]segment.Pattern, error) {
	out := []segment.Pattern{{}}
	for d, values := range p {
		var more []segment.Pattern
		for _, v := range distinct(values) {
			id, err := snap.Find(v)
			if err != nil {
				return nil, err
			}
			if id == 0 {
				continue
			}
			for _, q := range out {
				more = append(more, q.Set(d, id))
			}
		}
		out = more
	}
	return out, nil
}

// distinct drops what stands twice.
func distinct(values []quad.Value) []quad.Value {
	seen := map[quad.Value]bool{}
	var out []quad.Value
	for _, v := range values {
		v = Canonical(v)
		if !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}
