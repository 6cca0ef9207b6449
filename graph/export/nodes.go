package export

import (
	"context"
	"maps"
	"slices"

	"hearsay/schema"
)

// known is what articles say of entities themselves, that of all articles taken together.
type known map[schema.ID]*schema.Entity

// learn adds what one more article, or the background, says.
func (k known) learn(e *schema.Entity) {
	all := k[e.ID]
	if all == nil {
		all = &schema.Entity{ID: e.ID, Labels: map[string]string{}, Links: map[string][]schema.ID{}}
		k[e.ID] = all
	}
	for _, alias := range e.Aliases {
		all.Aliases = with(all.Aliases, alias)
	}
	for l, name := range e.Labels {
		if all.Labels[l] == "" {
			all.Labels[l] = name
		}
	}
	for rel, ids := range e.Links {
		for _, id := range ids {
			all.Links[rel] = with(all.Links[rel], id)
		}
	}
	for _, p := range e.Positions {
		if !slices.ContainsFunc(all.Positions, func(q schema.Position) bool {
			return p.Of == q.Of && p.Since == q.Since && p.Until == q.Until && maps.Equal(p.Title, q.Title)
		}) {
			all.Positions = append(all.Positions, p)
		}
	}
	if all.Point == nil {
		all.Point = e.Point
	}
	if all.SameAs == "" {
		all.SameAs = e.SameAs
	}
}

// with is a sorted list with x in it.
func with[T ~string](list []T, x T) []T {
	i, ok := slices.BinarySearch(list, x)
	if ok {
		return list
	}
	return slices.Insert(list, i, x)
}

// finish counts the edges, and makes the nodes that they need.
func (b *builder) finish(ctx context.Context) error {
	b.there = set{}
	if b.near == nil {
		b.there = b.ends
	} else if err := b.eachKey(ctx, b.grouped, func(k key) { b.there[k.from], b.there[k.to] = true, true }); err != nil {
		return err
	}
	for _, id := range b.options.Focus {
		b.there[id] = true
	}
	for _, id := range b.options.Only {
		if id.Kind() == "ent" && b.names.Known(id) {
			b.there[id] = true
		}
	}
	for id := range b.answered {
		if !b.has(id) {
			b.Outside++
		}
	}
	nodes := maps.Clone(b.there)
	if b.Level == Claims {
		if err := b.claimLevel(ctx, nodes); err != nil {
			return err
		}
	} else if b.Level == Entities {
		b.edges = b.grouped
	}
	if b.Level != Quads {
		return b.settle(ctx, nodes)
	}
	b.near = nil
	return b.grouped.close() // the edges are quads, which are made when they are wanted
}

// settle counts what stands at the nodes, which are the entities and, at the level of claims, the claims.
func (b *builder) settle(ctx context.Context, nodes set) error {
	if b.Level == Claims {
		b.degrees = make([]uint32, len(b.Claims))
	}
	b.Edges = 0
	err := b.eachKey(ctx, b.edges, func(k key) {
		b.Edges++
		for _, id := range [...]schema.ID{k.from, k.to} {
			if b.degrees != nil {
				if i, ok := slices.BinarySearch(b.Claims, id); ok {
					b.degrees[i]++
					continue
				}
			}
			b.tally(id).degree++
		}
	})
	if err != nil {
		return err
	}
	langs := set{}
	for _, id := range slices.Sorted(maps.Keys(nodes)) {
		n := b.node(id)
		for l := range n.Labels {
			langs[schema.ID(l)] = true
		}
		b.entities = append(b.entities, n)
	}
	for _, l := range slices.Sorted(maps.Keys(langs)) {
		b.langs = append(b.langs, string(l))
	}
	b.Nodes = len(b.entities) + len(b.degrees)
	return nil
}

func (b *builder) node(id schema.ID) Node {
	n := Node{Ref: b.names.Ref(id), Labels: map[string]string{}}
	if e := b.about[id]; e != nil {
		n.Labels, n.Aliases, n.Point, n.SameAs = e.Labels, e.Aliases, e.Point, e.SameAs
	}
	if t := b.told[id]; t != nil {
		n.Degree = t.degree
		if b.there[id] {
			n.Says, n.Named = t.says, t.named
		}
	}
	return n
}
