package web

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"hearsay/graph"
	"hearsay/graph/query"
)

// hostileScripts are programs that would end, freeze or fill the process that runs them, or lie about what they do.
var hostileScripts = []struct{ lang, text string }{
	{"gizmo", `iri(5)`},
	{"gizmo", `g.V().out("<p>", 5).all()`},
	{"gizmo", `g.V().out([{}]).all()`},
	{"gizmo", `g.V().in(function(){}).all()`},
	{"gizmo", `g.V().followRecursive({}).all()`},
	{"gizmo", `lang("a", {})`},
	{"gizmo", `var a = {}; a.a = a; g.emit(a)`},
	{"gizmo", `while (true) {}`},
	{"gizmo", `for (;;) g.V().all()`},
	{"gizmo", `/(a*)*\1b/.test("a".repeat(5000) + "c")`},
	{"gizmo", `var x = "x".repeat(1.5e9); g.emit(x.length)`},
	{"gizmo", `var s = "x"; while (true) { s += s }`},
	{"gizmo", `var a = []; while (true) { a.push([1, 2, 3]) }`},
	{"gizmo", `function f() { return f() + 1 }; f()`},
	{"gizmo", `var p = g.V(); for (var i = 0; i < 40; i++) { p = p.both() }; p.toArray()`},
	{"gizmo", `g.V().getLimit(-1)`},
	{"gizmo", `while (true) g.emit(1)`},
	{"gizmo", `g.emit("x".repeat(17 << 20))`},
	{"gizmo", `g.V(`},
	{"gizmo", `throw {toString: function() { while (true) {} }}`},
	{"gizmo", `throw null`},
	{"gizmo", `g.emit({toJSON: function() { throw 1 }})`},
	{"gizmo", `var a = []; for (var i = 0; i < 1000; i++) { a = [a] }; g.emit(a)`},
	{"gizmo", `g.V().filter(regex("(((((a+)+)+)+)+)+$")).all()`},
	{"gizmo", `g.V().filter(like("%".repeat ? "%_".repeat(2000) : "")).all()`},
	{"gizmo", `g.V().skip(-1).limit(-9007199254740993).all()`},
	{"gizmo", `g.V().skip(1e308).limit(NaN).all()`},
	{"gizmo", `g.V().labelContext(g.V().labelContext(g.V(), {}), []).all()`},
	{"gizmo", `g.V().tag(g).back(g).all()`},
	{"gizmo", `g.V().forEach(function() { g.V().forEach(function() { g.V().forEach(function() { while (true) {} }) }) })`},
	{"gizmo", `g.V().map(function(d) { return g })`},
	{"gizmo", `g.addNamespace("ent", "rel:"); g.loadNamespaces(); g.V("<ent:ganja>").all()`},
	{"gizmo", `this.g = null; g.V().all()`},
	{"gizmo", `Object.prototype.id = 1; g.V().all()`},
	{"gizmo", `new Array(4294967295).join("x")`},
	{"gizmo", `new ArrayBuffer(2147483647)`},
	{"gizmo", `JSON.stringify(new Array(1e8))`},
	{"gizmo", `eval("iri(5)")`},
	{"gizmo", `Function("while(true){}")()`},
	{"gizmo", "g.emit('\u0000\u202e<script>alert(1)</script>\\u001b[31m')"},
	{"gizmo", `g.V("<ent:x> <rel:y> <ent:z> .\n<a> <b> <c>").all()`},
	{"gizmo", `require("fs").readFileSync("/etc/passwd")`},
	{"gizmo", strings.Repeat("(", 20000)},
	{"gizmo", strings.Repeat("[", 20000) + strings.Repeat("]", 20000)},
	{"gizmo", "g.V()" + strings.Repeat(".both()", 3000) + ".all()"},
	{"gizmo", strings.Repeat("a+", 100000) + "1"},
	{"graphql", `{`},
	{"graphql", strings.Repeat("{a", 5000)},
	{"graphql", `{ nodes { * { * { * { * { * { * } } } } } } }`},
	{"graphql", `{ nodes(first: -1, offset: 99999999999999999999) { id } }`},
	{"graphql", `{ nodes(id: ["\u0000"]) { id } }`},
	{"mql", `[{"id": null, "*": [{"*": [{"*": null}]}]}]`},
	{"mql", strings.Repeat("[", 100000)},
	{"mql", `[{"id": {"id": {}}}]`},
	{"mql", `"x"`},
	{"mql", `null`},
}

