package query

import (
	"context"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// dear is how many quads are read one after the other in the time of one look-up.
const dear = 8

// many says whether it is cheaper to read all edges of a predicate than to look up those of so many nodes.
func (v *View) many(nodes int, predicate string) (bool, error) {
	id, err := v.snap.Find(schema.Rel(predicate).IRI())
	if err != nil || id == 0 {
		return false, err
	}
	n, err := v.snap.Count(store.IDPattern{}.Set(quad.Predicate, id))
	if err != nil {
		return false, fmt.Errorf("count %s: %w", predicate, err)
	}
	return int64(nodes)*dear > n, nil
}

// edges calls f with the edges of a predicate that have any of the sorted nodes at an end, their subject or object, in no order.
func (v *View) edges(ctx context.Context, predicate string, end quad.Direction, nodes []schema.ID, f func(from, to schema.ID)) error {
	all, err := v.many(len(nodes), predicate)
	if err != nil {
		return err
	}
	if all {
		return v.each(ctx, quad.Predicate, schema.Rel(predicate).IRI(), func(q quad.Quad) {
			if _, ok := slices.BinarySearch(nodes, idOf(q.Get(end))); ok {
				f(idOf(q.Subject), idOf(q.Object))
			}
		})
	}
	for _, id := range nodes {
		err := v.each(ctx, end, id.IRI(), func(q quad.Quad) {
			if idOf(q.Predicate).Local() == predicate {
				f(idOf(q.Subject), idOf(q.Object))
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}
