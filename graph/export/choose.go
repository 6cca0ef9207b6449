package export

import (
	"context"
	"slices"

	"hearsay/graph/query"
	"hearsay/schema"
)

// choice says which claims, and which edges of them, the options choose.
type choice struct {
	filter   Filter
	passed   []schema.ID // the claims that the view has chosen, sorted, where the filter asks it
	entities set         // those of Options.Only; nil where everything is chosen
	whole    set         // claims and articles of Options.Only
}

func choose(ctx context.Context, v *query.View, o Options) (*choice, error) {
	c := &choice{filter: o.Filter}
	if o.Filter.byView() {
		var err error
		if c.passed, err = v.ClaimIDs(ctx, o.Filter.Filter); err != nil {
			return nil, err
		}
	}
	if o.Only == nil {
		return c, nil
	}
	c.entities, c.whole = set{}, set{}
	for _, id := range o.Only {
		switch id.Kind() {
		case "ent":
			c.entities[id] = true
		case "fig":
			c.whole[schema.ID("claim:"+id.Local())] = true
		default:
			c.whole[id] = true
		}
	}
	return c, nil
}

// keeps says whether the filter chooses the claim.
func (c *choice) keeps(x *schema.Claim) bool {
	if x.Confidence < c.filter.MinConfidence || c.filter.Asserted && !x.Asserted() {
		return false
	}
	if !c.filter.byView() {
		return true
	}
	_, ok := slices.BinarySearch(c.passed, x.ID)
	return ok
}

// named says whether a claim is chosen itself, with all its edges.
func (c *choice) named(x *schema.Claim) bool {
	return c.entities == nil || c.whole[x.ID] || c.whole[schema.DocOf(x.ID)]
}

// between are the steps whose ends are both chosen.
func (c *choice) between(steps []key) []key {
	return slices.DeleteFunc(steps, func(k key) bool { return !c.entities[k.from] || !c.entities[k.to] })
}
