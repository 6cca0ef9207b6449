package segment

import (
	"encoding/binary"
	"math/bits"
	"runtime"
)

// quadSet is sorted quads in all four orders. Positions count from 0 in each order.
type quadSet interface {
	count() int64
	// find returns the positions of the first quad in the prefix and of the first after it.
	find(o order, p prefix) (lo, hi int64, err error)
	// seek is find in the range of a finger, which it moves. The prefix lies in the range's or after its last.
	seek(o order, p *prefix, f *finger) (lo, hi int64, err error)
	// pass returns where the first quad from a position to before another lies whose predicate is not refused, or the latter.
	pass(o order, lo, hi int64, f *refusals) (int64, error)
	// read fills dst with the quads from a position on.
	read(o order, at int64, dst []Quad) error
	// keys is read, with the ids in the order's sequence.
	keys(o order, at int64, dst []key) error
}

// indexEntry is the size of a block's entry in the index: its first key and where it begins.
const indexEntry = 4*4 + 8

// span is a section of a file.
type span struct{ off, size int }

// packed is a quadSet in a file: blocks, and an index of one entry a block and one for where the last ends.
type packed struct {
	pages  *pages
	blocks [orders]span
	index  [orders]span
	rows   int64
}

func (s *packed) count() int64 { return s.rows }

// numBlocks is the number of blocks, the same in every order.
func (s *packed) numBlocks() int { return int((s.rows + blockRows - 1) / blockRows) }

// first reads from the index the key with which a block begins.
func (s *packed) first(o order, i int) (k key, err error) {
	b, err := s.pages.bytes(s.index[o].off+i*indexEntry, indexEntry)
	if err != nil {
		return k, err
	}
	for j := range k {
		k[j] = ID(binary.LittleEndian.Uint32(b[j*4:]))
	}
	runtime.KeepAlive(s.pages)
	return k, nil
}

// block opens a block. Whoever reads it keeps s.pages alive.
func (s *packed) block(o order, i int) (block, error) {
	e, err := s.pages.bytes(s.index[o].off+i*indexEntry, 2*indexEntry)
	if err != nil {
		return block{}, err
	}
	from, to := int(binary.LittleEndian.Uint64(e[16:])), int(binary.LittleEndian.Uint64(e[indexEntry+16:]))
	if from < 0 || to < from || to > s.blocks[o].size-wordSize {
		return block{}, s.pages.damaged("block %d of %v lies from %d to %d", i, o, from, to)
	}
	data, err := s.pages.bytes(s.blocks[o].off+from, to-from+wordSize)
	if err != nil {
		return block{}, err
	}
	b, err := openBlock(data)
	if err != nil {
		return block{}, s.pages.damaged("block %d of %v: %v", i, o, err)
	}
	if b.rows != int(min(blockRows, s.rows-int64(i)*blockRows)) {
		return block{}, s.pages.damaged("block %d of %v has %d rows", i, o, b.rows)
	}
	return b, nil
}

// begins tells whether a block begins before k.
func (s *packed) begins(o order, i int, k *key) (bool, error) {
	b, err := s.pages.bytes(s.index[o].off+i*indexEntry, indexEntry)
	if err != nil {
		return false, err
	}
	first, top := twoIDs(b), uint64(k[0])<<32|uint64(k[1])
	return first < top || (first == top && twoIDs(b[8:]) < uint64(k[2])<<32|uint64(k[3])), nil
}

// blockBefore returns the last block from lo to before hi that begins before k, counting equal keys as after it; or lo.
func (s *packed) blockBefore(o order, k *key, lo, hi int) (int, error) {
	for hi-lo > 1 {
		mid := int(uint(lo+hi) >> 1)
		before, err := s.begins(o, mid, k)
		if err != nil {
			return 0, err
		}
		if before {
			lo = mid
		} else {
			hi = mid
		}
	}
	runtime.KeepAlive(s.pages)
	return lo, nil
}

// twoIDs reads two ids so that they compare as one number.
func twoIDs(b []byte) uint64 { return bits.RotateLeft64(binary.LittleEndian.Uint64(b), 32) }

func (s *packed) find(o order, p prefix) (lo, hi int64, err error) {
	if s.rows == 0 || p.n == 0 {
		return 0, s.rows, nil
	}
	defer runtime.KeepAlive(s.pages)
	i, err := s.blockBefore(o, &p.k, 0, s.numBlocks())
	if err != nil {
		return 0, 0, err
	}
	b, err := s.block(o, i)
	if err != nil {
		return 0, 0, err
	}
	return s.span(o, p, &b, i)
}

// span is find where the ith block, b, is the last that begins before the prefix, or the first of all.
func (s *packed) span(o order, p prefix, b *block, i int) (lo, hi int64, err error) {
	row := b.lower(&p.k, p.n, 0, b.rows, false)
	lo = int64(i)*blockRows + int64(row)
	if end := b.above(&p.k, p.n, row); end < b.rows || i+1 >= s.numBlocks() {
		return lo, int64(i)*blockRows + int64(end), nil
	}
	next, err := s.first(o, i+1)
	if err != nil || !p.holds(&next) {
		return lo, int64(i+1) * blockRows, err
	}
	hi, err = s.end(o, p, i+1)
	return lo, hi, err
}

// end finds where a prefix ends in the given block or after it.
func (s *packed) end(o order, p prefix, in int) (int64, error) {
	after, ok := p.after()
	if !ok {
		return s.rows, nil
	}
	i, err := s.blockBefore(o, &after, in, s.numBlocks())
	if err != nil {
		return 0, err
	}
	b, err := s.block(o, i)
	if err != nil {
		return 0, err
	}
	defer runtime.KeepAlive(s.pages)
	return int64(i)*blockRows + int64(b.lower(&p.k, p.n, 0, b.rows, true)), nil
}

func (s *packed) read(o order, at int64, dst []Quad) error {
	return readPacked(s, o, at, dst, &sequence[o])
}

func (s *packed) keys(o order, at int64, dst []key) error {
	return readPacked(s, o, at, dst, &sequence[spol])
}

// readPacked fills dst with rows from a position on, each column in the place that to gives.
func readPacked[T ~[4]ID](s *packed, o order, at int64, dst []T, to *[4]uint8) error {
	defer runtime.KeepAlive(s.pages)
	for len(dst) > 0 {
		i, row := int(at/blockRows), int(at%blockRows)
		b, err := s.block(o, i)
		if err != nil {
			return err
		}
		n := min(len(dst), b.rows-row)
		if n <= 0 {
			return s.pages.damaged("row %d of %d of %v is asked for", at, s.rows, o)
		}
		readBlock(&b, row, dst[:n], to)
		dst, at = dst[n:], at+int64(n)
	}
	return nil
}
