package query

import (
	"context"
	"maps"
	"slices"
	"strings"

	"hearsay/schema"
)

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
	around *sphere // of the end
	can    map[place]bool
	found  map[string][]schema.ID
}

// place is a node with what was walked before it and the hops that are left.
type place struct {
	node        schema.ID
	state, left int
}

func (s *search) ofLength(ctx context.Context, hops int) error {
	for s.around.depth < hops-1 {
		if err := s.around.widen(ctx); err != nil {
			return err
		}
	}
	s.can, s.found = map[place]bool{}, map[string][]schema.ID{}
	return s.walk(ctx, place{s.Route.From, atStart, hops}, []schema.ID{s.Route.From})
}

// reaches says whether some walk of exactly the hops left ends well; the walk may meet a node twice.
func (s *search) reaches(ctx context.Context, p place) (bool, error) {
	if p.node == s.Route.To || p.left == 0 {
		return p.node == s.Route.To && p.left == 0 && p.state >= amongClaims, nil
	}
	if least, err := s.around.least(p.node); err != nil || least > p.left {
		return false, err
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
