package ui_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"image/png"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestRead goes from a name to its claims, and from a claim to its words.
func TestRead(t *testing.T) {
	b := browse(t, serve(t).URL, 1440, 900)
	b.open("#/")
	b.sees(".numbers", "27 articles")
	b.wait("document.querySelectorAll('.dispute').length > 0")
	t.Logf("the first view was useful %.0f ms after it was opened, or some less", value[float64](b, "performance.now()"))
	b.shot("home")

	// A name is found without its accents.
	b.fill("#search", "su-san xte-pa")
	b.wait("document.querySelector('#found [data-id=\"ent:shushan-stepanyan\"]')")
	b.shot("search")
	b.press(kb.Enter, false)
	b.sees("main h1", "Shushan Stepanyan")
	b.wait("location.hash.startsWith('#/entity/ent:shushan-stepanyan')")
	b.shot("entity")

	// A claim opens with its article, in which its words stand out and the other claims are marked.
	b.click("td [data-claim]")
	b.wait("document.querySelector('.panel mark.chosen')")
	const marked = "[...document.querySelectorAll('.panel mark.chosen')].map((m) => m.textContent).join('')"
	if got, want := value[string](b, marked), b.text(".panel .evidence .quote"); got != want || got == "" {
		t.Errorf("highlighted: %q, evidence: %q", got, want)
	}
	if n := value[int](b, "document.querySelectorAll('.panel .margin-mark').length"); n < 2 {
		t.Errorf("%d claims are marked in the margin", n)
	}
	b.shot("panel")
	before := value[string](b, marked)
	b.click(".panel .margin-mark[aria-pressed=false]")
	b.wait(marked + " !== " + quote(before) + " && " + marked + " !== ''")
	b.press(kb.Escape, false)
	b.wait("!document.querySelector('.panel')")

	b.open("#/articles")
	b.click("td a[href^='#/article/']")
	b.wait("document.querySelectorAll('.read .claimed').length > 0")
	b.click(".read-side a.more")
	b.wait("document.querySelector('.read mark.chosen')")
	b.shot("article")
	claim := value[string](b, "new URLSearchParams(location.hash.split('?')[1]).get('claim')")
	b.open("#/claim/" + claim)
	b.wait("document.querySelector('.claim-page mark.chosen')")
	b.shot("claim")
	b.js("location.hash = '#/entity/ent:nobody-at-all'")
	b.sees(".failure", "nobody-at-all")
}

// TestCompare looks at what accounts have against each other.
func TestCompare(t *testing.T) {
	b := browse(t, serve(t).URL, 1440, 900)
	b.open("#/disputes")
	b.wait("document.querySelectorAll('.dispute .account').length > 20")
	b.sees(".dispute[data-kind=denied] .account", "Shushan Stepanyan")
	b.shot("disputes")
	b.open("#/disputes?unanswered=1")
	b.sees(".dispute .account.none", "Nobody answers")
	b.open("#/losses")
	b.wait("document.querySelectorAll('.loss-line.own').length > 0 && document.querySelectorAll('.loss-line.enemy').length > 0")
	b.shot("losses")
	b.open("#/timeline")
	b.wait("document.querySelectorAll('.lane .mark').length > 100")
	b.shot("timeline")
	all := value[int](b, "Number(document.querySelector('.timeline-view').dataset.marks)")
	box := "document.querySelector('.overview svg').getBoundingClientRect()"
	x, y, w := value[float64](b, box+".left"), value[float64](b, box+".top")+20, value[float64](b, box+".width")
	b.drag(x+w*0.3, y, x+w*0.55, y)
	b.wait("Number(document.querySelector('.timeline-view').dataset.marks) < " + number(all) + " && document.querySelector('.timeline-view input[type=date]').value !== ''")
	b.click(".lane .mark")
	b.wait("document.querySelector('.panel mark.chosen')")
	b.shot("timeline-brushed")
	b.open("#/map")
	b.wait("document.querySelectorAll('.pin').length > 20 && document.querySelector('.map-frame').dataset.ready === 'true'")
	b.click("[data-place='ent:ganja']")
	b.sees(".node-card", "Ganja")
	b.shot("map")
	b.open("#/sources")
	b.sees("td", "Shushan Stepanyan")
	b.shot("sources")
	b.open("#/sources?part=alone")
	b.wait("document.querySelectorAll('#tab-panel td').length > 10")
	event := value[string](b, "fetch('api/v1/events?limit=1').then((r) => r.json()).then((e) => e.happenings[0].id)")
	b.open("#/event/" + event)
	b.wait("document.querySelectorAll('.answer td').length > 3")
}

