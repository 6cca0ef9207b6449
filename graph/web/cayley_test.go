package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/client"
	"github.com/cayleygraph/quad"
)

// bearing adds the token to every request.
type bearing struct{}

// RoundTrip sends the request with the token.
func (bearing) RoundTrip(r *http.Request) (*http.Response, error) {
	r.Header.Set("Authorization", "Bearer "+token)
	return http.DefaultTransport.RoundTrip(r)
}

// Cayley's own client reads all quads and writes some.
func TestCayleyClient(t *testing.T) {
	s := writable(t)
	c := client.New(s.URL)
	c.SetHTTPClient(&http.Client{Transport: bearing{}})
	w, err := c.QuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	given := []quad.Quad{
		quad.MakeIRI("ent:x", "rel:struck", "ent:ganja", "doc:ffff"),
		{Subject: quad.IRI("doc:ffff"), Predicate: quad.IRI("rel:title"), Object: quad.LangString{Value: "tên \"lạ\" <x>", Lang: "vi"}, Label: quad.IRI("doc:ffff")},
		{Subject: quad.IRI("doc:ffff"), Predicate: quad.IRI("rel:n"), Object: quad.Int(4), Label: quad.IRI("doc:ffff")},
	}
	if _, err := w.WriteQuads(given); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := c.QuadReader()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	all, err := quad.ReadAll(r)
	if err != nil || len(all) < 60 {
		t.Fatalf("%d quads, %v", len(all), err)
	}
	have := map[quad.Quad]bool{}
	for _, q := range all {
		have[q] = true
	}
	for _, q := range given {
		if !have[q] {
			t.Errorf("%v is not there", q)
		}
	}
}

// The requests of Cayley's documentation, by a stock client.
func TestCayleyByHand(t *testing.T) {
	s := writable(t)
	auth := []string{"Authorization", "Bearer " + token, "Content-Type", "application/n-quads"}
	for _, c := range []struct {
		name, method, target, body string
		status                     int
		want                       string
	}{
		{"write", "POST", "/api/v2/write", "<ent:x> <rel:struck> <ent:ganja> <doc:ffff> .\n<doc:ffff> <rel:n> \"4\"^^<xsd:integer> <doc:ffff> .\n", 200, `{"count":2,"result":"Successfully wrote 2 quads."}`},
		{"it is there", "POST", "/api/v2/query?lang=gizmo", `g.V("<ent:x>").out("<rel:struck>").all()`, 200, `{"result":[{"id":"<ent:ganja>"}]}`},
		{"the address of older versions", "POST", "/query/gizmo", `g.V("<doc:ffff>").out("<rel:n>").all()`, 200, `{"result":[{"id":4}]}`},
		{"another language there", "POST", "/query/mql", `[{"id": "<ent:x>"}]`, 200, `"result":[`},
		{"delete", "POST", "/api/v2/delete", "<ent:x> <rel:struck> <ent:ganja> <doc:ffff> .", 200, `"count":1`},
		{"it is gone", "POST", "/query/gizmo", `g.V("<ent:x>").out("<rel:struck>").all()`, 200, `{"result":[]}`},
		{"a node", "POST", "/api/v2/node/delete", "<ent:edi-rama>", 200, `Successfully deleted`},
		{"all of it is gone", "POST", "/query/gizmo", `g.V("<ent:edi-rama>").both().all()`, 200, `{"result":[]}`},
		{"the background", "POST", "/api/v2/write", "<ent:x> <rel:name> \"x\" <graph:kb> .", 400, "not labelled by a document or a claim"},
		{"no label", "POST", "/api/v2/write", "<ent:x> <rel:name> \"x\" .", 400, "not labelled by a document or a claim"},
		{"a claim of another document", "POST", "/api/v2/write", "<ent:x> <rel:struck> <ent:y> <claim:aaaa-01a> .", 400, "which no quad labelled"},
		{"not quads", "POST", "/api/v2/write", "x", 400, "cannot be read"},
		{"an IRI that ends its quad", "POST", "/api/v2/write", "<ent:x> <rel:a> <ent:y> .\n<z> <doc:ffff> .", 400, "cannot be read"},
		{"half of them", "POST", "/api/v2/write", "<a> <b> <c> <doc:ffff> .\n<a> <b> <c> <graph:kb> .", 400, "not labelled"},
		{"another method", "GET", "/api/v2/write", "", 405, "not allowed"},
		{"no node", "POST", "/api/v2/node/delete", "", 400, "not one node"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := do(t, c.method, s.URL+c.target, c.body, auth...)
			if res.status != c.status || !strings.Contains(res.body, c.want) {
				t.Errorf("%d %s, want %d with %s", res.status, res.body, c.status, c.want)
			}
		})
	}
	if res := do(t, "POST", s.URL+"/query/gizmo", `g.V("<a>").out("<b>").all()`); !strings.Contains(res.body, `"result":[]`) {
		t.Errorf("half of a write that was refused is there: %s", res.body)
	}
	if res := do(t, "POST", s.URL+"/api/v2/write", "{}", "Authorization", "Bearer "+token, "Content-Type", "application/ld+json"); res.status != 415 {
		t.Errorf("a type that is not read: %d %s", res.status, res.body)
	}
	for accept, want := range map[string]string{"application/x-protobuf;q=0.2, application/n-quads;q=0.1": "application/x-protobuf", "application/*": "application/n-quads",
		"text/html, */*;q=0.1": "application/n-quads", "application/n-quads;q=0, application/x-json-stream": "application/x-json-stream"} {
		if res := do(t, "GET", s.URL+"/api/v2/read?limit=1", "", "Accept", accept); res.header.Get("Content-Type") != want {
			t.Errorf("Accept %s gives %s", accept, res.header.Get("Content-Type"))
		}
	}
	if res := do(t, "GET", s.URL+"/api/v2/read", "", "Accept", "text/html"); res.status != 406 {
		t.Errorf("Accept text/html gives %d", res.status)
	}
}
