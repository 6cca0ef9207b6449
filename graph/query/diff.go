package query

import (
	"context"
	"slices"
	"strings"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// Diff is what is new in a graph.
type Diff struct {
	Claims   []*Claim  `json:"claims"`   // new ones, by date
	Gone     []*Claim  `json:"gone"`     // of the older graph, that this one no longer has
	Figures  []Moved   `json:"figures"`  // figures that a new claim brings up to date or takes back
	Disputes []Dispute `json:"disputes"` // with a new claim on either side
	Total    int       `json:"total"`
}

// Moved is a figure that changed.
type Moved struct {
	Kind   compare.Kind `json:"kind"`
	Reason string       `json:"reason"`
	Before *Claim       `json:"before"`
	After  *Claim       `json:"after"`
}

// DiffSince tells what articles of that day (YYYY, YYYY-MM or YYYY-MM-DD) and later bring, of the claims that the filter
// chooses. An article without a date is never new.
func (v *View) DiffSince(ctx context.Context, f Filter, since string) (*Diff, error) {
	return v.diff(ctx, f, func(c *Claim) (bool, error) { return c.Document.date.Start >= since, nil })
}

// DiffFrom tells what this graph has of the claims that the filter chooses and an older one has not, and what it has lost.
func (v *View) DiffFrom(ctx context.Context, old *View, f Filter) (*Diff, error) {
	out, err := v.diff(ctx, f, func(c *Claim) (bool, error) { _, there, err := old.claim(ctx, c.ID); return !there, err })
	if err != nil {
		return nil, err
	}
	before, _, err := old.Claims(ctx, f)
	if err != nil {
		return nil, err
	}
	for _, c := range before {
		_, there, err := v.claim(ctx, c.ID)
		if err != nil {
			return nil, err
		}
		if !there {
			out.Gone = append(out.Gone, c)
			out.Total++
		}
	}
	return out, nil
}

func (v *View) diff(ctx context.Context, f Filter, isNew func(*Claim) (bool, error)) (*Diff, error) {
	claims, limit, err := v.whole(ctx, f)
	if err != nil {
		return nil, err
	}
	out := &Diff{Claims: []*Claim{}, Gone: []*Claim{}, Figures: []Moved{}}
	fresh := map[schema.ID]bool{}
	for _, c := range claims {
		is, err := isNew(c)
		if err != nil {
			return nil, err
		}
		if is && c.Relation != "position" {
			fresh[c.ID] = true
			out.Claims = append(out.Claims, c)
		}
	}
	bonds, err := v.bondsOf(ctx, idsOf(out.Claims)...)
	if err != nil {
		return nil, err
	}
	disputes, err := v.disputes(ctx, ranked(bonds, idsOf(out.Claims), nil), 0)
	if err != nil {
		return nil, err
	}
	out.Disputes = disputes.Disputes
	if err := v.changed(ctx, out, bonds, fresh); err != nil {
		return nil, err
	}
	out.Total = len(out.Claims) + len(out.Figures) + len(out.Disputes)
	if limit > 0 {
		out.Claims, out.Figures, out.Disputes = out.Claims[:min(limit, len(out.Claims))], out.Figures[:min(limit, len(out.Figures))], out.Disputes[:min(limit, len(out.Disputes))]
	}
	return out, nil
}

// changed finds the figures that new claims change.
func (v *View) changed(ctx context.Context, out *Diff, bonds []bond, fresh map[schema.ID]bool) error {
	for _, x := range bonds {
		if x.Kind != compare.Updated && x.Kind != compare.ChangeOfPosition || !slices.ContainsFunc(x.b, func(id schema.ID) bool { return fresh[id] }) {
			continue
		}
		before, after, err := v.pair(ctx, x.a[0], x.b[0])
		if err != nil {
			return err
		}
		if before != nil && after != nil { // one may have gone since claims were compared
			out.Figures = append(out.Figures, Moved{x.Kind, x.Reason, before, after})
		}
	}
	slices.SortFunc(out.Figures, func(a, b Moved) int { return strings.Compare(string(a.After.ID), string(b.After.ID)) })
	return nil
}
