package segment

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// columns are sorted keys that become a block, column by column.
type columns struct {
	ids  [4][blockRows]ID
	rows int
}

// put puts keys behind the others.
func (c *columns) put(ks []key) {
	for col := range c.ids {
		to := c.ids[col][c.rows:]
		for i := range ks {
			to[i] = ks[i][col]
		}
	}
	c.rows += len(ks)
}

// putQuads puts the keys that quads have in an order behind the others. The quads are of ranks for ids, or of ids where ids is nil.
func (c *columns) putQuads(o order, qs []Quad, ids []ID) {
	s, from, n := sequence[o], c.rows, len(qs)
	first, second, third, fourth := c.ids[0][from:][:n], c.ids[1][from:][:n], c.ids[2][from:][:n], c.ids[3][from:][:n]
	for i := range qs {
		q := &qs[i]
		first[i], second[i], third[i], fourth[i] = q[s[0]&3], q[s[1]&3], q[s[2]&3], q[s[3]&3]
	}
	if ids != nil {
		for _, column := range [...][]ID{first, second, third, fourth} {
			for i, rank := range column {
				column[i] = ids[rank]
			}
		}
	}
	c.rows += n
}

// key is that of a row.
func (c *columns) key(row int) key {
	return key{c.ids[0][row], c.ids[1][row], c.ids[2][row], c.ids[3][row]}
}

// unordered returns the first row that does not come after the one before it, or after last where it is the first of all; else -1.
func (c *columns) unordered(last key) int {
	x, y := uint64(last[0])<<32|uint64(last[1]), uint64(last[2])<<32|uint64(last[3])
	for i := range c.rows {
		a, b := uint64(c.ids[0][i])<<32|uint64(c.ids[1][i]), uint64(c.ids[2][i])<<32|uint64(c.ids[3][i])
		if a < x || a == x && b <= y {
			return i
		}
		x, y = a, b
	}
	return -1
}

// appendBlock appends the keys, one at least, as a block, without the word that must follow it.
func (c *columns) appendBlock(out []byte) []byte {
	base, width := c.bounds()
	for _, id := range base {
		out = appendUint32(out, uint32(id))
	}
	for _, w := range width {
		out = append(out, uint8(w))
	}
	out = append(out, byte(c.rows), byte(c.rows>>8), 0, 0)
	for col, w := range width {
		if w > 0 {
			out = appendColumn(out, c.ids[col][:c.rows], base[col], w)
		}
	}
	return out
}

// bounds are the least id of each column, and how many bits the others less it take. The first column is sorted.
func (c *columns) bounds() (base key, width [4]int) {
	base[0], width[0] = c.ids[0][0], bits.Len32(uint32(c.ids[0][c.rows-1]-c.ids[0][0]))
	for col := 1; col < len(base); col++ {
		ids := c.ids[col][:c.rows]
		least, top := ids[0], ids[0]
		for _, id := range ids {
			least, top = min(least, id), max(top, id)
		}
		base[col], width[col] = least, bits.Len32(uint32(top-least))
	}
	return base, width
}

// appendColumn appends the ids less their base, in so many bits each: as many of them at a time as go into a word with the bits that wait
// for their byte to be full.
func appendColumn(out []byte, ids []ID, base ID, width int) []byte {
	at, size := len(out), (len(ids)*width+7)/8
	out = slices.Grow(out, size+wordSize)[:at+size+wordSize]
	w := width & 63
	var bits uint64
	n := 0 // bits that wait, fewer than 8
	switch {
	case width <= 14:
		for ; len(ids) >= 4; ids = ids[4:] {
			bits |= (uint64(ids[0]-base) | uint64(ids[1]-base)<<w | uint64(ids[2]-base)<<(2*w&63) | uint64(ids[3]-base)<<(3*w&63)) << (n & 7)
			at, bits, n = pour(out, at, bits, n+4*w)
		}
	case width <= 28:
		for ; len(ids) >= 2; ids = ids[2:] {
			bits |= (uint64(ids[0]-base) | uint64(ids[1]-base)<<w) << (n & 7)
			at, bits, n = pour(out, at, bits, n+2*w)
		}
	}
	for _, id := range ids {
		bits |= uint64(id-base) << (n & 7)
		at, bits, n = pour(out, at, bits, n+w)
	}
	return out[:len(out)-wordSize]
}

// pour writes n bits. It returns where the next go, and those that do not fill a byte.
func pour(out []byte, at int, bits uint64, n int) (int, uint64, int) {
	binary.LittleEndian.PutUint64(out[at:], bits)
	return at + n>>3, bits >> (n & 56), n & 7
}
