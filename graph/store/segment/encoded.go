package segment

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"sync"

	"github.com/cayleygraph/quad"
)

// Encoded is a set of quads in the form that is the quickest to store: each value once, as bytes with their hash, and the
// quads as numbers of values. It never changes, and the store that it is for has no part in making it, so that several
// goroutines may encode while another one commits.
type Encoded struct {
	arena  []byte   // values in the order of their bytes, one after the other
	ends   []uint32 // of the values in it
	hashes []uint64
	quads  []Quad // numbers of values from 1, 0 for no label; in SPOL, each quad once
}

// Encode encodes quads. It asks storable for the form in which a value is stored, or why it cannot be; a value that many quads
// share may be asked for as often. A nil storable takes values as they are. The error wraps ErrInvalid, or what storable
// returned.
func Encode(qs []quad.Quad, storable func(quad.Value) (quad.Value, error)) (*Encoded, error) {
	e := encodings.Get().(*encoding)
	defer e.end()
	e.storable = storable
	for i := range qs {
		if err := e.add(&qs[i]); err != nil {
			return nil, err
		}
	}
	return e.whole()
}

// whole is what the chunk holds, where that is not too much.
func (e *encoding) whole() (*Encoded, error) {
	if len(e.arena) > math.MaxUint32 {
		return nil, fmt.Errorf("%d bytes of values: %w, use a Loader", len(e.arena), ErrInvalid)
	}
	return e.encoded(), nil
}

// encodings are used again, as an article fills a small part of one; those that something large has filled are not.
var encodings = sync.Pool{New: func() any { return &encoding{chunk: newChunk()} }}

const mostKept = 1 << 20 // bytes of values

// encoding is a chunk that takes quads as values.
type encoding struct {
	*chunk
	storable func(quad.Value) (quad.Value, error)
	lately
	buf    []byte
	sorter valueSorter
	ranks  []ID   // of values, by their numbers
	room   []Quad // to sort quads in
}

// lately is what came before.
type lately struct {
	near    [4]quad.Value       // the values that came last, by place: quads that follow one another share many
	quad    Quad                // their numbers
	iris    [recent]encodedWord // names and strings, each in the place of its letters
	strings [recent]encodedWord
}

// end empties the encoding and keeps it for another.
func (e *encoding) end() {
	e.storable, e.lately = nil, lately{}
	if len(e.arena) < mostKept {
		e.reset()
		encodings.Put(e)
	}
}

// recent is how many names, and how many strings, are kept at hand. A power of 2.
const recent = 128

// An encodedWord is a name or string and its number, 0 for none.
type encodedWord struct {
	text   string
	number ID
}

// longestRecent is the longest string that is kept at hand: longer ones come once.
const longestRecent = 64

// at is the place of a name or string, nil for one that is not kept at hand.
func (e *encoding) at(v quad.Value) (*encodedWord, string) {
	words, text := &e.iris, ""
	switch v := v.(type) {
	case quad.IRI:
		text = string(v)
	case quad.String:
		words, text = &e.strings, string(v)
	}
	if n := len(text); n == 0 || n > longestRecent {
		return nil, ""
	}
	return placeOf(words, text), text
}

// placeOf is the place of a text by its letters.
func placeOf(words *[recent]encodedWord, s string) *encodedWord {
	n := len(s)
	return &words[(uint(n)*7+uint(s[n-1])*5+uint(s[n/2])*3+uint(s[n*3/4]))%recent]
}

func (e *encoding) add(q *quad.Quad) error {
	for i, v := range [...]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == e.near[i] && v != nil {
			continue
		}
		e.near[i], e.quad[i] = v, 0
		if v == nil && i == 3 {
			continue
		}
		n, err := e.value(v)
		if err != nil {
			return fmt.Errorf("%v of %v: %w", quad.Subject+quad.Direction(i), *q, err)
		}
		e.quad[i] = n
	}
	e.quads = append(e.quads, e.quad)
	return nil
}

