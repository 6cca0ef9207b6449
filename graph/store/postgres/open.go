package postgres

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// format is the version of the tables; a greater one is somebody newer's.
const format = 1

// Options say how a graph is opened.
type Options struct {
	ReadOnly bool // refuse writes
	Create   bool // make the tables, and the schema that the URL's search_path names, where there are none

	// Confined opens one connection at once and none later, so that the process can be shut in. A snapshot is good until the next
	// is taken.
	Confined bool
}

// Store is a graph in a database. Its methods may be called from several goroutines.
type Store struct {
	dialect Dialect
	options Options
	config  *pgx.ConnConfig
	pool    *pgxpool.Pool // for writes and what is no read of a snapshot; nil where confined

	mu     sync.Mutex // held while a snapshot is taken
	last   *Snapshot
	only   *pgx.Conn // where confined
	closed bool

	living sync.Mutex
	live   map[*Snapshot]bool // that have connections
}

// Open opens the graph in the database of a URL: postgres://user@host/database, with the parameters of libpq and the
// variables of its environment, PGPASSWORD among them. A search_path in the URL names the schema that holds the graph.
// The errors wrap ErrNotFound, ErrForeign, ErrNewer, ErrRefused and ErrGone.
func Open(ctx context.Context, address string, o Options) (*Store, error) {
	dialect, ok := DialectOf(address)
	if !ok {
		return nil, fmt.Errorf("%s is no database that speaks PostgreSQL's protocol", Redacted(address))
	}
	registerDialects()
	config, err := pgxpool.ParseConfig(asPostgres(address))
	if err != nil {
		return nil, errors.New(strings.ReplaceAll(err.Error(), asPostgres(address), Redacted(address)))
	}
	config.ConnConfig.OnNotice = func(*pgconn.PgConn, *pgconn.Notice) {}
	config.AfterConnect = func(ctx context.Context, c *pgx.Conn) error { return dialect.greet(ctx, c) }
	s := &Store{dialect: dialect, options: o, config: config.ConnConfig, live: map[*Snapshot]bool{}}
	if o.Confined {
		s.only, err = s.connect(ctx)
	} else {
		s.pool, err = pgxpool.NewWithConfig(ctx, config)
	}
	if err == nil {
		err = s.prepare(ctx)
	}
	if err != nil {
		return nil, errors.Join(explain(err), s.Close())
	}
	return s, nil
}

// asPostgres is the URL with the scheme that the driver knows.
func asPostgres(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	return "postgres://" + rest
}

// Redacted is the URL without its password.
func Redacted(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		scheme, _, _ := strings.Cut(address, "://")
		return scheme + "://…"
	}
	if q := u.Query(); q.Has("password") {
		q.Set("password", "xxxxx")
		u.RawQuery = q.Encode()
	}
	return u.Redacted()
}

// Resolved is the URL with what the environment adds to it, the password too: what another process needs to open the
// same graph.
func Resolved(address string) (string, error) {
	config, err := pgx.ParseConfig(asPostgres(address))
	if err != nil {
		return "", errors.New(strings.ReplaceAll(err.Error(), asPostgres(address), Redacted(address)))
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	u.User = url.UserPassword(config.User, config.Password)
	u.Path = "/" + config.Database
	q := u.Query()
	for _, key := range []string{"user", "password", "dbname", "database"} {
		q.Del(key)
	}
	if u.Host == "" && !q.Has("host") {
		q.Set("host", config.Host)
		q.Set("port", fmt.Sprint(config.Port))
	}
	u.RawQuery = q.Encode()
	return u.String(), nil
}

// greet sets up a new connection. Settings that the engine does not know are left out.
func (d Dialect) greet(ctx context.Context, c *pgx.Conn) error {
	for _, setting := range d.settings {
		if _, err := c.Exec(ctx, setting, pgx.QueryExecModeSimpleProtocol); err != nil && code(err) == "" {
			return err
		}
	}
	return nil
}

// connect opens a connection of its own.
func (s *Store) connect(ctx context.Context) (*pgx.Conn, error) {
	c, err := pgx.ConnectConfig(ctx, s.config)
	if err != nil {
		return nil, err
	}
	if err := s.dialect.greet(ctx, c); err != nil {
		return nil, errors.Join(err, c.Close(ctx))
	}
	return c, nil
}

// querier is a connection, a pool or a transaction.
type querier interface {
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

func (s *Store) querier() querier {
	if s.only != nil {
		return s.only
	}
	return s.pool
}

// prepare looks whether the graph is there, and makes it where it is wanted.
func (s *Store) prepare(ctx context.Context) error {
	err := s.inspect(ctx)
	if !errors.Is(err, ErrNotFound) || s.options.ReadOnly || !s.options.Create {
		return err
	}
	return s.again(ctx, s.create)
}

// inspect says what stands in the database: nil for a graph of ours.
func (s *Store) inspect(ctx context.Context) error {
	q := s.querier()
	var ours, theirs bool
	err := q.QueryRow(ctx, `SELECT coalesce(bool_or(table_name = 'hearsay_state'), false), coalesce(bool_or(table_name IN ('nodes', 'quads')), false)
		FROM information_schema.tables WHERE table_schema = current_schema()`).Scan(&ours, &theirs)
	switch {
	case err != nil:
		return err
	case !ours && theirs:
		return fmt.Errorf("%w: name another schema with ?search_path= or another database", ErrForeign)
	case !ours:
		return ErrNotFound
	}
	var version int
	if err := q.QueryRow(ctx, `SELECT format FROM hearsay_state WHERE id = 1`).Scan(&version); err != nil {
		return err
	}
	if version > format {
		return fmt.Errorf("%w: format %d, this one knows up to %d: use the newer program", ErrNewer, version, format)
	}
	return nil
}

// create makes the schema, the tables and the indexes in one transaction. Of several that do so at once one makes them.
func (s *Store) create(ctx context.Context) error {
	err := pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		if path := s.config.RuntimeParams["search_path"]; path != "" {
			first, _, _ := strings.Cut(path, ",")
			if _, err := tx.Exec(ctx, "CREATE SCHEMA IF NOT EXISTS "+pgx.Identifier{strings.Trim(strings.TrimSpace(first), `"`)}.Sanitize()); err != nil {
				return err
			}
		}
		for _, statement := range append(s.dialect.tables(), s.dialect.makeIndexes()...) {
			if _, err := tx.Exec(ctx, statement); err != nil {
				return err
			}
		}
		return nil
	})
	if c := code(err); c == codeTableThere || c == codeUnique { // another process was first
		return s.inspect(ctx)
	}
	return err
}

// Close gives the connections back. Snapshots cannot be read any more.
func (s *Store) Close() error {
	s.mu.Lock()
	s.closed, s.last = true, nil
	s.mu.Unlock()
	s.living.Lock()
	live := s.live
	s.live = nil
	s.living.Unlock()
	for snap := range live {
		snap.close()
	}
	if s.pool != nil {
		s.pool.Close()
	}
	if s.only != nil {
		return s.only.Close(context.Background())
	}
	return nil
}
