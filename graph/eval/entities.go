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
func (g *Gold) entities(n *Names, doc string, text []byte, out *output) {
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
			if s.Doc == doc {
				g.names.surface(n, e, spansOf(text, []string{s.Text}), mentions, out, good, linked)
			}
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

// surface looks for one name of one entity, at any of its places, among the mentions.
func (n names) surface(score *Names, e *Entity, where []schema.Span, mentions []schema.Mention, out *output, good, linked map[said]bool) {
	var found, right, typed bool
	for _, m := range mentions {
		if !slices.ContainsFunc(where, func(s schema.Span) bool { return half(s, m.Span) }) {
			continue
		}
		x := out.named[m.Entity]
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
}

// half says whether two spans share half of their union.
func half(a, b schema.Span) bool {
	both := common(a, b)
	return 2*both >= max(1, a.Len()+b.Len()-both)
}
