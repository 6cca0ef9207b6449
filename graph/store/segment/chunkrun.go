package segment

import (
	"encoding/binary"
	"errors"
)

// chunkRun is a chunk in temporary files: its values, sorted, and its quads by their ranks from 1.
type chunkRun struct {
	values *spool // the hash in 8 bytes, the length as a number of variable length, the bytes
	quads  *spool // 16 bytes each
	count  int    // of values
	ids    []ID   // of the values by rank, once they are known
}

func newChunkRun(d disk, name string, c *chunk) (*chunkRun, error) {
	r := &chunkRun{values: &spool{disk: d, name: name + ".values"}, quads: &spool{disk: d, name: name + ".quads"}, count: len(c.values)}
	byRank := c.sorted(&valueSorter{})
	var buf []byte
	ranks := make([]ID, len(c.values)+1)
	for i, n := range byRank {
		ranks[n] = ID(i + 1)
		buf = appendUint64(buf[:0], c.values[n-1].hash)
		buf = binary.AppendUvarint(buf, uint64(c.values[n-1].size))
		buf = append(buf, c.value(n)...)
		if _, err := r.values.Write(buf); err != nil {
			return r, err
		}
	}
	renumber(c.quads, ranks)
	for from := 0; from < len(c.quads); from += blockRows {
		part := c.quads[from:min(from+blockRows, len(c.quads))]
		buf = buf[:0]
		for i := range part {
			for _, id := range part[i] {
				buf = appendUint32(buf, uint32(id))
			}
		}
		if _, err := r.quads.Write(buf); err != nil {
			return r, err
		}
	}
	return r, nil
}

func (r *chunkRun) drop() error { return errors.Join(r.values.drop(), r.quads.drop()) }

// renumber puts, for every id of the quads, what stands at it in ids.
func renumber(qs []Quad, ids []ID) {
	for i := range qs {
		q := &qs[i]
		for j := range q {
			q[j] = ids[q[j]]
		}
	}
}

// load returns the run's quads, of its values' ids.
func (r *chunkRun) load() ([]Quad, error) {
	b, err := r.quads.load()
	if err != nil {
		return nil, err
	}
	defer b.close()
	qs := make([]Quad, len(b.data)/16)
	for i := range qs {
		for j := range qs[i] {
			qs[i][j] = r.ids[binary.LittleEndian.Uint32(b.data[i*16+j*4:])]
		}
	}
	return qs, nil
}
