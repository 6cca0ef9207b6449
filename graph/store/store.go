// Package store keeps the graph: one set of quads a document, one of background and one of what is computed, each
// replaced and removed whole. It serves them through Cayley's graph.QuadStore.
package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"hearsay/graph/store/segment"
)

// Memory is the URL of an empty store that lives as long as it is open.
const Memory = "mem:"

// Options say how a store is opened.
type Options struct {
	ReadOnly bool // take no lock and refuse writes
	Create   bool // make the database where there is none
}

// Store is one open graph. Its methods may be called from several goroutines.
type Store struct {
	url      string
	readOnly bool
	home     *folder // nil for Memory
	quads    *segment.Store

	mu   sync.Mutex // held while something is written; readers need no lock, as they read snapshots
	meta manifest   // of Memory
	docs documents
}

// Open opens the graph at url: a folder (hearsay.db), or "mem:". A database in the layout of Hearsay 0.1 is brought up
// to date where it is opened for writing. The errors wrap ErrNotFound, ErrForeign, ErrNewer, ErrOlder, ErrDamaged and
// ErrLocked. One store at a time may be open for writing.
func Open(ctx context.Context, url string, o Options) (*Store, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	registerPrefixes()
	s := &Store{url: url, readOnly: o.ReadOnly, meta: manifest{Format: format}}
	var err error
	switch {
	case url == Memory:
		s.quads = segment.Memory()
	case url == "":
		err = errors.New("open the database: no name given")
	case strings.Contains(url, "://"):
		err = fmt.Errorf("open %s: only folders and %s are known", url, Memory)
	default:
		s.home, s.quads, err = openFolder(ctx, url, o)
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

// URL is what the store was opened with.
func (s *Store) URL() string { return s.url }

// Close releases the store and its lock. Snapshots given out stay readable.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return errors.Join(s.fault("close", s.quads.Close()), s.home.close())
}

// snapshot is the graph as it is now.
func (s *Store) snapshot(ctx context.Context) (*segment.Snapshot, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	snap, err := s.quads.Snapshot()
	return snap, s.fault("read", err)
}

// fault says of an error of the quad store where it is and what to do.
func (s *Store) fault(verb string, err error) error { return fault(verb, s.url, err) }

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
