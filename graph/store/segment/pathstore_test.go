package segment

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
)

// tangle is quads of 40 nodes, most of which have one of many other predicates, in such numbers that a node has more than are
// read one by one.
func tangle(r *rand.Rand, quads int) []quad.Quad {
	out := make([]quad.Quad, quads)
	for i := range out {
		p := fmt.Sprint("other", r.IntN(9))
		if k := r.IntN(40); k < 3 {
			p = fmt.Sprint("p", k)
		}
		s, o := r.IntN(40), r.IntN(8)*r.IntN(6)
		out[i] = quad.MakeIRI(fmt.Sprint("n", s), p, fmt.Sprint("n", o), fmt.Sprint("l", r.IntN(30)))
	}
	return out
}

// TestForPaths follows paths again and again and compares with the memory store, on one layer and on several.
func TestForPaths(t *testing.T) {
	n, p0, p1 := quad.IRI("n39"), quad.IRI("p0"), quad.IRI("p1")
	again := func(m *path.Path, from ...quad.Value) *path.Path {
		return path.StartMorphism(from...).FollowRecursive(m, 3, nil)
	}
	m := path.StartMorphism
	paths := map[string]*path.Path{
		"out":                 again(m().Out(p0), n),
		"in":                  again(m().In(p0), quad.IRI("n0")),
		"in by either":        again(m().In(p0, p1), quad.IRI("n3")),
		"two steps":           again(m().Out(p0).In(p1), n),
		"two steps back":      again(m().In(p0).In(p1), quad.IRI("n1")),
		"has":                 again(m().In(p0).Has(p1, quad.IRI("n4")), quad.IRI("n0")),
		"has the other way":   again(m().In(p0).HasReverse(p1, quad.IRI("n38")), quad.IRI("n0")),
		"under a label":       again(m().LabelContext(quad.IRI("l1"), quad.IRI("l4"), quad.IRI("l7"), quad.IRI("l8"), quad.IRI("l9")).Out(p0, p1), n),
		"with a tag":          again(m().Tag("x").Out(p0), n),
		"saved":               again(m().In(p0).Save(p1, "x"), quad.IRI("n0")),
		"predicates":          again(m().InPredicates(), quad.IRI("n0")),
		"predicates, then in": again(m().Out().InPredicates(), n),
		"any":                 again(m().In(), quad.IRI("n0")),
		"and on":              again(m().In(p0), quad.IRI("n0")).Out(p1),
		"from many":           m(n).Out(p1).FollowRecursive(m().In(p0), 2, nil).Unique(),
		"within another":      again(m().FollowRecursive(m().Out(p0), 2, nil).In(p1), n),
		"without":             again(m().In(p0).Except(m(quad.IRI("n5"), quad.IRI("n7"))), quad.IRI("n0")),
		"both":                m(n, quad.IRI("n1"), quad.IRI("n2")).Both(p0, p1).Unique(),
		"out by either":       m(n, quad.IRI("n1"), quad.IRI("n2")).Out(p0, p1),
		"in from many":        m(n, quad.IRI("n1"), quad.IRI("n2"), quad.IRI("n0")).In(p0, p1, quad.IRI("p2")),
		"a name twice":        m(n, n).Out(p0, p0, p1),
	}
	r := rand.New(rand.NewPCG(11, 12))
	all := tangle(r, 14_000)
	mem, one := besides(t, all)
	many := mustOpen(t, t.TempDir()+"/g", Options{Create: true})
	mustLoad(t, many, LoadOptions{}, all[:10_000])
	mustApply(t, many, adding(quad.MakeIRI("n39", "p0", "gone", "")))
	mustApply(t, many, adding(all[10_000:]...))
	var gone Batch
	gone.Remove(quad.MakeIRI("n39", "p0", "gone", ""))
	mustApply(t, many, &gone)
	for name, path := range paths {
		want := names(t, mem, path)
		for store, s := range map[string]*Store{"one layer": one, "many layers": many} {
			for as, qs := range map[string]graph.QuadStore{"for paths": s.ForPaths(), "plain": s.QuadStore()} {
				if got := names(t, qs, path); !slices.Equal(got, want) {
					t.Errorf("%s of %s, %s: %v, want %v", name, store, as, got, want)
				}
			}
		}
		if len(want) < 2 {
			t.Errorf("%s has only %v", name, want)
		}
	}
}

// TestRefused counts the quads that are given out: all where more than the predicate is asked, one for each predicate elsewhere.
func TestRefused(t *testing.T) {
	all := tangle(rand.New(rand.NewPCG(13, 14)), 14_000)
	memory, file := Memory(), mustOpen(t, t.TempDir()+"/g", Options{Create: true})
	mustApply(t, memory, adding(all...))
	mustLoad(t, file, LoadOptions{}, all)
	for _, s := range []*Store{memory, file} {
		testRefused(t, s)
	}
}

func testRefused(t *testing.T, s *Store) {
	t.Helper()
	snap, err := s.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	qs := snap.ForPaths()
	for _, d := range []quad.Direction{quad.Subject, quad.Object, quad.Label} {
		value := map[quad.Direction]quad.IRI{quad.Subject: "n7", quad.Object: "n0", quad.Label: "l3"}[d]
		id, err := snap.Find(value)
		if err != nil {
			t.Fatal(err)
		}
		want := map[ID]int64{}
		for q := range snap.Quads(Pattern{}.Set(d, id)) {
			want[q.Predicate()]++
		}
		for name, c := range map[string]struct {
			ask  []quad.Direction
			once bool
		}{
			"nothing":                     {nil, false},
			"the predicate":               {[]quad.Direction{quad.Predicate}, true},
			"the predicate and an object": {[]quad.Direction{quad.Predicate, quad.Object}, false},
			"the subject":                 {[]quad.Direction{quad.Subject}, false},
		} {
			got := map[ID]int64{}
			it := qs.QuadIterator(d, id).Iterate()
			for it.Next(context.Background()) {
				q := it.Result()
				got[q.(*asked).quad.Predicate()]++
				for _, d := range c.ask {
					if _, err := qs.QuadDirection(q, d); err != nil {
						t.Fatal(err)
					}
				}
			}
			if it.Err() != nil {
				t.Fatal(it.Err())
			}
			for p, n := range want {
				if c.once {
					n = 1
				}
				if got[p] != n {
					t.Errorf("asked for %s, %s gives %d quads with predicate %d, want %d", name, value, got[p], p, n)
				}
			}
			if len(got) != len(want) {
				t.Errorf("asked for %s, %s has %d predicates, want %d", name, value, len(got), len(want))
			}
		}
	}
}
