package query

import (
	"context"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// truces tells which claims are moves towards a truce or away from it. People talk about much else: talks are such a move only
// where somebody calls for them or offers them, or where their article tells of a truce or of somebody who mediates.
type truces struct {
	view     *View
	wanted   []string                         // relations
	docs     map[schema.ID]bool               // articles that tell of a truce
	fighters map[schema.ID]map[schema.ID]bool // the sides that fight in an article, of the articles that were looked at
	world    *compare.World
}

// tellOfTruce are the relations of which an article has one that tells of a truce.
var tellOfTruce = []string{"calls-for-ceasefire", "ceasefire-agreed", "ceasefire-violated", "mediates"}

func (v *View) truces(ctx context.Context, wanted []string) (*truces, error) {
	t := &truces{view: v, wanted: wanted, docs: map[schema.ID]bool{}, fighters: map[schema.ID]map[schema.ID]bool{}}
	var err error
	if t.world, err = v.World(ctx); err != nil {
		return nil, err
	}
	ids, err := v.ofRelations(ctx, tellOfTruce)
	for _, id := range ids {
		t.docs[schema.DocOf(id)] = true
	}
	return t, err
}

// move says whether the claim is itself a move.
func (t *truces) move(ctx context.Context, c *schema.Claim) (bool, error) {
	if wanted := slices.Contains(t.wanted, c.Relation); !wanted || c.Relation != "talks" {
		return wanted, nil
	}
	asked := c.Stance == "calls-for" || c.Stance == "demands" || c.Stance == "offers"
	if !asked && !t.docs[schema.DocOf(c.ID)] {
		return false, nil
	}
	session, err := t.session(ctx, c)
	return !session, err
}

// session says whether the talks are those of a body alone that does not fight, as when a council is asked to meet.
func (t *truces) session(ctx context.Context, c *schema.Claim) (bool, error) {
	parties := slices.Concat(c.Agent, c.Patient, c.Addressee)
	if len(parties) == 0 || slices.ContainsFunc(parties, func(id schema.ID) bool { return t.world.Type(id) != "organisation" || id == c.Speaker }) {
		return false, nil
	}
	doc := schema.DocOf(c.ID)
	if t.fighters[doc] == nil {
		fighters, err := t.fighting(ctx, doc)
		if err != nil {
			return false, err
		}
		t.fighters[doc] = fighters
	}
	return !slices.ContainsFunc(parties, func(id schema.ID) bool { return t.fighters[doc][t.world.Side(id)] }), nil
}

// warlike are the relations whose doers and victims fight.
var warlike = []string{"struck", "used-weapon", "destroyed", "shot-down", "captured", "lost", "casualties", "fought", "ceasefire-violated", "ceasefire-agreed", "controls"}

// fighting are the sides that fight in an article.
func (t *truces) fighting(ctx context.Context, doc schema.ID) (map[schema.ID]bool, error) {
	var claims []schema.ID
	err := t.view.each(ctx, quad.Label, doc.IRI(), func(q quad.Quad) {
		if q.Predicate == schema.Rel("relation").IRI() && slices.Contains(warlike, idOf(q.Object).Local()) {
			claims = append(claims, idOf(q.Subject))
		}
	})
	out := map[schema.ID]bool{}
	for _, id := range claims {
		c, ok, err := t.view.claim(ctx, id)
		if err != nil {
			return nil, err
		}
		if ok {
			for _, id := range slices.Concat(c.Agent, c.Patient) {
				out[t.world.Side(id)] = true
			}
		}
	}
	return out, err
}

// inOrder puts an answer of the same day behind what it answers.
func (c *Ceasefire) inOrder() {
	for i := 0; i < len(c.Steps); i++ {
		s := c.Steps[i]
		last := i
		for j := i + 1; j < len(c.Steps) && c.Steps[j].Day == s.Day; j++ {
			if slices.Contains(s.Claim.Targets, c.Steps[j].Claim.ID) {
				last = j
			}
		}
		if last > i {
			copy(c.Steps[i:last], c.Steps[i+1:last+1])
			c.Steps[last] = s
			i--
		}
	}
}
