package claim

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/graph/text"
	"hearsay/schema"
)

// longest is the most bytes that evidence may have: a clause, not a paragraph.
const longest = 900

// Verify splits claims into those that hold and those that do not, with the reason. A claim holds when its id is one
// of the document that no claim before it has, its evidence and cue are exactly the text at their spans, its relation
// and terms are of the vocabulary, everybody in it is an entity that name gives, every argument of a type that the role
// takes, and the words of its figure stand in the evidence. Of what a claim answers or depends on only what holds stays.
// name gives those entities that the article names or that these belong to, nil for others. What is kept takes the place of cs.
func Verify(m *schema.Model, doc *text.Parsed, name func(schema.ID) *schema.Entity, cs []schema.Claim) (kept []schema.Claim, out []schema.Rejected) {
	gate, ids := gate{m, doc, name}, schema.NewRegister(len(cs)) // of those that hold
	kept = cs[:0]
	for i := range cs {
		c := &cs[i]
		c.Normalise()
		reason := gate.fault(c)
		_, taken := ids.Find(c.ID)
		if taken {
			reason = "another claim has the id " + string(c.ID)
		}
		if reason != "" {
			out = append(out, schema.Rejected{Reason: reason, Method: c.Method, Evidence: c.Evidence})
			continue
		}
		ids.Add(c.ID)
		if kept = cs[:len(kept)+1]; len(kept) <= i {
			kept[len(kept)-1] = *c
		}
	}
	gone := func(id schema.ID) bool {
		_, holds := ids.Find(id)
		return !holds
	}
	for i := range kept {
		kept[i].Targets = without(kept[i].Targets, gone)
		kept[i].Conditions = without(kept[i].Conditions, gone)
	}
	return kept, out
}

// without is ids less those that are gone, nil where none stays; the claims that were given keep theirs.
func without(ids []schema.ID, gone func(schema.ID) bool) []schema.ID {
	if !slices.ContainsFunc(ids, gone) {
		return ids
	}
	if ids = slices.DeleteFunc(slices.Clone(ids), gone); len(ids) == 0 {
		return nil
	}
	return slices.Clip(ids)
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
	case !c.ID.ClaimOf(g.doc.ID):
		return "the id " + string(c.ID) + " is not of this document"
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
	case g.name(c.Speaker) == nil:
		return unnamed("speaker", c.Speaker)
	case c.Medium != "" && g.name(c.Medium) == nil:
		return unnamed("medium", c.Medium)
	}
	for _, id := range c.Chain {
		if g.name(id) == nil {
			return unnamed("source", id)
		}
	}
	if reason := g.roles(c); reason != "" {
		return reason
	}
	return g.figure(c, rel)
}

func unnamed(what string, id schema.ID) string {
	return "the " + what + " " + string(id) + " is not named in the article"
}

// quotes says whether e is what stands at its span, without half a character: the text is UTF-8.
func (g gate) quotes(e schema.Evidence) bool {
	text := g.doc.Text
	return e.Start >= 0 && e.Start < e.End && e.End <= len(text) && text[e.Start:e.End] == e.Text && utf8.RuneStart(text[e.Start]) && (e.End == len(text) || utf8.RuneStart(text[e.End]))
}

func (g gate) roles(c *schema.Claim) string {
	for _, r := range c.Roles() {
		for _, id := range *r.IDs {
			e := g.name(id)
			if e == nil {
				return unnamed(r.Name, id)
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
	if f.Raw == "" || !strings.Contains(c.Evidence.Text, f.Raw) {
		return "the figure does not stand in the evidence"
	}
	for _, v := range []*float64{f.Value, f.Low, f.High} {
		if v != nil && (math.IsInf(*v, 0) || math.IsNaN(*v)) {
			return "the figure is no number"
		}
	}
	if f.Class != "" && g.name(f.Class) == nil {
		return unnamed("class", f.Class)
	}
	return ""
}
