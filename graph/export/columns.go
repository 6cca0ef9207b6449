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
	of   func(*T) cell
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

// cell is what a column knows of one thing, in the field of its kind.
type cell struct {
	known bool
	flag  bool
	whole int
	real  float64
	text  string
	texts []string
}

func textCell(s string) cell    { return cell{known: s != "", text: s} }
func textsCell(l []string) cell { return cell{known: len(l) > 0, texts: l} }
func wholeCell(n int) cell      { return cell{known: true, whole: n} }
func numberCell(x float64) cell { return cell{known: true, real: x} }
func flagCell(b bool) cell      { return cell{known: true, flag: b} }

// value is the column's value as it is, nil where nothing is known: no text, an empty list.
func (c *column[T]) value(x *T) any {
	v := c.of(x)
	if !v.known {
		return nil
	}
	switch c.kind {
	case texts:
		return v.texts
	case whole:
		return v.whole
	case number:
		return v.real
	case flag:
		return v.flag
	}
	return v.text
}

// text is the column's value as text, "" where nothing is known; several stand with " | " between them.
func (c *column[T]) text(x *T) string {
	v := c.of(x)
	switch {
	case !v.known:
		return ""
	case c.kind == text:
		return v.text
	case c.kind == texts:
		return joinList(v.texts)
	}
	return string(v.append(nil, c.kind))
}

