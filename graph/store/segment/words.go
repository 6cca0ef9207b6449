package segment

// words is a dictionary in memory.
type words struct {
	from   ID
	values []string
	ids    map[string]ID
}

// newWords makes a dictionary of values, the first of which has the id first.
func newWords(first ID, values []string) *words {
	w := &words{from: first, values: values, ids: make(map[string]ID, len(values))}
	for i, v := range values {
		w.ids[v] = first + ID(i)
	}
	return w
}

func (w *words) first() ID  { return w.from }
func (w *words) count() int { return len(w.values) }

func (w *words) lookup(_ uint32, value []byte) (ID, error) { return w.ids[string(value)], nil }

func (w *words) appendValue(b []byte, id ID) ([]byte, error) {
	return append(b, w.values[id-w.from]...), nil
}
