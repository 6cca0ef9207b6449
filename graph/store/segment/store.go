package segment

import (
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
)

// Options say how a store is opened.
type Options struct {
	ReadOnly bool // take no lock, refuse writes, and follow what another process writes
	Create   bool // make the store where there is none
	NoSync   bool // let the system decide when writes reach the disk: a power failure may lose the last batches, but no half of one

	// DeltaQuads is how many changed quads wait in the log, and in memory, before they become a segment. 0 is DefaultDelta.
	DeltaQuads int
}

// DefaultDelta keeps a log that is read in a few milliseconds.
const DefaultDelta = 32 << 10

// Store is an open quad store. Its methods may be called from several goroutines.
type Store struct {
	options Options
	disk    disk
	lock    io.Closer // nil for readers and in memory
	cache   *valueCache
	current atomic.Pointer[Snapshot]

	queue requests

	mu       sync.Mutex // held by whoever changes what follows
	manifest manifest
	log      *logWriter // nil for readers and in memory
	logs     uint64     // the number of the log being written
	frozen   int        // how many runs are being flushed
	closed   bool
	failed   error // why writes are refused from now on
	pending  error // why the last flush or merge failed, until one succeeds

	flushing sync.Mutex // one flush at a time

	follow follower // of a reader

	flushes worker
	merges  worker
}

// Memory makes an empty store that lives as long as it is used.
func Memory() *Store {
	s := newStore(newMemory(), Options{})
	s.manifest = manifest{Format: version, Next: 1}
	s.start()
	return s
}

func newStore(d disk, o Options) *Store {
	if o.DeltaQuads <= 0 {
		o.DeltaQuads = DefaultDelta
	}
	s := &Store{disk: d, options: o, cache: new(valueCache)}
	s.current.Store(newSnapshot(nil, 0, s.cache))
	return s
}

// Snapshot returns the store as it is now. A store opened for reading sees what another process has written since.
func (s *Store) Snapshot() (*Snapshot, error) {
	if s.options.ReadOnly {
		return s.refresh()
	}
	return s.current.Load(), nil
}

// writable says why nothing can be written, or nil. The caller holds s.mu.
func (s *Store) writable() error {
	switch {
	case s.closed:
		return ErrClosed
	case s.options.ReadOnly:
		return ErrReadOnly
	case s.failed != nil:
		return fmt.Errorf("%w: %w", ErrFailed, s.failed)
	}
	return nil
}

// Close waits for what is being written and gives the lock back. Snapshots stay readable. It returns why the last
// flush or merge failed, if it did; no batch is lost by that.
func (s *Store) Close() error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	s.closed = true
	err := s.pending
	s.mu.Unlock()
	s.flushes.stop()
	s.merges.stop()
	if s.log != nil {
		err = errors.Join(err, s.log.close())
	}
	if s.lock != nil {
		err = errors.Join(err, s.lock.Close())
	}
	return err
}
