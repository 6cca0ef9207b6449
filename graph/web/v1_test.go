package web

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
)

const recordDoc = "doc:2d711642b726b04401627ca9fbac32f5"

// asks are requests that every operation of the table must answer well, with what the answer holds.
var asks = []struct{ op, target, body, want string }{
	{"getOpenAPI", "/openapi.json", "", `"openapi":"3.1.0"`},
	{"getContext", "/context.jsonld", "", `"ent":"https://hearsay.example/ent/"`},
	{"getSchema", "/schema", "", `{"name":"denies","labels":{"en":"denies","vi":"phủ nhận"}}`},
	{"getStats", "/stats", "", `"articles":1,"claims":5`},
	{"search", "/search?q=gan&type=place", "", `"items":[{"kind":"entity","id":"ent:ganja","name":"Ganja","type":"place","uses":1}],"total":1`},
	{"search", "/search?q=01a&type=claim", "", `"text":"câu <01a>"`},
	{"search", "/search?q=tin&type=document&limit=1", "", recordDoc},
	{"search", "/search?q=nothing", "", `{"items":[],"total":0}`},
	{"getRefs", "/refs?id=ent:ganja,ent:nobody&id=ent:tank", "", `{"id":"ent:ganja","name":"Ganja","type":"place"},{"id":"ent:nobody","name":"nobody","type":""},{"id":"ent:tank"`},
	{"getRefs", "/refs?id=claim:2d711642b726b04401627ca9fbac32f5-01a," + recordDoc, "", `"name":"Armenia struck Ganja","type":"claim"},{"id":"` + recordDoc + `","name":"Tin","type":"document"}`},
	{"listClaims", "/claims?id=claim:2d711642b726b04401627ca9fbac32f5-01a,claim:0-01a&id=claim:2d711642b726b04401627ca9fbac32f5-02a", "", `"total":2`},
	{"getEntity", "/entities/ent:armenia?limit=1", "", `"says_total":1,"said_total":4`},
	{"getEntity", "/entities/G%C9%99nc%C9%99", "", `"id":"ent:ganja"`},
	{"listClaims", "/claims", "", `"total":5`},
	{"listClaims", "/claims?speaker=Azerbaijan&relation=lost&relation=casualties&min_confidence=0.5&limit=10", "", `"total":2`},
	{"listClaims", "/claims?stance=denies,calls-for&disputed=0&since=2019&until=2030-01-02", "", `"total":0`},
	{"listClaims", "/claims?about=ganja&disputed=true&place=Azerbaijan&side=ent:hikmet-hajiyev&source=a.txt&limit=0", "", `"items":[],"total":1`},
	{"getClaim", "/claims/claim:2d711642b726b04401627ca9fbac32f5-01a", "", `"answered_by":[{"claim":"claim:2d711642b726b04401627ca9fbac32f5-02a","stance":"denies"`},
	{"getClaim", "/claims/2d7116-05a", "", `"class":"ent:tank"`},
	{"listDocuments", "/documents?limit=1", "", `"title":"Tin"`},
	{"listDocuments", "/documents?q=tin+outlet", "", `"claims":5}],"total":1`},
	{"getDocument", "/documents/" + recordDoc, "", `{"start":0,"end":5,"kind":"mention","id":"ent:ganja","name":"Ganja","type":"place"}`},
	{"getDocument", "/documents/a.txt", "", `"text":"Ganja bị tấn công, Hajiyev nói"`},
	{"getNeighbourhood", "/neighbourhood?of=ganja&hops=2&limit=3", "", `"relation":"struck","class":"content","count":1`},
	{"getNeighbourhood", "/neighbourhood?of=ent:armenia&counts=1", "", `{"counts":[{"relation":"claims","class":"voice","forward":false,"claims":3,"nodes":2}`},
	{"getPaths", "/path?from=Hajiyev&to=Edi+Rama&all=1&not=fought&background=1", "", `"total":1`},
	{"getPaths", "/path?from=ganja&to=tank&asserted_by=Armenia&max_hops=2", "", `{"paths":[],"total":0}`},
	{"listFormats", "/export/formats", "", `"name":"gexf"`},
	{"export", "/export?format=nquads&focus=ganja&hops=1", "", `<https://hearsay.example/rel/struck>`},
	{"export", "/export?format=csv&raw=1&lang=vi", "", `Armenia`},
	{"export", "/export?format=gexf&level=claims&stance=denies&asserted=0&only=ent:armenia,ent:ganja", "", `<gexf`},
	{"listDisputes", "/disputes?party=Armenia", "", `"kind":"denied"`},
	{"listDisputes", "/disputes?unanswered=1&limit=5", "", `"kind":"unanswered"`},
	{"listLosses", "/losses", "", `"amount":"550"`},
	{"getTimeline", "/timeline?relation=struck", "", `"basis":"`},
	{"listStrikes", "/strikes", "", `"on":[{"id":"ent:ganja"`},
	{"listCeasefire", "/ceasefire", "", `"kind":"called"`},
	{"listSources", "/sources", "", `"contradicted":1`},
	{"listEvents", "/events", "", `"total":0`},
	{"getWho", "/who/Armenia?limit=3", "", `"neighbours":[{"entity":`},
	{"getWhy", "/why?a=claim:2d711642b726b04401627ca9fbac32f5-01a&b=claim:2d711642b726b04401627ca9fbac32f5-02a", "", `"reason":"denied in so many words"`},
	{"query", "/query", `{"query":"g.V('<ent:ganja>').in('<rel:struck>').all()","limit":5,"timeout":20}`, `{"row":{"id":{"type":"iri","value":"ent:armenia"}}}`},
	{"query", "/query", `{"lang":"graphql","query":"{ nodes(id: <ent:ganja>) { id } }"}`, `{"value":{"nodes":{"id":"ent:ganja"}}}`},
}

