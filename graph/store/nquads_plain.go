package store

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc/xsd"

	"hearsay/graph/store/segment"
)

// scan reads a line of N-Quads into the terms; ok is false where it holds no quad. Plain terms it takes out of the line
// as they are, which is most of the work of a bulk load; lines with what is escaped or wrong it leaves to ParseQuad, so
// that both read the same. The error wraps ErrSyntax or segment.ErrInvalid.
func scan(t *segment.Terms, line []byte) (ok bool, err error) {
	before := t.Len()
	if plain(t, line) {
		return true, nil
	}
	t.Truncate(before)
	q, err := ParseQuad(string(line))
	if err != nil || q == (quad.Quad{}) {
		return false, err
	}
	return true, t.Add(q)
}

// plain reads a line of terms without escapes. Where anything is out of the ordinary it is false, and some terms may
// have been read.
func plain(t *segment.Terms, line []byte) bool {
	for i := range 4 {
		line = spaceless(line)
		if i == 3 && len(line) > 0 && line[0] == '.' {
			t.None()
			break
		}
		var ok bool
		if line, ok = term(t, line); !ok {
			return false
		}
	}
	line = spaceless(line)
	return len(line) > 0 && line[0] == '.' && len(spaceless(line[1:])) == 0
}

func spaceless(line []byte) []byte {
	for len(line) > 0 && (line[0] == ' ' || line[0] == '\t' || line[0] == '\r') {
		line = line[1:]
	}
	return line
}

// term reads one term off the front of the line.
func term(t *segment.Terms, line []byte) (rest []byte, ok bool) {
	if len(line) < 3 {
		return nil, false
	}
	switch line[0] {
	case '<':
		n := plainIRI(line[1:])
		if n == 0 {
			return nil, false
		}
		t.IRI(line[1 : 1+n])
		return line[n+2:], true
	case '"':
		n := bytes.IndexByte(line[1:], '"')
		if n < 0 || !plainText(line[1:1+n]) {
			return nil, false
		}
		return literal(t, line[1:1+n], line[n+2:])
	}
	return nil, false
}

// literal reads what follows a text: nothing, a language or a type.
func literal(t *segment.Terms, text, rest []byte) ([]byte, bool) {
	switch {
	case len(rest) > 1 && rest[0] == '@':
		n := 1
		for n < len(rest) && (rest[n]|0x20 >= 'a' && rest[n]|0x20 <= 'z') {
			n++
		}
		if n == 1 || n == len(rest) || rest[n] != ' ' {
			return nil, false // a part after a hyphen, or a fault
		}
		t.Lang(text, rest[1:n])
		return rest[n:], true
	case len(rest) > 3 && rest[0] == '^' && rest[1] == '^' && rest[2] == '<':
		n := plainIRI(rest[3:])
		if n == 0 || !typed(t, text, rest[3:3+n]) {
			return nil, false
		}
		return rest[n+4:], true
	}
	t.Text(text)
	return rest, true
}

func typed(t *segment.Terms, text, typ []byte) bool {
	if string(typ) == xsd.Integer && len(text) < 19 {
		n, canonical := whole(text)
		return canonical && t.Value(quad.Int(n)) == nil
	}
	return t.Value(native(quad.TypedString{Value: quad.String(text), Type: quad.IRI(typ)})) == nil
}

// whole reads a number that is written as strconv writes it.
func whole(text []byte) (n int64, ok bool) {
	n, err := strconv.ParseInt(string(text), 10, 64)
	var b [20]byte
	return n, err == nil && bytes.Equal(strconv.AppendInt(b[:0], n, 10), text)
}

// plainIRI is the length of the IRI before the closing bracket; 0 where it holds what must be looked at closely.
func plainIRI(b []byte) int {
	high := false
	for i, c := range b {
		if c == '>' {
			if high && !utf8.Valid(b[:i]) {
				return 0
			}
			return i
		}
		if forbidden[c] {
			return 0
		}
		high = high || c >= utf8.RuneSelf
	}
	return 0
}

// plainText says whether a text can stand as it is.
func plainText(b []byte) bool {
	return bytes.IndexByte(b, '\\') < 0 && bytes.IndexByte(b, '\r') < 0 && utf8.Valid(b)
}

// forbidden is forbiddenInIRI as a table.
var forbidden = func() (out [256]bool) {
	for c := range out {
		out[c] = forbiddenInIRI(byte(c))
	}
	return out
}()
