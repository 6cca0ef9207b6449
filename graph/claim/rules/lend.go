package rules

import (
	"slices"

	"hearsay/schema"
)

// What the claims of one stretch leave out because it stands at another of them.

// lend fills gaps of the drafts from the first on, all of one stretch, by what their neighbours say.
func (a *article) lend(s *sentence, g segment, first int) {
	for n := first; n < len(a.drafts); n++ {
		d := a.drafts[n]
		if d.Relation == "casualties" && d.Figure == nil {
			if to := fated(s, d); to > 0 {
				a.during(s, g, d, to)
			}
		}
		if len(d.Patient) == 0 && d.Figure != nil && a.materiel(d) {
			a.lentOwner(d, first)
		}
	}
}

// unitEnding is the unit behind the one that ends before a token; 0 where none does.
func unitEnding(s *sentence, token int) int {
	return slices.IndexFunc(s.units, func(u unit) bool { return u.to == token }) + 1
}

// fated is the unit behind the words of a draft for what happened to people, or behind its last; 0 where none ends there.
func fated(s *sentence, d *draft) int {
	return slices.IndexFunc(s.units, func(u unit) bool { return u.to == d.to || u.from >= d.from && u.to < d.to && harmOf(u.entries) != "" }) + 1
}

// materiel says whether a draft tells that things were lost.
func (a *article) materiel(d *draft) bool {
	return d.Relation == "shot-down" || d.Relation == "destroyed" || d.Relation == "captured"
}

// lentOwner finds whose the things were that were lost: of missiles and drones who launched such, "X phóng 51 tên lửa, trong
// đó 27 quả bị bắn hạ", else whose those were that the same actor made away with next, "bắn rơi 2 trực thăng và phá hủy 3 xe
// tăng của X".
func (a *article) lentOwner(d *draft, first int) {
	for _, e := range a.drafts[first:] {
		if e.sentence != d.sentence || e.Speaker != d.Speaker || e.negated {
			continue
		}
		switch {
		case e.Relation == "struck" && d.Relation == "shot-down" && len(e.Agent) > 0 && !slices.Contains(d.Agent, e.Agent[0]) && slices.ContainsFunc(e.Weapon, func(id schema.ID) bool { return a.found.HasClass(id, d.Figure.Class) }):
			a.add(&d.Claim, "patient", e.Agent...)
			return
		case e.Relation == "lost" && e.Figure != nil && e.Figure.Raw == d.Figure.Raw:
			a.add(&d.Claim, "patient", e.Patient...) // "X mất 5 máy bay do bị Y bắn hạ"
			return
		case a.materiel(e) && e.from > d.from && len(e.Patient) > 0 && !slices.ContainsFunc(e.Patient, func(id schema.ID) bool { return a.found.Unit(id) == "person" }) && len(e.Agent) > 0 && slices.Equal(e.Agent, d.Agent):
			a.add(&d.Claim, "patient", e.Patient...)
			d.Confidence -= 0.1
			return
		}
	}
}
