package decision

import (
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// merge makes one entity of two: whatever the article says of the one it says of the other, and its names are aliases.
func (a *article) merge(d *Decision) bool {
	from, into := d.From.ID, d.Into.ID
	if !a.ents[from] {
		return false
	}
	a.rename(from, *d.Into, func(string) bool { return true })
	delete(a.ents, from)
	a.on = []schema.ID{into}
	return true
}

// rename puts an entity in the place of another, which takes over the names that it may bear.
func (a *article) rename(from schema.ID, into Party, bears func(name string) bool) {
	whole := a.known(into.ID) == nil && !a.tells(into.ID) // what the article tells of the one is all that is told of the other
	turn := func(v quad.Value) quad.Value {
		switch id := idOf(v); {
		case id == from:
			return into.ID.IRI()
		case postOf(id, from):
			return schema.ID("post:" + into.ID.Local() + strings.TrimPrefix(string(id), "post:"+from.Local())).IRI()
		}
		return v
	}
	var names []string
	a.change(func(q quad.Quad) (quad.Quad, bool) {
		s, p := idOf(q.Subject), string(idOf(q.Predicate))
		switch {
		case s == from && isName(p):
			names = append(names, text(q.Object))
			return q, false
		case !whole && (s == from && isFact(p) || postOf(s, from)):
			return q, false
		case p == "rel:chain":
			q.Object = quad.String(turnChain(text(q.Object), from, into.ID))
			return q, true
		}
		q.Subject, q.Object = turn(q.Subject), turn(q.Object)
		return q, q.Subject != q.Object
	})
	if whole && len(names) > 0 {
		a.add(into.ID, "name", quad.String(into.Name))
	}
	for _, n := range names {
		if n != into.Name && bears(n) {
			a.add(into.ID, "alias", quad.String(n))
		}
	}
}

func turnChain(chain string, from, into schema.ID) string {
	ids := strings.Fields(chain)
	for i, id := range ids {
		if id == string(from) {
			ids[i] = string(into)
		}
	}
	return strings.Join(ids, " ")
}

func text(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.LangString:
		return string(v.Value)
	}
	return ""
}

// split gives a name to another entity. A claim means that one where, of all names of the two, this name is the last before
// the words that name the speaker or state the claim end, else the first of the article.
func (a *article) split(d *Decision) bool {
	from, into := d.From.ID, d.Into.ID
	if !a.ents[from] {
		return false
	}
	f := schema.NewFacts(a.qs)
	doc, _ := f.Document(a.doc)
	called := naming{alias: schema.Slug(d.Alias), text: doc.Text}
	called.others = a.called(f, from, called.alias)
	if !called.stands() {
		return false
	}
	for _, id := range claimsOf(f) {
		c, _ := f.Claim(id)
		if called.turn(&c, from, into) {
			c.Normalise()
			a.rewrite(c)
			a.on = append(a.on, c.ID)
		}
	}
	a.moveNames(d, called)
	if len(a.on) == 0 {
		a.on = []schema.ID{into}
	}
	return true
}

// moveNames gives what the article tells under the name to its new bearer.
func (a *article) moveNames(d *Decision, called naming) {
	if len(called.others) == 0 {
		a.rename(d.From.ID, *d.Into, func(n string) bool { return schema.Slug(n) == called.alias })
		a.introduce(*d.Into)
		return
	}
	a.change(func(q quad.Quad) (quad.Quad, bool) {
		return q, !(idOf(q.Subject) == d.From.ID && isName(string(idOf(q.Predicate))) && schema.Slug(text(q.Object)) == called.alias)
	})
	a.introduce(*d.Into)
	if d.Into.Name != d.Alias {
		a.add(d.Into.ID, "alias", quad.String(d.Alias))
	}
	a.add(a.doc, "mentions", d.Into.ID.IRI())
}

// called are the other names of an entity that stand in the article, folded.
func (a *article) called(f schema.Facts, id schema.ID, alias string) []string {
	var names []string
	if e := a.known(id); e != nil {
		names = append(append(names, e.Name), e.Aliases...)
		for _, l := range e.Labels {
			names = append(names, l)
		}
	}
	if e, ok := f.Entity(id); ok {
		names = append(append(names, e.Name), e.Aliases...)
		for _, l := range e.Labels {
			names = append(names, l)
		}
	}
	whole := "-" + schema.Slug(f.Text(a.doc, "text")) + "-"
	var out []string
	for _, n := range names {
		if s := schema.Slug(n); s != alias && strings.Contains(whole, "-"+s+"-") {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func claimsOf(f schema.Facts) []schema.ID {
	var out []schema.ID
	for id := range f {
		if _, ok := f.Claim(id); ok {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// naming is how an article calls an entity whose name is given to another.
type naming struct {
	alias  string   // folded
	others []string // its other names, folded
	text   string
}

func (n naming) stands() bool { return strings.Contains("-"+schema.Slug(n.text)+"-", "-"+n.alias+"-") }

// means says whether the name is the one that counts for words that end there.
func (n naming) means(end int) bool {
	if len(n.others) == 0 {
		return true
	}
	before := "-" + schema.Slug(n.text[:min(max(end, 0), len(n.text))]) + "-"
	at, long := lastOf(before, n.alias), len(n.alias)
	best := at
	for _, o := range n.others {
		if x := lastOf(before, o); x+len(o) > best+long || x+len(o) == best+long && len(o) > long {
			best, long = x, len(o)
		}
	}
	if at < 0 && best < 0 {
		whole := "-" + schema.Slug(n.text) + "-"
		first := strings.Index(whole, "-"+n.alias+"-")
		return !slices.ContainsFunc(n.others, func(o string) bool { i := strings.Index(whole, "-"+o+"-"); return i >= 0 && i < first })
	}
	return best == at && long == len(n.alias)
}

// lastOf is where a name stands last; far before the text where it does not.
func lastOf(text, name string) int {
	if i := strings.LastIndex(text, "-"+name+"-"); i >= 0 {
		return i
	}
	return -1 << 30
}

// turn puts the one entity in the place of the other in a claim, wherever the name means it.
func (n naming) turn(c *schema.Claim, from, into schema.ID) bool {
	turned := false
	put := func(id *schema.ID, end int) {
		if *id == from && n.means(end) {
			*id, turned = into, true
		}
	}
	said := c.Evidence.End
	if c.Cue.Text != "" {
		said = c.Cue.End
	}
	put(&c.Speaker, said)
	put(&c.Medium, said)
	for i := range c.Chain {
		put(&c.Chain[i], said)
	}
	for _, r := range c.Roles() {
		for i := range *r.IDs {
			put(&(*r.IDs)[i], c.Evidence.End)
		}
	}
	if c.Figure != nil {
		put(&c.Figure.Class, c.Evidence.End)
	}
	return turned
}
