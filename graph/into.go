package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/schema"
)

// BuildOptions say how a build runs.
type BuildOptions struct {
	Workers  int    // articles read at a time; as many as there are processors where 0
	DryRun   bool   // extract all and store nothing
	FailFast bool   // stop at the first article that fails
	Sync     string // a folder: documents whose source lies in it and was not read are removed
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
	Claims, Entities, Quads, Rejected    int
	Seconds                              float64
}

// one is an article on its way through the workers.
type one struct {
	article *text.Article
	err     error
	result  *Result
	done    chan struct{}
}

// Build extracts articles in parallel and stores them in the order they come in. An article that fails is
// reported and the rest goes on; the error then is ErrSome. s may be nil with DryRun.
func (b *Builder) Build(ctx context.Context, s *store.Store, articles iter.Seq2[*text.Article, error], o BuildOptions) (Summary, error) {
	began := time.Now()
	run := &run{b: b, s: s, o: o, seen: map[schema.ID][]string{}, here: map[schema.ID][]string{}, entities: map[schema.ID]bool{}}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if err := run.open(ctx); err != nil {
		return run.Summary, err
	}
	err := run.all(ctx, articles)
	if err == nil && o.Sync != "" && run.Failed == 0 {
		err = run.sync(ctx)
	}
	if err == nil && !o.DryRun {
		err = s.SetMeta("data", b.hash)
	}
	run.Seconds = time.Since(began).Seconds()
	if err == nil && run.Failed > 0 {
		err = ErrSome
	}
	return run.Summary, err
}

// ErrSome says that some articles failed and the others were built.
var ErrSome = errors.New("some articles failed; the others are in the graph")

// run is one build.
type run struct {
	Summary
	b        *Builder
	s        *store.Store
	o        BuildOptions
	stale    bool
	seen     map[schema.ID][]string // documents read → their sources
	before   map[schema.ID][]string // documents stored before → their sources
	here     map[schema.ID][]string // documents read → the sources that this build read
	bySource map[string]schema.ID
	entities map[schema.ID]bool
}

// open compares the store with the data at hand and brings the background up to date.
func (r *run) open(ctx context.Context) error {
	r.before, r.bySource = map[schema.ID][]string{}, map[string]schema.ID{}
	if r.o.DryRun {
		return nil
	}
	hash, err := r.s.Meta("data")
	if err != nil {
		return err
	}
	r.stale = hash != r.b.hash
	if r.stale {
		if err := r.s.ReplaceBackground(ctx, schema.KBQuads(r.b.Gazetteer.Entities())); err != nil {
			return err
		}
	}
	docs, err := r.s.Documents(ctx)
	if err != nil {
		return err
	}
	for _, id := range docs {
		qs, err := r.s.Quads(ctx, id)
		if err != nil {
			return err
		}
		if d, ok := schema.NewFacts(qs).Document(id); ok {
			r.before[id] = d.Sources
			for _, s := range d.Sources {
				r.bySource[s] = id
			}
		}
	}
	return nil
}

// all runs the workers and stores what they make, in order.
func (r *run) all(ctx context.Context, articles iter.Seq2[*text.Article, error]) error {
	workers := r.o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	work, order := make(chan *one), make(chan *one, 2*workers)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for x := range work {
				r.extract(ctx, x)
			}
		})
	}
	wg.Go(func() { feed(ctx, articles, work, order) })
	var failed error
	for x := range order {
		<-x.done
		if failed == nil {
			if failed = r.take(ctx, x); failed != nil {
				cancel()
			}
		}
	}
	wg.Wait()
	if failed == nil {
		failed = ctx.Err()
	}
	return failed
}

