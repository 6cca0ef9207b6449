package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// supposed says why the words around the deed tell nothing of whether it was done, "" where they do: it is asked about, kept
// from happening, or left undone for a reason. It notes where who makes somebody do it only may or will make him.
func (a *article) supposed(c *clause, f *lang.Frame) string {
	switch {
	case a.inQuestion(c):
		return "only asked about"
	case a.hindered(c):
		return "only kept from happening"
	case c.negated && a.omission(c):
		return "what was not done is only given reasons for"
	case c.form == "active" && a.goalIs(c):
		return "only what is meant to be reached"
	case f.Relation == "fought" && c.form == "nominal" && !a.toldOf(c):
		return "a war that is only named"
	case f.Relation == "fought" && c.form == "nominal" && a.onlyDates(c):
		return "a war that only tells when"
	}
	a.givenTime(c)
	if c.modality == "" && a.scenario(c) {
		c.modality = "conditional"
	}
	if c.modality == "" {
		c.modality = a.broughtBy(c)
	}
	if c.modality == "" {
		c.modality = a.carried(c)
	}
	if c.modality == "" && c.form == "active" && a.subjectOfWill(c) {
		c.modality = "conditional"
	}
	if c.modality == "" && c.form == "active" && a.stipulated(c, f) {
		c.modality = "planned"
	}
	if c.modality == "" && c.form == "active" && a.onlyWanted(c) {
		c.modality = "desired"
	}
	if c.modality == "" && c.form == "active" && c.frame.Active.Subject != "patient" {
		c.modality = a.sharedMood(c)
	}
	if c.modality != "" && c.form == "active" && a.alreadyDone(c) {
		c.modality = ""
	}
	return ""
}

// alreadyDone says whether the trigger stands behind a reason that has happened, the first or a later of its deeds: "X sẽ trả giá vì đã bắn Y và giết Z".
func (a *article) alreadyDone(c *clause) bool {
	u := c.s.units
	for i := c.t - 1; i > c.seg.from && !breaks(&u[i]) && !u[i].any("future", "obligation", "purpose", "negation", "contrast", "condition"); i-- {
		if u[i].is("done") && u[i-1].is("because") || u[i].is("reason") && a.endsWith(&u[i], "done") {
			return true
		}
	}
	return false
}

// onlyWanted says whether somebody only wants, asks or invites the subject to do it: "X muốn Y công nhận Z", "bản dự thảo đề nghị Y công nhận Z".
func (a *article) onlyWanted(c *clause) bool {
	if len(c.args.subject) == 0 || c.args.subject[0] > c.t {
		return false
	}
	i := beforeName(c, slices.Min(c.args.subject))
	if i < 0 {
		return false
	}
	u := &c.s.units[i]
	return u.is("wants") && !u.verb() || u.any("call-verb", "invites") && u.m == nil && (c.seg.voice.author || c.seg.voice.kind() != "call")
}

// sharedMood is the modality of the first of several verbs, of which this is another, "" where it has none: "Y phải bỏ Z và rút quân", "Y sẽ bỏ Z, rút
// quân". What the article itself says that somebody must do he may have had to do.
func (a *article) sharedMood(c *clause) string {
	if len(c.args.subject) == 0 {
		return ""
	}
	u, mood := c.s.units, ""
	i := c.args.subject[len(c.args.subject)-1] + 1
	for ; i < c.t && (filler(&u[i]) || u[i].any("wants", "order")); i++ {
		switch {
		case u[i].any("done", "negation", "unable"):
			return ""
		case u[i].any("future", "attempt", "order"):
			mood = "planned"
		case u[i].is("ability"):
			mood = "capability"
		case u[i].any("obligation", "wants"):
			if v := c.seg.voice; v.author || len(v.speakers) == 0 {
				return ""
			}
			mood = "desired"
		}
	}
	if mood == "" || i >= c.t || !a.oneOfVerbs(c, i) {
		return ""
	}
	return mood
}

