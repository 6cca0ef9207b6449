package segment

import (
	"errors"
	"fmt"
	"strings"
)

// Open opens the store in a folder. The errors wrap ErrNotFound, ErrForeign, ErrNewer, ErrDamaged and ErrLocked. One
// process at a time may open it for writing; any number may read at the same time, and need no lock.
func Open(dir string, o Options) (*Store, error) {
	s, err := open(folder{dir}, o)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", dir, err)
	}
	return s, nil
}

func open(d disk, o Options) (*Store, error) {
	s := newStore(d, o)
	if o.ReadOnly {
		if _, err := d.size(manifestFile); missing(err) {
			if err := absent(d); err != nil {
				return nil, err
			}
			return nil, ErrNotFound
		}
		if _, err := s.refresh(); err != nil {
			return nil, err
		}
		return s, nil
	}
	if err := s.claim(); err != nil {
		return nil, err
	}
	if err := s.recover(); err != nil {
		if s.lock != nil {
			err = errors.Join(err, s.lock.Close())
		}
		return nil, err
	}
	s.start()
	return s, nil
}

// claim makes the folder where that is wanted, and takes the lock.
func (s *Store) claim() (err error) {
	if _, err := s.disk.size(manifestFile); missing(err) {
		if err := absent(s.disk); err != nil {
			return err
		}
		if !s.options.Create {
			return ErrNotFound
		}
		if err := s.disk.make(); err != nil {
			return err
		}
	}
	s.lock, err = s.disk.lock()
	return err
}

// absent refuses to make a store among somebody else's files.
func absent(d disk) error {
	names, err := d.list()
	if err != nil && !missing(err) {
		return fmt.Errorf("%w: %w", ErrForeign, err)
	}
	for _, n := range names {
		if !ours(n) {
			return fmt.Errorf("%w: it holds %s", ErrForeign, n)
		}
		size, err := d.size(n)
		if err != nil {
			return err
		}
		if strings.HasPrefix(n, segmentPrefix) || strings.HasPrefix(n, logPrefix) && size > logHeader {
			return fmt.Errorf("%s is missing: %w: restore it from a copy", manifestFile, ErrDamaged)
		}
	}
	return nil
}

// recover reads what is there, clears what an interrupted write left, and goes on with the log.
func (s *Store) recover() error {
	m, _, err := readManifest(s.disk)
	if missing(err) {
		m = manifest{Format: version, Log: 1, Next: 1}
		if err := createLog(s.disk, logName(m.Log), 1); err != nil {
			return err
		}
		err = writeManifest(s.disk, m)
	}
	if err != nil {
		return err
	}
	s.manifest = m
	st, err := loadState(s.disk, m, nil)
	if missing(err) {
		return fmt.Errorf("%w: %w: restore it from a copy", ErrDamaged, err)
	}
	if err != nil {
		return err
	}
	s.current.Store(newSnapshot(st.layers(), st.seq, s.cache))
	s.logs = st.logs
	if st.end < logHeader {
		if err := createLog(s.disk, logName(s.logs), st.seq+1); err != nil {
			return err
		}
		st.end = logHeader
	}
	if s.log, err = openLog(s.disk, logName(s.logs), st.end, !s.options.NoSync); err != nil {
		return err
	}
	return s.sweep()
}

// start lets the background work begin.
func (s *Store) start() {
	s.flushes.start(s.flushTask)
	s.merges.start(s.mergeTask)
	s.wakeWorkers()
}

// sweep removes the files that an interrupted write left, before the background work begins.
func (s *Store) sweep() error {
	names, err := s.disk.list()
	if err != nil {
		return err
	}
	keep := map[string]bool{}
	for _, n := range s.manifest.Segments {
		keep[n] = true
	}
	for _, name := range names {
		n, numbered := numberOf(name)
		switch {
		case strings.HasPrefix(name, tempMark):
		case numbered && strings.HasPrefix(name, logPrefix) && n < s.manifest.Log:
		case numbered && strings.HasPrefix(name, segmentPrefix) && !keep[name]:
		default:
			continue
		}
		s.discard(name)
	}
	return nil
}
