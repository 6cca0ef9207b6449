package segment

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
)

var modelSteps = flag.Int("model.steps", 4000, "how many steps TestModel takes")

// model is a store beside Cayley's memory store, to which the same is done.
type model struct {
	t     testing.TB
	disk  disk
	store *Store
	mem   *memstore.QuadStore
	quads map[quad.Quad]bool // what mem holds
	kept  []keptSnapshot
	next  func() byte // the next byte of the programme
}

// keptSnapshot is a snapshot and what it held when it was taken.
type keptSnapshot struct {
	snap *Snapshot
	want []string
}

func newModel(t testing.TB, next func() byte) *model {
	m := &model{t: t, disk: newMemory(), mem: memstore.New(), quads: map[quad.Quad]bool{}, next: next}
	m.reopen()
	return m
}

func (m *model) reopen() {
	m.t.Helper()
	if m.store != nil {
		m.must(m.store.Close())
	}
	s, err := open(m.disk, Options{Create: true, DeltaQuads: 24})
	m.must(err)
	m.store = s
}

func (m *model) must(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

// quad makes one of a few hundred quads of values of every kind.
func (m *model) quad() quad.Quad {
	values := []quad.Value{quad.IRI("a"), quad.BNode("a"), quad.String("a"), quad.Int(1), quad.Float(1), quad.Bool(true),
		quad.LangString{Value: "a", Lang: "vi"}, quad.TypedString{Value: "a", Type: "b"}, quad.String(""), quad.IRI("ab")}
	b := m.next()
	q := quad.Quad{Subject: values[b&7], Predicate: quad.IRI("p" + string('0'+b>>3&1)), Object: values[(b>>4)%10]}
	if b = m.next() % 5; b > 0 {
		q.Label = quad.IRI("label" + string('0'+b))
	}
	return q
}

// step does one thing, chosen by the programme, to both stores.
func (m *model) step() {
	switch b := m.next(); {
	case b < 215:
		m.batch(int(b%7)+1, graph.IgnoreOpts{IgnoreDup: b&1 == 0, IgnoreMissing: b&2 == 0})
	case b < 225:
		m.removeLabel(quad.IRI("label" + string('1'+b%4)))
	case b < 235:
		snap := m.store.current.Load()
		m.kept = append(m.kept, keptSnapshot{snap, m.lines()})
		if len(m.kept) > 4 {
			m.kept = m.kept[1:]
		}
	case b < 240:
		m.must(m.store.Flush())
	case b < 242:
		m.load(int(m.next()) % 40)
	case b < 244:
		m.loadEncoded(int(m.next()) % 40)
	case b < 248:
		m.must(m.store.Compact())
	case b < 253:
		m.reopen()
	default:
		m.compare()
	}
}

// batch applies random additions and removals to both stores, which must agree on whether they may be.
func (m *model) batch(n int, ignore graph.IgnoreOpts) {
	b := Batch{Ignore: ignore}
	after := maps.Clone(m.quads)
	var wantErr error
	for range n {
		q := m.quad()
		if how := m.next() % 3; how > 0 {
			if how == 1 {
				b.Add(q)
			} else {
				b.AddEncoded(encoded(m.t, q))
			}
			if after[q] && !ignore.IgnoreDup && wantErr == nil {
				wantErr = graph.ErrQuadExists
			}
			after[q] = true
			continue
		}
		b.Remove(q)
		if !after[q] && !ignore.IgnoreMissing && wantErr == nil {
			wantErr = graph.ErrQuadNotExist
		}
		delete(after, q)
	}
	err := m.store.Apply(&b)
	if (wantErr == nil) != (err == nil) || (graph.IsQuadExist(err) != (wantErr == graph.ErrQuadExists)) {
		m.t.Fatalf("Apply: %v, want %v", err, wantErr)
	}
	if err == nil {
		m.become(after)
	}
}

func (m *model) removeLabel(label quad.Value) {
	var b Batch
	b.RemoveLabel(label)
	m.must(m.store.Apply(&b))
	after := maps.Clone(m.quads)
	maps.DeleteFunc(after, func(q quad.Quad, _ bool) bool { return q.Label == label })
	m.become(after)
}

func (m *model) load(n int) {
	l, err := m.store.NewLoader(LoadOptions{Memory: 512})
	m.must(err)
	after := maps.Clone(m.quads)
	for range n {
		q := m.quad()
		m.must(l.Add(q))
		after[q] = true
	}
	_, err = l.Commit()
	m.must(err)
	m.become(after)
}

// loadEncoded loads two batches.
func (m *model) loadEncoded(n int) {
	after := maps.Clone(m.quads)
	var parts [2][]quad.Quad
	for i := range n {
		q := m.quad()
		parts[i%2] = append(parts[i%2], q)
		after[q] = true
	}
	_, err := m.store.Load(encoded(m.t, parts[0]...), encoded(m.t, parts[1]...))
	m.must(err)
	m.become(after)
}

// become makes mem hold the quads.
func (m *model) become(after map[quad.Quad]bool) {
	var ds []graph.Delta
	for q := range m.quads {
		if !after[q] {
			ds = append(ds, graph.Delta{Quad: q, Action: graph.Delete})
		}
	}
	for q := range after {
		if !m.quads[q] {
			ds = append(ds, graph.Delta{Quad: q, Action: graph.Add})
		}
	}
	m.must(m.mem.ApplyDeltas(ds, graph.IgnoreOpts{}))
	m.quads = after
}

func (m *model) lines() []string {
	var out []string
	for q := range m.quads {
		out = append(out, q.NQuad())
	}
	slices.Sort(out)
	return out
}

// compare checks everything that can be asked of the store against the memory store, and that old snapshots are as they were.
func (m *model) compare() {
	m.t.Helper()
	ctx := context.Background()
	if got, want := content(m.t, m.store), m.lines(); !slices.Equal(got, want) {
		m.t.Fatalf("%d quads\n%q\nwant %d\n%q", len(got), got, len(want), want)
	}
	qs := m.store.QuadStore()
	got, err := qs.Stats(ctx, true)
	m.must(err)
	if want, _ := m.mem.Stats(ctx, true); got != want {
		m.t.Fatalf("stats are %v, want %v", got, want)
	}
	nodes := 0
	for it := qs.NodesAllIterator().Iterate(); it.Next(ctx); nodes++ {
		v, err := qs.NameOf(it.Result())
		m.must(err)
		if there, _ := m.mem.ValueOf(v); there == nil {
			m.t.Fatalf("node %v is in no quad", v)
		}
		for _, d := range quad.Directions {
			m.compareSize(qs, d, v)
		}
	}
	if int64(nodes) != got.Nodes.Value {
		m.t.Fatalf("%d nodes are listed, %d counted", nodes, got.Nodes.Value)
	}
	for _, k := range m.kept {
		if got := snapshotLines(m.t, k.snap); !slices.Equal(got, k.want) {
			m.t.Fatalf("a snapshot changed: %q, want %q", got, k.want)
		}
	}
	_, err = m.store.Verify(ctx)
	m.must(err)
}

func (m *model) compareSize(qs graph.QuadStore, d quad.Direction, v quad.Value) {
	m.t.Helper()
	size := func(qs graph.QuadStore) int64 {
		ref, err := qs.ValueOf(v)
		m.must(err)
		n, err := qs.QuadIteratorSize(context.Background(), d, ref)
		m.must(err)
		return n.Value
	}
	if got, want := size(qs), size(m.mem); got != want {
		m.t.Fatalf("%d quads have %v as %v, want %d", got, v, d, want)
	}
}

func snapshotLines(t testing.TB, s *Snapshot) []string {
	t.Helper()
	var out []string
	err := s.Each(Pattern{}, func(q quad.Quad) error {
		out = append(out, q.NQuad())
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

// TestModel does the same to a store and to Cayley's memory store, at random, and compares.
func TestModel(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, seed))
			m := newModel(t, func() byte { return byte(r.Uint32()) })
			for range *modelSteps / 4 {
				m.step()
			}
			m.compare()
			m.must(m.store.Close())
		})
	}
}

// FuzzModel lets the fuzzer write the programmes of TestModel.
func FuzzModel(f *testing.F) {
	f.Add([]byte("add and remove some quads"))
	f.Add([]byte{6, 1, 1, 1, 2, 2, 2, 250, 236, 241, 9, 245, 221, 255})
	f.Fuzz(func(t *testing.T, programme []byte) {
		at := 0
		m := newModel(t, func() byte {
			if at++; at > len(programme) {
				return byte(at * 37)
			}
			return programme[at-1]
		})
		for at < len(programme) {
			m.step()
		}
		m.compare()
		m.must(m.store.Close())
	})
}