// oneOfVerbs says whether the trigger is one of several verbs of which the first stands at unit i, the words between telling nothing as done and of
// nobody else.
func (a *article) oneOfVerbs(c *clause, i int) bool {
	u, joined := c.s.units, false
	for ; i < c.t; i++ {
		switch {
		case breaks(&u[i]), u[i].any("subordinate", "because", "since", "contrast", "relative", "done", "progress", "while"), u[i].cue() != nil:
			return false
		case u[i].is("and"), u[i].sign == ",", u[i].any("then", "continue"):
			joined = true
		case u[i].names():
			joined = false
		}
	}
	return joined
}

// doneSince says whether the verb, one more of who has only said what he will do, tells what he has done: "X dọa tấn công Y và đã pháo kích Z".
func (a *article) doneSince(c *clause) bool {
	v, u, done := c.seg.voice, c.s.units, false
	if v.author || v.modality != "planned" || v.kind() == "call" || c.form == "nominal" || len(c.args.subject) > 0 && !c.elided {
		return false
	}
	i := c.t - 1
	for c.form == "passive" && i > c.seg.from && u[i].sign == "" && !u[i+1].any("passive-bad", "passive-good") {
		i-- // "đã bị Y pháo kích"
	}
	for i > c.seg.from && filler(&u[i]) && u[i].sign == "" {
		done = done || u[i].is("done")
		i--
	}
	return done && i > c.seg.from && (u[i].any("and", "contrast", "continue") || u[i].sign == ",")
}

// inQuestion says whether the clause is a question: "liệu X có tấn công Y", "X có tấn công Y hay không", not "X gặp Y để bàn về việc có ngừng bắn hay không".
func (a *article) inQuestion(c *clause) bool {
	if !c.s.might("whether") && !c.s.might("or-not") {
		return false
	}
	for i := c.t - 1; i >= c.seg.from && !breaks(&c.s.units[i]) && c.s.units[i].sign != ","; i-- {
		if c.s.units[i].is("whether") {
			return true
		}
	}
	for i := c.t + 1; i < c.seg.to && !breaks(&c.s.units[i]) && c.s.units[i].sign != "," && !c.s.units[i].is("purpose"); i++ {
		if c.s.units[i].is("or-not") {
			return true
		}
	}
	return false
}

// beforeSubject is the unit before the subject of an active clause, past words that count it; -1 where the clause has no subject
// of its own or begins with it.
func (a *article) beforeSubject(c *clause) int {
	if c.form != "active" || c.elided || len(c.args.subject) == 0 {
		return -1
	}
	return beforeName(c, c.args.subject[0])
}

// beforeName is the unit before the name at unit i, past words that count it; -1 where the clause begins with it.
func beforeName(c *clause, i int) int {
	i--
	for i >= c.seg.from && (c.s.units[i].is("plural") || c.s.units[i].is("classifier")) {
		i--
	}
	if i < c.seg.from {
		return -1
	}
	return i
}

var hindrances = oneOf("forestalled", "hinder", "avert")

// hindered says whether somebody keeps the subject from it, "ngăn X chuyển vũ khí cho Y", or who would undergo it keeps out of it: "tránh bị bao vây".
func (a *article) hindered(c *clause) bool {
	u, i := c.s.units, a.beforeSubject(c)
	if c.form == "passive" && a.spared(c) {
		return true
	}
	if !c.s.may(&hindrances) {
		return false
	}
	return i >= 0 && u[i].any("forestalled", "hinder")
}

// spared says whether something is only done so that who or what would undergo it does not: "tránh bị bao vây", "tránh cho thị trấn này bị tàn phá", "để nơi
// này không bị tàn phá".
func (a *article) spared(c *clause) bool {
	u, k := c.s.units, c.t-1
	for k > c.seg.from && k >= c.t-near && (u[k].sign == "" || u[k].sign == "quote") && !u[k].is("passive-bad") {
		k--
	}
	if k <= c.seg.from || !u[k].is("passive-bad") {
		return false
	}
	not := false
	for k--; k > c.seg.from && (u[k].is("negation") || u[k].sign == "quote" || filler(&u[k])); k-- {
		not = not || u[k].is("negation")
	}
	for low := k - 3; k > c.seg.from && k > low && (u[k].names() || u[k].marks == 0 && plainWord(&u[k]) || u[k].any("this", "place-ref", "region", "plural")); k-- {
	}
	return u[k].any("forestalled", "avert") && u[k].m == nil || not && u[k].is("purpose")
}

