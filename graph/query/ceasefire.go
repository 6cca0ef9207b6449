package query

import (
	"context"
	"slices"

	"hearsay/schema"
)

// Ceasefire is the story of a truce: who called for it, offered, agreed, broke or rejected it, in order.
type Ceasefire struct {
	Steps []Step `json:"steps"`
	Total int    `json:"total"` // without the limit
}

// Step is one move towards a truce or away from it.
type Step struct {
	Kind     string       `json:"kind"` // called, offered, demanded, agreed, broke, rejected, denied, talks, mediated, silent
	Day      string       `json:"day,omitempty"`
	Who      []schema.Ref `json:"who"`  // who makes the move; for agreed and broke as the claimant says
	With     []schema.Ref `json:"with"` // upon whom or with whom
	Claimant schema.Ref   `json:"claimant"`
	Claim    *Claim       `json:"claim"`
}

var ceasefireRelations = []string{"calls-for-ceasefire", "ceasefire-agreed", "ceasefire-violated", "mediates", "talks"}

// Ceasefire lists the moves that the filter chooses, by date; answers to them are moves, too.
func (v *View) Ceasefire(ctx context.Context, f Filter) (*Ceasefire, error) {
	wanted := f.Relations
	if len(wanted) == 0 {
		wanted = ceasefireRelations
	}
	limit := f.Limit
	f.Limit, f.Relations = 0, append(slices.Clone(wanted), "denies", "rejects", "declines-comment")
	claims, _, err := v.Claims(ctx, f)
	if err != nil {
		return nil, err
	}
	out := &Ceasefire{Steps: []Step{}}
	for _, c := range claims {
		s, ok, err := v.truceStep(ctx, c, wanted)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		if out.Total++; limit == 0 || out.Total <= limit {
			out.Steps = append(out.Steps, s)
		}
	}
	return out, nil
}

// truceStep says what move a claim is; false where it is none.
func (v *View) truceStep(ctx context.Context, c *Claim, wanted []string) (Step, bool, error) {
	s := Step{Day: c.Day(), Who: []schema.Ref{c.Speaker}, With: c.Patient, Claimant: c.Speaker, Claim: c}
	if !slices.Contains(wanted, c.Relation) {
		return v.truceAnswer(ctx, s, wanted)
	}
	own := func(kind string) (Step, bool, error) { s.Kind = kind; return s, true, nil }
	told := func(kind string) (Step, bool, error) { s.Kind, s.Who = kind, c.Agent; return s, true, nil }
	switch {
	case c.Stance == "rejects" || c.Stance == "denies":
		return own("rejected")
	case c.Stance == "offers":
		return own("offered")
	case c.Stance == "demands":
		return own("demanded")
	case c.Stance == "calls-for" || c.Relation == "calls-for-ceasefire":
		s.With = append(slices.Clone(c.Addressee), c.Patient...)
		if len(s.With) == 0 {
			s.With = c.Agent
		}
		return own("called")
	case c.Relation == "ceasefire-agreed":
		return told("agreed")
	case c.Relation == "ceasefire-violated":
		return told("broke")
	case c.Relation == "mediates":
		return told("mediated")
	}
	return told("talks")
}

// truceAnswer is an answer to a move.
func (v *View) truceAnswer(ctx context.Context, s Step, wanted []string) (Step, bool, error) {
	for _, a := range s.Claim.Answers {
		c, ok, err := v.claim(ctx, a.Claim)
		if err != nil {
			return s, false, err
		}
		if !ok || !slices.Contains(wanted, c.Relation) {
			continue
		}
		s.Kind = map[string]string{"denies": "denied", "declines-comment": "silent"}[s.Claim.Stance]
		if s.Kind == "" {
			s.Kind = "rejected"
		}
		s.With = []schema.Ref{a.Speaker}
		return s, true, nil
	}
	return s, false, nil
}
