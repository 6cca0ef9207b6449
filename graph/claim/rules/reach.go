package rules

import (
	"slices"

	"hearsay/schema"
)

// reach makes of what a weapon is said to be able to hit, at a distance that is told, who has it and how far it reaches: "tên lửa X của Y có
// thể tấn công mục tiêu cách 300 km".
func (a *article) reach(c *clause, d *draft) {
	far := a.distance(c)
	if far == nil || len(d.Weapon) == 0 || !a.weaponActs(c) {
		return
	}
	if n := len(a.drafts); n > 0 && a.drafts[n-1].sentence == d.sentence && a.drafts[n-1].Relation == "possesses" && a.drafts[n-1].to <= c.s.units[c.t].from {
		d.Agent = slices.Clone(a.drafts[n-1].Agent) // "trong số vũ khí mà X sở hữu, chỉ có tên lửa Y"
	}
	d.Relation, d.Patient, d.Place = "possesses", nil, nil
	d.Figure = far
	d.to = max(d.to, c.s.units[c.to-1].to)
}

// weaponActs says whether a weapon is the subject of the clause.
func (a *article) weaponActs(c *clause) bool {
	for _, list := range [][]int{c.args.subject, c.args.with} {
		for _, i := range list {
			if i < c.t && a.arms(&c.s.units[i]) {
				return true
			}
		}
	}
	return false
}

// distance is the distance that stands behind the trigger in its clause, nil where none does.
func (a *article) distance(c *clause) *schema.Figure {
	u := c.s.units
	for i := c.t; i < c.seg.to && !breaks(&u[i]) && u[i].sign != ","; i++ {
		if f := u[i].fig; f != nil && f.Kind == "distance" {
			figure := f.Figure
			figure.Status, figure.Raw = "range", a.text(u[i].from, u[i].to)
			c.to = max(c.to, i+1)
			return &figure
		}
	}
	return nil
}
