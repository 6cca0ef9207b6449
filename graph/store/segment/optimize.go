package segment

import (
	"context"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// OptimizeShape turns filters of quads, and the nodes of filtered quads, into ranges of the store's orders.
func (s *Snapshot) OptimizeShape(_ context.Context, q shape.Shape) (shape.Shape, bool) {
	return optimize(s, q)
}

func optimize(v view, s shape.Shape) (shape.Shape, bool) {
	switch s := s.(type) {
	case shape.Quads:
		return hopOfQuads(v, s)
	case shape.QuadsAction:
		return hopOfAction(v, s)
	case shape.Intersect:
		return intersectShape{s}, true
	case shape.Unique:
		from, changed := once(s.From)
		return shape.Unique{From: from}, changed
	case shape.NodesFrom:
		if q, ok := s.Quads.(*hopShape); ok && q.result == 0 && s.Dir != quad.Any {
			n := *q
			n.yield(s.Dir)
			return &n, true
		}
	}
	return s, false
}

// hopShape is a hop in a query that is not bound yet.
type hopShape struct {
	view    view
	result  quad.Direction
	pattern Pattern
	labels  bool
	saves   []save
	subs    []subShape
	once    bool
}

type subShape struct {
	dir   quad.Direction
	nodes shape.Shape
}

// BuildIterator makes the hop.
func (h *hopShape) BuildIterator(qs graph.QuadStore) iterator.Shape {
	out := &hop{view: h.view, result: h.result, pattern: h.pattern, labels: h.labels, saves: h.saves, once: h.once}
	for _, s := range h.subs {
		out.subs = append(out.subs, sub{s.dir, s.nodes.BuildIterator(qs)})
	}
	return out
}

// Optimize leaves the hop as it is: what it holds was optimised before.
func (h *hopShape) Optimize(ctx context.Context, r shape.Optimizer) (shape.Shape, bool) {
	return h, false
}

// once lets a shape leave out nodes that it has listed: whoever reads it passes over them, and over all that comes of them.
func once(s shape.Shape) (out shape.Shape, changed bool) {
	switch s := s.(type) {
	case *hopShape:
		if s.once || s.result == 0 {
			return s, false
		}
		n := *s
		n.once, n.subs = true, slices.Clone(s.subs)
		for i := range n.subs {
			n.subs[i].nodes, _ = once(n.subs[i].nodes)
		}
		return &n, true
	case intersectShape:
		n := slices.Clone(s.Intersect)
		for i := range n {
			var c bool
			n[i], c = once(n[i])
			changed = changed || c
		}
		return intersectShape{n}, changed
	case shape.Union:
		n := slices.Clone(s)
		for i := range n {
			var c bool
			n[i], c = once(n[i])
			changed = changed || c
		}
		return n, changed
	}
	return s, false
}

func hopOfQuads(v view, qs shape.Quads) (shape.Shape, bool) {
	h := &hopShape{view: v}
	for _, f := range qs {
		if f.Dir == quad.Any || !h.add(f.Dir, f.Values) {
			return qs, false
		}
	}
	if h.pattern == never {
		return nil, true
	}
	return h, true
}

// never is the pattern of a hop without results.
var never = Pattern{^ID(0), ^ID(0), ^ID(0), ^ID(0)}

// add narrows the hop to quads with one of the nodes in a direction.
func (h *hopShape) add(d quad.Direction, nodes shape.Shape) bool {
	switch n := nodes.(type) {
	case shape.AllNodes:
		h.labels = h.labels || d == quad.Label
		return true
	case shape.Save:
		switch n.From.(type) {
		case shape.AllNodes, shape.Fixed:
			if f, ok := n.From.(shape.Fixed); ok && len(f) != 1 {
				break
			}
			h.saves = append(h.saves, save{d, n.Tags})
			return h.add(d, n.From)
		}
	case shape.Fixed:
		if id, ok := oneID(n); ok {
			h.fix(d, id)
			return true
		}
		if l := listOf(n); l != nil {
			nodes = listShape{l}
		}
	}
	if nodes == nil {
		return false
	}
	h.subs = append(h.subs, subShape{d, nodes})
	return true
}

func oneID(f shape.Fixed) (ID, bool) {
	if len(f) != 1 {
		return 0, false
	}
	id, ok := f[0].(ID)
	return id, ok && id != 0
}

// yield makes the hop one of the nodes in a direction. A quad without a label has none in that.
func (h *hopShape) yield(d quad.Direction) {
	h.result = d
	h.labels = h.labels || d == quad.Label
}

// fix narrows the hop to quads with the node in a direction.
func (h *hopShape) fix(d quad.Direction, id ID) {
	if at := h.pattern[d-quad.Subject]; at != 0 && at != id {
		h.pattern = never
	}
	if h.pattern != never {
		h.pattern = h.pattern.Set(d, id)
	}
}

func hopOfAction(v view, a shape.QuadsAction) (shape.Shape, bool) {
	h := &hopShape{view: v}
	h.yield(a.Result)
	for d, r := range a.Filter {
		id, ok := r.(ID)
		if !ok || id == 0 {
			return a, false
		}
		h.fix(d, id)
	}
	for _, d := range quad.Directions {
		if tags := a.Save[d]; len(tags) > 0 {
			h.saves = append(h.saves, save{d, tags})
			h.labels = h.labels || d == quad.Label
		}
	}
	return h, true
}
