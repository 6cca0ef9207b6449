package segment

import "bytes"

// chunk collects quads in memory until they are sorted: each value once, and quads of the values' numbers from 1.
type chunk struct {
	arena  []byte
	values []chunkValue
	table  []uint32 // numbers of values by their hashes, 0 where there is none; its size is a power of 2
	quads  []Quad
	last   [4]uint32 // the numbers in the last quad, by place
}

// chunkValue is where a value lies in the arena.
type chunkValue struct {
	hash uint64
	off  int
	size int
}

func newChunk() *chunk { return &chunk{table: make([]uint32, 1<<12)} }

// What a chunk takes beside the bytes of its values, in bytes; sorting quads takes some more than holding them.
const (
	valueCost = 24 + 2*4 + 16 + 4
	quadCost  = 4 * 16
)

// cost is how much memory the chunk and its sorting take.
func (c *chunk) cost() int { return len(c.arena) + len(c.values)*valueCost + len(c.quads)*quadCost }

func (c *chunk) reset() {
	c.arena, c.values, c.quads, c.last = c.arena[:0], c.values[:0], c.quads[:0], [4]uint32{}
	clear(c.table)
}

func (c *chunk) value(n uint32) []byte {
	v := &c.values[n-1]
	return c.arena[v.off : v.off+v.size]
}

// add takes all whole quads of the terms.
func (c *chunk) add(t *Terms) {
	from := 0
	for i := 0; i+3 < len(t.ends); i += 4 {
		var q Quad
		for j := range q {
			end := t.ends[i+j]
			if end > from {
				c.last[j] = c.number(t.buf[from:end], t.hashes[i+j], c.last[j])
				q[j] = ID(c.last[j])
			}
			from = end
		}
		c.quads = append(c.quads, q)
	}
}

// number returns the number of a value, which is likely to be the guess.
func (c *chunk) number(b []byte, hash uint64, guess uint32) uint32 {
	if guess != 0 && c.values[guess-1].hash == hash && bytes.Equal(c.value(guess), b) {
		return guess
	}
	mask := uint64(len(c.table) - 1)
	i := hash & mask
	for ; c.table[i] != 0; i = (i + 1) & mask {
		n := c.table[i]
		if c.values[n-1].hash == hash && bytes.Equal(c.value(n), b) {
			return n
		}
	}
	c.values = append(c.values, chunkValue{hash, len(c.arena), len(b)})
	c.arena = append(c.arena, b...)
	n := uint32(len(c.values))
	c.table[i] = n
	if len(c.values)*2 > len(c.table) {
		c.table = regrown(c.table, len(c.values), func(i int) uint64 { return c.values[i].hash })
	}
	return n
}

// regrown is a table of the numbers of n values by their hashes, of twice the size of the one that it takes the place of.
func regrown(table []uint32, n int, hash func(i int) uint64) []uint32 {
	out := make([]uint32, len(table)*2)
	mask := uint64(len(out) - 1)
	for v := range n {
		i := hash(v) & mask
		for out[i] != 0 {
			i = (i + 1) & mask
		}
		out[i] = uint32(v + 1)
	}
	return out
}

// sorted returns the numbers of the values in the order of their bytes. They are the sorter's.
func (c *chunk) sorted(s *valueSorter) []uint32 {
	out := s.sorted(len(c.values), func(i uint32) []byte { return c.value(i + 1) })
	for i := range out {
		out[i]++
	}
	return out
}
