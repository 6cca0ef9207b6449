package export

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/metrics"
	"testing"
	"time"

	"hearsay/data"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// manyEdges builds a graph of so many claims that each give an edge of their own.
func manyEdges(b *testing.B, edges int) (*store.Store, *query.View) {
	b.Helper()
	ctx := context.Background()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	st, err := store.Open(ctx, store.Memory, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := st.Close(); err != nil {
			b.Error(err)
		}
	})
	const perDoc, places = 100, 1000
	kb := make([]schema.Entity, places)
	for i := range kb {
		kb[i] = schema.Entity{ID: schema.ID(fmt.Sprintf("ent:place-%d", i)), Type: "place", Name: fmt.Sprintf("Place %d", i), Labels: map[string]string{"en": fmt.Sprintf("Place %d", i)}}
	}
	if err := st.ReplaceBackground(ctx, schema.KBQuads(kb)); err != nil {
		b.Fatal(err)
	}
	for d := range edges / perDoc {
		id, sha := schema.DocID([]byte(fmt.Sprint(d)))
		r := &schema.Record{Doc: schema.Document{ID: id, Sources: []string{fmt.Sprint(d, ".txt")}, SHA256: sha, Lang: "vi"}}
		for i := range perDoc {
			n := d*perDoc + i
			from, to := kb[n%places].ID, kb[(n+1+n/places)%places].ID
			r.Claims = append(r.Claims, schema.Claim{ID: schema.ID(fmt.Sprintf("claim:%s-%03da", id.Local(), i)), Relation: "struck", Stance: "claims", Modality: "actual", Mode: "asserted",
				Speaker: from, Agent: []schema.ID{from}, Place: []schema.ID{to}, Evidence: schema.Evidence{Text: "words of the article"}, Method: "xx/bench", Confidence: 0.5, Date: day("2020-10-04")})
		}
		if err := st.Replace(ctx, id, m.Quads(r)); err != nil {
			b.Fatal(err)
		}
	}
	qs, err := st.Snapshot(ctx)
	if err != nil {
		b.Fatal(err)
	}
	return st, query.NewView(qs, m)
}

// BenchmarkExport writes a graph of 100,000 claims, each an edge of its own, in every format: edges a second of selecting and
// writing, and how much the heap grows meanwhile at most, in MB. At the level of quads an edge is a quad.
func BenchmarkExport(b *testing.B) {
	st, v := manyEdges(b, 100_000)
	quads, err := st.Count(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range Formats() {
		if f.Name == "mermaid" {
			continue
		}
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			edges, peak := int(quads), watchHeap()
			for b.Loop() {
				s, err := Select(b.Context(), st, v, Options{Level: f.Levels[0]})
				if err != nil {
					b.Fatal(err)
				}
				if err := Write(b.Context(), io.Discard, f.Name, s); err != nil {
					b.Fatal(err)
				}
				if f.Levels[0] != Quads {
					edges = len(s.Edges)
				}
			}
			b.ReportMetric(float64(edges)*float64(b.N)/b.Elapsed().Seconds(), "edges/s")
			b.ReportMetric(float64(peak())/1e6, "heap-MB")
		})
	}
}

// watchHeap looks at the heap every few milliseconds. The function that it returns ends that, and says by how much the heap was
// larger than at the start at most, what is garbage but not yet collected included.
func watchHeap() func() uint64 {
	runtime.GC()
	size := func() uint64 {
		s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		metrics.Read(s)
		return s[0].Value.Uint64()
	}
	start, most := size(), uint64(0)
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
				if now := size(); now > start {
					most = max(most, now-start)
				}
			}
		}
	}()
	return func() uint64 {
		close(stop)
		<-done
		return most
	}
}

// BenchmarkImport reads the N-Quads of so many claims into an empty graph.
func BenchmarkImport(b *testing.B) {
	st, v := manyEdges(b, 20_000)
	var text bytes.Buffer
	if _, err := Export(b.Context(), &text, "nquads", st, v, Options{}); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(text.Len()))
	peak := watchHeap()
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
	b.ReportMetric(float64(peak())/1e6, "heap-MB")
}

// BenchmarkWrite leaves the selection out.
func BenchmarkWrite(b *testing.B) {
	st, v := manyEdges(b, 100_000)
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
			edges := len(s.Edges)
			if f.Levels[0] == Quads {
				n, err := st.Count(b.Context())
				if err != nil {
					b.Fatal(err)
				}
				edges = int(n)
			}
			b.ReportMetric(float64(edges)*float64(b.N)/b.Elapsed().Seconds(), "edges/s")
		})
	}
}
