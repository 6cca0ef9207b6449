package export

import (
	"strconv"
	"strings"

	"hearsay/schema"
)

// column is one attribute of nodes or edges, the same in every format that has attributes.
type column[T any] struct {
	name string
	kind string          // as GEXF calls it: string, integer, double, boolean
	of   func(*T) string // "" where nothing is known
}

// nodeColumns are the attributes of nodes beside id and label.
var nodeColumns = []column[Node]{
	{"type", "string", func(n *Node) string { return n.Type }},
	{"says", "integer", func(n *Node) string { return strconv.Itoa(n.Says) }},
	{"named", "integer", func(n *Node) string { return strconv.Itoa(n.Named) }},
	{"aliases", "string", func(n *Node) string { return list(n.Aliases) }},
	{"lat", "double", func(n *Node) string { return degrees(n.Point, func(p *schema.Point) float64 { return p.Lat }) }},
	{"long", "double", func(n *Node) string { return degrees(n.Point, func(p *schema.Point) float64 { return p.Long }) }},
	{"wikidata", "string", func(n *Node) string { return n.SameAs }},
}

// edgeColumns are the attributes of edges beside id, ends, label and weight.
var edgeColumns = []column[Edge]{
	{"class", "string", func(e *Edge) string { return string(e.Class) }},
	{"relation", "string", func(e *Edge) string { return e.Kind }},
	{"count", "integer", func(e *Edge) string { return strconv.Itoa(len(e.Claims)) }},
	{"disputed", "boolean", func(e *Edge) string { return strconv.FormatBool(e.Disputed) }},
	{"speakers", "string", func(e *Edge) string { return list(e.Speakers) }},
	{"stances", "string", func(e *Edge) string { return list(e.Stances) }},
	{"modalities", "string", func(e *Edge) string { return list(e.Modalities) }},
	{"first", "string", func(e *Edge) string { return e.First }},
	{"last", "string", func(e *Edge) string { return e.Last }},
	{"figures", "string", func(e *Edge) string { return list(e.Figures) }},
	{"evidence", "string", func(e *Edge) string { return list(e.Evidence) }},
	{"titles", "string", func(e *Edge) string { return list(e.Titles) }},
	{"sources", "string", func(e *Edge) string { return list(e.Sources) }},
	{"claims", "string", func(e *Edge) string { return list(e.Claims) }},
	{"confidence", "double", func(e *Edge) string { return decimal(e.Confidence) }},
}

// list writes several values as one, " | " between them.
func list[S ~string](values []S) string {
	var b strings.Builder
	for i, v := range values {
		if i > 0 {
			b.WriteString(" | ")
		}
		b.WriteString(string(v))
	}
	return b.String()
}

func degrees(p *schema.Point, of func(*schema.Point) float64) string {
	if p == nil {
		return ""
	}
	return decimal(of(p))
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
