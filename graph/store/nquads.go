package store

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc/xsd"
)

// Encoder writes quads as N-Quads that ParseQuad reads back to the same values (see Canonical). The zero value
// writes IRIs as they stand in the store.
type Encoder struct {
	IRI func(quad.IRI) quad.IRI // applied to every IRI, those of data types too; Full for exports
}

// AppendQuad appends the quad as one line with its newline. The error wraps ErrInvalid.
func (e Encoder) AppendQuad(b []byte, q quad.Quad) ([]byte, error) {
	for _, d := range quad.Directions {
		v := q.Get(d)
		if v == nil && d == quad.Label {
			continue
		}
		var err error
		if b, err = e.AppendValue(b, v); err != nil {
			return b, fmt.Errorf("%s of %v: %w", d, q, err)
		}
		b = append(b, ' ')
	}
	return append(b, '.', '\n'), nil
}

// AppendValue appends one term. The error wraps ErrInvalid.
func (e Encoder) AppendValue(b []byte, v quad.Value) ([]byte, error) {
	switch v := Canonical(v).(type) {
	case quad.IRI:
		return e.appendIRI(b, v)
	case quad.BNode:
		if !validBNode(string(v)) {
			return b, fmt.Errorf("blank node %q %w", string(v), ErrInvalid)
		}
		return append(append(b, "_:"...), v...), nil
	case quad.String:
		return appendText(b, string(v))
	case quad.LangString:
		return appendLang(b, v)
	case quad.TypedString:
		return e.appendTyped(b, string(v.Value), v.Type)
	case quad.Int:
		return e.appendTyped(b, strconv.FormatInt(int64(v), 10), xsd.Integer)
	case quad.Float:
		return e.appendTyped(b, floatText(float64(v)), xsd.Double)
	case quad.Bool:
		return e.appendTyped(b, strconv.FormatBool(bool(v)), xsd.Boolean)
	case quad.Time:
		return e.appendTime(b, time.Time(v))
	}
	return b, fmt.Errorf("value %#v %w", v, ErrInvalid)
}

func validTime(t time.Time) bool { return t.Year() >= 0 && t.Year() <= 9999 }

func (e Encoder) appendTime(b []byte, t time.Time) ([]byte, error) {
	if !validTime(t) {
		return b, fmt.Errorf("year %d %w", t.Year(), ErrInvalid)
	}
	return e.appendTyped(b, t.Format(time.RFC3339Nano), xsd.DateTime)
}

func (e Encoder) appendTyped(b []byte, text string, typ quad.IRI) ([]byte, error) {
	b, err := appendText(b, text)
	if err != nil {
		return b, err
	}
	return e.appendIRI(append(b, "^^"...), typ)
}

func appendLang(b []byte, v quad.LangString) ([]byte, error) {
	if !validLang(v.Lang) {
		return b, fmt.Errorf("language %q %w", v.Lang, ErrInvalid)
	}
	b, err := appendText(b, string(v.Value))
	return append(append(b, '@'), v.Lang...), err
}

func (e Encoder) appendIRI(b []byte, iri quad.IRI) ([]byte, error) {
	if e.IRI != nil {
		iri = e.IRI(iri)
	}
	if iri == "" || !utf8.ValidString(string(iri)) {
		return b, fmt.Errorf("IRI %q %w", string(iri), ErrInvalid)
	}
	b = append(b, '<')
	from := 0 // what is not yet written
	for i := 0; i < len(iri); i++ {
		if forbidden[iri[i]] {
			b = append(append(append(b, iri[from:i]...), `\u00`...), strings.ToUpper(hex2(iri[i]))...)
			from = i + 1
		}
	}
	return append(append(b, iri[from:]...), '>'), nil
}

func appendText(b []byte, s string) ([]byte, error) {
	if !utf8.ValidString(s) {
		return b, fmt.Errorf("text %.40q that is not UTF-8 %w", s, ErrInvalid)
	}
	b = append(b, '"')
	from := 0 // what is not yet written
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < 0x20 || c == '"' || c == '\\' || c == 0x7f {
			b = appendEscape(append(b, s[from:i]...), c)
			from = i + 1
		}
	}
	return append(append(b, s[from:]...), '"'), nil
}

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	}
	return append(append(b, `\u00`...), strings.ToUpper(hex2(c))...)
}

// floatText writes a number as Cayley does, and the special ones as XML Schema does.
func floatText(f float64) string {
	switch {
	case math.IsInf(f, 1):
		return "INF"
	case math.IsInf(f, -1):
		return "-INF"
	}
	return strconv.FormatFloat(f, 'E', -1, 64)
}

func hex2(c byte) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[c>>4], digits[c&15]})
}

// forbiddenInIRI says whether N-Quads wants the byte escaped between angle brackets.
func forbiddenInIRI(c byte) bool { return c <= 0x20 || strings.IndexByte("<>\"{}|^`\\", c) >= 0 }
