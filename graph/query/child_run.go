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
	return runWith(ctx, req, emit, func() (*process, error) { return start(db) })
}

func runWith(ctx context.Context, req Request, emit func(Row) error, get func() (*process, error)) error {
	if req.Lang == "" {
		req.Lang = Languages[0]
	}
	if err := CheckLanguage(req.Lang); err != nil {
		return err
	}
	do := orderOf(req)
	timed, cancel := context.WithTimeoutCause(ctx, do.Timeout, ErrTimeout)
	defer cancel()
	c, err := get()
	if err != nil {
		return fmt.Errorf("start the query's process: %w", err)
	}
	return c.run(timed, do, emit)
}

func orderOf(req Request) order {
	do := order{Lang: req.Lang, Text: req.Text, Limit: req.Limit, Timeout: req.Timeout, Memory: req.Memory}
	if do.Timeout <= 0 {
		do.Timeout = DefaultTimeout
	}
	if do.Memory <= 0 {
		do.Memory = DefaultMemory
	}
	do.CPU = 2*do.Timeout + time.Second
	return do
}

// run gives the child its order and sees it to its end. The child is killed when ctx ends.
func (c *process) run(ctx context.Context, do order, emit func(Row) error) error {
	stop := context.AfterFunc(ctx, c.cancel)
	defer stop()
	end, err := c.talk(do, emit)
	died := c.finish()
	switch {
	case err != nil:
		return err
	case end != nil:
		return end.err()
	case ctx.Err() != nil:
		return timeoutOf(ctx, do)
	}
	return c.explain(died, do)
}

func timeoutOf(ctx context.Context, do order) error {
	if errors.Is(context.Cause(ctx), ErrTimeout) {
		return fmt.Errorf("%w: it had %v", ErrTimeout, do.Timeout)
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
	case died.SystemTime()+died.UserTime() >= do.CPU:
		return fmt.Errorf("%w: it had %v of processor time", ErrTimeout, do.CPU)
	case has("panic: "):
		_, what, _ := strings.Cut(said, "panic: ")
		what, _, _ = strings.Cut(what, "\n")
		what, _, _ = strings.Cut(what, " [recovered")
		return fmt.Errorf("%w: %s (is an argument of the wrong type?)", ErrCrash, what)
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
