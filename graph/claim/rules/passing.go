package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
)

// heldInPassing makes whose a place or a captive is, said in passing, no part of what the voice accuses somebody of, asks for or means to do: "tấn công Y do X
// kiểm soát", "đòi thả 7 người bị X bắt".
func (a *article) heldInPassing(c *clause) {
	v := c.seg.voice
	switch {
	case v.kind() == "accuse":
		c.seg.voice = a.author()
	case v.modality != "" && !v.author:
		held := *v
		held.modality, held.stance = "", "claims"
		c.seg.voice = &held
	}
	for i := c.args.by[0] - 1; i >= c.seg.from && (filler(&c.s.units[i]) || c.s.units[i].any("passive-bad", "prep-by", "plural")); i-- {
		if c.s.units[i].any("future", "attempt", "ability", "obligation") {
			return
		}
	}
	c.modality = "" // "sẽ giải phóng khu vực do X kiểm soát": X holds it already
}

// heldBefore takes the place right before the words that say who holds it, whatever that place hangs on: "chiến dịch ở X, vốn do Y kiểm soát", "các vùng ở
// X đang nằm trong tay Y".
func (a *article) heldBefore(c *clause, d *draft) {
	u := c.s.units
	i, ok := heldAt(c)
	if !ok {
		return
	}
	if u[i].is("contrast") {
		for i--; i > c.seg.from && u[i].sign == "" && !(located(&u[i]) && !u[i-1].is("belongs")); i-- { // "X thuộc Z nhưng do Y kiểm soát"
		}
	}
	if i < c.seg.from {
		return
	}
	if located(&u[i]) {
		a.add(&d.Claim, "place", u[i].m.ID)
		d.from = min(d.from, u[i].from)
	}
}

// heldAt is the unit right before the words that say who holds something, over those of when or how; false where the clause does not tell it in that order.
func heldAt(c *clause) (int, bool) {
	switch {
	case c.form == "passive" && len(c.args.by) > 0:
		return overHow(c, c.args.by[0]-1), true
	case c.frame.Active.Object == "agent":
		return overHow(c, c.t-1), true
	}
	return 0, false
}

// overHow is the first unit at or before i that is no word of when or how somebody holds something.
func overHow(c *clause, i int) int {
	u, low := c.s.units, max(c.seg.from, i-5)
	for i > low && (filler(&u[i]) || plainWord(&u[i]) || u[i].any("prep-by", "passive-bad", "plural", "seated")) {
		i--
	}
	if i > low && u[i].sign == "," {
		i--
	}
	return max(i, c.seg.from)
}

// heldNameless says whether what is held is only called by what it is, right before the words that say who holds it and since when: "các vùng đang nằm trong
// tay X", "khu vực vốn do X kiểm soát", "các trụ sở của chính phủ nằm trong tay X", "sân bay đang do X kiểm soát". Whose ground something stands on is no
// news: "khu vực do X kiểm soát".
func (a *article) heldNameless(c *clause) bool {
	k, ok := heldAt(c)
	u := c.s.units
	if !ok {
		return false
	}
	if u[k].m == nil && u[k].any("land", "place-noun", "region") {
		return c.form != "passive" || k+1 < len(u) && (u[k+1].is("seated") || plainWord(&u[k+1]))
	}
	return (c.form != "passive" || u[k+1].any("aux", "progress") || plainWord(&u[k+1])) && a.siteCalled(c, k)
}

// siteCalled says whether a building or a base without a name is called at unit k or, where that is whose it is, before it.
func (a *article) siteCalled(c *clause, k int) bool {
	u := c.s.units
	if u[k].m != nil && u[k].m.Type == "organisation" || u[k].m == nil && u[k].is("head") && !u[k].is("premises") {
		for k--; k > c.seg.from && u[k].is("prep-of"); k-- {
		}
	}
	return k >= c.seg.from && (u[k].m == nil && u[k].is("premises") || u[k].m != nil && (u[k].m.Kind == entity.KindName && a.building(u[k].m.ID) || a.found.Unit(u[k].m.ID) == "site" || a.holdsOf(&u[k], premises)))
}

