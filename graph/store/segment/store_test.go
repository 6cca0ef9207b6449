package segment

import (
	"fmt"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

var ignoreAll = graph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}

func adding(qs ...quad.Quad) *Batch {
	b := &Batch{Ignore: ignoreAll}
	for _, q := range qs {
		b.Add(q)
	}
	return b
}

func mustOpen(t testing.TB, dir string, o Options) *Store {
	t.Helper()
	s, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func mustApply(t testing.TB, s *Store, bs ...*Batch) {
	t.Helper()
	if err := s.Apply(bs...); err != nil {
		t.Fatal(err)
	}
}

// content returns the store's quads as sorted lines.
func content(t testing.TB, s *Store) []string {
	t.Helper()
	snap, err := s.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	out := snapshotLines(t, snap)
	if int64(len(out)) != snap.Len() {
		t.Errorf("%d quads are read, %d are counted", len(out), snap.Len())
	}
	return out
}

func article(n int) []quad.Quad {
	doc := quad.IRI(fmt.Sprintf("doc:%d", n))
	var out []quad.Quad
	for i := range 150 {
		out = append(out, quad.Quad{Subject: quad.IRI(fmt.Sprintf("claim:%d-%d", n, i/10)), Predicate: quad.IRI(fmt.Sprintf("rel:%d", i%10)),
			Object: quad.IRI(fmt.Sprintf("ent:%d", (n*7+i*i)%97)), Label: doc})
	}
	return out
}

func TestReopen(t *testing.T) {
	for _, delta := range []int{100, DefaultDelta} {
		dir := t.TempDir() + "/g"
		s := mustOpen(t, dir, Options{Create: true, DeltaQuads: delta})
		want := map[string]bool{}
		for n := range 30 {
			b := adding(article(n)...)
			for _, q := range article(n) {
				want[q.NQuad()] = true
			}
			if n%3 == 2 {
				b.RemoveLabel(quad.IRI(fmt.Sprintf("doc:%d", n-1)))
				for _, q := range article(n - 1) {
					delete(want, q.NQuad())
				}
			}
			mustApply(t, s, b)
		}
		check := func(s *Store) {
			t.Helper()
			got := content(t, s)
			if len(got) != len(want) {
				t.Errorf("delta %d: %d quads, want %d", delta, len(got), len(want))
			}
			for _, line := range got {
				if !want[line] {
					t.Errorf("unexpected %s", line)
				}
			}
		}
		check(s)
		r := mustOpen(t, dir, Options{ReadOnly: true})
		check(r)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		check(r)
		check(mustOpen(t, dir, Options{}))
		check(r)
	}
}
