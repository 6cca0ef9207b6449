package export

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// TestManyQuadsGoThroughFiles reads quads that stand in no order of articles: what an import gathers of them is the same
// whether it holds them or not.
func TestManyQuadsGoThroughFiles(t *testing.T) {
	st, _ := graphOf(t, nastyRecords(plainIDs...))
	lines := strings.SplitAfter(exportedFrom(t, st, "nquads", Options{WithText: true}), "\n")
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[len(a)/2:], b[len(b)/2:]) })
	t.Setenv("TMPDIR", t.TempDir())
	read := func(most int) map[schema.ID]*piece {
		r := &reading{ctx: t.Context(), sketches: map[schema.ID]string{}, docs: gathered{held: map[schema.ID]*piece{}, most: most}}
		if err := errors.Join(r.nquads(strings.NewReader(strings.Join(lines, ""))), r.failed); err != nil {
			t.Fatal(err)
		}
		all := map[schema.ID]*piece{}
		err := r.docs.each(func(docs map[schema.ID]*piece) error {
			for id, p := range docs {
				if all[id] != nil {
					t.Errorf("%s comes twice", id)
				}
				all[id] = p
			}
			return nil
		})
		if err := errors.Join(err, r.docs.close()); err != nil {
			t.Fatal(err)
		}
		return all
	}
	held, spilt := read(1<<20), read(10)
	if len(held) != 3 || len(spilt) != 3 {
		t.Fatalf("%d and %d articles, want 3", len(held), len(spilt))
	}
	for id, p := range held {
		if !slices.Equal(p.quads, spilt[id].quads) || !slices.Equal(p.lines, spilt[id].lines) {
			t.Errorf("%s is not the same through files", id)
		}
	}
	if left, err := os.ReadDir(os.Getenv("TMPDIR")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestAheadKeepsOrderAndStops(t *testing.T) {
	items := make([]int, 1000)
	for i := range items {
		items[i] = i
	}
	fault := errors.New("fault")
	for _, c := range []struct {
		name      string
		read, use int // where an error comes; -1 for none
	}{{"all", -1, -1}, {"reading", 500, -1}, {"using", -1, 300}, {"the first", 0, -1}} {
		t.Run(c.name, func(t *testing.T) {
			var got []int
			err := ahead(t.Context(), each(items), func(_ context.Context, i int) (int, error) {
				if i == c.read {
					return 0, fault
				}
				return 2 * i, nil
			}, func(x int) error {
				if x == 2*c.use {
					return fault
				}
				got = append(got, x)
				return nil
			})
			want := max(c.read, c.use)
			if want < 0 {
				want = len(items)
			}
			if len(got) != want || errors.Is(err, fault) != (want < len(items)) {
				t.Fatalf("%d are used, %v; want %d", len(got), err, want)
			}
			for i, x := range got {
				if x != 2*i {
					t.Fatalf("at %d stands %d", i, x)
				}
			}
		})
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := ahead(ctx, each(items), func(context.Context, int) (int, error) { return 0, nil }, func(int) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestComparisonsAreExported looks for what comparing the corpus has found: links between claims with their reasons at the level
// of claims, all that it found as quads, and in a part of the graph only what joins its claims.
func TestComparisonsAreExported(t *testing.T) {
	st, v := corpusGraph(t)
	qs, err := st.Analysis(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	links := 0
	for _, q := range qs {
		if q.Object == schema.Type("link").IRI() {
			links++
		}
	}
	s, err := Select(t.Context(), st, v, Options{Level: Claims})
	if err != nil {
		t.Fatal(err)
	}
	closing(t, s)
	edges := 0
	for _, e := range edgesOf(t, s) {
		if e.Class == Comparison {
			edges++
			if e.Reason == "" || e.Label == "" || !s.has(e.Source) || !s.has(e.Target) {
				t.Errorf("comparison %+v", e)
			}
		}
	}
	if edges == 0 || edges > links {
		t.Errorf("%d comparisons of %d links", edges, links)
	}
	all := countLinks(t, exportedFrom(t, st, "nquads", Options{}))
	part := countLinks(t, exportedFrom(t, st, "nquads", Options{Focus: []schema.ID{"ent:ganja"}, Hops: 2}))
	if all != links || part == 0 || part >= all {
		t.Errorf("%d links in all and %d around Ganja, of %d", all, part, links)
	}
}

// countLinks counts the links in N-Quads, and holds that both ends of each are in them.
func countLinks(t *testing.T, text string) int {
	t.Helper()
	n := 0
	ends := map[quad.Value]int{}
	err := eachLine(strings.NewReader(text), func(_ int, line string) error {
		if strings.Contains(line, "/type/link>") {
			n++
		}
		if strings.Contains(line, "/rel/link-from>") || strings.Contains(line, "/rel/link-to>") {
			ends[quad.IRI(line[:strings.IndexByte(line, ' ')])]++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for link, k := range ends {
		if k != 2 {
			t.Errorf("%s has %d ends", link, k)
		}
	}
	return n
}
