package rules

import "slices"

// foiled leaves who says that he foiled a plan out of what was planned.
func (a *article) foiled(c *clause) {
	i := planBefore(c)
	if i < 0 {
		return
	}
	if k := planFoiled(c, i); k >= 0 {
		c.args.subject = slices.DeleteFunc(c.args.subject, func(j int) bool { return j < k })
		c.from, c.elided = min(max(c.from, i), c.t), true
	}
}

// ofFoiledPlan says whether what was planned is told as the plan alone that somebody foiled: "đã phá một âm mưu xâm nhập X".
func (a *article) ofFoiledPlan(c *clause) bool {
	if !c.s.might("repel") {
		return false
	}
	i := planBefore(c)
	return i >= 0 && planFoiled(c, i) >= 0
}

// planBefore is the unit of the noun for a plan right before the trigger, which what is planned follows: "âm mưu cướp tàu"; -1 where none stands there.
func planBefore(c *clause) int {
	u, i := c.s.units, c.t-1
	for i > c.seg.from && filler(&u[i]) && !u[i].is("plan-noun") {
		i--
	}
	if i <= c.seg.from || !u[i].is("plan-noun") {
		return -1
	}
	return i
}

// planFoiled is the unit of the verb that says that the plan whose noun is at unit i came to nothing, "X đập tan âm mưu cướp tàu": who does so does not
// do what was planned; -1 where none stands there.
func planFoiled(c *clause, i int) int {
	k := i - 1
	for k > c.seg.from && (filler(&c.s.units[k]) || c.s.units[k].any("plural", "article", "indefinite", "classifier")) {
		k--
	}
	if k < c.seg.from || !c.s.units[k].is("repel") {
		return -1
	}
	return k
}

// plannedBy takes for a verb behind the noun of a plan whose plan it is, which stands behind the last place or the last of its deeds: "kế hoạch
// chuyển quân đến X và pháo kích Y của Z".
func (a *article) plannedBy(c *clause) {
	u, i := c.s.units, c.t-1
	for i >= c.seg.from && filler(&u[i]) && !u[i].is("plan-noun") {
		i--
	}
	if i < c.seg.from || !u[i].is("plan-noun") {
		return
	}
	deeds := planFoiled(c, i) >= 0
	for j := c.t + 1; j+1 < c.seg.to && !breaks(&u[j]) && u[j].sign != "," && !u[j].any("subordinate", "contrast"); j++ {
		deeds = deeds || u[j-1].is("and") && (u[j].verb() || u[j].any("light", "act")) && u[j].m == nil
		if k := &u[j+1]; u[j].is("prep-with") && k.m != nil && k.m.Type == "force" && len(k.m.Of) > 0 {
			c.from, c.elided = min(c.from, i), true
			c.put("subject", j+1) // "kế hoạch … pháo kích Y bằng pháo binh của Z"
			return
		}
		if !u[j].is("prep-of") || u[j+1].m == nil || !a.acting(&u[j+1]) {
			continue
		}
		if deeds || a.arms(&u[j-1]) || located(&u[j-1]) && a.state(u[j-1].m.ID) != u[j+1].m.ID {
			c.from, c.elided = min(c.from, i), true
			c.put("subject", j+1)
		}
		return
	}
}
