package ui_test

import (
	"encoding/json"
	"fmt"
	"image"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// patience is how long a condition may take on a busy machine.
const patience = 90 * time.Second

// watch keeps what the page should not do: errors in the console, uncaught exceptions, requests to other hosts.
func (b *tab) watch(event any) {
	b.lock.Lock()
	defer b.lock.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		b.faults = append(b.faults, "exception: "+text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" || e.Type == "warning" {
			for _, arg := range e.Args {
				b.faults = append(b.faults, fmt.Sprintf("console: %s %s", arg.Value, arg.Description))
			}
		}
	case *network.EventRequestWillBeSent:
		if u, err := url.Parse(e.Request.URL); err == nil && u.Scheme != "data" && u.Scheme != "blob" {
			b.hosts[u.Host] = true
		}
	}
}

// quiet fails where the page complained or asked another host.
func (b *tab) quiet() {
	b.lock.Lock()
	defer b.lock.Unlock()
	for _, f := range b.faults {
		b.Errorf("the page: %s", f)
	}
	for host := range b.hosts {
		if !strings.HasSuffix(b.address, "//"+host) {
			b.Errorf("the page asked %s for something", host)
		}
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.Context, actions...); err != nil {
		b.Fatal(err)
	}
}

// js runs a script in the page.
func (b *tab) js(script string) {
	b.Helper()
	b.do(chromedp.Evaluate[chromedp.Void](script))
}

// value is what an expression comes to in the page.
func value[T any](b *tab, expression string) T {
	b.Helper()
	v, err := chromedp.Run(b.Context, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return v
}

// open goes to an address of the page and waits until it has a heading.
func (b *tab) open(route string) {
	b.Helper()
	if strings.HasPrefix(value[string](b, "location.href"), b.address) {
		b.js("location.hash = " + quote(route))
	} else {
		b.do(chromedp.Navigate(b.address + "/" + route))
	}
	b.wait("location.hash === " + quote(route) + " && document.querySelector('main h1') !== null")
}

// wait waits until an expression is true.
func (b *tab) wait(expression string) {
	b.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if ok, err := chromedp.Run(b.Context, chromedp.Evaluate[bool]("Boolean("+expression+")")); err == nil && ok {
			return
		}
	}
	b.shot("failed")
	seen, _ := chromedp.Run(b.Context, chromedp.Evaluate[string]("document.body.innerText.slice(0, 2500)"))
	b.Fatalf("%s\nwas not so; the page shows\n%s", expression, seen)
}

// settle waits until a view is whole: long lists come a slice a frame.
func (b *tab) settle() {
	b.Helper()
	const many = "document.querySelectorAll('main *').length"
	for before, now := -1, value[int](b, many); before != now; before, now = now, value[int](b, many) {
		time.Sleep(150 * time.Millisecond)
	}
}

// ask opens a link that holds a query, and runs it once the editor shows it.
func (b *tab) ask(query, more string) {
	b.Helper()
	if !strings.HasPrefix(value[string](b, "location.hash"), "#/ask") {
		b.open("#/ask")
	}
	b.js("location.hash = '#/ask?q=' + encodeURIComponent(" + quote(query) + ") + " + quote(more))
	b.wait("document.querySelector('.editor')?.dataset.ready === 'true' && document.querySelector('.editor').dataset.text === " + quote(query))
	b.wait("document.querySelector('#answer').children.length === 0")
	b.click("#run")
}

// sees waits until a text stands in an element.
func (b *tab) sees(selector, text string) {
	b.Helper()
	b.wait("[...document.querySelectorAll(" + quote(selector) + ")].some((e) => e.textContent.includes(" + quote(text) + "))")
}

// click clicks the element in the page, which must be there.
func (b *tab) click(selector string) {
	b.Helper()
	b.wait("document.querySelector(" + quote(selector) + ")")
	b.js("document.querySelector(" + quote(selector) + ").dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")
}

// text is what stands in an element.
func (b *tab) text(selector string) string {
	b.Helper()
	return value[string](b, "document.querySelector("+quote(selector)+")?.textContent ?? ''")
}

// press types keys, with ctrl where it says so.
func (b *tab) press(keys string, ctrl bool) {
	b.Helper()
	if ctrl {
		b.do(chromedp.KeyEvent(keys, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
		return
	}
	b.do(chromedp.KeyEvent(keys))
}

// fill writes into a field as hands would.
func (b *tab) fill(selector, text string) {
	b.Helper()
	b.wait("document.querySelector(" + quote(selector) + ")")
	b.js("{ const e = document.querySelector(" + quote(selector) + "); e.focus(); e.select?.(); }")
	b.press(kb.Backspace+text, false)
}

// saved waits for a download and returns it.
func (b *tab) saved(name string) []byte {
	b.Helper()
	path := filepath.Join(b.files, name)
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if content, err := os.ReadFile(path); err == nil && len(content) > 0 {
			if partial, _ := filepath.Glob(filepath.Join(b.files, "*.crdownload")); len(partial) == 0 {
				if err := os.Remove(path); err != nil {
					b.Fatal(err)
				}
				return content
			}
		}
	}
	b.Fatalf("%s was not saved", name)
	return nil
}

// shot keeps a screenshot where the flag asks for them.
func (b *tab) shot(name string) {
	b.Helper()
	if *shots == "" {
		return
	}
	png, err := chromedp.Run(b.Context, chromedp.CaptureScreenshot())
	if err != nil {
		b.Log(err)
		return
	}
	if err := os.WriteFile(filepath.Join(*shots, name+".png"), png, 0o644); err != nil {
		b.Log(err)
	}
}

func quote(s string) string {
	text, _ := json.Marshal(s)
	return string(text)
}

// drag moves the mouse from one point to another with its button down.
func (b *tab) drag(x0, y0, x1, y1 float64) {
	b.Helper()
	mouse := func(kind input.DispatchMouseEventType, x, y float64, buttons int64) {
		p := input.DispatchMouseEventParams{Type: kind, X: x, Y: y, Button: input.MouseButtonLeft, Buttons: buttons, ClickCount: 1}
		if _, err := chromedp.Call(b.Context, input.DispatchMouseEvent, p); err != nil {
			b.Fatal(err)
		}
	}
	mouse("mousePressed", x0, y0, 1)
	const steps = 12
	for i := 1; i <= steps; i++ {
		f := float64(i) / steps
		mouse("mouseMoved", x0+(x1-x0)*f, y0+(y1-y0)*f, 1)
	}
	mouse("mouseReleased", x1, y1, 0)
}

// pick clicks a point of the page with the mouse.
func (b *tab) pick(at [2]float64, held int64) {
	b.Helper()
	for _, kind := range []input.DispatchMouseEventType{input.DispatchMouseEventTypeMouseMoved, input.DispatchMouseEventTypeMousePressed, input.DispatchMouseEventTypeMouseReleased} {
		p := input.DispatchMouseEventParams{Type: kind, X: at[0], Y: at[1], Button: input.MouseButtonLeft, ClickCount: 1, Modifiers: held}
		if _, err := chromedp.Call(b.Context, input.DispatchMouseEvent, p); err != nil {
			b.Fatal(err)
		}
	}
}

func number(n int) string { return strconv.Itoa(n) }

// blank says whether a picture has one colour only.
func blank(p image.Image) bool {
	box := p.Bounds()
	for y := box.Min.Y; y < box.Max.Y; y += 7 {
		for x := box.Min.X; x < box.Max.X; x += 7 {
			if p.At(x, y) != p.At(box.Min.X, box.Min.Y) {
				return false
			}
		}
	}
	return true
}
