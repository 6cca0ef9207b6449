package segment

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"sync"
)

// ranked is a value to be sorted: eight of its bytes, and which it is.
type ranked struct {
	key uint64
	i   uint32
}

// A valueSorter sorts values by their bytes, again and again in the same room.
type valueSorter struct {
	value  func(uint32) []byte
	wait   sync.WaitGroup
	ranked []ranked
	order  []uint32
}

// sorted returns the numbers of values in the order of their bytes, until it is called again. The values must differ.
func (s *valueSorter) sorted(n int, value func(i uint32) []byte) []uint32 {
	s.value, s.ranked, s.order = value, s.ranked[:0], s.order[:0]
	for i := range n {
		s.ranked = append(s.ranked, ranked{i: uint32(i)})
	}
	s.sort(s.ranked, 0, 2)
	s.wait.Wait()
	for _, r := range s.ranked {
		s.order = append(s.order, r.i)
	}
	return s.order
}

// word returns the eight bytes of a value from depth on, filled with zeros.
func word(b []byte, depth int) uint64 {
	if len(b) >= depth+8 {
		return binary.BigEndian.Uint64(b[depth:])
	}
	var room [8]byte
	copy(room[:], b[min(depth, len(b)):])
	return binary.BigEndian.Uint64(room[:])
}

// sort sorts values that are the same up to a depth, by eight bytes at a time. It shares the work between as many
// goroutines as workers.
func (s *valueSorter) sort(rs []ranked, depth, workers int) {
	if len(rs) < 2 {
		return
	}
	if len(rs) < 16 {
		slices.SortFunc(rs, func(a, b ranked) int { return bytes.Compare(s.value(a.i)[depth:], s.value(b.i)[depth:]) })
		return
	}
	for i := range rs {
		rs[i].key = word(s.value(rs[i].i), depth)
	}
	slices.SortFunc(rs, func(a, b ranked) int { return cmp.Compare(a.key, b.key) })
	for from := 0; from < len(rs); {
		to := from + 1
		for to < len(rs) && rs[to].key == rs[from].key {
			to++
		}
		s.group(rs[from:to], depth, workers)
		from = to
	}
}

// group sorts values with the same eight bytes. Those that end within them come first, the shorter before the longer.
func (s *valueSorter) group(rs []ranked, depth, workers int) {
	if len(rs) < 2 {
		return
	}
	ended := func(r ranked) bool { return len(s.value(r.i)) <= depth+8 }
	n := 0
	if slices.ContainsFunc(rs, ended) {
		slices.SortStableFunc(rs, func(a, b ranked) int {
			return cmp.Compare(min(len(s.value(a.i)), depth+9), min(len(s.value(b.i)), depth+9))
		})
		for n < len(rs) && ended(rs[n]) {
			n++
		}
	}
	if workers < 2 || len(rs) < 4096 {
		s.sort(rs[n:], depth+8, workers)
		return
	}
	s.wait.Go(func() { s.sort(rs[n:], depth+8, workers) })
}