// A hostileRequest is what strangers send beside scripts, and the statuses that may answer.
type hostileRequest struct {
	name, method, target, body string
	header                     []string
	status                     []int
}

// hostileRequests are made when they are sent: this program is also the child that runs each script, and starts often.
func hostileRequests() []hostileRequest {
	return []hostileRequest{
		{"a path up", "GET", "/../../../../etc/passwd", "", nil, []int{404, 503}},
		{"an encoded path up", "GET", "/%2e%2e/%2e%2e/etc/passwd", "", nil, []int{404, 503}},
		{"a path up within the API", "GET", "/api/v1/documents/..%2f..%2f..%2fetc%2fpasswd", "", nil, []int{404}},
		{"a path with a zero byte", "GET", "/api/v1/documents/%00", "", nil, []int{404}},
		{"a path of backslashes", "GET", `/..%5c..%5cwindows%5cwin.ini`, "", nil, []int{404, 503}},
		{"a long path", "GET", "/api/v1/entities/" + strings.Repeat("x", 100000), "", nil, []int{404}},
		{"a long query", "GET", "/api/v1/search?q=" + strings.Repeat("x+", 50000), "", nil, []int{200}},
		{"many parameters", "GET", "/api/v1/claims?" + strings.Repeat("stance=denies&", 5000), "", nil, []int{400}},
		{"many names", "GET", "/api/v1/refs?id=" + strings.Repeat("ent:x,", 20000), "", nil, []int{400}},
		{"a regular expression for a name", "GET", "/api/v1/search?q=" + url.QueryEscape("(((a+)+)+)+$"), "", nil, []int{200}},
		{"quads in an IRI", "GET", "/api/v1/entities/" + url.PathEscape("ent:x> <rel:y> <ent:z> .\n<a>"), "", nil, []int{404}},
		{"quads in a literal", "GET", "/api/v2/read?obj=" + url.QueryEscape("\"x\" <doc:y> .\n<a> <b> <c>"), "", nil, []int{400}},
		{"quads in a term", "GET", "/api/v2/read?sub=" + url.QueryEscape("<ent:x> <rel:y>"), "", nil, []int{400}},
		{"a label of all", "GET", "/api/v2/read?label=" + url.QueryEscape("<graph:kb>,<graph:analysis>,<doc:x>"), "", nil, []int{200}},
		{"half a term", "GET", "/api/v2/read?sub=%3C", "", nil, []int{400}},
		{"another's language", "POST", "/api/v2/query?lang=../../bin/sh", "x", nil, []int{400}},
		{"a script in the name of a language", "POST", "/query/" + url.PathEscape("gizmo\n"), "1", nil, []int{400}},
		{"a limit beyond numbers", "POST", "/api/v2/query?lang=gizmo&limit=99999999999999999999", "1", nil, []int{400}},
		{"a limit below zero", "POST", "/api/v2/query?lang=gizmo&limit=-5", "1", nil, []int{400}},
		{"a large body", "POST", "/api/v2/query?lang=gizmo", strings.Repeat("x", 2<<20), nil, []int{413}},
		{"a large form", "POST", "/api/v2/read", "sub=" + strings.Repeat("x", 2<<20), []string{"Content-Type", "application/x-www-form-urlencoded"}, []int{413}},
		{"deep JSON", "POST", "/api/v1/query", strings.Repeat(`{"query":`, 20000), []string{"Content-Type", "application/json"}, []int{400}},
		{"JSON of another form", "POST", "/api/v1/query", `[1e999]`, []string{"Content-Type", "application/json"}, []int{400}},
		{"a body in another encoding", "POST", "/api/v1/query", "\xff\xfe{\x00}\x00", []string{"Content-Type", "application/json"}, []int{400}},
		{"a form of another site", "POST", "/api/v1/query", `{"query":"1"}`, []string{"Content-Type", "text/plain"}, []int{415}},
		{"a method that is none", "BREW", "/api/v1/stats", "", nil, []int{405}},
		{"TRACE", "TRACE", "/api/v1/stats", "", nil, []int{405}},
		{"another's host", "GET", "/api/v1/stats", "", []string{"Host", "evil.example"}, []int{403}},
		{"another's origin", "GET", "/api/v1/stats", "", []string{"Origin", "https://evil.example"}, []int{403}},
		{"a host that says it was forwarded", "GET", "/api/v1/stats", "", []string{"Host", "evil.example", "X-Forwarded-Host", "localhost"}, []int{403}},
		{"a header with quads", "GET", "/api/v2/read?limit=1", "", []string{"Accept", strings.Repeat("text/x;q=0.1,", 2000)}, []int{406}},
		{"a tag of many", "GET", "/api/v1/stats", "", []string{"If-None-Match", strings.Repeat(`"x",`, 10000)}, []int{200}},
		{"writing quads without a token", "POST", "/api/v2/write", "<a> <b> <c> <doc:x> .", nil, []int{401}},
		{"writing to the background", "POST", "/api/v2/write", "<a> <b> <c> <graph:kb> .", []string{"Authorization", "Bearer " + token}, []int{400}},
		{"writing to somebody's claim", "POST", "/api/v2/write", "<a> <b> <c> <claim:ffff-01a> .", []string{"Authorization", "Bearer " + token}, []int{400}},
		{"a label of blanks", "POST", "/api/v2/write", "<a> <b> <c> <doc:> .", []string{"Authorization", "Bearer " + token}, []int{400}},
		{"an article from a path", "POST", "/api/v1/articles?source=file:///etc/passwd", "x", []string{"Authorization", "Bearer " + token}, []int{400}},
		{"an article that unpacks to much", "POST", "/api/v1/articles", bomb(80 << 20), []string{"Authorization", "Bearer " + token}, []int{400}},
		{"a page of many levels", "POST", "/api/v1/articles", "<html><body>" + strings.Repeat("<div>", 50000) + "x", []string{"Authorization", "Bearer " + token, "Content-Type", "text/html"}, []int{400}},
		{"an export of no format", "GET", "/api/v1/export?format=../../x", "", nil, []int{400}},
		{"a path of many hops", "GET", "/api/v1/path?from=Ganja&to=tank&max_hops=1000", "", nil, []int{400}},
	}
}

