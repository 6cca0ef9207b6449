package postgres

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
)

// Meta returns what SetMeta stored under the key, or "".
func (s *Store) Meta(ctx context.Context, key string) (value string, err error) {
	err = s.again(ctx, func(ctx context.Context) error {
		return s.querier().QueryRow(ctx, `SELECT value FROM hearsay_meta WHERE key = $1`, key).Scan(&value)
	})
	if errors.Is(err, pgx.ErrNoRows) {
		err = nil
	}
	return value, err
}

// SetMeta keeps a value of the database itself; the empty one takes the key out.
func (s *Store) SetMeta(ctx context.Context, key, value string) error {
	if s.options.ReadOnly || s.pool == nil {
		return ErrReadOnly
	}
	return s.again(ctx, func(ctx context.Context) error { return setMeta(ctx, s.pool, key, value) })
}

func setMeta(ctx context.Context, q querier, key, value string) error {
	if value == "" {
		_, err := q.Exec(ctx, `DELETE FROM hearsay_meta WHERE key = $1`, key)
		return err
	}
	_, err := q.Exec(ctx, `INSERT INTO hearsay_meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`, key, value)
	return err
}
