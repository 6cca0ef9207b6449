package query

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"hearsay/schema"
)

// Around says which neighbourhood is wanted.
type Around struct {
	Of         []schema.ID // the entities in the middle
	Hops       int         // how far from them; 0 is 1
	Background bool        // over places within places, classes and seats too
	Nodes      int         // at most so many entities; 0 for all
	Filter                 // only claims that it chooses; its limit and After mean nothing here
}

// Neighbourhood is what lies around some entities: entities, and claims grouped into edges.
type Neighbourhood struct {
	Nodes []Neighbour `json:"nodes"` // by hop and id
	Edges []Tie       `json:"edges"` // by source, target, class and relation
	Total int         `json:"total_nodes"`
	Cut   bool        `json:"cut"` // whether there are more entities than were wanted; those that fewest claims tie to it are missing
}

// Neighbour is an entity of a neighbourhood.
type Neighbour struct {
	schema.Ref
	Hop    int           `json:"hop"`    // from the middle, which is 0
	Degree int           `json:"degree"` // entities one hop from it, shown or not
	Point  *schema.Point `json:"point,omitempty"`
}

// Tie is all claims of one kind between two entities.
type Tie struct {
	ID         string      `json:"id"`
	Source     schema.ID   `json:"source"`
	Target     schema.ID   `json:"target"`
	Relation   string      `json:"relation"` // a relation, a stance, or one of the background
	Class      string      `json:"class"`    // content: what is said to be so; voice: who speaks of whom; answer: who answers whom; background
	Count      int         `json:"count"`    // claims; 0 where only the gazetteer says so
	Claims     []schema.ID `json:"claims"`   // the first of them, at most TieClaims
	Speakers   []string    `json:"speakers"` // names
	First      string      `json:"first,omitempty"`
	Last       string      `json:"last,omitempty"` // the first and last day of what the claims tell, as far as it is known
	Disputed   bool        `json:"disputed"`
	Confidence float64     `json:"confidence"` // the highest of its claims; 1 for the gazetteer
}

// TieClaims is how many claims a Tie names.
const TieClaims = 20

// Count is how much lies behind one kind of edge of an entity.
type Count struct {
	Relation string `json:"relation"`
	Class    string `json:"class"`
	Forward  bool   `json:"forward"` // whether the edges begin at the entity
	Claims   int    `json:"claims"`
	Nodes    int    `json:"nodes"`
}

func (e *Edge) class() string {
	switch {
	case e.Ground:
		return "background"
	case e.answer:
		return "answer"
	case e.spoken:
		return "voice"
	}
	return "content"
}

// vicinity finds a neighbourhood.
type vicinity struct {
	steps
	Around
	sieve   sieve
	allowed map[schema.ID]bool // the claims that name the filter's entities; nil for all
	kept    map[schema.ID]bool // what the sieve said of a claim
	hops    map[schema.ID]int
}

func (v *View) vicinity(ctx context.Context, a Around) (*vicinity, error) {
	a.Hops = cmp.Or(a.Hops, 1)
	out := &vicinity{Around: a, sieve: v.sieve(a.Filter), kept: map[schema.ID]bool{}, hops: map[schema.ID]int{},
		steps: steps{view: v, Route: Route{Background: a.Background}, ends: map[schema.ID]bool{}, near: map[schema.ID]neighbours{}, claims: map[schema.ID]*schema.Claim{}, replies: true}}
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	for _, id := range a.Of {
		if !n.Known(id) {
			return nil, &UnknownError{string(id), n.Suggest(id.Local(), 5)}
		}
		out.ends[id], out.hops[id] = true, 0
	}
	f := a.Filter
	if f.Speaker == "" && f.About == "" && f.Side == "" && f.Place == "" {
		return out, nil
	}
	ids, err := v.candidates(ctx, f)
	out.allowed = map[schema.ID]bool{}
	for _, id := range ids {
		out.allowed[id] = true
	}
	return out, err
}

