package rules

import "hearsay/graph/entity"

// sitePurpose is the last unit of the words from unit i on that only say what the site named right before is for or what is there: "cơ sở sản
// xuất UAV của X", "các tuyến tiếp tế", "vị trí phóng tên lửa"; i-1 where no such words stand there.
func (a *article) sitePurpose(c *clause, i int) int {
	u := c.s.units
	if i <= c.t+1 || !a.bareSiteNoun(&u[i-1]) || !u[i].is("site-use") {
		return i - 1
	}
	for i+1 < c.seg.to && (plainWord(&u[i+1]) || u[i+1].any("site-use", "descriptor", "plural") || a.arms(&u[i+1]) && u[i+1].fig == nil || u[i+1].is("troops") && u[i+1].m == nil) {
		i++
	}
	return i
}

// bareSiteNoun says whether a unit is a noun for a site without a name of its own.
func (a *article) bareSiteNoun(u *unit) bool {
	if u.m == nil {
		return u.is("site-noun")
	}
	if u.fig != nil && u.fig.m == nil || len(u.m.Of) > 0 {
		return false
	}
	if u.m.Type == "facility" && u.m.Kind == entity.KindThing {
		return true
	}
	switch a.found.Unit(u.m.ID) {
	case "site", "building":
		return u.m.Type == "equipment"
	}
	return false
}

// forSite says whether the verb at unit t only says what the site named right before it is for.
func (a *article) forSite(s *sentence, g segment, t int) bool {
	return t > g.from && s.units[t].is("site-use") && a.bareSiteNoun(&s.units[t-1]) && (s.units[t-1].m == nil || s.units[t-1].fig == nil) || t > g.from && s.units[t].is("site-use") && s.units[t-1].fig != nil && s.units[t-1].fig.spot && t+1 < g.to && s.units[t+1].is("prep-of") // "1 điểm tập kết của X"
}
