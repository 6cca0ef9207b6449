package export

import (
	"context"
	"io"

	"hearsay/schema"
)

// writeGeoJSON writes nodes as points and edges as lines, longitude first; what has no known place has no geometry. A
// claim stands at its place.
func writeGeoJSON(ctx context.Context, w io.Writer, s *Selection) error {
	p, nodes, edges := newPrinter(ctx, w), s.nodeColumns(), s.edgeColumns()
	points := s.points()
	p.put(`{"type":"FeatureCollection","features":[`, "\n")
	p.list(len(s.Nodes), func(i int) {
		n := &s.Nodes[i]
		p.put(`{"type":"Feature","id":`)
		p.json(n.ID)
		p.put(`,"geometry":`)
		if at := points[n.ID]; at != nil {
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
	if len(s.Nodes) > 0 && len(s.Edges) > 0 {
		p.put(",\n")
	}
	p.list(len(s.Edges), func(i int) {
		e := &s.Edges[i]
		p.put(`{"type":"Feature","id":`)
		p.json(e.ID())
		p.put(`,"geometry":`)
		if from, to := points[e.Source], points[e.Target]; from != nil && to != nil && *from != *to {
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

// points are where nodes lie: an entity where it is known to, a claim at the first of its places that is known.
func (s *Selection) points() map[schema.ID]*schema.Point {
	out := map[schema.ID]*schema.Point{}
	for i := range s.Nodes {
		if n := &s.Nodes[i]; n.Point != nil {
			out[n.ID] = n.Point
		}
	}
	for i := range s.Nodes {
		n := &s.Nodes[i]
		if n.Claim == nil {
			continue
		}
		for _, id := range append(append([]schema.ID{}, n.Claim.Place...), n.Claim.Patient...) {
			if p := out[id]; p != nil {
				out[n.ID] = p
				break
			}
		}
	}
	return out
}
