package ui_test

import (
	"encoding/json"
	"testing"
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

// TestBigGraph draws 2,000 and 3,000 nodes, drags one of them, and says how long frames and tasks took. More nodes are gathered.
func TestBigGraph(t *testing.T) {
	b := browse(t, serve(t).URL, 1440, 900)
	for _, nodes := range []string{"2000", "3000"} {
		b.open("#/ask")
		b.js(watch)
		b.ask(many(nodes, "6000"), "&limit=10000&view=graph")
		b.wait("Number(document.querySelector('.graph-view')?.dataset.nodes) === " + nodes + " && document.querySelector('canvas').dataset.still === 'true'")
		report(b, "6,000 rows become a graph of "+nodes+" nodes and 6,000 edges")
		b.shot("big-" + nodes)
		drag(b)
		report(b, "dragging one of "+nodes+" nodes with 6,000 edges")
	}
	b.ask(many("5000", "7000"), "&limit=10000&view=graph")
	b.wait("Number(document.querySelector('.graph-view')?.dataset.nodes) <= 3000 && document.querySelector('.graph-view .notice')?.textContent.includes('5,000')")
}

// drag moves what is in the middle of the canvas about, while frames and tasks are counted anew.
func drag(b *tab) {
	box := "document.querySelector('canvas').getBoundingClientRect()"
	b.js("document.querySelector('canvas').scrollIntoView({ block: 'center' })")
	x, y := value[float64](b, box+".left + "+box+".width / 2"), value[float64](b, box+".top + "+box+".height / 2")
	b.js("window.seen.frames = []; window.seen.long = []")
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

// report logs the frames and the longest task since the watch was set.
func report(b *tab, what string) {
	b.Helper()
	text := value[string](b, `(function () { const f = window.seen.frames.slice(1).sort((a, b) => a - b), at = (q) => Math.round(10 * (f[Math.floor(q * f.length)] ?? 0)) / 10;
return JSON.stringify({ frames: f.length, median: at(0.5), p95: at(0.95), longest: Math.round(Math.max(0, ...window.seen.long)) }); })()`)
	var r struct{ Frames, Longest int }
	if err := json.Unmarshal([]byte(text), &r); err != nil || r.Frames == 0 {
		b.Errorf("no frames were seen: %s %v", text, err)
	}
	b.Logf("%s, milliseconds: %s", what, text)
}
