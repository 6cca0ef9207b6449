package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Hop is one step of a path: what somebody said or did, or background.
type Hop struct {
	From     schema.Ref `json:"from"`
	To       schema.Ref `json:"to"`
	Relation string     `json:"relation"` // of the claim's direct edge, the speaker's stance, or of the background
	Forward  bool       `json:"forward"`  // whether the relation runs from From to To
	Ground   bool       `json:"background"`
	Claim    *Claim     `json:"claim,omitempty"`    // none where the gazetteer says so
	Also     []Edge     `json:"parallel,omitempty"` // other ways between the two
}

// Edge is a step without its ends.
type Edge struct {
	Relation string    `json:"relation"`
	Forward  bool      `json:"forward"`
	Ground   bool      `json:"background"`
	Claim    schema.ID `json:"claim,omitempty"`
	spoken   bool      // from a speaker to a role, not a direct edge
	answer   bool      // between the speakers of a claim and of an answer to it
}

// compareEdges puts background before claims, what has words before what has none, and direct edges before
// what is only spoken of.
func compareEdges(a, b Edge) int {
	return cmp.Or(cmpBool(b.Ground, a.Ground), cmpBool(b.Claim != "", a.Claim != ""), cmpBool(a.spoken, b.spoken), cmpBool(b.Forward, a.Forward),
		strings.Compare(a.Relation, b.Relation), strings.Compare(string(a.Claim), string(b.Claim)))
}

// What joins entities without a claim; moreLinks only where background is asked for.
var (
	groundLinks = map[string]bool{"position": true, "affiliated-with": true}
	moreLinks   = map[string]bool{"located-in": true, "part-of": true, "seat-of": true, "subclass-of": true, "made-in": true}
)

// neighbours are the entities one step from a node, each with its edges.
type neighbours map[schema.ID][]Edge

// steps finds neighbours and remembers them and the claims it has read.
type steps struct {
	view    *View
	Route   Route
	ends    map[schema.ID]bool // where an article's own voice may speak
	voices  map[schema.ID]bool // who may speak; nil for everybody
	replies bool               // whether the speaker of an answer is a neighbour of the speaker of what it answers
	near    map[schema.ID]neighbours
	claims  map[schema.ID]*schema.Claim
}

func (s *steps) from(ctx context.Context, node schema.ID) (neighbours, error) {
	if n, ok := s.near[node]; ok {
		return n, nil
	}
	n := neighbours{}
	for _, d := range []quad.Direction{quad.Subject, quad.Object} {
		qs, err := s.view.quads(ctx, d, node.IRI())
		if err != nil {
			return nil, err
		}
		for _, q := range qs {
			if err := s.step(ctx, n, node, q, d); err != nil {
				return nil, err
			}
		}
	}
	for to, edges := range n {
		slices.SortFunc(edges, compareEdges)
		n[to] = onePerClaim(slices.Compact(edges))
	}
	s.near[node] = n
	return n, nil
}

// onePerClaim keeps the best edge of each claim.
func onePerClaim(edges []Edge) []Edge {
	seen := map[schema.ID]bool{}
	return slices.DeleteFunc(edges, func(e Edge) bool {
		again := e.Claim != "" && seen[e.Claim]
		seen[e.Claim] = true
		return again
	})
}

// step adds what one quad at the node leads to.
func (s *steps) step(ctx context.Context, n neighbours, node schema.ID, q quad.Quad, d quad.Direction) error {
	other, rel, forward, label := idOf(q.Object), idOf(q.Predicate).Local(), true, idOf(q.Label)
	if d == quad.Object {
		other, forward = idOf(q.Subject), false
	}
	switch {
	case other.Kind() == "ent" && label.Kind() == "claim":
		return s.direct(ctx, n, node, other, Edge{Relation: rel, Forward: forward, Claim: label})
	case other.Kind() == "ent" && (groundLinks[rel] || (s.Route.Background && moreLinks[rel])):
		n.add(s, node, other, Edge{Relation: rel, Forward: forward, Ground: true})
	case other.Kind() == "claim" && !forward && (roles[rel] || rel == "speaker"):
		return s.spoken(ctx, n, node, other)
	}
	return nil
}

