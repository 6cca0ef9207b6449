package main

import (
	"context"
	"errors"
	"fmt"
	"syscall"

	"hearsay/graph/query"
)

// The exit codes, told in "hearsay help exit-codes".
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitSome        = 3
	exitNothing     = 4
	exitInterrupted = 130
)

// usageError says that the command line is wrong, beyond what its parser sees.
type usageError struct{ error }

// Unwrap is the error itself.
func (e usageError) Unwrap() error { return e.error }

// someFailed says that part of the input could not be read; the rest is done.
type someFailed struct{ error }

// Unwrap is the error itself.
func (e someFailed) Unwrap() error { return e.error }

// failures says how many of the inputs failed.
func failures(failed, all int) error {
	switch {
	case all == 1:
		return someFailed{errors.New("the only article failed")}
	case failed == all:
		return someFailed{fmt.Errorf("all %d articles failed", all)}
	}
	return someFailed{fmt.Errorf("%d of %d articles failed; the others are done", failed, all)}
}

// errNothing says that a search had no result.
var errNothing = errors.New("nothing found")

// nothing says that there is none of what was asked for.
func nothing(what string) error { return fmt.Errorf("%w: no %s fit", errNothing, what) }

func (a *app) exitCode(ctx context.Context, err error) int {
	var (
		usage     usageError
		some      someFailed
		unknown   *query.UnknownError
		ambiguous *query.AmbiguousError
	)
	switch {
	case err == nil || errors.Is(err, syscall.EPIPE):
		return exitDone
	case ctx.Err() != nil:
		return exitInterrupted
	case !a.started, errors.As(err, &usage), errors.As(err, &ambiguous):
		return exitUsage
	case errors.As(err, &some):
		return exitSome
	case errors.As(err, &unknown), errors.Is(err, errNothing):
		return exitNothing
	}
	return exitFailed
}
