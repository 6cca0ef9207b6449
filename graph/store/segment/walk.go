package segment

import (
	"context"
	"iter"
	"slices"
)

// Walk says which quads a search may follow. Its zero value follows all of them, both ways.
type Walk struct {
	Out        bool            // from subjects to objects
	In         bool            // from objects to subjects; neither Out nor In is both
	Predicates []ID            // only quads with one of these, of which 0 is no quad's; none is any
	Edge       func(Quad) bool // only quads for which it returns true; nil is any
	Through    func(ID) bool   // only through nodes for which it returns true; the ends of a path need not be. nil is any
	Depth      int             // at most so many steps; 0 is any number
}

// Step is a quad that is followed from one end to the other.
type Step struct {
	Quad     Quad
	Backward bool // from the object to the subject
}

// From is where the step begins.
func (t Step) From() ID {
	if t.Backward {
		return t.Quad.Object()
	}
	return t.Quad.Subject()
}

// To is where the step ends.
func (t Step) To() ID {
	if t.Backward {
		return t.Quad.Subject()
	}
	return t.Quad.Object()
}

func (t Step) reverse() Step { return Step{t.Quad, !t.Backward} }

// reversed is the walk in the other direction.
func (w Walk) reversed() Walk {
	w.Out, w.In = w.In, w.Out
	return w
}

// walker follows a walk through a snapshot.
type walker struct {
	snap *Snapshot
	walk Walk
	rows rows
	all  []Quad // of one node

	found []bool // for each predicate of the walk, whether one of them has it
}

func (w *walker) begin(s *Snapshot, walk Walk) {
	if !walk.Out && !walk.In {
		walk.Out, walk.In = true, true
	}
	w.snap, w.walk, w.rows.reuse = s, walk, true
}

// each calls f with every step from a node, until f returns false.
func (w *walker) each(id ID, f func(Step) bool) error {
	for _, backward := range [2]bool{false, true} {
		if (backward && !w.walk.In) || (!backward && !w.walk.Out) {
			continue
		}
		p := Pattern{0: id}
		if backward {
			p = Pattern{2: id}
		}
		if more, err := w.side(p, backward, f); !more || err != nil {
			return err
		}
	}
	return nil
}

// filterRows is how many quads are read in the time that it takes to find those of one predicate.
const filterRows = 16

// side calls f with the steps of a node in one direction, those of the first predicate first. A node that has few quads has
// all of them read at once.
func (w *walker) side(p Pattern, backward bool, f func(Step) bool) (more bool, err error) {
	over := w.walk.Predicates
	if len(over) == 0 {
		return w.read(p, backward, f)
	}
	if len(over) > 1 {
		n, _, err := w.rows.begin(w.snap, p)
		if err != nil {
			return false, err
		}
		if n <= int64(len(over)*filterRows) {
			return w.sort(backward, f)
		}
	}
	for _, p[1] = range over {
		if p[1] == 0 {
			continue
		}
		if more, err := w.read(p, backward, f); !more || err != nil {
			return false, err
		}
	}
	return true, nil
}

// sort reads the rows that have begun and calls f with those of each predicate.
func (w *walker) sort(backward bool, f func(Step) bool) (more bool, err error) {
	over := w.walk.Predicates
	w.all, w.found = w.all[:0], append(w.found[:0], make([]bool, len(over))...)
	last, at := ID(0), -1
	for q := w.rows.next(); q != nil; q = w.rows.next() {
		if p := q.Predicate(); p != last { // many follow one with the same
			last, at = p, slices.Index(over, p)
		}
		if at >= 0 {
			w.all, w.found[at] = append(w.all, *q), true
		}
	}
	for i, p := range over {
		if !w.found[i] {
			continue
		}
		for _, q := range w.all {
			if q.Predicate() == p && w.step(q, backward, f) {
				return false, nil
			}
		}
	}
	return true, w.rows.err
}

// step calls f with a quad that the walk may follow, and tells whether it has enough.
func (w *walker) step(q Quad, backward bool, f func(Step) bool) (enough bool) {
	return (w.walk.Edge == nil || w.walk.Edge(q)) && !f(Step{q, backward})
}

