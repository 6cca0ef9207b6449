package web

import (
	"bytes"
	"crypto/tls"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"hearsay/graph"
	"hearsay/graph/store"
)

const token = "0123456789abcdef-token"

func TestToken(t *testing.T) {
	read := serve(t, Options{Access: Access{Token: token, TokenRead: true}})
	write := serve(t, Options{Access: Access{Token: token, Write: true}})
	none := serve(t, Options{})
	for _, c := range []struct {
		name   string
		s      *httptest.Server
		method string
		path   string
		auth   string
		status int
	}{
		{"reading without it", read, "GET", apiRoot + "/stats", "", 401},
		{"the page without it", read, "GET", "/", "", 401},
		{"metrics without it", read, "GET", "/metrics", "", 401},
		{"whether it runs is no secret", read, "GET", "/health", "", 200},
		{"reading with it", read, "GET", apiRoot + "/stats", "Bearer " + token, 200},
		{"reading with a part of it", read, "GET", apiRoot + "/stats", "Bearer " + token[:10], 401},
		{"reading with more than it", read, "GET", apiRoot + "/stats", "Bearer " + token + "x", 401},
		{"reading with nothing", read, "GET", apiRoot + "/stats", "Bearer ", 401},
		{"another scheme", read, "GET", apiRoot + "/stats", "Digest " + token, 401},
		{"a query without it", read, "POST", "/api/v2/query?lang=gizmo", "", 401},
		{"as a browser sends it", read, "GET", apiRoot + "/stats", "Basic OjAxMjM0NTY3ODlhYmNkZWYtdG9rZW4=", 200},
		{"reading where only writing needs it", write, "GET", apiRoot + "/stats", "", 200},
		{"writing without it", write, "POST", apiRoot + "/articles", "", 401},
		{"removing without it", write, "DELETE", apiRoot + "/articles/a.txt", "", 401},
		{"quads without it", write, "POST", "/api/v2/write", "", 401},
		{"deleting without it", write, "POST", "/api/v2/delete", "Bearer x", 401},
		{"a node without it", write, "POST", "/api/v2/node/delete", "", 401},
		{"writing where nobody may", none, "POST", apiRoot + "/articles", "Bearer " + token, 404},
		{"quads where nobody may", none, "POST", "/api/v2/write", "Bearer " + token, 403},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := do(t, c.method, c.s.URL+c.path, "", "Authorization", c.auth)
			if res.status != c.status {
				t.Errorf("%d %s, want %d", res.status, res.body, c.status)
			}
			if res.status == 401 && !strings.HasPrefix(res.header.Get("WWW-Authenticate"), "Basic ") {
				t.Error("no WWW-Authenticate")
			}
		})
	}
}

func TestOtherSites(t *testing.T) {
	s := serve(t, Options{Access: Access{Origins: []string{"https://good.example"}}})
	res := do(t, "OPTIONS", s.URL+apiRoot+"/query", "", "Origin", "https://good.example", "Access-Control-Request-Method", "POST")
	if res.status != 204 || res.header.Get("Access-Control-Allow-Origin") != "https://good.example" || !strings.Contains(res.header.Get("Access-Control-Allow-Methods"), "POST") {
		t.Errorf("what a browser asks first: %d %v", res.status, res.header)
	}
	res = do(t, "GET", s.URL+apiRoot+"/stats", "", "Origin", "https://good.example", "Sec-Fetch-Site", "cross-site")
	if res.status != 200 || res.header.Get("Access-Control-Allow-Origin") != "https://good.example" || !strings.Contains(res.header.Get("Vary"), "Origin") {
		t.Errorf("a site that may: %d %v", res.status, res.header)
	}
	for _, origin := range []string{"https://bad.example", "https://good.example.bad.example", "http://good.example", "null", "https://good.example:8443"} {
		res := do(t, "GET", s.URL+apiRoot+"/stats", "", "Origin", origin)
		if res.status != 403 || res.header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %d %v", origin, res.status, res.header)
		}
	}
}

