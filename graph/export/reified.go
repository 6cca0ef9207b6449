package export

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// writeTurtle writes triples. Turtle has no labels: what a claim asserts stands as a statement that the claim makes and
// never as a triple of its own, so that nothing that somebody claims is stated as true. All else stands as it is; a claim
// tells its article, and an entity that only an article knows has what it is called there.
func writeTurtle(ctx context.Context, w io.Writer, s *Selection) error {
	t := newTurtle(newPrinter(ctx, w))
	t.prefixes()
	err := s.eachRDF(ctx, func(qs []quad.Quad) error {
		t.reify(schema.SortQuads(qs))
		return t.err
	})
	if err != nil {
		return err
	}
	return t.end()
}

// reify writes quads that are sorted by label and subject.
func (t *turtle) reify(qs []quad.Quad) {
	bySubject(qs, func(qs []quad.Quad) {
		label := idOf(qs[0].Label)
		if label.Kind() == "claim" && idOf(qs[0].Subject).Kind() != "fig" {
			for _, q := range qs {
				t.statement(q)
			}
			return
		}
		if id := idOf(qs[0].Subject); id.Kind() == "claim" {
			qs = append([]quad.Quad{{Subject: qs[0].Subject, Predicate: quad.IRI("prov:hadPrimarySource"), Object: schema.DocOf(id).IRI()}}, qs...)
		}
		t.put("\n")
		t.facts(qs)
	})
}

// statement writes what a claim asserts.
func (t *turtle) statement(q quad.Quad) {
	t.put("\n[] a rdf:Statement ;\n    prov:wasAttributedTo ")
	t.term(q.Label)
	for _, x := range []struct {
		name string
		v    quad.Value
	}{{"subject", q.Subject}, {"predicate", q.Predicate}, {"object", q.Object}} {
		t.put(" ;\n    rdf:", x.name, " ")
		t.term(x.v)
	}
	t.put(" .\n")
}
