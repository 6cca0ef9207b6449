package query

import (
	"context"
	"errors"
	"fmt"
	"testing"
)

func TestFailureOf(t *testing.T) {
	for _, c := range []struct {
		err  error
		want Failure
	}{
		{fmt.Errorf("%w: SyntaxError: (anonymous): Line 1:5 Unexpected end of input", ErrScript), Failure{Kind: "script", Line: 1, Column: 5}},
		{fmt.Errorf("%w: ReferenceError: nothing is not defined at <eval>:3:1(4)", ErrScript), Failure{Kind: "script", Line: 3, Column: 1}},
		{fmt.Errorf("%w: Syntax Error GraphQL (2:15) Expected Name", ErrScript), Failure{Kind: "script", Line: 2, Column: 15}},
		{fmt.Errorf("%w: wildcard: unsupported type", ErrScript), Failure{Kind: "script"}},
		{fmt.Errorf("%w: it had 1s", ErrTimeout), Failure{Kind: "timeout"}},
		{fmt.Errorf("%w: it had 1 MiB", ErrMemory), Failure{Kind: "memory"}},
		{fmt.Errorf("%w: unsupported type, in out() at line 3, column 7", ErrCrash), Failure{Kind: "crash", Line: 3, Column: 7}},
		{fmt.Errorf("%w: expected string", ErrCrash), Failure{Kind: "crash"}},
		{context.Canceled, Failure{Kind: "stopped"}},
		{errors.New("the disk is full at Line 1:5"), Failure{Kind: "internal"}},
	} {
		c.want.Message = c.err.Error()
		if got := FailureOf(c.err); got != c.want {
			t.Errorf("FailureOf(%v) = %+v, want %+v", c.err, got, c.want)
		}
	}
}
