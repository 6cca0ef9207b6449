package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// unreal says why the event of a trigger is told as none that happened, "" where it may have: it is what something is done or
// made for, none in particular, only to be feared, or the title that a series of articles bears. It notes where it is only
// planned.
func (a *article) unreal(c *clause, f *lang.Frame) string {
	switch {
	case a.entitles(c, f):
		return "the title of a series"
	case (a.moves(f) || f.Relation == "ceasefire-violated") && a.elsesDeed(c):
		return "somebody without a name does it"
	case c.form == "passive" && f.Relation == "struck" && f.Passive.Subject == "weapon" && a.undergoer(c):
		return "its subject is nothing that is fired" // "quân X bị bắn bằng đạn pháo"
	case a.taken(c, f):
		return "a person who is brought somewhere"
	case a.standsIdle(c, f):
		return "a plant stands idle"
	case f.Relation == "deployed" && a.actSent(c):
		return "what is carried out is no force"
	}
	if why := a.supposed(c, f); why != "" {
		return why
	}
	if f.Relation == "ceasefire-agreed" && c.form == "nominal" && f.Before != "" && a.notInForce(c, f.Before) {
		return "it is negated"
	}
	if why := a.onlyBlast(c, f); why != "" {
		return why
	}
	if i := a.whichever(c); i >= 0 {
		if a.noneOf(c, i) {
			c.negated = true
			return ""
		}
		return "none in particular"
	}
	if c.form == "active" && len(c.args.subject) == 0 && !c.seg.voice.author && a.ofFoiledPlan(c) {
		return "a plan that was foiled"
	}
	if a.thoughtOf(c, f) {
		return "an attack that is only thought of"
	}
	if why := a.kept(c); why != "" {
		return why
	}
	if c.modality == "" && (a.meantAs(c) || a.upcoming(c, f)) {
		c.modality = "planned"
	}
	if c.form == "active" || c.form == "nominal" && f.Relation != "struck" && f.Relation != "fought" {
		if why := a.meantFor(c, f); why != "" {
			return why
		}
	}
	if c.modality == "desired" && a.forced(c) {
		c.modality = ""
	}
	if f.Relation == "fought" && c.form == "nominal" && (c.t > c.seg.from && c.s.units[c.t-1].is("negation") || neverHappens(c)) {
		c.negated = true // "không có giao tranh ở X", "đụng độ giữa X và Y rất hiếm khi xảy ra"
	}
	if f.Relation == "fought" && c.form == "nominal" && a.broughtAbout(c) {
		return "only what something may lead to, prevent or settle"
	}
	if f.Relation == "fought" && (a.looming(c) || c.form == "nominal" && c.modality == "planned" && !a.comes(c)) {
		return "only to be feared"
	}
	if c.modality != "" || !a.looming(c) {
		return ""
	}
	c.modality = "planned"
	return ""
}

// entitles says whether a noun for fighting or an explosion with the name of a place is all that stands before a colon: "Chiến sự X: …".
func (a *article) entitles(c *clause, f *lang.Frame) bool {
	if c.t > 1 || c.form != "nominal" || f.Relation != "fought" && !c.s.units[c.t].is("blast") {
		return false
	}
	for i := c.t + 1; i < len(c.s.units) && i <= c.t+6; i++ {
		switch u := &c.s.units[i]; {
		case u.sign == ":":
			return true
		case !u.names() && u.date == nil && u.sign != "-":
			return false
		}
	}
	return false
}

// broughtAbout says whether the fighting is what something prevents or settles, or may or will lead to.
func (a *article) broughtAbout(c *clause) bool {
	if !c.s.might("leads-to") && !c.s.might("settles") {
		return false
	}
	i := c.t - 1
	for i >= c.seg.from && (c.s.units[i].any("act", "plural", "descriptor", "broke-out") || c.s.units[i].fig != nil && c.s.units[i].fig.m == nil) && !c.s.units[i].is("leads-to") {
		i--
	}
	if i < c.seg.from {
		return false
	}
	if c.s.units[i].is("settles") {
		return true
	}
	if !c.s.units[i].is("leads-to") {
		return false
	}
	for i--; i >= c.seg.from && filler(&c.s.units[i]); i-- {
		if c.s.units[i].any("ability", "future") {
			return true
		}
	}
	return false
}

