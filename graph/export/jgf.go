package export

import (
	"context"
	"io"
)

// writeJGF writes the JSON Graph Format, version 2.
func writeJGF(ctx context.Context, w io.Writer, s *Selection) error {
	p, nodes, edges := newPrinter(ctx, w), s.nodeColumns(), s.edgeColumns()
	p.put(`{"graph":{"id":"hearsay","label":"Hearsay","type":"`, string(s.Level), `","directed":true,"metadata":{"generator":"Hearsay"},"nodes":{`, "\n")
	listed(p, s.EachNode, func(n *Node) {
		p.json(n.ID)
		p.put(`:{"label":`)
		p.json(n.label())
		p.put(`,"metadata":{"degree":`)
		p.json(n.Degree)
		fields(p, nodes, n)
		p.put("}}")
	})
	p.put("\n},\"edges\":[\n")
	listed(p, s.EachEdge, func(e *Edge) {
		p.put(`{"id":`)
		p.json(e.ID())
		p.put(`,"source":`)
		p.json(e.Source)
		p.put(`,"target":`)
		p.json(e.Target)
		p.put(`,"relation":`)
		p.json(e.Kind)
		p.put(`,"directed":true,"label":`)
		p.json(e.Label)
		p.put(`,"metadata":{"weight":`)
		p.json(e.Weight())
		fields(p, edges, e)
		p.put("}}")
	})
	p.put("\n]}}\n")
	return p.end()
}
