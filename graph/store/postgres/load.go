package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/jackc/pgx/v5"

	"hearsay/graph/store/segment"
)

// LoadOptions say how quads are added.
type LoadOptions struct {
	Note string // a key of the metadata that is set together with the quads; none where empty
}

// Loader adds any number of quads in one transaction. They are gathered first, sorted and each once, in a store of their own
// among the temporary files of this machine (some 45 bytes a quad); Commit sends them by COPY. It is for one goroutine.
type Loader struct {
	store    *Store
	o        LoadOptions
	dir      string
	gathered *segment.Store
	in       *segment.Loader
	n        int64 // that came, those among them that came before
}

// NewLoader begins to add quads.
func (s *Store) NewLoader(_ context.Context, o LoadOptions) (l *Loader, err error) {
	if s.options.ReadOnly || s.pool == nil {
		return nil, ErrReadOnly
	}
	l = &Loader{store: s, o: o}
	if l.dir, err = os.MkdirTemp("", "hearsay-load-"); err != nil {
		return nil, err
	}
	if l.gathered, err = segment.Open(l.dir, segment.Options{Create: true, NoSync: true}); err == nil {
		l.in, err = l.gathered.NewLoader(segment.LoadOptions{})
	}
	if err != nil {
		return nil, errors.Join(err, l.end())
	}
	return l, nil
}

// AddTerms adds quads as the bytes of their values.
func (l *Loader) AddTerms(t *segment.Terms) error {
	l.n += int64(t.Len())
	return l.in.AddTerms(t)
}

// Abort leaves the graph as it was.
func (l *Loader) Abort() error { return errors.Join(l.in.Abort(), l.end()) }

// end removes what was gathered.
func (l *Loader) end() error {
	var err error
	if l.gathered != nil {
		err = l.gathered.Close()
	}
	return errors.Join(err, os.RemoveAll(l.dir))
}

// Commit puts all of it into the graph, durably. Where the connection breaks it is tried again, all of it.
func (l *Loader) Commit() error {
	err := l.commit(context.Background())
	return errors.Join(err, l.end())
}

func (l *Loader) commit(ctx context.Context) error {
	if _, err := l.in.Commit(); err != nil {
		return err
	}
	snap, err := l.gathered.Snapshot()
	if err != nil {
		return err
	}
	g, err := newGathering(snap)
	if err != nil {
		return err
	}
	return l.store.again(ctx, func(ctx context.Context) error {
		return pgx.BeginFunc(ctx, l.store.pool, func(tx pgx.Tx) error { return l.write(ctx, tx, g) })
	})
}

// write sends what was gathered: into the tables themselves where the graph is empty and nobody reads it, the indexes after; else
// into tables of its own and from there into the graph, where what is there already stays.
func (l *Loader) write(ctx context.Context, tx pgx.Tx, g *gathering) error {
	w := &writing{tx: tx}
	if err := w.lock(ctx); err != nil {
		return err
	}
	for _, name := range []string{"work_mem", "maintenance_work_mem"} {
		if _, err := tx.Exec(ctx, "SET LOCAL "+name+" = '256MB'"); err != nil {
			return err
		}
	}
	empty := false
	err := tx.QueryRow(ctx, `SELECT NOT EXISTS (SELECT FROM quads) AND NOT EXISTS (SELECT FROM nodes)`).Scan(&empty)
	if err != nil {
		return err
	}
	if empty && !g.twins && exclusive(ctx, tx) {
		w.added, err = l.fill(ctx, tx, g)
	} else {
		w.added, err = l.merge(ctx, tx, g)
	}
	if err == nil {
		_, err = execAll(ctx, tx, l.store.dialect.analyze)
	}
	if err == nil && l.o.Note != "" {
		err = setMeta(ctx, tx, l.o.Note, fmt.Sprint(l.n))
	}
	if err != nil {
		return err
	}
	return w.count(ctx)
}

// exclusive says whether the tables could be locked against readers, as whoever drops an index must. Where somebody reads,
// the indexes stay.
func exclusive(ctx context.Context, tx pgx.Tx) bool {
	inner, err := tx.Begin(ctx)
	if err != nil {
		return false
	}
	if _, err = inner.Exec(ctx, `LOCK TABLE quads IN ACCESS EXCLUSIVE MODE NOWAIT`); err != nil {
		inner.Rollback(ctx)
		return false
	}
	return inner.Commit(ctx) == nil
}

