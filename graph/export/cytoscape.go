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
	taken, i := set{}, 0
	p.put(`{"format_version":"1.0","generated_by":"Hearsay","target_cytoscapejs_version":"~3","data":{"name":"Hearsay"},"elements":{"nodes":[`, "\n")
	listed(p, s.EachNode, func(n *Node) {
		if edgeLike(n.ID) {
			taken[n.ID] = true
		}
		p.put(`{"data":{"id":`)
		p.json(n.ID)
		p.put(`,"name":`)
		p.json(n.label())
		fields(p, nodes, n)
		at := spiral(i)
		i++
		p.put(`},"position":{"x":`, hundredth(at.X), `,"y":`, hundredth(at.Y), "}}")
	})
	p.put("\n], \"edges\":[\n")
	listed(p, s.EachEdge, func(e *Edge) {
		p.put(`{"data":{"id":`)
		p.json(distinctID(e, taken))
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

// edgeLike says whether the id of a node might be that of an edge.
func edgeLike(id schema.ID) bool {
	switch kind := id.Kind(); Class(kind) {
	case Content, Voice, Answer, Background, RoleOf, Comparison, Fact:
		return true
	default:
		return kind == "edge"
	}
}

// distinctID is the id of an edge, lengthened where a node bears the same.
func distinctID(e *Edge, taken set) string {
	id := e.ID()
	for taken[schema.ID(id)] {
		id = "edge:" + id
	}
	return id
}
