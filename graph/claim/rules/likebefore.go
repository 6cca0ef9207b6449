package rules

import (
	"slices"

	"hearsay/schema"
)

// likeBefore takes for whom a reference means who last did the like, where otherwise somebody would have shot down or destroyed what is his own: "Y bắn rơi một
// máy bay, nguồn tin của X nói. Lực lượng này cũng bắn hạ một trực thăng của X". Nobody is it where none did.
func (a *article) likeBefore(c *clause, w *filling) {
	d := &w.draft
	if c.form != "active" || len(d.Agent) != 1 || len(c.args.subject) != 1 || d.Relation != "shot-down" && d.Relation != "destroyed" {
		return
	}
	u := &c.s.units[c.args.subject[0]]
	if u.m != nil || u.fig != nil || !u.any("this-force", "this-group", "they") || !a.ofSideHit(w, a.side(d.Agent[0])) {
		return
	}
	d.Agent = nil
	for k := len(a.drafts) - 1; k >= 0 && c.s.index-a.drafts[k].sentence <= elaboration; k-- {
		if e := a.drafts[k]; e.Relation == d.Relation && len(e.Agent) == 1 && !a.ofSideHit(w, a.side(e.Agent[0])) {
			d.Agent = []schema.ID{e.Agent[0]}
			return
		}
	}
}

// ofSideHit says whether what the filling tells to be lost is of the side.
func (a *article) ofSideHit(w *filling, side schema.ID) bool {
	of := func(ids []schema.ID) bool {
		return slices.ContainsFunc(ids, func(id schema.ID) bool { return a.side(id) == side })
	}
	return of(w.draft.Patient) || slices.ContainsFunc(w.figures, func(f *figure) bool { return of(f.owner) })
}
