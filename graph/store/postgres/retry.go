package postgres

import (
	"context"
	"errors"
	"io"
	"net"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// How often, and after which time at first, something is tried again that may pass by itself: some seconds in all, enough
// for a server that starts anew.
const (
	mostTries = 8
	firstWait = 20 * time.Millisecond
)

// again runs f until it goes well, fails for good, or has failed too often.
func (s *Store) again(ctx context.Context, f func(context.Context) error) error {
	wait := firstWait
	for try := 1; ; try++ {
		err := f(ctx)
		if !passing(err) || try == mostTries || ctx.Err() != nil {
			return explain(err)
		}
		select {
		case <-ctx.Done():
			return explain(err)
		case <-time.After(wait):
		}
		wait *= 2
	}
}

// isNetwork says whether an error is of the connection and not of the server.
func isNetwork(err error) bool {
	var of net.Error
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) || errors.Is(err, pgconn.ErrConnClosed) ||
		errors.As(err, &of) && !errors.Is(err, context.DeadlineExceeded)
}
