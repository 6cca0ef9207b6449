package query

import (
	"context"
	"slices"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// ClaimLink is what stands between a claim and others.
type ClaimLink struct {
	Kind   compare.Kind `json:"kind"`
	First  bool         `json:"first"`  // whether the claim was said first or is what is answered
	Claims []schema.ID  `json:"claims"` // at the other end
	Reason string       `json:"reason"` // in words
}

// Links returns what stands between a claim and others: who denies it, what it agrees with, what it contradicts.
func (v *View) Links(ctx context.Context, id schema.ID) ([]ClaimLink, error) {
	bonds, err := v.bondsOf(ctx, id)
	out := []ClaimLink{}
	for _, b := range bonds {
		l := ClaimLink{Kind: b.Kind, First: slices.Contains(b.a, id), Claims: b.b, Reason: b.Reason}
		if !l.First {
			l.Claims = b.a
		}
		out = append(out, l)
	}
	return out, err
}
