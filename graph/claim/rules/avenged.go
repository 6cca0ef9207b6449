package rules

import "slices"

// avengedBy is the unit of the verb of retaliating right before the attack that a draft tells, "để trả đũa vụ không kích của X"; -1 where none stands there.
func (a *article) avengedBy(c *clause, e *draft) int {
	if e == nil || !c.s.has("avenge") {
		return -1
	}
	u, k := c.s.units, c.t-1
	for k > c.seg.from && u[k].from > e.from {
		k--
	}
	for k >= c.seg.from && u[k].any("act", "plural", "article", "descriptor", "prep-of") && !u[k].is("avenge") {
		k--
	}
	if k < c.seg.from || !u[k].is("avenge") {
		return -1
	}
	return k
}

// inReturn is the attack that was made in return, told before the verb of retaliating at unit k, where it is that one that killed: a comma stands before the
// word for causing at unit j, or the attack in return is what the clause begins with. Nil where that cannot be told.
func (a *article) inReturn(c *clause, e *draft, k, j int) *draft {
	u := c.s.units
	if !slices.ContainsFunc(u[k:j], func(u unit) bool { return u.sign == "," }) && !u[c.seg.from].is("act") && j > c.seg.from+1 {
		return nil
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == e.sentence; n-- {
		if f := a.drafts[n]; f != e && f.Relation == "struck" && f.from < u[k].from && len(f.Agent) > 0 {
			return f
		}
	}
	return nil
}
