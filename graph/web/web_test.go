package web

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/data"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// TestMain lets the test binary be the child that runs scripts.
func TestMain(m *testing.M) {
	query.ServeAsChild()
	if len(os.Args) == 2 && os.Args[1] == serverVerb {
		if err := serveToBeKilled(); err != nil {
			os.Stderr.WriteString(err.Error())
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// record is an article in which Ganja was struck, which is denied, with a loss and a call for a ceasefire.
func record() *schema.Record {
	doc, sha := schema.DocID([]byte("x"))
	claim := func(ordinal string, c schema.Claim) schema.Claim {
		c.ID, c.Modality, c.Method, c.Confidence = schema.ID("claim:"+doc.Local()+"-"+ordinal), "actual", "vi/test", 1
		c.Evidence = schema.Evidence{Span: schema.Span{Start: 1, End: 9}, Text: "câu <" + ordinal + ">"}
		return c
	}
	n := 550.0
	struck := claim("01a", schema.Claim{Relation: "struck", Stance: "claims", Mode: "asserted", Speaker: "ent:hikmet-hajiyev",
		Agent: []schema.ID{"ent:armenia"}, Place: []schema.ID{"ent:ganja"}})
	return &schema.Record{
		Doc:      schema.Document{ID: doc, Sources: []string{"a.txt"}, Title: "Tin", Lang: "vi", Publisher: "ent:outlet", Text: "Ganja bị tấn công, Hajiyev nói", SHA256: sha},
		Entities: people(),
		Local:    []schema.ID{"ent:armenia", "ent:azerbaijan", "ent:edi-rama", "ent:ganja", "ent:hikmet-hajiyev", "ent:outlet", "ent:tank"},
		Claims: []schema.Claim{struck,
			claim("02a", schema.Claim{Relation: "denies", Stance: "denies", Mode: "response", Speaker: "ent:armenia", Targets: []schema.ID{struck.ID}}),
			claim("03a", schema.Claim{Relation: "casualties", Stance: "claims", Mode: "asserted", Speaker: "ent:azerbaijan", Patient: []schema.ID{"ent:armenia"},
				Figure: &schema.Figure{Value: &n, Op: "~", Kind: "count", Raw: "khoảng 550"}}),
			claim("04a", schema.Claim{Relation: "calls-for-ceasefire", Stance: "calls-for", Mode: "asserted", Speaker: "ent:edi-rama", Addressee: []schema.ID{"ent:armenia"}}),
			claim("05a", schema.Claim{Relation: "lost", Stance: "claims", Mode: "asserted", Speaker: "ent:azerbaijan", Patient: []schema.ID{"ent:armenia"},
				Figure: &schema.Figure{Value: &n, Op: "=", Kind: "count", Class: "ent:tank", Raw: "550"}}),
		},
	}
}

// people are the entities of the record, by id.
func people() []schema.Entity {
	return []schema.Entity{
		{ID: "ent:armenia", Type: "country", Name: "Armenia"},
		{ID: "ent:azerbaijan", Type: "country", Name: "Azerbaijan"},
		{ID: "ent:edi-rama", Type: "person", Name: "Edi Rama"},
		{ID: "ent:ganja", Type: "place", Name: "Ganja", Aliases: []string{"Gəncə"}, Links: map[string][]schema.ID{"located-in": {"ent:azerbaijan"}}},
		{ID: "ent:hikmet-hajiyev", Type: "person", Name: "Hikmet Hajiyev"},
		{ID: "ent:outlet", Type: "media", Name: "The Outlet"},
		{ID: "ent:tank", Type: "equipment", Name: "tank"},
	}
}

func model(t *testing.T) *schema.Model {
	t.Helper()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// database is a graph that holds the record, opened for reading.
func database(t *testing.T) *store.Store {
	t.Helper()
	m := model(t)
	path := filepath.Join(t.TempDir(), "hearsay.db")
	w, err := store.Open(t.Context(), path, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	r := record()
	if err := errors.Join(w.Replace(t.Context(), r.Doc.ID, m.Quads(r)), w.Close()); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// serve starts a server on loopback over the record.
func serve(t *testing.T, o Options) *httptest.Server {
	t.Helper()
	v, err := New(database(t), model(t), o)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(v)
	t.Cleanup(func() { s.Close(); v.Close() })
	return s
}

// call sends a request and returns the status, the type and the body.
func call(t *testing.T, method, url, body string, header ...string) (int, string, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		if req.Header.Set(header[i], header[i+1]); header[i] == "Host" {
			req.Host = header[i+1]
		}
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
	return res.StatusCode, res.Header.Get("Content-Type"), string(b)
}
