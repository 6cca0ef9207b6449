package segment

import (
	"context"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/shape"
)

// intersectShape is Cayley's Intersect, but for one thing: an iterator that follows a path again and again drives the
// others. Asked for single nodes it would search all of the graph for the first that it does not reach, and it
// gives the tags of the node before to those it finds on the way.
type intersectShape struct{ shape.Intersect }

// BuildIterator makes the intersection.
func (s intersectShape) BuildIterator(qs graph.QuadStore) iterator.Shape {
	subs := make([]iterator.Shape, len(s.Intersect))
	for i, sub := range s.Intersect {
		subs[i] = sub.BuildIterator(qs)
	}
	i := slices.IndexFunc(subs, recursive)
	if i < 0 {
		return iterator.NewAnd(subs...)
	}
	subs[0], subs[i] = subs[i], subs[0]
	return &driven{iterator.NewAnd(subs...), subs}
}

// Optimize leaves the intersection as it is: what it holds was optimised before.
func (s intersectShape) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) {
	return s, false
}

// recursive finds Cayley's Recursive, under the tags that it was given.
func recursive(it iterator.Shape) bool {
	switch it := it.(type) {
	case *iterator.Recursive:
		return true
	case *iterator.Save:
		return slices.ContainsFunc(it.SubIterators(), recursive)
	}
	return false
}

// driven is an And whose order stays.
type driven struct {
	*iterator.And
	subs []iterator.Shape
}

// Optimize optimises what is intersected.
func (d *driven) Optimize(ctx context.Context) (iterator.Shape, bool) {
	for i := range d.subs {
		d.subs[i], _ = d.subs[i].Optimize(ctx)
		if iterator.IsNull(d.subs[i]) {
			return d.subs[i], true
		}
	}
	d.And = iterator.NewAnd(d.subs...)
	return d, false
}
