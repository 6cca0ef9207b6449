package segment

import (
	"bytes"
	"fmt"

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
	e := NewEncoder(nil)
	defer e.End()
	v := valued{Encoder: e, storable: storable}
	for i := range qs {
		if err := v.add(&qs[i]); err != nil {
			return nil, err
		}
	}
	return e.Encoded()
}

// valued takes quads of values.
type valued struct {
	Encoder
	storable func(quad.Value) (quad.Value, error)
	near     [4]quad.Value // the values that came last, by place: quads that follow one another share many
	last     Quad          // their numbers
}

func (e *valued) add(q *quad.Quad) error {
	for i, v := range [...]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == e.near[i] && v != nil {
			continue
		}
		e.near[i], e.last[i] = v, 0
		if v == nil && i == 3 {
			continue
		}
		n, err := e.value(v)
		if err != nil {
			return fmt.Errorf("%v of %v: %w", quad.Subject+quad.Direction(i), *q, err)
		}
		e.last[i] = n
	}
	e.Add(e.last)
	return nil
}

// value returns the number of a value. A name or text that came is in the form in which it is stored.
func (e *valued) value(v quad.Value) (n ID, err error) {
	switch v := v.(type) {
	case quad.IRI:
		n = e.came(parts{kind: kindIRI, text: string(v)})
	case quad.String:
		n = e.came(parts{kind: kindText, text: string(v)})
	}
	if n != 0 {
		return n, nil
	}
	if e.storable != nil {
		if v, err = e.storable(v); err != nil {
			return 0, err
		}
	}
	return e.Value(v)
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
