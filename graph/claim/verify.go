package claim

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// longest is the most bytes that evidence may have: a clause, not a paragraph.
const longest = 900

// Verify splits claims into those that hold and those that do not, with the reason. A claim holds when its
// evidence and cue are exactly the text at their spans, its relation and terms are of the vocabulary, every
// argument is an entity that the article names and of a type that the role takes, the digits of its figure
// stand in the evidence, and what it answers or depends on is kept too. name gives an entity of the article.
func Verify(m *schema.Model, doc *text.Parsed, name func(schema.ID) *schema.Entity, cs []schema.Claim) (kept []schema.Claim, out []schema.Rejected) {
	gate := gate{m, doc, name}
	for _, c := range cs {
		c.Normalise()
		if reason := gate.fault(&c); reason != "" {
			out = append(out, schema.Rejected{Reason: reason, Method: c.Method, Evidence: c.Evidence})
			continue
		}
		kept = append(kept, c)
	}
	ids := map[schema.ID]bool{}
	for _, c := range kept {
		ids[c.ID] = true
	}
	gone := func(id schema.ID) bool { return !ids[id] }
	for i := range kept {
		kept[i].Targets = slices.DeleteFunc(kept[i].Targets, gone)
		kept[i].Conditions = slices.DeleteFunc(kept[i].Conditions, gone)
		kept[i].Normalise()
	}
	return kept, out
}

type gate struct {
	m    *schema.Model
	doc  *text.Parsed
	name func(schema.ID) *schema.Entity
}

// fault says why a claim does not hold, "" where it does.
func (g gate) fault(c *schema.Claim) string {
	rel := g.m.Relation(c.Relation)
	switch {
	case rel == nil:
		return "unknown relation " + c.Relation
	case g.m.Terms.Stances[c.Stance] == nil:
		return "unknown stance " + c.Stance
	case g.m.Terms.Modalities[c.Modality] == nil:
		return "unknown modality " + c.Modality
	case !g.quotes(c.Evidence):
		return "the evidence is not what stands at its span"
	case c.Evidence.Len() > longest:
		return fmt.Sprintf("the evidence has %d bytes, more than a clause", c.Evidence.Len())
	case c.Cue.Text != "" && !g.quotes(c.Cue):
		return "the cue is not what stands at its span"
	case c.Speaker == "" || g.name(c.Speaker) == nil:
		return "the speaker is not named in the article"
	}
	if reason := g.roles(c); reason != "" {
		return reason
	}
	return g.figure(c, rel)
}

func (g gate) quotes(e schema.Evidence) bool {
	return e.Start >= 0 && e.Start < e.End && e.End <= len(g.doc.Text) && g.doc.Text[e.Start:e.End] == e.Text
}

func (g gate) roles(c *schema.Claim) string {
	for _, r := range c.Roles() {
		for _, id := range *r.IDs {
			e := g.name(id)
			if e == nil {
				return "the " + r.Name + " " + string(id) + " is not named in the article"
			}
			if !g.m.Allows(c.Relation, r.Name, e.Type) {
				return fmt.Sprintf("%s takes no %s as %s (%s)", c.Relation, e.Type, r.Name, id)
			}
		}
	}
	return ""
}

func (g gate) figure(c *schema.Claim, rel *schema.Relation) string {
	f := c.Figure
	if f == nil {
		return ""
	}
	if !slices.Contains(rel.Figure, f.Kind) {
		return c.Relation + " takes no figure of kind " + f.Kind
	}
	if !strings.Contains(c.Evidence.Text, f.Raw) {
		return "the figure does not stand in the evidence"
	}
	return ""
}
