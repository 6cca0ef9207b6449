package export

import (
	"context"
	"io"
	"math"
	"strconv"
	"strings"

	"hearsay/schema"
)

// writeSVG draws the graph. No label of a node overlaps another; a label of an edge stands where there is room for it and
// else shows when one points at the edge, which the legend tells.
func writeSVG(ctx context.Context, w io.Writer, s *Selection) error {
	boxes, err := layout(ctx, s)
	if err != nil {
		return err
	}
	d := &drawing{printer: newPrinter(ctx, w), s: s, boxes: boxes, at: map[schema.ID]int{}, colors: map[color]bool{}}
	eachOf(d.printer, s.EachNode, func(n *Node) {
		d.at[n.ID] = len(d.at)
		d.colors[colorOf(n.Type)] = true
	})
	d.place()
	d.head()
	d.put("<g id=\"edges\" fill=\"none\">\n")
	d.edges(d.edge)
	d.put("</g>\n<g id=\"nodes\">\n")
	i := 0
	eachOf(d.printer, s.EachNode, func(n *Node) {
		d.node(n, &d.boxes[i])
		i++
	})
	d.put("</g>\n<g id=\"edge-labels\" font-size=\"10\" fill=\"#444444\" text-anchor=\"middle\">\n")
	d.edges(d.edgeLabel)
	d.put("</g>\n")
	d.legend()
	d.put("</svg>\n")
	return d.end()
}

// drawing is a picture on its way.
type drawing struct {
	*printer
	s      *Selection
	boxes  []box
	at     map[schema.ID]int
	colors map[color]bool // of the types that are there
	curves []curve        // of the edges
	hidden int            // edges whose label finds no room
}

// curve is a line between two nodes: a quadratic Bézier curve from edge to edge of their circles.
type curve struct {
	from, bend, to spot
	label          spot    // the middle of its label
	width          float64 // of the label
	labelled       bool
}

// place finds the curves of edges, parallel ones side by side, and room for their labels.
func (d *drawing) place() {
	taken := newRoom(d.boxes)
	parallel := map[[2]int]int{}
	d.curves = make([]curve, 0, d.s.Edges)
	eachOf(d.printer, d.s.EachEdge, func(e *Edge) {
		a, b := d.at[e.Source], d.at[e.Target]
		pair := [2]int{min(a, b), max(a, b)}
		c := d.curve(a, b, parallel[pair])
		parallel[pair]++
		c.width = textWidth(edgeText(e), 10)
		for _, t := range []float64{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8} {
			p := c.point(t)
			if taken.take(p, c.width+4, 13) {
				c.label, c.labelled = p, true
				break
			}
		}
		if !c.labelled {
			d.hidden++
		}
		d.curves = append(d.curves, c)
	})
}

// edges calls f with the edges and their curves.
func (d *drawing) edges(f func(*Edge, *curve)) {
	i := 0
	eachOf(d.printer, d.s.EachEdge, func(e *Edge) {
		f(e, &d.curves[i])
		i++
	})
}

func edgeText(e *Edge) string {
	if n := len(e.Claims); n > 1 {
		return e.Label + " ×" + strconv.Itoa(n)
	}
	return e.Label
}

// circle is the middle of a node's circle, which stands above its label.
func (b *box) circle() spot { return spot{b.X, b.Y - b.height/2 + boxMargin + b.radius} }

func (d *drawing) curve(a, b, nth int) curve {
	from, to := d.boxes[a].circle(), d.boxes[b].circle()
	if a == b {
		r := d.boxes[a].radius + 14 + 10*float64(nth)
		top := spot{from.X, from.Y - d.boxes[a].radius}
		return curve{from: spot{top.X - 5, top.Y}, bend: spot{from.X, from.Y - 2*r - d.boxes[a].radius}, to: spot{top.X + 5, top.Y}}
	}
	bend := float64((nth+1)/2) * 34
	if nth%2 == 0 {
		bend = -bend
	}
	if a > b { // the same side for both directions
		bend = -bend
	}
	dx, dy := to.X-from.X, to.Y-from.Y
	n := max(1, math.Hypot(dx, dy))
	mid := spot{(from.X+to.X)/2 - dy/n*bend, (from.Y+to.Y)/2 + dx/n*bend}
	return curve{from: towards(from, mid, d.boxes[a].radius), bend: mid, to: towards(to, mid, d.boxes[b].radius+5)}
}

