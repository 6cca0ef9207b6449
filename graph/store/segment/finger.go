package segment

import (
	"runtime"

	"github.com/cayleygraph/quad"
)

// finger is a range of a set and where a node was found in it. Nodes that are looked up one after the other are often
// sorted; then the next lies close by, mostly in the block that is open, and the same few pages are read in a graph of any size.
type finger struct {
	set  quadSet
	sign int8
	lo   int64 // the range
	hi   int64
	in   block // the one that is open, of a packed set
	at   int   // its number, -1 while none is
}

// fingers look nodes up in a range that shares all but the node and what comes after it in an order.
type fingers struct {
	order  order
	prefix prefix // with a place for the node at its end
	each   []finger
}

// orderBefore returns the order that sorts the quads of a pattern by the node in a direction, and whether there is one.
func (p Pattern) orderBefore(d quad.Direction) (o order, fixed int, ok bool) {
	for _, id := range p {
		if id != 0 {
			fixed++
		}
	}
	for ; o < orders; o++ {
		n := 0
		for n < fixed && p[sequence[o][n]] != 0 {
			n++
		}
		if n == fixed && n < len(p) && sequence[o][n] == uint8(d-quad.Subject) {
			return o, fixed, true
		}
	}
	return 0, 0, false
}

// fingers returns fingers for the nodes in a direction of a pattern's quads, nil where no order serves.
func (s *Snapshot) fingers(p Pattern, d quad.Direction) (*fingers, error) {
	o, n, ok := p.orderBefore(d)
	if !ok {
		return nil, nil
	}
	f := &fingers{order: o, prefix: p.in(o, 0).prefix}
	var r rows
	if _, err := r.open(s, plan{order: o, prefix: f.prefix}); err != nil {
		return nil, err
	}
	for _, h := range r.heads {
		f.each = append(f.each, finger{set: h.set, sign: h.sign, lo: h.lo, hi: h.hi, at: -1})
	}
	f.prefix.n = n + 1
	return f, nil
}

// find makes rows those with a node.
func (f *fingers) find(id ID, r *rows) error {
	f.prefix.k[f.prefix.n-1] = id
	r.restart(plan{order: f.order, prefix: f.prefix})
	for i := range f.each {
		e := &f.each[i]
		lo, hi, err := e.set.seek(f.order, &f.prefix, e)
		if err != nil {
			return err
		}
		if lo < hi {
			r.heads = append(r.heads, head{set: e.set, lo: lo, hi: hi, sign: e.sign})
		}
	}
	return nil
}

func (s sorted) seek(o order, p *prefix, f *finger) (lo, hi int64, err error) {
	first, end := p.find(o, s[o][f.lo:f.hi])
	return f.lo + int64(first), f.lo + int64(end), nil
}

func (s *packed) seek(o order, p *prefix, f *finger) (lo, hi int64, err error) {
	defer runtime.KeepAlive(s.pages)
	if f.at < 0 || !f.in.around(&p.k, p.n) {
		at, err := s.blockNear(o, &p.k, f)
		if err != nil {
			return 0, 0, err
		}
		if f.in, err = s.block(o, at); err != nil {
			f.at = -1
			return 0, 0, err
		}
		f.at = at
	}
	return s.span(o, *p, &f.in, f.at)
}

// around tells whether all keys that begin as k does, in the first n ids, lie in the block, neither at its beginning nor at its end.
func (b *block) around(k *key, n int) bool {
	return b.before(k, 0, n, 0, false) && !b.before(k, 0, n, b.rows-1, true)
}

// blockNear is blockBefore in a finger's range, found by looking farther and farther from where the finger is.
func (s *packed) blockNear(o order, k *key, f *finger) (int, error) {
	lo, hi := int(f.lo/blockRows), int((f.hi-1)/blockRows)+1
	if f.at < 0 {
		return s.blockBefore(o, k, lo, hi)
	}
	ahead, err := s.begins(o, f.at, k)
	if ahead {
		lo = f.at
	} else {
		hi = max(f.at, lo+1)
	}
	for step := 1; err == nil && step < hi-lo; step *= 2 {
		mid := hi - step
		if ahead {
			mid = lo + step
		}
		var before bool
		if before, err = s.begins(o, mid, k); before {
			lo = mid
		} else {
			hi = mid
		}
		if before != ahead {
			break
		}
	}
	if err != nil {
		return 0, err
	}
	return s.blockBefore(o, k, lo, hi)
}
