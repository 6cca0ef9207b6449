package query

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
)

// Request is somebody's script and what it may take.
type Request struct {
	Lang    string        // one of Languages; "" is gizmo
	Text    string        // the script
	Limit   int           // rows; 0 is as many as there are
	Timeout time.Duration // of the whole query; 0 is DefaultTimeout
	Memory  int64         // bytes beside the graph itself; 0 is DefaultMemory
}

// What a script may take where the request does not say.
const (
	DefaultTimeout = 30 * time.Second
	DefaultMemory  = 512 << 20
)

// startTimeout is how long a process may take to open the graph.
const startTimeout = time.Minute

var errStart = fmt.Errorf("it did not open the graph within %v", startTimeout)

// How a script may end, beside well and with the error of its context.
var (
	ErrCut      = errors.New("there are more rows than the limit")      // after the rows within the limit
	ErrLanguage = errors.New("unknown query language")                  // before anything ran
	ErrScript   = errors.New("the script is wrong")                     // a syntax error, an exception
	ErrCrash    = errors.New("the script broke the query engine")       // mostly an argument of a wrong type
	ErrTimeout  = errors.New("the query took too long and was stopped") // by the clock or in processor time
	ErrMemory   = errors.New("the query took too much memory and was stopped")
)

// Run runs a script over the database folder db and calls emit with each row. The script runs in a process of its own,
// this same program as a child (ServeAsChild), which can neither harm this one nor outlive it, and sees the graph read-only.
// "mem:" lives in one process only and cannot be asked this way. An error of emit ends the query and is returned.
func Run(ctx context.Context, db string, req Request, emit func(Row) error) error {
	do, err := orderOf(req)
	if err != nil {
		return err
	}
	c, err := start(db)
	if err != nil {
		return startFault(err)
	}
	defer c.finish()
	_, _, err = c.obey(ctx, do, nil, emit)
	return err
}

func orderOf(req Request) (order, error) {
	do := order{Lang: req.Lang, Text: req.Text, Limit: req.Limit, Timeout: req.Timeout, Memory: req.Memory}
	if do.Lang == "" {
		do.Lang = Languages[0]
	}
	if do.Timeout <= 0 {
		do.Timeout = DefaultTimeout
	}
	if do.Memory <= 0 {
		do.Memory = DefaultMemory
	}
	do.CPU = 2*do.Timeout + time.Second
	return do, CheckLanguage(do.Lang)
}

func startFault(err error) error { return fmt.Errorf("start the query's process: %w", err) }

// obey gives the child an order and sees it to its end. The child is killed when ctx ends, when its time is up, and
// when anything but the script's own end came. It says whether the child took the order, and whether it takes another.
func (c *process) obey(ctx context.Context, do order, long chan struct{}, emit func(Row) error) (began, again bool, err error) {
	timed, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	stop := context.AfterFunc(timed, c.cancel)
	late := time.AfterFunc(startTimeout, func() { cancel(errStart) })
	free := func() {}
	end, began, err := c.talk(do, emit, func() { // its time begins with the script, however long the process took to start
		late.Stop()
		free = c.time(timed, do.Timeout, long, func() { cancel(ErrTimeout) })
	})
	late.Stop()
	free()
	if stop() && err == nil && end != nil {
		return began, end.Again, end.err()
	}
	c.cancel()
	died := c.finish()
	switch {
	case err != nil:
		return began, false, err
	case end != nil:
		return began, false, end.err()
	case timed.Err() != nil:
		return began, false, timeoutOf(timed, do)
	}
	return began, false, c.explain(died, do)
}

func timeoutOf(ctx context.Context, do order) error {
	switch cause := context.Cause(ctx); {
	case errors.Is(cause, ErrTimeout):
		return fmt.Errorf("%w: it had %v", ErrTimeout, do.Timeout)
	case errors.Is(cause, errStart):
		return startFault(cause)
	}
	return ctx.Err()
}

func (e *ending) err() error {
	switch {
	case e.Fault != "":
		return errors.New(e.Fault)
	case e.Script != "":
		return fmt.Errorf("%w: %s", ErrScript, e.Script)
	case e.Cut:
		return ErrCut
	}
	return nil
}

// explain says why a child died without an ending.
func (c *process) explain(died *os.ProcessState, do order) error {
	said := c.stderr.String()
	has := func(s string) bool { return strings.Contains(said, s) }
	switch {
	case died.ExitCode() == exitMemory || noMemory(said):
		return fmt.Errorf("%w: it had %d MiB", ErrMemory, do.Memory>>20)
	case has("stack overflow") || has("stack exceeds"):
		return fmt.Errorf("%w: endless recursion", ErrCrash)
	case died.ExitCode() == exitCPU || died.SystemTime()+died.UserTime() >= mostLife:
		return fmt.Errorf("%w: it had %v of processor time", ErrTimeout, do.CPU)
	case has("panic: "):
		_, what, _ := strings.Cut(said, "panic: ")
		what, _, _ = strings.Cut(what, "\n")
		what, _, _ = strings.Cut(what, " [recovered")
		return fmt.Errorf("%w: %s%s (is an argument of the wrong type?)", ErrCrash, what, brokenCall(said, do.Text))
	}
	first, _, _ := strings.Cut(said, "\n")
	return fmt.Errorf("%w: its process ended with %v %s", ErrCrash, died, first)
}

// noMemory knows the last words of a Go program that got no more memory, be it for the stack of a thread. Its runtime
// may also stumble over the want of it: a fault that is not within a panic is the runtime's own.
func noMemory(said string) bool {
	for _, s := range []string{"out of memory", "cannot allocate memory", "failed to allocate", "pthread_create failed"} {
		if strings.Contains(said, s) {
			return true
		}
	}
	return strings.HasPrefix(said, "SIGSEGV")
}
