package query

import (
	"bytes"
	"context"
	"sync"
)

// Pool runs scripts over one database as Run does, with a child that has loaded the graph already: it costs the graph's
// memory once more and saves its loading. What is written meanwhile is seen all the same.
type Pool struct {
	db string

	mu     sync.Mutex
	idle   *process // nil where none waits
	closed bool
	fills  sync.WaitGroup
	busy   bool // a fill is under way
}

// NewPool returns a pool for the database folder db and begins to warm it up.
func NewPool(db string) *Pool {
	p := &Pool{db: db}
	p.fill()
	return p
}

// Run is like the function Run. Where no child is waiting it starts one.
func (p *Pool) Run(ctx context.Context, req Request, emit func(Row) error) error {
	defer p.fill()
	return runWith(ctx, req, emit, func() (*process, error) {
		p.mu.Lock()
		c := p.idle
		p.idle = nil
		p.mu.Unlock()
		if c != nil {
			return c, nil
		}
		return start(p.db)
	})
}

// Close ends the child that waits. Queries that run go on.
func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	c := p.idle
	p.idle = nil
	p.mu.Unlock()
	if c != nil {
		c.finish()
	}
	p.fills.Wait()
}

// fill starts the child that waits, unless there is one.
func (p *Pool) fill() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || p.busy || p.idle != nil {
		return
	}
	p.busy = true
	p.fills.Go(p.warm)
}

// warm keeps a child that has loaded the graph. One that cannot is dropped: the next query's own will say why.
func (p *Pool) warm() {
	c, err := start(p.db)
	ready := false
	if err == nil {
		line, _ := c.line()
		ready = bytes.Contains(line, []byte(`"ready":true`))
	}
	p.mu.Lock()
	p.busy = false
	keep := ready && !p.closed
	if keep {
		p.idle = c
	}
	p.mu.Unlock()
	if err == nil && !keep {
		c.finish()
	}
}
