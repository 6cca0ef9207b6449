package rules

import "slices"

// plainPassive is the unit of "bị" or "được" from which only unknown words part the verb: "được quốc tế công nhận"; -1
// where there is none.
func (a *article) plainPassive(c *clause, i int) int {
	for j := i; j >= c.seg.from && j >= i-3; j-- {
		u := &c.s.units[j]
		switch {
		case j < i && u.any("passive-bad", "passive-good", "prep-by"):
			return j
		case j == i && u.m == nil && u.any("own-body", "target-noun", "sport", "fire") && !u.verb(): // "bị đám đông tấn công", "bị bom đạn phá hủy"
		case u.m != nil || u.fig != nil || u.date != nil || u.sign != "" || len(u.entries) > 0:
			return -1
		}
	}
	return -1
}

// passives are the marks of a passive.
var passives = oneOf("passive-bad", "passive-good", "prep-by")

// farPassive takes the verb for a passive whose mark stands farther before unit i. It says whether it is one.
func (a *article) farPassive(c *clause, i int) bool {
	u := c.s.units
	done := saysDone(u[i+1 : c.t]) // "quân X bị Y bao vây đã tấn công Z": it stands between no doer and his deed
	if p := a.plainPassive(c, i); p >= 0 && !done {
		c.form = "passive"
		c.put("subject", a.subject(c, a.aspects(c, p-1), true)...)
		return true
	}
	if by := a.memberMarker(c, i); by >= 0 && !done {
		c.form, c.from = "passive", min(c.from, by)
		c.put("by", i)
		c.put("subject", a.subject(c, a.aspects(c, by-1), true)...)
		return true
	}
	if by := a.farMarker(c, i); by >= 0 && !done {
		c.form, c.from = "passive", min(c.from, by)
		k := by + 1
		for k < i && !u[k].names() {
			k++
		}
		if u[k].names() && a.hangsOn(c.s, k, by) < 0 {
			c.put("by", k)
		}
		c.put("subject", a.subject(c, a.aspects(c, by-1), true)...)
		return true
	}
	if v := a.passiveBefore(c, i); v != nil {
		c.form = "passive"
		c.put("by", v.args.by...)
		c.put("subject", v.args.subject...)
		return true
	}
	return false
}

// sufferings are the marks of a passive by which somebody comes to harm.
var sufferings = oneOf("passive-bad")

// farMarker is the unit of "bị" whose actor a relative clause or words that no list has part from the verb: "bị dân quân do X
// hậu thuẫn tấn công", "bị tên lửa X và đồng minh tấn công", or who is only described: "bị những kẻ bịt mặt tấn công"; -1 where there is none.
func (a *article) farMarker(c *clause, i int) int {
	if !c.s.may(&sufferings) {
		return -1
	}
	inserted, told := false, false
	for j := i; j >= c.seg.from && j >= i-8; j-- {
		u := &c.s.units[j]
		switch {
		case u.is("passive-bad"):
			if next := &c.s.units[j+1]; (inserted || !told) && next.names() || !told && next.any("plural", "people", "rogue", "head") && !next.verb() {
				return j
			} else if told && next.names() && a.acting(next) && a.onlyModified(c, j+2) {
				return j // "bị các tay súng X từ trên núi bắn"
			}
			return -1
		case u.is("prep-by"):
			inserted = true
		case u.sign != "":
			return -1
		case u.verb() && u.m == nil, u.cue() != nil, u.of(&markerEnds), harmOf(u.entries) != "":
			told = true
		}
	}
	return -1
}

// modifying are the classes of words that open what tells more of a name before them.
var modifying = oneOf("prep-from", "prep-in", "aux", "riding", "posted")

// onlyModified says whether the words from unit i up to the trigger only tell more of the actor before them, where no object stands behind the trigger:
// where he is or comes from.
func (a *article) onlyModified(c *clause, i int) bool {
	u := c.s.units
	if i >= c.t || !u[i].of(&modifying) && !plainWord(&u[i]) && !(u[i].verb() && a.endsWith(&u[i], "prep-in")) {
		return false
	}
	if n := c.t + 1; n < c.seg.to && (u[n].names() || u[n].any("plural", "classifier", "prep-to")) {
		return false
	}
	for plain := plainWord(&u[i]); i < c.t; i++ {
		switch x := &u[i]; {
		case x.any("subordinate", "contrast", "and", "cause", "passive-bad"), harmOf(x.entries) != "", plain && plainWord(x) && i+1 == c.t:
			return false
		case x.verb() && x.m == nil && !filler(x) && !x.of(&modifying) && !a.endsWith(x, "prep-in") && !a.moving(x):
			return false
		}
	}
	return true
}

// byMarker is the unit of "bị", "do", "bởi" or "được" before the actor at unit i, -1 where there is none.
func (a *article) byMarker(c *clause, i int) int {
	j := a.groupStart(c, i, c.seg.from) - 1
	for j > c.seg.from && c.s.units[j].is("prep-of") && c.s.units[j-1].names() {
		j = a.groupStart(c, j-1, c.seg.from) - 1
	}
	for j >= c.seg.from && (c.s.units[j].any("aux", "plural", "classifier") || a.arms(&c.s.units[j])) {
		j--
	}
	if j >= c.seg.from && c.s.units[j].any("passive-bad", "passive-good", "prep-by") {
		return j
	}
	return -1
}

// doneBy says whether who did it stands right behind the trigger, behind the word for "by", and ends the clause: "UAV được cho là phóng bởi X".
func (a *article) doneBy(c *clause) bool {
	u, n := c.s.units, c.t+2
	return n < c.seg.to && u[n-1].is("prep-by") && u[n].m != nil && a.acting(&u[n]) && (n+1 == c.seg.to || u[n+1].sign != "")
}

// saysDone says whether a word among the units says that something has been done.
func saysDone(u []unit) bool {
	return slices.ContainsFunc(u, func(x unit) bool { return x.is("done") })
}

// undergoer says whether the subject of the passive is somebody who acts, and no weapon.
func (a *article) undergoer(c *clause) bool {
	if len(c.args.subject) == 0 {
		return false
	}
	u := &c.s.units[c.args.subject[0]]
	return u.m != nil && a.acting(u) && !a.arms(u)
}

// sufferedFirst says whether somebody did something to the subject by the passive whose doer stands at unit i, before the subject did what the trigger
// tells: "phiến quân bị X truy kích đã tấn công Y".
func (a *article) sufferedFirst(c *clause, i int) bool {
	u := c.s.units
	for k := i + 1; k < c.t; k++ {
		switch {
		case u[k].is("done"):
			return k > i+1
		case u[k].sign != "" || u[k].any("and", "contrast"):
			return false
		}
	}
	return c.t > i+1 && a.holdsWords(&u[c.t], "done") // "đã quay lại"
}
