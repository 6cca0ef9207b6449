package web

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func newRecorder() *httptest.ResponseRecorder { return httptest.NewRecorder() }

func request(t *testing.T, method, target string) *http.Request {
	t.Helper()
	return httptest.NewRequestWithContext(t.Context(), method, target, nil)
}

func TestOtherSitesAreRefused(t *testing.T) {
	s := serve(t, Options{Access: Access{Hosts: []string{"graph.example"}}})
	host := strings.TrimPrefix(s.URL, "http://")
	for _, c := range []struct {
		name, path string
		header     []string
		status     int
	}{
		{"by address", "/health", nil, 200},
		{"localhost", "/health", []string{"Host", "localhost:64210"}, 200},
		{"IPv6", "/health", []string{"Host", "[::1]:64210"}, 200},
		{"a name that was given", "/health", []string{"Host", "Graph.Example"}, 200},
		{"a name of somebody's DNS", "/health", []string{"Host", "evil.example:64210"}, 403},
		{"somebody's address", "/health", []string{"Host", "192.0.2.1"}, 403},
		{"a name that begins like ours", "/", []string{"Host", "localhost.evil.example"}, 403},
		{"our own page", "/api/v2/formats", []string{"Origin", "http://" + host, "Sec-Fetch-Site", "same-origin"}, 200},
		{"another site's page", "/api/v2/formats", []string{"Origin", "https://evil.example"}, 403},
		{"a page without an origin", "/api/v2/formats", []string{"Origin", "null"}, 403},
		{"another site's image", "/api/v2/query?lang=gizmo&qu=1", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"}, 403},
		{"another program on this machine", "/api/v2/formats", []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"typed into the address bar", "/api/v2/formats", []string{"Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate"}, 200},
		{"a link to the page", "/", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"}, 200},
		{"a link to the API", "/api/v2/query?lang=gizmo&qu=1", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"}, 403},
	} {
		if status, _, body := call(t, "GET", s.URL+c.path, "", c.header...); status != c.status && (c.path != "/" || (status == 403) != (c.status == 403)) {
			t.Errorf("%s: %d %.200s, want %d", c.name, status, body, c.status) // the page itself may not be built
		}
	}
}

// A server that other machines reach cannot know by which names they do.
func TestNamesBeyondLoopback(t *testing.T) {
	r := request(t, "GET", "http://graph.example/")
	far := context.WithValue(r.Context(), http.LocalAddrContextKey, net.Addr(&net.TCPAddr{IP: net.IPv4(192, 0, 2, 1)}))
	open, named := &Access{}, &Access{Hosts: []string{"graph.example"}}
	if !open.named(r.WithContext(far)) || open.named(r) || !named.named(r.WithContext(far)) {
		t.Error("named goes by something else than the address that was reached")
	}
}

func TestHeaders(t *testing.T) {
	s := serve(t, Options{})
	for _, path := range []string{"/", "/app.js", "/health", "/api/v2/formats", "/none"} {
		res, err := http.Get(s.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		h := res.Header
		csp := h.Get("Content-Security-Policy")
		if !strings.Contains(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: headers %v", path, h)
		}
		if h.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s lets other sites read it", path)
		}
	}
}

func TestListen(t *testing.T) {
	far, near := &net.TCPAddr{IP: net.IPv4zero}, &net.TCPAddr{IP: net.IPv6loopback}
	for _, c := range []struct {
		addr      net.Addr
		sandboxed bool
		ok        bool
	}{{near, false, true}, {near, true, true}, {far, true, true}, {far, false, false}} {
		if err := allowed(c.addr, c.sandboxed); (err == nil) != c.ok {
			t.Errorf("%v, sandbox %v: %v", c.addr, c.sandboxed, err)
		}
	}
	if _, err := Listen("127.0.0.1:x"); err == nil || !strings.Contains(err.Error(), "127.0.0.1:x") {
		t.Errorf("a port that is none: %v", err)
	}
}

// A server that is told to stop answers what it was asked and takes nothing more.
func TestServeStops(t *testing.T) {
	ln, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	started := make(chan struct{})
	slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(started)
		time.Sleep(300 * time.Millisecond)
		w.Write([]byte("whole"))
	})
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- ServeOn(ctx, ln, slow) }()
	go func() { <-started; cancel() }()
	if _, _, body := call(t, "GET", "http://"+ln.Addr().String(), ""); body != "whole" {
		t.Errorf("answer = %q", body)
	}
	if err := <-done; err != nil {
		t.Errorf("ServeOn = %v", err)
	}
	if _, err := net.Dial("tcp", ln.Addr().String()); err == nil {
		t.Error("it still listens")
	}
}
