package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"
	"testing"

	"hearsay/graph/query"
)

func TestExitCode(t *testing.T) {
	for _, c := range []struct {
		name string
		err  error
		want int
	}{
		{"nothing wrong", nil, exitDone},
		{"a closed pipe", fmt.Errorf("write: %w", syscall.EPIPE), exitDone},
		{"anything", errors.New("x"), exitFailed},
		{"usage", fmt.Errorf("x: %w", usageError{errors.New("y")}), exitUsage},
		{"an ambiguous name", errors.Join(&query.AmbiguousError{}), exitUsage},
		{"an unknown name", errors.Join(&query.UnknownError{}), exitNothing},
		{"nothing found", fmt.Errorf("%w: no claim", errNothing), exitNothing},
		{"some inputs", errors.Join(someFailed{errors.New("x")}), exitSome},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (&app{started: true}).exitCode(t.Context(), c.err); got != c.want {
				t.Errorf("exit code %d, want %d", got, c.want)
			}
		})
	}
	if got := (&app{}).exitCode(t.Context(), errors.New("unknown flag")); got != exitUsage {
		t.Errorf("exit code %d before the arguments were understood, want %d", got, exitUsage)
	}
}

func TestInterruptedIs130(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var told bytes.Buffer
	for _, args := range [][]string{{"stats"}, {"extract", "testdata"}, {"build", "--dry-run", "testdata"}, {"query", "g.V().all()"}} {
		if got := (&app{out: io.Discard, err: &told}).run(ctx, args); got != exitInterrupted {
			t.Errorf("%v exits with %d, want %d; it said %s", args, got, exitInterrupted, told.String())
		}
	}
}