// writable is a server that takes changes.
func writable(t *testing.T) *httptest.Server {
	t.Helper()
	b, err := graph.New(graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return serve(t, Options{Access: Access{Token: token, Write: true}, Builder: b})
}

func TestArticles(t *testing.T) {
	s := writable(t)
	doc := fetchDocument(t, s)
	bearer := []string{"Authorization", "Bearer " + token, "Content-Type", "text/plain"}
	const article = "Ngày 4-10-2020, Bộ Quốc phòng Azerbaijan cho biết quân đội Armenia đã pháo kích thành phố Ganja.\n\nArmenia phủ nhận cáo buộc này.\n"
	before := do(t, "GET", s.URL+apiRoot+"/stats", "").header.Get("ETag")
	res := do(t, "POST", s.URL+apiRoot+"/articles?source=https://example.org/1", article, bearer...)
	if res.status != 200 || !strings.Contains(res.body, `"articles":1,"unchanged":0`) || strings.Contains(res.body, `"claims":0`) {
		t.Fatalf("adding: %d %s", res.status, res.body)
	}
	doc.operation(t, "addArticles").hold(t, doc, res)
	if res := do(t, "GET", s.URL+apiRoot+"/stats", "", "If-None-Match", before); res.status != 200 || !strings.Contains(res.body, `"articles":2`) {
		t.Errorf("afterwards: %d %.100s", res.status, res.body)
	}
	if res := do(t, "POST", s.URL+apiRoot+"/articles?source=https://example.org/1", article, bearer...); !strings.Contains(res.body, `"unchanged":1`) {
		t.Errorf("once more: %s", res.body)
	}
	if res := do(t, "GET", s.URL+apiRoot+"/documents/https:%2F%2Fexample.org%2F1", ""); res.status != 200 || !strings.Contains(res.body, `"kind":"claim"`) {
		t.Errorf("by its address: %d %.200s", res.status, res.body)
	}
	for _, c := range []struct{ name, target, body, want string }{
		{"a path of this machine", "?source=/etc/passwd", article, "no address of the web"},
		{"a file of this machine", "?source=file:///etc/passwd", article, "no address of the web"},
		{"nothing", "", "", "no article could be read"},
		{"no text", "", "\x00\x01\x02\x00\xff\xfe\xfd", "no article could be read"},
		{"half a JSON line", "", `{"text": "x`, "no article could be read"},
	} {
		res := do(t, "POST", s.URL+apiRoot+"/articles"+c.target, c.body, bearer...)
		if res.status != 400 || !strings.Contains(res.body, c.want) {
			t.Errorf("%s: %d %s", c.name, res.status, res.body)
		}
		doc.problem(t, res)
	}
	res = do(t, "DELETE", s.URL+apiRoot+"/articles/https:%2F%2Fexample.org%2F1", "", bearer...)
	doc.operation(t, "removeArticle").hold(t, doc, res)
	if res.status != 200 {
		t.Errorf("removing: %d %s", res.status, res.body)
	}
	if res := do(t, "DELETE", s.URL+apiRoot+"/articles/doc:0000000000", "", bearer...); res.status != 404 {
		t.Errorf("removing what is not there: %d %s", res.status, res.body)
	}
	if res := do(t, "GET", s.URL+apiRoot+"/stats", ""); !strings.Contains(res.body, `"articles":1`) {
		t.Errorf("in the end: %.100s", res.body)
	}
}

// While somebody else writes, a change is told to come again; readers are not.
func TestLocked(t *testing.T) {
	s := writable(t)
	res := do(t, "GET", s.URL+"/health", "")
	path := servedPath(t, s)
	w, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	res = do(t, "POST", s.URL+apiRoot+"/articles", "x", "Authorization", "Bearer "+token)
	if res.status != 503 || !strings.Contains(res.body, "somebody else writes") {
		t.Errorf("adding: %d %s", res.status, res.body)
	}
	res = do(t, "POST", s.URL+"/api/v2/write", `<a> <b> <c> <doc:x> .`, "Authorization", "Bearer "+token)
	if res.status != 503 || res.header.Get("Retry-After") == "" {
		t.Errorf("writing quads: %d %s", res.status, res.body)
	}
	if res := do(t, "GET", s.URL+apiRoot+"/stats", ""); res.status != 200 {
		t.Errorf("reading: %d %s", res.status, res.body)
	}
}

func servedPath(t *testing.T, s *httptest.Server) string {
	t.Helper()
	v, ok := s.Config.Handler.(*Server)
	if !ok {
		t.Fatal("no server")
	}
	return v.store.URL()
}

// The log says what was asked for, not what it was asked with.
func TestLog(t *testing.T) {
	var b bytes.Buffer
	s := serve(t, Options{Log: slog.New(slog.NewJSONHandler(&b, nil))})
	do(t, "GET", s.URL+apiRoot+"/claims?about=SecretName", "")
	do(t, "POST", s.URL+apiRoot+"/query", `{"query":"secretScript"}`, "Content-Type", "application/json", "Authorization", "Bearer secretToken")
	s.Close()
	got := b.String()
	if !strings.Contains(got, `"method":"GET","path":"/api/v1/claims","status":404`) || !strings.Contains(got, `"path":"/api/v1/query","status":200`) || strings.Contains(strings.ToLower(got), "secret") {
		t.Errorf("log:\n%s", got)
	}
}

func TestMetrics(t *testing.T) {
	s := serve(t, Options{Version: "1.2\"\n"})
	do(t, "GET", s.URL+apiRoot+"/stats", "")
	do(t, "GET", s.URL+apiRoot+"/entities/ent:nobody", "")
	do(t, "POST", s.URL+"/api/v2/query?lang=gizmo", "iri(5)")
	res := do(t, "GET", s.URL+"/metrics", "")
	for _, want := range []string{
		`hearsay_http_request_seconds_count{route="/api/v1/stats",status="200"} 1`, `hearsay_http_request_seconds_count{route="/api/v1/entities/{id}",status="404"} 1`,
		`hearsay_http_request_seconds_bucket{route="/api/v1/stats",status="200",le="+Inf"} 1`, "hearsay_http_in_flight 1", "hearsay_queries_crashed_total 1", `hearsay_info{version="1.2\"\n"} 1`,
	} {
		if !strings.Contains(res.body, want+"\n") {
			t.Errorf("no %s in\n%s", want, res.body)
		}
	}
	if !strings.HasPrefix(res.header.Get("Content-Type"), "text/plain; version=0.0.4") {
		t.Errorf("type %s", res.header.Get("Content-Type"))
	}
}

func TestCompression(t *testing.T) {
	s := serve(t, Options{})
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}}
	for accept, want := range map[string]string{"gzip": "gzip", "zstd, gzip": "zstd", "": "", "br": ""} {
		req, err := http.NewRequestWithContext(t.Context(), "GET", s.URL+apiRoot+"/openapi.json", nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Accept-Encoding", accept)
		res, err := client.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if got := res.Header.Get("Content-Encoding"); got != want || !strings.Contains(strings.Join(res.Header.Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("Accept-Encoding %q gives %q, Vary %v", accept, got, res.Header.Values("Vary"))
		}
	}
}

func TestGephi(t *testing.T) {
	s := serve(t, Options{})
	for _, c := range []struct {
		target string
		status int
		want   string
	}{
		{"/gephi/gs", 200, `{"ae":{"content:struck:armenia:ganja":{"directed":true,"label":"struck","pred":"struck","source":"ent:armenia","target":"ent:ganja"}}}`},
		{"/gephi/gs?mode=raw&limit=2", 200, `{"an":{"`},
		{"/gephi/gs?mode=other", 400, "neither"},
		{"/gephi/gs?limit=x", 400, "not a number"},
	} {
		res := do(t, "GET", s.URL+c.target, "")
		if res.status != c.status || !strings.Contains(res.body, c.want) {
			t.Errorf("%s: %d %.1500s", c.target, res.status, res.body)
		}
		if c.status == 200 && res.header.Get("Content-Type") != "application/stream+json" {
			t.Errorf("%s: type %s", c.target, res.header.Get("Content-Type"))
		}
	}
	if n := strings.Count(do(t, "GET", s.URL+"/gephi/gs?mode=raw&limit=2", "").body, `{"ae":`); n != 2 {
		t.Errorf("%d edges with limit=2", n)
	}
}

func TestTLS(t *testing.T) {
	ln, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	made := httptest.NewTLSServer(http.NotFoundHandler()) // for its certificate
	defer made.Close()
	done := make(chan error, 1)
	go func() {
		done <- ServeOn(t.Context(), ln, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(r.Proto)) }), made.TLS.Certificates...)
	}()
	res, err := made.Client().Get("https://" + ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.TLS == nil || res.TLS.Version < tls.VersionTLS12 {
		t.Errorf("TLS %v", res.TLS)
	}
}
