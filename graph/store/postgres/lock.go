package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// lockKey is the number of a lock of this graph among those of the database.
const lockKey = `hashtextextended(current_schema() || ' hearsay ' || $1, 0)`

// TryLock takes a lock that one process has at a time, if it is free. It is held over a connection of its own and ends with it.
// Engines without such locks give it to everybody.
func (s *Store) TryLock(ctx context.Context, name string) (locked bool, unlock func(), err error) {
	c, err := s.connectTo(ctx)
	if c == nil || err != nil {
		return err == nil, func() {}, err
	}
	if err := c.QueryRow(ctx, `SELECT pg_try_advisory_lock(`+lockKey+`)`, name).Scan(&locked); err != nil || !locked {
		c.Close(ctx)
		return false, func() {}, explain(err)
	}
	return true, func() { c.Close(context.WithoutCancel(ctx)) }, nil
}

// Lock takes the lock as TryLock does, and waits for it.
func (s *Store) Lock(ctx context.Context, name string) (unlock func(), err error) {
	c, err := s.connectTo(ctx)
	if c == nil || err != nil {
		return func() {}, err
	}
	if _, err := c.Exec(ctx, `SELECT pg_advisory_lock(`+lockKey+`)`, name); err != nil {
		c.Close(context.WithoutCancel(ctx))
		return func() {}, explain(err)
	}
	return func() { c.Close(context.WithoutCancel(ctx)) }, nil
}

// connectTo opens a connection for a lock; none where the engine has no locks.
func (s *Store) connectTo(ctx context.Context) (c *pgx.Conn, err error) {
	if !s.dialect.locks {
		return nil, nil
	}
	err = s.again(ctx, func(ctx context.Context) (err error) {
		c, err = s.connect(ctx)
		return err
	})
	return c, err
}
