package rules

// pastWhere is the unit of what stands at the places at whose last, unit i, a list of them ends, each within the next: "một ngôi nhà ở X, tỉnh Y, nước Z bị
// phá hủy"; else i.
func (a *article) pastWhere(c *clause, i int) int {
	u, k := c.s.units, i
	thing := func(j int) bool { return j >= c.seg.from && u[j].fig != nil && u[j].fig.m != nil && !u[j].fig.people }
	for k-2 >= c.seg.from && place(&u[k]) && u[k-1].sign == "," && (located(&u[k-2]) || thing(k-2)) {
		k -= 2
	}
	switch {
	case k == i:
	case thing(k):
		return k
	case k-2 >= c.seg.from && u[k-1].is("prep-in") && thing(k-2):
		return k - 2
	}
	return i
}

// governor is the preposition that the name at unit i hangs on, -1 where it hangs on none. Names joined to it go
// with it.
func (a *article) governor(c *clause, i int) int {
	first := a.groupStart(c, i, c.seg.from)
	for j := first - 1; j >= c.seg.from && j >= first-3; j-- {
		u := &c.s.units[j]
		switch {
		case u.of(&governing):
			return j
		case u.of(&describing):
		case (u.any("posted", "seated") || u.verb() && u.m == nil && c.frame != nil && a.ground(&c.s.units[i])) && a.endsWith(u, "prep-in"):
			return j // "lực lượng X hoạt động tại Y", "phiến quân X ẩn náu ở Y", "có trụ sở ở Y và"
		case u.is("target-noun") && u.m == nil && !a.acting(&c.s.units[i]): // "từ vùng rừng X"
		case u.is("block") && u.m == nil && located(&c.s.units[i]): // "ở vùng giảm xung đột Idlib", "tại trung tâm Kabul"
		case a.ground(&c.s.units[i]) && (plainWord(u) || u.m == nil && u.any("head", "frontier")):
			// "ngoài khơi bờ biển tỉnh X": words that no list has are part of where it is
		case j == first-1 && a.ground(&c.s.units[first]) && a.ground(u): // "ở tỉnh X miền bắc Y"
		case u.sign == "," && j == first-1 && j > c.seg.from && a.ground(&c.s.units[first]) && a.ground(&c.s.units[j-1]):
			if g := a.governor(c, j-1); g > c.seg.from && c.s.units[g-1].sign == "" {
				return g // "một trường học ở quận X, tỉnh Y bị phá hủy"
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// ground says whether the unit names a place that nobody acts from in the news: no country, no seat of government.
func (a *article) ground(u *unit) bool {
	return located(u) && u.m.ID != "" && a.g.SeatOf(u.m.ID) == ""
}