// towards is the point at that distance from a on the way to b.
func towards(a, b spot, distance float64) spot {
	n := max(1, math.Hypot(b.X-a.X, b.Y-a.Y))
	return spot{a.X + (b.X-a.X)*distance/n, a.Y + (b.Y-a.Y)*distance/n}
}

func (c *curve) point(t float64) spot {
	u := 1 - t
	return spot{u*u*c.from.X + 2*u*t*c.bend.X + t*t*c.to.X, u*u*c.from.Y + 2*u*t*c.bend.Y + t*t*c.to.Y}
}

// head opens the picture, which is as large as all that is drawn.
func (d *drawing) head() {
	left, top, right, bottom := 0.0, 0.0, 0.0, 0.0
	see := func(x, y float64) {
		left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
	}
	for i := range d.boxes {
		b := &d.boxes[i]
		see(b.X-b.width/2, b.Y-b.height/2)
		see(b.X+b.width/2, b.Y+b.height/2)
	}
	for i := range d.curves {
		c := &d.curves[i]
		see(c.bend.X, c.bend.Y)
		if c.labelled {
			half := c.width/2 + 4
			see(c.label.X-half, c.label.Y-8)
			see(c.label.X+half, c.label.Y+8)
		}
	}
	const margin, legend = 20, 110
	right = max(right, left+legendWidth)
	width, height := right-left+2*margin, bottom-top+2*margin+legend
	d.put(`<svg xmlns="http://www.w3.org/2000/svg" width="`, hundredth(width), `" height="`, hundredth(height), `" viewBox="`, hundredth(left-margin), " ", hundredth(top-margin), " ",
		hundredth(width), " ", hundredth(height), `" font-family="'DejaVu Sans', 'Noto Sans', Verdana, sans-serif">`, "\n<title>Hearsay: who claims what</title>\n")
	d.put(`<desc>`, strconv.Itoa(d.s.Nodes), " nodes and ", strconv.Itoa(d.s.Edges), " edges</desc>\n")
	d.put(`<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" fill="context-stroke"/></marker></defs>`, "\n")
	d.put(`<rect x="`, hundredth(left-margin), `" y="`, hundredth(top-margin), `" width="`, hundredth(width), `" height="`, hundredth(height), `" fill="#ffffff"/>`, "\n")
	d.boxes = append(d.boxes, box{spot: spot{left, bottom + margin}}) // where the legend goes
}

func xy(p spot) string { return hundredth(p.X) + " " + hundredth(p.Y) }

func (d *drawing) edge(e *Edge, c *curve) {
	color, dash := "#9a9a9a", ""
	if e.Class == Background {
		color, dash = "#c8c8c8", ` stroke-dasharray="4 3"`
	}
	if e.Disputed {
		color = disputedColor.hex()
	}
	d.put(`<path d="M`, xy(c.from), "Q", xy(c.bend), " ", xy(c.to), `" stroke="`, color, `" stroke-width="`, hundredth(1+math.Log2(float64(e.Weight()))), `"`, dash, ` marker-end="url(#arrow)"><title>`)
	d.xml(d.s.names.Ref(e.Source).Name + " — " + edgeText(e) + " → " + d.s.names.Ref(e.Target).Name)
	for _, words := range e.Evidence {
		d.xml("\n“" + words + "”")
	}
	d.put("</title></path>\n")
}

