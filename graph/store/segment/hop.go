package segment

import (
	"context"
	"fmt"
	"sync/atomic"

	"github.com/cayleygraph/cayley/graph/iterator"
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
	once    bool // a node listed again may be left out, as whoever reads the list does that in any case

	planned atomic.Pointer[hopPlan]
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
	h.planned.Store(nil)
	return h, false
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
		if driver, err = h.drive(context.Background(), snap); err != nil {
			return iterator.NewError(err)
		}
	}
	s.rows.reuse = h.result != 0
	s.look(driver)
	if driver >= 0 {
		s.driver, s.dir = h.subs[driver].nodes.Iterate(), h.subs[driver].dir
		s.among = h.among(driver)
	} else if _, _, err := s.rows.begin(snap, h.pattern); err != nil {
		return iterator.NewError(err)
	}
	return s
}

// listed is nodes one of which a quad must have in a direction.
type listed struct {
	dir quad.Direction
	ids []ID // sorted
}

// among returns the shortest list of nodes that the hop's quads must be of, but for the direction of one of its subs; nil where there is none.
func (h *hop) among(but int) *listed {
	var out *listed
	for _, s := range h.subs {
		l, ok := s.nodes.(*nodeList)
		if ok && s.dir != h.subs[but].dir && h.pattern[s.dir-quad.Subject] == 0 && (out == nil || len(l.sorted) < len(out.ids)) {
			out = &listed{s.dir, l.sorted}
		}
	}
	return out
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