// bothFight makes what both sides are said to do to each other no part of what one of them accuses the other of: "X và Y tố nhau khi hai bên nã pháo vào
// nhau".
func (a *article) bothFight(c *clause, f *lang.Frame) {
	if f.Relation == "fought" && c.form == "active" && c.seg.voice.kind() == "accuse" && len(c.args.subject) == 1 && c.s.units[c.args.subject[0]].is("both-sides") {
		c.seg.voice = a.author()
	}
}

// heldGround drops what only stands on ground without a name that somebody holds, "một bệnh viện ở vùng do X kiểm soát", and the country near whose border
// what is held lies: "chiếm một căn cứ gần biên giới với X".
func (a *article) heldGround(c *clause, f *lang.Frame) {
	c.args.in = slices.DeleteFunc(c.args.in, func(i int) bool {
		if i > c.t+1 && c.s.units[i-1].is("prep-with") {
			return country(&c.s.units[i]) && c.s.units[i-2].any("frontier", "nearby")
		}
		return country(&c.s.units[i]) && c.s.units[i-1].any("frontier", "nearby")
	})
	if f.Relation != "controls" || c.form != "passive" || len(c.args.by) == 0 || len(c.args.subject) != 1 {
		return
	}
	i := c.args.by[0] - 1
	for i > c.seg.from && c.s.units[i].any("prep-by", "plural", "aux") {
		i--
	}
	if i > c.args.subject[0]+1 && c.s.units[i].m == nil && c.s.units[i].any("land", "target-noun") && c.s.units[i-1].is("prep-in") {
		c.args.subject = nil
	}
}

// backdrop is the article's own voice for an event that only dates what somebody calls for: "kêu gọi đàm phán sau cuộc tấn
// công của X".
func (a *article) backdrop(s *sentence, g segment, t int) segment {
	if k := g.voice.kind(); k != "call" && k != "answer" && g.voice.modality != "planned" {
		return g
	}
	for i := t - 1; i >= g.from && i >= t-4; i-- {
		u := &s.units[i]
		if u.any("since", "because") && s.units[i+1].is("act") {
			return segment{g.from, g.to, a.author()}
		}
		if !u.any("act", "plural") && !(u.names() && i > g.from && s.units[i-1].any("act", "plural")) {
			break
		}
	}
	return g
}

// inPassing says whether a noun trigger only dates or places something else: it stands behind a preposition.
func (a *article) inPassing(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && i >= c.t-3; i-- {
		u := &c.s.units[i]
		if u.any("since", "thanks", "prep-in", "prep-about", "prep-of", "prep-with", "prep-from", "prep-by", "prep-dest") {
			return true
		}
		if !u.any("act", "plural", "descriptor") {
			return false
		}
	}
	return false
}

// fellIn notes as a party of the clash that a noun names those of whom it is told that they fell in it: "8 lính X tử trận trong cuộc đụng độ với Y". The
// trigger may hold the preposition itself, "các cuộc giao tranh với Y".
func (a *article) fellIn(c *clause) {
	u := c.s.units
	if len(c.args.with) == 0 && a.endsWith(&u[c.t], "prep-with") {
		c.args.with, c.args.object = c.args.object, nil
	}
	if len(c.args.with) != 1 || !a.acting(&u[c.args.with[0]]) || !a.inPassing(c) {
		return
	}
	harmed := false
	for i := c.t - 1; i >= c.seg.from && !breaks(&u[i]) && u[i].sign != ","; i-- {
		harmed = harmed || harmOf(u[i].entries) != ""
		if !counts(&u[i]) {
			continue
		}
		if f := u[i].fig; harmed && f.people && (f.m == nil && len(f.owner) > 0 || f.m != nil && !a.bystander(f.m.ID)) {
			c.put("subject", i)
		}
		return
	}
}

