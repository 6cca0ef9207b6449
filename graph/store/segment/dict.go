package segment

import (
	"bytes"
	"encoding/binary"
	"runtime"
)

// dictionary is the values of ids that follow one another, as bytes (AppendValue).
type dictionary interface {
	first() ID
	count() int
	// lookup returns the id of the value with that short hash, or 0.
	lookup(hash uint32, value []byte) (ID, error)
	// appendValue appends the value of an id, which must be one of the dictionary's.
	appendValue(b []byte, id ID) ([]byte, error)
}

const (
	dictBlock  = 16 // values in a block
	hashEntry  = 8  // 4 bytes of hash, 4 of id
	bucketSize = 8  // hashes in a bucket, on average
)

// dict is a dictionary in a file. Its values lie in blocks: the first whole, the others by what they share with the
// first and what follows. Ids are found by a table of hashes, sorted, with the places at which buckets begin.
type dict struct {
	pages   *pages
	from    ID
	n       int
	blocks  span // the values
	offsets span // where each block begins, and where the last ends, in 8 bytes
	hashes  span // of the values that are there, sorted, with their ids
	buckets span // where each bucket begins in hashes, and where the last ends, in 4 bytes
}

func (d *dict) first() ID  { return d.from }
func (d *dict) count() int { return d.n }

// numBuckets is the number of buckets for n values.
func numBuckets(n int) int { return n/bucketSize + 1 }

func bucketOf(hash uint32, buckets int) int { return int(uint64(hash) * uint64(buckets) >> 32) }

func (d *dict) lookup(hash uint32, value []byte) (ID, error) {
	defer runtime.KeepAlive(d.pages)
	i := bucketOf(hash, d.buckets.size/4-1)
	b, err := d.pages.bytes(d.buckets.off+i*4, 8)
	if err != nil {
		return 0, err
	}
	lo, hi := int(binary.LittleEndian.Uint32(b)), int(binary.LittleEndian.Uint32(b[4:]))
	if hi < lo || hi*hashEntry > d.hashes.size {
		return 0, d.pages.damaged("bucket %d of the dictionary goes from %d to %d", i, lo, hi)
	}
	entries, err := d.pages.bytes(d.hashes.off+lo*hashEntry, (hi-lo)*hashEntry)
	if err != nil {
		return 0, err
	}
	for ; len(entries) > 0; entries = entries[hashEntry:] {
		if binary.LittleEndian.Uint32(entries) != hash {
			continue
		}
		id := ID(binary.LittleEndian.Uint32(entries[4:]))
		head, shared, rest, err := d.find(id)
		if err != nil {
			return 0, err
		}
		if len(value) == shared+len(rest) && bytes.Equal(value[:shared], head[:shared]) && bytes.Equal(value[shared:], rest) {
			return id, nil
		}
	}
	return 0, nil
}

func (d *dict) appendValue(b []byte, id ID) ([]byte, error) {
	head, shared, rest, err := d.find(id)
	if err != nil {
		return b, err
	}
	b = append(append(b, head[:shared]...), rest...)
	runtime.KeepAlive(d.pages)
	return b, nil
}

// find returns the value of the id: the first bytes of its block's first value, and the rest.
func (d *dict) find(id ID) (head []byte, shared int, rest []byte, err error) {
	i := int(id - d.from)
	if id < d.from || i >= d.n {
		return nil, 0, nil, d.pages.damaged("id %d is none of the dictionary's", id)
	}
	b, err := d.block(i / dictBlock)
	if err != nil {
		return nil, 0, nil, err
	}
	head, b = cutBytes(b)
	if head == nil {
		return nil, 0, nil, d.pages.damaged("the block of id %d is cut short", id)
	}
	shared = len(head)
	for range i % dictBlock {
		var n uint64
		n, b = cutUvarint(b)
		if rest, b = cutBytes(b); rest == nil || n > uint64(len(head)) {
			return nil, 0, nil, d.pages.damaged("the block of id %d is cut short", id)
		}
		shared = int(n)
	}
	return head, shared, rest, nil
}

// block returns the bytes of a block of values.
func (d *dict) block(i int) ([]byte, error) {
	b, err := d.pages.bytes(d.offsets.off+i*8, 16)
	if err != nil {
		return nil, err
	}
	lo, hi := int(binary.LittleEndian.Uint64(b)), int(binary.LittleEndian.Uint64(b[8:]))
	if lo < 0 || hi < lo || hi > d.blocks.size {
		return nil, d.pages.damaged("block %d of the dictionary lies from %d to %d", i, lo, hi)
	}
	return d.pages.bytes(d.blocks.off+lo, hi-lo)
}

// cutBytes takes bytes with their length in front off b; what it takes is nil where b is too short.
func cutBytes(b []byte) (taken, rest []byte) {
	n, b := cutUvarint(b)
	if b == nil || n > uint64(len(b)) {
		return nil, nil
	}
	return b[:n:n], b[n:]
}

// cutUvarint takes a number off b; the rest is nil where b is too short.
func cutUvarint(b []byte) (uint64, []byte) {
	if len(b) > 0 && b[0] < 0x80 {
		return uint64(b[0]), b[1:]
	}
	v, n := binary.Uvarint(b)
	if n <= 0 {
		return 0, nil
	}
	return v, b[n:]
}