// execAll runs statements one after the other and returns how many rows each changed.
func execAll(ctx context.Context, tx pgx.Tx, statements []string) (rows []int64, err error) {
	for _, statement := range statements {
		tag, err := tx.Exec(ctx, statement)
		if err != nil {
			return rows, err
		}
		rows = append(rows, tag.RowsAffected())
	}
	return rows, nil
}

// fill fills an empty graph.
func (l *Loader) fill(ctx context.Context, tx pgx.Tx, g *gathering) (added int64, err error) {
	d := l.store.dialect
	if _, err := execAll(ctx, tx, d.dropIndexes()); err != nil {
		return 0, err
	}
	if added, err = fillQuads(ctx, tx, g, d.counts); err != nil {
		return 0, err
	}
	if _, err := copyTo(ctx, tx, "nodes (hash, refs, "+valueColumns+")", g.counted); err != nil {
		return 0, err
	}
	_, err = execAll(ctx, tx, d.makeIndexes())
	return added, err
}

// fillQuads sends the quads. Where rows are counted by a sequence that nobody else can draw from now, it numbers them itself.
func fillQuads(ctx context.Context, tx pgx.Tx, g *gathering, counts bool) (added int64, err error) {
	const columns = "subject_hash, predicate_hash, object_hash, label_hash, ts)"
	if !counts {
		return copyTo(ctx, tx, "quads ("+columns, g.stamped(0))
	}
	var first int64
	if err := tx.QueryRow(ctx, `SELECT nextval(pg_get_serial_sequence('quads', 'horizon'))`).Scan(&first); err != nil {
		return 0, err
	}
	if added, err = copyTo(ctx, tx, "quads (horizon, "+columns, g.stamped(uint64(first))); err != nil {
		return 0, err
	}
	_, err = tx.Exec(ctx, `SELECT setval(pg_get_serial_sequence('quads', 'horizon'), $1)`, first+added)
	return added, err
}

// merge adds what is new to a graph that holds something, and counts its places in the nodes.
func (l *Loader) merge(ctx context.Context, tx pgx.Tx, g *gathering) (added int64, err error) {
	d := l.store.dialect
	_, err = execAll(ctx, tx, []string{
		d.staging + ` loaded_quads (s BYTEA, p BYTEA, o BYTEA, l BYTEA) ON COMMIT DROP`,
		d.staging + ` loaded_new (s BYTEA, p BYTEA, o BYTEA, l BYTEA) ON COMMIT DROP`,
		d.staging + ` loaded_nodes (hash BYTEA, value BYTEA, value_string TEXT, datatype TEXT, language TEXT, iri BOOLEAN, bnode BOOLEAN,
			value_int BIGINT, value_bool BOOLEAN, value_float DOUBLE PRECISION, value_time TIMESTAMP WITH TIME ZONE) ON COMMIT DROP`,
	})
	if err == nil {
		_, err = copyTo(ctx, tx, "loaded_quads", g.quads)
	}
	if err == nil {
		_, err = copyTo(ctx, tx, "loaded_nodes", g.nodes)
	}
	if err != nil {
		return 0, err
	}
	rows, err := execAll(ctx, tx, []string{d.mergeQuads(), mergeNodes})
	if err != nil {
		return 0, err
	}
	return rows[0], nil
}

// mergeQuads adds what is new, and notes it.
func (d Dialect) mergeQuads() string {
	return `WITH came AS (
		INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts)
		SELECT DISTINCT s, p, o, l, now() FROM loaded_quads ORDER BY s, p, o, l
		ON CONFLICT (` + d.conflict + `) DO NOTHING
		RETURNING subject_hash AS s, predicate_hash AS p, object_hash AS o, label_hash AS l
	) INSERT INTO loaded_new SELECT s, p, o, l FROM came`
}

// mergeNodes counts the places of what came, which mergeQuads has noted.
const mergeNodes = `INSERT INTO nodes (hash, refs, ` + valueColumns + `)
	SELECT DISTINCT ON (n.hash) n.hash, c.n, n.value, n.value_string, n.datatype, n.language, n.iri, n.bnode, n.value_int, n.value_bool,
		n.value_float, n.value_time FROM loaded_nodes n JOIN (
		SELECT h, count(*) AS n FROM (SELECT s AS h FROM loaded_new UNION ALL SELECT p FROM loaded_new
			UNION ALL SELECT o FROM loaded_new UNION ALL SELECT l FROM loaded_new WHERE l IS NOT NULL) AS used GROUP BY h
	) AS c ON c.h = n.hash ORDER BY n.hash
	ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + EXCLUDED.refs`
