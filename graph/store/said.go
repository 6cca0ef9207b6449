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
	owner      schema.ID
	predicates []segment.ID // numbers by rank, 0 of those that did not come yet
	subject    schema.ID    // of the statement before, and its label
	label      schema.ID
	last       segment.Quad // its numbers
	err        error        // the first
}

// State implements schema.Statements.
func (s *said) State(subject schema.ID, p *schema.Predicate, o schema.Term, label schema.ID) {
	if s.err != nil {
		return
	}
	if err := s.state(subject, p, o, label); err != nil {
		s.err = fmt.Errorf("%s %s %v labelled %s: %w", subject, p.ID, o.Value(), label, err)
	}
}

func (s *said) state(subject schema.ID, p *schema.Predicate, o schema.Term, label schema.ID) (err error) {
	q := &s.last
	if subject != s.subject || q[0] == 0 {
		if q[0], err = s.Name(string(subject), storableName); err != nil {
			return err
		}
		s.subject = subject
	}
	if label != s.label || q[3] == 0 {
		if !owns(s.owner, label.IRI()) {
			return ErrForbids
		}
		if q[3], err = s.Name(string(label), storableName); err != nil {
			return err
		}
		s.label = label
	}
	if q[1], err = s.predicate(p); err != nil {
		return err
	}
	if q[2], err = s.object(o); err != nil {
		return err
	}
	s.Add(*q)
	return nil
}

func (s *said) predicate(p *schema.Predicate) (n segment.ID, err error) {
	if p.Rank == 0 {
		return s.Name(string(p.ID), storableName)
	}
	at := &s.predicates[p.Rank]
	if *at == 0 {
		*at, err = s.Name(string(p.ID), storableName)
	}
	return *at, err
}

func (s *said) object(o schema.Term) (segment.ID, error) {
	switch o.Kind {
	case schema.NameTerm:
		return s.Name(o.Text, storableName)
	case schema.TextTerm:
		return s.Text(o.Text, storableText)
	case schema.LangTerm:
		if o.Lang == "" {
			return s.Text(o.Text, storableText)
		}
		if !validLang(o.Lang) || !utf8.ValidString(o.Text) {
			break
		}
		return s.InLanguage(o.Text, o.Lang)
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
