package query

import (
	"cmp"
	"context"
	"errors"
	"maps"
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
	s := search{steps: steps{view: v, Route: r, ends: map[schema.ID]bool{r.From: true, r.To: true},
		near: map[schema.ID]neighbours{}, claims: map[schema.ID]*schema.Claim{}},
		away: map[schema.ID]int{r.To: 0}, edge: []schema.ID{r.To}}
	if r.AssertedBy != "" {
		var err error
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

// What has been walked so far.
const (
	atStart = iota
	afterGround
	amongClaims
	atEnd // after the last background hop
)

// search looks for paths of one length after the other.
type search struct {
	steps
	away  map[schema.ID]int // hops to the end, as far as known
	edge  []schema.ID       // the nodes farthest from the end that are known
	depth int               // of edge
	can   map[place]bool
	found map[string][]schema.ID
}

// place is a node with what was walked before it and the hops that are left.
type place struct {
	node        schema.ID
	state, left int
}

func (s *search) ofLength(ctx context.Context, hops int) error {
	for s.depth < hops/2 {
		if err := s.widen(ctx); err != nil {
			return err
		}
	}
	s.can, s.found = map[place]bool{}, map[string][]schema.ID{}
	return s.walk(ctx, place{s.Route.From, atStart, hops}, []schema.ID{s.Route.From})
}

// widen learns the nodes that are one hop farther from the end.
func (s *search) widen(ctx context.Context) error {
	s.depth++
	var next []schema.ID
	for _, node := range s.edge {
		near, err := s.from(ctx, node)
		if err != nil {
			return err
		}
		for to := range near {
			if _, ok := s.away[to]; !ok {
				s.away[to] = s.depth
				next = append(next, to)
			}
		}
	}
	s.edge = next
	return nil
}

// tooFar says whether the end cannot be reached in the hops left, whatever they are.
func (s *search) tooFar(p place) bool {
	if d, ok := s.away[p.node]; ok {
		return d > p.left
	}
	return s.depth+1 > p.left
}

// reaches says whether some walk of exactly the hops left ends well; the walk may meet a node twice.
func (s *search) reaches(ctx context.Context, p place) (bool, error) {
	if p.node == s.Route.To || p.left == 0 {
		return p.node == s.Route.To && p.left == 0 && p.state >= amongClaims, nil
	}
	if s.tooFar(p) {
		return false, nil
	}
	if known, ok := s.can[p]; ok {
		return known, nil
	}
	s.can[p] = false
	near, err := s.from(ctx, p.node)
	if err != nil {
		return false, err
	}
	for to, edges := range near {
		for _, state := range s.next(p.state, edges) {
			ok, err := s.reaches(ctx, place{to, state, p.left - 1})
			if err != nil {
				return false, err
			}
			if ok {
				s.can[p] = true
				return true, nil
			}
		}
	}
	return false, nil
}

// next are the states that the edges to a neighbour lead to.
func (s *search) next(state int, edges []Edge) []int {
	if s.Route.Background {
		return []int{amongClaims}
	}
	ground := slices.ContainsFunc(edges, func(e Edge) bool { return e.Ground })
	claim := slices.ContainsFunc(edges, func(e Edge) bool { return !e.Ground })
	var out []int
	if claim && state != atEnd {
		out = append(out, amongClaims)
	}
	switch {
	case ground && state == atStart:
		out = append(out, afterGround)
	case ground && state == amongClaims:
		out = append(out, atEnd)
	}
	return out
}

// walk collects the ways to the end that meet no node twice.
func (s *search) walk(ctx context.Context, p place, trail []schema.ID) error {
	if ok, err := s.reaches(ctx, p); !ok || err != nil || len(s.found) > mostPaths {
		return err
	}
	if p.left == 0 {
		s.found[trailKey(trail)] = slices.Clone(trail)
		return nil
	}
	near, err := s.from(ctx, p.node)
	if err != nil {
		return err
	}
	for _, to := range slices.Sorted(maps.Keys(near)) {
		if slices.Contains(trail, to) {
			continue
		}
		for _, state := range s.next(p.state, near[to]) {
			if err := s.walk(ctx, place{to, state, p.left - 1}, append(trail, to)); err != nil {
				return err
			}
		}
	}
	return nil
}

func trailKey(ids []schema.ID) string {
	var b strings.Builder
	for _, id := range ids {
		b.WriteString(string(id) + " ")
	}
	return b.String()
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
