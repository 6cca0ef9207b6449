package query

import (
	"context"
	"slices"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// Why is what stands between two claims, and on what grounds.
type Why struct {
	A     *Claim         `json:"a"`
	B     *Claim         `json:"b"`
	Links []compare.Link `json:"links"` // none where the two are not compared
	Facts []Fact         `json:"facts"` // what was compared, in order
}

// Fact is one thing that two claims were compared by.
type Fact struct {
	What    string `json:"what"` // relation, loser, class, place, days, figure, speakers, text
	A       string `json:"a"`
	B       string `json:"b"`
	Verdict string `json:"verdict"` // same, within, differs, overlap, apart, opposed, independent …
}

// Why explains what stands between two claims, or why nothing does.
func (v *View) Why(ctx context.Context, a, b schema.ID) (*Why, error) {
	out := &Why{Links: []compare.Link{}, Facts: []Fact{}}
	var err error
	if out.A, err = v.Claim(ctx, a); err != nil {
		return nil, err
	}
	if out.B, err = v.Claim(ctx, b); err != nil {
		return nil, err
	}
	bonds, err := v.bondsOf(ctx, a)
	if err != nil {
		return nil, err
	}
	for _, t := range bonds {
		if slices.Contains(t.a, a) && slices.Contains(t.b, b) || slices.Contains(t.a, b) && slices.Contains(t.b, a) {
			out.Links = append(out.Links, t.Link)
		}
	}
	return out, nil
}

// pair reads two claims; nil for one that is not there.
func (v *View) pair(ctx context.Context, a, b schema.ID) (*Claim, *Claim, error) {
	var out [2]*Claim
	for i, id := range []schema.ID{a, b} {
		c, ok, err := v.claim(ctx, id)
		if err != nil {
			return nil, nil, err
		}
		if ok {
			if out[i], err = v.dress(ctx, c); err != nil {
				return nil, nil, err
			}
		}
	}
	return out[0], out[1], nil
}
