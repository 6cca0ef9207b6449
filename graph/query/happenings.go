package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// Happenings are clusters of claims about one event.
type Happenings struct {
	Happenings []Happening `json:"happenings"`
	Total      int         `json:"total"` // without the limit
}

// Happening is one event by all accounts of it.
type Happening struct {
	ID       schema.ID    `json:"id"`
	Relation []string     `json:"relations"`
	Start    string       `json:"start,omitempty"` // the first day that an account gives
	End      string       `json:"end,omitempty"`   // the last
	Places   []schema.Ref `json:"places"`
	Low      *Bound       `json:"low,omitempty"`  // the least that somebody says, where its accounts give figures
	High     *Bound       `json:"high,omitempty"` // the most
	Claims   []*Claim     `json:"claims"`         // by date of the statement
}

// Happenings lists the events about which the filter chooses a claim, by date.
func (v *View) Happenings(ctx context.Context, f Filter) (*Happenings, error) {
	claims, limit, err := v.whole(ctx, f)
	if err != nil {
		return nil, err
	}
	out, seen := &Happenings{Happenings: []Happening{}}, map[schema.ID]bool{"": true}
	for _, c := range claims {
		id, err := v.eventOf(ctx, c.ID)
		if err != nil {
			return nil, err
		}
		if seen[id] {
			continue
		}
		seen[id] = true
		if out.Total++; limit > 0 && out.Total > limit {
			continue
		}
		h, err := v.Happening(ctx, id)
		if err != nil {
			return nil, err
		}
		out.Happenings = append(out.Happenings, *h)
	}
	slices.SortStableFunc(out.Happenings, func(a, b Happening) int { return compareDays(a.Start, b.Start) })
	return out, nil
}

// Happening reads one event with its claims.
func (v *View) Happening(ctx context.Context, id schema.ID) (*Happening, error) {
	accounts, err := v.from(ctx, map[string]bool{compare.AboutEvent: true}, id)
	if err != nil {
		return nil, err
	}
	if len(accounts) == 0 {
		return nil, &UnknownError{Name: string(id)}
	}
	members, err := v.from(ctx, map[string]bool{compare.InAccount: true}, accounts...)
	if err != nil {
		return nil, err
	}
	h := &Happening{ID: id, Places: []schema.Ref{}}
	if h.Claims, err = v.dressAll(ctx, members); err != nil {
		return nil, err
	}
	for _, c := range h.Claims {
		h.add(c)
	}
	slices.Sort(h.Relation)
	h.Relation = slices.Compact(h.Relation)
	return h, nil
}

func (h *Happening) add(c *Claim) {
	h.Relation = append(h.Relation, c.Relation)
	if m := momentOf(c); m.Basis == OfEvent || m.Basis == OfInference {
		if h.Start == "" || m.Start < h.Start {
			h.Start = m.Start
		}
		h.End = max(h.End, m.End)
	}
	for _, p := range c.Place {
		if !slices.Contains(h.Places, p) {
			h.Places = append(h.Places, p)
		}
	}
	slices.SortFunc(h.Places, func(a, b schema.Ref) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(string(a.ID), string(b.ID)))
	})
	low, high := compare.Interval(c.Figure)
	if low != nil && (h.Low == nil || *low <= h.Low.Value) {
		h.Low = h.Low.with(*low, c.Speaker)
	}
	if high != nil && (h.High == nil || *high >= h.High.Value) {
		h.High = h.High.with(*high, c.Speaker)
	}
}
