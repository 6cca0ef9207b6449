package segment

import (
	"encoding/binary"
	"fmt"
)

const (
	blockRows = 256 // of every block of an order but the last
	blockHead = 24  // four minima of 4 bytes, four widths of 1, the number of rows in 2, 2 unused
	wordSize  = 8   // a column is read by words, so that this many bytes must follow the last
)

// block is sorted keys, stored by column: each id less its column's minimum, in as few bits as the column needs.
// Any of them is found without reading those before it.
type block struct {
	data  []byte
	base  [4]uint32
	width [4]uint8
	start [4]int // of the column in data, in bits
	rows  int
}

// openBlock reads the head of the block at the beginning of data.
func openBlock(data []byte) (block, error) {
	if len(data) < blockHead+wordSize {
		return block{}, fmt.Errorf("a block of %d bytes", len(data))
	}
	b := block{data: data, rows: int(binary.LittleEndian.Uint16(data[20:]))}
	at := blockHead * 8
	for i := range b.base {
		b.base[i] = binary.LittleEndian.Uint32(data[i*4:])
		b.width[i] = data[16+i]
		b.start[i] = at
		at += (b.rows*int(b.width[i]) + 7) &^ 7
		if b.width[i] > 32 {
			return block{}, fmt.Errorf("a column %d bits wide", b.width[i])
		}
	}
	if b.rows > blockRows || at/8+wordSize > len(data) {
		return block{}, fmt.Errorf("a block of %d rows in %d bytes", b.rows, len(data))
	}
	return b, nil
}

// at returns the id in a column of a row.
func (b *block) at(col, row int) ID {
	w := int(b.width[col])
	bit := b.start[col] + row*w
	v := binary.LittleEndian.Uint64(b.data[bit>>3:]) >> (bit & 7)
	return ID(b.base[col] + uint32(v&(1<<w-1)))
}

// lower returns the first row from lo to hi whose first n ids are not below k's, or above them where above is set; else hi.
func (b *block) lower(k *key, n, lo, hi int, above bool) int {
	col := 0
	for ; col < n && b.width[col] == 0; col++ { // it is the same in all rows
		if v := ID(b.base[col]); v < k[col] {
			return hi
		} else if v > k[col] {
			return lo
		}
	}
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if b.before(k, col, n, mid, above) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// above returns the first row from a place on whose first n ids are above k's. Most ranges are short.
func (b *block) above(k *key, n, from int) int {
	for step := 1; from+step <= b.rows; step *= 2 {
		if !b.before(k, 0, n, from+step-1, true) {
			return b.lower(k, n, from, from+step-1, true)
		}
		from += step
	}
	return b.lower(k, n, from, b.rows, true)
}

// before compares the ids of a row, from a column to the nth, with k's. Where they are equal it tells what above is.
func (b *block) before(k *key, col, n, row int, above bool) bool {
	for ; col < n; col++ {
		if v := b.at(col, row); v != k[col] {
			return v < k[col]
		}
	}
	return above
}

// readBlock puts the rows from the first, one at least, into dst, each column in the place that to gives. Rows are sorted, so that
// all of them have what the first and the last have in common.
func readBlock[T ~[4]ID](b *block, first int, dst []T, to *[4]uint8) {
	same := true // so far
	for col, to := range to {
		to &= 3 // so that the compiler sees that it lies within a row
		w := int(b.width[col])
		base := b.base[col]
		if id := b.at(col, first); same && id == b.at(col, first+len(dst)-1) || w == 0 {
			for i := range dst {
				dst[i][to] = id
			}
			continue
		}
		same = false
		mask := uint64(1)<<w - 1
		bit := b.start[col] + first*w
		for i := range dst {
			v := binary.LittleEndian.Uint64(b.data[bit>>3:]) >> (bit & 7)
			dst[i][to] = ID(base + uint32(v&mask))
			bit += w
		}
	}
}

func appendUint32(b []byte, v uint32) []byte { return binary.LittleEndian.AppendUint32(b, v) }

func appendUint64(b []byte, v uint64) []byte { return binary.LittleEndian.AppendUint64(b, v) }
