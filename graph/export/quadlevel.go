package export

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// quadLevel makes every quad of the selection an edge and its ends nodes; texts, numbers and dates are nodes, too.
func (s *Selection) quadLevel(ctx context.Context) error {
	nodes := map[schema.ID]*Node{}
	var b []byte
	node := func(v quad.Value) (*Node, error) {
		var err error
		if b, err = (store.Encoder{}).AppendValue(b[:0], v); err != nil {
			return nil, err
		}
		id := schema.ID(b)
		if iri, ok := v.(quad.IRI); ok {
			id = schema.ID(iri)
		}
		if nodes[id] == nil {
			nodes[id] = s.term(id, v)
		}
		nodes[id].Degree++
		return nodes[id], nil
	}
	edges := []Edge{}
	err := s.eachGroup(ctx, func(qs []quad.Quad) error {
		for _, q := range qs {
			from, err := node(q.Subject)
			if err != nil {
				return err
			}
			to, err := node(q.Object)
			if err != nil {
				return err
			}
			p, g := idOf(q.Predicate), idOf(q.Label)
			edges = append(edges, Edge{Source: from.ID, Target: to.ID, Class: Fact, Kind: string(p), Label: p.Local(), Graph: g})
		}
		return nil
	})
	if err != nil {
		return err
	}
	sortEdges(edges)
	s.Nodes, s.Edges, s.termed = nil, edges, true
	for _, id := range slices.Sorted(maps.Keys(nodes)) {
		s.Nodes = append(s.Nodes, *nodes[id])
	}
	return nil
}

// term is the node of a value.
func (s *Selection) term(id schema.ID, v quad.Value) *Node {
	n := &Node{Ref: schema.Ref{ID: id, Type: "literal"}}
	switch v := store.Canonical(v).(type) {
	case quad.IRI:
		n.Type, n.Name = id.Kind(), id.Local()
		if s.names.Known(id) {
			n.Name = s.names.Ref(id).Name
		}
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
