package segment

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// hop is the quads that fit a pattern and have, in some directions, a node of other iterators; or the nodes in one
// direction of those quads. It stands for Cayley's And, LinksTo and HasA together.
type hop struct {
	view    view
	result  quad.Direction // 0 for the quads themselves
	pattern Pattern
	labels  bool // only quads with a label
	saves   []save
	subs    []sub
}

// save tags the node in a direction.
type save struct {
	dir  quad.Direction
	tags []string
}

// sub is the iterator that the node in a direction must be of.
type sub struct {
	dir   quad.Direction
	nodes iterator.Shape
}

func (h *hop) String() string {
	return fmt.Sprintf("Hop(%v, %v, %d)", h.result, h.pattern, len(h.subs))
}

func (h *hop) SubIterators() []iterator.Shape {
	var out []iterator.Shape
	for _, s := range h.subs {
		out = append(out, s.nodes)
	}
	return out
}

// Optimize optimises what the hop is made of.
func (h *hop) Optimize(ctx context.Context) (iterator.Shape, bool) {
	for i := range h.subs {
		nodes, _ := h.subs[i].nodes.Optimize(ctx)
		if iterator.IsNull(nodes) {
			return nodes, true
		}
		h.subs[i].nodes = nodes
	}
	return h, false
}

// What the steps of an iterator cost, in the units of Cayley's own.
const (
	rowCost   = 1  // the next quad of a range
	rangeCost = 10 // finding a range
	fanOut    = 8  // quads of a node that nothing is known of
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
	driver   int // the sub whose nodes are followed, -1 to read the range and look the nodes up
	size     refs.Size
	next     int64
	contains int64
}

func (h *hop) plan(ctx context.Context) (hopPlan, error) {
	snap, err := h.view.at()
	if err != nil {
		return hopPlan{}, err
	}
	_, n, exact, err := snap.scan(h.pattern)
	if err != nil {
		return hopPlan{}, err
	}
	p := hopPlan{driver: -1, size: refs.Size{Value: n, Exact: exact && !h.labels && len(h.subs) == 0}, next: rowCost, contains: rowCost}
	if h.result != 0 {
		p.contains = rangeCost
	}
	costs := make([]iterator.Costs, len(h.subs))
	all := int64(0)
	for i, s := range h.subs {
		if costs[i], err = s.nodes.Stats(ctx); err != nil {
			return hopPlan{}, err
		}
		all += costs[i].ContainsCost
		p.size.Value = min(p.size.Value, costs[i].Size.Value*fanOut)
	}
	p.contains += all
	best := n * (rowCost + all)
	for i, c := range costs {
		total := c.Size.Value * (c.NextCost + rangeCost + fanOut*(rowCost+all-c.ContainsCost))
		if total < best {
			best, p.driver = total, i
		}
	}
	p.next = best/(p.size.Value+1) + rowCost
	return p, nil
}

// Iterate lists the results.
func (h *hop) Iterate() iterator.Scanner {
	snap, err := h.view.at()
	if err != nil {
		return iterator.NewError(err)
	}
	s := &hopScan{hopRow: hopRow{hop: h, snap: snap}}
	driver := -1
	if len(h.subs) > 0 {
		p, err := h.plan(context.Background())
		if err != nil {
			return iterator.NewError(err)
		}
		driver = p.driver
	}
	s.rows.reuse = h.result != 0
	s.look(driver)
	if driver >= 0 {
		s.driver, s.dir = h.subs[driver].nodes.Iterate(), h.subs[driver].dir
	} else if _, _, err := s.rows.begin(snap, h.pattern); err != nil {
		return iterator.NewError(err)
	}
	return s
}

// Lookup checks single quads or nodes.
func (h *hop) Lookup() iterator.Index {
	snap, err := h.view.at()
	if err != nil {
		return iterator.NewError(err)
	}
	s := &hopIndex{hopRow: hopRow{hop: h, snap: snap}, tags: tagging(h)}
	s.rows.reuse = true
	s.look(-1)
	return s
}