// TestAsk runs examples, meets an error at its place, looks at one answer in every view, and keeps a query.
func TestAsk(t *testing.T) {
	b := browse(t, serve(t).URL, 1440, 900)
	b.open("#/ask")
	b.wait("document.querySelector('.editor').dataset.ready === 'true'")
	if n := value[int](b, "document.querySelectorAll('[data-example]').length"); n < 20 {
		t.Errorf("%d examples", n)
	}
	b.click("[data-example=denials]")
	b.wait("document.querySelectorAll('#answer tbody tr').length > 10")
	b.shot("ask-table")
	for view, shown := range map[string]string{
		"graph": "Number(document.querySelector('.graph-view').dataset.nodes) > 5", "timeline": "document.querySelectorAll('.lane .mark').length > 5",
		"map": "document.querySelectorAll('.pin').length > 2", "json": "document.querySelector('.json-view pre').textContent.includes('claim:')",
	} {
		b.click("[data-tab=" + view + "]")
		b.wait("document.querySelector('[data-view=" + view + "]') && " + shown)
	}
	b.click("[data-tab=table]")
	link := value[string](b, "location.hash")
	if !strings.Contains(link, "q=g.V") {
		t.Errorf("the link is %s", link)
	}

	// An error stands at its place and the page goes on.
	const editor = "document.querySelector('.editor').shadowRoot.querySelector('.cm-content')"
	b.js(editor + ".focus()")
	b.press("a", true)
	b.press("g.V(\"<ent:ganja>\").nothing().all()", false)
	b.press(kb.Enter, true)
	b.sees(".script-failure", "nothing")
	b.wait("document.querySelector('.editor').shadowRoot.querySelector('.cm-lintRange-error')")
	b.shot("ask-error")
	// First rows stand there before the last are computed.
	b.ask(`for (var i = 0; i < 300; i++) g.emit({ n: i }); var until = Date.now() + 3000; while (Date.now() < until) {} g.emit({ n: "last" })`, "")
	b.wait("document.querySelector('#run').disabled && document.querySelectorAll('#answer tbody tr').length > 20 && !document.querySelector('.summary').textContent.includes(' ms')")
	b.wait("!document.querySelector('#run').disabled")
	b.sees(".summary", "301")
	b.js(editor + ".focus()")
	b.press("a", true)
	b.press("g.V(\"<ent:gan", false)
	b.wait("document.querySelector('.editor').shadowRoot.querySelector('.cm-tooltip-autocomplete')?.textContent.includes('ent:ganja')")
	b.shot("ask-completion")
	b.press(kb.Escape, false)
	b.press("a", true)
	b.press("while (true) {}", false)
	b.press(kb.Enter, true)
	b.sees(".failure", "too long")

	// Back to the first answer by its link, which is not run by itself; then it is kept under a name.
	b.open(link)
	b.wait("document.querySelector('.editor').dataset.ready === 'true'")
	b.sees(".hint", "came with the link")
	b.click("#run")
	b.wait("document.querySelectorAll('#answer tbody tr').length > 10")
	b.js("document.querySelectorAll('.library details').forEach((d) => { d.open = true; })")
	b.fill(".keep input", "denials")
	b.press(kb.Enter, false)
	b.sees(".kept", "denials")
	b.click(".csv")
	rows, err := csv.NewReader(bytes.NewReader(b.saved("query.csv"))).ReadAll()
	if err != nil || len(rows) < 10 || len(rows[0]) < 4 {
		t.Errorf("query.csv: %d rows, %v", len(rows), err)
	}
	b.click(".take-html")
	page := string(b.saved("hearsay.html"))
	if !strings.Contains(page, "<table>") || !strings.Contains(page, "phủ nhận") || strings.Contains(page, "<script") {
		t.Errorf("hearsay.html: %.300s", page)
	}
}

