package postgres

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"hearsay/graph/store/segment"
)

// LoadOptions say how many quads are added.
type LoadOptions struct {
	Note string // a key of the metadata that is set together with the quads; none where empty
}

// What a Loader holds at a time.
const (
	copyBytes   = 8 << 20 // of rows, before they are sent
	mostKnown   = 1 << 20 // values whose hashes it remembers
	mostSent    = 4 << 20 // values that it remembers to have sent
	longestName = 96      // bytes of such a value
)

// Loader adds any number of quads in one transaction. They go into tables of their own by COPY and from there, all at once
// at the end, into the graph; the indexes of one that is empty are made then. It is for one goroutine.
type Loader struct {
	store *Store
	o     LoadOptions
	conn  *pgxpool.Conn
	tx    pgx.Tx
	known map[string]hash
	sent  map[hash]bool
	nodes copyRows
	quads copyRows
	copy  chan error // the answer to what is being sent; nil where nothing is
	n     int64
}

// NewLoader begins to add quads.
func (s *Store) NewLoader(ctx context.Context, o LoadOptions) (*Loader, error) {
	if s.options.ReadOnly || s.pool == nil {
		return nil, ErrReadOnly
	}
	l := &Loader{store: s, o: o, known: map[string]hash{}, sent: map[hash]bool{}}
	err := s.again(ctx, func(ctx context.Context) (err error) {
		if l.conn, err = s.pool.Acquire(ctx); err != nil {
			return err
		}
		if l.tx, err = l.conn.Begin(ctx); err == nil {
			err = l.stage(ctx)
		}
		if err != nil {
			l.conn.Release()
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return l, nil
}

// stage makes the tables that the rows are sent to.
func (l *Loader) stage(ctx context.Context) error {
	for _, statement := range []string{
		l.store.dialect.staging + ` loaded_quads (s BYTEA, p BYTEA, o BYTEA, l BYTEA) ON COMMIT DROP`,
		l.store.dialect.staging + ` loaded_new (s BYTEA, p BYTEA, o BYTEA, l BYTEA) ON COMMIT DROP`,
		l.store.dialect.staging + ` loaded_nodes (hash BYTEA, value BYTEA, value_string TEXT, datatype TEXT, language TEXT, iri BOOLEAN, bnode BOOLEAN,
			value_int BIGINT, value_bool BOOLEAN, value_float DOUBLE PRECISION, value_time TIMESTAMP WITH TIME ZONE) ON COMMIT DROP`,
		`SET LOCAL work_mem = '256MB'`,
		`SET LOCAL maintenance_work_mem = '256MB'`,
	} {
		if _, err := l.tx.Exec(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// AddTerms adds quads as the bytes of their values.
func (l *Loader) AddTerms(t *segment.Terms) error {
	for i := range t.Len() {
		var q hashes
		for j := range q {
			b := t.At(4*i + j)
			if len(b) == 0 {
				continue
			}
			var err error
			if q[j], err = l.node(b); err != nil {
				return err
			}
		}
		l.quads.quad(&q)
		l.n++
		if len(l.quads.buf)+len(l.nodes.buf) >= copyBytes {
			if err := l.send(); err != nil {
				return err
			}
		}
	}
	return nil
}

// node returns the hash of a value's bytes. A value that is new goes to the server.
func (l *Loader) node(b []byte) (hash, error) {
	if h, ok := l.known[string(b)]; ok {
		return h, nil
	}
	v, err := segment.DecodeValue(b)
	if err != nil {
		return hash{}, err
	}
	h := hashOf(v)
	if len(b) <= longestName {
		if len(l.known) >= mostKnown {
			clear(l.known)
		}
		l.known[string(b)] = h
	}
	if l.sent[h] {
		return h, nil
	}
	if len(l.sent) >= mostSent {
		clear(l.sent)
	}
	l.sent[h] = true
	r, err := rowOf(v)
	if err == nil {
		l.nodes.node(h, r)
	}
	return h, err
}

// send begins to send the rows that are ready, once those before have arrived.
func (l *Loader) send() error {
	if err := l.wait(); err != nil {
		return err
	}
	quads, nodes := l.quads.take(), l.nodes.take()
	done := make(chan error, 1)
	l.copy = done
	go func() { done <- errors.Join(l.put("loaded_quads", quads), l.put("loaded_nodes", nodes)) }()
	return nil
}

func (l *Loader) put(table string, rows []byte) error {
	if len(rows) == len(copyEnd) {
		return nil
	}
	_, err := l.conn.Conn().PgConn().CopyFrom(context.Background(), bytes.NewReader(rows), "COPY "+table+" FROM STDIN (FORMAT binary)")
	return err
}

// wait waits until what is being sent has arrived.
func (l *Loader) wait() error {
	if l.copy == nil {
		return nil
	}
	err := <-l.copy
	l.copy = nil
	return explain(err)
}

// Commit puts all of it into the graph, durably.
func (l *Loader) Commit() error {
	ctx := context.Background()
	err := l.send()
	if err == nil {
		err = l.wait()
	}
	if err == nil {
		err = l.merge(ctx)
	}
	if err != nil {
		return errors.Join(explain(err), l.Abort())
	}
	err = l.tx.Commit(ctx)
	l.conn.Release()
	return explain(err)
}

// Abort leaves the graph as it was.
func (l *Loader) Abort() error {
	err := l.wait()
	if failed := l.tx.Rollback(context.Background()); failed != nil && !broken(failed) && !errors.Is(failed, pgx.ErrTxClosed) {
		err = errors.Join(err, failed)
	}
	l.conn.Release()
	return err
}

// merge moves the rows into the graph.
func (l *Loader) merge(ctx context.Context) error {
	w := &writing{tx: l.tx}
	if err := w.lock(ctx); err != nil {
		return err
	}
	empty := false
	if err := l.tx.QueryRow(ctx, `SELECT NOT EXISTS (SELECT FROM quads) AND NOT EXISTS (SELECT FROM nodes)`).Scan(&empty); err != nil {
		return err
	}
	statements := []string{l.mergeQuads(), mergeNodes}
	if empty && l.exclusive(ctx) {
		statements = append(l.store.dialect.dropIndexes(), fillQuads, fillNodes)
		statements = append(statements, l.store.dialect.makeIndexes()...)
	}
	for _, statement := range append(statements, l.store.dialect.analyze...) {
		tag, err := l.tx.Exec(ctx, statement)
		if err != nil {
			return err
		}
		if statement == fillQuads || statement == l.mergeQuads() {
			w.added = tag.RowsAffected()
		}
	}
	if l.o.Note != "" {
		if err := setMeta(ctx, l.tx, l.o.Note, fmt.Sprint(l.n)); err != nil {
			return err
		}
	}
	return w.count(ctx)
}

// exclusive says whether the tables could be locked against readers, as whoever drops an index must. Where somebody reads,
// the indexes stay.
func (l *Loader) exclusive(ctx context.Context) bool {
	tx, err := l.tx.Begin(ctx)
	if err != nil {
		return false
	}
	if _, err = tx.Exec(ctx, `LOCK TABLE quads IN ACCESS EXCLUSIVE MODE NOWAIT`); err != nil {
		tx.Rollback(ctx)
		return false
	}
	return tx.Commit(ctx) == nil
}

// fillQuads and fillNodes fill an empty graph.
const (
	fillQuads = `INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts) SELECT DISTINCT s, p, o, l, now() FROM loaded_quads`
	fillNodes = `INSERT INTO nodes (hash, refs, ` + valueColumns + `)
		SELECT DISTINCT ON (n.hash) n.hash, c.n, ` + loadedValue + ` FROM loaded_nodes n JOIN (
			SELECT h, count(*) AS n FROM (SELECT subject_hash AS h FROM quads UNION ALL SELECT predicate_hash FROM quads
				UNION ALL SELECT object_hash FROM quads UNION ALL SELECT label_hash FROM quads WHERE label_hash IS NOT NULL) AS used GROUP BY h
		) AS c ON c.h = n.hash`
	loadedValue = `n.value, n.value_string, n.datatype, n.language, n.iri, n.bnode, n.value_int, n.value_bool, n.value_float, n.value_time`

	// mergeNodes counts the places of what came, which mergeQuads has noted.
	mergeNodes = `INSERT INTO nodes (hash, refs, ` + valueColumns + `)
		SELECT DISTINCT ON (n.hash) n.hash, c.n, ` + loadedValue + ` FROM loaded_nodes n JOIN (
			SELECT h, count(*) AS n FROM (SELECT s AS h FROM loaded_new UNION ALL SELECT p FROM loaded_new
				UNION ALL SELECT o FROM loaded_new UNION ALL SELECT l FROM loaded_new WHERE l IS NOT NULL) AS used GROUP BY h
		) AS c ON c.h = n.hash ORDER BY n.hash
		ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + EXCLUDED.refs`
)

// mergeQuads adds what is new to a graph that holds something, and notes it.
func (l *Loader) mergeQuads() string {
	return `WITH came AS (
		INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts)
		SELECT DISTINCT s, p, o, l, now() FROM loaded_quads ORDER BY s, p, o, l
		ON CONFLICT (` + l.store.dialect.conflict + `) DO NOTHING
		RETURNING subject_hash AS s, predicate_hash AS p, object_hash AS o, label_hash AS l
	) INSERT INTO loaded_new SELECT s, p, o, l FROM came`
}
