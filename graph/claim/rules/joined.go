package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// passiveBefore is the clause of the verb that the trigger is joined to, where that is told in the passive and the trigger, which has
// no object, goes on with it: "bị X bắn và đốt cháy"; nil where it is not.
func (a *article) passiveBefore(c *clause, i int) *clause {
	u := c.s.units
	if c.frame == nil || len(c.frame.Passive) == 0 || i <= c.seg.from || !u[i].is("and") && u[i].sign != "," || a.objectBehind(c) {
		return nil
	}
	if u[i].is("and") && u[i-1].sign == "," {
		i--
	}
	v := i - 1
	for v > c.seg.from && v > i-3 && (u[v].any("manner", "aux") || u[v].date != nil) {
		v--
	}
	if v <= c.seg.from || u[v].kinds&lang.Verbs == 0 || u[v].m != nil {
		return nil
	}
	d := &clause{s: c.s, seg: c.seg, t: v, form: "active", from: v, to: v + 1, frame: c.frame}
	a.verbal(d)
	if d.form != "passive" || len(d.args.subject) == 0 || !slices.ContainsFunc(u[d.from:v], func(u unit) bool { return u.is("passive-bad") }) {
		return nil
	}
	return d
}

// objectBehind says whether something that the trigger can be done to stands right behind it.
func (a *article) objectBehind(c *clause) bool {
	u, i := c.s.units, c.t+1
	for i < c.seg.to && (u[i].any("plural", "classifier", "aux") && !u[i].verb()) {
		i++
	}
	return i < c.seg.to && (u[i].names() || u[i].any("target-noun", "people") || u[i].fig != nil)
}
