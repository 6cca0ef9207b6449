package postgres

import (
	"sync"

	"github.com/cayleygraph/quad"
)

// mostCached bounds how many values a snapshot keeps at hand, and longestCached how long these are, in bytes.
const (
	mostCached    = 1 << 17
	longestCached = 256
)

// terms gives the nodes that a snapshot has met short ids, and remembers some of their values.
type terms struct {
	mu     sync.Mutex
	ids    map[hash]ID // 0 for a value that no quad has
	hashes []hash      // by id, less one
	values map[ID]quad.Value
}

func newTerms() *terms { return &terms{ids: map[hash]ID{}, values: map[ID]quad.Value{}} }

// find returns the id of a node that was met before.
func (t *terms) find(h hash) (id ID, known bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	id, known = t.ids[h]
	return id, known
}

// absent notes that no quad has the value.
func (t *terms) absent(h hash) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.ids) < mostCached {
		t.ids[h] = 0
	}
}

// id returns the id of a node, a new one where it has none.
func (t *terms) id(h hash) ID {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.intern(h)
}

func (t *terms) intern(h hash) ID {
	if h == (hash{}) {
		return 0
	}
	id := t.ids[h]
	if id == 0 {
		t.hashes = append(t.hashes, h)
		id = ID(len(t.hashes))
		t.ids[h] = id
	}
	return id
}

// quads appends quads as ids.
func (t *terms) quads(out []Quad, qs []hashes) []Quad {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, q := range qs {
		out = append(out, Quad{t.intern(q[0]), t.intern(q[1]), t.intern(q[2]), t.intern(q[3])})
	}
	return out
}

// hash is the inverse of id.
func (t *terms) hash(id ID) (hash, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if id == 0 || int(id) > len(t.hashes) {
		return hash{}, false
	}
	return t.hashes[id-1], true
}

// value returns the value of an id, nil where it is not at hand.
func (t *terms) value(id ID) quad.Value {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.values[id]
}

// learn remembers a value, if it is short. Where there are too many, all are forgotten: those in use come back at once.
func (t *terms) learn(id ID, v quad.Value) {
	if tooLong(v) {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.values) >= mostCached {
		clear(t.values)
	}
	t.values[id] = v
}

func tooLong(v quad.Value) bool {
	switch v := v.(type) {
	case quad.String:
		return len(v) > longestCached
	case quad.LangString:
		return len(v.Value) > longestCached
	case quad.TypedString:
		return len(v.Value) > longestCached
	}
	return false
}
