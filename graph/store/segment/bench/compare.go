package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A row is what one store did and what it took.
type row struct {
	name   string
	result result
	anon   int64 // peak of anonymous memory, bytes
	disk   int64 // bytes
}

// compareAll compares the stores at each size and, where there are several, tells how the queries grow.
func compareAll(ctx context.Context, names []string, sizes []int, o options) error {
	if o.file != "" && len(sizes) > 1 {
		return errors.New("-file has one size; give one number to -quads")
	}
	var all [][]row
	for _, n := range sizes {
		o.quads = n
		rows, err := compare(ctx, names, o)
		if err != nil {
			return err
		}
		all = append(all, rows)
	}
	if len(sizes) > 1 {
		printGrowth(all[0], all[len(all)-1], sizes[0], sizes[len(sizes)-1])
	}
	return nil
}

// compare measures each store in a process of its own, one after the other, and prints tables in Markdown.
func compare(ctx context.Context, names []string, o options) ([]row, error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if o.file == "" {
		o.file = filepath.Join(dir, "claims.nq")
		if err := writeFile(o.file, o.quads); err != nil {
			return nil, err
		}
	}
	var rows []row
	for _, name := range names {
		r, err := one(ctx, name, dir, o)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		rows = append(rows, r)
	}
	return rows, print(rows, o)
}

// one measures a store in a fresh folder.
func one(ctx context.Context, name, dir string, o options) (r row, err error) {
	r.name = name
	o.dir = filepath.Join(dir, name)
	if err := os.Mkdir(o.dir, 0o777); err != nil {
		return r, err
	}
	defer os.RemoveAll(o.dir)
	cmd, err := command(ctx, name, o)
	if err != nil {
		return r, err
	}
	if name == "segment" { // nothing is to be in memory but what opening takes
		defer func() { err = errors.Join(err, r.writes(ctx, o)) }()
	}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return r, err
	}
	done := make(chan int64)
	stop := make(chan struct{})
	go func() { done <- peakAnon(cmd.Process.Pid, stop) }()
	err = cmd.Wait()
	close(stop)
	r.anon = <-done
	if err != nil {
		return r, err
	}
	if name == "cayley" { // it prints nothing to read, and does nothing but load
		r.result.Load = time.Since(began).Seconds()
		r.result.CPU = (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	} else if err := json.Unmarshal(out.Bytes(), &r.result); err != nil {
		return r, fmt.Errorf("it printed %q: %w", out.String(), err)
	}
	r.disk, err = size(o.dir)
	return r, err
}

// writes measures writing in another process.
func (r *row) writes(ctx context.Context, o options) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, self, "-writes", "-dir", o.dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return err
	}
	return json.Unmarshal(out, &r.result.Writes)
}

// command is the process that measures a store.
func command(ctx context.Context, name string, o options) (*exec.Cmd, error) {
	switch name {
	case "cayley":
		tool := filepath.Join(o.dir, "..", "cayley.exe")
		build := exec.CommandContext(ctx, "go", "build", "-o", tool, "github.com/cayleygraph/cayley/cmd/cayley")
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return nil, fmt.Errorf("build Cayley: %w", err)
		}
		return exec.CommandContext(ctx, tool, "load", "--init", "-d", "bolt", "-a", o.dir, "-i", o.file), nil
	case "oxigraph":
		if err := install(ctx); err != nil {
			return nil, err
		}
		return exec.CommandContext(ctx, "node", "oxigraph.mjs", o.file), nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return exec.CommandContext(ctx, self, "-one", name, "-file", o.file, "-dir", o.dir, "-quads", strconv.Itoa(o.quads)), nil
}

// install brings what package-lock.json names.
func install(ctx context.Context) error {
	if _, err := os.Stat("node_modules/oxigraph"); err == nil {
		return nil
	}
	npm := exec.CommandContext(ctx, "npm", "ci", "--silent")
	npm.Stderr = os.Stderr
	if err := npm.Run(); err != nil {
		return fmt.Errorf("npm ci, for oxigraph: %w", err)
	}
	return nil
}

// peakAnon is the most anonymous memory that a process had until stop; 0 where the system does not tell.
func peakAnon(pid int, stop chan struct{}) int64 {
	var peak int64
	for {
		select {
		case <-stop:
			return peak
		case <-time.After(10 * time.Millisecond):
			peak = max(peak, statusOf(pid, "RssAnon:"))
		}
	}
}

// statusOf reads a size from what the system tells of a process.
func statusOf(pid int, field string) int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), field)
	var kB int64
	fmt.Sscan(rest, &kB) // 0 where there is none
	return kB << 10
}

// size is the bytes of all files below a folder.
func size(dir string) (int64, error) {
	var sum int64
	err := filepath.WalkDir(dir, func(_ string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		st, err := e.Info()
		if err == nil {
			sum += st.Size()
		}
		return err
	})
	return sum, err
}
