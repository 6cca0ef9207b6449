package graph

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"hearsay/graph/compare"
	"hearsay/graph/store"
	"hearsay/schema"
)

// war makes articles as a long war would: five claims each, by twenty voices, about six hundred towns, over a year. One claim in
// a hundred is about one place on one day, so that a block holds 1 % of all claims.
type war struct {
	r     *rand.Rand
	towns []schema.ID
	who   []schema.ID
	es    []schema.Entity
}

func newWar() *war {
	w := &war{r: rand.New(rand.NewPCG(11, 11))}
	for _, class := range []schema.ID{"ent:tank", "ent:gun", "ent:people"} {
		w.es = append(w.es, schema.Entity{ID: class, Type: "equipment"})
	}
	for i := range 2 {
		c := schema.ID(fmt.Sprintf("ent:country-%d", i))
		w.es = append(w.es, schema.Entity{ID: c, Type: "country"})
		for k := range 300 {
			w.towns = append(w.towns, w.add(fmt.Sprintf("ent:town-%d-%d", i, k), "place", "located-in", c))
		}
		for k := range 5 {
			w.who = append(w.who, w.add(fmt.Sprintf("ent:body-%d-%d", i, k), "organisation", "part-of", c))
		}
	}
	for k := range 10 {
		w.who = append(w.who, w.add(fmt.Sprintf("ent:agency-%d", k), "media", "", ""))
	}
	return w
}

func (w *war) add(id, class, rel string, to schema.ID) schema.ID {
	e := schema.Entity{ID: schema.ID(id), Type: class}
	if rel != "" {
		e.Links = map[string][]schema.ID{rel: {to}}
	}
	w.es = append(w.es, e)
	return e.ID
}

func (w *war) article(i int) *schema.Record {
	id := fmt.Sprintf("%032x", uint64(i)*2654435761)
	day := fmt.Sprintf("2030-%02d-%02d", 1+w.r.IntN(12), 1+w.r.IntN(28))
	rec := &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + id), Publisher: w.who[10+w.r.IntN(10)], Published: schema.Date{Start: day, End: day}}}
	text := make([]byte, 0, 2000)
	for range 300 {
		text = append(strconv.AppendInt(append(text, 't'), int64(w.r.IntN(5000)), 10), ' ')
	}
	rec.Doc.Text = string(text)
	for k := range 5 {
		rec.Claims = append(rec.Claims, w.claim(fmt.Sprintf("claim:%s-%02da", id, k), day))
	}
	return rec
}

func (w *war) claim(id, day string) schema.Claim {
	v := float64(1 + w.r.IntN(20))
	c := schema.Claim{ID: schema.ID(id), Stance: "claims", Modality: "actual", Mode: "asserted", Speaker: w.who[w.r.IntN(len(w.who))],
		Relation: []string{"struck", "destroyed", "casualties"}[w.r.IntN(3)], Place: []schema.ID{w.towns[w.r.IntN(len(w.towns))]},
		Evidence: schema.Evidence{Text: "quân đội hai bên tiếp tục giao tranh ở vùng này"}}
	if w.r.IntN(100) == 0 {
		c.Place, day, c.Relation = w.towns[:1], "2030-06-01", "destroyed"
	}
	c.Date = schema.Date{Start: day, End: day}
	f := &schema.Figure{Value: &v, Low: &v, High: &v, Op: "=", Kind: "count", Class: []schema.ID{"ent:tank", "ent:gun"}[w.r.IntN(2)], Status: "destroyed"}
	switch c.Relation {
	case "struck":
		c.Agent = []schema.ID{schema.ID(fmt.Sprint("ent:country-", w.r.IntN(2)))}
	case "casualties":
		f.Class, f.Status = "ent:people", "killed"
		c.Figure = f
	default:
		c.Figure = f
	}
	return c
}

// compareBench is a graph of many compared articles.
type compareBench struct {
	*war
	c    *comparing
	next int
}

func newCompareBench(b *testing.B, articles int) *compareBench {
	b.Helper()
	w := newWar()
	model, err := schema.LoadModel(os.DirFS("../data"))
	if err != nil {
		b.Fatal(err)
	}
	s, err := store.Open(b.Context(), filepath.Join(b.TempDir(), "hearsay.db"), store.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	world := compare.NewWorld(w.es)
	x := &compareBench{war: w, c: newComparing(&Builder{Model: model, world: func() *compare.World { return world }}, s)}
	x.must(b, x.c.begin(b.Context()))
	x.bring(b, articles)
	return x
}

// bring adds articles as a build does, which prepares them on all processors.
func (x *compareBench) bring(b *testing.B, n int) {
	workers := runtime.GOMAXPROCS(0)
	order := make(chan chan *compare.Prepared, 2*workers)
	free := make(chan struct{}, workers)
	first := x.next
	x.next += n
	go func() {
		defer close(order)
		for i := range n {
			rec, out := x.article(first+i), make(chan *compare.Prepared, 1)
			order <- out
			free <- struct{}{}
			go func() {
				out <- compare.Prepare(x.c.b.Model, x.c.b.world(), rec)
				<-free
			}()
		}
	}()
	for out := range order {
		if x.c.comes(<-out); x.c.full() {
			x.must(b, x.c.flush(b.Context()))
		}
	}
	x.must(b, x.c.settle(b.Context()))
}

func (x *compareBench) comes(rec *schema.Record) {
	x.c.comes(compare.Prepare(x.c.b.Model, x.c.b.world(), rec))
}

func (x *compareBench) must(b *testing.B, err error) {
	if err != nil {
		b.Fatal(err)
	}
}

// benchArticles is the size of the graph that an article is added to: HEARSAY_BENCH_ARTICLES, or 100,000.
func benchArticles() int {
	n, _ := strconv.Atoi(os.Getenv("HEARSAY_BENCH_ARTICLES"))
	return cmp.Or(n, 100_000)
}

// BenchmarkCompareOne adds one article to a large graph, of which a block holds 1 % of all claims; every other article has a
// claim in that block.
func BenchmarkCompareOne(b *testing.B) {
	x := newCompareBench(b, benchArticles())
	for b.Loop() {
		b.StopTimer()
		rec := x.article(x.next)
		x.next++
		if x.next%2 == 0 {
			rec.Claims[0].Place, rec.Claims[0].Relation, rec.Claims[0].Date = x.towns[:1], "destroyed", schema.Date{Start: "2030-06-01", End: "2030-06-01"}
		}
		b.StartTimer()
		x.one(b, rec)
	}
}

func (x *compareBench) one(b *testing.B, rec *schema.Record) {
	x.comes(rec)
	x.must(b, x.c.settle(b.Context()))
}

// BenchmarkCompareBulk compares many articles at once, in a graph that has none.
func BenchmarkCompareBulk(b *testing.B) {
	const articles = 20_000
	for b.Loop() {
		newCompareBench(b, articles)
	}
	b.ReportMetric(float64(articles*b.N)/b.Elapsed().Seconds(), "articles/s")
}
