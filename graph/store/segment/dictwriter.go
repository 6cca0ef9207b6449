package segment

import (
	"encoding/binary"
	"strconv"
)

// dictWriter writes the sections that dict reads, from values in the sequence of their ids.
type dictWriter struct {
	first   ID
	n       int
	blocks  *spool
	offsets *spool
	hashes  *spool
	buckets *spool
	head    []byte
	block   []byte
	pairs   hashPairs
}

func newDictWriter(d disk, name string, first ID) *dictWriter {
	return &dictWriter{
		first:   first,
		blocks:  &spool{disk: d, name: name + ".values"},
		offsets: &spool{disk: d, name: name + ".offsets"},
		hashes:  &spool{disk: d, name: name + ".hashes"},
		buckets: &spool{disk: d, name: name + ".buckets"},
		pairs:   hashPairs{disk: d, name: name + ".pairs"},
	}
}

// addHashed takes the value of the next id, with its hash.
func (w *dictWriter) addHashed(value []byte, hash uint32) error {
	if value[0] != kindNone {
		if err := w.pairs.add(hash, w.first+ID(w.n)); err != nil {
			return err
		}
	}
	if w.n%dictBlock == 0 {
		if err := w.flush(); err != nil {
			return err
		}
		w.head = append(w.head[:0], value...)
		w.block = binary.AppendUvarint(w.block, uint64(len(value)))
		w.block = append(w.block, value...)
	} else {
		n := commonPrefix(w.head, value)
		w.block = binary.AppendUvarint(w.block, uint64(n))
		w.block = binary.AppendUvarint(w.block, uint64(len(value)-n))
		w.block = append(w.block, value[n:]...)
	}
	w.n++
	return nil
}

// add takes the value of the next id.
func (w *dictWriter) add(value []byte) error { return w.addHashed(value, shortHash(hashValue(value))) }

func commonPrefix(a, b []byte) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// flush ends a block and says where the next begins.
func (w *dictWriter) flush() error {
	if _, err := w.blocks.Write(w.block); err != nil {
		return err
	}
	w.block = w.block[:0]
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], uint64(w.blocks.size))
	_, err := w.offsets.Write(b[:])
	return err
}

// close writes what is left, and the table of hashes.
func (w *dictWriter) close() error {
	if err := w.flush(); err != nil {
		return err
	}
	buckets, next, at := numBuckets(w.pairs.total), 0, 0
	buf := w.block[:0]
	err := w.pairs.each(func(hash uint32, id ID) error {
		for ; next <= bucketOf(hash, buckets); next++ {
			if err := w.bucket(at); err != nil {
				return err
			}
		}
		at++
		if buf = appendUint32(appendUint32(buf, hash), uint32(id)); len(buf) < pageSize {
			return nil
		}
		_, err := w.hashes.Write(buf)
		buf = buf[:0]
		return err
	})
	if err == nil {
		_, err = w.hashes.Write(buf)
	}
	for ; next <= buckets && err == nil; next++ {
		err = w.bucket(at)
	}
	return err
}

func (w *dictWriter) bucket(at int) error {
	var b [4]byte
	binary.LittleEndian.PutUint32(b[:], uint32(at))
	_, err := w.buckets.Write(b[:])
	return err
}

// mostPairs is how many pairs are sorted in memory at a time.
const mostPairs = 4 << 20

// hashPairs sorts hashes with their ids, outside memory where they are many.
type hashPairs struct {
	disk  disk
	name  string
	pairs []uint64 // the hash above the id, in the sequence of the ids
	runs  []*spool
	total int
}

func (h *hashPairs) add(hash uint32, id ID) error {
	h.pairs = append(h.pairs, uint64(hash)<<32|uint64(id))
	h.total++
	if len(h.pairs) < mostPairs {
		return nil
	}
	return h.spill()
}

func (h *hashPairs) spill() error {
	h.sort()
	run := &spool{disk: h.disk, name: h.name + strconv.Itoa(len(h.runs))}
	h.runs = append(h.runs, run)
	var b [8]byte
	for _, p := range h.pairs {
		binary.LittleEndian.PutUint64(b[:], p)
		if _, err := run.Write(b[:]); err != nil {
			return err
		}
	}
	h.pairs = h.pairs[:0]
	return nil
}

// sort sorts the pairs by their hashes, keeping the sequence of those that have the same.
func (h *hashPairs) sort() {
	const digit = 11
	from, to := h.pairs, make([]uint64, len(h.pairs))
	for shift := 32; shift < 64; shift += digit {
		var at [1 << digit]int
		for _, p := range from {
			at[p>>shift%(1<<digit)]++
		}
		sum := 0
		for d, n := range at {
			at[d], sum = sum, sum+n
		}
		for _, p := range from {
			n := &at[p>>shift%(1<<digit)]
			to[*n] = p
			*n++
		}
		from, to = to, from
	}
	h.pairs = from
}

// each calls f with all pairs, sorted by hash, then id.
func (h *hashPairs) each(f func(uint32, ID) error) error {
	h.sort()
	if len(h.runs) == 0 {
		for _, p := range h.pairs {
			if err := f(uint32(p>>32), ID(p)); err != nil {
				return err
			}
		}
		return nil
	}
	if err := h.spill(); err != nil {
		return err
	}
	return h.merge(f)
}

func (h *hashPairs) merge(f func(uint32, ID) error) error {
	runs := make([][]byte, len(h.runs))
	for i, run := range h.runs {
		b, err := run.load()
		if err != nil {
			return err
		}
		defer b.close()
		runs[i] = b.data
	}
	for {
		least, from := uint64(0), -1
		for i, r := range runs {
			if len(r) > 0 && (from < 0 || binary.LittleEndian.Uint64(r) < least) {
				least, from = binary.LittleEndian.Uint64(r), i
			}
		}
		if from < 0 {
			return h.drop()
		}
		runs[from] = runs[from][8:]
		if err := f(uint32(least>>32), ID(least)); err != nil {
			return err
		}
	}
}

func (h *hashPairs) drop() error { return dropAll(h.runs) }

func (w *dictWriter) spools() []*spool { return []*spool{w.blocks, w.offsets, w.hashes, w.buckets} }
