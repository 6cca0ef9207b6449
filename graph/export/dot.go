package export

import (
	"context"
	"fmt"
	"io"
	"strings"
)

// writeDOT writes a digraph for Graphviz, with every attribute.
func writeDOT(ctx context.Context, w io.Writer, s *Selection) error {
	p, nodes, edges := newPrinter(ctx, w), s.nodeColumns(), s.edgeColumns()
	p.put("digraph hearsay {\n  graph [charset=\"UTF-8\", overlap=false, splines=true];\n  node [style=filled, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n")
	eachOf(p, s.EachNode, func(n *Node) {
		p.put("  ", quoted(string(n.ID)), " [label=", label(n.label()), ", fillcolor=\"", colorOf(n.Type).hex(), "\"")
		attributes(p, nodes, n)
		p.put("];\n")
	})
	eachOf(p, s.EachEdge, func(e *Edge) {
		p.put("  ", quoted(string(e.Source)), " -> ", quoted(string(e.Target)), " [label=", label(e.Label), ", id=", quoted(e.ID()), fmt.Sprintf(", weight=%d", e.Weight()))
		if e.Disputed {
			p.put(", color=\"", disputedColor.hex(), "\"")
		}
		attributes(p, edges, e)
		p.put("];\n")
	})
	p.put("}\n")
	return p.end()
}

// attributes writes what the columns know. Some of their names mean something to Graphviz, so ours get a mark.
func attributes[T any](p *printer, columns []column[T], x *T) {
	for i := range columns {
		if v := columns[i].text(x); v != "" {
			p.put(", hs_", strings.ReplaceAll(columns[i].name, "-", "_"), "=", quoted(v))
		}
	}
}

// quoted writes a text between quotation marks; control characters, which Graphviz cannot hold, become U+FFFD.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' && r != '\t' || r == 0x7f:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// label is quoted text that Graphviz draws, in which it would resolve entities of HTML.
func label(s string) string { return quoted(strings.ReplaceAll(s, "&", "&amp;")) }
