package rules

import (
	"slices"

	"hearsay/graph/entity"
)

// sitePurpose is the last unit of the words from unit i on that only say what the site named right before is for or what is there: "cơ sở sản
// xuất UAV của X", "các tuyến tiếp tế", "vị trí phóng tên lửa"; i-1 where no such words stand there.
func (a *article) sitePurpose(c *clause, i int) int {
	u := c.s.units
	if end := a.contents(c, i); end >= i {
		return end
	}
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

// contents is the last unit of what the site before unit i holds, which nothing else is done to: "phá hủy một kho đạn chứa tên lửa X và pháo Y do Z sản xuất";
// the unit before i where no such words begin there.
func (a *article) contents(c *clause, i int) int {
	u := c.s.units
	if i <= c.t+1 || !u[i].is("contains") || !a.store(&u[i-1]) {
		return i - 1
	}
	end := i
	for k := i + 1; k < c.seg.to; k++ {
		switch x := &u[k]; {
		case a.arms(x) && (x.fig == nil || x.fig.Value == nil), x.is("made"):
			end = k
		case plainWord(x), x.any("descriptor", "plural", "and", "prep-by"), x.sign == ",", x.m != nil && x.m.Type == "country":
		default:
			return end
		}
	}
	return end
}

// store says whether the unit names or counts a building or site.
func (a *article) store(u *unit) bool {
	m := u.m
	if u.fig != nil {
		m = u.fig.m
	}
	return m != nil && (m.Type == "facility" || m.Type == "equipment" && a.building(m.ID))
}

// siteSet says whether the verb of sending at unit t only tells where a building or site was set up: "kho vũ khí được bố trí cạnh sông".
func (a *article) siteSet(s *sentence, g segment, t int) bool {
	u, i := s.units, t-1
	for i > g.from && (u[i].any("passive-good", "aux") || u[i].is("prep-of")) {
		i--
	}
	if i == t-1 || !slices.ContainsFunc(u[i+1:t], func(x unit) bool { return x.is("passive-good") }) {
		return false
	}
	if i-1 > g.from && u[i].m != nil && a.owns(u[i].m) && u[i-1].is("prep-of") {
		i -= 2
	}
	return a.store(&u[i]) && !(u[i].fig != nil && a.found.Unit(u[i].fig.Class) == "system")
}
