package store

import (
	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
)

// terms are the bytes of one quad's values as segment.AppendValue writes them, in the order of quad.Directions; the
// label's are empty where it has none.
type terms [4][]byte

// A scanner reads lines of N-Quads into terms. Plain terms it takes out of the line; lines with what is escaped or
// wrong it leaves to ParseQuad, so that both read the same.
type scanner struct{ buf []byte }

// scan reads a line; ok is false where it holds no quad. The terms stand until the next call.
func (s *scanner) scan(line []byte) (t terms, ok bool, err error) {
	s.buf = s.buf[:0]
	if t, ok = s.plain(line); ok {
		return t, true, nil
	}
	q, err := ParseQuad(string(line))
	if err != nil || q == (quad.Quad{}) {
		return terms{}, false, err
	}
	s.buf = s.buf[:0]
	t, err = s.quad(q)
	return t, err == nil, err
}

// quad writes the values of a quad.
func (s *scanner) quad(q quad.Quad) (t terms, err error) {
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			continue
		}
		from := len(s.buf)
		if s.buf, err = segment.AppendValue(s.buf, Canonical(v)); err != nil {
			return terms{}, err
		}
		t[i] = s.buf[from:len(s.buf):len(s.buf)]
	}
	return t, nil
}
