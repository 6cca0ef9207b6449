package segment

import (
	"time"

	"github.com/cayleygraph/quad"
)

// An Encoder encodes quads whose values are given by their parts, so that nobody has to make a quad.Value of each. It is for one
// goroutine. Numbers of values are its own and mean nothing after Encoded.
type Encoder struct{ *encoding }

// NewEncoder begins with no quads. Some names may be known to it beforehand, sorted by their bytes and each once, which are never
// looked up. End must be called when it is not needed any more.
func NewEncoder(known []string) Encoder {
	e := encodings.Get().(*encoding)
	e.begin(known)
	return Encoder{e}
}

// End keeps the memory for another encoder.
func (e Encoder) End() { e.end() }

// Known is the number of the nth of the names that were known beforehand, from 1.
func (e Encoder) Known(n int) ID {
	e.used[n] = true
	return ID(n)
}

// Name is the number of a name. Check says why it may not be stored; it is asked when the name comes first.
func (e Encoder) Name(iri string, check func(string) error) (ID, error) {
	near := e.near(iri)
	if near.text == iri && near.number != 0 {
		return near.number, nil
	}
	n, err := e.text(kindIRI, "", iri, check)
	if err == nil {
		*near = named{iri, n}
	}
	return n, err
}

// Text is the number of a text, as Name has it.
func (e Encoder) Text(s string, check func(string) error) (ID, error) {
	return e.text(kindText, "", s, check)
}

// InLanguage is the number of a text in a language, as Name has it.
func (e Encoder) InLanguage(s, lang string, check func(string) error) (ID, error) {
	return e.text(kindLang, lang, s, check)
}

func (e Encoder) text(kind byte, of, s string, check func(string) error) (ID, error) {
	p := parts{kind: kind, of: of, text: s}
	hash := p.hash()
	if n := e.find(&p, hash); n != 0 {
		return n, nil
	}
	if err := check(s); err != nil {
		return 0, err
	}
	if err := p.fault(); err != nil {
		return 0, err
	}
	return e.add(&p, hash), nil
}

// Int is the number of a whole number.
func (e Encoder) Int(n int64) ID { return e.number(intParts(n)) }

// Float is the number of a float.
func (e Encoder) Float(f float64) ID { return e.number(floatParts(f)) }

// Bool is the number of a truth value.
func (e Encoder) Bool(is bool) ID { return e.number(boolParts(is)) }

// Time is the number of a time.
func (e Encoder) Time(t time.Time) ID { return e.number(timeParts(t)) }

// Value is the number of any value. The error wraps ErrInvalid.
func (e Encoder) Value(v quad.Value) (ID, error) {
	p, err := partsOf(v)
	if err != nil {
		return 0, err
	}
	return e.number(p), nil
}

// Add adds a quad of numbers; a label of 0 is none.
func (e Encoder) Add(q Quad) { e.quads = append(e.quads, q) }

// Encoded is what was added. It may be called once. The error wraps ErrInvalid.
func (e Encoder) Encoded() (*Encoded, error) { return e.encoded() }
