package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"hearsay/schema"
)

// tieKey is what the claims of one tie share.
type tieKey struct {
	source, target  schema.ID
	relation, class string
}

// fill adds the nodes that were chosen and the ties between them.
func (s *vicinity) fill(ctx context.Context, out *Neighbourhood) error {
	n, err := s.view.Names(ctx)
	if err != nil {
		return err
	}
	ties := map[tieKey]map[schema.ID]bool{}
	out.Nodes, out.Edges = []Neighbour{}, []Tie{}
	for id, hop := range s.hops {
		near, err := s.edges(ctx, id)
		if err != nil {
			return err
		}
		node := Neighbour{Ref: n.Ref(id), Hop: hop, Degree: len(near)}
		if node.Point, err = s.view.point(ctx, id); err != nil {
			return err
		}
		out.Nodes = append(out.Nodes, node)
		for to, edges := range near {
			if _, shown := s.hops[to]; shown {
				gather(ties, id, to, edges)
			}
		}
	}
	slices.SortFunc(out.Nodes, func(a, b Neighbour) int {
		return cmp.Or(cmp.Compare(a.Hop, b.Hop), strings.Compare(string(a.ID), string(b.ID)))
	})
	for k, claims := range ties {
		t, err := s.tie(ctx, n, k, claims)
		if err != nil {
			return err
		}
		out.Edges = append(out.Edges, t)
	}
	slices.SortFunc(out.Edges, func(a, b Tie) int { return strings.Compare(a.ID, b.ID) })
	return nil
}

func gather(ties map[tieKey]map[schema.ID]bool, from, to schema.ID, edges []Edge) {
	for _, e := range edges {
		k := tieKey{from, to, e.Relation, e.class()}
		if !e.Forward {
			k.source, k.target = to, from
		}
		if ties[k] == nil {
			ties[k] = map[schema.ID]bool{}
		}
		if e.Claim != "" {
			ties[k][e.Claim] = true
		}
	}
}

// tie reads what its claims say of it.
func (s *vicinity) tie(ctx context.Context, n *Names, k tieKey, claims map[schema.ID]bool) (Tie, error) {
	t := Tie{ID: strings.Join([]string{string(k.source), string(k.target), k.class, k.relation}, " "), Source: k.source, Target: k.target,
		Relation: k.relation, Class: k.class, Count: len(claims), Claims: []schema.ID{}, Speakers: []string{}}
	if len(claims) == 0 {
		t.Confidence = 1
	}
	for id := range claims {
		c, err := s.claim(ctx, id)
		if err != nil || c == nil {
			return t, err
		}
		t.Claims = append(t.Claims, id)
		t.Confidence = max(t.Confidence, c.Confidence)
		if c.Speaker != "" {
			t.Speakers = append(t.Speakers, n.Ref(c.Speaker).Name)
		}
		t.during(c.Date)
		if !t.Disputed {
			if t.Disputed, err = s.view.disputed(ctx, c); err != nil {
				return t, err
			}
		}
	}
	slices.Sort(t.Claims)
	t.Claims = t.Claims[:min(len(t.Claims), TieClaims)]
	slices.Sort(t.Speakers)
	t.Speakers = slices.Compact(t.Speakers)
	return t, nil
}

// during widens the days of the tie by those of one claim.
func (t *Tie) during(d schema.Date) {
	from, to := cmp.Or(d.Start, d.End), cmp.Or(d.End, d.Start)
	if from != "" && (t.First == "" || from < t.First) {
		t.First = from
	}
	t.Last = max(t.Last, to)
}

// point is where the gazetteer puts an entity, nil where it does not say.
func (v *View) point(ctx context.Context, id schema.ID) (*schema.Point, error) {
	f, err := v.facts(ctx, id)
	if err != nil {
		return nil, err
	}
	e, _ := f.Entity(id)
	return e.Point, nil
}
