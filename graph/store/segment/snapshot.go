package segment

import (
	"fmt"
	"iter"
	"slices"
	"sort"
	"sync"
	"sync/atomic"

	"github.com/cayleygraph/quad"
)

// Snapshot is the store as it was at one moment. It never changes, takes no lock and needs no closing; the files it
// reads stay until it is garbage. It is a graph.QuadStore that refuses writes, and safe for concurrent use.
type Snapshot struct {
	layers []*layer // the oldest first
	quads  int64
	nodes  int64
	mortal bool // some layer knows of values that died
	cache  *valueCache
	seq    uint64               // of the last batch in it
	few    atomic.Pointer[[]ID] // the predicates, once they were asked for
	idle   sync.Pool            // *breadth
}

func newSnapshot(layers []*layer, seq uint64, cache *valueCache) *Snapshot {
	s := &Snapshot{layers: layers, seq: seq, cache: cache}
	for _, l := range layers {
		s.quads += l.quads()
		s.nodes += l.nodes()
		s.mortal = s.mortal || l.died.count() > 0
	}
	return s
}

// Len is the number of quads.
func (s *Snapshot) Len() int64 { return s.quads }

// Nodes is the number of different values in the quads.
func (s *Snapshot) Nodes() int64 { return s.nodes }

// Sequence is the number of the last batch in the snapshot: a later one of the same store has a greater.
func (s *Snapshot) Sequence() uint64 { return s.seq }

// next is the id that the next new value gets.
func (s *Snapshot) next() ID {
	if len(s.layers) == 0 {
		return 1
	}
	return s.layers[len(s.layers)-1].end()
}

// findings are rooms for the bytes of a value that is looked for.
var findings = sync.Pool{New: func() any { return new([128]byte) }}

// Find returns the id of a value, or 0 where no quad has it.
func (s *Snapshot) Find(v quad.Value) (ID, error) {
	room := findings.Get().(*[128]byte)
	defer findings.Put(room)
	b, err := AppendValue(room[:0], v)
	if err != nil {
		return 0, nil // what cannot be stored is not there
	}
	id, err := s.lookup(b, hashValue(b))
	if err != nil || id == 0 {
		return 0, err
	}
	if dead, err := s.isDead(id); err != nil || dead {
		return 0, err
	}
	return id, nil
}

// lookup finds the id of a value's bytes, dead or alive.
func (s *Snapshot) lookup(b []byte, hash uint64) (ID, error) {
	for _, l := range s.layers {
		if id, err := l.words.lookup(shortHash(hash), b); id != 0 || err != nil {
			return id, err
		}
	}
	return 0, nil
}

// isDead tells whether no quad has the value any more.
func (s *Snapshot) isDead(id ID) (bool, error) {
	if !s.mortal {
		return false, nil
	}
	n := 0
	for _, l := range s.layers {
		died, err := holdsID(l.died, id)
		if err != nil {
			return false, err
		}
		revived, err := holdsID(l.revived, id)
		if err != nil {
			return false, err
		}
		if died {
			n++
		}
		if revived {
			n--
		}
	}
	return n > 0, nil
}

// dead returns the values that no quad has any more, sorted.
func (s *Snapshot) dead() ([]ID, error) {
	dead, _, err := deaths(s.layers)
	return dead, err
}

// Value returns the value with an id. An id of no value is an error that wraps ErrInvalid.
func (s *Snapshot) Value(id ID) (quad.Value, error) {
	return s.value(id, nil)
}

// value is Value with room for the bytes of the value.
func (s *Snapshot) value(id ID, room []byte) (quad.Value, error) {
	if v := s.cache.get(id); v != nil {
		return v, nil
	}
	b, err := s.appendValue(room, id)
	if err != nil {
		return nil, err
	}
	v, err := DecodeValue(b)
	if err != nil {
		return nil, fmt.Errorf("value %d: %w", id, err)
	}
	if len(b) <= mostCached {
		s.cache.put(id, v)
	}
	return v, nil
}

// appendValue appends the bytes of the value with an id.
func (s *Snapshot) appendValue(b []byte, id ID) ([]byte, error) {
	if id == 0 || id >= s.next() {
		return b, fmt.Errorf("id %d is no value's: %w", id, ErrInvalid)
	}
	i := 0
	if len(s.layers) > 1 {
		i = sort.Search(len(s.layers), func(i int) bool { return s.layers[i].end() > id })
	}
	return s.layers[i].words.appendValue(b, id)
}

// A reader gives the values of quads that come one after the other. Those of an order share most of what they name with the one before.
type reader struct {
	s      *Snapshot
	last   Quad
	values quad.Quad // of last
	room   [256]byte // for the bytes of a value
}

// read returns the values of a quad.
func (r *reader) read(q Quad) (quad.Quad, error) {
	for i, id := range q {
		if id == r.last[i] {
			continue
		}
		var v quad.Value
		if id != 0 {
			var err error
			if v, err = r.s.value(id, r.room[:0]); err != nil {
				return quad.Quad{}, err
			}
		}
		r.last[i] = id
		r.values.Set(quad.Subject+quad.Direction(i), v)
	}
	return r.values, nil
}

// Count returns the number of quads that fit a pattern. It takes two look-ups in each layer, unless the pattern fixes
// the label and the predicate or the object but not both the subject and the predicate; then it reads the smaller of
// two ranges.
func (s *Snapshot) Count(p Pattern) (int64, error) {
	r, n, exact, err := s.scan(p)
	if err != nil || exact {
		return n, err
	}
	r.reuse = true
	for n = 0; r.next() != nil; {
		n++
	}
	return n, r.err
}

// Has tells whether the quad is in the store.
func (s *Snapshot) Has(q Quad) (bool, error) {
	n := int64(0)
	p := prefix{key(q), 4}
	for _, l := range s.layers {
		for i, set := range [2]quadSet{l.adds, l.dels} {
			if set.count() == 0 {
				continue
			}
			lo, hi, err := set.find(spol, p)
			if err != nil {
				return false, err
			}
			n += (hi - lo) * int64(1-2*i)
		}
	}
	return n > 0, nil
}

// Quads returns the quads that fit a pattern, sorted in the order that serves it. It ends at the first error.
func (s *Snapshot) Quads(p Pattern) iter.Seq2[Quad, error] {
	return func(yield func(Quad, error) bool) {
		r, _, _, err := s.scan(p)
		if err != nil {
			yield(Quad{}, err)
			return
		}
		r.reuse = true
		for q := r.next(); q != nil; q = r.next() {
			if !yield(*q, nil) {
				return
			}
		}
		if r.err != nil {
			yield(Quad{}, r.err)
		}
	}
}

// Each calls f with every quad that fits the pattern, as values, until f or the reading fails.
func (s *Snapshot) Each(p Pattern, f func(quad.Quad) error) error {
	r := reader{s: s}
	for q, err := range s.Quads(p) {
		if err != nil {
			return err
		}
		v, err := r.read(q)
		if err != nil {
			return err
		}
		if err := f(v); err != nil {
			return err
		}
	}
	return nil
}

// with returns a snapshot with one more layer on top.
func (s *Snapshot) with(l *layer, seq uint64) *Snapshot {
	return newSnapshot(append(slices.Clip(s.layers), l), seq, s.cache)
}

// Degree returns in how many places of quads a value stands.
func (s *Snapshot) Degree(id ID) (int64, error) {
	n := int64(0)
	for i := range 4 {
		var p Pattern
		p[i] = id
		k, err := s.Count(p)
		if err != nil {
			return 0, err
		}
		n += k
	}
	return n, nil
}
