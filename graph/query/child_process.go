package query

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"hearsay/graph/store"
)

// A process is a child, seen from here.
type process struct {
	cmd    *exec.Cmd
	cancel context.CancelFunc
	in     io.WriteCloser
	out    *bufio.Reader
	stderr head
}

// start begins a child that loads the graph and waits for its order.
func start(db string) (*process, error) {
	if db == store.Memory {
		return nil, fmt.Errorf("%s lives in one process only: scripts run on a database folder", db)
	}
	db, err := store.Resolved(db)
	if err != nil {
		return nil, err
	}
	exe, err := os.Executable()
	if err != nil {
		return nil, err
	}
	c := &process{}
	ctx, cancel := context.WithCancel(context.Background())
	c.cancel = cancel
	c.cmd = exec.CommandContext(ctx, exe, childVerb)
	c.cmd.Env = childEnvironment()
	c.cmd.SysProcAttr = attributes()
	c.cmd.WaitDelay = time.Second
	c.cmd.Stderr = &c.stderr
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if c.in, err = c.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	c.out = bufio.NewReaderSize(out, 64<<10)
	if err := c.cmd.Start(); err != nil {
		c.cancel()
		return nil, err
	}
	c.tell(opening{db})
	return c, nil
}

// childEnvironment is all that a child sees of ours: nothing that could hold a secret.
func childEnvironment() []string {
	env := []string{"GOMAXPROCS=2", "GOTRACEBACK=single", "TZ=UTC"}
	if root, ok := os.LookupEnv("SystemRoot"); ok {
		env = append(env, "SystemRoot="+root) // without it no program starts on Windows
	}
	return env
}

// tell sends a line to the child. Where that fails the child is gone, which its silence shows.
func (c *process) tell(v any) {
	if line, err := marshal(v); err == nil {
		c.in.Write(append(line, '\n'))
	}
}

// ready waits until the child has opened the graph; false where it cannot.
func (c *process) ready() bool {
	line, _ := c.line()
	return bytes.Contains(line, []byte(`"ready":true`))
}

// talk gives the order and passes the rows on. A child that dies says no ending; that is for explain. It calls started
// when the child takes the order, and says whether it did.
func (c *process) talk(do order, emit func(Row) error, started func()) (end *ending, began bool, err error) {
	c.tell(do)
	n := 0
	for {
		line, err := c.line()
		if err != nil {
			return nil, began, err
		}
		var m message
		if line == nil || json.Unmarshal(line, &m) != nil {
			return nil, began, nil
		}
		if m.Began && !began {
			began = true
			started()
		}
		switch {
		case m.End != nil:
			return m.End, true, nil // a child that cannot open the graph says so before any order
		case m.Ready || m.Began:
			continue
		}
		row, err := m.row()
		if err != nil {
			return nil, began, err
		}
		if n++; do.Limit > 0 && n > do.Limit {
			return &ending{Cut: true}, began, nil // the child counts, too; its word alone would not do
		}
		if err := emit(row); err != nil {
			return nil, began, err
		}
	}
}

// line reads a line of the child, nil at its end.
func (c *process) line() ([]byte, error) {
	var line []byte
	for {
		part, err := c.out.ReadSlice('\n')
		if line = append(line, part...); len(line) > maxRow+1 {
			return nil, errRowSize
		}
		if err == nil {
			return line, nil
		}
		if err != bufio.ErrBufferFull {
			return nil, nil
		}
	}
}

// finish ends the child, if it has not ended by itself, and returns how it did.
func (c *process) finish() *os.ProcessState {
	c.in.Close()
	timer := time.AfterFunc(100*time.Millisecond, c.cancel)
	c.cmd.Wait() // how it ended is in its state
	timer.Stop()
	c.cancel()
	return c.cmd.ProcessState
}

// head keeps the beginning of what is written to it.
type head struct{ bytes.Buffer }

// Write keeps what there is room for and takes the rest without a word.
func (h *head) Write(p []byte) (int, error) {
	if room := 16<<10 - h.Len(); room > 0 {
		h.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}
