package ui_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// mostBytes is how large a picture in README.md may be.
const mostBytes = 300_000

// TestPictures takes the pictures that README.md shows, with -pictures; without, it looks whether they are there and small.
func TestPictures(t *testing.T) {
	names := []string{"disputes.png", "claim.png", "graph.png", "losses.png"}
	if *pictures {
		takePictures(t)
	}
	for _, name := range names {
		info, err := os.Stat(filepath.Join("pictures", name))
		if err != nil {
			t.Error(err)
		} else if info.Size() > mostBytes {
			t.Errorf("%s has %d bytes, more than %d", name, info.Size(), mostBytes)
		}
	}
}

func takePictures(t *testing.T) {
	s, err := start("../../../data/articles")
	if err != nil {
		t.Fatal(err)
	}
	b := browse(t, s.URL, 1280, 800)
	take := func(name string) {
		png, err := chromedp.Run(b.Context, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join("pictures", name), png, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll("pictures", 0o755); err != nil {
		t.Fatal(err)
	}
	b.open("#/disputes")
	b.wait("document.querySelectorAll('.dispute').length > 3")
	take("disputes.png")
	b.open("#/entity/ent:shushan-stepanyan")
	b.click("td [data-claim]")
	b.wait("document.querySelector('.panel mark.chosen')")
	b.js("document.querySelector('.panel').scrollTop = document.querySelector('.in-article').offsetTop - 330")
	take("claim.png")
	b.open("#/losses")
	b.wait("document.querySelectorAll('.loss-line').length > 5")
	b.js("[...document.querySelectorAll('.loss')].sort((x, y) => y.querySelectorAll('.loss-line').length - x.querySelectorAll('.loss-line').length)[0].closest('.loser').scrollIntoView(); scrollBy(0, -120)")
	take("losses.png")
	b.open("#/graph")
	b.wait("document.querySelector('canvas')?.dataset.still === 'true'")
	b.fill(".graph-view .filter input", "shushan")
	b.press(kb.Enter, false)
	b.wait("document.querySelector('.node-card .expand button')")
	take("graph.png")
}
