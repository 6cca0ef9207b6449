package ui_test

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestViews goes through the page as a reader would.
func TestViews(t *testing.T) {
	b := browse(t, serve(t, corpus(t)).URL, 1440, 900)
	b.open("#/")
	b.sees(".numbers", "26 articles")
	b.wait("document.querySelectorAll('.dispute').length > 0")
	b.shot("home")

	// A name without its accents is found.
	b.fill("#search", "su-san xte-pa")
	b.wait("document.querySelector('#found [data-id=\"ent:shushan-stepanyan\"]')")
	b.shot("search")
	b.press(kb.Enter, false)
	b.sees("main h1", "Shushan Stepanyan")
	b.wait("location.hash.startsWith('#/entity/ent:shushan-stepanyan')")
	b.shot("entity")

	// A claim opens with its article and the words stand out.
	b.click("td [data-claim]")
	b.wait("document.querySelector('.panel mark.chosen')")
	const marked = "[...document.querySelectorAll('.panel mark.chosen')].map((m) => m.textContent).join('')"
	if got, want := value[string](b, marked), b.text(".panel .evidence .quote"); got != want || got == "" {
		t.Errorf("highlighted: %q, evidence: %q", got, want)
	}
	b.shot("claim-panel")
}
