package export

import (
	"context"
	"runtime"
	"sync"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// eachArticle reads the articles of a store on all processors, a few ahead, makes something of the quads of each, and calls
// use with one after the other by their ids. The quads stand in the order of their N-Quads lines.
func eachArticle[T any](ctx context.Context, st *store.Store, make func(schema.ID, []quad.Quad) (T, error), use func(T) error) error {
	docs, err := st.Documents(ctx)
	if err != nil {
		return err
	}
	return ahead(ctx, docs, func(ctx context.Context, doc schema.ID) (out T, err error) {
		qs, err := st.Quads(ctx, doc)
		if err != nil {
			return out, err
		}
		return make(doc, qs)
	}, use)
}

// ahead calls read for the items on all processors, a few items ahead of use, and use for each of what they give, in order
// and one at a time. It stops at the first error.
func ahead[I, T any](ctx context.Context, items []I, read func(context.Context, I) (T, error), use func(T) error) error {
	ctx, cancel := context.WithCancel(ctx)
	var readers sync.WaitGroup
	defer readers.Wait()
	defer cancel()
	type result struct {
		value T
		err   error
	}
	waiting := make(chan chan result, 2*runtime.GOMAXPROCS(0)) // by their order
	type job struct {
		item I
		to   chan result
	}
	jobs := make(chan job)
	for range runtime.GOMAXPROCS(0) {
		readers.Go(func() {
			for j := range jobs {
				v, err := read(ctx, j.item)
				j.to <- result{v, err}
			}
		})
	}
	readers.Go(func() {
		defer close(waiting)
		defer close(jobs)
		for _, item := range items {
			j := job{item, make(chan result, 1)}
			select {
			case waiting <- j.to:
			case <-ctx.Done():
				return
			}
			jobs <- j
		}
	})
	for to := range waiting {
		r := <-to
		if r.err != nil {
			return r.err
		}
		if err := use(r.value); err != nil {
			return err
		}
	}
	return ctx.Err()
}
