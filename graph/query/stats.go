package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Stats is what a graph holds, in numbers.
type Stats struct {
	Articles  int     `json:"articles"`
	Claims    int     `json:"claims"`
	Entities  int     `json:"entities"` // that claims use
	Known     int     `json:"known"`    // entities in all, gazetteer included
	Quads     int     `json:"quads"`
	Disputed  int     `json:"disputed"` // claims that another denies or rejects
	Relations []Tally `json:"relations"`
	Stances   []Tally `json:"stances"`
	Speakers  []Tally `json:"speakers"`
}

// Tally is how often something stands in the graph.
type Tally struct {
	ID    schema.ID `json:"id,omitempty"`
	Name  string    `json:"name"`
	Count int       `json:"count"`
}

// Stats counts what the graph holds; tallies go from the most frequent to the rarest.
func (v *View) Stats(ctx context.Context) (*Stats, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	out := &Stats{Known: n.Len(), Quads: int(v.snap.Len()), Entities: n.used()}
	docs, err := v.from(ctx, map[string]bool{"type": true}, schema.Type("document"))
	if err != nil {
		return nil, err
	}
	out.Articles = len(docs)
	t := tallies{}
	if err := v.tally(ctx, t); err != nil {
		return nil, err
	}
	for _, count := range t["relation"] {
		out.Claims += count
	}
	name := func(v quad.Value) Tally { text, _ := words(v); return Tally{Name: text} }
	ref := func(v quad.Value) Tally {
		return Tally{ID: idOf(v), Name: n.Ref(idOf(v)).Name}
	}
	out.Relations, out.Stances, out.Speakers = t.sorted("relation", ref), t.sorted("stance", name), t.sorted("speaker", ref)
	out.Disputed, err = v.countDisputed(ctx)
	return out, err
}

// used is the number of entities that claims name.
func (n *Names) used() int {
	used := 0
	for id := range n.uses {
		if id.Kind() == "ent" {
			used++
		}
	}
	return used
}

type tallies map[string]map[quad.Value]int

func (v *View) tally(ctx context.Context, t tallies) error {
	for _, p := range []string{"relation", "stance", "speaker"} {
		t[p] = map[quad.Value]int{}
		err := v.each(ctx, quad.Predicate, schema.Rel(p).IRI(), func(q quad.Quad) { t[p][q.Object]++ })
		if err != nil {
			return err
		}
	}
	return nil
}

func (t tallies) sorted(p string, as func(quad.Value) Tally) []Tally {
	out := []Tally{}
	for v, count := range t[p] {
		tally := as(v)
		tally.Count = count
		out = append(out, tally)
	}
	slices.SortFunc(out, func(a, b Tally) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Name, b.Name), strings.Compare(string(a.ID), string(b.ID)))
	})
	return out
}

// countDisputed counts the claims that another denies or rejects.
func (v *View) countDisputed(ctx context.Context) (int, error) {
	aimed := map[schema.ID][]schema.ID{}
	err := v.each(ctx, quad.Predicate, schema.Rel("answers").IRI(), func(q quad.Quad) {
		aimed[idOf(q.Subject)] = append(aimed[idOf(q.Subject)], idOf(q.Object))
	})
	if err != nil {
		return 0, err
	}
	hit := map[schema.ID]bool{}
	for id, targets := range aimed {
		c, ok, err := v.claim(ctx, id)
		if err != nil {
			return 0, err
		}
		for _, target := range targets {
			hit[target] = hit[target] || (ok && disputing[c.Stance])
		}
	}
	n := 0
	for _, disputed := range hit {
		if disputed {
			n++
		}
	}
	return n, nil
}
