//go:build unix

package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"hearsay/graph/compare"
	"hearsay/graph/store"
	"hearsay/graph/store/postgres/pgtest"
	"hearsay/graph/text"
	"hearsay/schema"
)

// benchRounds is how often each article of the corpus is taken, each time with an end of its own.
const benchRounds = 8

// staged are articles of the corpus and what the steps make of them.
type staged struct {
	articles []*text.Article
	docs     []Doc
	quads    int
	shard    string // their quads, with what is computed over them
}

func newStaged(b *testing.B) *staged {
	b.Helper()
	s := &staged{}
	for range benchRounds {
		for a, err := range text.Read(b.Context(), []string{"../../data/articles"}, text.Options{}) {
			if err != nil {
				b.Fatal(err)
			}
			body := a.Text[a.Body.Start:a.Body.End]
			s.articles = append(s.articles, text.NewArticle(body+fmt.Sprintf("\n\nBản tin thứ %d trong ngày.\n", len(s.articles))))
		}
	}
	return s
}

// BenchmarkStages measures each step in the units that sizing reads: by the time of a core, and what a server does by the clock,
// over one connection.
func BenchmarkStages(b *testing.B) {
	s := newStaged(b)
	b.Run("extract", s.extract)
	b.Run("compare", s.compare)
	b.Run("write", s.write)
	b.Run("embedded", s.embedded)
	b.Run("server", s.server)
}

// cpu is the time that the process has spent on all cores.
func cpu(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// rate reports how many of n were done in a second of a core since then, whatever else the machine does.
func rate(b *testing.B, since time.Duration, n int, unit string) {
	b.ReportMetric(float64(n)*float64(b.N)/(cpu(b)-since).Seconds(), unit+"/core-s")
}

func (s *staged) extract(b *testing.B) {
	x, err := builder()
	if err != nil {
		b.Fatal(err)
	}
	since := cpu(b)
	for b.Loop() {
		s.docs = nil
		for _, a := range s.articles {
			d, err := extracted(x, a)
			if err != nil {
				b.Fatal(err)
			}
			s.docs = append(s.docs, d)
		}
	}
	rate(b, since, len(s.articles), "articles")
	size, packed, quads, values := 0, 0, 0, map[quad.Value]bool{}
	for i, d := range s.docs {
		size, packed = size+len(s.articles[i].Text), packed+len(d.Quads)+len(d.Analysis)
		qs, err := unpackQuads(d.Quads)
		if err == nil {
			err = eachLine(d.Analysis, func([]byte) { quads++ })
		}
		if err != nil {
			b.Fatal(err)
		}
		quads += len(qs)
		for _, q := range qs {
			for _, dir := range quad.Directions {
				values[q.Get(dir)] = true
			}
		}
	}
	n := float64(len(s.docs))
	b.ReportMetric(float64(size)/n, "text-bytes/article")
	b.ReportMetric(float64(packed)/n, "packed-bytes/article")
	b.ReportMetric(float64(quads)/n, "quads/article")
	b.ReportMetric(float64(len(values))/n, "values/article")
}

// compare is what the steps from first to reprints do, in one process.
func (s *staged) compare(b *testing.B) {
	quads, since := 0, cpu(b)
	for b.Loop() {
		quads = 0
		first, rosters, prints := map[schema.ID]compare.Telling{}, map[string]compare.Roster{}, map[schema.ID][]compare.Print{}
		for _, d := range s.docs {
			for _, t := range d.Tellings {
				if have, ok := first[t.Account]; ok {
					t = compare.Earlier(have, t)
				}
				first[t.Account] = t
			}
			for _, band := range d.Bands {
				prints[schema.ID(band)] = append(prints[schema.ID(band)], compare.Print{Doc: schema.ID(d.ID), Sketch: d.Sketch})
			}
		}
		for _, t := range first {
			qs, blocks, err := t.Quads()
			if err != nil {
				b.Fatal(err)
			}
			quads += len(qs)
			for _, name := range blocks {
				rosters[name] = rosters[name].With(compare.Roster{Least: []compare.Telling{t}, Total: 1})
			}
		}
		for name, r := range rosters {
			qs, err := r.Quads(b.Context(), name)
			if err != nil {
				b.Fatal(err)
			}
			quads += len(qs)
		}
		for band, ps := range prints {
			quads += len(compare.Reprints(band, ps))
		}
	}
	rate(b, since, len(s.docs), "articles")
	b.ReportMetric(float64(quads)/float64(len(s.docs)), "quads/article")
}

func (s *staged) write(b *testing.B) {
	w := writer{filepath.Join(b.TempDir(), "graph"), 1, nquads}
	since := cpu(b)
	for b.Loop() {
		out := Written{}
		if err := w.shard("", 0, &out, func(line func([]byte) error) (err error) {
			for _, d := range s.docs {
				for _, packed := range [][]byte{d.Quads, d.Analysis} {
					if failed := eachLine(packed, func(l []byte) { err = line(l) }); failed != nil || err != nil {
						return fmt.Errorf("%w, %w", failed, err)
					}
				}
			}
			return nil
		}); err != nil {
			b.Fatal(err)
		}
		s.quads, s.shard = out.Quads, out.Name
	}
	rate(b, since, s.quads, "quads")
	there, err := os.ReadFile(s.shard)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(len(there))/float64(s.quads), "bytes/quad")
	s.shard = filepath.Join(os.TempDir(), fmt.Sprintf("hearsay-bench-%d.nq.zst", os.Getpid()))
	if err := os.WriteFile(s.shard, there, 0o600); err != nil {
		b.Fatal(err)
	}
}

// load loads the shard into an empty graph and returns how many quads that has.
func (s *staged) load(b *testing.B, url string) float64 {
	g, err := store.Open(b.Context(), url, store.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := g.Load(b.Context(), s.shard, store.RestoreOptions{Workers: 1}); err != nil {
		b.Fatal(err)
	}
	n, err := g.Count(b.Context())
	if err := g.Close(); err != nil {
		b.Fatal(err)
	}
	if err != nil {
		b.Fatal(err)
	}
	return float64(n)
}

func (s *staged) embedded(b *testing.B) {
	var folder string
	var n float64
	since := cpu(b)
	for b.Loop() {
		folder = filepath.Join(b.TempDir(), "hearsay.db")
		n = s.load(b, folder)
	}
	rate(b, since, s.quads, "quads")
	size := int64(0)
	if err := filepath.WalkDir(folder, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	}); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(size)/n, "bytes/quad")
}

func (s *staged) server(b *testing.B) {
	defer os.Remove(s.shard)
	url, n := "", 0.0
	for b.Loop() {
		b.StopTimer()
		url = pgtest.URL(b)
		b.StartTimer()
		n = s.load(b, url)
	}
	b.ReportMetric(float64(s.quads)*float64(b.N)/b.Elapsed().Seconds(), "quads/s")
	c, err := pgx.Connect(b.Context(), url)
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close(context.Background())
	size := int64(0)
	if err := c.QueryRow(b.Context(), "SELECT pg_total_relation_size('quads') + pg_total_relation_size('nodes')").Scan(&size); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(size)/n, "bytes/quad")
}