func (w *walker) read(p Pattern, backward bool, f func(Step) bool) (more bool, err error) {
	if _, _, err := w.rows.begin(w.snap, p); err != nil {
		return false, err
	}
	for q := w.rows.next(); q != nil; q = w.rows.next() {
		if w.step(*q, backward, f) {
			return false, nil
		}
	}
	return true, w.rows.err
}

// Neighbours returns the steps from a node. A node that several quads lead to comes as often.
func (s *Snapshot) Neighbours(w Walk, id ID) iter.Seq2[Step, error] {
	return func(yield func(Step, error) bool) {
		var at walker
		at.begin(s, w)
		if err := at.each(id, func(t Step) bool { return yield(t, nil) }); err != nil {
			yield(Step{}, err)
		}
	}
}

// Visit is a node that a search reaches for the first time.
type Visit struct {
	ID    ID
	Depth int  // steps from the nearest beginning
	Via   Step // the step that led to it; none at a beginning
}

// Breadth visits the nodes that a walk reaches from some others, the nearest first, each once. It ends at the first error.
func (s *Snapshot) Breadth(ctx context.Context, w Walk, from ...ID) iter.Seq2[Visit, error] {
	return func(yield func(Visit, error) bool) {
		b := s.search(w, 0)
		defer s.done(b)
		for _, id := range from {
			if b.add(id, -1, Step{}) && !yield(Visit{ID: id}, nil) {
				return
			}
		}
		for depth := 1; len(b.edge()) > 0 && (w.Depth == 0 || depth <= w.Depth); depth++ {
			more, err := b.expand(ctx, func(n int) bool {
				return yield(Visit{b.nodes.ids[n], depth, b.via[n]}, nil)
			})
			if err != nil {
				yield(Visit{}, err)
			}
			if !more || err != nil {
				return
			}
		}
	}
}

// breadth is a search: the nodes reached, in the order in which they were, and how.
type breadth struct {
	*walker
	goal  ID // what a path is looked for to, which it may pass in any case, as it may where it begins; 0 for none
	nodes idMap
	via   []Step
	prev  []int32 // the number of the node before
	from  int     // the number of the first node of the edge, those that were reached last
}

func (b *breadth) add(id ID, prev int, via Step) bool {
	if !b.nodes.add(id) {
		return false
	}
	b.via, b.prev = append(b.via, via), append(b.prev, int32(prev))
	return true
}

// search returns a search that has reached nothing. Most searches are short, so the room of one serves the next.
func (s *Snapshot) search(w Walk, goal ID) *breadth {
	b, ok := s.idle.Get().(*breadth)
	if !ok {
		b = &breadth{walker: new(walker)}
	}
	b.walker.begin(s, w)
	b.goal = goal
	return b
}

// mostIdle is how many nodes a search may have reached whose room is kept.
const mostIdle = 1 << 12

// done takes back the room of a search that has ended.
func (s *Snapshot) done(b *breadth) {
	if len(b.nodes.ids) > mostIdle {
		return
	}
	b.nodes.clear()
	b.via, b.prev, b.from, b.walk, b.goal = b.via[:0], b.prev[:0], 0, Walk{}, 0
	s.idle.Put(b)
}

// edge is the nodes that the next step goes on from.
func (b *breadth) edge() []ID { return b.nodes.ids[b.from:] }

// checkEvery is after how many nodes a search looks whether it is still wanted.
const checkEvery = 256

// expand takes one step from all nodes of the edge. It calls f with the number of each node reached until f returns false.
func (b *breadth) expand(ctx context.Context, f func(n int) bool) (more bool, err error) {
	more = true
	end := len(b.nodes.ids)
	for n := b.from; n < end && more; n++ {
		if n%checkEvery == 0 && ctx.Err() != nil {
			return false, ctx.Err()
		}
		id := b.nodes.ids[n]
		if b.walk.Through != nil && b.prev[n] >= 0 && id != b.goal && !b.walk.Through(id) {
			continue
		}
		err := b.each(id, func(t Step) bool {
			if b.add(t.To(), n, t) {
				more = f(len(b.nodes.ids) - 1)
			}
			return more
		})
		if err != nil {
			return false, err
		}
	}
	b.from = end
	return more, nil
}
