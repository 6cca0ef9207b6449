package export

import (
	"cmp"
	"slices"

	"hearsay/schema"
)

// steps are the edges that a claim stands on, each once. What it states as fact gives content edges, as its
// shortcuts in the store do. Its speaker is joined with everybody on no content edge and with the agents, save that an
// article's own voice, which would be joined with all the world, leaves out agents that stand on one.
func (b *builder) steps(c *schema.Claim, a *article) []key {
	if c.Relation == "position" {
		return cross(c.Agent, c.Patient, Background, c.Relation)
	}
	out := b.content(c)
	content := out
	onEdge := func(id schema.ID) bool {
		return slices.ContainsFunc(content, func(k key) bool { return k.from == id || k.to == id })
	}
	var about []schema.ID
	for _, r := range c.Roles() {
		for _, id := range *r.IDs {
			if !onEdge(id) || r.Name == "agent" && !c.Author {
				about = append(about, id)
			}
		}
	}
	out = append(out, a.answers(c)...)
	return tidy(append(out, voice(c, about, len(out) > 0)...))
}

// answers lead to the speakers of the claims that this one answers.
func (a *article) answers(c *schema.Claim) []key {
	var out []key
	for _, t := range c.Targets {
		if x := a.claim(t); x != nil && c.Speaker != "" && x.Speaker != "" {
			out = append(out, key{from: c.Speaker, to: x.Speaker, class: Answer, kind: c.Stance})
		}
	}
	return out
}

func tidy(keys []key) []key {
	slices.SortFunc(keys, compareKeys)
	return slices.Compact(keys)
}

// voice joins the speaker with whom the claim is about; with itself only where the claim has no other edge.
func voice(c *schema.Claim, about []schema.ID, more bool) []key {
	if c.Speaker == "" {
		return nil
	}
	others := slices.DeleteFunc(slices.Clone(about), func(id schema.ID) bool { return id == c.Speaker })
	if len(others) == 0 && !more {
		others = about
	}
	return cross([]schema.ID{c.Speaker}, others, Voice, c.Stance)
}

// content are the edges of what a claim says of the world.
func (b *builder) content(c *schema.Claim) []key {
	rel := b.model.Relation(c.Relation)
	if rel == nil {
		return nil
	}
	if rel.Shortcut == "call" && c.Speaker != "" {
		return cross([]schema.ID{c.Speaker}, slices.Concat(c.Addressee, c.Patient), Content, c.Relation)
	}
	if !c.Asserted() {
		return nil
	}
	targets := slices.Concat(c.Patient, c.Place)
	switch rel.Shortcut {
	case "agent-target":
		return append(cross(c.Agent, targets, Content, c.Relation), cross(c.Agent, c.Weapon, Content, "used-weapon")...)
	case "agent-weapon":
		return cross(c.Agent, c.Weapon, Content, c.Relation)
	case "agent-figure":
		return cross(c.Agent, targets, Content, c.Relation)
	case "pair":
		return pairs(slices.Concat(c.Agent, c.Patient), c.Relation)
	}
	return nil
}

// cross leads from each of the first to each of the second.
func cross(from, to []schema.ID, class Class, kind string) []key {
	var out []key
	for _, f := range from {
		for _, t := range to {
			out = append(out, key{from: f, to: t, class: class, kind: kind})
		}
	}
	return out
}

// pairs joins each with each other, in the order of their ids: these relations have no direction.
func pairs(ids []schema.ID, kind string) []key {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	var out []key
	for i, f := range ids {
		out = append(out, cross([]schema.ID{f}, ids[i+1:], Content, kind)...)
	}
	return out
}

func compareKeys(a, b key) int {
	return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.class, b.class), cmp.Compare(a.kind, b.kind))
}
