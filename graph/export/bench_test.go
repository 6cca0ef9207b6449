package export

import (
	"context"
	"fmt"
	"io"
	"testing"

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

// BenchmarkExport writes a graph of 100,000 edges in every format: edges a second of the writing alone, and of the
// selection with it. At the level of quads an edge is a quad.
func BenchmarkExport(b *testing.B) {
	st, v := manyEdges(b, 100_000)
	for _, f := range Formats() {
		if f.Name == "mermaid" {
			continue
		}
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			var edges int
			for b.Loop() {
				s, err := Select(b.Context(), st, v, Options{Level: f.Levels[0]})
				if err != nil {
					b.Fatal(err)
				}
				if err := Write(b.Context(), io.Discard, f.Name, s); err != nil {
					b.Fatal(err)
				}
				if edges = len(s.Edges); f.Levels[0] == Quads {
					n, err := st.Count(b.Context())
					if err != nil {
						b.Fatal(err)
					}
					edges = int(n)
				}
			}
			b.ReportMetric(float64(edges)*float64(b.N)/b.Elapsed().Seconds(), "edges/s")
		})
	}
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
