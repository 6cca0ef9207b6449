package segment

import (
	"context"
	"errors"
	"fmt"
)

// VerifyStats says how much was verified.
type VerifyStats struct {
	Segments int
	Pages    int64
	Quads    int64 // added or removed, over all layers
	Values   int64
}

// Verify reads all of the store and checks every checksum, that the four orders of every layer are sorted and hold the
// same quads, that every value can be read and is found under its id, and that what is counted is there. It returns
// every fault, joined; each wraps ErrDamaged and names the file. The store may be used meanwhile.
func (s *Store) Verify(ctx context.Context) (VerifyStats, error) {
	snap, err := s.Snapshot()
	if err != nil {
		return VerifyStats{}, err
	}
	var stats VerifyStats
	var faults []error
	for _, l := range snap.layers {
		if l.file != "" {
			stats.Segments++
		}
		for _, check := range []func(context.Context, *Snapshot, *VerifyStats) error{l.verifyPages, l.verifyQuads, l.verifyWords} {
			if err := check(ctx, snap, &stats); err != nil {
				faults = append(faults, err)
			}
			if ctx.Err() != nil {
				return stats, ctx.Err()
			}
		}
	}
	if len(faults) == 0 {
		faults = append(faults, snap.verifyCounts(ctx))
	}
	return stats, errors.Join(faults...)
}

// fault is a fault of a layer's structure.
func (l *layer) fault(format string, args ...any) error {
	name := l.file
	if name == "" {
		name = "the log"
	}
	return fmt.Errorf("%s: %s: %w", name, fmt.Sprintf(format, args...), ErrDamaged)
}

// mostFaults bounds how many pages of one file are named.
const mostFaults = 20

func (l *layer) verifyPages(ctx context.Context, _ *Snapshot, stats *VerifyStats) error {
	p, ok := l.adds.(*packed)
	if !ok {
		return nil
	}
	var faults []error
	for i := range p.pages.count() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := p.pages.check(i); err != nil {
			if faults = append(faults, err); len(faults) == mostFaults {
				break
			}
		}
	}
	stats.Pages += int64(p.pages.count())
	return errors.Join(faults...)
}

// verifyQuads checks that each order is sorted and that all of them hold the same quads.
func (l *layer) verifyQuads(ctx context.Context, snap *Snapshot, stats *VerifyStats) error {
	for i, set := range [2]quadSet{l.adds, l.dels} {
		var sums [orders]uint64
		for o := range order(orders) {
			sum, err := l.verifyOrder(ctx, o, set)
			if err != nil {
				return err
			}
			if sums[o] = sum; sums[o] != sums[0] {
				return l.fault("%v holds other quads than %v", o, spol)
			}
		}
		stats.Quads += set.count()
		if i == 1 && set.count() > 0 && l == snap.layers[0] {
			return l.fault("it removes quads that nothing below has")
		}
	}
	return nil
}

// verifyOrder returns a sum of one order's quads that does not depend on their sequence.
func (l *layer) verifyOrder(ctx context.Context, o order, set quadSet) (sum uint64, err error) {
	var last Quad
	buf := make([]Quad, chunkRows)
	for at := int64(0); at < set.count(); at += int64(len(buf)) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		buf = buf[:min(chunkRows, set.count()-at)]
		if err := set.read(o, at, buf); err != nil {
			return 0, err
		}
		for i := range buf {
			q := &buf[i]
			if at+int64(i) > 0 && !o.less(&last, q) {
				return 0, l.fault("%v: quad %d is out of order", o, at+int64(i))
			}
			if q[0] == 0 || q[1] == 0 || q[2] == 0 || max(q[0], q[1], q[2], q[3]) >= l.end() {
				return 0, l.fault("%v: quad %d has values %v of %d", o, at+int64(i), *q, l.end()-1)
			}
			last = *q
			sum += q.mix()
		}
	}
	return sum, nil
}

// mix spreads a quad's ids over 64 bits.
func (q *Quad) mix() uint64 {
	h := uint64(0)
	for _, id := range q {
		h = (h ^ uint64(id)) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h
}

// verifyWords checks that every value is what its id leads to and the other way round.
func (l *layer) verifyWords(ctx context.Context, snap *Snapshot, stats *VerifyStats) error {
	var buf []byte
	for id := l.words.first(); id < l.end(); id++ {
		if id%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		var err error
		if buf, err = l.words.appendValue(buf[:0], id); err != nil {
			return err
		}
		stats.Values++
		if len(buf) == 1 && buf[0] == kindNone {
			continue
		}
		if _, err := DecodeValue(buf); err != nil {
			return l.fault("value %d: %v", id, err)
		}
		found, err := snap.lookup(buf, hashValue(buf))
		if err != nil {
			return err
		}
		if found != id {
			return l.fault("value %d is found under id %d", id, found)
		}
	}
	return nil
}

// verifyCounts checks that the layers add up: a removal for every quad that is not there, and no value without quads
// but those that are known as dead.
func (s *Snapshot) verifyCounts(ctx context.Context) error {
	n := int64(0)
	alive := make([]uint64, s.next()/64+1)
	for q, err := range s.Quads(Pattern{}) {
		if err != nil {
			return err
		}
		if n++; n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		for _, id := range q {
			alive[id/64] |= 1 << (id % 64)
		}
	}
	if n != s.quads {
		return fmt.Errorf("%d quads are counted, %d are there: %w", s.quads, n, ErrDamaged)
	}
	dead, err := s.dead()
	if err != nil {
		return err
	}
	for id := ID(1); id < s.next(); id++ {
		isDead := len(dead) > 0 && dead[0] == id
		if isDead {
			dead = dead[1:]
		}
		if lives := alive[id/64]>>(id%64)&1 == 1; lives == isDead {
			return fmt.Errorf("value %d stands in quads: %v, is held for dead: %v: %w", id, lives, isDead, ErrDamaged)
		}
	}
	return nil
}
