package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hearsay/graph/store"
	"hearsay/schema"
)

// column is one attribute of nodes, edges or claims, the same in every format that has attributes.
type column[T any] struct {
	name string
	kind kind
	of   func(*T) any // nil where nothing is known
}

// kind is the type of a column's values.
type kind int

const (
	text   kind = iota // string
	texts              // []string
	whole              // int
	number             // float64
	flag               // bool
)

// value is the column's value as it is, nil where nothing is known: no text, an empty list.
func (c *column[T]) value(x *T) any {
	switch v := c.of(x).(type) {
	case string:
		if v != "" {
			return v
		}
	case []string:
		if len(v) > 0 {
			return v
		}
	case nil:
	default:
		return v
	}
	return nil
}

// text is the column's value as text, "" where nothing is known; several stand with " | " between them.
func (c *column[T]) text(x *T) string {
	switch v := c.of(x).(type) {
	case string:
		return v
	case []string:
		return joinList(v)
	case int:
		return strconv.Itoa(v)
	case float64:
		return decimal(v)
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

// joinList writes several values as one, " | " between them. What holds a bar gets a backslash before its bars and
// backslashes, so that splitList finds the values again.
func joinList(values []string) string {
	if !slices.ContainsFunc(values, func(v string) bool { return strings.Contains(v, "|") }) {
		return strings.Join(values, " | ")
	}
	out := slices.Clone(values)
	for i, v := range out {
		if strings.Contains(v, "|") {
			out[i] = strings.NewReplacer(`\`, `\\`, "|", `\|`).Replace(v)
		}
	}
	return strings.Join(out, " | ")
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// nodeColumns are the attributes of nodes beside id and label.
func (s *Selection) nodeColumns() []column[Node] {
	out := []column[Node]{
		{"type", text, func(n *Node) any { return n.Type }},
		{"iri", text, func(n *Node) any { return n.iri() }},
	}
	if s.Level == Quads {
		return append(out,
			column[Node]{"datatype", text, func(n *Node) any { return literal(n, func(l *Literal) string { return l.Datatype }) }},
			column[Node]{"lang", text, func(n *Node) any { return literal(n, func(l *Literal) string { return l.Lang }) }})
	}
	out = append(out,
		column[Node]{"says", whole, func(n *Node) any { return n.Says }},
		column[Node]{"named", whole, func(n *Node) any { return n.Named }},
		column[Node]{"aliases", texts, func(n *Node) any { return n.Aliases }})
	for _, l := range s.langs {
		out = append(out, column[Node]{"name_" + l, text, func(n *Node) any { return n.Labels[l] }})
	}
	out = append(out,
		column[Node]{"lat", number, func(n *Node) any { return degrees(n.Point, func(p *schema.Point) float64 { return p.Lat }) }},
		column[Node]{"long", number, func(n *Node) any { return degrees(n.Point, func(p *schema.Point) float64 { return p.Long }) }},
		column[Node]{"wikidata", text, func(n *Node) any { return n.SameAs }})
	if s.Level == Claims {
		for _, c := range claimColumns() {
			out = append(out, column[Node]{c.name, c.kind, func(n *Node) any {
				if n.Claim == nil {
					return nil
				}
				return c.of(n.Claim)
			}})
		}
	}
	return out
}

// iri is the absolute IRI of a node; "" where it is a literal.
func (n *Node) iri() string {
	if n.Literal != nil || strings.HasPrefix(string(n.ID), "_:") {
		return ""
	}
	return string(store.Full(n.ID.IRI()))
}

func literal(n *Node, of func(*Literal) string) any {
	if n.Literal == nil {
		return nil
	}
	return of(n.Literal)
}

func degrees(p *schema.Point, of func(*schema.Point) float64) any {
	if p == nil {
		return nil
	}
	return of(p)
}

// edgeColumns are the attributes of edges beside id, ends, label and weight.
func (s *Selection) edgeColumns() []column[Edge] {
	out := []column[Edge]{
		{"class", text, func(e *Edge) any { return string(e.Class) }},
		{"relation", text, func(e *Edge) any { return e.Kind }},
	}
	if s.Level == Quads {
		return append(out, column[Edge]{"graph", text, func(e *Edge) any { return string(e.Graph) }})
	}
	out = append(out,
		column[Edge]{"count", whole, func(e *Edge) any { return len(e.Claims) }},
		column[Edge]{"disputed", flag, func(e *Edge) any { return e.Disputed }},
		column[Edge]{"first", text, func(e *Edge) any { return e.First }},
		column[Edge]{"last", text, func(e *Edge) any { return e.Last }},
		column[Edge]{"titles", texts, func(e *Edge) any { return e.Titles }},
		column[Edge]{"claims", texts, func(e *Edge) any { return ids(e.Claims) }},
		column[Edge]{"confidence", number, func(e *Edge) any { return e.Confidence }})
	if s.Level == Claims {
		return append(out, column[Edge]{"reason", text, func(e *Edge) any { return e.Reason }})
	}
	return append(out,
		column[Edge]{"speakers", texts, func(e *Edge) any { return e.Speakers }},
		column[Edge]{"stances", texts, func(e *Edge) any { return e.Stances }},
		column[Edge]{"modalities", texts, func(e *Edge) any { return e.Modalities }},
		column[Edge]{"figures", texts, func(e *Edge) any { return e.Figures }},
		column[Edge]{"evidence", texts, func(e *Edge) any { return e.Evidence }},
		column[Edge]{"sources", texts, func(e *Edge) any { return e.Sources }})
}

func ids(list []schema.ID) []string {
	out := make([]string, len(list))
	for i, id := range list {
		out[i] = string(id)
	}
	return out
}

// claimColumns are all fields of a claim and of the article that it stands in.
func claimColumns() []column[Statement] {
	out := []column[Statement]{
		{"relation", text, func(c *Statement) any { return c.Relation }},
		{"stance", text, func(c *Statement) any { return c.Stance }},
		{"modality", text, func(c *Statement) any { return c.Modality }},
		{"mode", text, func(c *Statement) any { return c.Mode }},
		{"asserted", flag, func(c *Statement) any { return c.Asserted() }},
		{"disputed", flag, func(c *Statement) any { return c.Disputed }},
		{"attribution", text, func(c *Statement) any { return c.Attribution }},
		{"speaker", text, func(c *Statement) any { return string(c.Speaker) }},
		{"author", flag, func(c *Statement) any { return c.Author }},
		{"chain", texts, func(c *Statement) any { return ids(c.Chain) }},
		{"medium", text, func(c *Statement) any { return string(c.Medium) }},
		{"agent", texts, func(c *Statement) any { return ids(c.Agent) }},
		{"patient", texts, func(c *Statement) any { return ids(c.Patient) }},
		{"place", texts, func(c *Statement) any { return ids(c.Place) }},
		{"weapon", texts, func(c *Statement) any { return ids(c.Weapon) }},
		{"addressee", texts, func(c *Statement) any { return ids(c.Addressee) }},
	}
	out = append(out, figureColumns()...)
	out = append(out, dateColumns("date", func(c *Statement) *schema.Date { return &c.Date })...)
	out = append(out, dateColumns("said", func(c *Statement) *schema.Date { return &c.Said })...)
	out = append(out, []column[Statement]{
		{"answers", texts, func(c *Statement) any { return ids(c.Targets) }},
		{"conditions", texts, func(c *Statement) any { return ids(c.Conditions) }},
		{"evidence", text, func(c *Statement) any { return c.Evidence.Text }},
		{"evidence_start", whole, func(c *Statement) any { return c.Evidence.Start }},
		{"evidence_end", whole, func(c *Statement) any { return c.Evidence.End }},
		{"cue", text, func(c *Statement) any { return c.Cue.Text }},
		{"cue_start", whole, func(c *Statement) any { return ifText(c.Cue.Text, c.Cue.Start) }},
		{"cue_end", whole, func(c *Statement) any { return ifText(c.Cue.Text, c.Cue.End) }},
		{"method", text, func(c *Statement) any { return c.Method }},
		{"confidence", number, func(c *Statement) any { return c.Confidence }},
		{"article", text, func(c *Statement) any { return string(c.Article.ID) }},
		{"article_title", text, func(c *Statement) any { return c.Article.Title }},
		{"article_sources", texts, func(c *Statement) any { return c.Article.Sources }},
		{"article_lang", text, func(c *Statement) any { return c.Article.Lang }},
		{"article_publisher", text, func(c *Statement) any { return string(c.Article.Publisher) }},
		{"article_sha256", text, func(c *Statement) any { return c.Article.SHA256 }},
	}...)
	return append(out, dateColumns("published", func(c *Statement) *schema.Date { return &c.Article.Published })...)
}

func ifText(text string, n int) any {
	if text == "" {
		return nil
	}
	return n
}

func dateColumns(name string, of func(*Statement) *schema.Date) []column[Statement] {
	return []column[Statement]{
		{name + "_start", text, func(c *Statement) any { return of(c).Start }},
		{name + "_end", text, func(c *Statement) any { return of(c).End }},
		{name + "_precision", text, func(c *Statement) any { return of(c).Precision }},
		{name + "_basis", text, func(c *Statement) any { return of(c).Basis }},
		{name + "_raw", text, func(c *Statement) any { return of(c).Raw }},
	}
}

func figureColumns() []column[Statement] {
	of := func(name string, k kind, get func(*schema.Figure) any) column[Statement] {
		return column[Statement]{"figure_" + name, k, func(c *Statement) any {
			if c.Figure == nil {
				return nil
			}
			return get(c.Figure)
		}}
	}
	amount := func(x *float64) any {
		if x == nil {
			return nil
		}
		return *x
	}
	return []column[Statement]{
		of("value", number, func(f *schema.Figure) any { return amount(f.Value) }),
		of("low", number, func(f *schema.Figure) any { return amount(f.Low) }),
		of("high", number, func(f *schema.Figure) any { return amount(f.High) }),
		of("op", text, func(f *schema.Figure) any { return f.Op }),
		of("unit", text, func(f *schema.Figure) any { return f.Unit }),
		of("class", text, func(f *schema.Figure) any { return string(f.Class) }),
		of("status", text, func(f *schema.Figure) any { return f.Status }),
		of("kind", text, func(f *schema.Figure) any { return f.Kind }),
		of("raw", text, func(f *schema.Figure) any { return f.Raw }),
	}
}

// label is the name of a node, or of what has none its id.
func (n *Node) label() string { return cmp.Or(n.Name, string(n.ID)) }
