package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/schema"
)

// BuildOptions say how a build runs.
type BuildOptions struct {
	Workers  int    // articles read at a time; as many as there are processors where 0
	DryRun   bool   // extract all and store nothing
	FailFast bool   // stop at the first article that fails
	Shard    Shard  // only this part of the articles is read
	Sync     string // a folder that is read whole: what it has lost since is taken out
	Later    bool   // leave it to the next build to compare claims
	Progress func(Progress)
}

// Progress is how far a build is.
type Progress struct {
	Source string
	Err    error
	Summary
}

// Summary is what a build did.
type Summary struct {
	Articles, Unchanged, Removed, Failed int
	Stale                                int // articles in the graph that other data made and that were not read now
	Claims, Entities, Quads, Rejected    int
	Seconds                              float64
}

// ErrSome says that some articles failed and the others were built.
var ErrSome = errors.New("some articles failed; the others are in the graph")

// Build extracts articles in parallel and stores them in the order they come in. The graph that it leaves depends on
// which articles it read, not on their order. An article that fails is reported and the rest goes on; the error then
// is ErrSome. A build that is interrupted leaves each article whole or absent. s may be nil with DryRun.
func (b *Builder) Build(ctx context.Context, s *store.Store, articles iter.Seq2[*text.Article, error], o BuildOptions) (Summary, error) {
	began := time.Now()
	r := &run{b: b, s: s, o: o, written: began, full: firstWaiting, docs: map[schema.ID]*document{}, fresh: map[schema.ID]int{}, entities: map[schema.ID]bool{}}
	err := r.open(ctx)
	if err == nil {
		err = r.close(ctx, r.all(ctx, articles))
	}
	r.Seconds = time.Since(began).Seconds()
	if err == nil && r.Failed > 0 {
		err = ErrSome
	}
	return r.Summary, err
}

// run is one build.
type run struct {
	Summary
	b        *Builder
	s        *store.Store
	o        BuildOptions
	fresh    map[schema.ID]int // documents that the store held at the start and that need no reading → bytes of their text
	docs     map[schema.ID]*document
	prepares bool         // whether articles are made ready to be compared
	group    *store.Group // articles that are to be written together; nil with DryRun
	full     int          // the quads with which they are enough
	writing  chan error   // from the goroutine that writes the background, or the articles before them; nil where there is none
	written  time.Time    // when articles were written last
	claims   *comparing
	entities map[schema.ID]bool
}

// Articles wait to be written until their quads are so many, so that they are loaded at once; or until no article
// came for a moment, or they came for long. The first groups are smaller, each twice the one before: they are written while the
// next articles are extracted, and what is left to be written at the end of a short build is little.
const (
	firstWaiting = 64_000
	mostWaiting  = 256_000
	shortDelay   = 200 * time.Millisecond
	longestDelay = 5 * time.Second
)

// close settles who stands where and notes what is stale, also where an article stopped the build with err.
func (r *run) close(ctx context.Context, err error) error {
	if r.o.DryRun {
		return err
	}
	failed := r.write()
	if failed = errors.Join(failed, r.await()); failed != nil { // what was counted is to be there, interrupted or not
		return errors.Join(err, failed)
	}
	if err == nil || r.o.FailFast && r.Failed > 0 {
		err = errors.Join(err, r.settle(ctx))
	}
	err = errors.Join(err, r.claims.end(context.WithoutCancel(ctx)))
	stale := map[schema.ID]bool{}
	for id, d := range r.docs {
		if d.stale {
			stale[id] = true
		}
	}
	r.Stale = len(stale)
	if failed := r.note(stale); err == nil {
		err = failed
	}
	return err
}

// one is an article on its way through the workers.
type one struct {
	article *text.Article
	err     error
	result  *Result     // nil where the store holds what it would be
	size    int         // quads of the result
	decided []quad.Quad // what decisions make of them; nil where they change nothing
	encoded *store.Encoded
	claims  *compare.Prepared // nil where claims are not compared with those of other articles as they come
	passage passage           // while it is extracted
	done    chan struct{}
}

