package ui_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// everyView is an address of each view and what must be there before it is looked at.
var everyView = []struct{ name, route, ready string }{
	{"home", "#/", "document.querySelectorAll('.dispute').length > 0 && document.querySelectorAll('.bars li').length > 5"},
	{"claims", "#/claims?about=ent:ganja", "document.querySelectorAll('tbody tr').length > 3"},
	{"disputes", "#/disputes", "document.querySelectorAll('.dispute').length > 5"},
	{"losses", "#/losses", "document.querySelectorAll('.loss-line').length > 5"},
	{"timeline", "#/timeline", "document.querySelectorAll('.lane .mark').length > 50"},
	{"map", "#/map", "document.querySelectorAll('.pin').length > 10 && document.querySelector('.map-frame').dataset.ready === 'true'"},
	{"graph", "#/graph", "document.querySelector('canvas')?.dataset.still === 'true'"},
	{"sources", "#/sources", "document.querySelectorAll('tbody tr').length > 5"},
	{"articles", "#/articles", "document.querySelectorAll('tbody tr').length > 5"},
	{"ask", "#/ask", "document.querySelector('.editor')?.dataset.ready === 'true'"},
	{"entity", "#/entity/ent:azerbaijan?part=disputes", "document.querySelectorAll('.dispute').length > 0"},
}

// TestAccessible lets axe-core look at every view in both themes.
func TestAccessible(t *testing.T) {
	axe, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		need(t, "axe-core is not installed: make page")
	}
	b := browse(t, serve(t).URL, 1280, 900)
	b.open("#/")
	b.js(string(axe))
	for _, theme := range []string{"light", "dark"} {
		b.theme(theme)
		for _, v := range everyView {
			b.open(v.route)
			b.wait(v.ready)
			b.settle()
			b.audit(theme + " " + v.name)
			b.shot(theme + "-" + v.name)
		}
		b.open("#/claims?about=ent:ganja")
		b.click("td [data-claim]")
		b.wait("document.querySelector('.panel mark.chosen')")
		b.audit(theme + " panel")
	}
}

// audit reports what axe-core finds.
func (b *tab) audit(where string) {
	b.Helper()
	found := value[json.RawMessage](b, "axe.run().then((r) => r.violations.map((v) => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')))")
	var faults []string
	if err := json.Unmarshal(found, &faults); err != nil {
		b.Fatal(err)
	}
	for _, f := range faults {
		b.Errorf("%s: %s", where, f)
	}
}

// theme chooses light or dark as a reader does, with the button.
func (b *tab) theme(name string) {
	b.Helper()
	for range 3 {
		if value[string](b, "document.documentElement.dataset.theme + JSON.parse(localStorage.getItem('hearsay.theme') ?? '\"system\"')") == name+name {
			return
		}
		b.click("#theme")
	}
	b.wait("document.documentElement.dataset.theme === " + quote(name))
}

// TestNarrowAndWide looks for what does not fit, from a telephone to a wall.
func TestNarrowAndWide(t *testing.T) {
	b := browse(t, serve(t).URL, 360, 740)
	for _, size := range [][2]int64{{360, 740}, {768, 1024}, {3840, 2160}} {
		b.do(chromedp.EmulateViewport(size[0], size[1]))
		for _, v := range everyView {
			b.open(v.route)
			b.wait(v.ready)
			b.settle()
			if over := value[float64](b, "document.documentElement.scrollWidth - document.documentElement.clientWidth"); over > 0 {
				wide := value[string](b, "[...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map((e) => e.outerHTML.slice(0, 120)).join(' | ')")
				t.Errorf("%s is %g pixels wider than %d: %s", v.name, over, size[0], wide)
			}
			if aside := value[float64](b, "Math.abs(document.querySelector('.brand').getBoundingClientRect().left - document.querySelector('main').getBoundingClientRect().left - parseFloat(getComputedStyle(document.querySelector('main')).paddingLeft))"); aside > 1 {
				t.Errorf("the content of %s stands %g pixels beside the head at %d", v.name, aside, size[0])
			}
			b.shot(fmt.Sprintf("%d-%s", size[0], v.name))
		}
	}
	b.do(chromedp.EmulateViewport(360, 740))
	b.open("#/claims?about=ent:ganja")
	b.click("td [data-claim]")
	b.wait("document.querySelector('.panel mark.chosen')")
	b.shot("360-panel")
}

// TestVietnamese turns the interface to Vietnamese, which it remembers; things are called by their Vietnamese names in every view.
func TestVietnamese(t *testing.T) {
	axe, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		need(t, "axe-core is not installed: make page")
	}
	b := browse(t, serve(t).URL, 1280, 800)
	b.open("#/disputes")
	b.sees("main h1", "Disputes")
	b.click("#language")
	b.sees("main h1", "Tranh cãi")
	b.wait("document.documentElement.lang === 'vi' && document.querySelectorAll('.dispute').length > 3")
	b.sees(".stance", "phủ nhận")
	b.sees(".dispute-kind", "người nói thuộc hai phe đối lập")
	b.shot("vietnamese")
	b.do(chromedp.Reload())
	b.sees("main h1", "Tranh cãi")
	b.open("#/claims")
	b.sees(".claim-open", "bắn rơi")
	b.js(string(axe))
	for _, v := range everyView {
		b.open(v.route)
		b.wait(v.ready)
		b.settle()
		if english := value[string](b, "document.querySelector('main').innerText.match(/.*(Ministry of|United Nations|Air Force of|fighter jet|article [0-9a-f]{6}|killed|destroyed).*/)?.[0] ?? ''"); english != "" {
			t.Errorf("%s calls something by its English name: %.200s", v.name, english)
		}
		b.audit("Vietnamese " + v.name)
		b.shot("vi-" + v.name)
	}
	b.open("#/graph")
	b.wait("document.querySelector('canvas')?.dataset.still === 'true'")
	b.js("document.querySelector('.mirror').open = true")
	b.sees(".mirror td", "Bộ Quốc phòng Armenia")
	b.fill("#search", "ministry of defence of armenia")
	b.sees("#found [data-id='ent:armenia-ministry-of-defence'] .found-name", "Bộ Quốc phòng Armenia")
	b.sees("#found [data-id='ent:armenia-ministry-of-defence'] .found-text", "Ministry of Defence of Armenia")
	b.shot("vi-search")
	b.js("location.hash = '#/entity/ent:nobody-of-that-name'")
	b.sees(".failure", "Đồ thị không có gì mang tên này")
	b.open("#/entity/ent:armenia-ministry-of-defence")
	b.sees("main h1", "Bộ Quốc phòng Armenia")
	b.click("td [data-claim]")
	b.wait("document.querySelector('.panel mark.chosen')")
	b.shot("vi-panel")
	b.click("#language")
	b.sees("main h1", "Ministry of Defence of Armenia")
}

