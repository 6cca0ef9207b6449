package ui_test

import (
	"strings"
	"testing"
)

// TestOpening opens each kind of view in a fresh tab and says how long the longest task was until it is there.
func TestOpening(t *testing.T) {
	const idle = "document.querySelector('main h1') !== null && document.querySelector('.busy') === null"
	for _, view := range []struct{ route, there string }{
		{"#/", "document.querySelectorAll('.dispute').length > 0 && document.querySelectorAll('.bars li').length > 5"},
		{"#/ask", "document.querySelector('.editor')?.dataset.ready === 'true'"},
		{"#/claims", idle}, {"#/disputes", idle}, {"#/losses", idle}, {"#/timeline", idle}, {"#/map", idle}, {"#/entity/ent:armenia", idle},
		{"#/graph", "document.querySelector('canvas')?.dataset.still === 'true'"},
	} {
		t.Run(view.route[2:], func(t *testing.T) {
			var found []measured
			for range *runs {
				b := browse(t, serve(t).URL, 1440, 900)
				atStart(b, watch)
				end := b.trace("open-" + strings.NewReplacer("#", "", "/", "", ":", "").Replace(view.route))
				b.open(view.route)
				b.wait(view.there)
				m := measure(b)
				m.Processor = end()
				found = append(found, m)
			}
			report(t, "opening "+view.route, found)
		})
	}
}