// value returns the number of a value.
func (e *encoding) value(v quad.Value) (ID, error) {
	word, text := e.at(v)
	if word != nil && word.number != 0 && word.text == text {
		return word.number, nil
	}
	n, err := e.newValue(v)
	if word != nil && err == nil {
		*word = encodedWord{text, n}
	}
	return n, err
}

// newValue returns the number of a value that is not at hand.
func (e *encoding) newValue(v quad.Value) (ID, error) {
	var err error
	if e.storable != nil {
		if v, err = e.storable(v); err != nil {
			return 0, err
		}
	}
	if e.buf, err = AppendValue(e.buf[:0], v); err != nil {
		return 0, err
	}
	return ID(e.number(e.buf, hashValue(e.buf), 0)), nil
}

// encoded is what the chunk holds. The chunk's quads are changed.
func (e *encoding) encoded() *Encoded {
	n := len(e.values)
	out := &Encoded{arena: make([]byte, 0, len(e.arena)), ends: make([]uint32, n), hashes: make([]uint64, n)}
	e.ranks = slices.Grow(e.ranks[:0], n+1)[:n+1]
	e.ranks[0] = 0 // no label
	for i, n := range e.chunk.sorted(&e.sorter) {
		e.ranks[n] = ID(i + 1)
		out.arena = append(out.arena, e.chunk.value(n)...)
		out.ends[i], out.hashes[i] = uint32(len(out.arena)), e.values[n-1].hash
	}
	renumber(e.quads, e.ranks)
	e.room = slices.Grow(e.room[:0], len(e.quads))[:len(e.quads)]
	sorted, _ := sortQuads(e.quads, e.room)
	out.quads = slices.Clone(slices.Compact(sorted))
	return out
}

// Len is the number of quads.
func (e *Encoded) Len() int {
	if e == nil {
		return 0
	}
	return len(e.quads)
}

// Numbers are the quads as numbers of values, from 1; 0 stands for no label. They are sorted in SPOL and are not to be changed.
func (e *Encoded) Numbers() []Quad { return e.quads }

// Values is how many values there are.
func (e *Encoded) Values() int { return len(e.ends) }

// Value is the value with a number, from 1 to Values.
func (e *Encoded) Value(n ID) (quad.Value, error) { return DecodeValue(e.bytes(n)) }

// Number is the number of a value, 0 where no quad has it.
func (e *Encoded) Number(v quad.Value) ID {
	b, err := AppendValue(nil, v)
	if err != nil {
		return 0 // what cannot be stored is not there
	}
	lo, hi := 0, len(e.ends)
	for lo < hi {
		if mid := (lo + hi) / 2; bytes.Compare(e.bytes(ID(mid+1)), b) < 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(e.ends) || !bytes.Equal(e.bytes(ID(lo+1)), b) {
		return 0
	}
	return ID(lo + 1)
}

// bytes are those of a value.
func (e *Encoded) bytes(n ID) []byte {
	from := uint32(0)
	if n > 1 {
		from = e.ends[n-2]
	}
	return e.arena[from:e.ends[n-1]:e.ends[n-1]]
}

// Quads returns the quads as values. Each value is made once.
func (e *Encoded) Quads() ([]quad.Quad, error) {
	if e == nil {
		return nil, nil
	}
	values := make([]quad.Value, len(e.ends)+1)
	for i := range e.ends {
		v, err := e.Value(ID(i + 1))
		if err != nil {
			return nil, err
		}
		values[i+1] = v
	}
	out := make([]quad.Quad, len(e.quads))
	for i, q := range e.quads {
		out[i] = quad.Quad{Subject: values[q[0]], Predicate: values[q[1]], Object: values[q[2]], Label: values[q[3]]}
	}
	return out, nil
}

// op adds one of the quads.
func (e *Encoded) op(i int) *op {
	o := &op{}
	for j, n := range e.quads[i] {
		if n == 0 {
			continue
		}
		if v, err := e.Value(n); err == nil { // they were made by AppendValue
			o.quad.Set(quad.Subject+quad.Direction(j), v)
		}
	}
	return o
}