func (d *drawing) edgeLabel(e *Edge, c *curve) {
	if !c.labelled {
		return
	}
	d.put(`<text x="`, hundredth(c.label.X), `" y="`, hundredth(c.label.Y+3.5), `" stroke="#ffffff" stroke-width="3" paint-order="stroke">`)
	d.xml(edgeText(e))
	d.put("</text>\n")
}

func (d *drawing) node(n *Node, b *box) {
	at := b.circle()
	d.put(`<g><title>`)
	d.xml(strings.Join(append([]string{n.label() + " (" + n.Type + ")"}, n.Aliases...), "\n"))
	d.put(`</title><circle cx="`, hundredth(at.X), `" cy="`, hundredth(at.Y), `" r="`, hundredth(b.radius), `" fill="`, colorOf(n.Type).hex(), `" stroke="#333333"/>`)
	for k, line := range b.lines(n) {
		d.put(`<text x="`, hundredth(b.X), `" y="`, hundredth(at.Y+b.radius+lineGap*float64(k)+labelSize), `" font-size="`, strconv.Itoa(labelSize), `" text-anchor="middle" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">`)
		d.xml(line)
		d.put("</text>")
	}
	d.put("</g>\n")
}

// legendWidth is that of three columns of the legend.
const legendWidth = 3 * 250

// legend tells the colours of the types that are there, and what is not written out.
func (d *drawing) legend() {
	at := d.boxes[len(d.boxes)-1].spot
	d.put(`<g id="legend" font-size="12">`, "\n")
	row := 0
	line := func(text string, c color, round bool) {
		x, y := at.X+float64(row%3)*legendWidth/3, at.Y+float64(row/3)*22
		if round {
			d.put(`<circle cx="`, hundredth(x+8), `" cy="`, hundredth(y), `" r="7" fill="`, c.hex(), `" stroke="#333333"/>`)
		} else {
			d.put(`<path d="M`, hundredth(x), " ", hundredth(y), `h16" stroke="`, c.hex(), `" stroke-width="3"/>`)
		}
		d.put(`<text x="`, hundredth(x+22), `" y="`, hundredth(y+4), `">`)
		d.xml(text)
		d.put("</text>\n")
		row++
	}
	for _, x := range legend {
		if d.colors[x.color] {
			line(x.text, x.color, true)
		}
	}
	line("denied or rejected by somebody", disputedColor, false)
	line("dashed: background, no claim", color{200, 200, 200}, false)
	if d.hidden > 0 {
		line(strconv.Itoa(d.hidden)+" labels of edges show on pointing at them", color{154, 154, 154}, false)
	}
	d.put("</g>\n")
}

// room knows which rectangles are taken.
type room struct{ cells map[[2]int][]box }

const roomCell = 60.0

func newRoom(boxes []box) *room {
	r := &room{map[[2]int][]box{}}
	for i := range boxes {
		r.put(boxes[i])
	}
	return r
}

// cellsOf calls f with the cells that a rectangle touches.
func cellsOf(b *box, f func([2]int)) {
	for x := math.Floor((b.X - b.width/2) / roomCell); x <= math.Floor((b.X+b.width/2)/roomCell); x++ {
		for y := math.Floor((b.Y - b.height/2) / roomCell); y <= math.Floor((b.Y+b.height/2)/roomCell); y++ {
			f([2]int{int(x), int(y)})
		}
	}
}

func (r *room) put(b box) {
	cellsOf(&b, func(k [2]int) { r.cells[k] = append(r.cells[k], b) })
}

// take takes the rectangle around p where it is free.
func (r *room) take(p spot, width, height float64) bool {
	b := box{spot: p, width: width, height: height}
	free := true
	cellsOf(&b, func(k [2]int) {
		for i := range r.cells[k] {
			o := &r.cells[k][i]
			if math.Abs(o.X-b.X) < (o.width+b.width)/2 && math.Abs(o.Y-b.Y) < (o.height+b.height)/2 {
				free = false
			}
		}
	})
	if free {
		r.put(b)
	}
	return free
}
