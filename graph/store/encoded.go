package store

import (
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
	"hearsay/schema"
)

// Encoded is what a document or the background is to be, checked and in the form that is quick to store. To make it takes more time than to
// store it, and needs no store: several goroutines may do so side by side.
type Encoded struct {
	owner schema.ID
	quads *segment.Encoded
}

// Encode encodes the quads of a document. Those that may not be stored it tells as Store.Replace does.
func Encode(doc schema.ID, qs []quad.Quad) (*Encoded, error) {
	if doc.Kind() != "doc" || doc.Local() == "" {
		return nil, notDocument(doc)
	}
	e, err := encode(doc, qs)
	if err == nil {
		err = checkClaims(doc, e)
	}
	if err != nil {
		return nil, err
	}
	return &Encoded{doc, e}, nil
}

func notDocument(doc schema.ID) error {
	return fmt.Errorf("store %q: not the id of a document", string(doc))
}

// EncodeRecord encodes what a record says of its document, as Encode does its quads.
func EncodeRecord(m *schema.Model, r *schema.Record) (*Encoded, error) {
	doc := r.Doc.ID
	if doc.Kind() != "doc" || doc.Local() == "" {
		return nil, notDocument(doc)
	}
	s := said{Encoder: segment.NewEncoder(m.Known()), owner: doc}
	defer s.End()
	m.State(r, &s)
	if s.err != nil {
		return nil, fmt.Errorf("store %s: %w", doc, s.err)
	}
	e, err := s.Encoded() // every claim is named by what the document says of it
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", doc, err)
	}
	return &Encoded{doc, e}, nil
}

// EncodeBackground encodes the quads of graph:kb. Those that may not be stored it tells as Store.ReplaceBackground does.
func EncodeBackground(qs []quad.Quad) (*Encoded, error) {
	e, err := encode(schema.KB, qs)
	if err != nil {
		return nil, err
	}
	return &Encoded{schema.KB, e}, nil
}

// Len is the number of quads.
func (e *Encoded) Len() int { return e.quads.Len() }

// encode checks and encodes what owner, a document or a graph that is one label, is to be.
func encode(owner schema.ID, qs []quad.Quad) (*segment.Encoded, error) {
	var last quad.Value
	for i := range qs {
		if q := &qs[i]; q.Label != last || i == 0 {
			if last = q.Label; !owns(owner, last) {
				return nil, fmt.Errorf("store %s: %v labelled %v: %w", owner, *q, last, ErrForbids)
			}
		}
	}
	e, err := segment.Encode(qs, storable)
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", owner, err)
	}
	return e, nil
}

// checkClaims finds claims with a graph that the document's own does not name: nobody would find them again.
func checkClaims(doc schema.ID, e *segment.Encoded) error {
	own := e.Number(doc.IRI())
	named := make([]bool, e.Values()+1)
	named[own] = true
	for _, q := range e.Numbers() {
		if q.Label() == own {
			named[q.Subject()], named[q.Object()] = true, true
		}
	}
	for _, q := range e.Numbers() {
		if named[q.Label()] {
			continue
		}
		subject, err := e.Value(q.Subject())
		if err != nil {
			return err
		}
		label, err := e.Value(q.Label())
		if err != nil {
			return err
		}
		return fmt.Errorf("store %s: a quad of %v labelled %v, which no quad labelled %s names: %w", doc, subject, label, doc, ErrForbids)
	}
	return nil
}

// storable is the value in the form in which it reads back. What N-Quads could not say is refused, as it could not be dumped.
func storable(v quad.Value) (quad.Value, error) {
	v = Canonical(v)
	ok := true
	switch v := v.(type) {
	case quad.IRI:
		ok = v != "" && utf8.ValidString(string(v))
	case quad.String:
		ok = utf8.ValidString(string(v))
	case quad.LangString:
		ok = validLang(v.Lang) && utf8.ValidString(string(v.Value))
	case quad.Int, quad.Float, quad.Bool:
	case quad.Time:
		ok = validTime(time.Time(v))
	default:
		ok = false
	}
	if ok {
		return v, nil
	}
	_, err := (Encoder{}).AppendValue(nil, v) // tells why, or that it may be after all
	return v, err
}
