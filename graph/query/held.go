package query

import (
	"context"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// held is what was read of many claims at once, for as long as a question about them is being answered: to look each up, again and
// again, takes longer.
type held struct {
	claims  map[schema.ID]*schema.Claim
	answers map[schema.ID][]schema.ID // claim → those that answer it, sorted
	events  map[schema.ID]schema.ID   // claim → the happening that it is about
}

// Hold reads the claims that the filter chooses once for all that is asked of the view until release is called.
func (v *View) Hold(ctx context.Context, f Filter) (release func(), err error) {
	kept, err := v.chosen(ctx, f)
	if err != nil {
		return nil, err
	}
	return v.hold(ctx, kept)
}

// hold keeps claims that were read until release is called. Where others are held already, those stay: nothing is wrong without it.
func (v *View) hold(ctx context.Context, kept []marked) (release func(), err error) {
	if v.held.Load() != nil {
		return func() {}, nil
	}
	h := &held{claims: make(map[schema.ID]*schema.Claim, len(kept)), answers: map[schema.ID][]schema.ID{}, events: map[schema.ID]schema.ID{}}
	ids := make([]schema.ID, len(kept))
	for i := range kept {
		ids[i] = kept[i].claim.ID
		h.claims[ids[i]] = kept[i].claim
	}
	slices.Sort(ids)
	if err := v.edges(ctx, "answers", quad.Object, ids, func(answer, target schema.ID) { h.answers[target] = append(h.answers[target], answer) }); err != nil {
		return nil, err
	}
	for id := range h.answers {
		h.answers[id] = distinctSorted(h.answers[id])
	}
	if err := v.holdEvents(ctx, h, ids); err != nil {
		return nil, err
	}
	if !v.held.CompareAndSwap(nil, h) {
		return func() {}, nil
	}
	return func() { v.held.CompareAndSwap(h, nil) }, nil
}

// first holds the first claims, up to the limit (0 for none), and returns them.
func (v *View) first(ctx context.Context, kept []marked, limit int) (some []marked, release func(), err error) {
	if limit > 0 {
		kept = kept[:min(limit, len(kept))]
	}
	release, err = v.hold(ctx, kept)
	return kept, release, err
}

// holdEvents fills in the happenings of claims.
func (v *View) holdEvents(ctx context.Context, h *held, ids []schema.ID) error {
	accounts := map[schema.ID][]schema.ID{} // of each claim
	var all []schema.ID
	err := v.edges(ctx, compare.InAccount, quad.Subject, ids, func(claim, account schema.ID) {
		accounts[claim] = append(accounts[claim], account)
		all = append(all, account)
	})
	if err != nil {
		return err
	}
	events := map[schema.ID]schema.ID{} // of each account
	err = v.edges(ctx, compare.AboutEvent, quad.Subject, distinctSorted(all), func(account, event schema.ID) {
		if known := events[account]; known == "" || event < known {
			events[account] = event
		}
	})
	for claim, of := range accounts {
		slices.Sort(of)
		for _, a := range of {
			if h.events[claim] = events[a]; events[a] != "" {
				break
			}
		}
	}
	return err
}

// distinctSorted sorts ids in place and keeps each once.
func distinctSorted(ids []schema.ID) []schema.ID {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// answerers are the claims that answer one, sorted.
func (v *View) answerers(ctx context.Context, claim schema.ID) ([]schema.ID, error) {
	if h := v.held.Load(); h != nil {
		if _, ok := h.claims[claim]; ok {
			return h.answers[claim], nil
		}
	}
	return v.from(ctx, map[string]bool{"answers": true}, claim)
}
