package export

import (
	"context"
	"slices"

	"hearsay/graph/query"
	"hearsay/schema"
)

// claimLevel makes the claims' speakers, roles, answers and comparisons edges, in place of the edges that grouped claims, and adds
// the entities on them to the nodes; background stays as it is.
func (b *builder) claimLevel(ctx context.Context, nodes set) error {
	b.edges = b.options.sorter()
	if err := b.unclaimed(ctx); err != nil {
		return err
	}
	b.near = nil
	if err := b.grouped.close(); err != nil {
		return err
	}
	links, err := b.compared(ctx)
	if err != nil {
		return err
	}
	sure := map[schema.ID]float64{} // of the claims that are linked
	for i := range links {
		sure[links[i].from], sure[links[i].to] = 0, 0
	}
	err = readReports(ctx, b.Selection, b.roles, func(x *roleEdges) error {
		for i := range x.of.claims {
			if c := &x.of.claims[i]; len(sure) > 0 {
				if _, ok := sure[c.ID]; ok {
					sure[c.ID] = c.Confidence
				}
			}
		}
		return b.roleEdges(x, nodes)
	})
	if err != nil {
		return err
	}
	for i := range links {
		l := &links[i]
		l.confidence = min(sure[l.from], sure[l.to])
		if err := b.edges.add(appendKey(nil, l.key), l.share.append(nil)); err != nil {
			return err
		}
	}
	return nil
}

// roleEdges takes the edges of an article's claims, and the entities on them.
func (b *builder) roleEdges(x *roleEdges, nodes set) error {
	for i, k := range x.keys {
		for _, id := range [...]schema.ID{k.from, k.to} {
			if !nodes[id] && !b.has(id) {
				nodes[id] = true
			}
		}
		if err := b.edges.add(x.texts[i], x.shares[i]); err != nil {
			return err
		}
	}
	return nil
}

// unclaimed takes over the edges of the background that no claim stands on.
func (b *builder) unclaimed(ctx context.Context) error {
	var keys, shares [][]byte
	claimed := false
	flush := func() error {
		if !claimed {
			for i := range keys {
				if err := b.edges.add(keys[i], shares[i]); err != nil {
					return err
				}
			}
		}
		keys, shares, claimed = nil, nil, false
		return nil
	}
	err := b.eachShare(ctx, b.grouped, func(k, value []byte) error {
		if len(keys) > 0 && string(k) != string(keys[0]) {
			if err := flush(); err != nil {
				return err
			}
		}
		if readKey(string(k)).class == Background {
			keys, shares = append(keys, slices.Clone(k)), append(shares, slices.Clone(value))
			claimed = claimed || readShare(value).claim != ""
		}
		return nil
	})
	if err != nil {
		return err
	}
	return flush()
}

// roleEdges are the edges of the claims of one article.
type roleEdges struct {
	of     *report
	keys   []key
	texts  [][]byte // the keys as they are sorted
	shares [][]byte
}

// roles joins claims with whom they name: their speaker, those in their roles, whom they cite, and the claims of the
// selection that they answer or depend on.
func (b *builder) roles(r *report) (*roleEdges, error) {
	out := &roleEdges{of: r}
	for i := range r.claims {
		c := &r.claims[i]
		x := share{claim: c.ID, confidence: c.Confidence, first: c.Date.Start, last: c.Date.End, published: c.Article.Published.Start}
		if c.Disputed {
			x.flags = disputedShare
		}
		value := x.append(nil)
		eachRole(c.Claim, b.has, func(k key) {
			out.keys, out.texts, out.shares = append(out.keys, k), append(out.texts, appendKey(nil, k)), append(out.shares, value)
		})
	}
	return out, nil
}

// eachRole calls f with the edges of a claim; has says which claims there are.
func eachRole(c *schema.Claim, has func(schema.ID) bool, f func(key)) {
	edge := func(from, to schema.ID, class Class, kind string) {
		if from != "" && to != "" {
			f(key{from: from, to: to, class: class, kind: kind})
		}
	}
	edge(c.Speaker, c.ID, Voice, c.Stance)
	role := func(name string, ids ...schema.ID) {
		for _, id := range ids {
			edge(c.ID, id, RoleOf, name)
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
			if has(id) {
				edge(c.ID, id, Answer, x.kind)
			}
		}
	}
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