// bomb is so many zero bytes, packed.
func bomb(n int) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write(make([]byte, n))
	z.Close()
	return b.String()
}

// rawRequests are bytes that are no request, or a part of one. The server may answer or hang up.
var rawRequests = []string{
	"GET / HTTP/1.1\r\n", // and then nothing
	"POST /api/v2/query?lang=gizmo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\ng.V(",
	"POST /api/v2/query?lang=gizmo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nx",
	"POST /api/v2/query?lang=gizmo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/stats HTTP/1.1\r\n\r\n",
	"GET /api/v1/stats HTTP/1.1\r\n\r\n",
	"GET http://evil.example/api/v1/stats HTTP/1.1\r\nHost: localhost\r\n\r\n",
	"GET /api/v1/stats HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
	"GET /api/v1/stats HTTP/9.9\r\nHost: localhost\r\n\r\n",
	"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
	"GET /api/v1/stats HTTP/1.1\r\nHost: localhost\r\nX: " + strings.Repeat("x", 4<<20) + "\r\n\r\n",
	"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", // TLS
	strings.Repeat("\x00", 4096),
}

// beside is a client with good manners.
type beside struct {
	url    string
	failed atomic.Int64
	first  atomic.Value // what failed first
	took   []time.Duration
}

func (b *beside) ask() {
	began := time.Now()
	res, err := http.Post(b.url+"/api/v2/query?lang=gizmo", "", strings.NewReader(struckGanja))
	if err == nil {
		var body []byte
		if body, err = io.ReadAll(res.Body); err == nil && !strings.Contains(string(body), "ent:armenia") {
			err = fmt.Errorf("%d %s", res.StatusCode, body)
		}
		res.Body.Close()
	}
	if err != nil {
		b.failed.Add(1)
		b.first.CompareAndSwap(nil, err.Error())
	}
	b.took = append(b.took, time.Since(began))
}

func (b *beside) p99() time.Duration {
	slices.Sort(b.took)
	return b.took[len(b.took)*99/100]
}