// TestAPIKeepsItsWord sends at least one request to every operation of the table and holds the answer to the types,
// schemas and statuses that the OpenAPI document gives for it.
func TestAPIKeepsItsWord(t *testing.T) {
	s := serve(t, Options{})
	doc := fetchDocument(t, s)
	asked := map[string]bool{}
	for _, a := range asks {
		t.Run(a.op+" "+a.target, func(t *testing.T) {
			o := doc.operation(t, a.op)
			asked[a.op] = true
			res := do(t, o.method, s.URL+apiRoot+a.target, a.body, "Content-Type", "application/json")
			if res.status != 200 || !strings.Contains(res.body, a.want) {
				t.Fatalf("%d %.1500s, want %s", res.status, res.body, a.want)
			}
			o.hold(t, doc, res)
		})
	}
	res := do(t, "GET", s.URL+apiRoot+"/events/event:none", "") // the record makes no event
	doc.operation(t, "getEvent").hold(t, doc, res)
	if asked["getEvent"] = true; res.status != 404 {
		t.Errorf("an event that is not there: %d %s", res.status, res.body)
	}
	for id := range doc.operations {
		if !asked[id] {
			t.Errorf("no test asks %s", id)
		}
	}
}

// Every parameter of the document is taken, with its default too, and no other is.
func TestParametersAreThoseOfTheDocument(t *testing.T) {
	s := serve(t, Options{})
	doc := fetchDocument(t, s)
	for id, o := range doc.operations {
		target := s.URL + strings.ReplaceAll(o.path, "{id}", "none")
		res := do(t, o.method, target+"?no-such=1", "{}", "Content-Type", "application/json")
		if res.status != 400 || !strings.Contains(res.body, `"code":"bad_request"`) || !strings.Contains(res.body, "no-such") {
			t.Errorf("%s takes a parameter that is none: %d %s", id, res.status, res.body)
		}
		o.hold(t, doc, res)
	}
}

