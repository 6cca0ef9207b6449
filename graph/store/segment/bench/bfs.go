package main

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// goal is where the shortest paths lead to.
const goal = quad.IRI("ent:weapon-149")

// walked are the predicates that a shortest path goes over, both ways.
var walked = []quad.Value{
	quad.IRI("rel:affiliated-with"), quad.IRI("rel:position"), quad.IRI("rel:struck"), quad.IRI("rel:lost"), quad.IRI("rel:destroyed"),
	quad.IRI("rel:shot-down"), quad.IRI("rel:captured"), quad.IRI("rel:accuses"), quad.IRI("rel:talks"), quad.IRI("rel:used-weapon"),
	quad.IRI("rel:class"),
}

// fromBothEnds counts the edges of the shortest path from start to the goal. As the store's own search does, it goes on from
// the end that has reached fewer nodes: from one end alone it would read every edge of the countries on the way, of
// which the larger graph has ten times as many, for a path of the same length.
func fromBothEnds(ctx context.Context, qs graph.QuadStore, start quad.IRI) (int64, error) {
	over, err := refsOf(qs, walked...)
	if err != nil {
		return 0, err
	}
	ends, err := refsOf(qs, start, goal)
	if err != nil || len(ends) < 2 {
		return 0, err
	}
	a, b := newEnd(ends[0]), newEnd(ends[1])
	for depth := int64(1); ; depth++ {
		near, far := a, b
		if len(b.edge) < len(a.edge) {
			near, far = b, a
		}
		if len(near.edge) == 0 {
			return 0, nil
		}
		if met, err := near.widen(ctx, qs, over, far); met || err != nil {
			return depth, err
		}
	}
}

// refsOf finds values, less those that the graph has not.
func refsOf(qs graph.QuadStore, values ...quad.Value) ([]graph.Ref, error) {
	var out []graph.Ref
	for _, v := range values {
		ref, err := qs.ValueOf(v)
		if err != nil {
			return nil, err
		}
		if ref != nil {
			out = append(out, ref)
		}
	}
	return out, nil
}

// end is what was reached from one end; nodes are known by their keys.
type end struct {
	seen map[any]bool
	edge []graph.Ref // reached last
}

func newEnd(node graph.Ref) *end {
	return &end{map[any]bool{refs.ToKey(node): true}, []graph.Ref{node}}
}

// widen takes one step from all nodes of the edge and tells whether it met what was reached from the other end.
func (e *end) widen(ctx context.Context, qs graph.QuadStore, over []graph.Ref, far *end) (met bool, err error) {
	ctx, enough := context.WithCancel(ctx)
	defer enough()
	p := path.StartPathNodes(qs, e.edge...).Both(path.StartPathNodes(qs, over...)).Unique()
	e.edge = nil
	err = shape.Iterate(ctx, qs, p.Shape()).Each(func(node graph.Ref) error {
		key := refs.ToKey(node)
		if met = met || far.seen[key]; met {
			enough()
		} else if !e.seen[key] {
			e.seen[key] = true
			e.edge = append(e.edge, node)
		}
		return nil
	})
	if met {
		err = nil
	}
	return met, err
}