// all runs the workers and stores what they make, in order. When ctx ends it does not wait for articles that do not
// come.
func (r *run) all(ctx context.Context, articles iter.Seq2[*text.Article, error]) error {
	workers := r.o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var wg sync.WaitGroup
	defer wg.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	work, order := make(chan *one, together*workers), make(chan *one, 16*workers)
	for range workers {
		wg.Go(func() { r.work(ctx, work, workers) })
	}
	go feed(ctx, r.o.Shard, articles, work, order)
	late := time.NewTicker(shortDelay)
	defer late.Stop()
	for {
		select {
		case <-late.C:
			if len(order) > 0 && time.Since(r.written) < longestDelay {
				continue
			}
			if err := r.write(); err != nil {
				return err
			}
		case x, ok := <-order:
			if !ok {
				return ctx.Err()
			}
			select {
			case <-x.done:
			case <-ctx.Done(): // the workers leave what waits
			}
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err := r.take(ctx, x); err != nil {
				return err
			}
		case err := <-r.writing:
			if r.writing = nil; err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// feed gives each article to the workers, after it has its place in the order.
func feed(ctx context.Context, shard Shard, articles iter.Seq2[*text.Article, error], work, order chan *one) {
	defer close(order)
	for article, err := range articles {
		if err == nil && !shard.Has(article.ID) {
			continue
		}
		x := &one{article: article, err: err, done: make(chan struct{})}
		select {
		case order <- x:
		case <-ctx.Done():
			return
		}
		if err != nil {
			close(x.done)
			continue
		}
		select {
		case work <- x:
		case <-ctx.Done():
			x.err = ctx.Err()
			close(x.done)
			return
		}
	}
}

// How many articles, and about how many bytes of text, a worker takes the same stage of the road with, one after the other, where so many
// wait. Long articles fill the processor's memory by themselves, and several of them would fill the machine's.
const (
	together      = 8
	togetherBytes = 1 << 17
)

// work is one of so many workers.
func (r *run) work(ctx context.Context, work chan *one, workers int) {
	for {
		select {
		case x := <-work:
			r.extract(ctx, waiting(x, work, 1+len(work)/workers))
		case <-ctx.Done():
			return
		}
	}
}

// waiting are the article and those that wait behind it, as many as go together but no more than share, so that at the end no worker
// has many left while others have none.
func waiting(x *one, work chan *one, share int) []*one {
	xs, size := []*one{x}, len(x.article.Text)
	for len(xs) < min(together, share) && size < togetherBytes {
		select {
		case x := <-work:
			xs, size = append(xs, x), size+len(x.article.Text)
		default:
			return xs
		}
	}
	return xs
}

// extract makes the results of articles, all of them stage by stage.
func (r *run) extract(ctx context.Context, xs []*one) {
	defer func() {
		for _, x := range xs {
			close(x.done)
		}
	}()
	var open []*one
	for _, x := range xs {
		if x.err = nameable(x.article); x.err != nil {
			continue
		}
		if size, ok := r.fresh[x.article.ID]; !ok || size != len(x.article.Text) {
			x.passage = passage{b: r.b, article: x.article}
			open = append(open, x)
		}
	}
	for _, stage := range stages {
		for _, x := range open {
			x.goes(func() error { return stage(&x.passage, ctx) })
		}
	}
	for _, x := range open {
		x.goes(func() error { return r.encode(x) })
		x.passage = passage{}
	}
}

// nameable says what keeps the names of an article's files from being stored, nil where nothing does.
func nameable(article *text.Article) error {
	for _, s := range article.Sources {
		if !utf8.ValidString(s) {
			return fmt.Errorf("store %q: its name is not UTF-8; rename it", s)
		}
	}
	return nil
}

// goes takes an article that has not failed yet one stage on. What breaks the program fails alone, as every bad article does.
func (x *one) goes(stage func() error) {
	if x.err != nil {
		return
	}
	defer func() {
		if p := recover(); p != nil {
			x.err = fmt.Errorf("extract %s: the program broke on it (%v); hearsay extract shows where", x.article.Source(), p)
		}
	}()
	x.err = stage()
}

// encode makes of a result what is stored, and leaves the memory of its tokens to the next articles.
func (r *run) encode(x *one) (err error) {
	x.result = x.passage.result
	defer r.b.Pack.Spare(x.result.Parsed)
	if r.o.DryRun {
		x.size = r.b.Model.Count(&x.result.Record)
		return nil
	}
	if err := r.decide(x); err != nil || !r.prepares {
		return err
	}
	if x.decided == nil {
		x.claims = r.b.Prepared(x.result)
		return nil
	}
	x.claims, err = r.b.prepared(x.article.ID, x.decided)
	return err
}

// take stores what became of one article and counts it.
func (r *run) take(ctx context.Context, x *one) error {
	err := x.err
	if err == nil {
		err = r.put(ctx, x)
	}
	switch {
	case err == nil:
		r.Articles++
		r.report(x.article.Source(), nil)
		return nil
	case x.err == nil && !ofArticle(err), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	r.Failed++
	r.report("", err)
	if r.o.FailFast {
		return err
	}
	return nil
}

// ofArticle tells what is wrong with an article from what is wrong with the store.
func ofArticle(err error) bool {
	return errors.Is(err, store.ErrInvalid) || errors.Is(err, store.ErrForbids)
}

func (r *run) report(source string, err error) {
	if r.o.Progress != nil {
		r.o.Progress(Progress{source, err, r.Summary})
	}
}

// put stores an article, unless the store holds what it would be. Of two readings of the same bytes, such as .txt and
// .html, the shorter counts: it is without the mark-up.
func (r *run) put(ctx context.Context, x *one) error {
	id, d := x.article.ID, document{}
	if known := r.docs[id]; known != nil {
		d = *known
	}
	again := d.read != nil
	d.read = union(d.read, x.article.Sources)
	d.sources = union(d.sources, x.article.Sources)
	d.published = max(d.published, x.article.Published.Start)
	if x.result == nil || !d.stale && d.size > 0 && d.size <= len(x.article.Text) {
		r.Unchanged++
		r.docs[id] = &d
		return nil
	}
	d.stale, d.size, d.stored = false, len(x.article.Text), d.sources
	if err := r.store(ctx, x, d.sources); err != nil {
		return err
	}
	r.docs[id] = &d
	if !again {
		r.count(x)
	}
	return nil
}

func (r *run) store(ctx context.Context, x *one, sources []string) error {
	if r.o.DryRun {
		return nil
	}
	if !slices.Equal(sources, x.result.Record.Doc.Sources) {
		qs, err := x.decided, error(nil)
		if qs == nil {
			qs = x.result.Quads()
		}
		if x.encoded, err = store.Encode(x.article.ID, schema.WithSources(qs, x.article.ID, sources)); err != nil {
			return err
		}
	}
	if err := r.replace(ctx, x); err != nil || r.group.Len() < r.full && !r.claims.full() {
		return err
	}
	if err := r.write(); err != nil || !r.claims.full() {
		return err
	}
	if err := r.await(); err != nil {
		return err
	}
	return r.claims.flush(ctx)
}

// replace puts an article among those that are to be written, and its claims among those that are to be compared, in place
// of those that the graph holds of it.
func (r *run) replace(ctx context.Context, x *one) error {
	id := x.article.ID
	err := r.claims.begin(ctx)
	if r.docs[id] != nil && err == nil {
		err = r.claims.goes(ctx, id)
	}
	if err != nil {
		return err
	}
	r.group.Put(x.encoded)
	r.claims.comes(x.claims)
	return nil
}

// write begins to store the articles that wait, after those before them are stored. It goes on to the end even when the build is
// interrupted.
func (r *run) write() error {
	r.written = time.Now()
	if err := r.await(); err != nil || r.group == nil || r.group.Len() == 0 {
		return err
	}
	group, done := r.group, make(chan error, 1)
	r.group, r.writing, r.full = r.s.Group(), done, min(2*r.full, mostWaiting)
	go func() { done <- group.Commit(context.Background()) }()
	return nil
}

// await returns when all articles are stored that are being written.
func (r *run) await() error {
	if r.writing == nil {
		return nil
	}
	err := <-r.writing
	r.writing = nil
	return err
}

func (r *run) count(x *one) {
	rec := &x.result.Record
	r.Claims += len(rec.Claims)
	r.Rejected += len(rec.Rejected)
	r.Quads += x.size
	for _, e := range rec.Entities {
		r.entities[e.ID] = true
	}
	r.Entities = len(r.entities)
}
