package segment

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// crowd is quads of a few nodes, most of which stand under many labels, so that a hop meets a node again and again.
func crowd(from, to int) []quad.Quad {
	var out []quad.Quad
	for label := from; label < to; label++ {
		for i := range 9 {
			if i > 1 && label%(i*i) != 0 {
				continue
			}
			l := quad.IRI(fmt.Sprint("l", label))
			out = append(out, quad.Make(quad.IRI("a"), quad.IRI("p"), quad.IRI(fmt.Sprint("o", i)), l),
				quad.Make(quad.IRI("b"), quad.IRI("p"), quad.IRI(fmt.Sprint("o", i+2)), l),
				quad.Make(quad.IRI(fmt.Sprint("o", i)), quad.IRI("q"), quad.IRI(fmt.Sprint("z", i%3)), l))
		}
	}
	return out
}

// TestOnce asks for nodes once each, which lets the store pass over their other quads, on one layer and on several.
func TestOnce(t *testing.T) {
	a, b := quad.IRI("a"), quad.IRI("b")
	p, q := quad.IRI("p"), quad.IRI("q")
	paths := map[string]*path.Path{
		"a hop":           path.StartMorphism(a).Out(p).Unique(),
		"backwards":       path.StartMorphism(quad.IRI("o2")).In(p).Unique(),
		"two hops":        path.StartMorphism(a).Out(p).Out(q).Unique(),
		"an intersection": path.StartMorphism(a).Out(p).And(path.StartMorphism(b).Out(p)).Unique(),
		"and on":          path.StartMorphism(a).Out(p).And(path.StartMorphism(b).Out(p)).Out(q).Unique(),
		"once, then all":  path.StartMorphism(a).Out(p).Unique().Out(q),
		"of all":          path.StartMorphism().Out(q).Unique(),
	}
	all := crowd(0, 600)
	mem, one := besides(t, all)
	many := mustOpen(t, t.TempDir()+"/g", Options{Create: true})
	mustLoad(t, many, LoadOptions{}, crowd(0, 400))
	mustApply(t, many, adding(quad.Make("a", "p", "gone", "l0")))
	mustApply(t, many, adding(crowd(400, 550)...))
	var gone Batch
	gone.RemoveLabel(quad.IRI("l401"))
	gone.Remove(quad.Make("a", "p", "gone", "l0"))
	mustApply(t, many, &gone)
	mustApply(t, many, adding(crowd(401, 402)...))
	mustApply(t, many, adding(crowd(550, 600)...))
	for name, path := range paths {
		want := names(t, mem, path)
		for store, s := range map[string]*Store{"one layer": one, "many layers": many} {
			if got := names(t, s.QuadStore(), path); !slices.Equal(got, want) {
				t.Errorf("%s of %s: %v, want %v", name, store, got, want)
			}
		}
		if len(want) < 2 {
			t.Errorf("%s has only %v", name, want)
		}
	}
}

// names are the values that a path leads to, sorted.
func names(t *testing.T, qs graph.QuadStore, p *path.Path) []string {
	t.Helper()
	var out []string
	err := shape.Iterate(context.Background(), qs, p.Shape()).EachValue(qs, func(v quad.Value) error {
		out = append(out, v.String())
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

// besides loads quads into Cayley's memory store and into a store of one layer.
func besides(t *testing.T, all []quad.Quad) (*memstore.QuadStore, *Store) {
	t.Helper()
	mem := memstore.New()
	for _, q := range all {
		mem.AddQuad(q)
	}
	one := mustOpen(t, t.TempDir()+"/g", Options{Create: true})
	mustLoad(t, one, LoadOptions{}, all)
	return mem, one
}