// TestKeyboard finds, opens, reads and draws without a mouse.
func TestKeyboard(t *testing.T) {
	b := browse(t, serve(t).URL, 1280, 800)
	b.open("#/claims?about=ent:ganja")
	b.wait("document.querySelectorAll('tbody tr').length > 3")
	b.press(kb.Tab, false)
	if first := value[string](b, "document.activeElement.className"); first != "skip" {
		t.Errorf("the first stop is %q, not the way past the head", first)
	}
	b.tabTo("document.activeElement.matches('td [data-claim]')")
	b.press(kb.Enter, false)
	b.wait("document.querySelector('.panel mark.chosen') && document.activeElement.closest('.panel')")
	b.tabTo("document.activeElement.matches('.margin-mark[aria-pressed=false]')")
	before := b.text(".panel .evidence")
	b.press(" ", false)
	b.wait("document.querySelector('.panel .evidence')?.textContent !== " + quote(before))
	b.press(kb.Escape, false)
	b.wait("!document.querySelector('.panel')")
	b.js("document.querySelector('[role=tab]').focus()")
	b.press(kb.ArrowRight, false)
	b.wait("document.querySelector('canvas')?.dataset.still === 'true'")
	b.tabTo("document.activeElement.tagName === 'CANVAS'")
	b.press(kb.ArrowRight, false)
	b.wait("document.querySelector('.node-card')")
	one := b.text(".node-card h3")
	for _, arrow := range []string{kb.ArrowDown, kb.ArrowUp, kb.ArrowLeft, kb.ArrowRight} {
		if b.text(".node-card h3") == one {
			b.press(arrow, false) // somebody lies in one of the four directions
		}
	}
	b.wait("document.querySelector('.node-card h3').textContent !== " + quote(one))
	b.press("p", false)
	b.wait("document.querySelector('.card-tools [aria-pressed=true]')")
	b.press(kb.Enter, false)
	b.wait("document.activeElement.id === 'node-card'")
	b.tabTo("document.activeElement.matches('.expand button')")
	b.press("/", false)
	b.wait("document.activeElement.id === 'search'")
}

// tabTo presses Tab until a condition holds.
func (b *tab) tabTo(condition string) {
	b.Helper()
	for range 120 {
		b.press(kb.Tab, false)
		if value[bool](b, condition) {
			return
		}
	}
	b.Fatalf("120 stops and never %s", condition)
}

// TestHostileNames shows markup, scripts, right-to-left marks and very long words as what they are: text.
func TestHostileNames(t *testing.T) {
	b := browse(t, serve(t).URL, 1280, 800)
	b.open("#/articles")
	b.sees("td", "<img src=x onerror=alert(1)>")
	b.js("[...document.querySelectorAll('td a')].find((a) => a.textContent.includes('<img src=x')).click()")
	b.wait("document.querySelectorAll('.read .claimed').length > 1")
	b.sees(".article", "<script>window.owned=1</script>")
	b.sees(".article", "<iframe src='javascript:alert(1)'></iframe>")
	b.shot("hostile")
	b.sees(".kicker", "<script>")
	if n := value[int](b, "document.querySelectorAll('main script, main iframe, main img, main b[onmouseover]').length"); n > 0 {
		t.Errorf("%d elements came out of a text", n)
	}
	if value[bool](b, "window.owned === 1 || document.title === 'owned'") {
		t.Error("a script of an article ran")
	}
	if over := value[float64](b, "document.documentElement.scrollWidth - document.documentElement.clientWidth"); over > 0 {
		t.Errorf("a long word makes the page %g pixels wider", over)
	}

	// The same from a script, in the table, the graph and its files.
	const name = `<svg onload=alert(1)>` + "\u202e" + `<b>x</b>`
	query := `var long = "x"; for (var i = 0; i < 14; i++) long += long; g.emit({ source: "<ent:` + "a'&%22" + `>", target: "<ent:ganja>", words: ` + quote(name) + `, long: long }); g.emit({ source: "<ent:ganja>", target: "<ent:b>" })`
	b.ask(query, "")
	b.sees("td", "<svg onload=alert(1)>")
	b.shot("hostile-rows")
	b.click("[data-tab=graph]")
	b.wait("Number(document.querySelector('.graph-view')?.dataset.nodes) === 3")
	b.click(".take-svg")
	if svg := string(b.saved("graph.svg")); strings.Contains(svg, "<b>") || !strings.Contains(svg, "&amp;") {
		t.Errorf("graph.svg holds %.400s", svg)
	}
}
