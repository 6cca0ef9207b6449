package export

import (
	"context"
	"slices"
	"strings"

	"hearsay/graph/query"
	"hearsay/schema"
)

// claimLevel makes the claims nodes and their speakers, roles, answers and comparisons edges, in place of the edges that
// grouped them; background stays as it is.
func (b *builder) claimLevel(ctx context.Context, node func(schema.ID) *Node) error {
	var edges []Edge
	for _, e := range b.Edges {
		if e.Class == Background && len(e.Claims) == 0 {
			edges = append(edges, e)
		} else {
			node(e.Source).Degree--
			node(e.Target).Degree--
		}
	}
	for _, id := range b.Claims {
		edges = append(edges, b.roleEdges(b.Statement(id))...)
	}
	compared, err := b.compared(ctx)
	if err != nil {
		return err
	}
	edges = append(edges, compared...)
	for i := range edges {
		e := &edges[i]
		if e.Class != Background {
			node(e.Source).Degree++
			node(e.Target).Degree++
		}
	}
	for _, id := range b.Claims {
		n := node(id)
		c := b.Statement(id)
		n.Claim, n.Name, n.Type = c, b.Words(c), "claim"
	}
	b.Edges = edges
	return nil
}

// roleEdges join a claim with whom it names: its speaker, those in its roles, whom it cites, and the claims of the
// selection that it answers or depends on.
func (b *builder) roleEdges(c *Statement) []Edge {
	var out []Edge
	edge := func(from, to schema.ID, class Class, kind, label string) {
		if from == "" || to == "" {
			return
		}
		e := Edge{Source: from, Target: to, Class: class, Kind: kind, Label: label, Claims: []schema.ID{c.ID}, Disputed: c.Disputed, Confidence: c.Confidence}
		e.during(c.Date.Start, c.Date.End)
		out = append(out, e)
	}
	edge(c.Speaker, c.ID, Voice, c.Stance, b.word(b.model.Terms.Stances[c.Stance], c.Stance))
	role := func(name string, ids ...schema.ID) {
		for _, id := range ids {
			edge(c.ID, id, RoleOf, name, b.word(b.propertyLabels(name), name))
		}
	}
	for _, r := range c.Roles() {
		role(r.Name, *r.IDs...)
	}
	role("citing", sortedSet(c.Chain)...)
	role("medium", c.Medium)
	if c.Figure != nil {
		role("class", c.Figure.Class)
	}
	for _, x := range []struct {
		kind string
		ids  []schema.ID
	}{{"answers", c.Targets}, {"condition", c.Conditions}} {
		for _, id := range x.ids {
			if b.Statement(id) != nil {
				edge(c.ID, id, Answer, x.kind, b.word(b.propertyLabels(x.kind), x.kind))
			}
		}
	}
	return out
}

func (s *Selection) propertyLabels(name string) map[string]string {
	if p := s.model.Property(name); p != nil {
		return p.Labels
	}
	return nil
}

func sortedSet(ids []schema.ID) []schema.ID {
	out := slices.Clone(ids)
	slices.Sort(out)
	return slices.Compact(out)
}

// Words says in short English what a claim says of the world.
func (s *Selection) Words(c *Statement) string {
	j := schema.NewClaimJSON(*c.Claim, s.names.Ref)
	return query.Words(s.model, &j, func(id schema.ID) string { return s.names.Ref(id).Name })
}

// Statement returns a claim of the selection with what belongs to it, or nil.
func (s *Selection) Statement(id schema.ID) *Statement {
	i, ok := slices.BinarySearchFunc(s.statements, id, func(c *Statement, id schema.ID) int { return strings.Compare(string(c.ID), string(id)) })
	if !ok {
		return nil
	}
	return s.statements[i]
}
