package export

import (
	"context"
	"runtime"
	"sync"

	"hearsay/graph/store"
	"hearsay/schema"
)

// eachArticle reads the articles of a store on all processors, a few ahead, and calls use with what is read of one after the
// other by their ids.
func eachArticle[T any](ctx context.Context, st *store.Store, read func(context.Context, schema.ID) (T, error), use func(T) error) error {
	docs, err := st.Documents(ctx)
	if err != nil {
		return err
	}
	return ahead(ctx, docs, read, use)
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
