package segment

import "slices"

// Compact makes one segment of everything, drops the bytes of values that no quad has any more, and gives the space
// back. Ids stay what they are. Other writers wait meanwhile; readers do not.
func (s *Store) Compact() error {
	release, err := s.settle()
	if err != nil {
		return err
	}
	defer release()
	snap := s.current.Load()
	dead, err := snap.dead()
	if err != nil {
		return err
	}
	if compact, err := snap.compact(dead); err != nil || compact {
		return err
	}
	name := s.newSegment()
	l, err := s.build(name, snap.layers, dead)
	if err != nil {
		return err
	}
	return s.swap(s.manifest, slices.Clone(snap.layers), l)
}

// compact tells whether there is nothing to compact.
func (s *Snapshot) compact(dead []ID) (bool, error) {
	if len(s.layers) > 1 {
		return false, nil
	}
	var buf []byte
	for _, id := range dead {
		var err error
		if buf, err = s.appendValue(buf[:0], id); err != nil || len(buf) > 1 {
			return false, err
		}
	}
	return true, nil
}

// Flush writes what waits in memory to a segment, so that the log is empty and the next opening is fast.
func (s *Store) Flush() error {
	release, err := s.settle()
	if err != nil {
		return err
	}
	release()
	return nil
}
