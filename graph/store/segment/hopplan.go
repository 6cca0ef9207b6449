package segment

import (
	"context"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// What the steps of an iterator cost, in the units of Cayley's own.
const (
	rowCost   = 1  // the next quad of a range
	rangeCost = 10 // finding a range
)

// Stats gives the exact size of a range, and a guess of what other iterators leave of it.
func (h *hop) Stats(ctx context.Context) (iterator.Costs, error) {
	p, err := h.plan(ctx)
	if err != nil {
		return iterator.Costs{}, err
	}
	return iterator.Costs{NextCost: p.next, ContainsCost: p.contains, Size: p.size}, nil
}

// hopPlan says how a hop is read and what that costs.
type hopPlan struct {
	snap     *Snapshot
	driver   int // the sub whose nodes are followed, -1 to read the range and look the nodes up
	size     refs.Size
	next     int64
	contains int64
}

// plan works out the cheapest plan, once for a snapshot.
func (h *hop) plan(ctx context.Context) (*hopPlan, error) {
	snap, err := h.view.at()
	if err != nil {
		return nil, err
	}
	if p := h.planned.Load(); p != nil && p.snap == snap {
		return p, nil
	}
	p, err := h.planOf(ctx, snap)
	if err == nil {
		h.planned.Store(p)
	}
	return p, err
}

func (h *hop) planOf(ctx context.Context, snap *Snapshot) (*hopPlan, error) {
	r, n, exact, err := snap.scan(h.pattern)
	if err != nil {
		return nil, err
	}
	p := &hopPlan{snap: snap, driver: -1, next: rowCost, contains: rowCost,
		size: refs.Size{Value: n, Exact: exact && !h.labels && len(h.subs) == 0}}
	costs := make([]iterator.Costs, len(h.subs))
	all := int64(0) // to look up the nodes of all subs
	for i, s := range h.subs {
		if costs[i], err = s.nodes.Stats(ctx); err != nil {
			return nil, err
		}
		all += costs[i].ContainsCost
	}
	p.contains += all
	if h.result != 0 {
		f := int64(1)
		if all > 0 { // else the first quad will do
			if f, err = r.fan(snap, h.pattern, h.result, n); err != nil {
				return nil, err
			}
		}
		p.contains = rangeCost + f*(rowCost+all)
	}
	best := n * (rowCost + all)
	for i, c := range costs {
		f, err := h.fan(snap, r, i, n)
		if err != nil {
			return nil, err
		}
		p.size.Value = min(p.size.Value, c.Size.Value*f)
		each := f * (rowCost + all - c.ContainsCost)
		if l := h.among(i); l != nil {
			each = min(each, f*rowCost+int64(len(l.ids))*rangeCost)
		}
		total := c.Size.Value * (c.NextCost + rangeCost + each)
		if total < best {
			best, p.driver = total, i
		}
	}
	p.next = best/(p.size.Value+1) + rowCost
	return p, nil
}

// fan guesses how many of the n quads of the hop's pattern a node of a sub has.
func (h *hop) fan(snap *Snapshot, r *rows, i int, n int64) (int64, error) {
	d := h.subs[i].dir
	l, ok := h.subs[i].nodes.(*nodeList)
	if !ok || n <= fewRows || h.pattern[d-quad.Subject] != 0 {
		return r.fan(snap, h.pattern, d, n)
	}
	sum, seen := int64(0), min(fanSamples, len(l.ids))
	for k := range seen {
		var one rows
		m, _, err := one.begin(snap, h.pattern.Set(d, l.ids[k*len(l.ids)/seen]))
		if err != nil {
			return 0, err
		}
		sum += m
	}
	return max(sum/int64(seen), 1), nil
}

const (
	fanSamples = 4 // quads that fan looks at
	fewRows    = 8 // are not worth a look
)

// fan guesses how many of the n quads of a pattern, whose rows have not been read, a node has in a direction: the mean
// of the nodes of a few quads from all over the range. Nodes with many quads count as often as they are met.
func (r *rows) fan(s *Snapshot, p Pattern, d quad.Direction, n int64) (int64, error) {
	if n <= fewRows || p[d-quad.Subject] != 0 {
		return max(n, 1), nil
	}
	var longest head
	for _, h := range r.heads {
		if h.sign > 0 && h.hi-h.lo > longest.hi-longest.lo {
			longest = h
		}
	}
	var q [1]Quad
	sum, seen := int64(0), int64(0)
	for i := range int64(fanSamples) {
		at := longest.lo + (longest.hi-longest.lo)*(2*i+1)/(2*fanSamples)
		if err := longest.set.read(r.order, at, q[:]); err != nil {
			return 0, err
		}
		if id := q[0].Get(d); id != 0 && p.Matches(q[0]) {
			var one rows
			k, _, err := one.begin(s, p.Set(d, id))
			if err != nil {
				return 0, err
			}
			sum, seen = sum+k, seen+1
		}
	}
	return max(sum/max(seen, 1), 1), nil
}
