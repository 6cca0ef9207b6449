package rules

import "hearsay/schema"

// aimBefore is the unit of the word for a purpose whose verb the name at unit i is the object of, where that purpose only tells what an act is for that the
// clause is about: "các cuộc tấn công của X nhằm bắt giữ Y đã phá hủy Z". It is -1 where the name is in no such purpose.
func (a *article) aimBefore(c *clause, i int) int {
	u := c.s.units
	if c.t-1 <= i || !u[c.t-1].is("done") {
		return -1
	}
	v := i - 1
	for v > c.seg.from && u[v].sign == "" && (plainWord(&u[v]) || u[v].of(&describing)) {
		v--
	}
	if v <= c.seg.from || u[v].m != nil || !u[v].verb() || !u[v-1].is("purpose") {
		return -1
	}
	act := false
	for k := c.seg.from; k < v-1; k++ {
		if u[k].sign == "," || u[k].is("aux") || u[k].verb() && u[k].m == nil && !u[k].is("act") && !a.nominal(c.s, c.seg, k) {
			return -1
		}
		act = act || u[k].is("act")
	}
	if !act {
		return -1
	}
	return v - 1
}

// aimsBefore says whether the word at unit i, or the one before it, begins such a purpose, which ends before the trigger.
func (a *article) aimsBefore(c *clause, i int) bool {
	if !c.s.units[i].is("purpose") {
		i--
	}
	if i < c.seg.from || !c.s.units[i].is("purpose") {
		return false
	}
	for k := c.t - 2; k > i; k-- {
		if c.s.units[k].names() && a.aimBefore(c, k) == i {
			return true
		}
	}
	return false
}

// cameFrom says whether the word at unit i only tells where the ship or convoy came from that is attacked and stands right before it: "tập kích một tàu
// chở hàng từ X".
func (a *article) cameFrom(c *clause, last, i int) bool {
	u := c.s.units
	if !u[i].is("prep-from") || last < 0 || i+1 >= c.seg.to || c.frame.Relation != "struck" || !country(&u[i+1]) && !located(&u[i+1]) {
		return false
	}
	for k := last + 1; k < i; k++ {
		if u[k].sign != "" || u[k].names() || u[k].of(&bringers) {
			return false
		}
	}
	class, ok := a.armament(&u[last])
	return ok && (a.found.Unit(class) == "ship" || a.found.HasClass(class, "ent:convoy"))
}

// runBy is the last unit of the words, from unit i on, that only tell who made or runs what stands before them: "các kho do nhóm X có căn cứ ở Y vận hành"; i where they
// do not.
func (a *article) runBy(c *clause, last, i int) int {
	u := c.s.units
	if !u[i].is("prep-by") || last < 0 && c.form != "passive" || i <= c.t+1 {
		return i
	}
	for k := i + 1; k < c.seg.to && k <= i+12; k++ {
		switch {
		case u[k].m == nil && u[k].of(&makers):
			return k
		case u[k].sign != "" || u[k].any("light", "strike-verb") && u[k].m == nil:
			return i
		}
	}
	return i
}

// opensMain says whether the name at unit i begins the clause behind one of time that opens the sentence, "sau khi X chiếm Y, Z lập tức họp, điều quân tới
// W": it is no object of what the first tells.
func (a *article) opensMain(c *clause, i int) bool {
	u := c.s.units
	if u[c.seg.from].sign != "" || !u[c.seg.from].any("since", "while") || !a.acting(&u[i]) || a.ground(&u[i]) {
		return false
	}
	k := i - 1
	for k > c.seg.from && u[k].sign == "" && u[k].any("plural", "classifier", "place-noun") {
		k--
	}
	if k <= c.seg.from || u[k].sign != "," || i+1 >= c.seg.to || u[i+1].sign != "" || u[i+1].is("and") {
		return false
	}
	for k--; k > c.seg.from; k-- {
		if u[k].sign == "," {
			return false
		}
	}
	return true
}

