package postgres

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
)

// batchRows is how many rows are read at a time. Most queries have fewer and take one exchange with the server; those
// that have more are asked again as a cursor, so that others can use the connection between its parts.
const batchRows = 1000

// cursor is the answer to a query, read part by part.
type cursor[T any] struct {
	snap *Snapshot
	on   *session // nil where all is read
	name string
	scan func(pgx.Rows) (T, error)
	rows []T
}

// open asks a query and reads the first rows.
func open[T any](ctx context.Context, s *Snapshot, scan func(pgx.Rows) (T, error), sql string, args ...any) (*cursor[T], error) {
	sql = strings.TrimSuffix(strings.TrimSpace(sql), ";")
	c := &cursor[T]{snap: s, scan: scan}
	for try := 1; ; try++ {
		x, err := s.acquire(ctx)
		if err != nil {
			return nil, err
		}
		err = c.begin(ctx, x, sql, args)
		s.release(x, err)
		if err == nil {
			return c, nil
		}
		if !passing(err) || try == mostTries || s.store.only != nil || ctx.Err() != nil {
			return nil, explain(err)
		}
	}
}

func (c *cursor[T]) begin(ctx context.Context, x *session, sql string, args []any) (err error) {
	few := fmt.Sprintf("SELECT * FROM (%s) AS few LIMIT %d", sql, batchRows+1)
	if c.rows, err = c.read(ctx, x, few, args...); err != nil || len(c.rows) <= batchRows {
		return err
	}
	x.made++
	c.name = fmt.Sprintf("c%d", x.made)
	declare := append([]any{pgx.QueryExecModeExec}, args...)
	if _, err := x.conn.Exec(ctx, "DECLARE "+c.name+" NO SCROLL CURSOR FOR "+sql, declare...); err != nil {
		return err
	}
	if c.rows, err = c.fetch(ctx, x); err == nil {
		c.on, x.cursors = x, x.cursors+1
	}
	return err
}

func (c *cursor[T]) fetch(ctx context.Context, x *session) ([]T, error) {
	return c.read(ctx, x, fmt.Sprintf("FETCH %d FROM %s", batchRows, c.name), pgx.QueryExecModeExec)
}

func (c *cursor[T]) read(ctx context.Context, x *session, sql string, args ...any) ([]T, error) {
	rows, err := x.conn.Query(ctx, sql, args...)
	if err != nil {
		return nil, err
	}
	return pgx.AppendRows(c.rows[:0], rows, func(r pgx.CollectableRow) (T, error) { return c.scan(rows) })
}

// more reads the next rows into c.rows; there are none at the end.
func (c *cursor[T]) more(ctx context.Context) error {
	if c.on == nil {
		c.rows = c.rows[:0]
		return nil
	}
	x := c.on
	x.mu.Lock()
	if x.conn == nil {
		x.mu.Unlock()
		return ErrChanged
	}
	rows, err := c.fetch(ctx, x)
	if c.rows = rows; err == nil && len(rows) == 0 {
		_, err = x.conn.Exec(ctx, "CLOSE "+c.name, pgx.QueryExecModeSimpleProtocol)
		c.on, x.cursors = nil, x.cursors-1
	}
	c.snap.release(x, err)
	return explain(err)
}

// close ends a cursor that was not read to its end.
func (c *cursor[T]) close() error {
	x := c.on
	if x == nil {
		return nil
	}
	c.on = nil
	x.mu.Lock()
	x.cursors--
	var err error
	if x.conn != nil {
		_, err = x.conn.Exec(context.Background(), "CLOSE "+c.name, pgx.QueryExecModeSimpleProtocol)
	}
	c.snap.release(x, err)
	return explain(err)
}

// all reads the rest of a query and calls f with each row, between the parts of the answer, so that f may read, too.
func all[T any](ctx context.Context, s *Snapshot, scan func(pgx.Rows) (T, error), f func([]T) error, sql string, args ...any) error {
	c, err := open(ctx, s, scan, sql, args...)
	if err != nil {
		return err
	}
	for len(c.rows) > 0 {
		if err := f(c.rows); err != nil {
			c.close()
			return err
		}
		if err := c.more(ctx); err != nil {
			return err
		}
	}
	return nil
}
