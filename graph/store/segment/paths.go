package segment

import (
	"cmp"
	"context"
	"slices"
)

// Path is steps each of which begins where the one before ends.
type Path []Step

// ShortestPath returns a path with the fewest steps from one node to another, nil where there is none. It searches from
// both ends.
func (s *Snapshot) ShortestPath(ctx context.Context, w Walk, from, to ID) (Path, error) {
	if from == to || from == 0 || to == 0 {
		return nil, nil
	}
	a, b := s.search(w, to), s.search(w.reversed(), from)
	defer s.done(a)
	defer s.done(b)
	a.add(from, -1, Step{})
	b.add(to, -1, Step{})
	for depth := 1; w.Depth == 0 || depth <= w.Depth; depth++ {
		near, far := a, b
		if len(b.edge()) < len(a.edge()) {
			near, far = b, a
		}
		if len(near.edge()) == 0 {
			return nil, nil
		}
		meet := -1
		_, err := near.expand(ctx, func(n int) bool {
			if far.nodes.get(near.nodes.ids[n]) >= 0 {
				meet = n
			}
			return meet < 0
		})
		if err != nil {
			return nil, err
		}
		if meet >= 0 {
			id := near.nodes.ids[meet]
			return append(a.trail(id), b.trail(id).back()...), nil
		}
	}
	return nil, nil
}

// trail is the path by which a node was reached.
func (b *breadth) trail(id ID) Path {
	var p Path
	for n := b.nodes.get(id); b.prev[n] >= 0; n = int(b.prev[n]) {
		p = append(p, b.via[n])
	}
	slices.Reverse(p)
	return p
}

// back is the path from its end to its beginning.
func (p Path) back() Path {
	out := make(Path, 0, len(p))
	for _, t := range slices.Backward(p) {
		out = append(out, t.reverse())
	}
	return out
}

// nodes are the nodes of the path, one more than it has steps.
func (p Path) nodes() []ID {
	out := []ID{p[0].From()}
	for _, t := range p {
		out = append(out, t.To())
	}
	return out
}

// ShortestPaths returns up to k paths from one node to another, those with the fewest steps first, no node twice in
// one. Paths through the same nodes count as one. (J. Y. Yen, Finding the k shortest loopless paths in a network, 1971.)
func (s *Snapshot) ShortestPaths(ctx context.Context, w Walk, from, to ID, k int) ([]Path, error) {
	first, err := s.ShortestPath(ctx, w, from, to)
	if err != nil || first == nil || k < 1 {
		return nil, err
	}
	found := []Path{first}
	var waiting []Path
	for len(found) < k {
		last := found[len(found)-1]
		for i := range last {
			p, err := s.detour(ctx, w, found, last[:i], last[i].From(), to)
			if err != nil {
				return nil, err
			}
			if p != nil && !slices.ContainsFunc(waiting, p.same) {
				waiting = append(waiting, p)
			}
		}
		if len(waiting) == 0 {
			break
		}
		slices.SortStableFunc(waiting, func(a, b Path) int {
			return cmp.Or(cmp.Compare(len(a), len(b)), slices.Compare(a.nodes(), b.nodes()))
		})
		found, waiting = append(found, waiting[0]), waiting[1:]
	}
	return found, nil
}

func (p Path) same(q Path) bool { return slices.Equal(p.nodes(), q.nodes()) }

// detour finds the shortest path that begins as root does and then leaves, at the node where root ends, every path that was found.
func (s *Snapshot) detour(ctx context.Context, w Walk, found []Path, root Path, at, to ID) (Path, error) {
	passed := map[ID]bool{}
	for _, t := range root {
		passed[t.From()] = true
	}
	taken := map[ID]bool{}
	for _, p := range found {
		if len(p) > len(root) && slices.EqualFunc(p[:len(root)], root, func(a, b Step) bool { return a.To() == b.To() }) {
			taken[p[len(root)].To()] = true
		}
	}
	inner := w
	inner.Edge = func(q Quad) bool {
		a, b := q.Subject(), q.Object()
		leaves := (a == at && taken[b]) || (b == at && taken[a])
		return !leaves && !passed[a] && !passed[b] && (w.Edge == nil || w.Edge(q))
	}
	if w.Depth > 0 {
		if inner.Depth = w.Depth - len(root); inner.Depth < 1 {
			return nil, nil
		}
	}
	rest, err := s.ShortestPath(ctx, inner, at, to)
	if err != nil || rest == nil {
		return nil, err
	}
	return slices.Concat(root, rest), nil
}
