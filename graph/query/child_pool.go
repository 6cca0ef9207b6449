package query

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"time"
)

// ErrBusy says that too many queries run already and none came to its end in time.
var ErrBusy = errors.New("too many queries are running: try again soon")

// PoolOptions bound what runs at a time. The zero value is fit for use.
type PoolOptions struct {
	Queries int           // at a time; 0 is two a processor and two more
	Long    int           // of these such as have run for LongAfter, the others of their kind wait; 0 is one a processor
	Idle    int           // processes kept ready; 0 is one a processor and one more
	Wait    time.Duration // for a turn, at most; 0 is 10 seconds
}

// LongAfter is the time from which on a query is a long one.
const LongAfter = 500 * time.Millisecond

// Pool runs scripts over one database as Run does, in processes that have opened the graph already and that serve one
// query after the other as long as each comes to a good end. What is written meanwhile is seen all the same.
type Pool struct {
	db    string
	o     PoolOptions
	turns chan struct{} // one for each query that runs
	long  chan struct{} // one for each long query that runs

	mu     sync.Mutex
	idle   []*process
	busy   int // processes that run a query
	fills  sync.WaitGroup
	making int // processes that open the graph
	closed bool
	stats  PoolStats
}

// PoolStats are what a pool has done and does.
type PoolStats struct {
	Running, Idle         int // processes now
	Waiting               int // queries that wait for a turn now
	Started, Ended        int // processes so far
	Served, Failed        int // queries so far; Failed are those that ended with an error
	Crashed, TimedOut     int
	OutOfMemory, Rejected int
}

// NewPool returns a pool for the database folder db and begins to warm it up.
func NewPool(db string, o PoolOptions) *Pool {
	cores := runtime.NumCPU()
	for _, x := range []struct {
		value *int
		usual int
	}{{&o.Queries, 2*cores + 2}, {&o.Long, cores}, {&o.Idle, cores + 1}} {
		if *x.value <= 0 {
			*x.value = x.usual
		}
	}
	if o.Wait <= 0 {
		o.Wait = 10 * time.Second
	}
	p := &Pool{db: db, o: o, turns: make(chan struct{}, o.Queries), long: make(chan struct{}, o.Long)}
	p.fill()
	return p
}

// Run is like the function Run, once it is this query's turn; where that takes too long the error is ErrBusy.
func (p *Pool) Run(ctx context.Context, req Request, emit func(Row) error) error {
	do, err := orderOf(req)
	if err == nil {
		err = p.turn(ctx)
	}
	if err != nil {
		return err
	}
	defer func() { <-p.turns }()
	err = p.run(ctx, do, emit)
	p.count(err)
	return err
}

// run gives the order to a process that waits, or to a new one. One that died while it waited is no reason to fail.
func (p *Pool) run(ctx context.Context, do order, emit func(Row) error) error {
	for {
		c, waited, err := p.take()
		if err != nil {
			return startFault(err)
		}
		began, again, err := c.obey(ctx, do, p.long, emit)
		p.giveBack(c, again)
		if began || !waited || ctx.Err() != nil {
			return err
		}
	}
}

// turn waits for a turn.
func (p *Pool) turn(ctx context.Context) error {
	p.change(func(s *PoolStats) { s.Waiting++ })
	defer p.change(func(s *PoolStats) { s.Waiting-- })
	timer := time.NewTimer(p.o.Wait)
	defer timer.Stop()
	select {
	case p.turns <- struct{}{}:
		return nil
	case <-timer.C:
		p.change(func(s *PoolStats) { s.Rejected++ })
		return ErrBusy
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (p *Pool) change(f func(*PoolStats)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	f(&p.stats)
}

// count notes how a query ended.
func (p *Pool) count(err error) {
	p.change(func(s *PoolStats) {
		s.Served++
		if err == nil || errors.Is(err, ErrCut) {
			return
		}
		s.Failed++
		for _, x := range []struct {
			err error
			n   *int
		}{{ErrCrash, &s.Crashed}, {ErrTimeout, &s.TimedOut}, {ErrMemory, &s.OutOfMemory}} {
			if errors.Is(err, x.err) {
				*x.n++
			}
		}
	})
}

// Stats returns what the pool has done and does.
func (p *Pool) Stats() PoolStats {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := p.stats
	s.Running, s.Idle = p.busy, len(p.idle)
	return s
}

// take returns a process for an order, and whether it was waiting.
func (p *Pool) take() (c *process, waited bool, err error) {
	p.mu.Lock()
	p.busy++
	if n := len(p.idle); n > 0 {
		c, p.idle = p.idle[n-1], p.idle[:n-1]
	}
	p.mu.Unlock()
	if c != nil {
		return c, true, nil
	}
	if c, err = start(p.db); err != nil {
		p.change(func(*PoolStats) { p.busy-- })
	} else {
		p.change(func(s *PoolStats) { s.Started++ })
	}
	return c, false, err
}

// giveBack keeps a process that takes another order, and sees to it that enough are ready.
func (p *Pool) giveBack(c *process, again bool) {
	p.mu.Lock()
	p.busy--
	if again = again && !p.closed && len(p.idle) < p.o.Idle; again {
		p.idle = append(p.idle, c)
	} else {
		p.stats.Ended++
	}
	p.mu.Unlock()
	if !again {
		c.finish()
	}
	p.fill()
}

// fill starts processes until enough are ready, those that will be free again soon counted with them.
func (p *Pool) fill() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for !p.closed && len(p.idle)+p.making+p.busy < p.o.Idle {
		p.making++
		p.fills.Go(p.warm)
	}
}

// warm starts a process that opens the graph and waits. One that cannot is dropped: the next query's own will say why.
func (p *Pool) warm() {
	c, err := start(p.db)
	ready := err == nil && c.ready()
	p.mu.Lock()
	p.making--
	keep := ready && !p.closed
	if keep {
		p.idle = append(p.idle, c)
	}
	if p.stats.Started++; !keep {
		p.stats.Ended++
	}
	p.mu.Unlock()
	if err == nil && !keep {
		c.finish()
	}
}

// Close ends the processes that wait. Queries that run go on.
func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	idle := p.idle
	p.idle = nil
	p.mu.Unlock()
	for _, c := range idle {
		c.finish()
	}
	p.fills.Wait()
}
