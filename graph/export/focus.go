package export

import (
	"context"
	"maps"
	"slices"

	"hearsay/schema"
)

// focus keeps the edges that lie within the hops around the focus, and the claims that stand on them. The first hop goes over any
// edge, in either direction; the others not over places within places and articles' own voices, which lead everywhere.
func (b *builder) focus(ctx context.Context) error {
	near := set{}
	for _, id := range b.options.Focus {
		near[id] = true
	}
	for hop := range b.options.Hops {
		wider := maps.Clone(near)
		err := b.eachFolded(ctx, b.grouped, func(e *Edge) error {
			if (near[e.Source] || near[e.Target]) && (hop == 0 || e.leads()) {
				wider[e.Source], wider[e.Target] = true, true
			}
			return nil
		})
		if err != nil {
			return err
		}
		near = wider
	}
	b.near = near
	on := set{}
	err := b.eachFolded(ctx, b.grouped, func(e *Edge) error {
		for _, c := range e.Claims {
			on[c] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	b.Claims = slices.DeleteFunc(b.Claims, func(id schema.ID) bool { return !on[id] })
	return b.eachStatement(ctx, func(c *Statement) error {
		b.count(c)
		return nil
	})
}

// leads says whether a path that means something may pass over the edge.
func (e *Edge) leads() bool {
	switch e.Class {
	case Background:
		return e.Kind == "position" || e.Kind == "affiliated-with"
	case Voice:
		return e.reported
	}
	return true
}
