package segment

import (
	"slices"

	"github.com/cayleygraph/quad"
)

// How many quads are read at a time: few at first, as many a reader wants only one.
const (
	firstRows = 8
	chunkRows = 128
)

// rows reads the quads of a range of one order from all layers.
type rows struct {
	order  order
	heads  []head
	filter Pattern   // where the range holds others, too
	reuse  bool      // whether the quads given out may be written over by the next
	size   int64     // of the next chunk
	but    *refusals // what is passed over where it was not read yet, nil for nothing
	fixed  int       // how many ids of the order's sequence all quads of the range share
	buf    []Quad
	at     int
	err    error
}

// head is what is left to read of one set.
type head struct {
	set  quadSet
	lo   int64
	hi   int64
	sign int8
	buf  []Quad
}

// scan begins to read the quads that fit a pattern. It also returns how many there are in the range, and whether
// all of them fit.
func (s *Snapshot) scan(p Pattern) (r *rows, n int64, exact bool, err error) {
	r = new(rows)
	n, exact, err = r.begin(s, p)
	return r, n, exact, err
}

// begin is scan with rows that served before.
func (r *rows) begin(s *Snapshot, p Pattern) (n int64, exact bool, err error) {
	mask := p.mask()
	orders := orderFor[mask]
	first := p.in(orders[0], mask)
	if n, err = r.open(s, first); err != nil || first.exact {
		return n, true, err
	}
	if orders[1] != orders[0] {
		var other rows
		m, err := other.open(s, p.in(orders[1], mask))
		if err != nil {
			return 0, false, err
		}
		if m < n {
			n, r.order, r.heads, r.fixed = m, other.order, other.heads, other.fixed
		}
	}
	r.filter = p
	return n, false, nil
}

// restart leaves nothing of what was read before.
func (r *rows) restart(p plan) {
	r.order, r.heads, r.filter, r.but, r.err = p.order, r.heads[:0], Pattern{}, nil, nil
	r.size, r.fixed = firstRows, p.prefix.n
	if r.at = 0; r.reuse {
		r.buf = r.buf[:0]
	} else {
		r.buf = nil
	}
}

// open finds a plan's range in every layer.
func (r *rows) open(s *Snapshot, p plan) (n int64, err error) {
	r.restart(p)
	for _, l := range s.layers {
		if p.prefix.n > 0 && p.prefix.k[0] >= l.end() {
			continue // the layer is older than the value
		}
		for i, set := range [2]quadSet{l.adds, l.dels} {
			if set.count() == 0 {
				continue
			}
			lo, hi, err := set.find(p.order, p.prefix)
			if err != nil {
				return 0, err
			}
			if lo < hi {
				sign := int64(1 - 2*i)
				n += sign * (hi - lo)
				r.heads = append(r.heads, head{set: set, lo: lo, hi: hi, sign: int8(sign)})
			}
		}
	}
	return n, nil
}

// next returns the next quad, or nil at the end or on an error.
func (r *rows) next() *Quad {
	for {
		if r.at == len(r.buf) && !r.fill() {
			return nil
		}
		q := &r.buf[r.at]
		r.at++
		if r.filter == (Pattern{}) || r.filter.Matches(*q) {
			return q
		}
	}
}

// end leaves nothing to read.
func (r *rows) end() { r.heads, r.at = r.heads[:0], len(r.buf) }

// pass goes on after the quads with a node in a direction that come next: one by one, then with a search.
func (r *rows) pass(d quad.Direction, id ID) error {
	for range chunkRows {
		if r.at == len(r.buf) && !r.fill() {
			return r.err
		}
		if r.buf[r.at].Get(d) != id {
			return nil
		}
		r.at++
	}
	return r.leap(d)
}

