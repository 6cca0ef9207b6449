package export

import (
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// decidedBy leads from a claim or an entity to the decision of an analyst that changed it.
const decidedBy = schema.ID("rel:decided-by")

// decided checks a quad by which a graph tells what analysts decided; false where it is another.
func (c *checker) decided(s, p schema.ID, q quad.Quad) (fault string, is bool) {
	_, text := q.Object.(quad.String)
	switch p {
	case decidedBy:
		if kind := s.Kind(); kind != "ent" && (kind != "claim" || schema.DocOf(s) != c.owner) {
			return fmt.Sprintf("%s says something of %s, which is another's", c.owner, s), true
		}
		return wrongRange(idOf(q.Object).Kind() == "decision", p, q, "a decision"), true
	case "rel:decision", "rel:why", "rel:decided", "rel:decided-name":
		return wrongRange(text, p, q, "a text"), s.Kind() == "decision"
	case "rel:as-read", "rel:as-decided":
		return wrongRange(text && s == c.owner && c.own(quad.ToString(q.Object)), p, q, "quads of the article itself"), true
	}
	return "", false
}

// own says whether a text is quads of the article, which may come back when a decision is taken back.
func (c *checker) own(text string) bool {
	qs, err := store.ParseQuads(text)
	return err == nil && !slices.ContainsFunc(qs, func(q quad.Quad) bool {
		label := idOf(q.Label)
		return label != c.owner && (label.Kind() != "claim" || schema.DocOf(label) != c.owner)
	})
}

// gone says whether no more is known of a node than that somebody decided about it, as of a claim that was rejected.
func (c *checker) gone(id schema.ID) bool {
	return len(c.facts[id]) > 0 && len(c.facts[id]) == c.facts.Count(id, decidedBy.Local())
}
