package export

import (
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"math"
	"strings"
	"time"
)

// dialect is what versions of GEXF differ in.
type dialect struct {
	version, space, viz string
	kinds               bool // edges have a kind, which parallel ones need
}

func writeGEXF13(ctx context.Context, w io.Writer, s *Selection) error {
	return dialect{"1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/viz", true}.write(ctx, w, s)
}

func writeGEXF12(ctx context.Context, w io.Writer, s *Selection) error {
	return dialect{"1.2", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz", false}.write(ctx, w, s)
}

type (
	gexfAttribute struct {
		XMLName xml.Name `xml:"attribute"`
		ID      string   `xml:"id,attr"`
		Title   string   `xml:"title,attr"`
		Type    string   `xml:"type,attr"`
	}
	gexfValue struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	}
	gexfNumber struct {
		Value string `xml:"value,attr"`
	}
	gexfPosition struct {
		X string `xml:"x,attr"`
		Y string `xml:"y,attr"`
		Z string `xml:"z,attr"`
	}
	gexfNode struct {
		XMLName  xml.Name     `xml:"node"`
		ID       string       `xml:"id,attr"`
		Label    string       `xml:"label,attr"`
		Values   []gexfValue  `xml:"attvalues>attvalue"`
		Color    color        `xml:"viz:color"`
		Position gexfPosition `xml:"viz:position"`
		Size     gexfNumber   `xml:"viz:size"`
	}
	gexfEdge struct {
		XMLName   xml.Name    `xml:"edge"`
		ID        string      `xml:"id,attr"`
		Source    string      `xml:"source,attr"`
		Target    string      `xml:"target,attr"`
		Kind      string      `xml:"kind,attr,omitempty"`
		Label     string      `xml:"label,attr"`
		Weight    int         `xml:"weight,attr"`
		Start     string      `xml:"start,attr,omitempty"`
		End       string      `xml:"end,attr,omitempty"`
		Values    []gexfValue `xml:"attvalues>attvalue"`
		Color     *color      `xml:"viz:color"`
		Thickness gexfNumber  `xml:"viz:thickness"`
	}
)

// write streams the document: head, declared attributes, nodes, edges.
func (d dialect) write(ctx context.Context, w io.Writer, s *Selection) error {
	var b bytes.Buffer
	g := &gexf{enc: xml.NewEncoder(&b), w: lineMarks{w}, b: &b}
	g.enc.Indent("", " ")
	_, g.err = io.WriteString(w, xml.Header)
	g.open("gexf", "xmlns", d.space, "xmlns:viz", d.viz, "version", d.version)
	g.open("meta")
	g.put(struct {
		XMLName xml.Name `xml:"creator"`
		Text    string   `xml:",chardata"`
	}{Text: "Hearsay"})
	g.close("meta")
	g.open("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date")
	nodes, edges := s.nodeColumns(), s.edgeColumns()
	declare(g, "node", nodes)
	declare(g, "edge", edges)
	g.open("nodes")
	i := 0
	g.see(s.EachNode(ctx, func(n *Node) error {
		g.put(nodeXML(i, n, nodes))
		i++
		return g.alive()
	}))
	g.close("nodes")
	g.open("edges")
	g.see(s.EachEdge(ctx, func(e *Edge) error {
		g.put(d.edgeXML(e, edges))
		return g.alive()
	}))
	g.close("edges")
	g.close("graph")
	g.close("gexf")
	if g.err == nil {
		g.err = g.enc.Close()
	}
	g.flush(0)
	return g.err
}

// gexf writes XML until the first error.
type gexf struct {
	enc *xml.Encoder
	w   io.Writer
	b   *bytes.Buffer // what the encoder has written; whole characters whenever it was flushed
	err error
}

// flush hands on what has been written where it is more than that many bytes.
func (g *gexf) flush(least int) {
	if g.err == nil {
		g.err = g.enc.Flush()
	}
	if g.err == nil && g.b.Len() > least {
		_, g.err = g.w.Write(g.b.Bytes())
		g.b.Reset()
	}
}

// open begins an element with pairs of attributes.
func (g *gexf) open(name string, attrs ...string) {
	start := xml.StartElement{Name: xml.Name{Local: name}}
	for i := 0; i < len(attrs); i += 2 {
		start.Attr = append(start.Attr, xml.Attr{Name: xml.Name{Local: attrs[i]}, Value: attrs[i+1]})
	}
	if g.err == nil {
		g.err = g.enc.EncodeToken(start)
	}
}

func (g *gexf) close(name string) {
	if g.err == nil {
		g.err = g.enc.EncodeToken(xml.EndElement{Name: xml.Name{Local: name}})
	}
}

func (g *gexf) put(v any) {
	if g.err == nil {
		g.err = g.enc.Encode(v)
	}
}

// alive hands on what has been written, and says what failed.
func (g *gexf) alive() error {
	g.flush(1 << 15)
	return g.err
}

func (g *gexf) see(err error) {
	if g.err == nil {
		g.err = err
	}
}

func declare[T any](g *gexf, class string, columns []column[T]) {
	g.open("attributes", "class", class, "mode", "static")
	for _, c := range columns {
		g.put(gexfAttribute{ID: c.name, Title: c.name, Type: [...]string{text: "string", texts: "string", whole: "integer", number: "double", flag: "boolean"}[c.kind]})
	}
	g.close("attributes")
}

func attvalues[T any](columns []column[T], x *T) []gexfValue {
	var out []gexfValue
	for i := range columns {
		if v := columns[i].text(x); v != "" {
			out = append(out, gexfValue{columns[i].name, v})
		}
	}
	return out
}

func nodeXML(i int, n *Node, columns []column[Node]) gexfNode {
	at := spiral(i)
	return gexfNode{ID: string(n.ID), Label: n.Name, Values: attvalues(columns, n), Color: colorOf(n.Type),
		Position: gexfPosition{hundredth(at.X), hundredth(at.Y), "0"},
		Size:     gexfNumber{hundredth(8 + 4*math.Sqrt(float64(n.Degree)))}}
}

func (d dialect) edgeXML(e *Edge, columns []column[Edge]) gexfEdge {
	x := gexfEdge{ID: e.ID(), Source: string(e.Source), Target: string(e.Target), Label: e.Label, Weight: e.Weight(), Start: firstDay(e.First), End: lastDay(e.Last),
		Values: attvalues(columns, e), Thickness: gexfNumber{hundredth(1 + math.Log2(float64(e.Weight())))}}
	if d.kinds {
		x.Kind = e.kind()
	}
	if e.Disputed {
		x.Color = &disputedColor
	}
	return x
}

// firstDay is the first day of YYYY, YYYY-MM or YYYY-MM-DD; "" of anything else.
func firstDay(s string) string {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// lastDay is the last day of the same.
func lastDay(s string) string {
	t, err := time.Parse(time.DateOnly, firstDay(s))
	if err != nil {
		return ""
	}
	dashes := strings.Count(s, "-")
	switch dashes {
	case 0:
		t = t.AddDate(1, 0, -1)
	case 1:
		t = t.AddDate(0, 1, -1)
	}
	return t.Format(time.DateOnly)
}
