package segment

import (
	"encoding/binary"
	"runtime"
)

// quadSet is sorted quads in all four orders. Positions count from 0 in each order.
type quadSet interface {
	count() int64
	// find returns the positions of the first quad in the prefix and of the first after it.
	find(o order, p prefix) (lo, hi int64, err error)
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

// entry reads from the index the key with which a block begins, and its place.
func (s *packed) entry(o order, i int) (k key, off int, err error) {
	b, err := s.pages.bytes(s.index[o].off+i*indexEntry, indexEntry)
	if err != nil {
		return k, 0, err
	}
	for j := range k {
		k[j] = ID(binary.LittleEndian.Uint32(b[j*4:]))
	}
	off = int(binary.LittleEndian.Uint64(b[16:]))
	runtime.KeepAlive(s.pages)
	return k, off, nil
}

// block opens a block. Whoever reads it keeps s.pages alive.
func (s *packed) block(o order, i int) (block, error) {
	_, from, err := s.entry(o, i)
	if err != nil {
		return block{}, err
	}
	_, to, err := s.entry(o, i+1)
	if err != nil {
		return block{}, err
	}
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

// blockBefore returns the last block that begins before k, counting equal keys as after it, or 0.
func (s *packed) blockBefore(o order, k *key) (int, error) {
	lo, hi := 0, s.numBlocks()
	for hi-lo > 1 {
		mid := int(uint(lo+hi) >> 1)
		first, _, err := s.entry(o, mid)
		if err != nil {
			return 0, err
		}
		if first.less(k) {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo, nil
}

func (s *packed) find(o order, p prefix) (lo, hi int64, err error) {
	if s.rows == 0 || p.n == 0 {
		return 0, s.rows, nil
	}
	i, err := s.blockBefore(o, &p.k)
	if err != nil {
		return 0, 0, err
	}
	b, err := s.block(o, i)
	if err != nil {
		return 0, 0, err
	}
	defer runtime.KeepAlive(s.pages)
	row := b.lower(&p.k, p.n, 0, false)
	lo = int64(i)*blockRows + int64(row)
	if end := b.lower(&p.k, p.n, row, true); end < b.rows || i+1 >= s.numBlocks() {
		return lo, int64(i)*blockRows + int64(end), nil
	}
	next, _, err := s.entry(o, i+1)
	if err != nil || !p.holds(&next) {
		return lo, int64(i+1) * blockRows, err
	}
	hi, err = s.end(o, p)
	return lo, hi, err
}

// end finds where a prefix ends that goes over several blocks.
func (s *packed) end(o order, p prefix) (int64, error) {
	after, ok := p.after()
	if !ok {
		return s.rows, nil
	}
	i, err := s.blockBefore(o, &after)
	if err != nil {
		return 0, err
	}
	b, err := s.block(o, i)
	if err != nil {
		return 0, err
	}
	defer runtime.KeepAlive(s.pages)
	return int64(i)*blockRows + int64(b.lower(&p.k, p.n, 0, true)), nil
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