func TestWrongRequests(t *testing.T) {
	s := serve(t, Options{})
	doc := fetchDocument(t, s)
	const js = "application/json"
	for _, c := range []struct {
		name, method, target, body, typ string
		status                          int
		code, want                      string
	}{
		{"an unknown path", "GET", "/nothing", "", "", 404, "not_found", "openapi.json"},
		{"another method", "DELETE", "/claims", "", "", 405, "method_not_allowed", "GET, HEAD"},
		{"a misspelt parameter", "GET", "/claims?speeker=x", "", "", 400, "bad_request", "did you mean speaker?"},
		{"a parameter twice", "GET", "/claims?about=ganja&about=tank", "", "", 400, "bad_request", "given 2 times"},
		{"a missing parameter", "GET", "/path?from=Ganja", "", "", 400, "bad_request", "the parameter to is missing"},
		{"not a number", "GET", "/claims?limit=many", "", "", 400, "bad_request", "not a whole number"},
		{"below zero", "GET", "/claims?limit=-1", "", "", 400, "bad_request", "not a whole number"},
		{"too many", "GET", "/claims?limit=10001", "", "", 400, "bad_request", "from 0 to 10000"},
		{"not a share", "GET", "/claims?min_confidence=NaN", "", "", 400, "bad_request", "from 0 to 1"},
		{"not a flag", "GET", "/claims?disputed=perhaps", "", "", 400, "bad_request", "true or false"},
		{"not a day", "GET", "/claims?since=yesterday", "", "", 400, "bad_request", "2020-10-04"},
		{"an unknown relation", "GET", "/claims?relation=strike", "", "", 400, "bad_request", "vocabulary"},
		{"a misspelt relation", "GET", "/claims?relation=struk", "", "", 400, "bad_request", "did you mean struck?"},
		{"an unknown name", "GET", "/entities/Gamjo", "", "", 404, "not_found", `"candidates":[{"id":"ent:ganja","name":"Ganja","type":"place"}`},
		{"an unknown claim", "GET", "/claims/claim:00-01a", "", "", 404, "not_found", ""},
		{"an entity is no claim", "GET", "/claims/ent:ganja", "", "", 404, "not_found", "no claim"},
		{"an unknown document", "GET", "/documents/doc:0123456789", "", "", 404, "not_found", ""},
		{"a cursor of somebody's", "GET", "/claims?cursor=eHl6", "", "", 400, "bad_request", "cursor"},
		{"a cursor of documents", "GET", "/documents?cursor=!!", "", "", 400, "bad_request", "cursor"},
		{"a path to itself", "GET", "/path?from=Ganja&to=ganja", "", "", 400, "bad_request", "same"},
		{"an unknown format", "GET", "/export?format=xls", "", "", 400, "bad_request", "gexf"},
		{"half an escape", "GET", "/claims?about=%zz", "", "", 400, "bad_request", "well-formed"},
		{"no JSON", "POST", "/query", "g.V().all()", "text/plain", 415, "unsupported_media_type", js},
		{"half a JSON", "POST", "/query", `{"query":`, js, 400, "bad_request", "not the JSON"},
		{"an unknown field", "POST", "/query", `{"query":"1","x":1}`, js, 400, "bad_request", `unknown field`},
		{"two objects", "POST", "/query", `{"query":"1"}{}`, js, 400, "bad_request", "goes on"},
		{"no query", "POST", "/query", `{}`, js, 400, "bad_request", "empty"},
		{"a wrong type", "POST", "/query", `{"query":5}`, js, 400, "bad_request", "string"},
		{"an unknown language", "POST", "/query", `{"query":"1","lang":"sparql"}`, js, 400, "bad_request", "graphql"},
		{"a limit below zero", "POST", "/query", `{"query":"1","limit":-1}`, js, 400, "bad_request", "below 0"},
		{"a time below zero", "POST", "/query", `{"query":"1","timeout":-1}`, js, 400, "bad_request", "below 0"},
		{"too large a body", "POST", "/query", `{"query":"` + strings.Repeat("x", 1<<20) + `"}`, js, 413, "too_large", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := do(t, c.method, s.URL+apiRoot+c.target, c.body, "Content-Type", c.typ)
			if res.status != c.status || !strings.Contains(res.body, `"code":"`+c.code+`"`) || !strings.Contains(res.body, c.want) {
				t.Errorf("%d %.500s, want %d %s with %s", res.status, res.body, c.status, c.code, c.want)
			}
			doc.problem(t, res)
		})
	}
}

