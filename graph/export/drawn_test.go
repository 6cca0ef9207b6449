package export

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// drawn lets a browser draw the picture and the page: no label of a node overlaps another or is clipped, and the page
// shows what is in it, from a disk and without asking any host.
func (f fixture) drawn(t *testing.T) {
	file, s := f.exported(t, "svg", ".svg", Options{})
	outside(t, "", "xmllint", "--noout", file)
	svg, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(t.TempDir(), "measure.html")
	if err := os.WriteFile(page, []byte("<!DOCTYPE html><meta charset=utf-8><body>"+string(svg)+measure), 0o666); err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("nodes %d edges %d overlaps 0 clipped 0", s.Nodes, s.Edges)
	if dom := browser(t, page); !strings.Contains(dom, want) {
		_, got, _ := strings.Cut(dom, "<output>")
		t.Errorf("the browser finds %.200s, want %s", got, want)
	}
	file, s = f.exported(t, "html", ".html", Options{})
	dom := browser(t, file)
	if want := fmt.Sprintf("of %d entities", s.Nodes); !strings.Contains(dom, want) {
		t.Errorf("the page does not tell %q", want)
	}
	if want := fmt.Sprintf("of %d edges", s.Edges); !strings.Contains(dom, want) {
		t.Errorf("the page does not tell %q", want)
	}
	if strings.Contains(dom, "<script>alert") {
		t.Error("a name has become markup")
	}
}

const measure = `<output></output><script>
const all = [...document.querySelectorAll("#nodes text")].filter(t => t.textContent.trim()).map(t => t.getBoundingClientRect());
const picture = document.querySelector("svg").getBoundingClientRect();
let overlaps = 0, clipped = 0;
all.forEach((a, i) => {
  if (a.left < picture.left || a.right > picture.right || a.top < picture.top || a.bottom > picture.bottom) clipped++;
  for (const b of all.slice(i + 1)) if (a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 3 && b.top < a.bottom - 3) overlaps++;
});
document.querySelector("output").textContent = "nodes " + document.querySelectorAll("#nodes > g").length + " edges " + document.querySelectorAll("#edges > path").length + " overlaps " + overlaps + " clipped " + clipped;
</script>`

// browser opens a file in headless Chromium and returns what its scripts have made of it. It may ask no host for anything.
func browser(t *testing.T, file string) string {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if _, err := exec.LookPath(name); err == nil {
			program = name
			break
		}
	}
	if program == "" {
		lacking(t, "chromium")
	}
	return outside(t, "", program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
		"--user-data-dir="+t.TempDir(), "--virtual-time-budget=5000", "--dump-dom", "file://"+file)
}

// TestLayoutLeavesRoom checks the places themselves, where no browser is at hand.
func TestLayoutLeavesRoom(t *testing.T) {
	for _, f := range fixtures(t) {
		s, err := Select(t.Context(), f.st, f.view, Options{})
		if err != nil {
			t.Fatal(err)
		}
		closing(t, s)
		boxes, err := layout(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		nodes := nodesOf(t, s)
		for i := range boxes {
			for j := range i {
				a, b := &boxes[i], &boxes[j]
				if math.Abs(a.X-b.X) < (a.width+b.width)/2-1e-9 && math.Abs(a.Y-b.Y) < (a.height+b.height)/2-1e-9 {
					t.Errorf("%s: %s overlaps %s", f.name, nodes[i].ID, nodes[j].ID)
				}
			}
		}
	}
}
