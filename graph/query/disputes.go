package query

import (
	"context"
	"slices"
	"strings"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// Disputes are the claims that are contradicted, or that nobody answered.
type Disputes struct {
	Disputes []Dispute `json:"disputes"`
	Total    int       `json:"total"` // without the limit
}

// Dispute is a claim and what contradicts it. Where several speakers or articles dispute the same, the first pair stands here
// and the others beside it.
type Dispute struct {
	Kind      compare.Kind `json:"kind"` // denied, disputed-figure, rejected, conflicts; unanswered
	Reason    string       `json:"reason"`
	Basis     string       `json:"basis,omitempty"` // what the day of Claim is taken from, see Claim.Basis
	Claim     *Claim       `json:"claim"`
	Against   *Claim       `json:"against,omitempty"`    // none where the claim is unanswered
	Says      []string     `json:"says,omitempty"`       // what else is answered with Claim of what its speaker says, in words, each once
	Also      []schema.ID  `json:"also,omitempty"`       // other claims on the side of Claim
	Again     []schema.ID  `json:"again,omitempty"`      // other claims on the side of Against
	AlsoBy    []schema.Ref `json:"also_by,omitempty"`    // other speakers on the side of Claim
	AgainstBy []schema.Ref `json:"against_by,omitempty"` // other speakers on the side of Against
}

// Unanswered is the kind of a dispute that is none yet: a claim about another side that nobody answered.
const Unanswered compare.Kind = "unanswered"

// Disputes lists what is denied, rejected or contradicted, by date; a dispute is chosen where the filter chooses one of its
// two claims. With unanswered it lists instead the claims about somebody else that nobody answers.
func (v *View) Disputes(ctx context.Context, f Filter, unanswered bool) (*Disputes, error) {
	if unanswered {
		claims, limit, err := v.whole(ctx, f)
		if err != nil {
			return nil, err
		}
		all, err := v.unanswered(ctx, claims)
		out := &Disputes{Disputes: all, Total: len(all)}
		if limit > 0 {
			out.Disputes = all[:min(limit, len(all))]
		}
		return out, err
	}
	bonds, err := v.disputing(ctx)
	if err != nil {
		return nil, err
	}
	f.Disputed, f.disputed = true, endsOf(bonds)
	chosen, err := v.chosen(ctx, f)
	if err != nil {
		return nil, err
	}
	ids := make([]schema.ID, len(chosen))
	for i, k := range chosen {
		ids[i] = k.claim.ID
	}
	led, err := v.led(ctx, f, ids)
	if err != nil {
		return nil, err
	}
	return v.disputes(ctx, ranked(bonds, ids, led), f.Limit)
}

// led are the chosen answers that the filter chooses for what they answer alone.
func (v *View) led(ctx context.Context, f Filter, chosen []schema.ID) (map[schema.ID]bool, error) {
	out := map[schema.ID]bool{}
	for _, by := range []struct {
		id   schema.ID
		find func(context.Context, schema.ID) ([]schema.ID, error)
	}{{f.About, v.naming}, {f.Party, v.doneBy}} {
		if by.id == "" {
			continue
		}
		own, err := by.find(ctx, by.id)
		if err != nil {
			return nil, err
		}
		for _, id := range chosen {
			if _, ok := slices.BinarySearch(own, id); !ok {
				out[id] = true
			}
		}
	}
	return out, nil
}

// ranked are the bonds of the chosen claims, in their order. An answer that is led to by what it answers brings no dispute of its own.
func ranked(bonds []bond, chosen []schema.ID, led map[schema.ID]bool) []bond {
	order := map[schema.ID]int{}
	for i, id := range chosen {
		order[id] = i + 1
	}
	type at struct {
		bond
		first int
	}
	var kept []at
	for _, x := range bonds {
		first := 0
		for _, id := range slices.Concat(x.a, x.b) {
			if o := order[id]; o > 0 && (first == 0 || o < first) && !(led[id] && slices.Contains(x.b, id)) {
				first = o
			}
		}
		if x.Kind.Disputes() && first > 0 {
			kept = append(kept, at{x, first})
		}
	}
	slices.SortStableFunc(kept, func(x, y at) int { return x.first - y.first })
	out := make([]bond, len(kept))
	for i, k := range kept {
		out[i] = k.bond
	}
	return out
}

// disputes shows bonds with their claims, each dispute once, as many as the limit says, and counts the others.
func (v *View) disputes(ctx context.Context, bonds []bond, limit int) (*Disputes, error) {
	out := &Disputes{Disputes: []Dispute{}}
	quarrels, err := v.quarrels(ctx, bonds)
	if err != nil {
		return nil, err
	}
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	out.Total = len(quarrels)
	if limit > 0 {
		quarrels = quarrels[:min(limit, len(quarrels))]
	}
	for _, q := range quarrels {
		d := Dispute{Kind: q.Kind, Reason: q.Reason, Also: q.a[1:], Again: q.b[1:], AlsoBy: n.called(q.says[1:]), AgainstBy: n.called(q.against[1:])}
		if d.Claim, d.Against, err = v.pair(ctx, q.a[0], q.b[0]); err != nil {
			return nil, err
		}
		d.Basis = d.Claim.Basis()
		if d.Says, err = v.besides(ctx, d.Claim, d.Also); err != nil {
			return nil, err
		}
		out.Disputes = append(out.Disputes, d)
	}
	return out, nil
}

// besides tells what other claims of its article and speaker say that stand with a claim, in other words than it.
func (v *View) besides(ctx context.Context, c *Claim, also []schema.ID) ([]string, error) {
	var out []string
	for _, id := range also {
		if schema.DocOf(id) != schema.DocOf(c.ID) {
			continue
		}
		x, ok, err := v.claim(ctx, id)
		if err != nil {
			return nil, err
		}
		if !ok || x.Speaker != c.Speaker.ID {
			continue
		}
		p, err := v.plain(ctx, x)
		if err != nil {
			return nil, err
		}
		if words := v.words(&p.ClaimJSON); words != c.Words && !slices.Contains(out, words) {
			out = append(out, words)
		}
	}
	return out, nil
}

// answerable are the relations whose claims touch somebody who may answer.
var answerable = []string{"struck", "used-weapon", "destroyed", "shot-down", "captured", "lost", "casualties", "controls", "ceasefire-violated", "accuses",
	"supplied", "deployed"}

// unanswered are the claims about a deed or loss of a side other than the speaker's that no claim answers or contradicts.
func (v *View) unanswered(ctx context.Context, chosen []*Claim) ([]Dispute, error) {
	bonds, err := v.bondsOf(ctx, idsOf(chosen)...)
	if err != nil {
		return nil, err
	}
	answered := map[schema.ID]bool{}
	for _, t := range bonds {
		for _, id := range append(slices.Clone(t.a), t.b...) {
			answered[id] = answered[id] || t.Kind.Disputes()
		}
	}
	w, n, err := v.setting(ctx)
	if err != nil {
		return nil, err
	}
	out := []Dispute{}
	for _, c := range chosen {
		plain := c.ClaimJSON.Claim()
		if answered[c.ID] || len(c.AnsweredBy) > 0 || !plain.Asserted() || !slices.Contains(answerable, c.Relation) {
			continue
		}
		if about := touched(w, c); len(about) > 0 && !c.Author {
			names := make([]string, len(about))
			for i, id := range about {
				names[i] = n.Ref(id).Name
			}
			out = append(out, Dispute{Kind: Unanswered, Reason: "nobody answers for " + strings.Join(names, " and "), Basis: c.Basis(), Claim: c})
		}
	}
	return out, nil
}

func idsOf(cs []*Claim) []schema.ID {
	out := make([]schema.ID, len(cs))
	for i, c := range cs {
		out[i] = c.ID
	}
	return out
}
