package export

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc/xsd"
)

// trig reads TriG, and with it Turtle.
func (r *reading) trig(data []byte) error {
	if !utf8.Valid(data) {
		return fmt.Errorf("it is not UTF-8")
	}
	p := &trigParser{rest: string(data), line: 1, prefixes: map[string]string{}, emit: r.quad}
	for !p.end() {
		if err := p.block(); err != nil {
			return fmt.Errorf("line %d: %w", p.line, err)
		}
		if err := r.ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// trigParser reads statements off the front of rest (W3C, RDF 1.1 TriG).
type trigParser struct {
	rest     string
	line     int
	base     *url.URL
	prefixes map[string]string
	graph    quad.Value
	blanks   int
	depth    int
	emit     func(quad.Quad, int)
}

func (p *trigParser) fault(want string) error {
	return fmt.Errorf("want %s at %.40q", want, p.rest)
}

// skip takes n bytes and counts their lines.
func (p *trigParser) skip(n int) string {
	s := p.rest[:n]
	p.line += strings.Count(s, "\n")
	p.rest = p.rest[n:]
	return s
}

// space takes white space and comments.
func (p *trigParser) space() {
	for {
		p.skip(len(p.rest) - len(strings.TrimLeft(p.rest, " \t\r\n")))
		if !strings.HasPrefix(p.rest, "#") {
			return
		}
		n := strings.IndexByte(p.rest, '\n')
		if n < 0 {
			n = len(p.rest)
		}
		p.skip(n)
	}
}

func (p *trigParser) end() bool {
	p.space()
	return p.rest == ""
}

// take takes a mark after white space.
func (p *trigParser) take(s string) bool {
	p.space()
	if !strings.HasPrefix(p.rest, s) {
		return false
	}
	p.skip(len(s))
	return true
}

// keyword takes a word, blind to case, that ends there.
func (p *trigParser) keyword(word string) bool {
	p.space()
	n := len(word)
	if len(p.rest) < n || !strings.EqualFold(p.rest[:n], word) || len(p.rest) > n && (isName(rune(p.rest[n])) || p.rest[n] == ':') {
		return false
	}
	p.skip(n)
	return true
}

func isName(r rune) bool {
	return r == '_' || r == '-' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == 0xb7
}

// block reads a directive, a graph, or triples.
func (p *trigParser) block() error {
	switch {
	case p.take("@prefix"):
		return p.prefix(true)
	case p.take("@base"):
		return p.setBase(true)
	case p.keyword("PREFIX"):
		return p.prefix(false)
	case p.keyword("BASE"):
		return p.setBase(false)
	case p.keyword("GRAPH"):
		label, err := p.node()
		if err != nil {
			return err
		}
		return p.wrapped(label)
	case strings.HasPrefix(p.rest, "{"):
		return p.wrapped(nil)
	}
	collection := strings.HasPrefix(p.rest, "[") || strings.HasPrefix(p.rest, "(")
	s, err := p.node()
	if err != nil {
		return err
	}
	p.space()
	if strings.HasPrefix(p.rest, "{") {
		return p.wrapped(s)
	}
	if err := p.predicates(s, collection); err != nil {
		return err
	}
	if !p.take(".") {
		return p.fault("a full stop")
	}
	return nil
}

func (p *trigParser) prefix(dot bool) error {
	p.space()
	n := strings.IndexByte(p.rest, ':')
	if n < 0 {
		return p.fault("a prefix")
	}
	name := p.skip(n)
	p.skip(1)
	p.space()
	iri, err := p.iriRef()
	if err != nil {
		return err
	}
	p.prefixes[name] = string(iri)
	if dot && !p.take(".") {
		return p.fault("a full stop")
	}
	return nil
}

func (p *trigParser) setBase(dot bool) error {
	p.space()
	iri, err := p.iriRef()
	if err != nil {
		return err
	}
	if p.base, err = url.Parse(string(iri)); err != nil {
		return err
	}
	if dot && !p.take(".") {
		return p.fault("a full stop")
	}
	return nil
}

// wrapped reads the triples of one graph between braces.
func (p *trigParser) wrapped(label quad.Value) error {
	if !p.take("{") {
		return p.fault("{")
	}
	p.graph = label
	defer func() { p.graph = nil }()
	for !p.take("}") {
		collection := strings.HasPrefix(p.rest, "[") || strings.HasPrefix(p.rest, "(")
		s, err := p.node()
		if err != nil {
			return err
		}
		if err := p.predicates(s, collection); err != nil {
			return err
		}
		if p.take(".") {
			continue
		}
		if !p.take("}") {
			return p.fault("a full stop or }")
		}
		return nil
	}
	return nil
}

// predicates reads predicates and objects of a subject; none where that is allowed.
func (p *trigParser) predicates(s quad.Value, none bool) error {
	p.space()
	if none && p.rest != "" && strings.IndexByte(".}]", p.rest[0]) >= 0 {
		return nil
	}
	for {
		var pred quad.Value = quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
		if !p.keyword("a") {
			var err error
			if pred, err = p.iri(); err != nil {
				return err
			}
		}
		for {
			line := p.line
			o, err := p.object()
			if err != nil {
				return err
			}
			p.emit(quad.Quad{Subject: s, Predicate: pred, Object: o, Label: p.graph}, line)
			if !p.take(",") {
				break
			}
		}
		semicolons := false
		for p.take(";") {
			semicolons = true
		}
		if p.space(); !semicolons || p.rest == "" || strings.IndexByte(".}]", p.rest[0]) >= 0 {
			return nil
		}
	}
}

func (p *trigParser) object() (quad.Value, error) {
	p.space()
	if p.rest == "" {
		return nil, p.fault("a term")
	}
	switch c := p.rest[0]; {
	case c == '"' || c == '\'':
		return p.literal()
	case c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.' && len(p.rest) > 1 && p.rest[1] >= '0' && p.rest[1] <= '9':
		return p.number()
	case p.keyword("true"):
		return quad.Bool(true), nil
	case p.keyword("false"):
		return quad.Bool(false), nil
	}
	return p.node()
}

// deepest is how deep nodes may stand within nodes.
const deepest = 256

// node reads an IRI, a blank node with what is said of it, or a list.
func (p *trigParser) node() (quad.Value, error) {
	p.space()
	if p.depth++; p.depth > deepest {
		return nil, fmt.Errorf("nodes stand deeper than %d within each other", deepest)
	}
	defer func() { p.depth-- }()
	switch {
	case strings.HasPrefix(p.rest, "_:"):
		p.skip(2)
		n := p.nameLength()
		if n == 0 {
			return nil, p.fault("the name of a blank node")
		}
		return quad.BNode("n" + p.skip(n)), nil
	case p.take("["):
		b := p.blank()
		if p.take("]") {
			return b, nil
		}
		if err := p.predicates(b, false); err != nil {
			return nil, err
		}
		if !p.take("]") {
			return nil, p.fault("]")
		}
		return b, nil
	case p.take("("):
		return p.list()
	}
	return p.iri()
}

func (p *trigParser) blank() quad.Value {
	p.blanks++
	return quad.BNode("b" + strconv.Itoa(p.blanks))
}

func (p *trigParser) list() (quad.Value, error) {
	const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	var first, last quad.Value
	for !p.take(")") {
		line := p.line
		o, err := p.object()
		if err != nil {
			return nil, err
		}
		cell := p.blank()
		p.emit(quad.Quad{Subject: cell, Predicate: quad.IRI(rdf + "first"), Object: o, Label: p.graph}, line)
		if first == nil {
			first = cell
		} else {
			p.emit(quad.Quad{Subject: last, Predicate: quad.IRI(rdf + "rest"), Object: cell, Label: p.graph}, line)
		}
		last = cell
	}
	if first == nil {
		return quad.IRI(rdf + "nil"), nil
	}
	p.emit(quad.Quad{Subject: last, Predicate: quad.IRI(rdf + "rest"), Object: quad.IRI(rdf + "nil"), Label: p.graph}, p.line)
	return first, nil
}

// nameLength is how many bytes of a local name stand next: letters, digits, dots within, and escapes.
func (p *trigParser) nameLength() int {
	n := 0
	for i := 0; i < len(p.rest); {
		r, size := utf8.DecodeRuneInString(p.rest[i:])
		switch {
		case isName(r) || r == ':':
			i += size
			n = i
		case r == '.':
			i += size
		case r == '%' && i+2 < len(p.rest), r == '\\' && i+1 < len(p.rest):
			i += map[rune]int{'%': 3, '\\': 2}[r]
			n = i
		default:
			return n
		}
	}
	return n
}

// iri reads an IRI, in angle brackets or with a prefix.
func (p *trigParser) iri() (quad.Value, error) {
	p.space()
	if strings.HasPrefix(p.rest, "<") {
		return p.iriRef()
	}
	n := strings.IndexFunc(p.rest, func(r rune) bool { return !isName(r) && r != '.' })
	if n < 0 || p.rest[n] != ':' {
		return nil, p.fault("an IRI")
	}
	full, ok := p.prefixes[p.rest[:n]]
	if !ok {
		return nil, p.fault("a prefix that is declared")
	}
	p.skip(n + 1)
	local := p.skip(p.nameLength())
	if strings.IndexByte(local, '\\') >= 0 {
		var b strings.Builder
		for i := 0; i < len(local); i++ {
			if local[i] == '\\' {
				i++
			}
			b.WriteByte(local[i])
		}
		local = b.String()
	}
	return quad.IRI(full + local), nil
}

func (p *trigParser) iriRef() (quad.IRI, error) {
	n := strings.IndexByte(p.rest, '>')
	if !strings.HasPrefix(p.rest, "<") || n < 0 {
		return "", p.fault("an IRI")
	}
	s, ok := unescaped(p.rest[1:n], false)
	if !ok || strings.ContainsAny(s, " \t\n<\"{}|^`") {
		return "", p.fault("an IRI")
	}
	if p.base != nil {
		ref, err := p.base.Parse(s)
		if err != nil {
			return "", err
		}
		if !ref.IsAbs() || !strings.HasPrefix(s, ref.Scheme+":") {
			s = ref.String()
		}
	}
	p.skip(n + 1)
	return quad.IRI(s), nil
}

// literal reads a text in any of the four kinds of quotation marks, with its language or type.
func (p *trigParser) literal() (quad.Value, error) {
	mark := p.rest[:1]
	if strings.HasPrefix(p.rest, mark+mark+mark) {
		mark = p.rest[:3]
	}
	raw, n := "", len(mark)
	for ; ; n++ {
		if n >= len(p.rest) || len(mark) == 1 && (p.rest[n] == '\n' || p.rest[n] == '\r') {
			return nil, p.fault("a closing quotation mark")
		}
		if p.rest[n] == '\\' {
			n++
			continue
		}
		if strings.HasPrefix(p.rest[n:], mark) && !(len(mark) == 3 && strings.HasPrefix(p.rest[n+1:], mark)) {
			raw = p.rest[len(mark):n]
			break
		}
	}
	text, ok := unescaped(raw, true)
	if !ok {
		return nil, p.fault("a text")
	}
	p.skip(n + len(mark))
	switch {
	case strings.HasPrefix(p.rest, "^^"):
		p.skip(2)
		typ, err := p.iri()
		if err != nil {
			return nil, err
		}
		return quad.TypedString{Value: quad.String(text), Type: typ.(quad.IRI)}, nil
	case strings.HasPrefix(p.rest, "@"):
		p.skip(1)
		n := len(p.rest) - len(strings.TrimLeftFunc(p.rest, func(r rune) bool { return r == '-' || r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }))
		if n == 0 {
			return nil, p.fault("a language")
		}
		return quad.LangString{Value: quad.String(text), Lang: p.skip(n)}, nil
	}
	return quad.String(text), nil
}

// number reads a number without quotation marks; its look tells its type.
func (p *trigParser) number() (quad.Value, error) {
	n := len(p.rest) - len(strings.TrimLeft(p.rest, "+-0123456789.eE"))
	n = len(strings.TrimRight(p.rest[:n], "."))
	s := p.rest[:n]
	typ := xsd.NS + "integer"
	switch {
	case strings.ContainsAny(s, "eE"):
		typ = xsd.NS + "double"
	case strings.Contains(s, "."):
		typ = xsd.NS + "decimal"
	}
	if _, err := strconv.ParseFloat(s, 64); err != nil {
		return nil, p.fault("a number")
	}
	p.skip(n)
	return quad.TypedString{Value: quad.String(s), Type: quad.IRI(typ)}, nil
}

// unescaped resolves \uXXXX and \UXXXXXXXX, and in texts the escapes of one letter.
func unescaped(s string, text bool) (string, bool) {
	if strings.IndexByte(s, '\\') < 0 {
		return s, true
	}
	var b strings.Builder
	for s != "" {
		before, after, found := strings.Cut(s, `\`)
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		if after == "" {
			return "", false
		}
		size := map[byte]int{'u': 4, 'U': 8}[after[0]]
		if size == 0 {
			i := strings.IndexByte("tbnrf\"'\\", after[0])
			if i < 0 || !text {
				return "", false
			}
			b.WriteByte("\t\b\n\r\f\"'\\"[i])
			s = after[1:]
			continue
		}
		if len(after) < 1+size {
			return "", false
		}
		n, err := strconv.ParseUint(after[1:1+size], 16, 32)
		if err != nil || !utf8.ValidRune(rune(n)) {
			return "", false
		}
		b.WriteRune(rune(n))
		s = after[1+size:]
	}
	return b.String(), true
}