func feed(ctx context.Context, articles iter.Seq2[*text.Article, error], work, order chan *one) {
	defer close(order)
	defer close(work)
	for article, err := range articles {
		x := &one{article: article, err: err, done: make(chan struct{})}
		if err != nil {
			close(x.done)
		}
		select {
		case order <- x:
		case <-ctx.Done():
			return
		}
		if err != nil {
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

func (r *run) extract(ctx context.Context, x *one) {
	defer close(x.done)
	if old, ok := r.before[x.article.ID]; ok && !r.stale && containsAll(old, x.article.Sources) {
		return
	}
	x.result, x.err = r.b.Extract(ctx, x.article)
}

func containsAll(have, want []string) bool {
	for _, s := range want {
		if !slices.Contains(have, s) {
			return false
		}
	}
	return true
}

// take stores what became of one article and counts it.
func (r *run) take(ctx context.Context, x *one) error {
	if x.err != nil {
		if errors.Is(x.err, context.Canceled) || errors.Is(x.err, context.DeadlineExceeded) {
			return x.err
		}
		r.Failed++
		r.report("", x.err)
		if r.o.FailFast {
			return x.err
		}
		return nil
	}
	r.Articles++
	if err := r.put(ctx, x); err != nil {
		return err
	}
	r.report(x.article.Source(), nil)
	return nil
}

func (r *run) report(source string, err error) {
	if r.o.Progress != nil {
		r.o.Progress(Progress{source, err, r.Summary})
	}
}

// put stores an article. The same bytes from another place are one document with both sources; new bytes from a known
// place take the place of the old.
func (r *run) put(ctx context.Context, x *one) error {
	id := x.article.ID
	sources := union(r.seen[id], union(r.before[id], x.article.Sources))
	again := r.seen[id] != nil
	r.seen[id] = sources
	r.here[id] = union(r.here[id], x.article.Sources)
	if x.result == nil {
		r.Unchanged++
		return nil
	}
	rec := &x.result.Record
	if !again {
		r.Claims += len(rec.Claims)
		r.Rejected += len(rec.Rejected)
		r.Quads += len(x.result.Quads)
		for _, e := range rec.Entities {
			if !r.entities[e.ID] {
				r.entities[e.ID] = true
				r.Entities++
			}
		}
	}
	if r.o.DryRun {
		return nil
	}
	for _, source := range x.article.Sources {
		if err := r.supersede(ctx, source, id); err != nil {
			return err
		}
		r.bySource[source] = id
	}
	quads := x.result.Quads
	if !slices.Equal(sources, rec.Doc.Sources) {
		rec.Doc.Sources = sources
		quads = r.b.Model.Quads(rec)
	}
	return r.s.Replace(ctx, id, quads)
}

// supersede takes a place from the document that was read there before: an older version of the article.
func (r *run) supersede(ctx context.Context, source string, by schema.ID) error {
	old, ok := r.bySource[source]
	if !ok || old == by || source == text.Stdin {
		return nil
	}
	return r.drop(ctx, old, source)
}

// drop takes a source from a document, and removes the document with its last source.
func (r *run) drop(ctx context.Context, id schema.ID, source string) error {
	left := slices.DeleteFunc(union(r.before[id], r.seen[id]), func(s string) bool { return s == source })
	delete(r.bySource, source)
	if len(left) == 0 {
		r.Removed++
		delete(r.before, id)
		delete(r.seen, id)
		return r.s.Remove(ctx, id)
	}
	qs, err := r.s.Quads(ctx, id)
	if err != nil {
		return err
	}
	rec, err := schema.ReadRecord(id, qs)
	if err != nil {
		return err
	}
	r.before[id] = left
	return r.s.Replace(ctx, id, schema.WithSources(qs, rec.Doc.ID, left))
}

func union(a, b []string) []string {
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return slices.Compact(out)
}

// sync removes what the folder lost.
func (r *run) sync(ctx context.Context) error {
	if r.o.DryRun {
		return nil
	}
	folder := filepath.ToSlash(filepath.Clean(r.o.Sync))
	if _, err := os.Stat(r.o.Sync); err != nil {
		return fmt.Errorf("sync %s: %w; name the folder that was built", r.o.Sync, err)
	}
	for _, source := range sortedKeys(r.bySource) {
		id := r.bySource[source]
		inside := folder == "." && !strings.HasPrefix(source, "/") && !strings.Contains(source, "://") || strings.HasPrefix(source, folder+"/")
		if !inside || slices.Contains(r.read(id), source) {
			continue
		}
		if err := r.drop(ctx, id, source); err != nil {
			return err
		}
	}
	return nil
}

// read is the sources of a document that this build read.
func (r *run) read(id schema.ID) []string { return r.here[id] }

func sortedKeys(m map[string]schema.ID) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
