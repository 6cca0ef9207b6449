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
	Kind     string       `json:"kind"`     // called, offered, condition (of an offer), demanded, agreed, broke, rejected, denied, talks, mediated, silent
	Modality string       `json:"modality"` // actual where it happened, planned, desired … where it is still to come
	Day      string       `json:"day,omitempty"`
	Basis    string       `json:"basis,omitempty"` // what Day is taken from, see Claim.Basis
	Who      []schema.Ref `json:"who"`             // who makes the move; for agreed and broke as the claimant says
	With     []schema.Ref `json:"with"`            // upon whom or with whom
	Claimant schema.Ref   `json:"claimant"`
	Claim    *Claim       `json:"claim"`
}

var ceasefireRelations = []string{"calls-for-ceasefire", "ceasefire-agreed", "ceasefire-violated", "mediates", "talks"}

// truceAnswers are the relations of answers to moves. Moves of one relation are listed with all answers to them, but where some of the answers are asked for.
var truceAnswers = []string{"denies", "rejects", "declines-comment"}

// Ceasefire lists the moves that the filter chooses, by date; what an offer depends on and answers to either are moves, too.
func (v *View) Ceasefire(ctx context.Context, f Filter) (*Ceasefire, error) {
	wanted, answers := narrowed(f.Relations, ceasefireRelations), narrowed(f.Relations, truceAnswers)
	if f.Relations = slices.Concat(wanted, answers); len(f.Relations) == 0 {
		return &Ceasefire{Steps: []Step{}}, nil
	}
	if len(answers) > 0 {
		wanted = ceasefireRelations // whichever of them is answered
	} else {
		f.Relations = slices.Concat(wanted, truceAnswers)
	}
	chosen, err := v.chosen(ctx, f)
	if err != nil {
		return nil, err
	}
	t, err := v.truces(ctx, wanted)
	if err != nil {
		return nil, err
	}
	out := &Ceasefire{Steps: []Step{}}
	for _, k := range chosen {
		moves, err := t.moved(ctx, k.claim)
		if err != nil {
			return nil, err
		}
		if out.Total += moves; moves == 0 || f.Limit > 0 && len(out.Steps) >= f.Limit {
			continue
		}
		if err := t.addSteps(ctx, out, *k.claim); err != nil {
			return nil, err
		}
	}
	out.inOrder()
	if f.Limit > 0 {
		out.Steps = out.Steps[:min(f.Limit, len(out.Steps))]
	}
	return out, nil
}

// moved says how many moves a claim tells of: itself, and what an offer depends on.
func (t *truces) moved(ctx context.Context, c *schema.Claim) (int, error) {
	move, err := t.move(ctx, c)
	if err != nil {
		return 0, err
	}
	if !move {
		for _, id := range c.Targets {
			if ok, err := t.answersMove(ctx, id); err != nil || ok {
				return 1, err
			}
		}
		return 0, nil
	}
	n := 1
	for _, id := range c.Conditions {
		term, ok, err := t.view.claim(ctx, id)
		if err != nil {
			return 0, err
		}
		if ok && !slices.Contains(t.wanted, term.Relation) {
			n++
		}
	}
	return n, nil
}

func (t *truces) addSteps(ctx context.Context, out *Ceasefire, claim schema.Claim) error {
	c, err := t.view.dress(ctx, claim)
	if err != nil {
		return err
	}
	s, ok, err := t.truceStep(ctx, c)
	if err != nil || !ok {
		return err
	}
	if out.Steps = append(out.Steps, s); slices.Contains(t.wanted, c.Relation) {
		out.Steps, err = t.terms(ctx, out.Steps, c)
	}
	return err
}

// terms appends what an offer depends on, where that is no move of its own.
func (t *truces) terms(ctx context.Context, to []Step, offer *Claim) ([]Step, error) {
	conditions, err := t.view.dressAll(ctx, offer.Conditions)
	for _, c := range conditions {
		if !slices.Contains(t.wanted, c.Relation) {
			to = append(to, Step{Kind: "condition", Modality: c.Modality, Day: c.Day(), Basis: c.Basis(), Who: []schema.Ref{c.Speaker}, With: c.Agent, Claimant: c.Speaker, Claim: c})
		}
	}
	return to, err
}

// truceStep says what move a claim is; false where it is none.
func (t *truces) truceStep(ctx context.Context, c *Claim) (Step, bool, error) {
	s := Step{Modality: c.Modality, Day: c.Day(), Basis: c.Basis(), Who: []schema.Ref{c.Speaker}, With: c.Patient, Claimant: c.Speaker, Claim: c}
	if !slices.Contains(t.wanted, c.Relation) {
		return t.truceAnswer(ctx, s)
	}
	own := func(kind string) (Step, bool, error) {
		if s.Kind, s.With = kind, slices.Concat(c.Addressee, c.Patient); len(s.With) == 0 && (kind == "called" || kind == "demanded") {
			s.With = slices.DeleteFunc(slices.Clone(c.Agent), func(r schema.Ref) bool { return r == c.Speaker })
		}
		return s, true, nil
	}
	told := func(kind string) (Step, bool, error) { s.Kind, s.Who = kind, c.Agent; return s, true, nil }
	switch {
	case c.Stance == "rejects" || c.Stance == "denies":
		t.refused(&s)
		return s, true, nil
	case c.Stance == "offers":
		return own("offered")
	case c.Stance == "demands":
		return own("demanded")
	case c.Stance == "calls-for" || c.Relation == "calls-for-ceasefire":
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

// refused makes a step a refusal: of who says it or, where others are told to have left, theirs.
func (t *truces) refused(s *Step) {
	c := s.Claim
	side := t.world.Side(c.Speaker.ID)
	ours := func(r schema.Ref) bool { return r == c.Speaker || t.world.Side(r.ID) == side }
	s.Kind = "rejected"
	if s.With = slices.Concat(c.Addressee, c.Patient); c.Relation != "talks" {
		return
	}
	if len(c.Agent) > 0 && !slices.ContainsFunc(c.Agent, ours) {
		s.Who = c.Agent
		return
	}
	for _, r := range c.Agent {
		if !ours(r) && !slices.Contains(s.With, r) {
			s.With = append(s.With, r)
		}
	}
}

// truceAnswer is an answer to a move or to a condition of one.
func (t *truces) truceAnswer(ctx context.Context, s Step) (Step, bool, error) {
	for _, a := range s.Claim.Answers {
		ok, err := t.answersMove(ctx, a.Claim)
		if err != nil {
			return s, false, err
		}
		if !ok {
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

// answersMove says whether who answers the claim answers a move, or what one depends on.
func (t *truces) answersMove(ctx context.Context, target schema.ID) (bool, error) {
	c, ok, err := t.view.claim(ctx, target)
	if err != nil || !ok {
		return false, err
	}
	if move, err := t.move(ctx, &c); err != nil || move {
		return move, err
	}
	return t.bound(ctx, target)
}

// bound says whether a move depends on the claim.
func (t *truces) bound(ctx context.Context, claim schema.ID) (bool, error) {
	offers, err := t.view.from(ctx, map[string]bool{"condition": true}, claim)
	for _, id := range offers {
		c, ok, err := t.view.claim(ctx, id)
		if err != nil || ok && slices.Contains(t.wanted, c.Relation) {
			return err == nil, err
		}
	}
	return false, err
}
