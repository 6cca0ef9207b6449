package ui_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"image/png"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// many is a query whose rows are a graph of nodes and edges that looks like one of claims: a few hubs, many leaves.
func many(nodes, edges string) string {
	return `var n = ` + nodes + `, e = ` + edges + `, seed = 7;
function next(m) { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 2147483648 * m); }
for (var i = 1; i < n; i++) g.emit({ source: "<ent:n" + i + ">", relation: "<rel:struck>", target: "<ent:n" + next(Math.max(1, Math.floor(Math.sqrt(i) * 2))) + ">" });
for (i = n - 1; i < e; i++) g.emit({ source: "<ent:n" + next(n) + ">", relation: "<rel:fought>", target: "<ent:n" + next(n) + ">" });`
}

// watch counts frames and long tasks from now on.
const watch = `window.seen = { frames: [], long: [] };
new PerformanceObserver((l) => l.getEntries().forEach((e) => window.seen.long.push(e.duration))).observe({ type: "longtask" });
(function () { let last = performance.now(); const tick = (now) => { window.seen.frames.push(now - last); last = now; if (window.seen) requestAnimationFrame(tick); }; requestAnimationFrame(tick); })();`

var runs = flag.Int("runs", 1, "how often frames and tasks are measured, each time in a fresh tab")

// TestBigGraph opens the page, draws 2,000 and 3,000 nodes, drags one of them, and says how long frames and tasks took; of several
// runs the medians. More nodes are gathered.
func TestBigGraph(t *testing.T) {
	found := map[string][]measured{}
	var order []string
	for range *runs {
		b := browse(t, serve(t).URL, 1440, 900)
		atStart(b, watch)
		step := func(name, what string, do func()) {
			end := b.trace(name)
			b.js("if (window.seen) { window.seen.frames = []; window.seen.long = []; }")
			do()
			m := measure(b)
			m.Processor = end()
			if found[what] == nil {
				order = append(order, what)
			}
			found[what] = append(found[what], m)
		}
		step("open", "opening the page until its editor is ready", func() {
			b.open("#/ask")
			b.wait("document.querySelector('.editor')?.dataset.ready === 'true'")
		})
		for _, nodes := range []string{"2000", "3000"} {
			step("draw-"+nodes, "6,000 rows become a graph of "+nodes+" nodes and 6,000 edges", func() {
				b.ask(many(nodes, "6000"), "&limit=10000&view=graph")
				b.wait("Number(document.querySelector('.graph-view')?.dataset.nodes) === " + nodes + " && document.querySelector('canvas').dataset.still === 'true'")
			})
			b.shot("big-" + nodes)
			step("drag-"+nodes, "dragging one of "+nodes+" nodes with 6,000 edges", func() { drag(b) })
			step("png-"+nodes, "a picture of "+nodes+" nodes as PNG", func() {
				b.click(".take-png")
				if picture, err := png.Decode(bytes.NewReader(b.saved("graph.png"))); err != nil || blank(picture) {
					t.Errorf("graph.png: %v", err)
				}
			})
		}
		b.ask(many("5000", "7000"), "&limit=10000&view=graph")
		b.wait("Number(document.querySelector('.graph-view')?.dataset.nodes) <= 3000 && document.querySelector('.graph-view .notice')?.textContent.includes('5,000')")
	}
	for _, what := range order {
		report(t, what, found[what])
	}
}

// atStart runs a script in every document before its own.
func atStart(b *tab, script string) {
	b.Helper()
	if _, err := chromedp.Call(b.Context, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script}); err != nil {
		b.Fatal(err)
	}
}

// drag moves what is in the middle of the canvas about, while frames and tasks are counted anew.
func drag(b *tab) {
	box := "document.querySelector('canvas').getBoundingClientRect()"
	b.js("document.querySelector('canvas').scrollIntoView({ block: 'center' })")
	x, y := value[float64](b, box+".left + "+box+".width / 2"), value[float64](b, box+".top + "+box+".height / 2")
	for range 4 {
		b.drag(x, y, x+160, y+60)
		b.drag(x+160, y+60, x, y)
	}
}

// TestFirstView says how soon after the page is opened its first view of the corpus is there. The server has been asked before,
// as it has whenever it runs for somebody.
func TestFirstView(t *testing.T) {
	b := browse(t, serve(t).URL, 1440, 900)
	for range 4 {
		b.open("#/")
		b.js("location.reload()")
		b.wait("window.useful === undefined && document.querySelectorAll('.dispute').length > 0 && document.querySelectorAll('.bars li').length > 5 && (window.useful = performance.now()) > 0")
		b.Logf("the first view is there after %.0f milliseconds", value[float64](b, "window.useful"))
	}
}

// measured is how long frames and tasks took, in milliseconds: the median frame, the 95th of a hundred, the longest task by the clock,
// which counts from 50 on, and by the processor.
type measured struct{ Frames, Median, P95, Longest, Processor float64 }

// measure reads what the watch has seen.
func measure(b *tab) (m measured) {
	b.Helper()
	text := value[string](b, `(function () { const f = window.seen.frames.slice(1).sort((a, b) => a - b), at = (q) => f[Math.floor(q * f.length)] ?? 0;
return JSON.stringify({ Frames: f.length, Median: at(0.5), P95: at(0.95), Longest: Math.max(0, ...window.seen.long) }); })()`)
	if err := json.Unmarshal([]byte(text), &m); err != nil || m.Frames == 0 {
		b.Errorf("no frames were seen: %s %v", text, err)
	}
	return m
}

// report logs the medians of what was measured.
func report(t *testing.T, what string, all []measured) {
	t.Helper()
	middle := func(of func(measured) float64) float64 {
		var values []float64
		for _, m := range all {
			values = append(values, of(m))
		}
		slices.Sort(values)
		return values[len(values)/2]
	}
	t.Logf("%s, milliseconds: frames %.1f, p95 %.1f; longest task %.0f, of the processor %.0f", what, middle(func(m measured) float64 { return m.Median }),
		middle(func(m measured) float64 { return m.P95 }), middle(func(m measured) float64 { return m.Longest }), middle(func(m measured) float64 { return m.Processor }))
}