func (n neighbours) add(s *steps, from, to schema.ID, e Edge) {
	if from != to && to.Kind() == "ent" && !slices.Contains(s.Route.Not, e.Relation) {
		n[to] = append(n[to], e)
	}
}

// direct adds a claim's own edge where its speaker may speak.
func (s *steps) direct(ctx context.Context, n neighbours, from, to schema.ID, e Edge) error {
	c, err := s.claim(ctx, e.Claim)
	if err == nil && c != nil && s.mayUse(c) {
		n.add(s, from, to, e)
	}
	return err
}

// spoken adds what a claim with the node as speaker or in a role leads to: between the speaker and each role.
// An office that an article states is background between its holder and where it is held. The article's own
// voice names everything that stands in it, so it is no step, save from an end of the path.
func (s *steps) spoken(ctx context.Context, n neighbours, node, claim schema.ID) error {
	c, err := s.claim(ctx, claim)
	if err != nil || c == nil {
		return err
	}
	if c.Relation == "position" {
		s.office(n, node, c)
		return nil
	}
	if !s.mayUse(c) || (c.Author && !s.ends[c.Speaker]) || slices.Contains(s.Route.Not, c.Relation) {
		return nil
	}
	if s.replies && node == c.Speaker {
		if err := s.reply(ctx, n, node, c); err != nil {
			return err
		}
	}
	e := Edge{Relation: c.Stance, Forward: node == c.Speaker, Claim: claim, spoken: true}
	if !e.Forward {
		n.add(s, node, c.Speaker, e)
		return nil
	}
	for _, r := range c.Roles() {
		for _, id := range *r.IDs {
			n.add(s, node, id, e)
		}
	}
	return nil
}

// reply adds the speakers of the claims that this one answers, and of the claims that answer it.
func (s *steps) reply(ctx context.Context, n neighbours, node schema.ID, c *schema.Claim) error {
	for _, target := range c.Targets {
		t, err := s.claim(ctx, target)
		if err != nil {
			return err
		}
		if t != nil {
			n.add(s, node, t.Speaker, Edge{Relation: c.Stance, Forward: true, Claim: c.ID, answer: true})
		}
	}
	answers, err := s.view.from(ctx, answersTo, c.ID)
	if err != nil {
		return err
	}
	for _, id := range answers {
		a, err := s.claim(ctx, id)
		if err != nil {
			return err
		}
		if a != nil && s.mayUse(a) {
			n.add(s, node, a.Speaker, Edge{Relation: a.Stance, Claim: id, answer: true})
		}
	}
	return nil
}

func (s *steps) office(n neighbours, node schema.ID, c *schema.Claim) {
	for _, a := range c.Agent {
		for _, p := range c.Patient {
			switch node {
			case a:
				n.add(s, node, p, Edge{Relation: "position", Forward: true, Ground: true, Claim: c.ID})
			case p:
				n.add(s, node, a, Edge{Relation: "position", Ground: true, Claim: c.ID})
			}
		}
	}
}

func (s *steps) mayUse(c *schema.Claim) bool {
	return !slices.Contains(s.Route.Not, c.Relation) && (s.voices == nil || s.voices[c.Speaker])
}

// claim reads a claim once; nil where there is none.
func (s *steps) claim(ctx context.Context, id schema.ID) (*schema.Claim, error) {
	if c, ok := s.claims[id]; ok {
		return c, nil
	}
	c, ok, err := s.view.claim(ctx, id)
	if err != nil {
		return nil, err
	}
	s.claims[id] = nil
	if ok {
		s.claims[id] = &c
	}
	return s.claims[id], nil
}
