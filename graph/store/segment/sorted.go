package segment

import (
	"slices"
	"sort"
)

// sorted is a quadSet in memory.
type sorted [orders][]Quad

// newSorted sorts the quads, which must differ, into a set. It keeps the slice.
func newSorted(qs []Quad) sorted {
	var s sorted
	for o := range order(orders) {
		if o == 0 {
			s[o] = qs
		} else {
			s[o] = slices.Clone(qs)
		}
		slices.SortFunc(s[o], func(a, b Quad) int {
			x, y := o.key(a), o.key(b)
			return x.compare(&y)
		})
	}
	return s
}

func (s sorted) count() int64 { return int64(len(s[0])) }

func (s sorted) find(o order, p prefix) (lo, hi int64, err error) {
	qs := s[o]
	first := sort.Search(len(qs), func(i int) bool { return p.compare(o, &qs[i]) >= 0 })
	n := sort.Search(len(qs)-first, func(i int) bool { return p.compare(o, &qs[first+i]) > 0 })
	return int64(first), int64(first + n), nil
}

// compare tells where the quad lies: before the prefix, in it or after it.
func (p *prefix) compare(o order, q *Quad) int {
	for i := range p.n {
		if v := q[sequence[o][i]]; v != p.k[i] {
			if v < p.k[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

func (s sorted) read(o order, at int64, dst []Quad) error {
	copy(dst, s[o][at:])
	return nil
}