// TestGraph expands, finds, pins, hides and follows paths, and takes the picture away.
func TestGraph(t *testing.T) {
	b := browse(t, serve(t).URL, 1440, 900)
	const nodes = "Number(document.querySelector('.graph-view').dataset.nodes)"
	b.open("#/graph")
	b.wait(nodes + " > 30 && document.querySelector('canvas').dataset.still === 'true'")
	b.shot("graph")
	b.fill(".graph-view .filter input", "azerbaijan")
	b.press(kb.Enter, false)
	b.wait("document.querySelector('.node-card .expand button')")
	before := value[int](b, nodes)
	b.shot("graph-card")
	b.js("for (const e of document.querySelectorAll('.expand button')) { const n = Number(e.querySelector('.count').textContent); if (n > 8) { e.click(); break; } }")
	b.wait(nodes + " > " + number(before))
	b.wait("document.querySelector('canvas').dataset.still === 'true'")
	b.js("document.querySelector('.path-to').open = true; { const s = document.querySelector('.path-to select'); s.value = [...s.options].find((o) => o.text === 'Fahrettin Altun').value; s.dispatchEvent(new Event('change', { bubbles: true })); }")
	b.click(".path-form button")
	b.wait("document.querySelectorAll('.hops li').length > 0")
	b.shot("graph-path")
	b.click(".card-tools button")
	b.wait("document.querySelector('.card-tools button').getAttribute('aria-pressed') === 'true'")
	b.js("document.querySelectorAll('.card-tools button')[1].click()")
	b.wait("!document.querySelector('.node-card')")
	b.sees(".graph-view .tools", "Show 1 hidden")

	// The table mirrors the canvas; an edge opens to its claims.
	b.js("document.querySelector('.mirror').open = true")
	b.wait("document.querySelectorAll('.mirror td button').length > 0")
	for range 2 { // most claims first
		b.js("document.querySelectorAll('.mirror th button')[3].click()")
	}
	b.wait("document.querySelectorAll('.mirror th')[3].ariaSort === 'descending'")
	b.click(".mirror td button")
	b.wait("document.querySelector('.panel mark.chosen, .panel .claim-list li')")
	b.shot("graph-edge")
	b.press(kb.Escape, false)
	b.js("document.querySelector('.filters').open = true; document.querySelectorAll('.filters fieldset input').forEach((e, i) => { if (i > 0) e.click(); })")
	b.wait(nodes + " < " + number(before))

	b.click(".take-svg")
	svg := xml.NewDecoder(bytes.NewReader(b.saved("graph.svg")))
	texts, err := 0, error(nil)
	for err == nil {
		var token xml.Token
		if token, err = svg.Token(); err == nil {
			if start, ok := token.(xml.StartElement); ok && start.Name.Local == "text" {
				texts++
			}
		}
	}
	if err != io.EOF || texts < 5 {
		t.Errorf("graph.svg: %d texts, %v", texts, err)
	}
	b.click(".take-png")
	picture, err := png.Decode(bytes.NewReader(b.saved("graph.png")))
	if err != nil || picture.Bounds().Dx() != 3200 {
		t.Errorf("graph.png: %v", err)
	} else if blank(picture) {
		t.Error("graph.png shows nothing")
	}
}

// TestPickedPath picks two nodes on the canvas and sees the shortest way between them.
func TestPickedPath(t *testing.T) {
	b := browse(t, serve(t).URL, 1440, 900)
	b.ask(`g.emit({ source: "<ent:armenia>", target: "<ent:azerbaijan>" })`, "&view=graph")
	b.wait("Number(document.querySelector('.graph-view')?.dataset.nodes) === 2 && document.querySelector('canvas').dataset.still === 'true'")
	b.js("document.querySelector('canvas').scrollIntoView({ block: 'center' })")
	ends := value[[][2]float64](b, farApart)
	b.pick(ends[0], 0)
	b.wait("document.querySelector('.node-card')")
	b.pick(ends[1], shift)
	b.wait("document.querySelectorAll('.hops li').length > 0")
	names := b.text(".hops")
	if !strings.Contains(names, "Armenia") || !strings.Contains(names, "Azerbaijan") {
		t.Errorf("the way is %s", names)
	}
	b.shot("graph-picked")
}

