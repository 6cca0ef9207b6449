package query

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// pool is a pool over the small graph.
func pool(t *testing.T, o PoolOptions) (*Pool, string) {
	t.Helper()
	db := ganja(t)
	p := NewPool(db, o)
	t.Cleanup(p.Close)
	return p, db
}

// struck counts the strikes on Ganja.
func struck(t *testing.T, p *Pool) string {
	t.Helper()
	var got string
	err := p.Run(t.Context(), Request{Text: `g.emit(g.V("<ent:ganja>").in("<rel:struck>").count())`}, func(r Row) error { got = string(r.Value); return nil })
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// strike adds a strike to the graph.
func strike(t *testing.T, db, doc string) {
	t.Helper()
	s, err := store.Open(t.Context(), db, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	q, err := store.ParseQuad(`<ent:x> <rel:struck> <ent:ganja> <doc:` + doc + `> .`)
	if err := errors.Join(err, s.Replace(t.Context(), schema.ID("doc:"+doc), []quad.Quad{q}), s.Close()); err != nil {
		t.Fatal(err)
	}
}

// A child that waited while somebody wrote answers from what is there now, and so does one that has answered before.
func TestPoolSeesWhatIsWritten(t *testing.T) {
	p, db := pool(t, PoolOptions{Queries: 1, Idle: 1})
	p.fills.Wait()
	for i, want := range []string{"2", "3", "4"} {
		if got := struck(t, p); got != want {
			t.Errorf("struck = %s, want %s", got, want)
		}
		strike(t, db, fmt.Sprint("b", i))
	}
}

// One process serves many queries, and none after a crash.
func TestPoolUsesProcessesAgain(t *testing.T) {
	p, _ := pool(t, PoolOptions{Queries: 1, Idle: 1})
	p.fills.Wait()
	for range 20 {
		if got := struck(t, p); got != "2" {
			t.Fatalf("struck = %s", got)
		}
		if err := p.Run(t.Context(), Request{Text: `nothing.at.all`}, nil); !errors.Is(err, ErrScript) {
			t.Fatal(err)
		}
		if err := p.Run(t.Context(), Request{Text: `while (true) g.emit(1)`, Limit: 2}, func(Row) error { return nil }); !errors.Is(err, ErrCut) {
			t.Fatal(err)
		}
	}
	if s := p.Stats(); followsHere(t) && s.Started != 1 || s.Served != 60 || s.Failed != 20 {
		t.Errorf("after 60 queries that ended well: %+v", s)
	}
	if err := p.Run(t.Context(), Request{Text: `iri(5)`}, nil); !errors.Is(err, ErrCrash) {
		t.Errorf("a crash = %v", err)
	}
	if got := struck(t, p); got != "2" {
		t.Errorf("struck after a crash = %s", got)
	}
	if s := p.Stats(); s.Crashed != 1 || s.Started < 2 {
		t.Errorf("after a crash: %+v", s)
	}
}

// followsHere says whether this system lets a child that is shut in read the graph, so that it serves again.
func followsHere(t *testing.T) bool {
	t.Helper()
	c, err := start(ganja(t))
	if err != nil || !c.ready() {
		t.Fatal(err)
	}
	defer c.finish()
	do, _ := orderOf(Request{Text: "1"})
	end, _, err := c.talk(do, nil, func() {})
	if err != nil || end == nil {
		t.Fatal(end, err)
	}
	return end.Again
}

// A process that is killed while it waits costs nothing, one that is killed while it runs only its query.
func TestKilledChildren(t *testing.T) {
	p, _ := pool(t, PoolOptions{Idle: 2})
	p.fills.Wait()
	p.mu.Lock()
	idle := append([]*process(nil), p.idle...)
	p.mu.Unlock()
	if len(idle) != 2 {
		t.Fatalf("%d processes wait", len(idle))
	}
	for _, c := range idle {
		c.cmd.Process.Kill()
	}
	if got := struck(t, p); got != "2" {
		t.Errorf("struck = %s after those that waited were killed", got)
	}
	p.fills.Wait()
	p.mu.Lock()
	victim := p.idle[len(p.idle)-1]
	p.mu.Unlock()
	began := make(chan struct{})
	failed := make(chan error, 1)
	go func() {
		failed <- p.Run(t.Context(), Request{Text: `g.emit(1); while (true) {}`}, func(Row) error { close(began); return nil })
	}()
	<-began
	victim.cmd.Process.Kill()
	if err := <-failed; !errors.Is(err, ErrCrash) {
		t.Errorf("the query of a process that was killed: %v", err)
	}
	if got := struck(t, p); got != "2" {
		t.Errorf("struck = %s afterwards", got)
	}
}

func TestPoolIsBusy(t *testing.T) {
	p, _ := pool(t, PoolOptions{Queries: 1, Wait: 50 * time.Millisecond})
	ctx, stop := context.WithCancel(t.Context())
	began := make(chan struct{})
	var done sync.WaitGroup
	done.Go(func() {
		p.Run(ctx, Request{Text: `g.emit(1); while (true) {}`}, func(Row) error { close(began); return nil })
	})
	<-began
	if err := p.Run(t.Context(), Request{Text: "1"}, nil); !errors.Is(err, ErrBusy) {
		t.Errorf("beside the only one that may run: %v", err)
	}
	stop()
	done.Wait()
	if got := struck(t, p); got != "2" {
		t.Errorf("struck = %s afterwards", got)
	}
	if s := p.Stats(); s.Rejected != 1 || s.Running != 0 || s.Waiting != 0 {
		t.Errorf("stats = %+v", s)
	}
}

// Beyond the places for long queries a long one stands still, and short ones pass it. Its time goes on when it does.
func TestLongQueriesStandInLine(t *testing.T) {
	if !canPause {
		t.Skip("this system cannot make a process stand still")
	}
	p, _ := pool(t, PoolOptions{Queries: 4, Long: 1})
	first, stop := context.WithCancel(t.Context())
	began := make(chan struct{}, 2)
	ended := make(chan error, 2)
	long := func(ctx context.Context, timeout time.Duration) {
		ended <- p.Run(ctx, Request{Text: `g.emit(1); while (true) {}`, Timeout: timeout}, func(Row) error { began <- struct{}{}; return nil })
	}
	go long(first, time.Minute)
	<-began
	for len(p.long) == 0 {
		time.Sleep(10 * time.Millisecond)
	}
	go long(t.Context(), time.Second)
	<-began
	time.Sleep(1500 * time.Millisecond)
	if got := struck(t, p); got != "2" {
		t.Errorf("struck = %s beside two long queries", got)
	}
	select {
	case err := <-ended:
		t.Errorf("a query that should stand still ended: %v", err)
	default:
	}
	stop()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the first long query: %v", err)
	}
	if err := <-ended; !errors.Is(err, ErrTimeout) {
		t.Errorf("the second long query: %v", err)
	}
}

func TestPoolCloses(t *testing.T) {
	p, _ := pool(t, PoolOptions{Idle: 1})
	p.fills.Wait()
	p.mu.Lock()
	idle := p.idle[0]
	p.mu.Unlock()
	p.Close()
	if idle.cmd.ProcessState == nil {
		t.Error("the child that waited still runs")
	}
}
