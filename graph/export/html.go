package export

import (
	"context"
	"embed"
	"io"
	"maps"
	"slices"

	"hearsay/graph/query"
	"hearsay/schema"
)

//go:embed page
var page embed.FS

// writeHTML writes one page that draws the graph and tells of every edge who claims it in which words. It asks no host
// for anything and works from a disk.
func writeHTML(ctx context.Context, w io.Writer, s *Selection) error {
	css, err := page.ReadFile("page/page.css")
	if err != nil {
		return err
	}
	js, err := page.ReadFile("page/page.js")
	if err != nil {
		return err
	}
	p := newPrinter(ctx, w)
	p.put("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n",
		"<meta name=\"referrer\" content=\"no-referrer\">\n<title>Hearsay: who claims what</title>\n<style>\n", string(css), "</style>\n</head>\n<body>\n", pageBody)
	p.put("<script type=\"application/json\" id=\"graph\">")
	(&htmlPage{p, s, map[schema.ID]int{}}).graph()
	p.put("</script>\n<script>\n", string(js), "</script>\n</body>\n</html>\n")
	return p.end()
}

const pageBody = `<main>
<canvas id="canvas" tabindex="0" role="application" aria-label="The graph. Arrow keys move it, plus and minus zoom, 0 shows all. The list beside it holds the same entities."></canvas>
<div id="tools"><button id="in" aria-label="Zoom in">+</button><button id="out" aria-label="Zoom out">−</button><button id="fit">Show all</button></div>
</main>
<aside>
<h1>Who claims what</h1>
<p class="soft" id="count" role="status"></p>
<p class="soft">An edge is what somebody claims, never what is known to be true. Orange: denied or rejected by somebody.</p>
<section id="detail" aria-live="polite"></section>
<details><summary>What is shown</summary>
<ul id="classes"></ul>
<ul><li><label><input type="checkbox" id="disputed"> only what is denied or rejected</label></li></ul>
<p class="soft">When it happened, as 2020, 2020-10 or 2020-10-04:</p>
<p id="dates"><input id="since" aria-label="From" placeholder="from"><input id="until" aria-label="Until" placeholder="until"></p>
<ul id="types"></ul>
</details>
<h2><label for="search">Find somebody or something</label></h2>
<input type="search" id="search" autocomplete="off">
<ul id="list"></ul>
</aside>
`

// htmlPage writes the data of a page.
type htmlPage struct {
	*printer
	s     *Selection
	nodes map[schema.ID]int
}

func (h *htmlPage) graph() {
	h.put(`{"colors":`)
	h.json(pageColors())
	h.put(",\"nodes\":[\n")
	boxes, err := layout(h.ctx, h.s)
	if err != nil {
		h.err = err
		return
	}
	listed(h.printer, h.s.EachNode, func(n *Node) {
		b := &boxes[len(h.nodes)]
		h.nodes[n.ID] = len(h.nodes)
		at := b.circle()
		h.json(struct {
			ID      schema.ID `json:"id"`
			Label   string    `json:"label"`
			Lines   []string  `json:"lines"`
			Type    string    `json:"type"`
			Names   []string  `json:"names"`
			Aliases []string  `json:"aliases"`
			X       float64   `json:"x"`
			Y       float64   `json:"y"`
			R       float64   `json:"r"`
		}{n.ID, n.label(), list(b.lines(n)), n.Type, otherNames(n), list(n.Aliases), tenth(at.X), tenth(at.Y), tenth(b.radius)})
	})
	h.put("],\n\"edges\":[\n")
	listed(h.printer, h.s.EachEdge, h.edge)
	h.put("],\n")
	h.statements()
	h.put("}")
}

// otherNames are the names of a node in all languages but the one it is shown by.
func otherNames(n *Node) []string {
	out := []string{}
	for _, l := range slices.Sorted(maps.Keys(n.Labels)) {
		if name := n.Labels[l]; name != n.Name && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func (h *htmlPage) edge(e *Edge) {
	claims := []int{}
	for _, id := range e.Claims {
		at, _ := slices.BinarySearch(h.s.Claims, id)
		claims = append(claims, at)
	}
	h.json(struct {
		Source   int      `json:"s"`
		Target   int      `json:"t"`
		Class    Class    `json:"class"`
		Label    string   `json:"label"`
		First    string   `json:"first"`
		Last     string   `json:"last"`
		Titles   []string `json:"titles"`
		Claims   []int    `json:"claims"`
		Disputed bool     `json:"disputed"`
	}{h.nodes[e.Source], h.nodes[e.Target], e.Class, e.Label, e.First, e.Last, list(e.Titles), claims, e.Disputed})
}

// statements writes the claims and the articles they stand in.
func (h *htmlPage) statements() {
	article, at := schema.ID(""), -1
	h.put("\"claims\":[\n")
	listed(h.printer, h.s.eachStatement, func(c *Statement) {
		if c.Article.ID != article {
			article, at = c.Article.ID, at+1
		}
		speaker := ""
		if c.Speaker != "" {
			speaker = h.s.names.Ref(c.Speaker).Name
		}
		h.json(map[string]any{"id": c.ID, "words": h.s.Words(c), "speaker": speaker, "stance": h.s.word(h.s.model.Terms.Stances[c.Stance], c.Stance), "modality": c.Modality,
			"date": query.When(c.Claim, schema.Date{}).Days(), "evidence": c.Evidence.Text, "lang": c.Article.Lang, "article": at, "disputed": c.Disputed, "confidence": c.Confidence})
	})
	h.put("],\n\"articles\":[\n")
	listed(h.printer, h.s.eachReport, func(r *report) {
		d := r.article
		h.json(map[string]any{"id": d.ID, "title": d.Title, "source": d.Source(), "url": d.URL(), "published": d.Published.Days()})
	})
	h.put("]")
}

// pageColors are the colours of all types that have one.
func pageColors() map[string]string {
	out := map[string]string{"other": colorOf("").hex()}
	for _, kind := range []string{"person", "organisation", "force", "group", "media", "source", "country", "place", "facility", "weapon", "equipment"} {
		out[kind] = colorOf(kind).hex()
	}
	return out
}

// list is a list that JSON writes as one, even where it is empty.
func list(s []string) []string { return append([]string{}, s...) }

func tenth(x float64) float64 { return float64(int(x*10)) / 10 }
