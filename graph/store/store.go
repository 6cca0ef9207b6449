// Package store keeps the graph: one set of quads a document and one of background, replaced and removed whole.
// It serves them through Cayley's graph.QuadStore.
package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
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
	files    files

	mu   sync.Mutex // held while files change; readers need no lock, as files are whole
	snap snapshots
}

// Open opens the graph at url: a folder (hearsay.db), or "mem:". The errors wrap ErrNotFound, ErrForeign,
// ErrNewer, ErrDamaged and ErrLocked. One store at a time may be open for writing.
func Open(ctx context.Context, url string, o Options) (*Store, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	registerPrefixes()
	s := &Store{url: url, readOnly: o.ReadOnly}
	var err error
	switch {
	case url == Memory:
		s.files = newMemory()
	case url == "":
		return nil, errors.New("open the database: no name given")
	case strings.Contains(url, "://"):
		return nil, fmt.Errorf("open %s: only folders and %s are known", url, Memory)
	default:
		if s.files, err = openFolder(url, o); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// URL is what the store was opened with.
func (s *Store) URL() string { return s.url }

// Close releases the store and its lock. Snapshots given out stay readable.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.snap.drop()
	return s.files.Close()
}