// omission says whether the negated verb is only named as something that was left undone: "lý giải việc không tấn công X".
func (a *article) omission(c *clause) bool {
	for i := c.t - 1; i > c.seg.from && filler(&c.s.units[i]); i-- {
		if c.s.units[i].is("negation") && c.s.units[i-1].is("act") {
			return true
		}
	}
	return false
}

// goalIs says whether the verb says what an aim is: "mục tiêu của ông là phá hủy X".
func (a *article) goalIs(c *clause) bool {
	is := func(u *unit) bool { return u.is("be") || u.m == nil && u.sign == "" && a.holdsWords(u, "be") }
	i := c.t - 1
	for i >= c.seg.from && filler(&c.s.units[i]) && !is(&c.s.units[i]) {
		i--
	}
	if i < c.seg.from || !is(&c.s.units[i]) {
		return false
	}
	for low := max(c.seg.from, i-12); i >= low; i-- {
		if u := &c.s.units[i]; u.any("goal", "prospect", "aim-noun") || a.holds(u, "aim-noun") {
			return !a.ownGoal(c, i)
		} else if u.sign != "" && u.sign != "quote" || u.verb() && u.m == nil {
			return false
		}
	}
	return false
}

// ownGoal says whether whose goal the word at unit j names stands right behind it, where the goal is to take ground, and makes him the one who is to: "mục
// tiêu của X là chiếm Y".
func (a *article) ownGoal(c *clause, j int) bool {
	u := c.s.units
	if c.frame.Relation != "controls" {
		return false
	}
	for j++; j < c.t && (u[j].any("prep-of", "superlative", "plural") || plainWord(&u[j])); j++ {
	}
	if u[j].m == nil || !a.acting(&u[j]) || u[j].m.Type == "person" {
		return false
	}
	c.args.subject = c.args.subject[:0]
	c.put("subject", j)
	c.modality = "planned"
	return true
}

// toldOf says whether something is told of the fighting that the noun names: who fights whom, when, that it goes on or breaks out.
func (a *article) toldOf(c *clause) bool {
	if len(c.args.and)+len(c.args.of)+len(c.args.subject)+len(c.args.with)+len(c.args.to)+len(c.args.by) > 1 || a.pairOf(c) {
		return true
	}
	if c.date != nil && c.modality == "" || a.reported(c) {
		return true
	}
	if c.s.units[c.t].is("gunfire") && len(c.args.in)+len(c.args.from) > 0 {
		return true // "nghe thấy tiếng súng ở X"
	}
	if c.t == c.seg.from && len(c.args.in) > 0 && (a.holdsWords(&c.s.units[c.t], "occur") || c.t == 0 && verbless(c)) {
		return true // "Giao tranh ác liệt quanh X.", "Đấu súng ở biên giới X - Y, 3 người chết": without a verb
	}
	for i := c.t + 1; i < c.seg.to && i <= c.t+near && !breaks(&c.s.units[i]) && c.s.units[i].sign != ","; i++ {
		if c.s.units[i].any("occur", "broke-out", "ability", "future") {
			return true
		}
	}
	for i := c.t - 1; i >= c.seg.from && i >= c.t-3; i-- {
		u := &c.s.units[i]
		if u.any("occur", "broke-out", "light", "have") || u.fig != nil && u.fig.m == nil {
			return true
		}
		if !u.any("act", "plural", "descriptor", "aux") {
			return false
		}
	}
	return false
}

