package segment

import (
	"bytes"
	"errors"
	"fmt"
	"sync"
	"time"
)

// follower remembers what a reader has read, to see when the writer has gone on.
type follower struct {
	mu       sync.Mutex
	manifest []byte
	logs     uint64 // the number of the last log
	size     int64  // of what was read of it
}

// mostTries is how often a reader begins anew when files go away while it reads: the writer has merged them.
const mostTries = 12

// refresh returns a reader's view of what the writer has written so far.
func (s *Store) refresh() (*Snapshot, error) {
	f := &s.follow
	f.mu.Lock()
	defer f.mu.Unlock()
	m, data, err := readManifest(s.disk)
	if err != nil {
		return nil, err
	}
	if f.manifest != nil && bytes.Equal(data, f.manifest) && f.upToDate(s.disk) {
		return s.current.Load(), nil
	}
	var st *diskState
	for try := range mostTries {
		if st, err = loadState(s.disk, m, s.current.Load().layers); err == nil {
			f.manifest, f.logs, f.size = data, st.logs, int64(st.size)
			s.current.Store(newSnapshot(st.layers(), st.seq, s.cache))
			return s.current.Load(), nil
		}
		if !missing(err) && !errors.Is(err, ErrDamaged) {
			break
		}
		// The writer may have merged the files away, or have been in the middle of a record: that passes, damage stays.
		time.Sleep(time.Millisecond << min(try, 5))
		next, again, failed := readManifest(s.disk)
		if failed != nil {
			return nil, failed
		}
		if try > 2 && bytes.Equal(again, data) {
			break
		}
		m, data = next, again
	}
	if missing(err) {
		err = fmt.Errorf("%w: %w: restore it from a copy", ErrDamaged, err)
	}
	return nil, err
}

// upToDate tells whether the last log is as it was read, and still the last.
func (f *follower) upToDate(d disk) bool {
	size, err := d.size(logName(f.logs))
	if err != nil || size != f.size {
		return false
	}
	_, err = d.size(logName(f.logs + 1))
	return missing(err)
}