// comes says whether the fighting itself is what will or may happen: "giao tranh có thể lan sang X".
func (a *article) comes(c *clause) bool {
	return c.t+1 < c.seg.to && c.s.units[c.t+1].any("ability", "future")
}

// forced says whether the subject is made to do it: "khiến X phải rút lui".
func (a *article) forced(c *clause) bool {
	i := c.t
	for _, j := range c.args.subject {
		i = min(i, j)
	}
	return !c.elided && i > c.seg.from && c.s.units[i-1].any("cause", "forcing")
}

// whichever is the unit of a word for whatever may come, right before the trigger or its noun: "bất kỳ cuộc tấn công nào"; -1
// where there is none.
func (a *article) whichever(c *clause) int {
	if !c.s.might("whichever") {
		return -1
	}
	for i := c.t - 1; i >= c.seg.from && i >= c.t-4; i-- {
		u := &c.s.units[i]
		if u.is("whichever") {
			return i
		}
		if !u.of(&actWords) {
			break
		}
	}
	return -1
}

// noneOf says whether a negation stands before the unit, with verbs that only carry the act between: "không tiến hành bất cứ …".
func (a *article) noneOf(c *clause, i int) bool {
	for i--; i >= c.seg.from; i-- {
		if c.s.units[i].is("negation") {
			return true
		}
		if !filler(&c.s.units[i]) {
			return false
		}
	}
	return false
}

// meantFor says why the deed is only what something is done or made for, "" where it is told as done. A strike for which weapons
// are fired or planes sent is told; another is planned.
func (a *article) meantFor(c *clause, f *lang.Frame) string {
	p, use := a.purposeOf(c)
	if p < 0 {
		return ""
	}
	if use == "made" {
		return "only what something is made for"
	}
	switch f.Relation {
	case "destroyed", "shot-down", "captured", "fought", "casualties":
		if use == "" || !a.countedObject(c) && !a.doneWith(c, p) {
			return "only what something else is done for"
		}
	case "struck", "used-weapon", "controls":
		if use == "" && c.modality == "" && c.s.units[p].is("purpose") {
			c.modality = "planned"
		}
	}
	return ""
}

// purposeOf finds the word before the verb that makes it an aim, "nhằm", "chiến dịch … tiêu diệt"; -1 where there is none; and what
// the verb before it does: "use" for weapons used and forces sent, "made" for what is made, else "".
func (a *article) purposeOf(c *clause) (at int, use string) {
	if !c.s.might("purpose") && !c.s.might("goal") {
		return -1, ""
	}
	i := c.t - 1
	for i >= c.seg.from && filler(&c.s.units[i]) {
		if c.s.units[i].is("done") {
			return -1, "" // "nhóm lính đến để tăng cường đã nổ súng"
		}
		i--
	}
	if i > c.seg.from && (c.s.units[i].is("and") || c.s.units[i].sign == ",") {
		i = a.firstOfAims(c, i)
	}
	if i < c.seg.from || !c.s.units[i].any("purpose", "goal") {
		return -1, ""
	}
	at = i
	shot := false
	for i--; i >= c.seg.from && i >= at-12; i-- {
		u := &c.s.units[i]
		shot = shot || a.shot(u)
		switch {
		case breaks(u), u.is("contrast"):
			return at, ""
		case u.is("made"):
			return at, "made"
		case uses(u, shot):
			return at, "use"
		}
	}
	return at, ""
}

