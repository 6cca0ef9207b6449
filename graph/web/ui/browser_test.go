package ui_test

import (
	"context"
	"errors"
	"flag"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"sync/atomic"
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
	code := m.Run()
	for _, end := range ends {
		end()
	}
	os.Exit(code)
}

// ends are what TestMain does when all tests are done.
var ends []func()

// need fails where CI lacks something and skips elsewhere.
func need(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("HEARSAY_CI") == "1" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// A site is the page and its server, which can be lost for a while.
type site struct {
	URL  string
	lost atomic.Bool
	cut  func() // ends all connections, as a server does that is killed
	err  error
}

// shared is the site of the project's own articles and of some with names that would do harm as markup; all tests read it.
var shared = sync.OnceValue(func() *site {
	s, err := start("../../../data/articles", "testdata/hostile.jsonl")
	if err != nil {
		return &site{err: err}
	}
	return s
})

// start builds a graph of articles in a folder of its own and answers for it on loopback, with the page.
func start(paths ...string) (*site, error) {
	folder, err := os.MkdirTemp("", "hearsay-page-")
	if err != nil {
		return nil, err
	}
	url := filepath.Join(folder, "hearsay.db")
	ctx := context.Background()
	b, err := graph.New(graph.Options{})
	if err != nil {
		return nil, err
	}
	w, err := store.Open(ctx, url, store.Options{Create: true})
	if err != nil {
		return nil, err
	}
	_, err = b.Build(ctx, w, text.Read(ctx, paths, text.Options{}), graph.BuildOptions{})
	if err := errors.Join(err, w.Close()); err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, url, store.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		return nil, err
	}
	v, err := web.New(s, m, web.Options{Timeout: 5 * time.Second})
	if err != nil {
		return nil, err
	}
	out := &site{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if out.lost.Load() {
			panic(http.ErrAbortHandler) // the connection ends without an answer
		}
		v.ServeHTTP(w, r)
	}))
	out.URL, out.cut = server.URL, server.CloseClientConnections
	ends = append(ends, func() { server.Close(); v.Close(); s.Close(); os.RemoveAll(folder) })
	return out, nil
}

// serve is the shared site.
func serve(t testing.TB) *site {
	t.Helper()
	if _, built := ui.Files(); !built {
		need(t, "the page is not built: make page")
	}
	s := shared()
	if s.err != nil {
		t.Fatal(s.err)
	}
	return s
}

// chromium is the one browser in which all tests open their tabs.
var chromium = sync.OnceValues(func() (context.Context, error) {
	path, err := exec.LookPath("chromium")
	if err != nil {
		return nil, err
	}
	o := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("lang", "en"))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), o...)
	ctx, _ = chromedp.NewContext(ctx)
	ends = append(ends, func() { chromedp.Cancel(ctx); stop() })
	return ctx, chromedp.Do(ctx, chromedp.Navigate("about:blank"))
})

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

// browse opens a tab of Debian's Chromium on a server, with storage of its own.
func browse(t testing.TB, address string, width, height int64) *tab {
	t.Helper()
	all, err := chromium()
	if err != nil {
		need(t, "no chromium: "+err.Error())
	}
	ctx, stop := chromedp.NewContext(all, chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	b := &tab{TB: t, Context: ctx, address: address, files: t.TempDir(), hosts: map[string]bool{}}
	b.do(chromedp.EmulateViewport(width, height))
	if err := chromedp.Listen(ctx, b.watch); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	download := browser.SetDownloadBehaviorParams{Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: b.files,
		BrowserContextID: chromedp.FromContext(ctx).BrowserContextID}
	if _, err := chromedp.CallBrowser(ctx, browser.SetDownloadBehavior, download); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.quiet)
	return b
}
