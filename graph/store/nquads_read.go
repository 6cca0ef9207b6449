package store

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc/xsd"
)

// Canonical is the form of a value that reading gives back: times in UTC, and a typed string as a number, time
// or truth value where it is written the way one of those is. Two values with one canonical form are one node.
func Canonical(v quad.Value) quad.Value {
	switch v := v.(type) {
	case quad.Time:
		return quad.Time(time.Time(v).UTC().Round(0))
	case quad.LangString:
		if v.Lang == "" {
			return v.Value
		}
	case quad.TypedString:
		if v.Type == "" {
			return v.Value
		}
		return native(v)
	}
	return v
}

func native(v quad.TypedString) quad.Value {
	s := string(v.Value)
	switch v.Type {
	case xsd.Integer:
		if n, err := strconv.ParseInt(s, 10, 64); err == nil && strconv.FormatInt(n, 10) == s {
			return quad.Int(n)
		}
	case xsd.Double:
		if f, err := strconv.ParseFloat(s, 64); err == nil && (floatText(f) == s || s == "+Inf" || s == "-Inf") {
			return quad.Float(f)
		}
	case xsd.Boolean:
		if s == "true" || s == "True" || s == "false" || s == "False" {
			return quad.Bool(s[0] == 't' || s[0] == 'T')
		}
	case xsd.DateTime:
		if t, err := time.Parse(time.RFC3339Nano, s); err == nil && t.UTC().Format(time.RFC3339Nano) == s {
			return quad.Time(t.UTC())
		}
	}
	return v
}

// ReadQuads calls f with each quad of N-Quads text. The errors wrap ErrSyntax and give the line.
func ReadQuads(data []byte, f func(quad.Quad) error) error {
	for n := 1; len(data) > 0; n++ {
		line, rest, _ := bytes.Cut(data, []byte{'\n'})
		data = rest
		q, err := ParseQuad(string(line))
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		if q == (quad.Quad{}) {
			continue
		}
		if err := f(q); err != nil {
			return err
		}
	}
	return nil
}

// ParseQuads reads lines of N-Quads that were written together, such as quads that the graph keeps as text. The error wraps
// ErrSyntax.
func ParseQuads(text string) ([]quad.Quad, error) {
	var out []quad.Quad
	for line := range strings.Lines(text) {
		q, err := ParseQuad(line)
		if err != nil {
			return nil, err
		}
		out = append(out, q)
	}
	return out, nil
}

// ParseQuad reads one line of N-Quads; a blank line or a comment gives the zero Quad. The error wraps ErrSyntax.
func ParseQuad(line string) (quad.Quad, error) {
	p := parser{rest: strings.TrimSuffix(line, "\n")}
	var q quad.Quad
	if p.blank() {
		return q, nil
	}
	for _, d := range quad.Directions {
		p.space()
		if d == quad.Label && strings.HasPrefix(p.rest, ".") {
			break
		}
		v, err := p.value()
		if err != nil {
			return quad.Quad{}, err
		}
		q.Set(d, v)
	}
	p.space()
	if !p.take(".") || !p.blank() {
		return quad.Quad{}, p.fault("a full stop at the end")
	}
	return q, nil
}

// ParseValue reads one term, which must be all of s. The error wraps ErrSyntax.
func ParseValue(s string) (quad.Value, error) {
	p := parser{rest: s}
	v, err := p.value()
	if err == nil && p.rest != "" {
		return nil, p.fault("the end of the term")
	}
	return v, err
}

// A parser reads terms off the front of rest.
type parser struct{ rest string }

func (p *parser) fault(want string) error {
	return fmt.Errorf("%w: want %s at %.40q", ErrSyntax, want, p.rest)
}

func (p *parser) space() { p.rest = strings.TrimLeft(p.rest, " \t\r") }

// blank says whether nothing but a comment is left.
func (p *parser) blank() bool {
	p.space()
	return p.rest == "" || p.rest[0] == '#'
}