// TestHostile sends everything at once. Each gets an answer or an error within its limits, the server's memory stays
// under a bound, and a client that asks beside them sees no failure.
func TestHostile(t *testing.T) {
	const bound = memoryScale * 384 << 20
	b, err := graph.New(graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := serve(t, Options{Access: Access{Token: token, Write: true}, Builder: b, Timeout: 20 * time.Second, Memory: 64 << 20, Limit: 1000, Pool: query.PoolOptions{Wait: time.Minute}})
	client := &beside{url: s.URL}
	for range 50 {
		client.ask()
	}
	alone := client.p99()
	client.took = nil
	stop, asking := make(chan struct{}), sync.WaitGroup{}
	var peak atomic.Int64
	asking.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				client.ask()
				peak.Store(max(peak.Load(), memory()))
				time.Sleep(5 * time.Millisecond)
			}
		}
	})
	jobs := hostileJobs(s)
	if hostileShare == 1 && len(jobs) < 60 {
		t.Errorf("%d hostile scripts and requests, want 60", len(jobs))
	}
	work, workers := make(chan func(*testing.T)), sync.WaitGroup{}
	for range 4 {
		workers.Go(func() {
			for job := range work {
				job(t)
			}
		})
	}
	for _, job := range jobs {
		work <- job
	}
	close(work)
	workers.Wait()
	close(stop)
	asking.Wait()
	if n := client.failed.Load(); n > 0 {
		t.Errorf("%d of %d queries beside failed; the first: %v", n, len(client.took), client.first.Load())
	}
	if peak.Load() > bound {
		t.Errorf("the server took %d MiB, bound %d", peak.Load()>>20, bound>>20)
	}
	t.Logf("%d hostile scripts and requests; beside them %d queries, p99 %v, alone %v; at most %d MiB", len(jobs), len(client.took), client.p99(), alone, peak.Load()>>20)
}

// memory is what this process, the server and the clients of the test, holds, in bytes.
func memory() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys - m.HeapReleased)
}

func hostileJobs(s *httptest.Server) []func(*testing.T) {
	var jobs []func(*testing.T)
	for i, h := range hostileScripts {
		if i%hostileShare != 0 {
			continue
		}
		jobs = append(jobs, func(t *testing.T) { hostileScript(t, s, h.lang, h.text) })
	}
	for _, h := range hostileRequests() {
		jobs = append(jobs, func(t *testing.T) {
			target := s.URL + h.target
			status, typ, body := call(t, h.method, target, h.body, h.header...)
			if !slices.Contains(h.status, status) || !strings.HasPrefix(h.target, "/api/") && typ == "" || len(body) > 1<<20 {
				t.Errorf("%s: %d %s %.300s, want %v", h.name, status, typ, body, h.status)
			}
			if strings.Contains(body, "root:x:0") {
				t.Errorf("%s: a file of this machine", h.name)
			}
		})
	}
	for i, raw := range rawRequests {
		jobs = append(jobs, func(t *testing.T) { hostileBytes(t, s, i, raw) })
	}
	return jobs
}

// hostileScript runs a script by our API: it ends with a summary or an error of a known kind.
func hostileScript(t *testing.T, s *httptest.Server, lang, text string) {
	body, err := json.Marshal(map[string]any{"lang": lang, "query": text, "timeout": 1.5}) // so that the test comes to an end
	if err != nil {
		t.Error(err)
		return
	}
	status, _, got := call(t, "POST", s.URL+apiRoot+"/query", string(body), "Content-Type", "application/json")
	lines := strings.Split(strings.TrimSpace(got), "\n")
	var last struct {
		Summary *summary
		Error   *query.Failure
	}
	err = json.Unmarshal([]byte(lines[len(lines)-1]), &last)
	if status != 200 || err != nil || last.Summary == nil && last.Error == nil || len(lines) > 1002 {
		t.Errorf("%s %.80s: %d, %d lines, the last %.300s", lang, text, status, len(lines), lines[len(lines)-1])
		return
	}
	if e := last.Error; e != nil && !slices.Contains([]string{"script", "crash", "timeout", "memory"}, e.Kind) {
		t.Errorf("%s %.80s: %+v", lang, text, e)
	}
}

// hostileBytes sends bytes and hangs up after a moment. Whatever comes back is no success with somebody's data.
func hostileBytes(t *testing.T, s *httptest.Server, i int, raw string) {
	conn, err := net.Dial("tcp", strings.TrimPrefix(s.URL, "http://"))
	if err != nil {
		t.Errorf("bytes %d: %v", i, err)
		return
	}
	defer conn.Close()
	io.WriteString(conn, raw) // the server may hang up before the end
	conn.SetReadDeadline(time.Now().Add(300 * time.Millisecond))
	got, _ := io.ReadAll(conn)
	if bytes.HasPrefix(got, []byte("HTTP/1.1 200")) {
		t.Errorf("bytes %d: %.200s", i, got)
	}
}