// firstOfAims is the unit before the first of several verbs without objects that end at unit i: "để phát hiện, theo dõi và phá hủy X".
func (a *article) firstOfAims(c *clause, i int) int {
	for low := max(c.seg.from, i-8); i > low; i-- {
		if u := &c.s.units[i]; u.any("purpose", "goal") || u.names() || u.date != nil || u.sign != "" && u.sign != "," {
			break
		}
	}
	return i
}

// uses says whether the unit is a verb of using, firing or striking, or of sending where what is sent shoots.
func uses(u *unit, shot bool) bool {
	if u.kinds&(lang.Verbs|lang.Nouns) == 0 {
		return false
	}
	for _, e := range u.entries {
		if e.Frame != nil && (e.Frame.Materiel == "weapon" || e.Frame.Relation == "used-weapon" || e.Frame.Relation == "deployed" && shot) {
			return true
		}
	}
	return false
}

// doneWith says whether what has been used is told before the aim at unit p, and whose what the verb is done to is, "đã sử dụng tên lửa để phá hủy kho đạn
// của X", with nothing behind it that it did not do: "nhưng thất bại".
func (a *article) doneWith(c *clause, p int) bool {
	owned := false
	for _, i := range c.args.object {
		_, ok := c.owners[i]
		owned = owned || ok || c.s.units[i].m != nil && len(c.s.units[i].m.Of) > 0
	}
	owned = owned && !slices.ContainsFunc(c.s.units[c.t:c.seg.to], func(u unit) bool { return u.is("contrast") })
	for i := p - 1; owned && i > c.seg.from && c.s.units[i].sign == ""; i-- {
		if c.s.units[i].is("means") {
			return c.s.units[i-1].is("done")
		}
	}
	return false
}

// countedObject says whether what the verb is done to is counted: "để bắn hạ 3 UAV".
func (a *article) countedObject(c *clause) bool {
	for _, i := range c.args.object {
		if f := c.s.units[i].fig; f != nil && f.Value != nil {
			return true
		}
	}
	return false
}

// aidedBy are the relations of deeds for which somebody else does something, that may yet be done: "gây sức ép để X rút quân".
var aidedBy = map[string]bool{"struck": true, "withdrew": true, "deployed": true}

var foreseen = oneOf("prospect", "permit", "purpose")

// looming says whether a word for what may come or is let come stands before the subject or the noun, and nothing says that it
// has come: "khả năng X tấn công Y", "cho phép X tấn công Y", "nguy cơ nổ ra xung đột".
func (a *article) looming(c *clause) bool {
	if !c.s.may(&foreseen) {
		return false
	}
	i := c.t - 1
	if !c.elided {
		for _, fn := range []string{"subject", "by"} {
			for _, j := range *c.args.at(fn) {
				if j < c.t && j > c.t-8 {
					i = min(i, j-1)
				}
			}
		}
	}
	for j := i + 1; j < c.t; j++ {
		if c.s.units[j].is("done") {
			return false
		}
	}
	for low, first := max(c.seg.from, i-5), i; i >= low; i-- {
		u := &c.s.units[i]
		switch {
		case u.is("prospect") || u.is("permit"):
			return true
		case i == first && i < c.t-1 && aidedBy[c.frame.Relation] && c.form == "active" && !c.elided && u.is("purpose") && !u.is("prep-to"):
			return true // "gửi tên lửa để X tấn công Y"
		case u.of(&passedOver) || u.sign == "quote":
		default:
			return false
		}
	}
	return false
}

// kept says why a deed that is not let happen or that is not done but something else is none, "" where it may be one: "không cho phép X … để
// tấn công Y", "thay vì tấn công Y".
func (a *article) kept(c *clause) string {
	if !c.s.might("instead") && !c.s.might("permit") {
		return ""
	}
	u := c.s.units
	for i := c.t - 1; i >= c.seg.from && i >= c.t-12 && u[i].sign == "" && !u[i].is("contrast"); i-- {
		switch {
		case u[i].is("instead") && i >= c.t-4:
			return "something else is done"
		case u[i].is("permit") && (u[i].is("forbids") || i > c.seg.from && u[i-1].is("negation")):
			return "not let happen"
		}
	}
	return ""
}