// shift is the bit of that key in what a mouse sends.
const shift = 8

// farApart are the two points of the canvas with something under them that lie farthest from each other, the left one first: the
// card of what is picked covers the left.
const farApart = `(function () {
  const c = document.querySelector("canvas"), r = c.getBoundingClientRect(), hit = [];
  for (let y = 3; y < r.height; y += 6) for (let x = 3; x < r.width; x += 6) {
    c.dispatchEvent(new PointerEvent("pointermove", { clientX: r.left + x, clientY: r.top + y }));
    if (c.style.cursor === "pointer") hit.push([r.left + x, r.top + y]);
  }
  let best = [], far = 0;
  for (const a of hit) for (const b of hit) if (Math.hypot(a[0] - b[0], a[1] - b[1]) > far) { far = Math.hypot(a[0] - b[0], a[1] - b[1]); best = [a, b]; }
  return best.sort((a, b) => a[0] - b[0]);
})()`

// TestGrouped opens an edge that stands for several claims: each article that calls a man the head of the same body makes one.
func TestGrouped(t *testing.T) {
	b := browse(t, serve(t).URL, 1440, 900)
	b.open("#/graph?about=ent%3Aantonio-guterres")
	b.wait("document.querySelector('canvas')?.dataset.still === 'true'")
	b.js("document.querySelector('.mirror').open = true")
	const edge = `.mirror td button[aria-label*="Guterres, "][aria-label*=", United Nations: "]`
	b.wait("document.querySelector(" + quote(edge) + ")")
	const ask = "fetch('api/v1/claims?limit=1000&relation=position&about=ent:antonio-guterres').then((r) => r.json()).then((l) => l.items.filter((c) => c.agent.some((r) => r.id === 'ent:antonio-guterres') && c.patient.some((r) => r.id === 'ent:united-nations')).length)"
	n := value[int](b, ask)
	if n < 2 {
		t.Fatalf("%d articles give the office", n)
	}
	if text := b.text(edge); text != number(n)+" claims" {
		t.Errorf("%d claims are one edge of %q", n, text)
	}
	b.click(edge)
	b.wait("document.querySelectorAll('.panel .claim-list li').length === " + number(n))
	b.shot("graph-grouped")
}

// TestTakeAway fetches what is seen in every format of the program: claims, and what a query has found.
func TestTakeAway(t *testing.T) {
	server := serve(t)
	b := browse(t, server.URL, 1440, 900)
	b.open("#/claims?about=ent:ganja")
	b.wait("document.querySelectorAll('.answer tbody tr').length > 3")
	b.js("document.querySelector('.formats').open = true")
	b.wait("document.querySelectorAll('.formats [data-format]').length > 2")
	b.shot("claims-formats")
	for _, address := range value[[]string](b, "[...document.querySelectorAll('.formats [data-format]')].map((a) => a.href)") {
		b.fetch(address)
	}
	b.click("[data-tab=json]")
	b.wait("document.querySelector('.json-view pre')")
	var claims []struct{ ID string }
	if err := json.Unmarshal([]byte(b.text(".json-view pre")), &claims); err != nil || len(claims) < 3 {
		t.Errorf("%d claims, %v", len(claims), err)
	}
	b.click("[data-tab=timeline]")
	b.wait("document.querySelectorAll('.lane .mark').length > 5 && document.querySelectorAll('.lane .mark').length === Number(document.querySelector('.timeline-view').dataset.marks)") // lanes are drawn a few a frame
	b.click(".timeline-view .take-svg")
	if svg := string(b.saved("timeline.svg")); strings.Count(svg, "<title>") != value[int](b, "document.querySelectorAll('.lane .mark').length") || strings.Count(svg, "</text>") < value[int](b, "document.querySelectorAll('.lane').length") {
		t.Errorf("timeline.svg: %.300s", svg)
	}
	b.click("[data-tab=map]")
	b.wait("document.querySelector('.map-frame')?.dataset.ready === 'true' && document.querySelectorAll('.pin').length > 0")
	b.click(".map-view .take-svg")
	if svg := string(b.saved("map.svg")); strings.Count(svg, "<circle") < 1 || !strings.Contains(svg, ">Ganja</text>") {
		t.Errorf("map.svg: %.300s", svg)
	}
	b.ask(`g.V("<ent:ganja>").in("<rel:place>").all()`, "")
	b.wait("document.querySelectorAll('#answer tbody tr').length > 1")
	b.js("document.querySelector('.formats').open = true")
	b.wait("document.querySelectorAll('.formats [data-format]').length > 20")
	if table := b.fetch(value[string](b, "document.querySelector('.formats [data-format=csv-claims]').href")); strings.Count(table, "\nclaim:") != value[int](b, "document.querySelectorAll('#answer tbody tr').length") {
		t.Errorf("the answer's claims are exported as %.500s", table)
	}
}

