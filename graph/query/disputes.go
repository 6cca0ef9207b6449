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

// Dispute is a claim and what contradicts it. Where several articles report the same, the first stands here and the ids
// of the others beside it.
type Dispute struct {
	Kind    compare.Kind `json:"kind"` // denied, disputed-figure, rejected, conflicts; unanswered
	Reason  string       `json:"reason"`
	Claim   *Claim       `json:"claim"`
	Against *Claim       `json:"against,omitempty"` // none where the claim is unanswered
	Also    []schema.ID  `json:"also,omitempty"`    // claims that say the same as Claim for the same side
	Again   []schema.ID  `json:"again,omitempty"`   // claims that say the same as Against for the same side
}

// Unanswered is the kind of a dispute that is none yet: a claim about another side that nobody answered.
const Unanswered compare.Kind = "unanswered"

// Disputes lists what is denied, rejected or contradicted, by date; a dispute is chosen where the filter chooses one of its
// two claims. With unanswered it lists instead the claims about somebody else that nobody answers.
func (v *View) Disputes(ctx context.Context, f Filter, unanswered bool) (*Disputes, error) {
	f.Disputed = f.Disputed || !unanswered
	claims, limit, err := v.whole(ctx, f)
	if err != nil {
		return nil, err
	}
	var all []Dispute
	if unanswered {
		all, err = v.unanswered(ctx, claims)
	} else {
		all, err = v.disputes(ctx, claims, f.Place+f.Party+f.About != "")
	}
	out := &Disputes{Disputes: all, Total: len(all)}
	if limit > 0 {
		out.Disputes = all[:min(limit, len(all))]
	}
	return out, err
}

// disputes are the disputes of the chosen claims, in their order. Where claims are chosen by what they name, an answer is
// chosen for what it answers, so it brings no dispute of its own.
func (v *View) disputes(ctx context.Context, chosen []*Claim, named bool) ([]Dispute, error) {
	order := map[schema.ID]int{}
	for i, c := range chosen {
		order[c.ID] = i + 1
	}
	bonds, err := v.bondsOf(ctx, idsOf(chosen)...)
	if err != nil {
		return nil, err
	}
	type ranked struct {
		bond
		at int
	}
	var kept []ranked
	for _, t := range bonds {
		ends := t.a
		if !named || t.Kind == compare.Conflicts {
			ends = append(slices.Clone(t.a), t.b...)
		}
		at := 0
		for _, id := range ends {
			if o := order[id]; o > 0 && (at == 0 || o < at) {
				at = o
			}
		}
		if t.Kind.Disputes() && at > 0 {
			kept = append(kept, ranked{t, at})
		}
	}
	slices.SortStableFunc(kept, func(x, y ranked) int { return x.at - y.at })
	out := []Dispute{}
	for _, t := range kept {
		d := Dispute{Kind: t.Kind, Reason: t.Reason, Also: t.a[1:], Again: t.b[1:]}
		if d.Claim, d.Against, err = v.pair(ctx, t.a[0], t.b[0]); err != nil {
			return nil, err
		}
		if d.Claim != nil && d.Against != nil { // one may have gone since claims were compared
			out = append(out, d)
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
	w, err := v.World(ctx)
	if err != nil {
		return nil, err
	}
	n, err := v.Names(ctx)
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
			out = append(out, Dispute{Kind: Unanswered, Reason: "nobody answers for " + strings.Join(names, " and "), Claim: c})
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
