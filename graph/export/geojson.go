package export

import (
	"context"
	"io"
	"slices"

	"hearsay/schema"
)

// writeGeoJSON writes nodes as points and edges as lines, longitude first; what has no known place has no geometry. A
// claim stands at its place.
func writeGeoJSON(ctx context.Context, w io.Writer, s *Selection) error {
	p, nodes, edges := newPrinter(ctx, w), s.nodeColumns(), s.edgeColumns()
	points := places{s: s, of: map[schema.ID]*schema.Point{}}
	p.put(`{"type":"FeatureCollection","features":[`, "\n")
	listed(p, s.EachNode, func(n *Node) {
		p.put(`{"type":"Feature","id":`)
		p.json(n.ID)
		p.put(`,"geometry":`)
		if at := points.see(n); at != nil {
			p.put(`{"type":"Point","coordinates":`, position(at), `}`)
		} else {
			p.put("null")
		}
		p.put(`,"properties":{"feature":"node","id":`)
		p.json(n.ID)
		p.put(`,"name":`)
		p.json(n.label())
		fields(p, nodes, n)
		p.put("}}")
	})
	if s.Nodes > 0 && s.Edges > 0 {
		p.put(",\n")
	}
	listed(p, s.EachEdge, func(e *Edge) {
		p.put(`{"type":"Feature","id":`)
		p.json(e.ID())
		p.put(`,"geometry":`)
		if from, to := points.of[e.Source], points.of[e.Target]; from != nil && to != nil && *from != *to {
			p.put(`{"type":"LineString","coordinates":[`, position(from), ",", position(to), `]}`)
		} else {
			p.put("null")
		}
		p.put(`,"properties":{"feature":"edge","id":`)
		p.json(e.ID())
		p.put(`,"name":`)
		p.json(e.Label)
		p.put(`,"source":`)
		p.json(e.Source)
		p.put(`,"target":`)
		p.json(e.Target)
		p.put(`,"weight":`)
		p.json(e.Weight())
		fields(p, edges, e)
		p.put("}}")
	})
	p.put("\n]}\n")
	return p.end()
}

func position(p *schema.Point) string { return "[" + decimal(p.Long) + "," + decimal(p.Lat) + "]" }

// places are where nodes lie: an entity where it is known to, a claim at the first of its places that is known.
type places struct {
	s  *Selection
	of map[schema.ID]*schema.Point
}

// see finds where a node lies, nil where nobody knows.
func (p *places) see(n *Node) *schema.Point {
	at := n.Point
	if n.Claim != nil {
		for _, id := range slices.Concat(n.Claim.Place, n.Claim.Patient) {
			if e := p.s.entity(id); at == nil && e != nil {
				at = e.Point
			}
		}
	}
	if at != nil {
		p.of[n.ID] = at
	}
	return at
}