// append adds a number or a truth value as text.
func (v *cell) append(b []byte, k kind) []byte {
	switch k {
	case whole:
		return strconv.AppendInt(b, int64(v.whole), 10)
	case number:
		return strconv.AppendFloat(b, v.real, 'f', -1, 64)
	}
	return strconv.AppendBool(b, v.flag)
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
		{"type", text, func(n *Node) cell { return textCell(n.Type) }},
		{"iri", text, func(n *Node) cell { return textCell(n.iri()) }},
	}
	if s.Level == Quads {
		return append(out,
			column[Node]{"datatype", text, func(n *Node) cell { return literal(n, func(l *Literal) string { return l.Datatype }) }},
			column[Node]{"lang", text, func(n *Node) cell { return literal(n, func(l *Literal) string { return l.Lang }) }})
	}
	out = append(out,
		column[Node]{"says", whole, func(n *Node) cell { return wholeCell(n.Says) }},
		column[Node]{"named", whole, func(n *Node) cell { return wholeCell(n.Named) }},
		column[Node]{"aliases", texts, func(n *Node) cell { return textsCell(n.Aliases) }})
	for _, l := range s.langs {
		out = append(out, column[Node]{"name_" + l, text, func(n *Node) cell { return textCell(n.Labels[l]) }})
	}
	out = append(out,
		column[Node]{"lat", number, func(n *Node) cell { return degrees(n.Point, func(p *schema.Point) float64 { return p.Lat }) }},
		column[Node]{"long", number, func(n *Node) cell { return degrees(n.Point, func(p *schema.Point) float64 { return p.Long }) }},
		column[Node]{"wikidata", text, func(n *Node) cell { return textCell(n.SameAs) }})
	if s.Level == Claims {
		for _, c := range claimColumns() {
			out = append(out, column[Node]{c.name, c.kind, func(n *Node) cell {
				if n.Claim == nil {
					return cell{}
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

func literal(n *Node, of func(*Literal) string) cell {
	if n.Literal == nil {
		return cell{}
	}
	return textCell(of(n.Literal))
}

func degrees(p *schema.Point, of func(*schema.Point) float64) cell {
	if p == nil {
		return cell{}
	}
	return numberCell(of(p))
}

// edgeColumns are the attributes of edges beside id, ends, label and weight.
func (s *Selection) edgeColumns() []column[Edge] {
	out := []column[Edge]{
		{"class", text, func(e *Edge) cell { return textCell(string(e.Class)) }},
		{"relation", text, func(e *Edge) cell { return textCell(e.Kind) }},
	}
	if s.Level == Quads {
		return append(out, column[Edge]{"graph", text, func(e *Edge) cell { return textCell(string(e.Graph)) }})
	}
	out = append(out,
		column[Edge]{"count", whole, func(e *Edge) cell { return wholeCell(len(e.Claims)) }},
		column[Edge]{"disputed", flag, func(e *Edge) cell { return flagCell(e.Disputed) }},
		column[Edge]{"first", text, func(e *Edge) cell { return textCell(e.First) }},
		column[Edge]{"last", text, func(e *Edge) cell { return textCell(e.Last) }},
		column[Edge]{"titles", texts, func(e *Edge) cell { return textsCell(e.Titles) }},
		column[Edge]{"claims", texts, func(e *Edge) cell { return textsCell(ids(e.Claims)) }},
		column[Edge]{"confidence", number, func(e *Edge) cell { return numberCell(e.Confidence) }})
	if s.Level == Claims {
		return append(out, column[Edge]{"reason", text, func(e *Edge) cell { return textCell(e.Reason) }})
	}
	return append(out,
		column[Edge]{"speakers", texts, func(e *Edge) cell { return textsCell(e.Speakers) }},
		column[Edge]{"stances", texts, func(e *Edge) cell { return textsCell(e.Stances) }},
		column[Edge]{"modalities", texts, func(e *Edge) cell { return textsCell(e.Modalities) }},
		column[Edge]{"figures", texts, func(e *Edge) cell { return textsCell(e.Figures) }},
		column[Edge]{"evidence", texts, func(e *Edge) cell { return textsCell(e.Evidence) }},
		column[Edge]{"sources", texts, func(e *Edge) cell { return textsCell(e.Sources) }})
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
		{"relation", text, func(c *Statement) cell { return textCell(c.Relation) }},
		{"stance", text, func(c *Statement) cell { return textCell(c.Stance) }},
		{"modality", text, func(c *Statement) cell { return textCell(c.Modality) }},
		{"mode", text, func(c *Statement) cell { return textCell(c.Mode) }},
		{"asserted", flag, func(c *Statement) cell { return flagCell(c.Asserted()) }},
		{"disputed", flag, func(c *Statement) cell { return flagCell(c.Disputed) }},
		{"attribution", text, func(c *Statement) cell { return textCell(c.Attribution) }},
		{"speaker", text, func(c *Statement) cell { return textCell(string(c.Speaker)) }},
		{"author", flag, func(c *Statement) cell { return flagCell(c.Author) }},
		{"chain", texts, func(c *Statement) cell { return textsCell(ids(c.Chain)) }},
		{"medium", text, func(c *Statement) cell { return textCell(string(c.Medium)) }},
		{"agent", texts, func(c *Statement) cell { return textsCell(ids(c.Agent)) }},
		{"patient", texts, func(c *Statement) cell { return textsCell(ids(c.Patient)) }},
		{"place", texts, func(c *Statement) cell { return textsCell(ids(c.Place)) }},
		{"weapon", texts, func(c *Statement) cell { return textsCell(ids(c.Weapon)) }},
		{"addressee", texts, func(c *Statement) cell { return textsCell(ids(c.Addressee)) }},
	}
	out = append(out, figureColumns()...)
	out = append(out, dateColumns("date", func(c *Statement) *schema.Date { return &c.Date })...)
	out = append(out, dateColumns("said", func(c *Statement) *schema.Date { return &c.Said })...)
	out = append(out, []column[Statement]{
		{"answers", texts, func(c *Statement) cell { return textsCell(ids(c.Targets)) }},
		{"conditions", texts, func(c *Statement) cell { return textsCell(ids(c.Conditions)) }},
		{"evidence", text, func(c *Statement) cell { return textCell(c.Evidence.Text) }},
		{"evidence_start", whole, func(c *Statement) cell { return wholeCell(c.Evidence.Start) }},
		{"evidence_end", whole, func(c *Statement) cell { return wholeCell(c.Evidence.End) }},
		{"cue", text, func(c *Statement) cell { return textCell(c.Cue.Text) }},
		{"cue_start", whole, func(c *Statement) cell { return ifText(c.Cue.Text, c.Cue.Start) }},
		{"cue_end", whole, func(c *Statement) cell { return ifText(c.Cue.Text, c.Cue.End) }},
		{"method", text, func(c *Statement) cell { return textCell(c.Method) }},
		{"confidence", number, func(c *Statement) cell { return numberCell(c.Confidence) }},
		{"article", text, func(c *Statement) cell { return textCell(string(c.Article.ID)) }},
		{"article_title", text, func(c *Statement) cell { return textCell(c.Article.Title) }},
		{"article_sources", texts, func(c *Statement) cell { return textsCell(c.Article.Sources) }},
		{"article_lang", text, func(c *Statement) cell { return textCell(c.Article.Lang) }},
		{"article_publisher", text, func(c *Statement) cell { return textCell(string(c.Article.Publisher)) }},
		{"article_sha256", text, func(c *Statement) cell { return textCell(c.Article.SHA256) }},
	}...)
	return append(out, dateColumns("published", func(c *Statement) *schema.Date { return &c.Article.Published })...)
}

func ifText(text string, n int) cell {
	if text == "" {
		return cell{}
	}
	return wholeCell(n)
}

func dateColumns(name string, of func(*Statement) *schema.Date) []column[Statement] {
	return []column[Statement]{
		{name + "_start", text, func(c *Statement) cell { return textCell(of(c).Start) }},
		{name + "_end", text, func(c *Statement) cell { return textCell(of(c).End) }},
		{name + "_precision", text, func(c *Statement) cell { return textCell(of(c).Precision) }},
		{name + "_basis", text, func(c *Statement) cell { return textCell(of(c).Basis) }},
		{name + "_raw", text, func(c *Statement) cell { return textCell(of(c).Raw) }},
	}
}

func figureColumns() []column[Statement] {
	of := func(name string, k kind, get func(*schema.Figure) cell) column[Statement] {
		return column[Statement]{"figure_" + name, k, func(c *Statement) cell {
			if c.Figure == nil {
				return cell{}
			}
			return get(c.Figure)
		}}
	}
	amount := func(x *float64) cell {
		if x == nil {
			return cell{}
		}
		return numberCell(*x)
	}
	return []column[Statement]{
		of("value", number, func(f *schema.Figure) cell { return amount(f.Value) }),
		of("low", number, func(f *schema.Figure) cell { return amount(f.Low) }),
		of("high", number, func(f *schema.Figure) cell { return amount(f.High) }),
		of("op", text, func(f *schema.Figure) cell { return textCell(f.Op) }),
		of("unit", text, func(f *schema.Figure) cell { return textCell(f.Unit) }),
		of("class", text, func(f *schema.Figure) cell { return textCell(string(f.Class)) }),
		of("status", text, func(f *schema.Figure) cell { return textCell(f.Status) }),
		of("kind", text, func(f *schema.Figure) cell { return textCell(f.Kind) }),
		of("raw", text, func(f *schema.Figure) cell { return textCell(f.Raw) }),
	}
}

// label is the name of a node, or of what has none its id.
func (n *Node) label() string { return cmp.Or(n.Name, string(n.ID)) }
