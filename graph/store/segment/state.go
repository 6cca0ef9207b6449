package segment

import (
	"fmt"
	"slices"
)

// diskState is what a store's files hold.
type diskState struct {
	segments []*layer
	runs     []*layer
	seq      uint64 // of the last batch
	logs     uint64 // the number of the last log
	size     int    // of what was read of it
	end      int    // of what is whole in it
}

func (st *diskState) layers() []*layer { return append(slices.Clip(st.segments), st.runs...) }

// loadState opens the segments and reads the logs that a manifest names. Segments that are open already are taken from
// among the open. The error wraps fs.ErrNotExist when a file is not there, which is no fault when the manifest is
// out of date.
func loadState(d disk, m manifest, open []*layer) (*diskState, error) {
	st := &diskState{seq: m.Sequence}
	for _, name := range m.Segments {
		i := slices.IndexFunc(open, func(l *layer) bool { return l.file == name })
		if i >= 0 {
			st.segments = append(st.segments, open[i])
			continue
		}
		l, err := openSegment(d, name)
		if err != nil {
			return nil, err
		}
		st.segments = append(st.segments, l)
	}
	next := ID(1)
	for _, l := range st.segments {
		if l.words.first() != next {
			return nil, fmt.Errorf("%s: its values begin at %d, not at %d: %w: restore it from a copy", d.path(l.file), l.words.first(), next, ErrDamaged)
		}
		next = l.end()
	}
	return st, st.readLogs(d, m.Log, next)
}

// readLogs reads the logs from a number on. Only the last may end within a record.
func (st *diskState) readLogs(d disk, first uint64, next ID) error {
	sum := newTally(next)
	for n, whole := first, true; ; n++ {
		b, err := d.read(logName(n))
		if missing(err) && n > first {
			break
		}
		if err != nil {
			return fmt.Errorf("open %s: %w", d.path(logName(n)), err)
		}
		if !whole {
			return fmt.Errorf("%s: its end is missing: %w: restore it from a copy", d.path(logName(n-1)), ErrDamaged)
		}
		rs, end, err := readLog(d.path(logName(n)), b)
		whole = end == len(b)
		if err == nil {
			err = st.take(sum, rs, d.path(logName(n)))
		}
		if err != nil {
			return err
		}
		st.logs, st.size, st.end = n, len(b), end
	}
	if l := sum.layer(); l != nil {
		st.runs = []*layer{l}
	}
	return nil
}

// take adds the records of a log, which must follow what came before.
func (st *diskState) take(sum *tally, rs []record, path string) error {
	for _, r := range rs {
		if r.seq != st.seq+1 || r.delta.first != sum.next() {
			return fmt.Errorf("%s: batch %d with values from %d follows batch %d with values to %d: %w: restore it from a copy",
				path, r.seq, r.delta.first, st.seq, sum.next(), ErrDamaged)
		}
		sum.add(r.delta)
		st.seq = r.seq
	}
	return nil
}
