package export

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"hearsay/schema"
)

// What Mermaid draws where nobody has raised its limits: edges, and characters of text.
const (
	mermaidEdges = 500
	mermaidText  = 50_000
)

// writeMermaid writes a flow chart. A graph beyond what Mermaid draws is refused.
func writeMermaid(ctx context.Context, w io.Writer, s *Selection) error {
	if s.Edges > mermaidEdges {
		return tooLarge(fmt.Sprintf("%d edges, and Mermaid draws %d", s.Edges, mermaidEdges))
	}
	p := newPrinter(ctx, w)
	var b strings.Builder
	b.WriteString("flowchart LR\n")
	at := map[schema.ID]string{}
	eachOf(p, s.EachNode, func(n *Node) {
		at[n.ID] = "n" + strconv.Itoa(len(at))
		fmt.Fprintf(&b, "  %s[\"%s\"]\n", at[n.ID], entities(n.label()))
	})
	eachOf(p, s.EachEdge, func(e *Edge) {
		text := entities(e.Label)
		if n := len(e.Claims); n > 1 {
			text += fmt.Sprintf(" ×%d", n)
		}
		arrow := "-->"
		if e.Class == Background {
			arrow = "-.->"
		}
		fmt.Fprintf(&b, "  %s %s|\"%s\"| %s\n", at[e.Source], arrow, text, at[e.Target])
	})
	if b.Len() > mermaidText {
		return tooLarge(fmt.Sprintf("%d characters of text, and Mermaid draws %d", b.Len(), mermaidText))
	}
	p.put(b.String())
	return p.end()
}

func tooLarge(how string) error {
	return fmt.Errorf("the graph is too large: %s; choose a part of it (a focus, a query, a filter), or use html, svg or dot", how)
}

// entities writes text as Mermaid wants it between quotation marks: what it takes for markup by its number, lines as
// one.
func entities(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case r < ' ' || r == 0x7f:
			b.WriteRune('\uFFFD')
		case strings.ContainsRune("\"#<>&`\\[]{}|;*_~", r):
			fmt.Fprintf(&b, "#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
