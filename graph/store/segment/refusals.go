package segment

import (
	"encoding/binary"
	"runtime"
	"slices"

	"github.com/cayleygraph/quad"
)

// refusals are predicates whose quads are passed over.
type refusals struct {
	slots  [refusalSlots]ID // by their low bits
	others []ID             // whose slots were taken
	n      int
}

const (
	refusalSlots = 128
	mostRefused  = 64 // predicates that are kept in mind
)

// add refuses a predicate, while there is room.
func (f *refusals) add(id ID) {
	if f.n == mostRefused || f.has(id) {
		return
	}
	f.n++
	if slot := &f.slots[id%refusalSlots]; *slot == 0 {
		*slot = id
	} else {
		f.others = append(f.others, id)
	}
}

// has tells whether a predicate is refused.
func (f *refusals) has(id ID) bool {
	return f.slots[id%refusalSlots] == id || len(f.others) > 0 && slices.Contains(f.others, id)
}

func (s sorted) pass(o order, lo, hi int64, f *refusals) (int64, error) {
	for lo < hi && f.has(s[o][lo].Predicate()) {
		lo++
	}
	return lo, nil
}

func (s *packed) pass(o order, lo, hi int64, f *refusals) (int64, error) {
	defer runtime.KeepAlive(s.pages)
	col := slices.Index(sequence[o][:], uint8(quad.Predicate-quad.Subject))
	for lo < hi {
		b, err := s.block(o, int(lo/blockRows))
		if err != nil {
			return lo, err
		}
		row := int(lo % blockRows)
		n := b.refused(col, row, min(b.rows, row+int(hi-lo)), f)
		if lo += int64(n); row+n < b.rows {
			break
		}
	}
	return lo, nil
}

// refused counts the rows from one to before another, none after the first whose predicate is not refused.
func (b *block) refused(col, from, to int, f *refusals) int {
	w := int(b.width[col])
	mask := uint64(1)<<w - 1
	bit := b.start[col] + from*w
	for row := from; row < to; row++ {
		v := binary.LittleEndian.Uint64(b.data[bit>>3:]) >> (bit & 7)
		if !f.has(ID(b.base[col] + uint32(v&mask))) {
			return row - from
		}
		bit += w
	}
	return to - from
}
