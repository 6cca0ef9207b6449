package rules

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
	deeds := false
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
