package export

import (
	"context"
	"io"

	"hearsay/schema"
)

// writeCytoscape writes the JSON of Cytoscape.js and Cytoscape. Nodes and edges share one space of ids there: the ids of
// edges begin with their class, which no id of a node does.
func writeCytoscape(ctx context.Context, w io.Writer, s *Selection) error {
	p, nodes, edges := newPrinter(ctx, w), s.nodeColumns(), s.edgeColumns()
	ids := s.distinctIDs()
	p.put(`{"format_version":"1.0","generated_by":"Hearsay","target_cytoscapejs_version":"~3","data":{"name":"Hearsay"},"elements":{"nodes":[`, "\n")
	p.list(len(s.Nodes), func(i int) {
		n := &s.Nodes[i]
		p.put(`{"data":{"id":`)
		p.json(n.ID)
		p.put(`,"name":`)
		p.json(n.label())
		fields(p, nodes, n)
		at := spiral(i)
		p.put(`},"position":{"x":`, hundredth(at.X), `,"y":`, hundredth(at.Y), "}}")
	})
	p.put("\n], \"edges\":[\n")
	p.list(len(s.Edges), func(i int) {
		e := &s.Edges[i]
		p.put(`{"data":{"id":`)
		p.json(ids(e))
		p.put(`,"source":`)
		p.json(e.Source)
		p.put(`,"target":`)
		p.json(e.Target)
		p.put(`,"name":`)
		p.json(e.Label)
		p.put(`,"interaction":`)
		p.json(e.Kind)
		p.put(`,"weight":`)
		p.json(e.Weight())
		fields(p, edges, e)
		p.put("}}")
	})
	p.put("\n]}}\n")
	return p.end()
}

// distinctIDs gives the ids of edges, lengthened where a node bears the same.
func (s *Selection) distinctIDs() func(*Edge) string {
	taken := set{}
	for i := range s.Nodes {
		taken[s.Nodes[i].ID] = true
	}
	return func(e *Edge) string {
		id := e.ID()
		for taken[schema.ID(id)] {
			id = "edge:" + id
		}
		return id
	}
}
