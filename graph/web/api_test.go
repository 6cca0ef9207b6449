package web

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	"hearsay/graph/query"
	"hearsay/graph/store"
)

const struckGanja = `g.V("<ent:ganja>").in("<rel:struck>").all()`

func TestQuery(t *testing.T) {
	s := serve(t, Options{Limit: 100, Timeout: 30 * time.Second})
	const answer = `{"result":[{"id":"<ent:armenia>"}]}` + "\n"
	for _, c := range []struct {
		name, method, query, body string
		status                    int
		want                      string // the body, or part of it
	}{
		{"POST", "POST", "lang=gizmo", struckGanja, 200, answer},
		{"GET", "GET", "lang=gizmo&qu=" + url.QueryEscape(struckGanja), "", 200, answer},
		{"nothing found", "POST", "lang=gizmo", `g.V("<ent:x>").out().all()`, 200, `{"result":[]}` + "\n"},
		{"a limit", "POST", "lang=gizmo&limit=2", `g.V().all()`, 200, `"cut":true`},
		{"a limit that is not reached", "POST", "lang=gizmo&limit=2", struckGanja, 200, answer},
		{"a limit above the server's", "POST", "lang=gizmo&limit=1000", `for (var i = 0; i < 200; i++) g.emit(i)`, 200, `"cut":true`},
		{"not a limit", "POST", "lang=gizmo&limit=x", struckGanja, 400, `"error":"bad request: limit=x is not a number from 1"`},
		{"no language", "POST", "", struckGanja, 400, `query language not specified`},
		{"an unknown language", "POST", "lang=sparql", struckGanja, 400, `unknown query language`},
		{"no query", "POST", "lang=gizmo", "", 400, `query is empty`},
		{"a syntax error", "POST", "lang=gizmo", `g.V(`, 400, `SyntaxError`},
		{"a script that kills", "POST", "lang=gizmo", `iri(5)`, 400, `broke the query engine`},
		{"a script that stays", "POST", "lang=gizmo&timeout=1", `while (true) {}`, 400, `too long and was stopped: it had 1s`},
		{"too large a body", "POST", "lang=gizmo", `"` + strings.Repeat("x", 1<<20) + `"`, 413, `too large`},
		{"too large an answer", "POST", "lang=gizmo", `var x = "x".repeat(9 << 20); for (var i = 0; i < 5; i++) g.emit(x)`, 413, `larger than 32 MiB`},
		{"another method", "DELETE", "lang=gizmo", "", 405, `not allowed`},
		{"GraphQL", "POST", "lang=graphql", `{ nodes(id: <ent:ganja>) { id } }`, 200, `{"data":{"nodes":{"id":"ent:ganja"}}}` + "\n"},
		{"GraphQL with an error", "POST", "lang=graphql", `{`, 400, `{"errors":[{"message":`},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, typ, body := call(t, c.method, s.URL+"/api/v2/query?"+c.query, c.body)
			if status != c.status || typ != "application/json" || !strings.Contains(body, c.want) {
				t.Errorf("%d %s %.300s, want %d with %s", status, typ, body, c.status, c.want)
			}
			if !json.Valid([]byte(body)) {
				t.Errorf("not JSON: %.300s", body)
			}
		})
	}
}

// A query that gets no turn in time is told when to come again, in the words of either API.
func TestBusy(t *testing.T) {
	s := serve(t, Options{Pool: query.PoolOptions{Queries: 1, Wait: 50 * time.Millisecond}})
	began := make(chan struct{})
	go func() {
		res, err := http.Post(s.URL+apiRoot+"/query", "application/json", strings.NewReader(`{"query":"g.emit(1); while (true) {}","timeout":20}`))
		if err != nil {
			t.Error(err)
			close(began)
			return
		}
		res.Body.Read(make([]byte, 1)) // the first row is there
		close(began)
		<-t.Context().Done()
		res.Body.Close()
	}()
	<-began
	for _, target := range []string{"/api/v2/query?lang=gizmo", apiRoot + "/query"} {
		res := do(t, "POST", s.URL+target, `{"query":"1"}`, "Content-Type", "application/json")
		if res.status != 429 || res.header.Get("Retry-After") == "" || !strings.Contains(res.body, "too many queries") {
			t.Errorf("%s: %d %v %s", target, res.status, res.header, res.body)
		}
	}
}

