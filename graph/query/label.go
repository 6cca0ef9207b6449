package query

import (
	"cmp"
	"context"

	"hearsay/schema"
)

// Label is what something is called, and where it lies.
type Label struct {
	schema.Ref               // of the type claim or document where it is one
	Point      *schema.Point `json:"point,omitempty"`
}

// Label names an entity, a claim by its words or a document by its title. What the graph does not know is called by its
// local id and has no type.
func (v *View) Label(ctx context.Context, id schema.ID) (Label, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return Label{}, err
	}
	l := Label{Ref: n.Ref(id)}
	switch id.Kind() {
	case "ent":
		l.Point, err = v.point(ctx, id)
	case "claim":
		c, ok, err := v.claim(ctx, id)
		if err != nil || !ok {
			return l, err
		}
		j := schema.NewClaimJSON(c, n.Ref)
		l.Name, l.Type = v.words(&j), "claim"
	case "doc":
		s, err := v.source(ctx, id)
		if err != nil || s.Source == "" {
			return l, err
		}
		l.Name, l.Type = cmp.Or(s.Title, s.Source), "document"
	}
	return l, err
}