// suspected is the last unit of the words, from unit i on, that only tell what the thing attacked, named right before it, is thought to carry, where it is
// told behind them where that was: "một tàu bị tình nghi chở vũ khí ở X"; i where they do not.
func (a *article) suspected(c *clause, i int) int {
	if c.frame.Materiel != "weapon" && c.frame.Materiel != "lost" {
		return i
	}
	u, k := c.s.units, i
	if u[k].is("passive-bad") && k+1 < c.seg.to {
		k++
	}
	if !u[k].is("hedge") && u[k].cue() == nil {
		return i
	}
	if k++; k >= c.seg.to || !u[k].is("fitted") && !plainWord(&u[k]) {
		return i
	}
	for k++; k+1 < c.seg.to; k++ {
		switch x := &u[k]; {
		case x.is("prep-in") && (located(&u[k+1]) || k+2 < c.seg.to && plainWord(&u[k+1]) && (located(&u[k+2]) || country(&u[k+2]))):
			return k - 1
		case x.sign != "" || x.verb() && x.m == nil && !x.is("fitted"):
			return i
		}
	}
	return i
}

// crewOf says whether the ship or aircraft at unit i is that whose men are counted right before it: "12 thủy thủ tàu X", "bắt 12 thành viên thủy thủ đoàn một con
// tàu", "5 thành viên tổ lái chiếc máy bay X".
func (a *article) crewOf(c *clause, i int) bool {
	u, k := c.s.units, a.overKind(c, i)-1
	for k > c.seg.from && u[k].is("classifier") && u[k].fig == nil {
		k--
	}
	if k < c.seg.from || u[k].fig == nil || !u[k].fig.people {
		return false
	}
	class, ok := a.armament(&u[i])
	return ok && (a.found.Unit(class) == "ship" && k == i-1 || a.found.Unit(class) == "aircraft" && a.holds(&u[k], "crew"))
}

// onceDid says whether the unit is a noun for a group without a name, behind a preposition, of which the words up to the trigger tell what it has done before:
// "đụng độ với nhóm cực đoan từng giết 500 người". Who fights it has not done that.
func (a *article) onceDid(c *clause, i int) bool {
	u := c.s.units
	if i <= c.seg.from || u[i].m != nil || !u[i].is("bare-group") && a.bareOrgan(&u[i]) == nil || !u[i-1].is("prep-with") && !a.endsWith(&u[i-1], "prep-with") || !u[c.t-1].is("done") {
		return false
	}
	for k := i + 1; k < c.t-1; k++ {
		if !plainWord(&u[k]) && !u[k].of(&describing) {
			return false
		}
	}
	return true
}

// whatIsThere is the last unit of the words, from unit i on, that only tell who or what is at the site before them: "nơi có nhiều người nước ngoài"; i where none do.
func (a *article) whatIsThere(c *clause, i int) int {
	u := c.s.units
	if !u[i].is("where") || i+1 >= c.seg.to || !u[i+1].is("have") {
		return i
	}
	for k := i + 2; k < c.seg.to; k++ {
		if u[k].sign != "" || u[k].is("prep-in") {
			return k - 1
		}
	}
	return i
}

// takenFrom says whether whose the counted things at unit i are stands between them and the verb, and notes it: "phá hủy của X 6 xe tăng".
func (a *article) takenFrom(c *clause, i int) bool {
	u := c.s.units
	if c.form != "active" || i != c.t+3 || u[i].fig == nil || !u[i].fig.counts() || !u[c.t+1].is("prep-of") || c.frame.Materiel == "" && c.frame.People == "" {
		return false
	}
	switch f := u[i].fig; {
	case len(f.owner) > 0 || f.enemy:
	case u[i-1].is("enemy"):
		f.enemy = true
	case u[i-1].m != nil && a.owns(u[i-1].m):
		f.owner = []schema.ID{a.state(u[i-1].m.ID)}
	default:
		return false
	}
	return true
}

// launchedFrom says whether the words between the trigger, by which something is fired, and unit i only tell from where, so that what stands behind that is
// no target: "tên lửa được phóng từ căn cứ của X ở Y".
func launchedFrom(c *clause, i int) bool {
	u := c.s.units
	if c.frame.Status != "launched" {
		return false
	}
	for k := i - 1; k > c.t; k-- {
		switch x := &u[k]; {
		case x.m == nil && x.is("prep-from"):
			return true
		case x.sign != "" || x.m == nil && (x.any("prep-to", "prep-dest", "and", "relative", "subordinate") || x.verb() && !x.is("prep-in")):
			return false
		}
	}
	return false
}