// verbless says whether nothing but where and when stands between the trigger of a clause and the first comma behind it, or the end.
func verbless(c *clause) bool {
	u, i := c.s.units, c.t+1
	for ; i < len(u) && u[i].sign != "," && !breaks(&u[i]); i++ {
		if u[i].m == nil && u[i].date == nil && u[i].sign != "-" && !u[i].any("prep-in", "frontier", "nearby", "and", "descriptor", "plural") {
			return false
		}
	}
	return i >= len(u)-1 || u[i+1].fig != nil
}

// reported says whether clashes at a place that is named are all that a speaker tells of: "X đưa tin về các cuộc đụng độ ở Y".
func (a *article) reported(c *clause) bool {
	v, i := c.seg.voice, c.t-1
	if v.kind() != "say" || v.attribution != "cue" || v.stance != "claims" || len(c.args.in) == 0 || i < c.seg.from || !c.s.units[i].any("act", "plural") {
		return false
	}
	if e := a.entity(v.speakers[0]); e == nil || e.Type == "person" {
		return false // "ông X nói về các cuộc xung đột ở Y"
	}
	for i >= c.seg.from && c.s.units[i].any("act", "plural", "prep-about") {
		i--
	}
	return i < c.seg.from
}

// onlyDates says whether the fighting, of which neither who nor where is told, only dates something else: "kể từ khi xung đột bùng phát".
func (a *article) onlyDates(c *clause) bool {
	r := &c.args
	if len(r.subject)+len(r.object)+len(r.by)+len(r.of)+len(r.to)+len(r.in)+len(r.with)+len(r.dest)+len(r.and) > 0 || c.date != nil {
		return false
	}
	i := c.t - 1
	for i >= c.seg.from && c.s.units[i].any("act", "plural", "descriptor") {
		i--
	}
	return i >= c.seg.from && c.s.units[i].any("since", "while")
}

// pairOf says whether two names stand right behind the noun: "xung đột X - Y".
func (a *article) pairOf(c *clause) bool {
	o := c.args.object
	return len(o) == 2 && c.s.units[o[0]].m != nil && c.s.units[o[1]].m != nil && c.s.units[o[0]].fig == nil && c.s.units[o[1]].fig == nil
}

// broughtBy is the modality of the verb that makes the subject do it: "có thể buộc X rút quân".
func (a *article) broughtBy(c *clause) string {
	if !c.s.might("cause") && !c.s.might("forcing") {
		return ""
	}
	i := a.beforeSubject(c)
	if i < 0 || !c.s.units[i].any("cause", "forcing") {
		return ""
	}
	for i--; i >= c.seg.from; i-- {
		u := &c.s.units[i]
		switch {
		case u.is("done"):
			return ""
		case u.is("ability"):
			return "capability"
		case u.any("future", "attempt"):
			return "planned"
		case u.any("obligation", "purpose"):
			return "desired"
		case !filler(u):
			return ""
		}
	}
	return ""
}

// carried is the modality of another verb between the subject and the trigger: "X sẽ mở đường đánh chiếm Y".
func (a *article) carried(c *clause) string {
	if c.elided || len(c.args.subject) == 0 {
		return ""
	}
	for i := c.t - 1; i > c.args.subject[len(c.args.subject)-1]; i-- {
		u := &c.s.units[i]
		switch {
		case u.sign != "", u.of(&moodEnds):
			return ""
		case u.of(&intended):
			return "planned"
		case u.is("ability"):
			return "capability"
		}
	}
	return ""
}

// subjectOfWill says whether the clause is the subject of what would come of it: "tấn công X sẽ là sai lầm".
func (a *article) subjectOfWill(c *clause) bool {
	if !c.s.might("will") {
		return false
	}
	for i := c.t - 1; i >= c.seg.from && filler(&c.s.units[i]); i-- {
		if c.s.units[i].any("aux", "done") {
			return false
		}
	}
	for i := c.t + 1; i < c.seg.to; i++ {
		u := &c.s.units[i]
		switch {
		case u.is("will"):
			return true
		case u.sign != "", u.of(&otherClauses):
			return false
		}
	}
	return false
}