func (p *parser) take(s string) bool {
	rest, ok := strings.CutPrefix(p.rest, s)
	if ok {
		p.rest = rest
	}
	return ok
}

func (p *parser) value() (quad.Value, error) {
	switch {
	case p.take("_:"):
		n := len(p.rest) - len(strings.TrimLeftFunc(p.rest, inBNode))
		name := strings.TrimRight(p.rest[:n], ".")
		if !validBNode(name) {
			return nil, p.fault("the name of a blank node")
		}
		p.rest = p.rest[len(name):]
		return quad.BNode(name), nil
	case strings.HasPrefix(p.rest, "<"):
		return p.iri()
	case strings.HasPrefix(p.rest, `"`):
		return p.literal()
	}
	return nil, p.fault("a term")
}

func (p *parser) iri() (quad.Value, error) {
	end := strings.IndexByte(p.rest, '>')
	if end < 2 {
		return nil, p.fault("an IRI")
	}
	raw := p.rest[1:end]
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' && forbiddenInIRI(raw[i]) {
			return nil, p.fault("an IRI")
		}
	}
	s, ok := unescape(raw, "")
	if !ok {
		return nil, p.fault("an IRI")
	}
	p.rest = p.rest[end+1:]
	return quad.IRI(s), nil
}

func (p *parser) literal() (quad.Value, error) {
	raw, ok := quoted(p.rest)
	if !ok {
		return nil, p.fault("a closing quotation mark")
	}
	s, ok := unescape(raw, "tbnrf\"'\\")
	if !ok {
		return nil, p.fault("a text")
	}
	p.rest = p.rest[len(raw)+2:]
	switch {
	case p.take("^^"):
		typ, err := p.iri()
		if err != nil {
			return nil, err
		}
		return native(quad.TypedString{Value: quad.String(s), Type: typ.(quad.IRI)}), nil
	case p.take("@"):
		lang := p.rest[:len(p.rest)-len(strings.TrimLeftFunc(p.rest, inLang))]
		if !validLang(lang) {
			return nil, p.fault("a language")
		}
		p.rest = p.rest[len(lang):]
		return quad.LangString{Value: quad.String(s), Lang: lang}, nil
	}
	return quad.String(s), nil
}

// quoted returns what stands, still escaped, between the quotation mark that s begins with and the next.
func quoted(s string) (string, bool) {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return s[1:i], true
		case '\n', '\r':
			return "", false
		}
	}
	return "", false
}

// unescape resolves \uXXXX, \UXXXXXXXX and the one-letter escapes in letters.
func unescape(s, letters string) (string, bool) {
	if !utf8.ValidString(s) {
		return "", false
	}
	if strings.IndexByte(s, '\\') < 0 {
		return s, true
	}
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		if s[0] != '\\' {
			n := strings.IndexByte(s, '\\')
			if n < 0 {
				n = len(s)
			}
			b.WriteString(s[:n])
			s = s[n:]
			continue
		}
		r, n := escape(s, letters)
		if n == 0 {
			return "", false
		}
		b.WriteRune(r)
		s = s[n:]
	}
	return b.String(), true
}

// escape reads the escape at the front of s and says how many bytes it takes; 0 where it is none.
func escape(s, letters string) (rune, int) {
	if len(s) < 2 {
		return 0, 0
	}
	size := map[byte]int{'u': 6, 'U': 10}[s[1]]
	if size == 0 {
		if strings.IndexByte(letters, s[1]) < 0 {
			return 0, 0
		}
		return oneLetter(s[1]), 2
	}
	if len(s) < size {
		return 0, 0
	}
	n, err := strconv.ParseUint(s[2:size], 16, 32)
	if err != nil || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return 0, 0
	}
	return rune(n), size
}

func oneLetter(c byte) rune {
	if i := strings.IndexByte("tbnrf", c); i >= 0 {
		return rune("\t\b\n\r\f"[i])
	}
	return rune(c)
}
