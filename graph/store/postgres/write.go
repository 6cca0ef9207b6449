package postgres

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"hearsay/schema"
)

// Change is one write to the graph.
type Change struct {
	Owner  schema.ID   // whose quads they are: a document, with its claims, or a label
	Whole  bool        // Add is all that the owner shall have
	Remove []quad.Quad // what goes, where not Whole; what is not there is left out
	Add    []quad.Quad // what comes; what is there already stays
}

// Apply makes the changes in one transaction: all of them or, on an error, none. They are durable when it returns. It says how
// many quads came and went.
func (s *Store) Apply(ctx context.Context, changes ...Change) (added, removed int64, err error) {
	if s.options.ReadOnly || s.pool == nil {
		return 0, 0, ErrReadOnly
	}
	err = s.again(ctx, func(ctx context.Context) error {
		return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
			w := &writing{tx: tx, values: map[hash]quad.Value{}, refs: map[hash]int64{}}
			if err := w.lock(ctx); err != nil {
				return err
			}
			if err := w.all(ctx, s.dialect, changes); err != nil {
				return err
			}
			if added, removed = w.added, w.removed; added+removed == 0 {
				return errNothing
			}
			return w.count(ctx)
		})
	})
	if errors.Is(err, errNothing) {
		err = nil
	}
	return added, removed, err
}

// errNothing rolls a write back that changes nothing, so that readers need not look.
var errNothing = errors.New("nothing differs")

// writing is one transaction that changes the graph.
type writing struct {
	tx             pgx.Tx
	values         map[hash]quad.Value // of quads that come
	refs           map[hash]int64      // how many more places each value stands in
	added, removed int64
}

// lock waits until no other writer changes the graph. What is read after it is what the others left.
func (w *writing) lock(ctx context.Context) error {
	tag, err := w.tx.Exec(ctx, `UPDATE hearsay_state SET sequence = sequence + 1 WHERE id = 1`)
	if err == nil && tag.RowsAffected() != 1 {
		return ErrNotFound
	}
	return err
}

func (w *writing) count(ctx context.Context) error {
	_, err := w.tx.Exec(ctx, `UPDATE hearsay_state SET quads = quads + $1 WHERE id = 1`, w.added-w.removed)
	return err
}

// all works out what differs from what is there, and writes that.
func (w *writing) all(ctx context.Context, d Dialect, changes []Change) error {
	had, err := w.had(ctx, changes)
	if err != nil {
		return err
	}
	come, gone := map[hashes]bool{}, map[int64]hashes{}
	for _, c := range changes {
		for _, q := range c.Add {
			h := hashesOf(q)
			come[h] = true
			for i, d := range quad.Directions {
				if v := q.Get(d); v != nil {
					w.values[h[i]] = v
				}
			}
		}
	}
	for h, horizon := range had {
		if come[h] {
			delete(come, h)
		} else {
			gone[horizon] = h
		}
	}
	if err := w.remove(ctx, gone); err != nil {
		return err
	}
	return w.insert(ctx, d, come)
}

// had returns what is there of what may go, by the number of its row.
func (w *writing) had(ctx context.Context, changes []Change) (map[hashes]int64, error) {
	var labels [][]byte
	var exact [4][][]byte
	for _, c := range changes {
		if c.Whole {
			own, err := labelsOf(ctx, w.tx, c.Owner)
			if err != nil {
				return nil, err
			}
			labels = append(labels, own...)
		}
		for _, q := range c.Remove {
			for i, h := range hashesOf(q) {
				exact[i] = append(exact[i], h.bytes())
			}
		}
	}
	had := map[hashes]int64{}
	read := func(sql string, args ...any) error {
		rows, err := w.tx.Query(ctx, sql, args...)
		if err != nil {
			return err
		}
		var horizon int64
		var s, p, o, l []byte
		_, err = pgx.ForEachRow(rows, []any{&horizon, &s, &p, &o, &l}, func() error {
			had[hashes{toHash(s), toHash(p), toHash(o), toHash(l)}] = horizon
			return nil
		})
		return err
	}
	if len(labels) > 0 {
		if err := read(`SELECT horizon, subject_hash, predicate_hash, object_hash, label_hash FROM quads WHERE label_hash = ANY($1)`, labels); err != nil {
			return nil, err
		}
	}
	if len(exact[0]) == 0 {
		return had, nil
	}
	return had, read(`SELECT q.horizon, q.subject_hash, q.predicate_hash, q.object_hash, q.label_hash
		FROM unnest($1::bytea[], $2::bytea[], $3::bytea[], $4::bytea[]) AS x (s, p, o, l)
		JOIN quads q ON q.subject_hash = x.s AND q.predicate_hash = x.p AND q.object_hash = x.o
			AND coalesce(q.label_hash, ''::bytea) = coalesce(x.l, ''::bytea)`, exact[0], exact[1], exact[2], exact[3])
}

