package query

import (
	"context"
	"sync"
	"time"
)

// time lets the child run for so long, and calls expired where that was not enough; a child that ends in time is told
// by calling what it returns. One that has run for LongAfter needs a place among the long queries and stands still
// until there is one, which costs it none of its time.
func (c *process) time(ctx context.Context, timeout time.Duration, long chan struct{}, expired func()) (free func()) {
	if long == nil || timeout <= LongAfter || !canPause {
		timer := time.AfterFunc(timeout, expired)
		return func() { timer.Stop() }
	}
	ctx, cancel := context.WithCancel(ctx)
	var watch sync.WaitGroup
	watch.Go(func() {
		if !sleep(ctx, LongAfter) || !c.place(ctx, long) {
			return
		}
		defer func() { <-long }()
		if sleep(ctx, timeout-LongAfter) {
			expired()
			<-ctx.Done() // the place is free when the child is gone
		}
	})
	return func() { cancel(); watch.Wait() }
}

// place takes a place among the long queries, false where ctx ends before there is one.
func (c *process) place(ctx context.Context, long chan struct{}) bool {
	select {
	case long <- struct{}{}:
		return true
	default:
	}
	c.pause()
	defer c.resume()
	select {
	case long <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

// sleep says whether the time passed before ctx ended.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
