package export

import (
	"context"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc/xsd"

	"hearsay/schema"
)

// eachGroup calls f with the quads of the selection: those of one article after the other by their ids, then what comparing
// found, then the background of its nodes and of all entities that the articles' quads name, with what that background
// leads to. A group stands in the order of its N-Quads lines.
func (s *Selection) eachGroup(ctx context.Context, f func([]quad.Quad) error) error {
	named := maps.Clone(s.there)
	if named == nil {
		named = set{}
	}
	keep := s.keeper()
	kept := func(ctx context.Context, doc schema.ID) ([]quad.Quad, error) {
		qs, err := s.store.Quads(ctx, doc)
		return slices.DeleteFunc(qs, func(q quad.Quad) bool { return !keep(q) }), err
	}
	err := eachArticle(ctx, s.store, kept, func(qs []quad.Quad) error {
		for _, q := range qs {
			named.names(q)
		}
		return f(qs)
	})
	if err != nil {
		return err
	}
	compared, err := s.analysis(ctx)
	if err != nil {
		return err
	}
	if err := f(compared); err != nil {
		return err
	}
	kb, err := s.store.Background(ctx)
	if err != nil {
		return err
	}
	reach(kb, named)
	return f(slices.DeleteFunc(kb, func(q quad.Quad) bool {
		id, ok := q.Subject.(quad.IRI)
		return !ok || !named[schema.ID(id)]
	}))
}

// eachRDF is eachGroup with numbers written as XML Schema's canonical form wants them ("5.0E-1"), which is what RDF tools
// write, too.
func (s *Selection) eachRDF(ctx context.Context, f func([]quad.Quad) error) error {
	return s.eachGroup(ctx, func(qs []quad.Quad) error {
		for i := range qs {
			if x, ok := qs[i].Object.(quad.Float); ok {
				qs[i].Object = quad.TypedString{Value: quad.String(double(float64(x))), Type: xsd.Double}
			}
		}
		return f(qs)
	})
}

// double writes a number as xsd:double in its canonical form.
func double(x float64) string {
	switch {
	case math.IsInf(x, 1):
		return "INF"
	case math.IsInf(x, -1):
		return "-INF"
	case math.IsNaN(x):
		return "NaN"
	}
	digits, exponent, _ := strings.Cut(strconv.FormatFloat(x, 'E', -1, 64), "E")
	if !strings.Contains(digits, ".") {
		digits += ".0"
	}
	n, err := strconv.Atoi(exponent)
	if err != nil {
		return digits + "E" + exponent
	}
	return digits + "E" + strconv.Itoa(n)
}

// names adds the entities of a quad.
func (s set) names(q quad.Quad) {
	for _, v := range []quad.Value{q.Subject, q.Object} {
		if id, ok := v.(quad.IRI); ok && schema.ID(id).Kind() == "ent" {
			s[schema.ID(id)] = true
		}
	}
}

// reach adds to the names all that the background says more of them: their offices, and where links lead.
func reach(kb []quad.Quad, names set) {
	next := map[schema.ID][]schema.ID{}
	for _, q := range kb {
		s, ok1 := q.Subject.(quad.IRI)
		o, ok2 := q.Object.(quad.IRI)
		switch subject, object := schema.ID(s), schema.ID(o); {
		case !ok1 || !ok2:
		case q.Predicate == decidedBy.IRI():
			next[subject] = append(next[subject], object)
		case q.Predicate == schema.Rel("holder").IRI():
			next[object] = append(next[object], subject)
		case object.Kind() == "ent":
			next[subject] = append(next[subject], object)
		}
	}
	var todo []schema.ID
	for id := range names {
		todo = append(todo, id)
	}
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, to := range next[id] {
			if !names[to] {
				names[to] = true
				todo = append(todo, to)
			}
		}
	}
}

// keep remembers what a claim of the selection brings along beside what stands on edges.
func (s *Selection) keep(c *Statement) {
	if s.kept == nil {
		s.kept = set{}
	}
	eachEntity(c.Claim, func(id schema.ID) { s.kept[id] = true })
	if c.Article.Publisher != "" {
		s.kept[c.Article.Publisher] = true
	}
}

// keeper says which quads of articles belong to the selection.
func (s *Selection) keeper() func(quad.Quad) bool {
	text := func(q quad.Quad) bool { return s.options.WithText || q.Predicate != schema.Rel("text").IRI() }
	if s.options.whole() {
		return text
	}
	in := set{}
	for id := range s.there {
		in[id] = true
	}
	maps.Copy(in, s.kept)
	for _, c := range s.Claims {
		in[c], in[schema.DocOf(c)] = true, true
	}
	return func(q quad.Quad) bool { return text(q) && within(in, q) }
}

// within says whether a quad is of what is in: what a claim asserts by its label, all else by its subject; the
// edge to a claim or from an article to an entity by its object, too.
func within(in set, q quad.Quad) bool {
	label, _ := q.Label.(quad.IRI)
	if id := schema.ID(label); id.Kind() == "claim" {
		return in[id]
	}
	subject, _ := q.Subject.(quad.IRI)
	object, _ := q.Object.(quad.IRI)
	if o := schema.ID(object); o.Kind() == "claim" && schema.ID(subject).Kind() == "ent" || q.Predicate == schema.Rel("mentions").IRI() {
		return in[schema.ID(subject)] && in[o]
	}
	return in[schema.ID(subject)]
}