// denied says whether a negation stands between the cue and the trigger: "tuyên bố sẽ không có ngừng bắn".
func (a *article) denied(c *clause) bool {
	return slices.ContainsFunc(c.s.units[c.seg.from:c.t], func(u unit) bool { return u.is("negation") })
}

// notBecause says whether what befell somebody is told as what was not the reason: "rơi không phải do bị bắn hạ".
func (a *article) notBecause(c *clause) bool {
	u := c.s.units
	for i := c.t - 1; i > c.seg.from && u[i].sign == ""; i-- {
		if u[i].any("because", "prep-by") && (u[i-1].any("is-not", "negation") || i-2 >= c.seg.from && u[i-1].verb() && u[i-1].m == nil && u[i-2].any("is-not", "negation")) {
			return true // "không phải do bị bắn", "không phải rơi do bị bắn"
		}
		if u[i].verb() && u[i].m == nil && !filler(&u[i]) && !u[i].any("passive-bad", "passive-good") {
			return false
		}
	}
	return false
}

// butThis says whether the trigger is what is done in place of what a negation before it is of: "không nhằm vào X mà nhằm vào Y".
func (a *article) butThis(c *clause) bool {
	u, i := c.s.units, c.t-1
	for i > c.seg.from && filler(&u[i]) && !u[i].is("negation") {
		i--
	}
	return i > c.seg.from && u[i].is("but-this") && slices.ContainsFunc(u[c.seg.from:i], func(x unit) bool { return x.is("negation") })
}

// proposed says whether the trigger only says what a proposal is about, so that "của X" behind it is whose proposal it is:
// "chấp nhận đề xuất ngừng bắn của X".
func (a *article) proposed(c *clause) bool {
	return c.t > c.seg.from && c.s.units[c.t-1].is("proposal")
}

// governed finds the subject of the verb that a noun trigger depends on: "X đạt được thỏa thuận ngừng bắn".
func (a *article) governed(c *clause, class string) {
	for i := c.t - 1; i >= c.seg.from && i >= c.t-near; i-- {
		if !c.s.units[i].is(class) {
			continue
		}
		c.from = min(c.from, i)
		if subject := a.subject(c, a.aspects(c, i-1), false); len(subject) > 0 {
			c.put("subject", subject...)
		} else {
			c.elided = true
		}
		return
	}
}

// heldBy is the last unit of words for who holds what has no name itself, "các khu vực thuộc sự kiểm soát của X"; i where none
// begin at unit i.
func (a *article) heldBy(c *clause, i int) int {
	u := c.s.units
	if c.frame.Relation == "controls" || i <= c.t+1 || i+1 >= c.seg.to || !u[i+1].names() || located(&u[i+1]) {
		return i
	}
	if x := u[i-1]; x.names() && !(x.m != nil && x.m.Kind == "thing") {
		return i
	}
	for _, e := range u[i].entries {
		if e.Frame != nil && e.Frame.Relation == "controls" && e.Frame.Active.Subject == "place" {
			return i + 1
		}
	}
	return i
}

// keptBy is the verb of holding ground behind the name right behind unit i and the words that describe it: "khu vực do một nhóm vũ trang địa phương
// kiểm soát"; 0 where none stands there.
func keptBy(c *clause, i int) int {
	u := c.s.units
	if i+1 >= c.seg.to || !u[i+1].names() {
		return 0
	}
	for k := i + 2; k < c.seg.to && k <= i+near; k++ {
		if u[k].tells("controls") {
			return k
		}
		if u[k].sign != "" || u[k].m != nil || u[k].verb() {
			return 0
		}
	}
	return 0
}

// heldThere says whether the verb of holding at unit i only tells who holds the ground that stands before it: "khu vực do X kiểm soát ở Y".
func heldThere(c *clause, i int) bool {
	u := c.s.units
	return u[i].tells("controls") && slices.ContainsFunc(u[max(c.seg.from, i-3):i], func(x unit) bool { return x.is("prep-by") })
}
