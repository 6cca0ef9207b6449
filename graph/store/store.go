// Package store keeps the graph: one set of quads a document, one of background and one of what is computed, each
// replaced and removed whole. It serves them through Cayley's graph.QuadStore.
package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"hearsay/graph/store/postgres"
	"hearsay/graph/store/segment"
)

// Memory is the URL of an empty store that lives as long as it is open.
const Memory = "mem:"

// Options say how a store is opened.
type Options struct {
	ReadOnly bool // take no lock and refuse writes
	Create   bool // make the database where there is none

	// Confined prepares for a process that will be shut in: a database server is reached over one connection that is opened
	// at once. A snapshot of it is good until the next is taken.
	Confined bool
}

// Store is one open graph. Its methods may be called from several goroutines.
type Store struct {
	url      string
	readOnly bool
	engine   engine
	mu       sync.Mutex // held while something is written; readers need no lock, as they read snapshots
}

// Open opens the graph at url: a folder (hearsay.db), "mem:", or a PostgreSQL database (postgres://user@host/database). A
// folder in the layout of Hearsay 0.1 is brought up to date where it is opened for writing. The errors wrap ErrNotFound,
// ErrForeign, ErrNewer, ErrOlder, ErrDamaged and ErrLocked. One store at a time may have a folder open for writing, any
// number of them a database server.
func Open(ctx context.Context, url string, o Options) (*Store, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	registerPrefixes()
	s := &Store{url: url, readOnly: o.ReadOnly}
	var err error
	_, server := postgres.DialectOf(url)
	switch {
	case url == Memory:
		s.engine = &embedded{url: url, quads: segment.Memory(), kept: manifest{Format: format}}
	case url == "":
		err = errors.New("open the database: no name given")
	case server:
		s.engine, err = openRemote(ctx, url, o)
	case strings.Contains(url, "://"):
		err = fmt.Errorf("open %s: only folders, %s and %s are known", postgres.Redacted(url), Memory, strings.Join(schemes(), ", "))
	default:
		e := &embedded{url: url}
		e.home, e.quads, err = openFolder(ctx, url, o)
		s.engine = e
	}
	if err != nil {
		if server {
			err = s.fault("open", hinted(err))
		}
		return nil, err
	}
	return s, nil
}

// hinted adds what to do about a server without a graph.
func hinted(err error) error {
	if errors.Is(err, ErrNotFound) {
		return fmt.Errorf("%w; run hearsay build first", err)
	}
	return err
}

// schemes are the beginnings of the URLs of database servers.
func schemes() []string {
	var out []string
	for _, d := range postgres.Dialects() {
		out = append(out, d.Schemes[0]+"://")
	}
	return out
}

// IsServer says whether a URL is that of a database server, which other processes may write to at the same time.
func IsServer(url string) bool {
	_, ok := postgres.DialectOf(url)
	return ok
}

// Resolved is the URL with all that another process needs to open the same graph without our environment: beware, that is the
// password of a database server, too.
func Resolved(url string) (string, error) {
	if !IsServer(url) {
		return url, nil
	}
	return postgres.Resolved(url)
}

// Name is a URL as it may be shown: without a password.
func Name(url string) string {
	if strings.Contains(url, "://") {
		return postgres.Redacted(url)
	}
	return url
}

// URL is what the store was opened with.
func (s *Store) URL() string { return s.url }

// Close releases the store and its lock. Snapshots of a folder and of memory stay readable.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fault("close", s.engine.close())
}

// snapshot is the graph as it is now.
func (s *Store) snapshot(ctx context.Context) (state, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	snap, err := s.engine.snapshot(ctx)
	return snap, s.fault("read", err)
}

// fault says of an error of the quad store where it is and what to do.
func (s *Store) fault(verb string, err error) error { return fault(verb, Name(s.url), err) }

func fault(verb, url string, err error) error {
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, segment.ErrDamaged):
		return fmt.Errorf("%s %s: %w: %w: run hearsay db verify, then restore a dump or build the articles into a new database", verb, url, ErrDamaged, err)
	case errors.Is(err, segment.ErrLocked):
		return fmt.Errorf("%s %s: %w: wait until it ends, then try again", verb, url, ErrLocked)
	case errors.Is(err, segment.ErrNewer):
		return fmt.Errorf("%s %s: %w: %w: use the newer program", verb, url, ErrNewer, err)
	case errors.Is(err, segment.ErrForeign):
		return fmt.Errorf("%s %s: %w: %w", verb, url, ErrForeign, err)
	}
	return fmt.Errorf("%s %s: %w", verb, url, err)
}
