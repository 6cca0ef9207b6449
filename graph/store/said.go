package store

import (
	"fmt"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
	"hearsay/schema"
)

// said encodes what a record says.
type said struct {
	segment.Encoder
	owner   schema.ID
	subject schema.ID // of the statement that comes, and its label
	label   schema.ID
	quad    segment.Quad      // their numbers
	last    [lastTexts]spoken // the last texts, each in the place of its predicate: the claims of an article share many
	err     error             // the first
}

// Turn implements schema.Statements.
func (s *said) Turn(subject, label schema.ID) {
	if s.err != nil {
		return
	}
	if label != s.label || s.quad[3] == 0 {
		if !owns(s.owner, label.IRI()) {
			s.err = fmt.Errorf("%s labelled %s: %w", subject, label, ErrForbids)
			return
		}
		s.label = label
		s.quad[3], s.err = s.Name(string(label), storableName)
	}
	if s.err == nil {
		s.subject = subject
		s.quad[0], s.err = s.Name(string(subject), storableName)
	}
	if s.err != nil {
		s.err = fmt.Errorf("%s labelled %s: %w", subject, label, s.err)
	}
}

// State implements schema.Statements.
func (s *said) State(p *schema.Predicate, o schema.Term) {
	if s.err != nil {
		return
	}
	if s.quad[1], s.err = s.predicate(p); s.err == nil {
		if s.quad[2], s.err = s.object(p, &o); s.err == nil {
			s.Add(s.quad)
			return
		}
	}
	s.err = fmt.Errorf("%s %s %v labelled %s: %w", s.subject, p.ID, o.Value(), s.label, s.err)
}

func (s *said) predicate(p *schema.Predicate) (segment.ID, error) {
	if p.Known > 0 {
		return s.Known(p.Known), nil
	}
	return s.Name(string(p.ID), storableName)
}

func (s *said) object(p *schema.Predicate, o *schema.Term) (segment.ID, error) {
	switch o.Kind {
	case schema.NameTerm:
		if n := o.Known(); n > 0 {
			return s.Known(n), nil
		}
		return s.Name(o.Text, storableName)
	case schema.TextTerm:
		return s.again(p, o)
	case schema.LangTerm:
		if o.Lang == "" {
			return s.text(o)
		}
		if validLang(o.Lang) {
			return s.InLanguage(o.Text, o.Lang, of(o))
		}
	case schema.IntTerm:
		return s.Int(int64(o.Bits)), nil
	case schema.FloatTerm:
		return s.Float(o.Float()), nil
	case schema.BoolTerm:
		return s.Bool(o.Bits != 0), nil
	case schema.TimeTerm:
		if validTime(o.Time()) {
			return s.Time(o.Time()), nil
		}
	}
	v, err := storable(o.Value()) // tells why, or that it may be after all
	if err != nil {
		return 0, err
	}
	return s.Value(v)
}

func (s *said) text(o *schema.Term) (segment.ID, error) { return s.Text(o.Text, of(o)) }

// lastTexts is for how many predicates the last text is kept. A power of 2.
const lastTexts = 32

// A spoken text is one with its number and its predicate, which is known.
type spoken struct {
	text   string
	known  int
	number segment.ID
}

// again is the number of a text that may be that of the last statement with its predicate.
func (s *said) again(p *schema.Predicate, o *schema.Term) (segment.ID, error) {
	last := &s.last[p.Known%lastTexts]
	if p.Known > 0 && last.known == p.Known && last.text == o.Text {
		return last.number, nil
	}
	n, err := s.text(o)
	if err == nil {
		*last = spoken{o.Text, p.Known, n}
	}
	return n, err
}

// of is what tells why the text of a term may not be stored. The document's own text is asked about before pieces of it.
func of(o *schema.Term) func(string) error {
	if o.Valid() {
		return valid
	}
	return storableText
}

// valid takes any text.
func valid(string) error { return nil }

// storableName says why a name may not be stored.
func storableName(iri string) error {
	if iri != "" && utf8.ValidString(iri) {
		return nil
	}
	_, err := storable(quad.IRI(iri))
	return err
}

// storableText says why a text may not be stored.
func storableText(text string) error {
	if utf8.ValidString(text) {
		return nil
	}
	_, err := storable(quad.String(text))
	return err
}
