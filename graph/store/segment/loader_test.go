package segment

import (
	"fmt"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
)

func mustLoad(t testing.TB, s *Store, o LoadOptions, qs []quad.Quad) LoadStats {
	t.Helper()
	l, err := s.NewLoader(o)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range qs {
		if err := l.Add(q); err != nil {
			t.Fatal(err)
		}
	}
	stats, err := l.Commit()
	if err != nil {
		t.Fatal(err)
	}
	return stats
}

// TestLoad loads the same quads in one chunk, in many, and onto a store that has some of them and had others, and
// compares with the same by batches.
func TestLoad(t *testing.T) {
	var qs []quad.Quad
	for n := range 60 {
		qs = append(qs, article(n)...)
	}
	qs = append(qs, qs[:1000]...)
	qs = append(qs, quad.Make("no", "label", "here", nil), quad.Make("no", "label", "here", "x"))
	want := Memory()
	mustApply(t, want, adding(qs...))
	for name, memory := range map[string]int{"one chunk": 0, "chunks": 1 << 18, "tiny chunks": 1 << 14} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir() + "/g"
			s := mustOpen(t, dir, Options{Create: true, DeltaQuads: 1000})
			stats := mustLoad(t, s, LoadOptions{Memory: memory}, qs)
			if stats.Quads != int64(len(content(t, want))) {
				t.Errorf("%d quads loaded, want %d", stats.Quads, len(content(t, want)))
			}
			same(t, s, want)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			same(t, mustOpen(t, dir, Options{}), want)
		})
		t.Run(name+" onto some", func(t *testing.T) {
			s := mustOpen(t, t.TempDir()+"/g", Options{Create: true, DeltaQuads: 1000})
			mustApply(t, s, adding(qs[:4000]...))
			b := &Batch{}
			for n := range 20 {
				b.RemoveLabel(quad.IRI(fmt.Sprintf("doc:%d", n)))
			}
			mustApply(t, s, b)
			mustLoad(t, s, LoadOptions{Memory: memory}, qs)
			same(t, s, want)
			mustApply(t, s, adding(quad.Make("one", "more", "batch", nil)))
			if stats := mustLoad(t, s, LoadOptions{Memory: memory}, qs); stats != (LoadStats{}) {
				t.Errorf("loaded %v of what is there", stats)
			}
		})
	}
}

// same compares two stores, and every node and count of the first with what a scan of it gives.
func same(t testing.TB, got, want *Store) {
	t.Helper()
	if g, w := content(t, got), content(t, want); !slices.Equal(g, w) {
		t.Fatalf("%d quads, want %d, or others", len(g), len(w))
	}
	g, err := got.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	w, err := want.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	if g.Nodes() != w.Nodes() {
		t.Errorf("%d nodes, want %d", g.Nodes(), w.Nodes())
	}
	counts := map[Pattern]int64{}
	for q, err := range g.Quads(Pattern{}) {
		if err != nil {
			t.Fatal(err)
		}
		for mask := range 16 {
			p := Pattern(q)
			for i := range p {
				if mask>>i&1 == 0 {
					p[i] = 0
				}
			}
			if q.Label() != 0 || mask < 8 {
				counts[p]++
			}
		}
	}
	for p, want := range counts {
		if p[3] == 0 && len(counts) > 50000 && p[0]%7 != 0 {
			continue
		}
		if n, err := g.Count(p); err != nil || n != want {
			t.Fatalf("count of %v: %d, %v, want %d", p, n, err, want)
		}
	}
}
