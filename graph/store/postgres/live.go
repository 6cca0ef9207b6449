package postgres

import (
	"context"
	"database/sql"
	"errors"
	"sync"

	"github.com/cayleygraph/cayley/graph"
	graphlog "github.com/cayleygraph/cayley/graph/log"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/quad"
	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx" of database/sql

	"github.com/cayleygraph/cayley/graph/refs"
)

// registerDialects makes the dialects known to Cayley's sql back end, once a process, each under its Type: where a graph was
// opened by its URL, Cayley's own registry opens it too.
var registerDialects = sync.OnceFunc(func() {
	for _, d := range Dialects() {
		csql.Register(d.Type(), d.registration())
	}
})

// Type is the name of the dialect among the types of Cayley's sql back end.
func (d Dialect) Type() string { return "hearsay-" + d.Schemes[0] }

func (d Dialect) registration() csql.Registration {
	r := registration("pgx")
	r.NoForeignKeys = true
	r.RunTx = func(tx *sql.Tx, nodes []graphlog.NodeUpdate, quads []graphlog.QuadUpdate, o graph.IgnoreOpts) error {
		return d.runTx(tx, nodes, quads, o)
	}
	r.TxRetry = counting
	if !d.shares {
		r.Estimated = nil
	}
	return r
}

// Live is the graph behind Cayley's interface, which also takes writes, for Cayley's own writers. It shows what others write at
// once. Its writers of deltas are slow: each statement is one quad, and all quads are counted after each write; its
// NewQuadWriter goes by COPY. It is to be closed.
func (s *Store) Live() (graph.QuadStore, error) {
	return newQuadStore(s.dialect.Type(), s.config.ConnString(), nil, s)
}

// counting runs the statements of a write between those that keep writers apart and the number of quads right.
func counting(tx *sql.Tx, statements func() error) error {
	if _, err := tx.Exec(`UPDATE hearsay_state SET sequence = sequence + 1 WHERE id = 1`); err != nil {
		return err
	}
	if err := statements(); err != nil {
		return err
	}
	_, err := tx.Exec(`UPDATE hearsay_state SET quads = (SELECT count(*) FROM quads) WHERE id = 1`)
	return err
}

// runTx adds nodes and quads. Cayley has counted the places of nodes as if all quads were new; those that are there are
// taken off again.
func (d Dialect) runTx(tx *sql.Tx, nodes []graphlog.NodeUpdate, quads []graphlog.QuadUpdate, o graph.IgnoreOpts) error {
	ctx := context.Background()
	var c columns
	for _, n := range nodes {
		if n.RefInc == 0 {
			continue
		}
		r, err := rowOf(n.Val)
		if err != nil {
			return err
		}
		c.add(hash(n.Hash), int64(n.RefInc), r)
	}
	if len(c.hashes) > 0 {
		if _, err := tx.ExecContext(ctx, `INSERT INTO nodes (hash, refs, `+valueColumns+`) `+fromArrays+
			` ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + EXCLUDED.refs`, c.args()...); err != nil {
			return err
		}
	}
	insert, err := tx.PrepareContext(ctx, `INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts)
		VALUES ($1, $2, $3, $4, now()) ON CONFLICT (`+d.conflict+`) DO NOTHING`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, q := range quads {
		if err := insertOne(ctx, tx, insert, q, o); err != nil {
			return err
		}
	}
	return nil
}

func insertOne(ctx context.Context, tx *sql.Tx, insert *sql.Stmt, q graphlog.QuadUpdate, o graph.IgnoreOpts) error {
	args := make([]any, 0, 4)
	for _, h := range q.Quad.Dirs() {
		args = append(args, hash(h).bytes())
	}
	result, err := insert.ExecContext(ctx, args...)
	if err != nil {
		return err
	}
	n, err := result.RowsAffected()
	if err != nil || n == 1 {
		return err
	}
	if !o.IgnoreDup {
		return &graph.DeltaError{Err: graph.ErrQuadExists}
	}
	for _, dir := range quad.Directions {
		if h := q.Quad.Get(dir); h != (refs.ValueHash{}) {
			_, failed := tx.ExecContext(ctx, `UPDATE nodes SET refs = refs - 1 WHERE hash = $1`, h[:])
			err = errors.Join(err, failed)
		}
	}
	return err
}
