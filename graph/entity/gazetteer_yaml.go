package entity

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quickRecords reads the plain YAML that the gazetteer is written in, some forty times as fast as a full
// reader: a list of mappings, each in flow style or with a key a line and its value a scalar or in flow
// style; comments on lines of their own. Of everything else, right or wrong, it says not ok, and the full
// reader has the word.
func quickRecords(text string) (rs []*record, ok bool) {
	if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && unicode.IsControl(r) || r == '\ufeff' }) {
		return nil, false
	}
	p := &plain{text: text}
	for p.lines(); p.at < len(p.text); p.lines() {
		if !p.eat("- ") {
			return nil, false
		}
		r := &record{}
		if p.peek() == '{' {
			p.mapping(r.set)
		} else {
			p.block(r.set)
		}
		if p.bad || !p.lineEnd() {
			return nil, false
		}
		rs = append(rs, r)
	}
	return rs, true
}

// plain is a cursor over such a text. Once bad it reads no further.
type plain struct {
	text string
	at   int
	bad  bool
}

func (p *plain) peek() byte {
	if p.bad || p.at >= len(p.text) {
		return 0
	}
	return p.text[p.at]
}

func (p *plain) eat(s string) bool {
	if p.bad || !strings.HasPrefix(p.text[p.at:], s) {
		return false
	}
	p.at += len(s)
	return true
}

// lines skips empty lines and those with a comment alone; the cursor is at the beginning of a line.
func (p *plain) lines() {
	for p.peek() == '\n' || p.peek() == '#' {
		p.until("\n")
		p.eat("\n")
	}
}

// until moves to the next of these bytes, or to the end, and returns what it passed.
func (p *plain) until(bytes string) string {
	n := strings.IndexAny(p.text[p.at:], bytes)
	if n < 0 {
		n = len(p.text) - p.at
	}
	p.at += n
	return p.text[p.at-n : p.at]
}

func (p *plain) lineEnd() bool {
	return p.at >= len(p.text) || p.eat("\n")
}

// space skips blanks and line breaks, as flow style has them.
func (p *plain) space() {
	for p.peek() == ' ' || p.peek() == '\n' {
		p.at++
	}
}

// block reads "key: value" lines, the first one where the cursor is, the others indented by two blanks. It
// stops before the last line's end.
func (p *plain) block(set setter) {
	seen := map[string]bool{}
	for {
		key := p.key(seen)
		set(p, key)
		if p.bad || p.at >= len(p.text) {
			return
		}
		if !strings.HasPrefix(p.text[p.at:], "\n  ") {
			return
		}
		p.at += 3
	}
}

// A setter reads the value of a key.
type setter func(p *plain, key string)

// key reads "key: ". A key that comes twice is bad.
func (p *plain) key(seen map[string]bool) string {
	from := p.at
	for c := p.peek(); c >= 'a' && c <= 'z' || c == '-'; c = p.peek() {
		p.at++
	}
	key := p.text[from:p.at]
	if key == "" || seen[key] || !p.eat(": ") {
		p.bad = true
	}
	seen[key] = true
	return key
}

// mapping reads {key: value, …}.
func (p *plain) mapping(set setter) {
	seen := map[string]bool{}
	p.flow('{', '}', func() { set(p, p.key(seen)) })
}

// flow reads items between brackets.
func (p *plain) flow(open, end byte, item func()) {
	if p.peek() != open {
		p.bad = true
		return
	}
	p.at++
	for p.space(); p.peek() != end; p.space() {
		item()
		p.space()
		if p.peek() != end && !p.eat(",") {
			p.bad = true
			return
		}
	}
	p.at++
}

// scalar reads a quoted or plain scalar as text.
func (p *plain) scalar() string {
	if c := p.peek(); c == '"' || c == '\'' {
		return p.quoted(c)
	}
	s := p.bare()
	if s != "" && s[0] < 'A' { // where a numeral can begin
		p.bad = p.bad || numeral.MatchString(s) && !digits.MatchString(s)
	}
	return s
}

// bare reads a plain scalar.
func (p *plain) bare() string {
	s := strings.TrimRight(p.until("\n,[]{}"), " ")
	if s == "" || strings.ContainsAny(s[:1], " &*!|>%@`?#~\"'") || strings.HasPrefix(s+" ", "- ") || strings.Contains(s, ": ") ||
		strings.HasSuffix(s, ":") || strings.Contains(s, " #") || s == "null" {
		p.bad = true
	}
	return s
}

// YAML reads some numerals as other text than they are (010, 0x10, 1_000, 1.0); those of digits and days stay.
var (
	numeral = regexp.MustCompile(`^[-+]?(\.|0[xobXOB]|[0-9][-+._:0-9eE]*$)`)
	digits  = regexp.MustCompile(`^(0|-?[1-9][0-9]{0,14})$|^[12][0-9]{3}-[0-9]{2}(-[0-9]{2})?$`)
	decimal = regexp.MustCompile(`^(0|-?[1-9][0-9]{0,5}|-?(0|[1-9][0-9]{0,5})\.[0-9]{1,6})$`)
)

func (p *plain) quoted(quote byte) string {
	n := strings.IndexByte(p.text[p.at+1:], quote)
	if n < 0 {
		p.bad = true
		return ""
	}
	s := p.text[p.at+1 : p.at+1+n]
	p.at += n + 2
	if strings.ContainsAny(s, "\\\n") || p.peek() == quote {
		p.bad = true
	}
	return s
}

func (p *plain) list() (out []string) {
	p.flow('[', ']', func() { out = append(out, p.scalar()) })
	return out
}

func (p *plain) words() map[string]string {
	out := map[string]string{}
	p.mapping(func(p *plain, lang string) { out[lang] = p.scalar() })
	return out
}

func (p *plain) numbers() (out []float64) {
	p.flow('[', ']', func() {
		s := p.bare()
		f, err := strconv.ParseFloat(s, 64)
		p.bad = p.bad || err != nil || !decimal.MatchString(s)
		out = append(out, f)
	})
	return out
}

// set reads the value of a key of a record.
func (r *record) set(p *plain, key string) {
	switch key {
	case "name":
		r.Name = p.words()
	case "point":
		r.Point = p.numbers()
	case "positions":
		p.flow('[', ']', func() {
			var o position
			p.mapping(o.set)
			r.Positions = append(r.Positions, o)
		})
	case "aliases":
		r.Aliases = p.list()
	case "ambiguous":
		r.Ambiguous = p.list()
	case "subclass-of":
		r.SubclassOf = p.list()
	case "made-in":
		r.MadeIn = p.list()
	default:
		if field := r.field(key); field != nil {
			*field = p.scalar()
		} else {
			p.bad = true
		}
	}
}

func (r *record) field(key string) *string {
	switch key {
	case "id":
		return &r.ID
	case "type":
		return &r.Type
	case "code":
		return &r.Code
	case "located-in":
		return &r.LocatedIn
	case "seat-of":
		return &r.SeatOf
	case "part-of":
		return &r.PartOf
	case "affiliated-with":
		return &r.AffiliatedWith
	case "side":
		return &r.Side
	case "unit":
		return &r.Unit
	case "same-as":
		return &r.SameAs
	}
	return nil
}

func (o *position) set(p *plain, key string) {
	switch key {
	case "of":
		o.Of = p.scalar()
	case "title":
		o.Title = p.words()
	case "since":
		o.Since = p.scalar()
	case "until":
		o.Until = p.scalar()
	default:
		p.bad = true
	}
}
