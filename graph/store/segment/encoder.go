package segment

import (
	"fmt"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
)

// An Encoder encodes quads whose values are given by their parts, so that nobody has to make a quad.Value of each. It is for one
// goroutine. Numbers of values are its own and mean nothing after Encoded.
type Encoder struct{ *encoding }

// NewEncoder begins with no quads. End must be called when it is not needed any more.
func NewEncoder() Encoder { return Encoder{encodings.Get().(*encoding)} }

// End keeps the memory for another encoder.
func (e Encoder) End() { e.end() }

// Name is the number of a name. Check says why it may not be stored; a name that comes again may be asked about as often.
func (e Encoder) Name(iri string, check func(string) error) (ID, error) {
	return e.text(&e.iris, kindIRI, iri, check)
}

// Text is the number of a text, as Name has it.
func (e Encoder) Text(s string, check func(string) error) (ID, error) {
	return e.text(&e.strings, kindText, s, check)
}

func (e Encoder) text(at *[recent]encodedWord, kind byte, s string, check func(string) error) (ID, error) {
	var word *encodedWord
	if n := len(s); n > 0 && n <= longestRecent {
		if word = placeOf(at, s); word.number != 0 && word.text == s {
			return word.number, nil
		}
	}
	if err := check(s); err != nil {
		return 0, err
	}
	e.buf = append(append(e.buf[:0], kind), s...)
	n, err := e.bytes()
	if word != nil && err == nil {
		*word = encodedWord{s, n}
	}
	return n, err
}

// InLanguage is the number of a text in a language.
func (e Encoder) InLanguage(s, lang string) (ID, error) {
	if strings.IndexByte(lang, 0) >= 0 {
		return 0, fmt.Errorf("a zero byte in the language %q: %w", lang, ErrInvalid)
	}
	e.buf = appendPair(e.buf[:0], kindLang, lang, s)
	return e.bytes()
}

// Int is the number of a whole number.
func (e Encoder) Int(n int64) ID {
	e.buf = appendInt(e.buf[:0], n)
	return e.known()
}

// Float is the number of a float.
func (e Encoder) Float(f float64) ID {
	e.buf = appendFloat(e.buf[:0], f)
	return e.known()
}

// Bool is the number of a truth value.
func (e Encoder) Bool(is bool) ID {
	e.buf = appendBool(e.buf[:0], is)
	return e.known()
}

// Time is the number of a time.
func (e Encoder) Time(t time.Time) ID {
	e.buf = appendTime(e.buf[:0], t)
	return e.known()
}

// Value is the number of any value. The error wraps ErrInvalid.
func (e Encoder) Value(v quad.Value) (n ID, err error) {
	if e.buf, err = AppendValue(e.buf[:0], v); err != nil {
		return 0, err
	}
	return e.known(), nil
}

// bytes is the number of the value whose bytes are in buf.
func (e Encoder) bytes() (ID, error) {
	if len(e.buf) > maxValue {
		return 0, fmt.Errorf("a value of %d bytes: %w, %d are the most", len(e.buf), ErrInvalid, maxValue)
	}
	return e.known(), nil
}

func (e Encoder) known() ID { return ID(e.number(e.buf, hashValue(e.buf), 0)) }

// Add adds a quad of numbers; a label of 0 is none.
func (e Encoder) Add(q Quad) { e.quads = append(e.quads, q) }

// Encoded is what was added. It may be called once. The error wraps ErrInvalid.
func (e Encoder) Encoded() (*Encoded, error) { return e.whole() }
