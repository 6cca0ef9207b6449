package segment

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

var benchQuads = flag.Int("bench.quads", 300_000, "size of the store that the benchmarks work on")

// loadArticles fills a store with articles as benchArticle makes them, and returns how many.
func loadArticles(b *testing.B, s *Store, quads int) int {
	b.Helper()
	l, err := s.NewLoader(LoadOptions{})
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	var terms Terms
	for ; n*articleQuads < quads; n++ {
		terms.Reset()
		for _, q := range benchArticle(n) {
			if err := terms.Add(q); err != nil {
				b.Fatal(err)
			}
		}
		if err := l.AddTerms(&terms); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := l.Commit(); err != nil {
		b.Fatal(err)
	}
	return n
}

const articleQuads = 150

// benchArticle has ten claims of fifteen quads, which name a few of 20,000 entities and some often.
func benchArticle(n int) []quad.Quad {
	doc := quad.IRI(fmt.Sprintf("doc:%032x", uint64(n)*0x9e3779b97f4a7c15))
	out := make([]quad.Quad, 0, articleQuads)
	for i := range articleQuads {
		claim := quad.IRI(fmt.Sprintf("claim:%s-%02d", doc[4:], i/15))
		q := quad.Quad{Subject: claim, Predicate: quad.IRI(fmt.Sprint("rel:", i%15)), Label: doc}
		switch i % 15 {
		case 0:
			q.Object = quad.LangString{Value: quad.String(fmt.Sprintf("câu thứ %d của bài %d nói điều này", i, n)), Lang: "vi"}
		case 1, 2, 3:
			q.Object = quad.Int(i * n % 5000)
		case 4:
			q.Subject, q.Object, q.Label = entity(n+i), entity(n*i), claim
		default:
			q.Object = entity(n * i * i)
		}
		out = append(out, q)
	}
	return out
}

func entity(n int) quad.IRI {
	n %= 20000
	return quad.IRI(fmt.Sprint("ent:", n*n/20000))
}

// BenchmarkLoad loads a store and reports what that takes.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		dir := b.TempDir()
		s := mustOpen(b, dir, Options{Create: true})
		peak := make(chan int64)
		stop := make(chan struct{})
		go func() { peak <- peakAnon(stop) }()
		began := time.Now()
		loadArticles(b, s, *benchQuads)
		b.ReportMetric(float64(*benchQuads)/time.Since(began).Seconds(), "quads/s")
		close(stop)
		b.ReportMetric(float64(<-peak)/(1<<20), "MB-anon")
		files, err := filepath.Glob(filepath.Join(dir, segmentPrefix+"*"))
		if err != nil {
			b.Fatal(err)
		}
		size := int64(0)
		for _, f := range files {
			st, err := os.Stat(f)
			if err != nil {
				b.Fatal(err)
			}
			size += st.Size()
		}
		b.ReportMetric(float64(size)/float64(s.current.Load().Len()), "bytes/quad")
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// peakAnon is the most anonymous memory that this process has until stop, 0 where the system does not say.
func peakAnon(stop chan struct{}) (peak int64) {
	for {
		select {
		case <-stop:
			return peak
		case <-time.After(5 * time.Millisecond):
			peak = max(peak, anonNow())
		}
	}
}

func anonNow() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	var kb int64
	if _, rest, ok := strings.Cut(string(status), "RssAnon:"); ok {
		_, _ = fmt.Sscan(rest, &kb)
	}
	return kb << 10
}

// BenchmarkArticle opens a large store, adds articles one by one and removes them, without the disk's own sync, and
// reads meanwhile. It reports the 99th of a hundred in each.
func BenchmarkArticle(b *testing.B) {
	dir := b.TempDir()
	s := mustOpen(b, dir, Options{Create: true, NoSync: true})
	n := loadArticles(b, s, *benchQuads)
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	s = mustOpen(b, dir, Options{NoSync: true})
	open := time.Since(began)
	var add, remove []time.Duration
	ctx, stop := context.WithCancel(context.Background())
	reads := make(chan []time.Duration)
	go func() { reads <- readArticles(ctx, s, n) }()
	b.ResetTimer()
	for i := range b.N {
		add = append(add, timed(b, s, adding(benchArticle(n+i)...)))
		if i%2 == 0 {
			var gone Batch
			labels := map[quad.Value]bool{}
			for _, q := range benchArticle((i * 7919) % n) {
				if !labels[q.Label] {
					labels[q.Label] = true
					gone.RemoveLabel(q.Label)
				}
			}
			remove = append(remove, timed(b, s, &gone))
		}
	}
	b.StopTimer()
	stop()
	b.ReportMetric(float64(open.Microseconds())/1000, "ms-open")
	b.ReportMetric(p99(add), "ms-add-p99")
	b.ReportMetric(p99(remove), "ms-remove-p99")
	b.ReportMetric(p99(<-reads)*1000, "µs-read-p99")
}

func timed(b *testing.B, s *Store, batch *Batch) time.Duration {
	began := time.Now()
	if err := s.Apply(batch); err != nil {
		b.Fatal(err)
	}
	return time.Since(began)
}

// readArticles reads the quads of one article after the other until the context ends.
func readArticles(ctx context.Context, s *Store, n int) (times []time.Duration) {
	for i := 0; ctx.Err() == nil; i++ {
		began := time.Now()
		snap := s.current.Load()
		if id, err := snap.Find(benchArticle((i * 31) % n)[0].Label); err == nil && id != 0 {
			for _, err := range snap.Quads(Pattern{3: id}) {
				if err != nil {
					return nil
				}
			}
		}
		times = append(times, time.Since(began))
		time.Sleep(time.Millisecond)
	}
	return times
}

// p99 is the 99th percentile in milliseconds.
func p99(ds []time.Duration) float64 {
	if len(ds) == 0 {
		return 0
	}
	slices.Sort(ds)
	return float64(ds[len(ds)*99/100].Microseconds()) / 1000
}
