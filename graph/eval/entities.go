package eval

import (
	"slices"

	"hearsay/schema"
)

// What counts as named, and which types count as one.
var (
	namedTypes = []string{"person", "organisation", "media", "force", "country", "place", "facility", "weapon"}
	coarse     = map[string]string{"media": "organisation", "force": "organisation", "group": "organisation", "country": "place", "facility": "place"}
)

// said is one way in which the output names one entity.
type said struct {
	id   schema.ID
	text string
}

// entities adds one article's named surfaces to the score.
func (r *Report) entities(g *Gold, doc string, text []byte, out *output) {
	n := &r.Entities
	all, good, linked := map[said]bool{}, map[said]bool{}, map[said]bool{}
	mentions := out.namedMentions()
	for _, m := range mentions {
		all[said{m.Entity, m.Text}] = true
	}
	for i := range g.Entities {
		e := &g.Entities[i]
		if !slices.Contains(namedTypes, e.Type) {
			continue
		}
		for _, s := range e.Surfaces {
			if s.Doc != doc {
				continue
			}
			if what := g.names.surface(n, e, spansOf(text, []string{s.Text}), mentions, out, good, linked); what != "" {
				r.NameErrors = append(r.NameErrors, Error{doc, e.ID, e.Type, s.Text + ": " + what})
			}
		}
	}
	for _, m := range mentions {
		if key := (said{m.Entity, m.Text}); all[key] && !good[key] {
			all[key] = false // it is told once
			r.NameErrors = append(r.NameErrors, Error{doc, string(m.Entity), out.named[m.Entity].kind, m.Text + ": extra"})
		}
	}
	n.Said += len(all)
	n.Found.Said, n.Linked.Said = n.Said, n.Said
	n.Found.Right += len(good)
	n.Linked.Right += len(linked)
}

func (o *output) namedMentions() []schema.Mention {
	return slices.DeleteFunc(slices.Clone(o.Mentions), func(m schema.Mention) bool {
		return !slices.Contains(namedTypes, o.named[m.Entity].kind)
	})
}

// surface looks for one name of one entity, at any of its places, among the mentions. It returns what is wrong with it, "" for nothing.
func (n names) surface(score *Names, e *Entity, where []schema.Span, mentions []schema.Mention, out *output, good, linked map[said]bool) (wrong string) {
	var found, right, typed bool
	wrong = "not found"
	for _, m := range mentions {
		if !slices.ContainsFunc(where, func(s schema.Span) bool { return half(s, m.Span) }) {
			continue
		}
		x := out.named[m.Entity]
		if !found {
			wrong = "taken for " + string(m.Entity)
		}
		found, good[said{m.Entity, m.Text}] = true, true
		typed = typed || class(coarse, x.kind) == class(coarse, e.Type)
		if n.same(e.ID, newNamed(m.Entity, x.name, x.kind, m.Text)) || n.alias[e.ID][slug(x.name)] {
			right, linked[said{m.Entity, m.Text}] = true, true
		}
	}
	score.Gold++
	score.Found.Gold, score.Linked.Gold, score.Typed.Of = score.Gold, score.Gold, score.Gold
	score.Found.Hit += one(found)
	score.Linked.Hit += one(right)
	score.Typed.Right += one(typed)
	if right {
		return ""
	}
	return wrong
}

// half says whether two spans share half of their union.
func half(a, b schema.Span) bool {
	both := common(a, b)
	return 2*both >= max(1, a.Len()+b.Len()-both)
}
