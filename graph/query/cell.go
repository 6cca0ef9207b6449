package query

import (
	"time"

	"github.com/cayleygraph/quad"
)

// Cell is a node as the API writes it: what it is, and its value.
type Cell struct {
	Type     string `json:"type"`               // iri, blank, number, bool, time, text or literal
	Value    any    `json:"value"`              // a number or truth value; else a string: times in RFC 3339, IRIs without brackets
	Lang     string `json:"lang,omitempty"`     // of a text
	Datatype string `json:"datatype,omitempty"` // of a literal of another type
}

// Cells are the row's nodes by their tags, typed.
func (r Row) Cells() map[string]Cell {
	out := make(map[string]Cell, len(r.Tags))
	for tag, v := range r.Tags {
		out[tag] = cellOf(v)
	}
	return out
}

func cellOf(v quad.Value) Cell {
	switch v := v.(type) {
	case quad.IRI:
		return Cell{Type: "iri", Value: string(v)}
	case quad.BNode:
		return Cell{Type: "blank", Value: string(v)}
	case quad.LangString:
		return Cell{Type: "text", Value: string(v.Value), Lang: v.Lang}
	case quad.Time:
		return Cell{Type: "time", Value: time.Time(v).UTC().Format(time.RFC3339Nano)}
	case quad.Bool:
		return Cell{Type: "bool", Value: bool(v)}
	case quad.Int, quad.Float:
		return Cell{Type: "number", Value: native(v)}
	case quad.TypedString:
		return Cell{Type: "literal", Value: string(v.Value), Datatype: string(v.Type)}
	case quad.String:
		return Cell{Type: "text", Value: string(v)}
	}
	return Cell{Type: "literal", Value: quad.StringOf(v)}
}
