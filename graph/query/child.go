package query

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"

	"hearsay/graph/store"
)

// childVerb is the hidden verb under which this program runs scripts for another process of its own.
const childVerb = "query-child"

// An opening is the first line to a child: the graph to load, by a URL that may hold a password. Then it waits for orders.
type opening struct {
	DB string `json:"db"`
}

// An order is a line to a child: a script, and what it may take.
type order struct {
	Lang    string        `json:"lang"`
	Text    string        `json:"text"`
	Limit   int           `json:"limit"`
	Timeout time.Duration `json:"timeout"`
	CPU     time.Duration `json:"cpu"`
	Memory  int64         `json:"memory"`
}

// How a child ends where it cannot say so in a message.
const (
	exitMemory = 70 // the watch on memory saw too much
	exitLeft   = 71 // nobody waits for the answer any more, or for too long
	exitCPU    = 72 // the script used up its processor time
)

// maxRow bounds a row on its way to us, in bytes.
const maxRow = 16 << 20

// mostLife bounds the processor time of one child where the system does, whatever the limits of its single scripts say.
const mostLife = 20 * time.Minute

// maxStack bounds the stack of a goroutine, so that endless recursion ends soon, in bytes.
const maxStack = 64 << 20

// When a child that could serve again is let go: it has grown, or is old.
const (
	mostGrowth = 64 << 20 // bytes beside what it held when it was ready
	mostOrders = 500
)

var (
	errCut     = errors.New("more rows than the limit")
	errRowSize = fmt.Errorf("a row is larger than %d MiB", maxRow>>20)
)

// ServeAsChild is the child's side of Run. Where this process was started as one, it loads a graph, runs scripts over
// it under limits, one after the other, writes their rows and exits; else it does nothing. A program that calls Run
// calls it first of all in main, and its tests in TestMain.
func ServeAsChild() {
	if len(os.Args) == 2 && os.Args[1] == childVerb {
		os.Exit(serveAsChild(os.Stdin, os.Stdout))
	}
}

func serveAsChild(stdin io.Reader, stdout io.Writer) int {
	debug.SetMaxStack(maxStack)
	in, out := json.NewDecoder(stdin), &sender{w: bufio.NewWriterSize(stdout, 64<<10)}
	var o opening
	if in.Decode(&o) != nil {
		return exitLeft
	}
	c, err := enter(o.DB, out)
	if err != nil {
		out.last(message{End: &ending{Fault: err.Error()}})
		return 0
	}
	if out.last(message{Ready: true}) != nil {
		return exitLeft
	}
	return c.serve(in)
}

// A child is this process as the one that runs scripts.
type child struct {
	store   *store.Store
	out     *sender
	follows bool  // whether it can read what is written to the graph from now on, though it is shut in
	held    int64 // bytes at the start
	threads int   // goroutines at the start
	orders  int   // so far
	lowered bool  // whether a script ran so long that the priority is down, which cannot be undone
}

// enter opens the graph and shuts the process in with it.
func enter(db string, out *sender) (*child, error) {
	ctx := context.Background()
	s, err := store.Open(ctx, db, store.Options{ReadOnly: true, Confined: true})
	if err == nil {
		_, err = s.Snapshot(ctx)
	}
	if err != nil {
		return nil, err
	}
	c := &child{store: s, out: out}
	if err := prepare(); err != nil {
		return nil, fmt.Errorf("prepare the limits of queries: %w", err)
	}
	if store.IsServer(db) {
		c.follows = shutInWith() // its connection is open, and shows what others write
	} else {
		c.follows = shutInWith(db)
	}
	return c, nil
}

// serve obeys orders until there are no more, or the process had better make way for a new one.
func (c *child) serve(in *json.Decoder) int {
	c.held = used()
	orders := make(chan order)
	go func() {
		for {
			var do order
			if in.Decode(&do) != nil {
				os.Exit(exitLeft) // the parent has gone, or wants us to
			}
			orders <- do
		}
	}()
	c.threads = runtime.NumGoroutine()
	for do := range orders {
		end := c.obey(do)
		c.orders++
		end.Again = c.again()
		if c.out.last(message{End: end}) != nil {
			return exitLeft
		}
		if !end.Again {
			return 0
		}
	}
	return 0
}

// obey runs the script and says how it ended.
func (c *child) obey(do order) *ending {
	if c.out.last(message{Began: true}) != nil {
		os.Exit(exitLeft)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	qs, err := c.quads(ctx)
	if err == nil {
		defer qs.Close()
	}
	if err == nil && !c.follows {
		shutIn()
	}
	if err == nil {
		var free func()
		free, err = c.confine(do)
		defer free()
	}
	if err != nil {
		return &ending{Fault: err.Error()}
	}
	stop := c.out.flushing()
	defer stop()
	n := 0
	err = execute(ctx, qs, do.Lang, do.Text, func(r Row) error {
		if n++; do.Limit > 0 && n > do.Limit {
			return errCut
		}
		m, err := r.message()
		if err != nil {
			return err
		}
		return c.out.send(m)
	})
	switch {
	case errors.Is(err, errCut):
		return &ending{Cut: true}
	case err != nil:
		return &ending{Script: err.Error()}
	}
	return &ending{}
}

// quads is the graph as it is now: it may have changed while we waited.
func (c *child) quads(ctx context.Context) (cayley.QuadStore, error) {
	snap, err := c.store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return snap.QuadStore()
}

// again says whether the process is as good as new: it can see changes, has not grown, and nothing of the script runs on.
func (c *child) again() bool {
	if !c.follows || c.lowered || c.orders >= mostOrders || used() > c.held+mostGrowth {
		return false
	}
	for range 50 { // what was told to stop needs its moment
		if runtime.NumGoroutine() <= c.threads {
			return true
		}
		time.Sleep(time.Millisecond)
	}
	return false
}

// confine puts the process under the order's limits, over what it uses already; what it returns ends the watch.
func (c *child) confine(do order) (free func(), err error) {
	debug.SetMemoryLimit(used() + do.Memory*3/4)
	if err := limit(do); err != nil {
		return func() {}, fmt.Errorf("set the limits of the query: %w", err)
	}
	slow := time.AfterFunc(LongAfter/2, func() { c.lowered = true; lowerPriority() })
	last := time.AfterFunc(10*do.Timeout+time.Minute, func() { os.Exit(exitLeft) }) // the parent stops us long before
	unwatch := watchMemory(used() + do.Memory)
	return func() { slow.Stop(); last.Stop(); unwatch() }, nil
}
