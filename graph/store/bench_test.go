package store

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// large is a document of n quads in the manner of an article's claims.
func large(doc string, n int) (schema.ID, []quad.Quad) {
	id := schema.ID("doc:" + doc)
	var out []quad.Quad
	for i := range n / 5 {
		c := quad.IRI(fmt.Sprintf("claim:%s-%03da", doc, i))
		for p, o := range map[quad.IRI]quad.Value{
			"rel:relation": quad.IRI("rel:struck"), "rel:stance": quad.String("claims"), "rel:agent": quad.IRI(fmt.Sprint("ent:e", i%97)),
			"rel:evidence": quad.LangString{Value: quad.String(fmt.Sprint("đã bị trúng 4 quả tên lửa, câu số ", i)), Lang: "vi"}, "rel:start": quad.Int(i * 40),
		} {
			out = append(out, quad.Quad{Subject: c, Predicate: p, Object: o, Label: id.IRI()})
		}
	}
	return id, out
}

func BenchmarkReplace(b *testing.B) {
	s, err := Open(b.Context(), filepath.Join(b.TempDir(), "x.db"), Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for i := 0; b.Loop(); i++ {
		id, qs := large(fmt.Sprint("d", i), 1000)
		if err := s.Replace(b.Context(), id, qs); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(1000*float64(b.N)/b.Elapsed().Seconds(), "quads/s")
}

// BenchmarkGroup stores articles many at a time, as a build does.
func BenchmarkGroup(b *testing.B) {
	s, err := Open(b.Context(), filepath.Join(b.TempDir(), "x.db"), Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	g := s.Group()
	for i := 0; b.Loop(); i++ {
		id, qs := large(fmt.Sprint("d", i), 150)
		if err := g.Replace(id, qs); err != nil {
			b.Fatal(err)
		}
		if g.Len() > 10_000 {
			if err := g.Commit(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	}
	if err := g.Commit(b.Context()); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(150*float64(b.N)/b.Elapsed().Seconds(), "quads/s")
}
