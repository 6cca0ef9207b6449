package decision

import (
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// The predicates by which a graph tells what was decided, without "rel:".
const (
	DecidedBy = "decided-by"   // claim, entity → decision that changed it
	Decided   = "decision"     // decision → its kind
	Because   = "why"          // decision → its reason
	Told      = "decided"      // decision → what it decides, in short words
	Named     = "decided-name" // decision → the name that it gives to an entity
)

// Apply changes what was read from one article as the decisions say, one after the other: qs are the quads of its doc: and
// claim: graphs, known looks up what the background holds. It returns qs itself where nothing is changed.
func (s *Set) Apply(m *schema.Model, known func(schema.ID) *schema.Entity, doc schema.ID, qs []quad.Quad) []quad.Quad {
	active := s.Active()
	if len(active) == 0 {
		return qs
	}
	a := &article{doc: doc, model: m, known: known, qs: qs, ents: map[schema.ID]bool{}, sources: map[string]bool{}}
	for _, q := range qs {
		a.note(q)
		a.source(q)
	}
	changed := false
	for _, d := range active {
		if a.decide(d) {
			a.sign(d)
			changed = true
		}
	}
	if !changed {
		return qs
	}
	return schema.SortQuads(a.qs)
}

// article is what was read from one article, while it is changed.
type article struct {
	doc   schema.ID
	model *schema.Model
	known func(schema.ID) *schema.Entity
	qs    []quad.Quad // never changed in place
	ents  map[schema.ID]bool
	on    []schema.ID // what the last decision changed

	sources map[string]bool // the paths and URLs from which it was read
}

func (a *article) note(q quad.Quad) {
	for _, v := range []quad.Value{q.Subject, q.Object} {
		if id := idOf(v); id.Kind() == "ent" {
			a.ents[id] = true
		}
	}
}

// source notes a path or URL from which the article was read.
func (a *article) source(q quad.Quad) {
	text, ok := q.Object.(quad.String)
	if ok && q.Subject == quad.Value(a.doc.IRI()) && q.Predicate == quad.Value(schema.Rel("source").IRI()) && q.Label == quad.Value(a.doc.IRI()) {
		a.sources[string(text)] = true
	}
}

// decide applies one decision; false where the article gives it no ground.
func (a *article) decide(d *Decision) bool {
	a.on = nil
	switch d.Kind {
	case Merge:
		return a.merge(d)
	case Split:
		return a.split(d)
	case Reject:
		return a.reject(d)
	}
	return a.correct(d)
}

// sign notes at what a decision changed that it did.
func (a *article) sign(d *Decision) {
	for _, id := range a.on {
		a.add(id, DecidedBy, d.ID.IRI())
	}
	a.qs = append(a.qs, d.quads(a.doc)...)
}

// quads tell of the decision itself.
func (d *Decision) quads(label schema.ID) []quad.Quad {
	tell := func(p, text string) quad.Quad {
		return quad.Quad{Subject: d.ID.IRI(), Predicate: schema.Rel(p).IRI(), Object: quad.String(text), Label: label.IRI()}
	}
	out := []quad.Quad{tell(Decided, string(d.Kind)), tell(Because, d.Why), tell(Told, d.String())}
	switch d.Kind {
	case Merge:
		out = append(out, tell(Named, d.From.Name))
	case Split:
		out = append(out, tell(Named, d.Alias))
	}
	return out
}

func (a *article) add(s schema.ID, p string, o quad.Value) {
	q := quad.Quad{Subject: s.IRI(), Predicate: schema.Rel(p).IRI(), Object: o, Label: a.doc.IRI()}
	a.qs = append(a.qs[:len(a.qs):len(a.qs)], q)
	a.note(q)
}

// change puts what f makes of each quad in its place.
func (a *article) change(f func(quad.Quad) (quad.Quad, bool)) {
	out := make([]quad.Quad, 0, len(a.qs))
	for _, q := range a.qs {
		if q, ok := f(q); ok {
			out = append(out, q)
			a.note(q)
		}
	}
	a.qs = out
}

// tells says whether the article itself tells what an entity is.
func (a *article) tells(id schema.ID) bool {
	for _, q := range a.qs {
		if q.Subject == quad.Value(id.IRI()) && q.Predicate == quad.Value(quad.IRI("rdf:type")) {
			return true
		}
	}
	return false
}

// introduce tells what an entity is, where neither the background nor the article does.
func (a *article) introduce(p Party) {
	if a.known(p.ID) != nil || a.tells(p.ID) {
		return
	}
	q := quad.Quad{Subject: p.ID.IRI(), Predicate: quad.IRI("rdf:type"), Object: schema.Type(p.Type).IRI(), Label: a.doc.IRI()}
	a.qs = append(a.qs[:len(a.qs):len(a.qs)], q)
	a.add(p.ID, "name", quad.String(p.Name))
}

// find is the claim that a decision is about: of its id and words, else the only one of its words, also in a later version of its article.
func (a *article) find(d *Decision) (schema.Claim, bool) {
	if schema.DocOf(d.Claim) != a.doc && !a.from(d.Article) {
		return schema.Claim{}, false
	}
	f := schema.NewFacts(a.qs)
	if c, ok := f.Claim(d.Claim); ok && c.Evidence.Text == d.Words {
		return c, true
	}
	var found []schema.Claim
	for id := range f {
		if c, ok := f.Claim(id); ok && c.Evidence.Text == d.Words {
			found = append(found, c)
		}
	}
	if len(found) != 1 {
		return schema.Claim{}, false
	}
	return found[0], true
}

// from says whether the article was read from that path or URL.
func (a *article) from(source string) bool { return source != "" && a.sources[source] }

func (a *article) reject(d *Decision) bool {
	c, ok := a.find(d)
	if !ok {
		return false
	}
	fig := schema.FigOf(c.ID)
	a.change(func(q quad.Quad) (quad.Quad, bool) {
		for _, v := range []quad.Value{q.Subject, q.Object, q.Label} {
			if id := idOf(v); id == c.ID || id == fig {
				return q, false
			}
		}
		return q, true
	})
	a.on = []schema.ID{c.ID}
	return true
}

func (a *article) correct(d *Decision) bool {
	c, ok := a.find(d)
	if !ok {
		return false
	}
	d.Set.apply(&c)
	a.rewrite(c)
	for _, p := range d.Set.Names {
		a.introduce(p)
		a.add(a.doc, "mentions", p.ID.IRI())
	}
	a.on = []schema.ID{c.ID}
	return true
}

// rewrite puts a claim in place of what the article holds under its id; what other claims say of it stays.
func (a *article) rewrite(c schema.Claim) {
	fig := schema.FigOf(c.ID)
	of := func(q quad.Quad) bool {
		s, o := idOf(q.Subject), idOf(q.Object)
		return q.Label == quad.Value(c.ID.IRI()) || s == c.ID || s == fig || o == c.ID && s.Kind() == "ent" && q.Label == quad.Value(a.doc.IRI())
	}
	signed := schema.Rel(DecidedBy).IRI()
	a.change(func(q quad.Quad) (quad.Quad, bool) { return q, !of(q) || q.Predicate == quad.Value(signed) })
	lang := schema.NewFacts(a.qs).Text(a.doc, "lang")
	for _, q := range a.model.Quads(&schema.Record{Doc: schema.Document{ID: a.doc, Lang: lang}, Claims: []schema.Claim{c}}) {
		if of(q) {
			a.qs = append(a.qs[:len(a.qs):len(a.qs)], q)
			a.note(q)
		}
	}
}

func idOf(v quad.Value) schema.ID {
	iri, _ := v.(quad.IRI)
	return schema.ID(iri)
}

// facts are the predicates by which an article tells what an entity is.
func isFact(predicate string) bool {
	switch predicate {
	case "rdf:type", "owl:sameAs", "rel:lat", "rel:long", "rel:position":
		return true
	}
	for _, l := range schema.LinkNames {
		if predicate == "rel:"+l {
			return true
		}
	}
	return false
}

func isName(predicate string) bool { return predicate == "rel:name" || predicate == "rel:alias" }

// postOf says whether a node is an office of an entity.
func postOf(node, ent schema.ID) bool {
	local, ok := strings.CutPrefix(string(node), "post:"+ent.Local()+"-")
	return ok && strings.Trim(local, "abcdefghijklmnopqrstuvwxyz") == ""
}
