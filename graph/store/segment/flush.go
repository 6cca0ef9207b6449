package segment

import (
	"errors"
	"fmt"
	"slices"
)

// mostDelta is how many times DeltaQuads may wait in memory before writers wait for a flush.
const mostDelta = 16

// wakeWorkers lets the background look whether there is something to do.
func (s *Store) wakeWorkers() {
	if s.current.Load().waiting() >= int64(s.options.DeltaQuads) {
		s.flushes.wake()
	}
	s.merges.wake()
}

// waiting is how many changed quads are in memory.
func (s *Snapshot) waiting() int64 {
	n := int64(0)
	for _, l := range s.layers {
		if l.file == "" {
			n += l.size()
		}
	}
	return n
}

// room waits for a flush when too much is in memory. The caller holds s.mu.
func (s *Store) room() error {
	for s.current.Load().waiting() >= int64(s.options.DeltaQuads)*mostDelta {
		s.mu.Unlock()
		s.flushes.wake()
		s.flushes.wait()
		s.mu.Lock()
		if err := errors.Join(s.writable(), s.pending); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) flushTask() {
	if s.current.Load().waiting() < int64(s.options.DeltaQuads) {
		return
	}
	err := s.flush()
	s.mu.Lock()
	s.pending = err
	s.mu.Unlock()
	s.merges.wake()
}

// flush makes a segment of the runs that are in memory now. Batches go on into the next log meanwhile.
func (s *Store) flush() error {
	s.flushing.Lock()
	defer s.flushing.Unlock()
	s.mu.Lock()
	f, err := s.freeze()
	s.mu.Unlock()
	if err != nil || len(f.layers) == 0 {
		return err
	}
	l, err := s.build(f.file, f.layers, nil)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.frozen = 0
	if err != nil {
		return err
	}
	m := s.manifest
	m.Sequence, m.Log = f.seq, f.log
	return s.swap(m, f.layers, l)
}

// freezing is what is being flushed.
type freezing struct {
	layers []*layer
	file   string // of the segment
	seq    uint64 // of the last batch in them
	log    uint64 // the log that begins after them
}

// freeze begins a new log, so that the runs in memory are what the logs before it hold. The caller holds s.mu.
func (s *Store) freeze() (f freezing, err error) {
	snap := s.current.Load()
	runs := snap.layers[len(s.manifest.Segments):]
	if len(runs) == 0 {
		return f, nil
	}
	if s.log != nil {
		if err := s.turn(snap.seq + 1); err != nil {
			return f, err
		}
	}
	s.frozen = len(runs)
	return freezing{layers: runs, file: s.newSegment(), seq: snap.seq, log: s.logs}, nil
}

// newSegment names a segment. The caller holds s.mu.
func (s *Store) newSegment() string {
	s.manifest.Next++
	return segmentName(s.manifest.Next - 1)
}

// turn goes on with a new log. The caller holds s.mu.
func (s *Store) turn(seq uint64) error {
	if s.failed != nil {
		return s.failed
	}
	if err := s.log.file.Sync(); err != nil {
		s.failed = fmt.Errorf("sync %s: %w", s.log.path, err)
		return s.failed
	}
	name := logName(s.logs + 1)
	err := createLog(s.disk, name, seq)
	var next *logWriter
	if err == nil {
		next, err = openLog(s.disk, name, logHeader, !s.options.NoSync)
	}
	if err != nil {
		if _, left := s.disk.size(name); !missing(left) {
			s.failed = fmt.Errorf("%s could be neither begun nor removed: %w", s.disk.path(name), err)
		}
		return err
	}
	err = s.log.close()
	s.log, s.logs = next, s.logs+1
	return err
}

// build makes a segment of layers that follow one another.
func (s *Store) build(file string, layers []*layer, dead []ID) (*layer, error) {
	if err := writeLayers(s.disk, file, layers, dead); err != nil {
		return nil, fmt.Errorf("write %s: %w", s.disk.path(file), err)
	}
	return openSegment(s.disk, file)
}

// swap puts a segment in the place of the layers that it was made of: in the manifest, then in what snapshots see. Then
// the files that are not needed any more go. The caller holds s.mu.
func (s *Store) swap(m manifest, old []*layer, l *layer) error {
	snap := s.current.Load()
	at := slices.Index(snap.layers, old[0])
	layers := slices.Concat(snap.layers[:at], []*layer{l}, snap.layers[at+len(old):])
	m.Segments = nil
	for _, l := range layers {
		if l.file != "" {
			m.Segments = append(m.Segments, l.file)
		}
	}
	before := s.manifest.Log
	if err := s.publish(m); err != nil {
		return err
	}
	s.current.Store(newSnapshot(layers, snap.seq, s.cache))
	for _, l := range old {
		if l.file != "" {
			s.discard(l.file)
		}
	}
	for n := before; n < m.Log; n++ {
		s.discard(logName(n))
	}
	return nil
}

// discard removes a file that nothing needs any more. Where a reader keeps it from going, on Windows, it goes when the
// store is next opened.
func (s *Store) discard(name string) { _ = s.disk.remove(name) }

// publish makes the manifest the store's. The caller holds s.mu.
func (s *Store) publish(m manifest) error {
	if err := writeManifest(s.disk, m); err != nil {
		if errors.Is(err, ErrFailed) {
			s.failed = err
		}
		return err
	}
	s.manifest = m
	return nil
}
