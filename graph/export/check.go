package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// check holds the quads of one article, or of the background, against the vocabulary: every predicate is known, its
// subject is of its domain and its object of its range, and nothing stands more or less often than it may.
func (r *reading) check(owner schema.ID, p *piece) {
	c := &checker{r, owner, p, schema.NewFacts(p.quads), map[schema.ID]int{}, map[schema.ID]string{}}
	for i, q := range p.quads {
		id := idOf(q.Subject)
		if _, seen := c.first[id]; !seen {
			c.first[id] = p.lines[i]
		}
		if q.Predicate == quad.IRI("rdf:type") {
			c.types[id] = idOf(q.Object).Local()
		}
	}
	for i, q := range p.quads {
		if fault := c.quad(q); fault != "" {
			r.fault(p.lines[i], "%s", fault)
		}
	}
	for _, id := range c.subjects() {
		if c.gone(id) {
			continue
		}
		c.counts(id)
		if id.Kind() == "claim" {
			c.claim(id)
		}
	}
	if owner == schema.KB {
		return
	}
	if d, ok := c.facts.Document(owner); !ok {
		r.fault(p.lines[0], "%s has claims or facts but is no document itself", owner)
	} else if !strings.HasPrefix(d.SHA256, owner.Local()) || len(d.SHA256) != 64 {
		r.fault(c.first[owner], "the id of %s is not the beginning of its SHA-256 %q", owner, d.SHA256)
	}
}

// checker is the check of one article.
type checker struct {
	*reading
	owner schema.ID
	p     *piece
	facts schema.Facts
	first map[schema.ID]int    // the first line of each subject
	types map[schema.ID]string // of subjects
}

