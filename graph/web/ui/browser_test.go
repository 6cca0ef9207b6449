package ui_test

import (
	"context"
	"errors"
	"flag"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"hearsay/data"
	"hearsay/graph"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/graph/web"
	"hearsay/graph/web/ui"
	"hearsay/schema"
)

var (
	pictures = flag.Bool("pictures", false, "take the pictures that README.md shows")
	shots    = flag.String("shots", "", "a folder for screenshots of every view")
)

// TestMain lets the test's program be the child that runs a script.
func TestMain(m *testing.M) {
	query.ServeAsChild()
	flag.Parse()
	os.Exit(m.Run())
}

// need fails where CI lacks something and skips elsewhere.
func need(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("HEARSAY_CI") == "1" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// corpus builds a graph of the project's own articles and of more, and opens it for reading.
func corpus(t testing.TB, more ...string) *store.Store {
	t.Helper()
	b, err := graph.New(graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "hearsay.db")
	w, err := store.Open(t.Context(), folder, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	paths := append([]string{"../../../data/articles"}, more...)
	_, err = b.Build(t.Context(), w, text.Read(t.Context(), paths, text.Options{}), graph.BuildOptions{})
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), folder, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// serve answers for a graph on loopback, with the page.
func serve(t testing.TB, s *store.Store) *httptest.Server {
	t.Helper()
	if _, built := ui.Files(); !built {
		need(t, "the page is not built: make page")
	}
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	v, err := web.New(s, m, web.Options{Timeout: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(v)
	t.Cleanup(func() { server.Close(); v.Close() })
	return server
}

// A tab is a page in a browser, and what went wrong in it.
type tab struct {
	testing.TB
	context.Context
	address string
	files   string // where downloads go

	lock   sync.Mutex
	faults []string
	hosts  map[string]bool // that were asked for something
}

// browse opens a tab of Debian's Chromium on a server.
func browse(t testing.TB, address string, width, height int64) *tab {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		need(t, "there is no chromium")
	}
	o := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.WindowSize(int(width), int(height)), chromedp.Flag("lang", "en"), chromedp.WSURLReadTimeout(time.Minute))
	ctx, stop := context.WithTimeout(t.Context(), 4*time.Minute)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewExecAllocator(ctx, o...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	b := &tab{TB: t, Context: ctx, address: address, files: t.TempDir(), hosts: map[string]bool{}}
	b.do(chromedp.EmulateViewport(width, height))
	if err := chromedp.Listen(ctx, b.watch); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	download := browser.SetDownloadBehaviorParams{Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: b.files}
	if _, err := chromedp.CallBrowser(ctx, browser.SetDownloadBehavior, download); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.quiet)
	return b
}