// leap goes on after the quads that share the node in a direction with the one before, where the order has them together.
func (r *rows) leap(d quad.Direction) error {
	if r.fixed == len(key{}) || sequence[r.order][r.fixed] != uint8(d-quad.Subject) {
		return nil
	}
	p := prefix{r.order.key(r.buf[r.at-1]), r.fixed + 1}
	for i := range r.heads {
		h := &r.heads[i]
		_, hi, err := h.set.find(r.order, p)
		if err != nil {
			return err
		}
		h.lo = max(h.lo, min(hi, h.hi))
		for len(h.buf) > 0 && p.compare(r.order, &h.buf[0]) <= 0 {
			h.buf = h.buf[1:]
		}
	}
	for r.at < len(r.buf) && p.compare(r.order, &r.buf[r.at]) <= 0 {
		r.at++
	}
	return nil
}

// fill reads the next chunk.
func (r *rows) fill() bool {
	if r.err != nil || len(r.heads) == 0 {
		return false
	}
	r.at = 0
	if len(r.heads) == 1 {
		return r.fillOne()
	}
	if r.reuse && r.buf != nil {
		r.buf = r.buf[:0]
	} else {
		r.buf = make([]Quad, 0, chunkRows)
	}
	for len(r.buf) < chunkRows && r.err == nil {
		if !r.merge() {
			break
		}
	}
	return len(r.buf) > 0 && r.err == nil
}

// fillOne reads from the only set; a set that is alone adds.
func (r *rows) fillOne() bool {
	h := &r.heads[0]
	if len(h.buf) > 0 {
		r.buf, h.buf = h.buf, nil
		return true
	}
	if r.size, r.err = h.pass(r, r.size); r.err != nil {
		return false
	}
	n := int(min(h.hi-h.lo, r.size))
	r.size = chunkRows
	if n == 0 {
		r.buf = r.buf[:0]
		return false
	}
	switch {
	case r.reuse && cap(r.buf) >= n:
		r.buf = r.buf[:n]
	case r.reuse && n > firstRows:
		r.buf = make([]Quad, n, chunkRows)
	default:
		r.buf = make([]Quad, n)
	}
	if r.err = h.set.read(r.order, h.lo, r.buf); r.err != nil {
		r.buf = r.buf[:0]
		return false
	}
	h.lo += int64(n)
	return true
}

// merge keeps the next quad that was added more often than removed.
func (r *rows) merge() bool {
	q, sum, ok := r.pop()
	if ok && sum > 0 {
		r.buf = append(r.buf, q)
	}
	return ok
}

// pop takes the least quad off all heads, with how often it was added less how often it was removed.
func (r *rows) pop() (q Quad, sum int, ok bool) {
	least := r.least()
	if least == nil {
		return q, 0, false
	}
	q = *least
	for i := range r.heads {
		h := &r.heads[i]
		if len(h.buf) > 0 && h.buf[0] == q {
			sum += int(h.sign)
			h.buf = h.buf[1:]
		}
	}
	return q, sum, true
}

// least returns the first quad of all heads, which it fills where they are empty, and drops those at their end.
func (r *rows) least() *Quad {
	var least *Quad
	ended := false
	for i := range r.heads {
		h := &r.heads[i]
		if len(h.buf) == 0 {
			if h.lo == h.hi {
				ended = true
				continue
			}
			if r.err = h.fill(r); r.err != nil {
				return nil
			}
			if len(h.buf) == 0 {
				ended = true
				continue
			}
		}
		if q := &h.buf[0]; least == nil || r.order.less(q, least) {
			least = q
		}
	}
	if ended {
		r.heads = slices.DeleteFunc(r.heads, func(h head) bool { return len(h.buf) == 0 && h.lo == h.hi })
	}
	return least
}

// fill reads the head's next chunk. The one before may have been given out by fillOne, so it is not written over.
func (h *head) fill(r *rows) error {
	n, err := h.pass(r, chunkRows)
	if err != nil {
		return err
	}
	n = min(h.hi-h.lo, n)
	h.buf = make([]Quad, n)
	err = h.set.read(r.order, h.lo, h.buf)
	h.lo += n
	return err
}

// pass goes on after quads that are passed over, and says how many to read then: few, where most are.
func (h *head) pass(r *rows, most int64) (n int64, err error) {
	if r.but == nil {
		return most, nil
	}
	h.lo, err = h.set.pass(r.order, h.lo, h.hi, r.but)
	return firstRows, err
}
