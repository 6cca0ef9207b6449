package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/jackc/pgx/v5"
)

// mostFaults bounds how many faults of a kind are named.
const mostFaults = 20

// checks are queries for what must not be: each gives what is wrong, in words.
var checks = []struct{ what, sql string }{
	{"a quad names a value that is not there", `SELECT DISTINCT encode(h, 'hex') FROM (
		SELECT subject_hash AS h FROM quads UNION SELECT predicate_hash FROM quads UNION SELECT object_hash FROM quads
		UNION SELECT label_hash FROM quads WHERE label_hash IS NOT NULL) AS used
		WHERE NOT EXISTS (SELECT FROM nodes WHERE hash = h)`},
	{"a value's count of its places is wrong", `SELECT encode(n.hash, 'hex') || ' says ' || n.refs || ', is ' || coalesce(c.n, 0) FROM nodes n LEFT JOIN (
		SELECT h, count(*) AS n FROM (SELECT subject_hash AS h FROM quads UNION ALL SELECT predicate_hash FROM quads
			UNION ALL SELECT object_hash FROM quads UNION ALL SELECT label_hash FROM quads WHERE label_hash IS NOT NULL) AS used GROUP BY h
		) AS c ON c.h = n.hash WHERE n.refs <> coalesce(c.n, 0)`},
	{"the number of quads is wrong", `SELECT 'says ' || quads || ', is ' || (SELECT count(*) FROM quads) FROM hearsay_state
		WHERE quads <> (SELECT count(*) FROM quads)`},
	{"a quad is there twice", `SELECT encode(subject_hash, 'hex') FROM quads GROUP BY subject_hash, predicate_hash, object_hash, label_hash HAVING count(*) > 1`},
	{"no document names", `SELECT l.value_string FROM (SELECT DISTINCT label_hash FROM quads) AS q JOIN nodes l ON l.hash = q.label_hash
		WHERE l.iri AND left(l.value_string, 6) = 'claim:' AND NOT EXISTS (
			SELECT FROM nodes d JOIN quads n ON n.label_hash = d.hash AND (n.subject_hash = l.hash OR n.object_hash = l.hash)
			WHERE d.iri AND d.value_string LIKE 'doc:%' AND d.value_string = 'doc:' || split_part(substr(l.value_string, 7), '-', 1))`},
}

// Verify reads everything: that every quad's values are there, counted right and named by their hashes, that no quad is
// there twice, and that each claim's graph belongs to a document that names it. It calls fault with all that is wrong, up to
// twenty of a kind; the error is of the reading, or wraps ErrDamaged where there was a fault.
func (s *Store) Verify(ctx context.Context, fault func(error)) error {
	snap, err := s.Snapshot(ctx)
	if err != nil {
		return err
	}
	sound := true
	tell := func(what, where string) {
		sound = false
		fault(fmt.Errorf("%s: %s: %w", what, where, ErrDamaged))
	}
	scan := func(rows pgx.Rows) (text string, err error) { return text, rows.Scan(&text) }
	for _, c := range checks {
		err := all(ctx, snap, scan, func(found []string) error {
			for _, where := range found[:min(len(found), mostFaults)] {
				tell(c.what, where)
			}
			return errStop
		}, c.sql)
		if err != nil && !errors.Is(err, errStop) {
			return err
		}
	}
	if err := snap.verifyHashes(ctx, tell); err != nil {
		return err
	}
	if !sound {
		return ErrDamaged
	}
	return nil
}

// verifyHashes reads every value and works out its hash anew.
func (s *Snapshot) verifyHashes(ctx context.Context, tell func(what, where string)) error {
	told := 0
	return all(ctx, s, scanNamed, func(ns []named) error {
		for _, n := range ns {
			if told < mostFaults && hashOf(n.value) != n.hash && hash(refs.HashOf(n.value)) != n.hash {
				told++
				tell("a value is not what its hash names", fmt.Sprintf("%x", n.hash))
			}
		}
		return nil
	}, `SELECT hash, `+valueColumns+` FROM nodes`)
}

// Values is the number of different values in the quads.
func (s *Store) Values(ctx context.Context) (n int64, err error) {
	err = s.again(ctx, func(ctx context.Context) error {
		return s.querier().QueryRow(ctx, `SELECT count(*) FROM nodes`).Scan(&n)
	})
	return n, err
}

// Compact gives back the space of what was removed and brings the planner's statistics up to date.
func (s *Store) Compact(ctx context.Context) error {
	if s.options.ReadOnly || s.pool == nil {
		return ErrReadOnly
	}
	return s.again(ctx, func(ctx context.Context) error {
		_, err := s.pool.Exec(ctx, `VACUUM (ANALYZE) nodes, quads`)
		return err
	})
}

// Size is the bytes that the tables and their indexes take.
func (s *Store) Size(ctx context.Context) (n int64, err error) {
	err = s.again(ctx, func(ctx context.Context) error {
		return s.querier().QueryRow(ctx, `SELECT pg_total_relation_size('nodes') + pg_total_relation_size('quads')`).Scan(&n)
	})
	return n, err
}
