package segment

import (
	"context"
	"math"

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
	p := &hopPlan{snap: snap, driver: -1, next: rowCost,
		size: refs.Size{Value: n, Exact: exact && !h.labels && len(h.subs) == 0}}
	costs, all, err := h.costs(ctx)
	if err != nil {
		return nil, err
	}
	p.contains = rowCost + all
	if h.result != 0 {
		f := int64(1)
		if all > 0 { // else the first quad will do
			if f, err = r.fan(snap, h.pattern, h.result, n, math.MaxInt64); err != nil {
				return nil, err
			}
		}
		p.contains = rangeCost + f*(rowCost+all)
	}
	best := n * (rowCost + all)
	for i, c := range costs {
		f, err := h.fan(snap, r, i, n, math.MaxInt64)
		if err != nil {
			return nil, err
		}
		p.size.Value = min(p.size.Value, c.Size.Value*f)
		if total := h.total(i, c, f, all); total < best {
			best, p.driver = total, i
		}
	}
	p.next = best/(p.size.Value+1) + rowCost
	return p, nil
}

// drive finds the driver of the cheapest plan, and looks no longer at what costs more than another in any case.
func (h *hop) drive(ctx context.Context, snap *Snapshot) (driver int, err error) {
	if p := h.planned.Load(); p != nil && p.snap == snap {
		return p.driver, nil
	}
	var r rows
	n, _, err := r.begin(snap, h.pattern)
	if err != nil {
		return -1, err
	}
	costs, all, err := h.costs(ctx)
	if err != nil {
		return -1, err
	}
	driver = -1
	best := n * (rowCost + all)
	for i, c := range costs {
		size := max(c.Size.Value, 1)
		least := size * (c.NextCost + rangeCost + rowCost)
		if least >= best {
			continue
		}
		f, err := h.fan(snap, &r, i, n, best/size)
		if err != nil {
			return -1, err
		}
		if total := h.total(i, c, f, all); total < best {
			best, driver = total, i
		}
	}
	return driver, nil
}

// costs are those of the subs, and what it costs to look up the nodes of all.
func (h *hop) costs(ctx context.Context) (of []iterator.Costs, all int64, err error) {
	of = make([]iterator.Costs, len(h.subs))
	for i, s := range h.subs {
		if of[i], err = s.nodes.Stats(ctx); err != nil {
			return nil, 0, err
		}
		all += of[i].ContainsCost
	}
	return of, all, nil
}

// total is what it costs to follow the nodes of a sub that have f quads each, where looking up the nodes of all subs costs so much.
func (h *hop) total(i int, c iterator.Costs, f, all int64) int64 {
	each := f * (rowCost + all - c.ContainsCost)
	if l := h.among(i); l != nil {
		each = min(each, f*rowCost+int64(len(l.ids))*rangeCost)
	}
	return c.Size.Value * (c.NextCost + rangeCost + each)
}

// fan guesses how many of the n quads of the hop's pattern a node of a sub has. Where these are more than enough, so may be the guess.
func (h *hop) fan(snap *Snapshot, r *rows, i int, n, enough int64) (int64, error) {
	d := h.subs[i].dir
	l, ok := h.subs[i].nodes.(*nodeList)
	if !ok || n <= fewRows || h.pattern[d-quad.Subject] != 0 {
		return r.fan(snap, h.pattern, d, n, enough)
	}
	sum, samples := int64(0), int64(min(fanSamples, len(l.ids)))
	for k := int64(0); k < samples && sum/samples <= enough; k++ {
		var one rows
		m, _, err := one.begin(snap, h.pattern.Set(d, l.ids[k*int64(len(l.ids))/samples]))
		if err != nil {
			return 0, err
		}
		sum += m
	}
	return max(sum/samples, 1), nil
}

const (
	fanSamples = 4 // quads that fan looks at
	fewRows    = 8 // are not worth a look
)

// fan guesses how many of the n quads of a pattern, whose rows have not been read, a node has in a direction: the mean
// of the nodes of a few quads from all over the range, and less than that where this is more than enough. Nodes with many quads count as
// often as they are met.
func (r *rows) fan(s *Snapshot, p Pattern, d quad.Direction, n, enough int64) (int64, error) {
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
	for i := int64(0); i < fanSamples && sum/fanSamples <= enough; i++ {
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
