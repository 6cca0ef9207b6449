package query

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"

	"hearsay/graph/store"
)

// childVerb is the hidden verb under which this program runs a script for another process of its own.
const childVerb = "query-child"

// An opening is the first line to a child: the graph to load. Then it waits for an order.
type opening struct {
	DB string `json:"db"`
}

// An order is the second line to a child.
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
)

// maxRow bounds a row on its way to us, in bytes.
const maxRow = 16 << 20

// maxStack bounds the stack of a goroutine, so that endless recursion ends soon, in bytes.
const maxStack = 64 << 20

var (
	errCut     = errors.New("more rows than the limit")
	errRowSize = fmt.Errorf("a row is larger than %d MiB", maxRow>>20)
)

// ServeAsChild is the child's side of Run. Where this process was started as one, it loads a graph, runs one script over
// it under limits, writes its rows and exits; else it does nothing. A program that calls Run calls it first of all in
// main, and its tests in TestMain.
func ServeAsChild() {
	if len(os.Args) == 2 && os.Args[1] == childVerb {
		os.Exit(serveAsChild(os.Stdin, os.Stdout))
	}
}

func serveAsChild(stdin io.Reader, stdout io.Writer) int {
	debug.SetMaxStack(maxStack)
	in, out := json.NewDecoder(stdin), bufio.NewWriter(stdout)
	end := child(in, out)
	if end == nil {
		return exitLeft
	}
	if err := send(out, message{End: end}); err != nil {
		return exitLeft
	}
	return 0
}

// child returns how it ended, nil where the parent has gone.
func child(in *json.Decoder, out *bufio.Writer) *ending {
	ctx := context.Background()
	var o opening
	if in.Decode(&o) != nil {
		return nil
	}
	s, err := store.Open(ctx, o.DB, store.Options{ReadOnly: true})
	if err == nil {
		_, err = s.QuadStore(ctx)
	}
	if err != nil {
		return &ending{Fault: err.Error()}
	}
	if send(out, message{Ready: true}) != nil {
		return nil
	}
	var do order
	if in.Decode(&do) != nil {
		return nil
	}
	go leaveWith(in)
	qs, err := s.QuadStore(ctx) // it may have changed while we waited
	if err == nil {
		err = confine(do)
	}
	if err != nil {
		return &ending{Fault: err.Error()}
	}
	return obey(ctx, qs, do, out)
}

// obey runs the script and says how it ended.
func obey(ctx context.Context, qs cayley.QuadStore, do order, out *bufio.Writer) *ending {
	n := 0
	err := execute(ctx, qs, do.Lang, do.Text, func(r Row) error {
		if n++; do.Limit > 0 && n > do.Limit {
			return errCut
		}
		m, err := r.message()
		if err != nil {
			return err
		}
		return send(out, m)
	})
	switch {
	case errors.Is(err, errCut):
		return &ending{Cut: true}
	case err != nil:
		return &ending{Script: err.Error()}
	}
	return &ending{}
}

// leaveWith ends the process when the parent closes our standard input, as it does when it dies.
func leaveWith(in *json.Decoder) {
	var nothing any
	if in.Decode(&nothing) != nil {
		os.Exit(exitLeft)
	}
}

// send writes a message as one line, at once.
func send(out *bufio.Writer, m message) error {
	line, err := marshal(m)
	if err != nil {
		return err
	}
	if len(line) > maxRow {
		return errRowSize
	}
	out.Write(line)
	out.WriteByte('\n')
	return out.Flush()
}

// confine puts the process under the order's limits, over what it uses already.
func confine(do order) error {
	debug.SetMemoryLimit(used() + do.Memory*3/4)
	if err := limit(do); err != nil {
		return fmt.Errorf("set the limits of the query: %w", err)
	}
	time.AfterFunc(do.Timeout+time.Second, func() { os.Exit(exitLeft) })
	go watchMemory(used() + do.Memory)
	return nil
}
