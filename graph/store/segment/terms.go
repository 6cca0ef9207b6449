package segment

import (
	"fmt"

	"github.com/cayleygraph/quad"
)

// Terms is a list of quads as the bytes of their values, for a Loader. A parser appends the four terms of each quad in
// the order of the directions; the zero value is an empty list.
type Terms struct {
	buf    []byte
	ends   []int
	hashes []uint64
}

// Len is the number of whole quads.
func (t *Terms) Len() int { return len(t.ends) / 4 }

// Size is how many bytes their values take.
func (t *Terms) Size() int { return len(t.buf) }

// Reset empties the list for another use.
func (t *Terms) Reset() { t.buf, t.ends, t.hashes = t.buf[:0], t.ends[:0], t.hashes[:0] }

// Truncate keeps the first n quads.
func (t *Terms) Truncate(n int) { t.cut(n * 4) }

// Undo drops the terms of a quad that is not whole.
func (t *Terms) Undo() { t.cut(t.Len() * 4) }

func (t *Terms) cut(n int) {
	t.ends, t.hashes, t.buf = t.ends[:n], t.hashes[:n], t.buf[:t.start(n)]
}

func (t *Terms) start(i int) int {
	if i == 0 {
		return 0
	}
	return t.ends[i-1]
}

// Add appends a quad. The error wraps ErrInvalid.
func (t *Terms) Add(q quad.Quad) error {
	if !q.IsValid() {
		return fmt.Errorf("%v: a quad needs a subject, a predicate and an object: %w", q, ErrInvalid)
	}
	for _, d := range quad.Directions {
		if err := t.Value(q.Get(d)); err != nil {
			t.Undo()
			return err
		}
	}
	return nil
}

// Value appends a value as a term; nil stands for no label.
func (t *Terms) Value(v quad.Value) error {
	if v != nil {
		b, err := AppendValue(t.buf, v)
		if err != nil {
			return err
		}
		t.buf = b
	}
	t.end()
	return nil
}

// IRI appends an IRI, without its brackets.
func (t *Terms) IRI(iri []byte) {
	t.buf = append(append(t.buf, kindIRI), iri...)
	t.end()
}

// Blank appends a blank node, without its underscore and colon.
func (t *Terms) Blank(name []byte) {
	t.buf = append(append(t.buf, kindBlank), name...)
	t.end()
}

// Text appends a plain literal, without quotes and escapes.
func (t *Terms) Text(text []byte) {
	t.buf = append(append(t.buf, kindText), text...)
	t.end()
}

// Lang appends a literal in a language, without quotes and escapes that is without a zero byte.
func (t *Terms) Lang(text, lang []byte) {
	t.buf = append(append(t.buf, kindLang), lang...)
	t.buf = append(append(t.buf, 0), text...)
	t.end()
}

// None appends that a quad has no label.
func (t *Terms) None() { t.end() }

func (t *Terms) end() {
	t.hashes = append(t.hashes, hashValue(t.buf[t.start(len(t.ends)):]))
	t.ends = append(t.ends, len(t.buf))
}

// At returns the bytes of a term, the fourth part of a quad, as AppendValue makes them; none where a quad has no label.
func (t *Terms) At(i int) []byte { return t.buf[t.start(i):t.ends[i]] }

// Quads calls f with each quad.
func (t *Terms) Quads(f func(quad.Quad)) error {
	for i := 0; i < len(t.ends); i += 4 {
		var q quad.Quad
		for j, d := range quad.Directions {
			b := t.At(i + j)
			if len(b) == 0 {
				continue
			}
			v, err := DecodeValue(b)
			if err != nil {
				return err
			}
			q.Set(d, v)
		}
		f(q)
	}
	return nil
}