// fetch is what the server gives at an address.
func (b *tab) fetch(address string) string {
	b.Helper()
	res, err := http.Get(address)
	if err != nil {
		b.Fatal(err)
	}
	defer res.Body.Close()
	content, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != 200 || len(content) < 100 {
		b.Errorf("%s: %d, %d bytes, %v %.200s", address, res.StatusCode, len(content), err, content)
	}
	return string(content)
}

// TestLostServer says in words that nobody answers, and goes on once somebody does.
func TestLostServer(t *testing.T) {
	server := serve(t)
	b := browse(t, server.URL, 1280, 800)
	b.open("#/")
	b.sees(".numbers", "articles")
	server.lost.Store(true)
	b.open("#/losses")
	b.sees(".failure", "does not answer")
	b.shot("lost")
	server.lost.Store(false)
	b.click(".failure button")
	b.wait("document.querySelectorAll('.loss-line').length > 0")
}

// TestQueryFails tries what may go wrong with a query: it runs too long after its first rows, it throws, it breaks the engine, the server
// is lost in its middle. The page says so in words, keeps what has come, and goes on.
func TestQueryFails(t *testing.T) {
	server := serve(t)
	b := browse(t, server.URL, 1280, 800)
	for _, c := range []struct{ name, query, title, hint, rows string }{
		{"long", `for (var i = 0; i < 40; i++) g.emit({ n: i }); while (true) {}`, "took too long", "Ask for less", "40 rows came before"},
		{"throws", `g.emit({ n: 1 }); throw new Error("of my own")`, "The query is not right", "of my own", "1 row came before"},
		{"breaks", `g.V(5).out(g).all()`, "", "", ""},
		{"memory", `var all = []; while (true) all.push(new Array(100000).join("x") + all.length)`, "", "Ask for less", ""},
	} {
		b.ask(c.query, "")
		b.wait("!document.querySelector('#run').disabled && document.querySelector('.script-failure')")
		b.sees(".script-failure", c.title)
		b.sees(".script-failure", c.hint)
		if c.rows != "" {
			b.sees(".summary", c.rows)
		}
		b.shot("fails-" + c.name)
	}
	b.ask(`for (var i = 0; i < 400; i++) g.emit({ n: i }); var until = Date.now() + 4000; while (Date.now() < until) {}`, "")
	b.wait("document.querySelectorAll('#answer tbody tr').length > 20")
	server.cut()
	b.sees(".script-failure", "does not answer")
	b.wait(`[...document.querySelectorAll(".summary")].some((e) => {
		const n = /(\d+) rows came before/.exec(e.textContent)
		return n && n[1] > 20 && n[1] <= 400
	})`)
	b.shot("fails-lost")
	b.ask(`g.V("<ent:ganja>").tag("place").all()`, "")
	b.wait("document.querySelectorAll('#answer tbody tr').length === 1 && !document.querySelector('.script-failure')")
}
