package export

import (
	"context"
	"encoding/binary"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// termsHeld is how many terms are counted at a time: those of one article come again and again.
const termsHeld = 1 << 14

// quadLevel makes every quad of the selection an edge and its ends nodes; texts, numbers and dates are nodes, too.
func (s *Selection) quadLevel(ctx context.Context) error {
	s.edges, s.terms = s.options.sorter(), s.options.sorter()
	count := &terms{to: s.terms, held: map[schema.ID]*term{}}
	var text []byte
	err := s.eachGroup(ctx, func(qs []quad.Quad) error {
		for _, q := range qs {
			from, err := count.add(q.Subject)
			if err != nil {
				return err
			}
			to, err := count.add(q.Object)
			if err != nil {
				return err
			}
			text = appendKey(text[:0], key{from, to, Fact, string(idOf(q.Predicate)), idOf(q.Label)})
			if err := s.edges.add(text, nil); err != nil {
				return err
			}
			s.Edges++
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := count.flush(); err != nil {
		return err
	}
	return s.eachTerm(ctx, func(*Node) error {
		s.Nodes++
		return nil
	})
}

// terms counts the edges at terms.
type terms struct {
	to   *sorter
	held map[schema.ID]*term
	text []byte
}

// term is a value with how many edges of those seen lately are at it.
type term struct {
	node   Node
	degree int
}

// add counts a value once more and returns its id.
func (t *terms) add(v quad.Value) (schema.ID, error) {
	id, ok := v.(quad.IRI)
	if !ok {
		var err error
		if t.text, err = (store.Encoder{}).AppendValue(t.text[:0], v); err != nil {
			return "", err
		}
		id = quad.IRI(t.text)
	}
	x := t.held[schema.ID(id)]
	if x == nil {
		if len(t.held) >= termsHeld {
			if err := t.flush(); err != nil {
				return "", err
			}
		}
		x = &term{node: termNode(schema.ID(id), v)}
		t.held[schema.ID(id)] = x
	}
	x.degree++
	return schema.ID(id), nil
}

// flush hands on what was counted.
func (t *terms) flush() error {
	var value []byte
	for id, x := range t.held {
		value = binary.AppendUvarint(value[:0], uint64(x.degree))
		var l Literal
		literal := ""
		if x.node.Literal != nil {
			l, literal = *x.node.Literal, "literal"
		}
		for _, part := range []string{literal, x.node.Type, x.node.Name, l.Datatype, l.Lang} {
			value = appendPart(value, part)
		}
		if err := t.to.add([]byte(id), value); err != nil {
			return err
		}
	}
	clear(t.held)
	return nil
}

// eachTerm calls f with the terms as nodes.
func (s *Selection) eachTerm(ctx context.Context, f func(*Node) error) error {
	var at *Node
	emit := func() error {
		if at == nil {
			return nil
		}
		if s.names.Known(at.ID) {
			at.Name = s.names.Ref(at.ID).Name
		}
		return f(at)
	}
	err := s.terms.each(ctx, func(k, value []byte) error {
		degree, n := binary.Uvarint(value)
		if at == nil || string(at.ID) != string(k) {
			if err := emit(); err != nil {
				return err
			}
			at = readTerm(schema.ID(k), string(value[n:]))
		}
		at.Degree += int(degree)
		return nil
	})
	if err != nil {
		return err
	}
	return emit()
}

func readTerm(id schema.ID, text string) *Node {
	n := &Node{Ref: schema.Ref{ID: id}}
	literal, text := cutPart(text)
	n.Type, text = cutPart(text)
	n.Name, text = cutPart(text)
	if literal == "" {
		return n
	}
	n.Literal = &Literal{Text: n.Name}
	n.Literal.Datatype, text = cutPart(text)
	n.Literal.Lang, _ = cutPart(text)
	return n
}

// termNode is the node of a value.
func termNode(id schema.ID, v quad.Value) Node {
	n := Node{Ref: schema.Ref{ID: id, Type: "literal"}}
	switch v := store.Canonical(v).(type) {
	case quad.IRI:
		n.Type, n.Name = id.Kind(), id.Local()
		return n
	case quad.BNode:
		n.Type, n.Name = "blank", string(id)
		return n
	case quad.String:
		n.Literal = &Literal{Text: string(v)}
	case quad.LangString:
		n.Literal = &Literal{Text: string(v.Value), Lang: v.Lang}
	case quad.TypedString:
		n.Literal = &Literal{Text: string(v.Value), Datatype: string(store.Full(v.Type))}
	default:
		n.Literal = plainLiteral(v)
	}
	n.Name = n.Literal.Text
	return n
}

// plainLiteral is a number, time or truth value as N-Quads writes it.
func plainLiteral(v quad.Value) *Literal {
	b, err := (store.Encoder{IRI: store.Full}).AppendValue(nil, v)
	if err != nil {
		return &Literal{Text: v.String()}
	}
	text, typ, _ := strings.Cut(string(b), `"^^<`)
	return &Literal{Text: strings.TrimPrefix(text, `"`), Datatype: strings.TrimSuffix(typ, ">")}
}

// idOf is the id behind a value, "" where it is no IRI.
func idOf(v quad.Value) schema.ID {
	iri, _ := v.(quad.IRI)
	return schema.ID(iri)
}
