package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Who is one page on an entity.
type Who struct {
	Entity
	Side       schema.Ref `json:"side"`       // the party it belongs to
	Joined     []Joined   `json:"joined"`     // every name and why it is this entity's
	Disputes   []Dispute  `json:"disputes"`   // in which it speaks or is named
	Neighbours []Company  `json:"neighbours"` // whom it shares claims with, most first
	Decisions  []Decided  `json:"decisions"`  // what analysts decided about it
	Total      int        `json:"total"`      // claims by it and of it, and disputes, without the limit
}

// Joined is a name of an entity and why it is taken for it.
type Joined struct {
	Name   string    `json:"name"`
	Reason string    `json:"reason"`        // gazetteer, article, decision
	Why    string    `json:"why,omitempty"` // an analyst's reason
	Doc    schema.ID `json:"doc,omitempty"` // an article that uses it; none for the gazetteer's
}

// Company is another entity in the same claims.
type Company struct {
	Entity schema.Ref `json:"entity"`
	Claims int        `json:"claims"`
}

// mostCompany bounds the neighbours of a page.
const mostCompany = 20

// Who gathers what is known of an entity; at most limit claims and disputes of each sort, 0 for all.
func (v *View) Who(ctx context.Context, id schema.ID, limit int) (*Who, error) {
	e, err := v.Entity(ctx, id)
	if err != nil {
		return nil, err
	}
	w, n, err := v.setting(ctx)
	if err != nil {
		return nil, err
	}
	out := &Who{Entity: *e, Neighbours: neighboursOf(e)}
	if side := w.Side(id); side != "" {
		out.Side = n.Ref(side)
	}
	if out.Decisions, err = v.Decided(ctx, id); err != nil {
		return nil, err
	}
	if out.Joined, err = v.joined(ctx, id, out.Decisions); err != nil {
		return nil, err
	}
	ids := idsOf(append(slices.Clone(e.Says), e.Said...))
	bonds, err := v.bondsOf(ctx, ids...)
	if err != nil {
		return nil, err
	}
	disputes, err := v.disputes(ctx, ranked(bonds, ids, nil), limit)
	if err != nil {
		return nil, err
	}
	out.Disputes, out.Total = disputes.Disputes, len(e.Says)+len(e.Said)+disputes.Total
	if limit > 0 {
		out.Says, out.Said = e.Says[:min(limit, len(e.Says))], e.Said[:min(limit, len(e.Said))]
	}
	return out, nil
}

// Joined are the names of an entity with where each comes from: a decision before the gazetteer, that before articles.
func (v *View) Joined(ctx context.Context, id schema.ID) ([]Joined, error) {
	ds, err := v.Decided(ctx, id)
	if err != nil {
		return nil, err
	}
	return v.joined(ctx, id, ds)
}

func (v *View) joined(ctx context.Context, id schema.ID, ds []Decided) ([]Joined, error) {
	qs, err := v.quads(ctx, quad.Subject, id.IRI())
	if err != nil {
		return nil, err
	}
	at := map[string]Joined{}
	for _, q := range qs {
		if p := idOf(q.Predicate).Local(); p != "name" && p != "alias" {
			continue
		}
		text, _ := words(q.Object)
		j := Joined{Name: text, Reason: "gazetteer"}
		if label := idOf(q.Label); label != schema.KB {
			j.Reason, j.Doc = "article", label
		}
		if old, ok := at[text]; !ok || old.Doc != "" && (j.Doc == "" || j.Doc < old.Doc) {
			at[text] = j
		}
	}
	for _, d := range ds {
		if j, ok := at[d.Name]; ok {
			j.Reason, j.Why = "decision", d.Why
			at[d.Name] = j
		}
	}
	out := []Joined{}
	for _, j := range at {
		out = append(out, j)
	}
	slices.SortFunc(out, func(a, b Joined) int {
		return cmp.Or(strings.Compare(b.Reason, a.Reason), strings.Compare(a.Name, b.Name))
	})
	return out, nil
}

// neighboursOf counts the entities in the roles of the claims by and of an entity, and who makes these.
func neighboursOf(e *Entity) []Company {
	shared, told := map[schema.Ref]int{}, map[schema.ID]bool{}
	for _, c := range append(slices.Clone(e.Says), e.Said...) {
		if told[c.ID] {
			continue // who speaks of himself says it and is named in it
		}
		told[c.ID] = true
		seen := map[schema.Ref]bool{{}: true}
		for _, refs := range [][]schema.Ref{{c.Speaker}, c.Agent, c.Patient, c.Place, c.Addressee} {
			for _, r := range refs {
				if r.ID != e.ID && !seen[r] && !(c.Author && r == c.Speaker) {
					seen[r] = true
					shared[r]++
				}
			}
		}
	}
	out := []Company{}
	for r, n := range shared {
		out = append(out, Company{r, n})
	}
	slices.SortFunc(out, func(a, b Company) int {
		return cmp.Or(b.Claims-a.Claims, strings.Compare(a.Entity.Name, b.Entity.Name), strings.Compare(string(a.Entity.ID), string(b.Entity.ID)))
	})
	return out[:min(len(out), mostCompany)]
}
