package segment

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
)

// randomGraph is a graph whose nodes are n0, n1 and so on, with edges of two predicates.
func randomGraph(t testing.TB, r *rand.Rand, nodes, edges int) (*Snapshot, []ID) {
	s := Memory()
	b := adding()
	for i := range nodes {
		b.Add(quad.MakeIRI(fmt.Sprint("n", i), "is", "node", ""))
	}
	for range edges {
		b.Add(quad.MakeIRI(fmt.Sprint("n", r.IntN(nodes)), fmt.Sprint("p", r.IntN(2)), fmt.Sprint("n", r.IntN(nodes)), fmt.Sprint("l", r.IntN(3))))
	}
	mustApply(t, s, b)
	snap, err := s.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	ids := make([]ID, nodes)
	for i := range ids {
		if ids[i], err = snap.Find(quad.IRI(fmt.Sprint("n", i))); err != nil || ids[i] == 0 {
			t.Fatal(ids[i], err)
		}
	}
	return snap, ids
}

// all lists every path without a repeated node, by trying them all.
func all(snap *Snapshot, w Walk, from, to ID, most int) [][]ID {
	var out [][]ID
	var try func(trail []ID)
	try = func(trail []ID) {
		at := trail[len(trail)-1]
		if at == to {
			out = append(out, slices.Clone(trail))
			return
		}
		if len(trail) > most {
			return
		}
		seen := map[ID]bool{}
		for q := range snap.Quads(Pattern{}) {
			for _, step := range []Step{{q, false}, {q, true}} {
				if step.From() != at || seen[step.To()] || slices.Contains(trail, step.To()) || (step.Backward && !w.In) || (!step.Backward && !w.Out) || !w.Edge(q) {
					continue
				}
				seen[step.To()] = true
				try(append(trail, step.To()))
			}
		}
	}
	try([]ID{from})
	slices.SortStableFunc(out, func(a, b []ID) int { return len(a) - len(b) })
	return out
}

// TestShortestPaths compares with all paths of small random graphs.
func TestShortestPaths(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	some := 0
	for range 60 {
		snap, ids := randomGraph(t, r, 9, 5+r.IntN(14))
		is, err := snap.Find(quad.IRI("is"))
		if err != nil {
			t.Fatal(err)
		}
		w := Walk{Out: true, In: r.IntN(2) == 0, Depth: 8, Edge: func(q Quad) bool { return q.Predicate() != is }}
		want := all(snap, w, ids[0], ids[1], w.Depth)
		got, err := snap.ShortestPaths(context.Background(), w, ids[0], ids[1], 1000)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(want) {
			t.Fatalf("%d paths, want %d: %v, want %v", len(got), len(want), got, want)
		}
		for i, p := range got {
			some++
			if len(p)+1 != len(want[i]) || !slices.ContainsFunc(want, func(ids []ID) bool { return slices.Equal(ids, p.nodes()) }) {
				t.Fatalf("path %d is %v, want one of length %d", i, p.nodes(), len(want[i])-1)
			}
		}
	}
	if some == 0 {
		t.Error("no graph has a path")
	}
}

// TestBreadth compares distances with those of Bellman and Ford.
func TestBreadth(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		snap, ids := randomGraph(t, r, 40, 60)
		closed := ids[5]
		w := Walk{Out: true, Through: func(id ID) bool { return id != closed }}
		want := map[ID]int{ids[0]: 0}
		for range len(ids) + 1 {
			for q := range snap.Quads(Pattern{}) {
				d, ok := want[q.Subject()]
				if old, known := want[q.Object()]; ok && q.Subject() != closed && (!known || d+1 < old) {
					want[q.Object()] = d + 1
				}
			}
		}
		got := map[ID]int{}
		last := 0
		for v, err := range snap.Breadth(context.Background(), w, ids[0]) {
			if err != nil {
				t.Fatal(err)
			}
			if _, again := got[v.ID]; again || v.Depth < last || (v.Depth > 0 && got[v.Via.From()] != v.Depth-1) {
				t.Fatalf("visit %v after depth %d, again: %v", v, last, again)
			}
			got[v.ID], last = v.Depth, v.Depth
		}
		if len(got) != len(want) {
			t.Fatalf("%d nodes, want %d", len(got), len(want))
		}
		for id, d := range want {
			if got[id] != d {
				t.Errorf("node %d at depth %d, want %d", id, got[id], d)
			}
		}
	}
}

// TestPredicates walks over some predicates at once and compares with one after the other, at a node with few quads and at
// one with very many.
func TestPredicates(t *testing.T) {
	s := Memory()
	mustApply(t, s, adding(tangle(rand.New(rand.NewPCG(15, 16)), 3000)...))
	snap, err := s.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	find := func(v quad.IRI) ID {
		id, err := snap.Find(v)
		if err != nil || id == 0 {
			t.Fatal(v, id, err)
		}
		return id
	}
	over := []ID{find("p2"), find("p0"), 0, find("other3"), find("p1")}
	steps := func(w Walk, id ID) (out []Step) {
		for step, err := range snap.Neighbours(w, id) {
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, step)
		}
		return out
	}
	for _, node := range []quad.IRI{"n0", "n3", "n35"} {
		for _, w := range []Walk{{Out: true}, {In: true}} {
			var want []Step
			for _, p := range over {
				if p != 0 {
					w.Predicates = []ID{p}
					want = append(want, steps(w, find(node))...)
				}
			}
			w.Predicates = over
			if got := steps(w, find(node)); !slices.Equal(got, want) || len(want) == 0 && w.Out {
				t.Errorf("from %s: %v, want %v", node, got, want)
			}
		}
	}
}