func TestQueryStream(t *testing.T) {
	s := serve(t, Options{Limit: 3})
	for _, c := range []struct{ name, body, last string }{
		{"whole", `{"query":"g.emit(1)"}`, `{"summary":{"rows":1,"cut":false`},
		{"nothing", `{"query":"1"}`, `{"summary":{"rows":0,"cut":false`},
		{"cut by the server", `{"query":"while (true) g.emit(1)"}`, `{"summary":{"rows":3,"cut":true`},
		{"cut by the client", `{"query":"g.V().all()","limit":2}`, `{"summary":{"rows":2,"cut":true`},
		{"a wrong script", `{"query":"g.emit(1)\n\nnothing.at.all"}`, `{"error":{"kind":"script","message":"the script is wrong: ReferenceError: nothing is not defined at <eval>:3:1(`},
		{"a crash", `{"query":"iri(5)"}`, `{"error":{"kind":"crash"`},
		{"a time-out", `{"query":"while (true) {}","timeout":0.5}`, `{"error":{"kind":"timeout","message":"the query took too long and was stopped: it had 500ms"}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := do(t, "POST", s.URL+apiRoot+"/query", c.body, "Content-Type", "application/json")
			lines := strings.Split(strings.TrimSuffix(res.body, "\n"), "\n")
			if res.status != 200 || !strings.HasPrefix(lines[0], `{"meta":{"lang":"gizmo","limit":`) || !strings.HasPrefix(lines[len(lines)-1], c.last) {
				t.Errorf("%d %s, want %s at the end", res.status, res.body, c.last)
			}
			for _, line := range lines {
				if !json.Valid([]byte(line)) {
					t.Errorf("not JSON: %s", line)
				}
			}
		})
	}
	res := do(t, "POST", s.URL+apiRoot+"/query", `{"query":"g.V('<claim:2d711642b726b04401627ca9fbac32f5-01a>').save('<rel:start>','n').save('<rel:evidence>','words').all()"}`, "Content-Type", "application/json")
	if want := `"n":{"type":"number","value":1},"words":{"type":"text","value":"câu <01a>","lang":"vi"}`; !strings.Contains(res.body, want) {
		t.Errorf("%s, want %s", res.body, want)
	}
}

// Page by page all claims come, each once.
func TestCursor(t *testing.T) {
	s := serve(t, Options{})
	var got []string
	for cursor := ""; ; {
		res := do(t, "GET", s.URL+apiRoot+"/claims?limit=2&cursor="+cursor, "")
		var page struct {
			Items []struct{ ID string }
			Total int
			Next  string
		}
		if err := json.Unmarshal([]byte(res.body), &page); err != nil || page.Total != 5 {
			t.Fatal(err, res.body)
		}
		for _, c := range page.Items {
			got = append(got, c.ID[len(c.ID)-3:])
		}
		if cursor = page.Next; cursor == "" {
			break
		}
	}
	if want := []string{"01a", "02a", "03a", "04a", "05a"}; !slices.Equal(got, want) {
		t.Errorf("page by page %v, want %v", got, want)
	}
}

func TestNotModified(t *testing.T) {
	s := serve(t, Options{})
	tag := do(t, "GET", s.URL+apiRoot+"/stats", "").header.Get("ETag")
	if tag == "" {
		t.Fatal("no ETag")
	}
	for _, given := range []string{tag, `"x", ` + tag, "*"} {
		if res := do(t, "GET", s.URL+apiRoot+"/stats", "", "If-None-Match", given); res.status != 304 || res.body != "" {
			t.Errorf("If-None-Match: %s gives %d %s", given, res.status, res.body)
		}
	}
	if res := do(t, "GET", s.URL+apiRoot+"/stats", "", "If-None-Match", `W/"another"`); res.status != 200 {
		t.Errorf("another tag gives %d", res.status)
	}
	if res := do(t, "GET", s.URL+apiRoot+"/entities/nobody", ""); res.header.Get("ETag") != "" {
		t.Error("an error has an ETag")
	}
}

// reply is an answer, read to its end.
type reply struct {
	status int
	header http.Header
	body   string
}

func do(t *testing.T, method, url, body string, header ...string) reply {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{res.StatusCode, res.Header, string(b)}
}

// document is the OpenAPI document as a client reads it.
type document struct {
	root       map[string]any
	operations map[string]*described
}

// described is one operation of the document.
type described struct {
	method, path string
	responses    map[string]any
}

func fetchDocument(t *testing.T, s *httptest.Server) *document {
	t.Helper()
	d := &document{operations: map[string]*described{}}
	if err := json.Unmarshal([]byte(do(t, "GET", s.URL+apiRoot+"/openapi.json", "").body), &d.root); err != nil {
		t.Fatal(err)
	}
	for path, at := range d.root["paths"].(map[string]any) {
		for method, o := range at.(map[string]any) {
			o := o.(map[string]any)
			id := o["operationId"].(string)
			if d.operations[id] != nil {
				t.Errorf("two operations are called %s", id)
			}
			d.operations[id] = &described{strings.ToUpper(method), path, o["responses"].(map[string]any)}
		}
	}
	return d
}

func (d *document) operation(t *testing.T, id string) *described {
	t.Helper()
	if d.operations[id] == nil {
		t.Fatalf("the document has no operation %s", id)
	}
	return d.operations[id]
}

// hold checks an answer against the operation: a status that it names, a type that it names, and the type's schema.
func (o *described) hold(t *testing.T, d *document, res reply) {
	t.Helper()
	response, ok := o.responses[strconv.Itoa(res.status)].(map[string]any)
	if !ok {
		t.Errorf("%s %s may not answer %d", o.method, o.path, res.status)
		return
	}
	if _, isRef := response["$ref"]; isRef {
		d.problem(t, res)
		return
	}
	content, ok := response["content"].(map[string]any)[res.header.Get("Content-Type")].(map[string]any)
	if !ok {
		t.Errorf("%s %s may not answer as %s", o.method, o.path, res.header.Get("Content-Type"))
		return
	}
	if res.header.Get("Content-Type") == "application/json" {
		d.validate(t, content["schema"], res.body)
	}
}

func (d *document) problem(t *testing.T, res reply) {
	t.Helper()
	if res.header.Get("Content-Type") != "application/json" {
		t.Errorf("an error of the type %s", res.header.Get("Content-Type"))
	}
	d.validate(t, map[string]any{"$ref": "#/components/schemas/Fault"}, res.body)
}

// validate checks JSON against a schema of the document.
func (d *document) validate(t *testing.T, schema any, body string) {
	t.Helper()
	defs := d.root["components"].(map[string]any)["schemas"]
	b, err := json.Marshal(map[string]any{"allOf": []any{schema}, "$defs": defs})
	if err != nil {
		t.Fatal(err)
	}
	var s jsonschema.Schema
	if err := json.Unmarshal([]byte(strings.ReplaceAll(string(b), "#/components/schemas/", "#/$defs/")), &s); err != nil {
		t.Fatal(err)
	}
	resolved, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		t.Fatalf("not JSON: %v: %.300s", err, body)
	}
	if err := resolved.Validate(v); err != nil {
		t.Errorf("%v\n%.1000s", err, body)
	}
}
