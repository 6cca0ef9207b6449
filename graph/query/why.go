package query

import (
	"context"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// Why is what stands between two claims, and on what grounds.
type Why struct {
	A     *Claim           `json:"a"`
	B     *Claim           `json:"b"`
	Links []compare.Link   `json:"links"`          // none where nothing stands between the two
	Facts []compare.Aspect `json:"facts"`          // what they are compared by
	Note  string           `json:"note,omitempty"` // why they are not compared at all

	Decisions []Decided `json:"decisions"` // what analysts decided about either
}

// Why explains what stands between two claims, or why nothing does.
func (v *View) Why(ctx context.Context, a, b schema.ID) (*Why, error) {
	out := &Why{Links: []compare.Link{}, Facts: []compare.Aspect{}, Decisions: []Decided{}}
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
	for _, id := range []schema.ID{a, b} {
		ds, err := v.Decided(ctx, id)
		if err != nil {
			return nil, err
		}
		out.Decisions = append(out.Decisions, ds...)
	}
	for _, t := range bonds {
		if t.between(a, b) {
			out.Links = append(out.Links, t.Link)
		}
	}
	return out, v.explain(ctx, out)
}

// WhyOne is what stands between a claim and others, and what analysts decided about it.
type WhyOne struct {
	Claim     *Claim    `json:"claim"`             // as it stands; null where it was rejected
	AsRead    *Claim    `json:"as_read,omitempty"` // as it was read, where decisions changed it
	Decisions []Decided `json:"decisions"`
	Links     []LinkTo  `json:"links"`
}

// LinkTo is a link of a claim with the claims at its other end.
type LinkTo struct {
	ClaimLink
	Others []*Claim `json:"others"`
}

// WhyOne explains one claim, also one that was rejected.
func (v *View) WhyOne(ctx context.Context, id schema.ID) (*WhyOne, error) {
	out := &WhyOne{Links: []LinkTo{}}
	c, ok, err := v.claim(ctx, id)
	if err == nil && ok {
		out.Claim, err = v.dress(ctx, c)
	}
	if err == nil {
		out.Decisions, err = v.Decided(ctx, id)
	}
	if err == nil && len(out.Decisions) > 0 {
		out.AsRead, err = v.AsRead(ctx, id)
	}
	if err != nil {
		return nil, err
	}
	if !ok && len(out.Decisions) == 0 {
		return nil, &UnknownError{Name: string(id)}
	}
	links, err := v.Links(ctx, id)
	for _, l := range links {
		others, err := v.dressAll(ctx, l.Claims)
		if err != nil {
			return nil, err
		}
		out.Links = append(out.Links, LinkTo{l, others})
	}
	return out, err
}

// explain lays the accounts of two claims beside each other, where both have one.
func (v *View) explain(ctx context.Context, out *Why) error {
	n, err := v.Names(ctx)
	if err != nil {
		return err
	}
	var sides [2]*compare.Account
	for i, c := range []*Claim{out.A, out.B} {
		if sides[i], err = v.account(ctx, c.ID); err != nil {
			return err
		}
		if sides[i] == nil {
			out.Note = string(c.ID) + " is not compared with others: only strikes, losses, casualties, control and breaches of a truce are, where they are stated as fact with enough detail, and what answers them"
			return nil
		}
	}
	out.Facts = compare.Explain(sides[0], sides[1], func(id schema.ID) string { return n.Ref(id).Name })
	return nil
}

// account is what a claim is compared by; nil where it is not compared.
func (v *View) account(ctx context.Context, claim schema.ID) (*compare.Account, error) {
	ids, err := v.to(ctx, claim, compare.InAccount)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	f, err := v.facts(ctx, ids[0])
	if err != nil {
		return nil, err
	}
	return compare.ReadAccount(ids[0], f.Text(ids[0], compare.Terms), claim)
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
