package query

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"hearsay/schema"
)

// Route says which paths are looked for.
type Route struct {
	From, To   schema.ID
	MaxHops    int       // 0 for DefaultHops
	Not        []string  // relations or stances that no hop may have
	AssertedBy schema.ID // only claims of this speaker or its bodies; "" for everybody's
	Background bool      // over offices, places and classes anywhere, with or without a claim
	Limit      int       // at most so many paths; 0 for all
}

// DefaultHops bounds a path that is given no bound.
const DefaultHops = 6

// mostPaths bounds how many paths of one length are ranked.
const mostPaths = 2000

// ErrSameEnds says that a path was asked for from an entity to itself.
var ErrSameEnds = errors.New("both ends of the path are the same")

// Paths are the shortest paths between two entities, those through entities of few neighbours first.
type Paths struct {
	Paths []Path `json:"paths"`
	Total int    `json:"total"`         // without the limit
	Cut   bool   `json:"cut,omitempty"` // whether there are more than could be ranked
}

// Path is a way between two entities over what people said and did.
type Path struct {
	Hops   []Hop `json:"hops"`
	Degree int   `json:"degree"` // neighbours by claims of the entities between, together
}

// Paths finds the shortest meaningful paths (MODEL.md, "Paths"): a hop is a direct edge of a claim or leads
// from a speaker to what the claim speaks of; at least one hop is a claim; offices and affiliations stand only
// at the ends. No entity stands twice.
func (v *View) Paths(ctx context.Context, r Route) (Paths, error) {
	if r.From == r.To {
		return Paths{}, ErrSameEnds
	}
	around, err := newSphere(v.snap, r.To, r.Background)
	if err != nil {
		return Paths{}, err
	}
	s := search{around: around, steps: steps{view: v, Route: r, ends: map[schema.ID]bool{r.From: true, r.To: true},
		near: map[schema.ID]neighbours{}, claims: map[schema.ID]*schema.Claim{}}}
	if r.AssertedBy != "" {
		if s.voices, err = v.voices(ctx, r.AssertedBy); err != nil {
			return Paths{}, err
		}
	}
	for hops := 1; hops <= cmp.Or(r.MaxHops, DefaultHops); hops++ {
		if err := s.ofLength(ctx, hops); err != nil {
			return Paths{}, err
		}
		if len(s.found) > 0 {
			return s.rank(ctx)
		}
	}
	return Paths{Paths: []Path{}}, nil
}

// rank orders the paths found and reads their claims.
func (s *search) rank(ctx context.Context) (Paths, error) {
	type ranked struct {
		key    string
		degree int
	}
	var all []ranked
	for key, trail := range s.found {
		d, err := s.degree(ctx, trail)
		if err != nil {
			return Paths{}, err
		}
		all = append(all, ranked{key, d})
	}
	slices.SortFunc(all, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.degree, b.degree), strings.Compare(a.key, b.key))
	})
	out := Paths{Total: len(all), Cut: len(all) > mostPaths}
	for i, r := range all {
		if s.Route.Limit > 0 && i == s.Route.Limit {
			break
		}
		hops, err := s.hops(ctx, s.found[r.key])
		if err != nil {
			return Paths{}, err
		}
		out.Paths = append(out.Paths, Path{hops, r.degree})
	}
	return out, nil
}

// degree counts the neighbours by claims of the nodes between the ends.
func (s *search) degree(ctx context.Context, trail []schema.ID) (int, error) {
	sum := 0
	for _, node := range trail[1 : len(trail)-1] {
		near, err := s.from(ctx, node)
		if err != nil {
			return 0, err
		}
		for _, edges := range near {
			if slices.ContainsFunc(edges, func(e Edge) bool { return !e.Ground }) {
				sum++
			}
		}
	}
	return sum, nil
}

// hops chooses the edge to show between each two nodes: background at the ends where that leaves a claim.
func (s *search) hops(ctx context.Context, trail []schema.ID) ([]Hop, error) {
	var chosen [][]Edge
	claims := 0
	for i, node := range trail[1:] {
		edges := slices.Clone(s.near[trail[i]][node])
		if inner := i > 0 && i < len(trail)-2; inner && !s.Route.Background {
			edges = claimsFirst(edges)
		}
		if !edges[0].Ground {
			claims++
		}
		chosen = append(chosen, edges)
	}
	if claims == 0 && !s.Route.Background {
		for i := range chosen {
			if chosen[i] = claimsFirst(chosen[i]); !chosen[i][0].Ground {
				break
			}
		}
	}
	n, err := s.view.Names(ctx)
	if err != nil {
		return nil, err
	}
	var out []Hop
	for i, edges := range chosen {
		best := edges[0]
		h := Hop{From: n.Ref(trail[i]), To: n.Ref(trail[i+1]), Relation: best.Relation, Forward: best.Forward, Ground: best.Ground, Also: edges[1:]}
		if best.Claim != "" {
			if h.Claim, err = s.view.Claim(ctx, best.Claim); err != nil {
				return nil, err
			}
		}
		out = append(out, h)
	}
	return out, nil
}

func claimsFirst(edges []Edge) []Edge {
	slices.SortStableFunc(edges, func(a, b Edge) int { return cmpBool(a.Ground, b.Ground) })
	return edges
}