func (c *checker) subjects() []schema.ID {
	var out []schema.ID
	for id := range c.first {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// class is the class of a node by its id: document, claim, figure, entity, office; "" for none.
func class(id schema.ID) string {
	return map[string]string{"doc": "document", "claim": "claim", "fig": "figure", "ent": "entity", "post": "office"}[id.Kind()]
}

// quad says what is wrong with one quad, "" for nothing.
func (c *checker) quad(q quad.Quad) string {
	s, p := idOf(q.Subject), idOf(q.Predicate)
	if fault, is := c.decided(s, p, q); is {
		return fault
	}
	if class(s) == "" || strings.ContainsAny(string(s), " \t\n<>\"{}|^`\\") {
		return fmt.Sprintf("the subject %s is no document, claim, figure, entity or office", quad.StringOf(q.Subject))
	}
	if kind := class(s); (kind == "document" || kind == "claim" || kind == "figure") && c.owner != schema.KB && schema.DocOf(s) != c.owner {
		return fmt.Sprintf("%s says something of %s, which is another's", c.owner, s)
	}
	switch {
	case p == "rdf:type":
		return c.typed(s, idOf(q.Object))
	case p == "owl:sameAs":
		return wrongRange(idOf(q.Object).Kind() == "wd", p, q, "an item of Wikidata")
	case p.Kind() != "rel":
		return fmt.Sprintf("the predicate %s is not of the vocabulary", quad.StringOf(q.Predicate))
	}
	return c.property(s, p.Local(), q)
}

func (c *checker) typed(s, class_ schema.ID) string {
	name := class_.Local()
	want := map[string]string{"document": "document", "claim": "claim"}[class(s)]
	switch {
	case class_.Kind() != "type" || want != "" && name != want || want == "" && c.model.Type(name) == nil:
		return fmt.Sprintf("%s cannot be a %s", s, class_)
	}
	return ""
}

// property checks a quad of our own predicates: a property, a stance or relation between an entity and a claim or
// figure, a relation that a claim asserts, or a background link.
func (c *checker) property(s schema.ID, name string, q quad.Quad) string {
	object := idOf(q.Object)
	label := idOf(q.Label)
	_, stance := c.model.Terms.Stances[name]
	_, link := c.model.Terms.Background[name]
	relation := c.model.Relation(name)
	if x := c.model.Property(name); x != nil && slices.Contains(x.Domain, class(s)) {
		return c.value(x, q)
	}
	ent := class(s) == "entity"
	switch {
	case stance && ent && object.Kind() == "claim":
		return ""
	case relation != nil && ent && label.Kind() == "claim":
		return wrongRange(object.Kind() == "ent" || object.Kind() == "fig" || object.Kind() == "claim", q.Predicate, q, "an entity or figure")
	case (link || name == "position") && ent:
		return wrongRange(object.Kind() == "ent", q.Predicate, q, "an entity")
	case c.model.Property(name) == nil && relation == nil && !stance && !link:
		return fmt.Sprintf("the predicate rel:%s is not of the vocabulary", name)
	}
	return fmt.Sprintf("rel:%s is not said of %s", name, s)
}

func wrongRange(ok bool, p any, q quad.Quad, want string) string {
	if ok {
		return ""
	}
	return fmt.Sprintf("%v of %v is %s, not %s", p, q.Subject, quad.StringOf(q.Object), want)
}

// value checks the object of a property.
func (c *checker) value(x *schema.Property, q quad.Quad) string {
	ok := false
	switch v := q.Object.(type) {
	case quad.String:
		ok = x.Range == "text" || x.Range == "words"
		if ok && x.Among != "" && !c.among(x.Among, string(v)) {
			return fmt.Sprintf("%s of %s is %q, which is none of the %s", x.Name, idOf(q.Subject), string(v), x.Among)
		}
	case quad.LangString:
		ok = x.Range == "words"
	case quad.Int:
		ok = x.Range == "whole" || x.Range == "number"
	case quad.Float:
		ok = x.Range == "number"
	case quad.Bool:
		ok = x.Range == "flag"
	case quad.Time:
		ok = x.Range == "day"
	case quad.IRI:
		id := schema.ID(v)
		if x.Range == "relation" {
			ok = id.Kind() == "rel" && c.model.Relation(id.Local()) != nil
		} else {
			ok = class(id) == x.Range
		}
	}
	return wrongRange(ok, x.Name, q, "a "+x.Range)
}

func (c *checker) among(list, word string) bool {
	terms := c.model.Terms.Stances
	if list == "modalities" {
		terms = c.model.Terms.Modalities
	}
	_, ok := terms[word]
	return ok
}

// counts checks how often the properties of a subject stand.
func (c *checker) counts(id schema.ID) {
	for _, name := range c.model.Properties() {
		x := c.model.Property(name)
		kind := class(id)
		if kind == "entity" && c.types[id] == "" { // an entity that is only named here
			continue
		}
		if !slices.Contains(x.Domain, kind) {
			continue
		}
		n := c.facts.Count(id, name)
		if n < x.Min {
			c.fault(c.first[id], "%s has no %s", id, name)
		} else if x.Max > 0 && n > x.Max {
			c.fault(c.first[id], "%s has %d × %s, at most %d may stand", id, n, name, x.Max)
		}
	}
}

// claim checks what hangs together in a claim: the types of those in its roles, its figure, its evidence.
func (c *checker) claim(id schema.ID) {
	x, ok := c.facts.Claim(id)
	if !ok {
		c.fault(c.first[id], "%s is said something of but is no claim", id)
		return
	}
	rel := c.model.Relation(x.Relation)
	if rel == nil {
		return // told by its quad
	}
	for _, role := range x.Roles() {
		for _, who := range *role.IDs {
			switch t := c.typeOf(who); {
			case t == "":
				c.fault(c.first[id], "%s: nobody says what the %s %s is", id, role.Name, who)
			case !c.model.Allows(x.Relation, role.Name, t):
				c.fault(c.first[id], "%s: %s is a %s and cannot be the %s of %q", id, who, t, role.Name, x.Relation)
			}
		}
	}
	if x.Figure != nil && x.Figure.Kind != "" && !slices.Contains(rel.Figure, x.Figure.Kind) {
		c.fault(c.first[id], "%s: %q takes no figure of kind %q", id, x.Relation, x.Figure.Kind)
	}
	if x.Confidence < 0 || x.Confidence > 1 {
		c.fault(c.first[id], "%s: the confidence %g is not between 0 and 1", id, x.Confidence)
	}
	d, _ := c.facts.Document(c.owner)
	for _, e := range []schema.Evidence{x.Evidence, x.Cue} {
		if d.Text != "" && e.Text != "" && (e.Start < 0 || e.End > len(d.Text) || e.Start > e.End || d.Text[e.Start:e.End] != e.Text) {
			c.fault(c.first[id], "%s: %q does not stand at %d–%d of the text", id, e.Text, e.Start, e.End)
		}
	}
}

// typeOf is the type of an entity, from the article or the background; "" where nobody knows it.
func (c *checker) typeOf(id schema.ID) string {
	if t := c.types[id]; t != "" {
		return t
	}
	if e, ok := c.reading.facts.Entity(id); ok {
		return e.Type
	}
	return ""
}
