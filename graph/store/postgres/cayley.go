package postgres

import (
	"context"
	"crypto/rand"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"io"
	"strconv"
	"sync"

	"github.com/cayleygraph/cayley/graph"
	graphlog "github.com/cayleygraph/cayley/graph/log"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/jackc/pgx/v5"
)

// backend is the name under which Cayley's sql back end and database/sql know snapshots.
const backend = "hearsay-snapshot"

// register makes snapshots known, once a process: both take drivers by name alone.
var register = sync.OnceFunc(func() {
	sql.Register(backend, snapshots{})
	csql.Register(backend, registration(backend))
})

// registration says how Cayley's sql back end reads our tables through a driver. It writes nothing.
func registration(driver string) csql.Registration {
	return csql.Registration{
		Driver: driver, HashType: "BYTEA", BytesType: "BYTEA", HorizonType: "BIGSERIAL", TimeType: "timestamp with time zone",
		QueryDialect: csql.QueryDialect{
			RegexpOp:    "~",
			FieldQuote:  func(name string) string { return pgx.Identifier{name}.Sanitize() },
			Placeholder: func(n int) string { return "$" + strconv.Itoa(n) },
		},
		ConditionalIndexes: true,
		Estimated: func(table string) string {
			return "SELECT greatest(reltuples, 0)::BIGINT FROM pg_class WHERE oid = '" + table + "'::regclass"
		},
		RunTx: func(*sql.Tx, []graphlog.NodeUpdate, []graphlog.QuadUpdate, graph.IgnoreOpts) error {
			return ErrReadOnly
		},
	}
}

// opening are the snapshots on their way through database/sql, which takes text alone, by the text.
var opening sync.Map

// QuadStore returns the snapshot behind Cayley's interface, for its paths and query languages; writes fail. It is for one
// goroutine, as Cayley's optimizer counts its tables without a lock, and is to be closed.
func (s *Snapshot) QuadStore() (graph.QuadStore, error) {
	register()
	name := rand.Text()
	opening.Store(name, s)
	defer opening.Delete(name)
	return newQuadStore(backend, name, s, nil)
}

// snapshots is a driver of database/sql that reads snapshots. What it calls a connection is only a view of one.
type snapshots struct{}

// OpenConnector finds the snapshot that the name stands for.
func (d snapshots) OpenConnector(name string) (driver.Connector, error) {
	s, ok := opening.Load(name)
	if !ok {
		return nil, fmt.Errorf("%s is no snapshot", name)
	}
	return connector{s.(*Snapshot)}, nil
}

// Open is there for the interface; database/sql calls OpenConnector.
func (d snapshots) Open(name string) (driver.Conn, error) {
	c, err := d.OpenConnector(name)
	if err != nil {
		return nil, err
	}
	return c.Connect(context.Background())
}

type connector struct{ snap *Snapshot }

func (c connector) Connect(context.Context) (driver.Conn, error) { return conn(c), nil }
func (c connector) Driver() driver.Driver                        { return snapshots{} }

type conn struct{ snap *Snapshot }

func (c conn) Prepare(string) (driver.Stmt, error) { return nil, ErrReadOnly }
func (c conn) Begin() (driver.Tx, error)           { return nil, ErrReadOnly }
func (c conn) Close() error                        { return nil }

// CheckNamedValue takes the parameters as they are: they are of the types that Cayley's back end uses.
func (c conn) CheckNamedValue(*driver.NamedValue) error { return nil }

// QueryContext asks the snapshot. The statement is prepared on its connection and kept there.
func (c conn) QueryContext(_ context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	values := make([]any, len(args))
	for i, a := range args {
		values[i] = a.Value
	}
	r := &rows{}
	scan := func(row pgx.Rows) ([]any, error) {
		if r.names == nil {
			for _, f := range row.FieldDescriptions() {
				r.names = append(r.names, f.Name)
			}
		}
		return row.Values()
	}
	var err error
	r.cursor, err = open(context.Background(), c.snap, scan, query, values...)
	return r, err
}

// rows is an answer on its way to Cayley.
type rows struct {
	names  []string
	cursor *cursor[[]any]
	at     int
}

func (r *rows) Columns() []string { return r.names }
func (r *rows) Close() error      { return r.cursor.close() }

func (r *rows) Next(dest []driver.Value) error {
	if r.at == len(r.cursor.rows) {
		if err := r.cursor.more(context.Background()); err != nil {
			return err
		}
		if r.at = 0; len(r.cursor.rows) == 0 {
			return io.EOF
		}
	}
	for i, v := range r.cursor.rows[r.at] {
		dest[i] = v
	}
	r.at++
	return nil
}

var (
	_ driver.QueryerContext    = conn{}
	_ driver.NamedValueChecker = conn{}
	_ driver.DriverContext     = snapshots{}
)
