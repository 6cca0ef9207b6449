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
	return ahead(ctx, each(docs), read, use)
}

// each gives the items to a function until it fails.
func each[I any](items []I) func(func(I) error) error {
	return func(f func(I) error) error {
		for _, item := range items {
			if err := f(item); err != nil {
				return err
			}
		}
		return nil
	}
}

// ahead calls read for the items that give hands out, on all processors and a few items ahead of use, and use for each of what
// it returns, in order and one at a time. It stops at the first error.
func ahead[I, T any](ctx context.Context, give func(func(I) error) error, read func(context.Context, I) (T, error), use func(T) error) error {
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
		err := give(func(item I) error {
			j := job{item, make(chan result, 1)}
			select {
			case waiting <- j.to:
			case <-ctx.Done():
				return ctx.Err()
			}
			jobs <- j
			return nil
		})
		if err != nil {
			last := make(chan result, 1)
			last <- result{err: err}
			select {
			case waiting <- last:
			case <-ctx.Done():
			}
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
