package segment

import (
	"math/bits"
	"slices"
)

// A quadSorter sorts quads of numbers that are not much larger than there are quads, again and again in the same room.
type quadSorter struct {
	runs  []uint64 // of quads that follow one another and have one subject: it, above which run it is
	from  []int    // where each run begins, and where the last ends
	group []uint64 // what the quads of a subject are sorted by
	room  []Quad
}

// sorted are quads of numbers up to the greatest in SPOL, each once; qs is changed. They are the sorter's. Quads of one subject come
// together, as a rule: there are far fewer runs to be sorted than quads, and then the few quads of each subject.
func (s *quadSorter) sorted(qs []Quad, greatest int) []Quad {
	size := bits.Len(uint(greatest))
	if 3*size > 64 {
		s.room = slices.Grow(s.room[:0], len(qs))[:len(qs)]
		sorted, _ := sortQuads(qs, s.room)
		s.room = append(s.room[:0], slices.Compact(sorted)...)
		return s.room
	}
	s.findRuns(qs)
	out := slices.Grow(s.room[:0], len(qs))
	for i := 0; i < len(s.runs); {
		subject := s.runs[i] >> 32
		s.group = s.group[:0]
		for ; i < len(s.runs) && s.runs[i]>>32 == subject; i++ {
			run := uint32(s.runs[i])
			s.gather(qs[s.from[run]:s.from[run+1]], size)
		}
		out = s.ungroup(out, ID(subject), size)
	}
	s.room = out
	return out
}

// findRuns finds the runs of quads and sorts them.
func (s *quadSorter) findRuns(qs []Quad) {
	s.runs, s.from = s.runs[:0], s.from[:0]
	last := ID(0)
	for i := range qs {
		if id := qs[i][0]; id != last {
			last = id
			s.runs = append(s.runs, uint64(id)<<32|uint64(len(s.from)))
			s.from = append(s.from, i)
		}
	}
	s.from = append(s.from, len(qs))
	slices.Sort(s.runs)
}

// gather adds quads of one subject to the group.
func (s *quadSorter) gather(qs []Quad, size int) {
	for i := range qs {
		q := &qs[i]
		s.group = append(s.group, (uint64(q[1])<<size|uint64(q[2]))<<size|uint64(q[3]))
	}
}

// ungroup sorts the group and appends its quads.
func (s *quadSorter) ungroup(out []Quad, subject ID, size int) []Quad {
	sortNumbers(s.group)
	mask := uint64(1)<<size - 1
	last := ^uint64(0) // which is none of them, as 0 is no predicate and no quad has the greatest for all three
	for _, k := range s.group {
		if k != last {
			last = k
			out = append(out, Quad{subject, ID(k >> (2 * size)), ID(k >> size & mask), ID(k & mask)})
		}
	}
	return out
}

// fewNumbers are sorted by putting one after the other in its place.
const fewNumbers = 48

func sortNumbers(ns []uint64) {
	if len(ns) > fewNumbers {
		slices.Sort(ns)
		return
	}
	for i := 1; i < len(ns); i++ {
		n, j := ns[i], i
		for ; j > 0 && n < ns[j-1]; j-- {
			ns[j] = ns[j-1]
		}
		ns[j] = n
	}
}

// sortCounted puts quads into out, sorted by the numbers in one place, keeping the sequence of those that are equal in it. It counts
// how many quads have each number in at, which has a place for all.
func sortCounted(qs, out []Quad, place uint8, at []uint32) []Quad {
	clear(at)
	for i := range qs {
		at[qs[i][place]]++
	}
	sum := uint32(0)
	for i, n := range at {
		at[i] = sum
		sum += n
	}
	out = slices.Grow(out[:0], len(qs))[:len(qs)]
	for i := range qs {
		to := &at[qs[i][place]]
		out[*to] = qs[i]
		*to++
	}
	return out
}
