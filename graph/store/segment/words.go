package segment

// words is a dictionary in memory.
type words struct {
	from   ID
	values []string
	hashes []uint32 // short, of the values
	table  []uint32 // numbers of values from 1 by their hashes, 0 where there is none; its size is a power of 2
}

// newWords makes a dictionary of values, the first of which has the id first.
func newWords(first ID, values []string) *words {
	hashes := make([]uint32, len(values))
	for i, v := range values {
		hashes[i] = shortHash(hashText(v))
	}
	return hashedWords(first, values, hashes)
}

// hashedWords is newWords of values whose short hashes are known.
func hashedWords(first ID, values []string, hashes []uint32) *words {
	size := 1
	for size < len(values)*2 {
		size *= 2
	}
	w := &words{from: first, values: values, hashes: hashes, table: make([]uint32, size)}
	for n, h := range hashes {
		i := h & uint32(size-1)
		for w.table[i] != 0 {
			i = (i + 1) & uint32(size-1)
		}
		w.table[i] = uint32(n + 1)
	}
	return w
}

func (w *words) first() ID  { return w.from }
func (w *words) count() int { return len(w.values) }

func (w *words) lookup(hash uint32, value []byte) (ID, error) {
	mask := uint32(len(w.table) - 1)
	for i := hash & mask; w.table[i] != 0; i = (i + 1) & mask {
		n := w.table[i] - 1
		if w.hashes[n] == hash && w.values[n] == string(value) {
			return w.from + ID(n), nil
		}
	}
	return 0, nil
}

func (w *words) appendValue(b []byte, id ID) ([]byte, error) {
	return append(b, w.values[id-w.from]...), nil
}
