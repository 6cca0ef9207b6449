package export

import (
	"bytes"
	"context"
	flags "flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/data"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

var (
	benchClaims = flags.Int("bench.claims", 100_000, "how many claims the benchmarks of exports work on")
	benchWords  = flags.Int("bench.words", 20, "how many bytes of evidence each of them has")
)

// manyEdges builds a graph of so many claims that each give an edge of their own, in a folder, and opens it as export does.
func manyEdges(b *testing.B, edges int) (*store.Store, *query.View) {
	b.Helper()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	folder := filepath.Join(b.TempDir(), "x.db")
	fill(b, folder, m, edges)
	st, err := store.Open(b.Context(), folder, store.Options{ReadOnly: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := st.Close(); err != nil {
			b.Error(err)
		}
	})
	return st, viewOf(b, st, m)
}

func fill(b *testing.B, folder string, m *schema.Model, edges int) {
	b.Helper()
	ctx := b.Context()
	st, err := store.Open(ctx, folder, store.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	const perDoc, places = 100, 1000
	kb := make([]schema.Entity, places)
	for i := range kb {
		kb[i] = schema.Entity{ID: schema.ID(fmt.Sprintf("ent:place-%d", i)), Type: "place", Name: fmt.Sprintf("Place %d", i), Labels: map[string]string{"en": fmt.Sprintf("Place %d", i)}}
	}
	if err := st.ReplaceBackground(ctx, schema.KBQuads(kb)); err != nil {
		b.Fatal(err)
	}
	words := strings.Repeat("words of the article ", *benchWords/20+1)[:*benchWords]
	group := st.Group()
	for d := range edges / perDoc {
		id, sha := schema.DocID([]byte(fmt.Sprint(d)))
		r := &schema.Record{Doc: schema.Document{ID: id, Sources: []string{fmt.Sprint(d, ".txt")}, SHA256: sha, Lang: "vi"}}
		for i := range perDoc {
			n := d*perDoc + i
			from, to := kb[n%places].ID, kb[(n+1+n/places)%places].ID
			r.Claims = append(r.Claims, schema.Claim{ID: schema.ID(fmt.Sprintf("claim:%s-%03da", id.Local(), i)), Relation: "struck", Stance: "claims", Modality: "actual", Mode: "asserted",
				Speaker: from, Agent: []schema.ID{from}, Place: []schema.ID{to}, Evidence: schema.Evidence{Text: words}, Method: "xx/bench", Confidence: 0.5, Date: day("2020-10-04")})
		}
		if err := group.Replace(id, m.Quads(r)); err != nil {
			b.Fatal(err)
		}
		if group.Len() > 100_000 || d == edges/perDoc-1 {
			if err := group.Commit(ctx); err != nil {
				b.Fatal(err)
			}
		}
	}
	if err := st.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkExport writes a graph of -bench.claims claims, each an edge of its own, in every format and at every level: edges a second
// of selecting and writing, at the level of quads one a quad. heap-MB is how much the heap grows meanwhile at most, garbage that is not
// collected yet included, live-MB without that, and anon-MB by how much the memory of the process does that no file is behind.
func BenchmarkExport(b *testing.B) {
	st, v := manyEdges(b, *benchClaims)
	if _, err := v.Names(b.Context()); err != nil {
		b.Fatal(err)
	}
	quads, err := st.Count(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range Formats() {
		for _, level := range f.Levels {
			if f.Name == "mermaid" {
				continue
			}
			export := func(write func(context.Context, *Selection) error) func(*testing.B) {
				return func(b *testing.B) { benchExport(b, st, v, level, int(quads), write) }
			}
			b.Run(f.Name+"/"+string(level), export(func(ctx context.Context, s *Selection) error { return Write(ctx, io.Discard, f.Name, s) }))
			if f.files != nil {
				b.Run(f.Name+"/"+string(level)+"/files", export(f.writeAll))
			}
		}
	}
}

// benchExport selects a level and writes it, and says how many edges a second that were and what memory it took.
func benchExport(b *testing.B, st *store.Store, v *query.View, level Level, edges int, write func(context.Context, *Selection) error) {
	b.ReportAllocs()
	peak := watchMemory()
	for b.Loop() {
		s, err := Select(b.Context(), st, v, Options{Level: level})
		if err != nil {
			b.Fatal(err)
		}
		if err := write(b.Context(), s); err != nil {
			b.Fatal(err)
		}
		if level != Quads {
			edges = s.Edges
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(edges)*float64(b.N)/b.Elapsed().Seconds(), "edges/s")
	most := peak()
	b.ReportMetric(float64(most.heap)/1e6, "heap-MB")
	b.ReportMetric(float64(most.live)/1e6, "live-MB")
	b.ReportMetric(float64(most.anon)/1e6, "anon-MB")
}

// writeAll writes all files of a format, one after the other.
func (f *Format) writeAll(ctx context.Context, s *Selection) error {
	if f.files == nil {
		return Write(ctx, io.Discard, f.Name, s)
	}
	for _, x := range f.files {
		if !slices.Contains(x.levels, s.Level) {
			continue
		}
		if err := f.to(ctx, io.Discard, s, x.write); err != nil {
			return err
		}
	}
	return nil
}

// memory is how much of it is in use, in bytes.
type memory struct{ heap, live, anon uint64 }

func memoryNow() memory {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/gc/heap/live:bytes"}}
	metrics.Read(s)
	m := memory{heap: s[0].Value.Uint64(), live: s[1].Value.Uint64()}
	if b, err := os.ReadFile("/proc/self/status"); err == nil { // Linux
		if _, text, ok := strings.Cut(string(b), "RssAnon:"); ok {
			if _, err := fmt.Sscan(text, &m.anon); err == nil {
				m.anon *= 1024
			}
		}
	}
	return m
}

// watchMemory looks at the memory every few milliseconds. The function that it returns ends that, and says by how much it was
// more than at the start at most.
func watchMemory() func() memory {
	debug.FreeOSMemory()
	start, most := memoryNow(), memory{}
	more := func(most *uint64, start, now uint64) {
		if now > start {
			*most = max(*most, now-start)
		}
	}
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
				now := memoryNow()
				more(&most.heap, start.heap, now.heap)
				more(&most.live, start.live, now.live)
				more(&most.anon, start.anon, now.anon)
			}
		}
	}()
	return func() memory {
		close(stop)
		<-done
		return most
	}
}

// BenchmarkImport reads the N-Quads of so many claims into an empty graph.
func BenchmarkImport(b *testing.B) {
	st, v := manyEdges(b, 20_000)
	var text bytes.Buffer
	if err := Export(b.Context(), &text, "nquads", st, v, Options{}); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(text.Len()))
	peak := watchMemory()
	quads := 0
	for b.Loop() {
		empty, m := emptyStore(b)
		x, err := Import(b.Context(), empty, m, bytes.NewReader(text.Bytes()), ImportOptions{Format: "nquads", Name: "all.nq"})
		if err != nil {
			b.Fatal(err)
		}
		quads = x.Quads
	}
	b.ReportMetric(float64(quads)*float64(b.N)/b.Elapsed().Seconds(), "quads/s")
	b.ReportMetric(float64(peak().heap)/1e6, "heap-MB")
}

// BenchmarkWrite leaves the selection out.
func BenchmarkWrite(b *testing.B) {
	st, v := manyEdges(b, *benchClaims)
	for _, name := range []string{"csv", "nquads", "gexf", "graphml"} {
		f, err := Find(name)
		if err != nil {
			b.Fatal(err)
		}
		s, err := Select(b.Context(), st, v, Options{Level: f.Levels[0]})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(b.Context(), io.Discard, name, s); err != nil {
					b.Fatal(err)
				}
			}
			edges := s.Edges
			if f.Levels[0] == Quads {
				n, err := st.Count(b.Context())
				if err != nil {
					b.Fatal(err)
				}
				edges = int(n)
			}
			b.ReportMetric(float64(edges)*float64(b.N)/b.Elapsed().Seconds(), "edges/s")
		})
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
