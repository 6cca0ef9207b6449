package segment

import "slices"

// sorted is a quadSet in memory.
type sorted [orders][]Quad

// fewQuads are sorted by comparing them, more by their digits.
const fewQuads = 1024

// newSorted sorts the quads, which must differ, into a set. It keeps the slice.
func newSorted(qs []Quad) sorted {
	var s sorted
	if len(qs) < fewQuads {
		for o := range order(orders) {
			s[o] = slices.Clone(qs)
			slices.SortFunc(s[o], o.compare)
		}
		return s
	}
	tmp := make([]Quad, len(qs))
	s[spol], tmp = sortQuads(qs, tmp)
	s[ospl], tmp = sortBy(slices.Clone(s[spol]), tmp, sequence[ospl][0])
	s[posl], tmp = sortBy(slices.Clone(s[ospl]), tmp, sequence[posl][0])
	s[lspo], _ = sortBy(slices.Clone(s[spol]), tmp, sequence[lspo][0])
	return s
}

func (s sorted) count() int64 { return int64(len(s[0])) }

func (s sorted) find(o order, p prefix) (lo, hi int64, err error) {
	first, end := p.find(o, s[o])
	return int64(first), int64(end), nil
}

// find returns where the quads of the prefix begin and end.
func (p *prefix) find(o order, qs []Quad) (first, end int) {
	first = p.search(o, qs, 0)
	n := 1
	for first+n < len(qs) && p.compare(o, &qs[first+n]) <= 0 {
		n *= 2 // most ranges are short
	}
	return first, first + p.search(o, qs[first:min(first+n, len(qs))], 1)
}

// search returns where the quads begin that lie in the prefix or after it, where least is 0, or only those after it, where it is 1.
func (p *prefix) search(o order, qs []Quad, least int) int {
	lo, hi := 0, len(qs)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if p.compare(o, &qs[mid]) < least {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
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

func (s sorted) keys(o order, at int64, dst []key) error {
	for i := range dst {
		dst[i] = o.key(s[o][at+int64(i)])
	}
	return nil
}
