package export

import (
	"context"
	"io"
	"strconv"
)

// writeYEd writes GraphML with the shapes, colours and labels of yEd; the attributes stand there as properties.
func writeYEd(ctx context.Context, w io.Writer, s *Selection) error {
	g := newGraphML(ctx, w, s)
	g.put(graphmlHead, `xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">`, "\n")
	g.keys()
	g.put(`<key id="node_graphics" for="node" yfiles.type="nodegraphics"/>`, "\n", `<key id="edge_graphics" for="edge" yfiles.type="edgegraphics"/>`, "\n")
	return g.graph(g.shape, g.line)
}

// shape draws a node as wide as its label.
func (g *graphML) shape(i int, n *Node) {
	width := textWidth(n.label(), 12) + 16
	at := spiral(i)
	g.put(`<data key="node_graphics"><y:ShapeNode><y:Geometry height="30" width="`, hundredth(width), `" x="`, hundredth(4*at.X-width/2), `" y="`, hundredth(4*at.Y-15),
		`"/><y:Fill color="`, colorOf(n.Type).hex(), `" transparent="false"/><y:BorderStyle color="#404040" type="line" width="1.0"/><y:NodeLabel>`)
	g.xml(n.label())
	g.put(`</y:NodeLabel><y:Shape type="`, shapeOf(n.Type), `"/></y:ShapeNode></data>`)
}

func (g *graphML) line(e *Edge) {
	color := "#808080"
	if e.Disputed {
		color = disputedColor.hex()
	}
	g.put(`<data key="edge_graphics"><y:PolyLineEdge><y:LineStyle color="`, color, `" type="`, map[bool]string{true: "dashed", false: "line"}[e.Class == Background],
		`" width="`, strconv.Itoa(min(8, e.Weight())), `.0"/><y:Arrows source="none" target="standard"/><y:EdgeLabel>`)
	g.xml(e.Label)
	g.put(`</y:EdgeLabel></y:PolyLineEdge></data>`)
}

func shapeOf(kind string) string {
	switch kind {
	case "person":
		return "ellipse"
	case "country", "place", "facility":
		return "hexagon"
	case "claim":
		return "rectangle"
	case "weapon", "equipment":
		return "diamond"
	}
	return "roundrectangle"
}
