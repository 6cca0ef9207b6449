package rules

// leftOut takes for what was struck the subject of the main clause, where the strike is told in a clause that leaves its own out: "Bị X pháo kích, Y
// đành …", "Trúng hai tên lửa, tàu Y …", "Y nổ tung sau khi trúng hai tên lửa".
func (a *article) leftOut(c *clause) {
	hit := c.form == "active" && (c.frame.Active.Subject == "patient" || c.frame.Active.Subject == "weapon" && a.armsObject(c))
	if !hit && (c.form != "passive" || c.frame.Passive.Subject != "patient") {
		return
	}
	u, i := c.s.units, min(c.from, c.t)-1
	for i >= c.seg.from && (u[i].of(&fillers) || u[i].date != nil) {
		i--
	}
	if k := a.hitInMain(c, i, hit); k >= 0 {
		c.elided = true
		c.put("subject", k)
	}
}

// hitInMain is the unit of what was struck in a clause that begins behind unit i; -1 where it is not told.
func (a *article) hitInMain(c *clause, i int, hit bool) int {
	u := c.s.units
	if i >= c.seg.from && u[i].any("while", "because") && i > c.seg.from && u[i-1].sign != "," {
		if !hit {
			return -1
		}
		if v := a.objectOf(c, i); v >= 0 {
			if ids := a.subjectOf(c, v); len(ids) > 0 && !a.shot(&u[ids[0]]) {
				return ids[0]
			}
		}
		return a.onlyName(c, i)
	}
	if i >= c.seg.from && !(u[i].any("while", "because") && i == c.seg.from) {
		return -1
	}
	for i = c.to; i+1 < len(u) && i < c.to+6; i++ {
		if breaks(&u[i]) {
			return -1
		}
		if u[i].sign != "," {
			continue
		}
		k := datesPast(u, i+1)
		for ; k+1 < len(u) && u[k].of(&describing); k++ {
		}
		if k+1 < len(u) && u[k].m != nil && u[k].m.Type == "equipment" && u[k+1].m != nil {
			k++ // "tàu tuần tra X"
		}
		if k+1 < len(u) && u[k].names() && !u[k].is("he") && a.mayBeHit(&u[k], hit) && !onlySpeaks(u, ownerPast(u, k+1)) && a.mainPredicate(u, ownerPast(u, k+1)) {
			return k
		}
		return -1
	}
	return -1
}

// ownerPast is the first unit from i on that does not tell whose or where what stands before it is: "của X", "ở Y".
func ownerPast(u []unit, i int) int {
	for i+1 < len(u) && u[i].any("prep-of", "prep-in") && u[i+1].names() {
		i += 2
	}
	return i
}

// mayBeHit says whether what the unit names can be what was struck; by a missile or a bomb no person or state is.
func (a *article) mayBeHit(u *unit, hit bool) bool {
	return !hit || located(u) || a.arms(u) || u.fig != nil && !u.fig.people
}

// onlySpeaks says whether the predicate at unit i, behind words that may stand before it, is one of saying: who speaks of it need not have been hit.
func onlySpeaks(u []unit, i int) bool {
	for i < len(u) && filler(&u[i]) && u[i].cue() == nil {
		i++
	}
	return i < len(u) && u[i].cue() != nil
}

// onlyName is the unit of the site or machine that the clause which ends before unit i begins with, where no other name and no sign stands in it: "trạm
// cấp nước X không còn hoạt động"; -1 where there is none.
func (a *article) onlyName(c *clause, i int) int {
	u, head := c.s.units, -1
	for k := i - 1; k >= c.seg.from; k-- {
		switch {
		case u[k].sign != "", u[k].cue() != nil, head >= 0 && !u[k].of(&describing):
			return -1
		case u[k].names():
			head = k
		}
	}
	if head < 0 || !a.mayBeHit(&u[head], true) {
		return -1
	}
	return head
}
