package query

import (
	"context"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// Decided is an analyst's decision as the graph tells it.
type Decided struct {
	ID   schema.ID `json:"id"`
	Kind string    `json:"decision"`       // merge, split, reject, correct
	Told string    `json:"told"`           // what it decides, in short words
	Name string    `json:"name,omitempty"` // that it gives to an entity
	Why  string    `json:"why"`
}

// Decided are the decisions that changed a claim or an entity, by their ids.
func (v *View) Decided(ctx context.Context, id schema.ID) ([]Decided, error) {
	ids, err := v.to(ctx, id, "decided-by")
	out := []Decided{}
	for i, d := range ids {
		if i > 0 && d == ids[i-1] {
			continue
		}
		f, err := v.facts(ctx, d)
		if err != nil {
			return nil, err
		}
		out = append(out, Decided{ID: d, Kind: f.Text(d, "decision"), Told: f.Text(d, "decided"), Name: f.Text(d, "decided-name"), Why: f.Text(d, "why")})
	}
	return out, err
}

// AsRead is a claim as it was read from its article, before decisions changed it; nil where none did.
func (v *View) AsRead(ctx context.Context, id schema.ID) (*Claim, error) {
	f, err := v.facts(ctx, schema.DocOf(id))
	if err != nil {
		return nil, err
	}
	was, err := store.ParseQuads(f.Text(schema.DocOf(id), "as-read"))
	if err != nil {
		return nil, err
	}
	is, err := store.ParseQuads(f.Text(schema.DocOf(id), "as-decided"))
	if err != nil || len(was)+len(is) == 0 {
		return nil, err
	}
	qs := was
	for _, node := range []schema.ID{id, schema.FigOf(id)} {
		now, err := v.quads(ctx, quad.Subject, node.IRI())
		if err != nil {
			return nil, err
		}
		qs = append(qs, slices.DeleteFunc(now, func(q quad.Quad) bool { return slices.Contains(is, q) })...)
	}
	c, ok := schema.NewFacts(qs).Claim(id)
	if !ok {
		return nil, nil
	}
	return v.dress(ctx, c)
}
