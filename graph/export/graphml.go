package export

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"
	"unicode"
)

const graphmlHead = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" `

// writeGraphML writes GraphML with typed attributes. Ids are short, and the id and the IRI stand as data, too.
func writeGraphML(ctx context.Context, w io.Writer, s *Selection) error {
	g := newGraphML(ctx, w, s)
	g.put(graphmlHead, `xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`, "\n")
	g.keys()
	return g.graph(func(int, *Node) {}, func(*Edge) {})
}

// graphML is a document on its way; the two dialects share it.
type graphML struct {
	*printer
	s     *Selection
	nodes []column[Node]
	edges []column[Edge]
}

func newGraphML(ctx context.Context, w io.Writer, s *Selection) *graphML {
	nodes := append([]column[Node]{
		{"ref", text, func(n *Node) cell { return textCell(string(n.ID)) }},
		{"label", text, func(n *Node) cell { return textCell(n.label()) }},
	}, s.nodeColumns()...)
	edges := append([]column[Edge]{
		{"label", text, func(e *Edge) cell { return textCell(e.Label) }},
		{"weight", number, func(e *Edge) cell { return numberCell(float64(e.Weight())) }},
	}, s.edgeColumns()...)
	return &graphML{newPrinter(ctx, w), s, nodes, edges}
}

// keys declares the attributes.
func (g *graphML) keys() {
	for _, c := range g.nodes {
		g.put(`<key id="n_`, c.name, `" for="node" attr.name="`, c.name, `" attr.type="`, c.kind.graphML(), `"/>`, "\n")
	}
	for _, c := range g.edges {
		g.put(`<key id="e_`, c.name, `" for="edge" attr.name="`, c.name, `" attr.type="`, c.kind.graphML(), `"/>`, "\n")
	}
}

func (k kind) graphML() string {
	return [...]string{text: "string", texts: "string", whole: "int", number: "double", flag: "boolean"}[k]
}

// graph writes the nodes and edges; more writes what a dialect adds to each.
func (g *graphML) graph(moreNode func(int, *Node), moreEdge func(*Edge)) error {
	g.put(`<graph id="hearsay" edgedefault="directed">`, "\n")
	i := 0
	eachOf(g.printer, g.s.EachNode, func(n *Node) {
		g.put(`<node id="`)
		g.xml(token(string(n.ID)))
		g.put(`">`)
		values(g, "n_", g.nodes, n)
		moreNode(i, n)
		g.put("</node>\n")
		i++
	})
	i = 0
	eachOf(g.printer, g.s.EachEdge, func(e *Edge) {
		g.put(`<edge id="e`, strconv.Itoa(i), `" source="`)
		g.xml(token(string(e.Source)))
		g.put(`" target="`)
		g.xml(token(string(e.Target)))
		g.put(`">`)
		values(g, "e_", g.edges, e)
		moreEdge(e)
		g.put("</edge>\n")
		i++
	})
	g.put("</graph>\n</graphml>\n")
	return g.end()
}

func values[T any](g *graphML, prefix string, columns []column[T], x *T) {
	for i := range columns {
		v := columns[i].text(x)
		if v == "" {
			continue
		}
		g.put(`<data key="`, prefix, columns[i].name, `">`)
		g.xml(v)
		g.put("</data>")
	}
}

// token writes an id as XML wants names: as it is where it consists of letters, digits, marks and . - _ :, else by its
// hash.
func token(id string) string {
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune(".-_:", r) || r == unicode.ReplacementChar
	}
	if strings.IndexFunc(id, odd) < 0 {
		return id
	}
	sum := sha256.Sum256([]byte(id))
	return "x-" + hex.EncodeToString(sum[:10])
}
