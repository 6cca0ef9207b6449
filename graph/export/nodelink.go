package export

import (
	"context"
	"io"
)

// writeNodeLink writes the JSON of networkx and D3.
func writeNodeLink(ctx context.Context, w io.Writer, s *Selection) error {
	p, nodes, edges := newPrinter(ctx, w), s.nodeColumns(), s.edgeColumns()
	p.put(`{"directed":true,"multigraph":true,"graph":{"name":"Hearsay"},"nodes":[`, "\n")
	listed(p, s.EachNode, func(n *Node) {
		p.put(`{"id":`)
		p.json(n.ID)
		p.put(`,"label":`)
		p.json(n.label())
		fields(p, nodes, n)
		p.put("}")
	})
	p.put("\n],\"links\":[\n")
	listed(p, s.EachEdge, func(e *Edge) {
		p.put(`{"source":`)
		p.json(e.Source)
		p.put(`,"target":`)
		p.json(e.Target)
		p.put(`,"key":`)
		p.json(e.ID())
		p.put(`,"label":`)
		p.json(e.Label)
		p.put(`,"weight":`)
		p.json(e.Weight())
		fields(p, edges, e)
		p.put("}")
	})
	p.put("\n]}\n")
	return p.end()
}