func TestRead(t *testing.T) {
	s := serve(t, Options{})
	const struck = `<ent:armenia> <rel:struck> <ent:ganja> <claim:2d711642b726b04401627ca9fbac32f5-01a> .` + "\n"
	for _, c := range []struct {
		name, query, accept string
		status              int
		typ, want           string
	}{
		{"a pattern", "pred=<rel:struck>", "", 200, "application/n-quads", struck},
		{"two values", "sub=<ent:none>,<ent:armenia>&obj=<ent:ganja>", "", 200, "application/n-quads", struck},
		{"a text with a comma", `obj="a,b"`, "", 200, "application/n-quads", ""},
		{"a bare text", `obj=denies&pred=<rel:stance>`, "*/*", 200, "application/n-quads", `-02a> <rel:stance> "denies" <doc:`},
		{"a limit", "limit=1&pred=<rel:stance>", "", 200, "application/n-quads", "\n"},
		{"full IRIs", "pred=<rel:struck>&iri=full", "", 200, "application/n-quads", `<https://hearsay.example/ent/armenia> <https://hearsay.example/rel/struck>`},
		{"JSON", "pred=<rel:struck>&format=json-stream", "", 200, "application/x-json-stream", `{"label":"<claim:2d711642b726b04401627ca9fbac32f5-01a>","object":"<ent:ganja>","predicate":"<rel:struck>","subject":"<ent:armenia>"}`},
		{"JSON by Accept", "pred=<rel:struck>", "text/html, application/x-json-stream;q=0.5", 200, "application/x-json-stream", `"<ent:ganja>"`},
		{"nothing there", "sub=<ent:none>", "", 200, "application/n-quads", ""},
		{"an unknown format", "format=xls", "", 400, "application/json", `no format`},
		{"an unknown form of IRIs", "iri=long", "", 400, "application/json", `neither short nor full`},
		{"half a term", "sub=<ent:x", "", 400, "application/json", `sub: not N-Quads`},
	} {
		t.Run(c.name, func(t *testing.T) {
			form := strings.NewReplacer("<", "%3C", ">", "%3E", `"`, "%22").Replace(c.query)
			header := []string{"Content-Type", "application/x-www-form-urlencoded"}
			if c.accept != "" {
				header = append(header, "Accept", c.accept)
			}
			for _, method := range []string{"GET", "POST"} {
				target, body := s.URL+"/api/v2/read?"+form, ""
				if method == "POST" {
					target, body = s.URL+"/api/v2/read", form
				}
				status, typ, got := call(t, method, target, body, header...)
				if status != c.status || typ != c.typ || !strings.Contains(got, c.want) || c.want == "" && got != "" {
					t.Errorf("%s: %d %s %s, want %d %s with %s", method, status, typ, got, c.status, c.typ, c.want)
				}
			}
		})
	}
	_, _, all := call(t, "GET", s.URL+"/api/v2/read", "")
	n := 0
	if err := store.ReadQuads([]byte(all), func(quad.Quad) error { n++; return nil }); err != nil || n < 60 {
		t.Errorf("all quads: %d, %v", n, err)
	}
}

func TestFormatsAndUnknown(t *testing.T) {
	s := serve(t, Options{})
	for _, c := range []struct {
		method, path string
		status       int
		want         string
	}{
		{"GET", "/api/v2/formats", 200, `{"id":"nquads","read":true,"write":true,`},
		{"POST", "/api/v2/write", 403, "read-only"},
		{"POST", "/api/v2/delete", 403, "read-only"},
		{"GET", "/api/v3/query", 404, "/api/v2/query"},
		{"POST", "/", 405, "not allowed"},
		{"POST", "/health", 405, "not allowed"},
	} {
		if status, typ, body := call(t, c.method, s.URL+c.path, ""); status != c.status || typ != "application/json" || !strings.Contains(body, c.want) {
			t.Errorf("%s %s: %d %s %s, want %d with %s", c.method, c.path, status, typ, body, c.status, c.want)
		}
	}
	if status, _, _ := call(t, "GET", s.URL+"/none.html", ""); status != 404 {
		t.Errorf("a file that is not there: %d", status)
	}
}

func TestHealth(t *testing.T) {
	g := database(t)
	v := &Server{store: g, Options: Options{Version: "1.2"}}
	get := func() (int, map[string]any) {
		w := newRecorder()
		v.health(w, request(t, "GET", "/health"))
		out := map[string]any{}
		if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil {
			t.Fatal(err)
		}
		return w.Code, out
	}
	status, h := get()
	if quads, _ := h["quads"].(float64); status != 200 || h["status"] != "ok" || h["documents"] != 1.0 || quads < 60 || h["version"] != "1.2" {
		t.Errorf("health = %d %v", status, h)
	}
	if err := os.WriteFile(filepath.Join(g.URL(), "quads", "MANIFEST"), []byte("half"), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, h := get(); status != 503 || h["status"] != "failing" || !strings.Contains(h["error"].(string), "damaged") {
		t.Errorf("health of a damaged graph = %d %v", status, h)
	}
}