// meantAs says whether the deed is what an aim is, or what something is done to carry out: "mục tiêu là tiêu diệt X", "để tiến hành một cuộc
// tấn công".
func (a *article) meantAs(c *clause) bool {
	if !c.s.might("purpose") && !c.s.might("be") {
		return false
	}
	u, i, light := c.s.units, c.t-1, false
	for i > c.seg.from && u[i].sign == "" && (u[i].of(&nounWords) || u[i].is("light") || u[i].fig != nil && u[i].fig.m == nil) {
		light = light || u[i].is("light")
		i--
	}
	switch {
	case i <= c.seg.from:
		return false
	case c.form == "nominal" && light && u[i].is("purpose"):
		for j := i - 1; j >= c.seg.from && j >= i-12; j-- {
			if uses(&u[j], true) {
				return false
			}
		}
		return c.date == nil
	case !u[i].is("be"):
		return false
	}
	for j := i - 1; j >= c.seg.from && j >= i-7 && u[j].sign == ""; j-- {
		if u[j].is("goal-noun") || a.holds(&u[j], "goal-noun") {
			return true
		}
	}
	return false
}

// upcoming says whether what a noun names is said to be still to come: "cuộc tấn công sắp tới", "việc rút quân của X có thể sẽ diễn ra".
func (a *article) upcoming(c *clause, f *lang.Frame) bool {
	u := c.s.units
	switch f.Relation {
	case "struck", "withdrew", "deployed":
	case "talks":
		return c.form == "nominal" && a.toBeHeld(c)
	default:
		return false
	}
	if c.form != "nominal" || !u[max(c.t-1, c.seg.from)].any("act", "descriptor") {
		return false
	}
	for i := c.t + 1; i < c.seg.to && i <= c.t+7 && u[i].sign == ""; i++ {
		if u[i].is("upcoming") {
			return true
		}
		if u[i].is("ability") && i+1 < c.seg.to && u[i+1].is("occur") {
			return true // "cuộc tấn công có thể xảy ra"
		}
		if u[i].is("future") && !u[i].is("agree") {
			return i+1 < c.seg.to && (u[i+1].any("occur", "prep-to", "aux") || u[i+1].verb())
		}
		if u[i].verb() && u[i].m == nil && !filler(&u[i]) && !u[i].any("prep-to", "prep-in") {
			return false
		}
	}
	return false
}

// actSent says whether what somebody is told to deploy is the act whose noun stands before him: "chiến dịch an ninh (mà) X triển khai ở Y".
func (a *article) actSent(c *clause) bool {
	u := c.s.units
	if c.form != "active" || len(c.args.object) > 0 || len(c.args.subject) != 1 {
		return false
	}
	i := c.args.subject[0] - 1
	for i > c.seg.from && u[i].sign == "" && (plainWord(&u[i]) || filler(&u[i]) || u[i].any("relative", "descriptor", "block")) {
		i--
	}
	return i >= c.seg.from && u[i].is("act") && u[i].m == nil
}

// notInForce says whether a truce is said not to be so, "chưa được khôi phục", before the phrase of a class; what should be is wished for.
func (a *article) notInForce(c *clause, class string) bool {
	for i := c.t + 1; i < c.seg.to && !c.s.units[i].is(class); i++ {
		switch u := &c.s.units[i]; {
		case u.is("negation"):
			return true
		case u.is("obligation"):
			c.modality = "desired"
		case u.sign != "":
			return false
		}
	}
	return false
}

// neverHappens says whether what a noun tells of is told behind it not to take place, or hardly ever.
func neverHappens(c *clause) bool {
	u := c.s.units
	for i := c.t + 1; i+1 < c.seg.to && u[i].sign == ""; i++ {
		if u[i].is("negation") {
			return u[i+1].is("happened")
		}
	}
	return false
}