// edges are the neighbours of a node over edges that the filter lets through.
func (s *vicinity) edges(ctx context.Context, node schema.ID) (neighbours, error) {
	all, err := s.from(ctx, node)
	if err != nil {
		return nil, err
	}
	out := neighbours{}
	for to, edges := range all {
		for _, e := range edges {
			ok, err := s.lets(ctx, &e)
			if err != nil {
				return nil, err
			}
			if ok {
				out[to] = append(out[to], e)
			}
		}
	}
	return out, nil
}

func (s *vicinity) lets(ctx context.Context, e *Edge) (bool, error) {
	if e.Claim == "" {
		return len(s.Relations) == 0 && len(s.Stances) == 0 || slices.Contains(s.Relations, e.Relation), nil
	}
	if ok, known := s.kept[e.Claim]; known {
		return ok, nil
	}
	c, err := s.claim(ctx, e.Claim)
	ok := c != nil && (s.allowed == nil || s.allowed[e.Claim])
	if ok && err == nil {
		_, ok, err = s.sieve.keeps(ctx, c)
	}
	s.kept[e.Claim] = ok
	return ok, err
}

// Neighbourhood reads what lies around some entities. Where there are more entities than wanted, those with most
// claims stay, the nearest first.
func (v *View) Neighbourhood(ctx context.Context, a Around) (*Neighbourhood, error) {
	s, err := v.vicinity(ctx, a)
	if err != nil {
		return nil, err
	}
	out := &Neighbourhood{Total: len(s.hops)}
	ring := slices.Clone(a.Of)
	for hop := 1; hop <= s.Hops; hop++ {
		met, err := s.ring(ctx, ring)
		if err != nil {
			return nil, err
		}
		out.Total += len(met)
		if room := s.Around.Nodes - len(s.hops); s.Around.Nodes > 0 && len(met) > room {
			met, out.Cut = met[:max(room, 0)], true
		}
		for _, id := range met {
			s.hops[id] = hop
		}
		ring = met
	}
	return out, s.fill(ctx, out)
}

// ring returns the entities one hop outside, those with most edges first.
func (s *vicinity) ring(ctx context.Context, from []schema.ID) ([]schema.ID, error) {
	weight := map[schema.ID]int{}
	for _, node := range from {
		near, err := s.edges(ctx, node)
		if err != nil {
			return nil, err
		}
		for to, edges := range near {
			if _, inside := s.hops[to]; !inside {
				weight[to] += len(edges)
			}
		}
	}
	return slices.SortedFunc(maps.Keys(weight), func(a, b schema.ID) int {
		return cmp.Or(cmp.Compare(weight[b], weight[a]), strings.Compare(string(a), string(b)))
	}), nil
}

// Counts tells how much lies one hop from an entity, by kind of edge, the most claims first.
func (v *View) Counts(ctx context.Context, a Around) ([]Count, error) {
	s, err := v.vicinity(ctx, a)
	if err != nil {
		return nil, err
	}
	type behind struct{ claims, nodes map[schema.ID]bool }
	found := map[Count]behind{}
	for _, id := range a.Of {
		near, err := s.edges(ctx, id)
		if err != nil {
			return nil, err
		}
		for to, edges := range near {
			for _, e := range edges {
				k := Count{Relation: e.Relation, Class: e.class(), Forward: e.Forward}
				if found[k].nodes == nil {
					found[k] = behind{map[schema.ID]bool{}, map[schema.ID]bool{}}
				}
				found[k].nodes[to] = true
				if e.Claim != "" {
					found[k].claims[e.Claim] = true
				}
			}
		}
	}
	out := []Count{}
	for k, b := range found {
		k.Claims, k.Nodes = len(b.claims), len(b.nodes)
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(b.Nodes, a.Nodes), strings.Compare(a.Class+a.Relation, b.Class+b.Relation), cmpBool(b.Forward, a.Forward))
	})
	return out, nil
}
