package store

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc/xsd"

	"hearsay/graph/store/segment"
)

// What segment.AppendValue puts before the text of a value.
const (
	iriMark  = 'i'
	textMark = 's'
	langMark = 'l' // before the language, a zero byte and the text
)

// plain reads a line of terms without escapes. Where anything is out of the ordinary ok is false.
func (s *scanner) plain(line []byte) (t terms, ok bool) {
	for i := range t {
		line = spaceless(line)
		if i == 3 && len(line) > 0 && line[0] == '.' {
			break
		}
		from := len(s.buf)
		if line, ok = s.term(line); !ok {
			return t, false
		}
		t[i] = s.buf[from:len(s.buf):len(s.buf)]
	}
	line = spaceless(line)
	return t, len(line) > 0 && line[0] == '.' && len(spaceless(line[1:])) == 0
}

func spaceless(line []byte) []byte {
	for len(line) > 0 && (line[0] == ' ' || line[0] == '\t' || line[0] == '\r') {
		line = line[1:]
	}
	return line
}

// term reads one term off the front of the line into the buffer.
func (s *scanner) term(line []byte) (rest []byte, ok bool) {
	if len(line) < 3 {
		return nil, false
	}
	switch line[0] {
	case '<':
		n := plainIRI(line[1:])
		if n == 0 {
			return nil, false
		}
		s.buf = append(append(s.buf, iriMark), line[1:1+n]...)
		return line[n+2:], true
	case '"':
		n := bytes.IndexByte(line[1:], '"')
		if n < 0 || !plainText(line[1:1+n]) {
			return nil, false
		}
		return s.literal(line[1:1+n], line[n+2:])
	}
	return nil, false
}

// literal reads what follows a text: nothing, a language or a type.
func (s *scanner) literal(text, rest []byte) ([]byte, bool) {
	switch {
	case len(rest) > 1 && rest[0] == '@':
		n := 1
		for n < len(rest) && (rest[n]|0x20 >= 'a' && rest[n]|0x20 <= 'z') {
			n++
		}
		if n == 1 || n == len(rest) || rest[n] != ' ' {
			return nil, false // a part after a hyphen, or a fault
		}
		s.buf = append(append(s.buf, langMark), rest[1:n]...)
		s.buf = append(append(s.buf, 0), text...)
		return rest[n:], true
	case len(rest) > 3 && rest[0] == '^' && rest[1] == '^' && rest[2] == '<':
		n := plainIRI(rest[3:])
		if n == 0 || !s.typed(text, rest[3:3+n]) {
			return nil, false
		}
		return rest[n+4:], true
	}
	s.buf = append(append(s.buf, textMark), text...)
	return rest, true
}

func (s *scanner) typed(text, typ []byte) (ok bool) {
	var v quad.Value
	if string(typ) == xsd.Integer && len(text) < 19 {
		n, canonical := whole(text)
		if !canonical {
			return false
		}
		v = quad.Int(n)
	} else {
		v = native(quad.TypedString{Value: quad.String(text), Type: quad.IRI(typ)})
	}
	var err error
	s.buf, err = segment.AppendValue(s.buf, v)
	return err == nil
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
		if c == '\\' || forbidden[c] {
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
