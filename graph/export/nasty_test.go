package export

import (
	"context"
	"strings"
	"testing"

	"hearsay/data"
	"hearsay/graph"
	"hearsay/graph/query"
	"hearsay/graph/store"
	articles "hearsay/graph/text"
	"hearsay/schema"
)

// nastyNames are what breaks formats: markup of each, what ends a script or a comment, directions and lines of Unicode, a
// name of nothing visible, a very long one.
var nastyNames = []string{
	`</script><!--<script>alert(1)</script>`, `]]> <![CDATA[ &amp; &#x0; -->`, "\u202egnirts\u2028line\u2029para\u0085next", "{\"@id\": \"x\"} \\u0041 \\N <b>#quot;|", "'; MATCH (n) DETACH DELETE n; //`",
	"\u200b", strings.Repeat("muôn năm ", 500), "=HYPERLINK(\"http://x.example\")", "'=1", "a | b \\| c\\", "\x01\x02\x1b[31m\x7f", "🇻🇳👨‍👩‍👧e\u0301\u0323", "   ", "n0", "é%20é/..//?#",
}

// nastyIDs clash once colons or blanks are written otherwise; those of the second list cannot stand in RDF as they are.
var (
	plainIDs = []schema.ID{"ent:a:b", "ent:a%3Ab", "ent:~b", "ent:гянджа"}
	nastyIDs = append([]schema.ID{"ent:x y", "ent:<b>"}, plainIDs...)
)

// nastyRecords are the records of the other tests with an article that joins nasty things with each other, the first of
// these ids.
func nastyRecords(ids ...schema.ID) []*schema.Record {
	doc, sha := schema.DocID([]byte("nasty"))
	r := &schema.Record{Doc: schema.Document{ID: doc, Sources: []string{"a | b.txt", "https://example.org/?q=<&>\"'"}, Title: nastyNames[0], Lang: "vi", SHA256: sha}}
	for i, name := range nastyNames {
		id := schema.Ent("person-nasty-" + schema.Ordinal(i))
		if i < len(ids) {
			id = ids[i]
		}
		r.Local = append(r.Local, id)
		r.Entities = append(r.Entities, schema.Entity{ID: id, Type: "person", Name: name, Aliases: []string{name + "!", "|"}})
	}
	for i, id := range r.Local {
		c := schema.Claim{ID: schema.ID("claim:" + doc.Local() + "-0" + schema.Ordinal(i)), Relation: "struck", Stance: "claims", Modality: "actual", Mode: "asserted", Speaker: id,
			Agent: []schema.ID{id}, Patient: []schema.ID{r.Local[(i+1)%len(r.Local)]}, Evidence: schema.Evidence{Text: nastyNames[i]}, Method: "xx/nasty", Confidence: 1}
		r.Claims = append(r.Claims, c)
	}
	sortRecord(r)
	return append(testRecords(), r)
}

// fixture is a graph that the formats are tried on.
type fixture struct {
	name  string
	st    *store.Store
	view  *query.View
	focus []schema.ID // a part that is small enough for what draws small graphs only
}

// fixtures are the nasty graph, and the corpus as the whole road reads it.
func fixtures(t *testing.T) []fixture {
	t.Helper()
	nasty, view := graphOf(t, nastyRecords(nastyIDs...))
	corpus, corpusView := corpusGraph(t)
	return []fixture{{"nasty", nasty, view, nil}, {"corpus", corpus, corpusView, []schema.ID{"ent:ganja"}}}
}

func corpusGraph(t *testing.T) (*store.Store, *query.View) {
	t.Helper()
	return built(t, graph.Options{}, "../../data/articles")
}

// built is a graph of articles in memory.
func built(t *testing.T, o graph.Options, paths ...string) (*store.Store, *query.View) {
	t.Helper()
	ctx := context.Background()
	b, err := graph.New(o)
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(ctx, store.Memory, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, err := b.Build(ctx, st, articles.Read(ctx, paths, articles.Options{}), graph.BuildOptions{}); err != nil {
		t.Fatal(err)
	}
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return st, viewOf(t, st, m)
}
