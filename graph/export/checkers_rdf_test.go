package export

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/graph"
	"hearsay/graph/decision"
	"hearsay/graph/query"
	"hearsay/schema"
)

// rdf compares what N3.js, jsonld.js, rapper and rdflib read of each RDF format.
func (f fixture) rdf(t *testing.T) {
	type quads struct{ Quads []string }
	var nq, trig, ld, ttl quads
	nqFile, _ := f.exported(t, "nquads", ".nq", Options{})
	trigFile, _ := f.exported(t, "trig", ".trig", Options{})
	ldFile, _ := f.exported(t, "jsonld", ".jsonld", Options{})
	ttlFile, _ := f.exported(t, "turtle", ".ttl", Options{})
	node(t, &nq, "n3", nqFile, "N-Quads")
	node(t, &trig, "n3", trigFile, "TriG")
	node(t, &ttl, "n3", ttlFile, "Turtle")
	node(t, &ld, "jsonld", ldFile)
	text, err := os.ReadFile(nqFile)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(text, []byte("\n")); n != len(nq.Quads) || n == 0 {
		t.Errorf("N3.js reads %d of %d quads", len(nq.Quads), n)
	}
	if d := cmp.Diff(nq.Quads, trig.Quads); d != "" {
		t.Errorf("TriG and N-Quads differ:\n%.2000s", d)
	}
	labelled := slices.DeleteFunc(ld.Quads, func(q string) bool { return strings.HasSuffix(q, " ") })
	if d := cmp.Diff(nq.Quads, labelled); d != "" {
		t.Errorf("the named graphs of JSON-LD and N-Quads differ:\n%.2000s", d)
	}
	for _, x := range []struct {
		parser, file string
		want         int
	}{{"nquads", nqFile, len(nq.Quads)}, {"trig", trigFile, len(nq.Quads)}, {"turtle", ttlFile, len(ttl.Quads)}} {
		out := outside(t, "", "rapper", "-c", "-i", x.parser, x.file, "https://hearsay.example/")
		if !strings.Contains(out, "returned "+strconv.Itoa(x.want)+" triples") {
			t.Errorf("rapper reads %s as %q, want %d", x.parser, out, x.want)
		}
	}
	if f.name == "nasty" {
		var count int
		python(t, &count, "rdflib", `
import rdflib, sys
g = rdflib.ConjunctiveGraph()
g.parse(sys.argv[1], format="trig")
print(len(list(g.quads())))`, trigFile)
		if count != len(nq.Quads) {
			t.Errorf("rdflib reads %d of %d quads", count, len(nq.Quads))
		}
	}
}

// ontologyOf is a file of the vocabulary with its shapes.
func ontologyOf(t *testing.T, v *query.View) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ontology.ttl")
	var b bytes.Buffer
	err := WriteSchema(t.Context(), &b, v.Model(), "turtle")
	if err == nil {
		err = os.WriteFile(path, b.Bytes(), 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// TestCorpusConformsToItsShapes lets a SHACL validator hold the corpus against the vocabulary; a fault in it must show.
func TestCorpusConformsToItsShapes(t *testing.T) {
	f := fixtures(t)[1]
	ontology := ontologyOf(t, f.view)
	file, _ := f.exported(t, "nquads", ".nq", Options{})
	var got struct {
		Conforms bool
		Faults   []string
	}
	node(t, &got, "shacl", ontology, file)
	if !got.Conforms || len(got.Faults) > 0 {
		t.Errorf("the corpus does not conform:\n%s", strings.Join(got.Faults, "\n"))
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	broken := strings.Replace(string(text), `/rel/stance> "claims"`, `/rel/stance> "shouts"`, 1)
	broken = strings.Replace(broken, "/rel/place> <https://hearsay.example/ent/ganja>", "/rel/weapon> <https://hearsay.example/ent/ganja>", 1)
	if err := os.WriteFile(file, []byte(broken), 0o666); err != nil {
		t.Fatal(err)
	}
	node(t, &got, "shacl", ontology, file)
	if got.Conforms || len(got.Faults) < 2 {
		t.Errorf("two faults pass: %v", got.Faults)
	}
}

// TestDecisionsConformToTheirShapes does the same with a graph about which analysts decided: a claim is rejected, another corrected, two
// entities are one.
func TestDecisionsConformToTheirShapes(t *testing.T) {
	const article = "../../data/articles/a01-karabakh-ngay-dau.md"
	_, view := built(t, graph.Options{}, article)
	claims, _, err := view.Claims(t.Context(), query.Filter{Limit: 2})
	if err != nil || len(claims) < 2 {
		t.Fatalf("%d claims, %v", len(claims), err)
	}
	armenia := schema.ID("ent:armenia")
	set := &decision.Set{}
	for _, d := range []decision.Decision{
		{Kind: decision.Reject, Claim: claims[0].ID, Words: claims[0].Evidence.Text, Says: claims[0].Relation},
		{Kind: decision.Correct, Claim: claims[1].ID, Words: claims[1].Evidence.Text, Says: claims[1].Relation,
			Set: &decision.Changes{Speaker: &armenia, Names: []decision.Party{{ID: armenia, Name: "Armenia", Type: "country"}}}},
		{Kind: decision.Merge, Into: &decision.Party{ID: "ent:azerbaijan", Name: "Azerbaijan", Type: "country"},
			From: &decision.Party{ID: "ent:azerbaijan-army", Name: "army of Azerbaijan", Type: "force"}},
	} {
		d.Why, d.At = "a test", "2026-01-01"
		if err := d.Name(); err != nil {
			t.Fatal(err)
		}
		set.All = append(set.All, d)
	}
	st, view := built(t, graph.Options{Decisions: set}, article)
	f := fixture{name: "decided", st: st, view: view}
	ontology := ontologyOf(t, view)
	file, _ := f.exported(t, "nquads", ".nq", Options{})
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(text), "/rel/decided-by>"); n < 3 {
		t.Errorf("%d traces of decisions", n)
	}
	var got struct {
		Conforms bool
		Faults   []string
	}
	node(t, &got, "shacl", ontology, file)
	if !got.Conforms {
		t.Errorf("what was decided does not conform:\n%s", strings.Join(got.Faults, "\n"))
	}
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(text), "/rel/why>", "/rel/decided-name>")), 0o666); err != nil {
		t.Fatal(err)
	}
	node(t, &got, "shacl", ontology, file)
	if got.Conforms {
		t.Error("a decision without its reason passes")
	}
}