// labelsOf returns the hashes of the labels of a document's graphs, its own and those of the claims that it names; of another
// owner, the one.
func labelsOf(ctx context.Context, q querier, owner schema.ID) ([][]byte, error) {
	own := hashOf(owner.IRI())
	if owner.Kind() != "doc" {
		return [][]byte{own.bytes()}, nil
	}
	rows, err := q.Query(ctx, claimsOf, own.bytes(), owner.Local())
	if err != nil {
		return nil, err
	}
	claims, err := pgx.CollectRows(rows, pgx.RowTo[[]byte])
	return append(claims, own.bytes()), err
}

// remove takes rows out.
func (w *writing) remove(ctx context.Context, gone map[int64]hashes) error {
	if len(gone) == 0 {
		return nil
	}
	tag, err := w.tx.Exec(ctx, `DELETE FROM quads WHERE horizon = ANY($1)`, slices.Sorted(maps.Keys(gone)))
	if err != nil {
		return err
	}
	w.removed += tag.RowsAffected()
	for _, q := range gone {
		w.refer(q, -1)
	}
	return nil
}

// refer counts the places of a quad.
func (w *writing) refer(q hashes, by int64) {
	for _, h := range q {
		if h != (hash{}) {
			w.refs[h] += by
		}
	}
}

// insert puts quads in and then brings the nodes up to date, in the order of their hashes, in which all writers touch them.
func (w *writing) insert(ctx context.Context, d Dialect, come map[hashes]bool) error {
	if len(come) > 0 {
		var args [4][][]byte
		for q := range come {
			for i, h := range q {
				args[i] = append(args[i], h.bytes())
			}
		}
		rows, err := w.tx.Query(ctx, `INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts)
			SELECT s, p, o, l, now() FROM unnest($1::bytea[], $2::bytea[], $3::bytea[], $4::bytea[]) AS x (s, p, o, l) ORDER BY s, p, o, l
			ON CONFLICT (`+d.conflict+`) DO NOTHING
			RETURNING subject_hash, predicate_hash, object_hash, label_hash`, args[0], args[1], args[2], args[3])
		if err != nil {
			return err
		}
		var s, p, o, l []byte
		if _, err := pgx.ForEachRow(rows, []any{&s, &p, &o, &l}, func() error {
			w.added++
			w.refer(hashes{toHash(s), toHash(p), toHash(o), toHash(l)}, 1)
			return nil
		}); err != nil {
			return err
		}
	}
	return w.nodes(ctx)
}

// nodes adds up how often each value stands in quads: new ones come and those that no quad has any more go.
func (w *writing) nodes(ctx context.Context) error {
	var more columns
	var fewer [][]byte
	var by []int64
	for _, h := range slices.SortedFunc(maps.Keys(w.refs), compareHashes) {
		switch n := w.refs[h]; {
		case n > 0:
			r, err := rowOf(w.values[h])
			if err != nil {
				return err
			}
			more.add(h, n, r)
		case n < 0:
			fewer, by = append(fewer, h.bytes()), append(by, n)
		}
	}
	if len(more.hashes) > 0 {
		_, err := w.tx.Exec(ctx, `INSERT INTO nodes (hash, refs, `+valueColumns+`) `+fromArrays+
			` ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + EXCLUDED.refs`, more.args()...)
		if err != nil {
			return err
		}
	}
	if len(fewer) == 0 {
		return nil
	}
	if _, err := w.tx.Exec(ctx, `UPDATE nodes SET refs = nodes.refs + x.n FROM unnest($1::bytea[], $2::bigint[]) AS x (h, n) WHERE nodes.hash = x.h`, fewer, by); err != nil {
		return err
	}
	_, err := w.tx.Exec(ctx, `DELETE FROM nodes WHERE hash = ANY($1) AND refs <= 0`, fewer)
	return err
}

func compareHashes(a, b hash) int { return slices.Compare(a[:], b[:]) }
