package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// near is how many units a frame's "after" and "before" classes may stand from its trigger.
const near = 7

// sentence drafts the claims of a sentence.
func (a *article) sentence(s *sentence) {
	a.ours(s)
	a.tell(s)
	tellers, correctors := telling.fit(s), correcting.fit(s)
	for k := range s.segments {
		g := s.segments[k]
		a.current = g.voice
		first := len(a.drafts)
		switch kind := g.voice.kind(); kind {
		case "answer":
			if a.firstOf(s, g) {
				a.answer(s, g)
			}
			if g = a.reasons(s, g); g.from == g.to {
				continue
			}
		case "call":
			a.call(s, g)
			a.retraction(s, g)
		case "say", "according", "cite", "":
			a.must(s, g)
		}
		g.from = a.dismissal(s, g)
		g.from = a.belies(s, g)
		g.from = a.disclaims(s, g)
		g.from = a.warned(s, g)
		for t := g.from; t < g.to; t++ {
			if s.units[t].kinds&(lang.Verbs|lang.Nouns) != 0 {
				a.trigger(s, g, t)
			}
		}
		n := len(a.drafts)
		a.ask(telling, tellers, s, g, first)
		a.together(g, n)
		a.ask(correcting, correctors, s, g, first)
	}
	a.asides(s)
	a.meetings(s)
	a.showings(s)
	a.brands(s)
	a.namedCalls(s)
}

// together drafts what several say together for each of them: the drafts from first on are those of the first. His own men are for
// each the men of his own side.
func (a *article) together(g segment, first int) {
	v := g.voice
	if len(v.speakers) < 2 || len(v.subject) > 0 {
		return
	}
	for _, d := range slices.Clone(a.drafts[first:]) {
		if d.Speaker != v.speakers[0] || d.answer != nil {
			continue
		}
		for _, who := range v.speakers[1:] {
			e := *d
			e.Claim = clone(d.Claim)
			e.Speaker = who
			if own := a.side(who); len(e.Patient) == 1 && e.Patient[0] == a.side(d.Speaker) && a.typeOf(own) != "group" {
				e.Patient = []schema.ID{own}
			}
			a.drafts = append(a.drafts, &e)
		}
	}
}

// unknownWords takes back what the article would say itself in a quotation of somebody who is not known.
func (a *article) unknownWords(_ *sentence, g segment, first int) {
	if !g.voice.author || len(a.doc.Quotes) == 0 {
		return
	}
	kept := a.drafts[:first]
	for _, d := range a.drafts[first:] {
		if !a.quotedAtLength(d.from, d.to) {
			kept = append(kept, d)
			continue
		}
		a.drops(d, "a quotation whose speaker is not known")
	}
	a.drafts = kept
}

// averted takes back the drafts of what somebody only means to prevent: "để ngăn dân thường thiệt mạng".
func (a *article) averted(s *sentence, g segment, first int) {
	for i := g.from; i < g.to; i++ {
		if !s.units[i].is("avert") {
			continue
		}
		end := i + 1
		for end < g.to && s.units[end].sign != "," && !breaks(&s.units[end]) && !s.units[end].is("contrast") {
			end++
		}
		from, to := s.units[i].from, s.units[end-1].to
		kept := slices.DeleteFunc(slices.Clone(a.drafts[first:]), func(d *draft) bool {
			gone := d.from >= from && d.from < to && d.answer == nil
			if gone {
				a.drops(d, "only to be prevented")
			}
			return gone
		})
		a.drafts = append(a.drafts[:first], kept...)
	}
}

// kind is the kind of the voice's cue, "" where it has none.
func (v *voice) kind() string {
	if v.cue == nil || v.attribution == "continued" {
		return ""
	}
	return v.cue.Kind
}

// showings are the cues that are events too: publishing a film.
func (a *article) showings(s *sentence) {
	for i := range s.units {
		if s.units[i].cue() == nil {
			continue
		}
		var v *voice
		for _, g := range s.segments {
			if g.from <= i && i < g.to {
				v = g.voice
			}
		}
		for _, e := range s.units[i].entries {
			if e.Frame != nil && (e.Frame.Before != "" || e.Frame.After == "video" || e.Frame.After == "report") {
				if v == nil {
					v = a.author()
				}
				a.match(s, segment{0, len(s.units), v}, i, e)
			}
		}
	}
}

// trigger drafts the claims of the frames that the unit at t triggers: the first that fits.
func (a *article) trigger(s *sentence, g segment, t int) {
	if !a.triggers(s, t) {
		return
	}
	u := &s.units[t]
	if (u.of(&sometimes) || a.thorough) && a.tellsOtherwise(s, g, t) {
		return
	}
	if t > g.from+1 && s.has("kill-verb") && u.tells("captured") && ofKilled(s.units, g.from, t) {
		return // "giết một phi công bị bắt tuần trước"
	}
	carries := u.is("light") && a.carriesAct(s, g, t)
	for _, e := range u.entries {
		if u.reads(e, carries) && a.match(s, g, t, e) {
			return
		}
	}
}

// triggers says whether the unit at t may trigger frames.
func (a *article) triggers(s *sentence, t int) bool {
	u := &s.units[t]
	return u.kinds&(lang.Verbs|lang.Nouns) != 0 && (u.cue() == nil || u.is("trigger")) && !(u.to-u.from == 1 && a.partOfName(s, t))
}

// reads says whether the entry is a frame that the unit triggers, which may only carry an act that is named behind it.
func (u *unit) reads(e *lang.Entry, carries bool) bool {
	return e.Frame != nil && (e.Frame.Before == "" && !carries || e.Frame.Before != "" && u.cue() == nil)
}

// sometimes are the classes of words that trigger nothing where tellsOtherwise says so.
var sometimes = oneOf("block", "site-use", "backup", "approach", "means", "retort", "strike-verb", "prep-to", "act", "toll")

// tellsOtherwise says whether the words around the unit at t keep it from telling what it tells elsewhere.
func (a *article) tellsOtherwise(s *sentence, g segment, t int) bool {
	u := &s.units[t]
	switch {
	case u.is("block"), a.forSite(s, g, t), a.sentAlong(s, t):
		return true // "điểm tập kết quân của X", "200 quân nhân hỗ trợ tới X"
	case u.is("means") && a.onlyMeans(s, g, t):
		return true // "bị X dùng hai UAV tập kích"
	case u.is("retort") && retorting(s.units[t+1:]):
		return true // "X phản pháo, gọi đây là …"
	case u.is("strike-verb") && a.toldAlready(s, t), u.is("prep-to") && t > g.from && s.units[t-1].tells("struck"):
		return true // "nhằm vào" behind a verb of striking only adds the target
	case u.is("strike-verb") && a.attackCraft(s, g, t):
		return true // "xuồng tấn công nhanh của X": a kind of boat
	case u.is("act") && t+1 < g.to && s.units[t+1].verb() && !s.units[t+1].is("prep-to"):
		return true // "chiến dịch không kích": the act is named behind it
	}
	return u.is("toll") && t+1 < g.to && s.units[t+1].any("prep-of", "up")
}

// retorting says whether what somebody says stands right behind a verb that tells that he answers as well as that he strikes back.
func retorting(behind []unit) bool {
	switch {
	case len(behind) < 2:
		return false
	case behind[0].sign == ",":
		return behind[1].cue() != nil
	}
	return behind[0].sign == ":" || behind[0].is("said-that")
}

// partOfName says whether the short verb at unit t is the first word of a name that no list has: "Hạ Verra", "Trung Sarn".
func (a *article) partOfName(s *sentence, t int) bool {
	u := s.units
	return a.doc.Tokens[u[t].from].Cap && t > 0 && t+1 < len(u) && u[t-1].sign == "" && u[t+1].m != nil && u[t+1].from == u[t].to && !a.doc.Tokens[u[t].from].Upper
}

// tells says whether the unit is a verb of which a frame makes the relation.
func (u *unit) tells(relation string) bool {
	return u.kinds&lang.Verbs != 0 && slices.ContainsFunc(u.entries, func(e *lang.Entry) bool { return e.Frame != nil && !e.Noun && e.Frame.Relation == relation })
}

// toldAlready says whether the verb at unit t only carries on what is told of the shots before it: "phóng 30 tên lửa tập kích X".
func (a *article) toldAlready(s *sentence, t int) bool {
	if t == 0 || len(a.drafts) == 0 || !a.shot(&s.units[t-1]) {
		return false
	}
	d := a.drafts[len(a.drafts)-1]
	return d.sentence == s.index && d.Relation == "struck" && d.Figure != nil && d.Figure.Status == "launched" && d.to >= s.units[t-1].to && len(d.Patient)+len(d.Place) > 0
}

// carriesAct says whether the verb at unit t only carries the act that is named behind it: "triển khai cuộc không kích".
func (a *article) carriesAct(s *sentence, g segment, t int) bool {
	u := s.units
	i := t + 1
	for i < g.to && (u[i].any("plural", "aux", "manner") || u[i].sign == "quote" || u[i].fig != nil && u[i].fig.m == nil && !u[i].fig.people) && !u[i].is("act") {
		i++
	}
	return i < g.to && (u[i].is("act") || u[i].kinds&lang.Nouns != 0 && slices.ContainsFunc(u[i].entries, func(e *lang.Entry) bool { return e.Noun && e.Frame != nil && e.Frame.ID == "campaign" }))
}

// metUnderFire says whether the meeting at unit t is what a blow before it is aimed at.
func metUnderFire(u []unit, g segment, t int) bool {
	j := t - 1
	for j > g.from && u[j].any("act", "indefinite", "article", "plural") && !u[j].is("strike-verb") {
		j--
	}
	return j >= g.from && j < t-1 && u[j].is("strike-verb")
}

// interpret finds how what the clause says by the frame of the entry is told, as done, planned or denied, and gives the reason where it tells nothing.
func (a *article) interpret(c *clause, e *lang.Entry, declared bool) string {
	f := e.Frame
	a.amend(c, f)
	if c.modality == "" {
		if c.ordered = a.ordered(c, f); c.ordered || a.prospect(c) || a.aimed(c, f) {
			c.modality = "planned"
		}
	}
	if f.Relation == "struck" && c.form == "active" && a.sentFor(c) {
		return "only what somebody is sent for"
	}
	if why := a.unreal(c, f); why != "" {
		return why
	}
	if f.Relation == "fought" && c.form == "nominal" && len(c.args.and)+len(c.args.of)+len(c.args.subject)+len(c.args.with) == 0 && a.inPassing(c) && !a.reported(c) {
		return "only dates or places something else"
	}
	c.negated = (c.negated || c.form == "passive" && a.notBecause(c)) && !a.butThis(c)
	if declared {
		c.elided = true
		c.negated = c.negated || a.denied(c)
	} else if c.form == "nominal" && e.Noun && f.After != "" {
		a.governed(c, f.After)
	}
	switch f.Relation {
	case "talks":
		a.principals(c, f)
		c.meets = a.meets(c)
	case "ceasefire-violated", "ceasefire-agreed":
		a.principals(c, f)
	}
	if f.Roles(c.form) == nil {
		return "the pattern has no such form"
	}
	return ""
}

// amend corrects what was found around the trigger by what the relation tells.
func (a *article) amend(c *clause, f *lang.Frame) {
	switch f.Relation {
	case "talks", "ceasefire-violated":
		if f.Before != "" {
			c.to = max(c.to, a.unitBehind(c.s, c.seg, c.t, f.Before)+1) // "tham gia có trách nhiệm vào tiến trình đàm phán"
		}
	case "controls", "captured":
		if (f.Relation == "controls" || c.seg.voice.kind() == "call") && c.form == "passive" && len(c.args.by) > 0 {
			a.heldInPassing(c)
		}
	case "fought":
		a.bothFight(c, f)
		if c.form == "nominal" {
			if a.fellIn(c); a.comes(c) {
				c.modality = "planned" // "giao tranh có thể lan sang X"
			}
		}
	}
}

// prospect says whether the act is only spoken of as one that may come: "khả năng tấn công X".
func (a *article) prospect(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && i >= c.t-9; i-- {
		u := &c.s.units[i]
		switch {
		case u.is("prospect"), i == 0 && u.cue() != nil && (u.cue().Kind == "call" || u.cue().Kind == "offer") && c.seg.voice.author:
			return true // "khả năng tấn công X", "Đề nghị đưa quân tới X"
		case u.of(&prospectWords) || u.sign == "quote" || len(u.entries) == 0 && u.m == nil && u.fig == nil && u.date == nil && u.sign == "":
		default:
			return false
		}
	}
	return false
}

// ordered says whether the deed is only what an order, a decision or a threat is about: "hủy lệnh tấn công X", "quyết định rút quân".
func (a *article) ordered(c *clause, f *lang.Frame) bool {
	switch f.Relation {
	case "struck", "destroyed", "shot-down", "deployed", "withdrew", "supplied", "used-weapon", "controls", "captured":
	default:
		return false
	}
	i := c.t - 1
	for i >= c.seg.from && c.s.units[i].sign == "" && !c.s.units[i].is("order") && (c.s.units[i].any("act", "light", "descriptor", "plural") || f.Relation == "controls" && c.s.units[i].is("strike-verb")) {
		i--
	}
	if i < c.seg.from || !c.s.units[i].is("command") {
		return i >= c.seg.from && c.s.units[i].is("order")
	}
	switch f.Family {
	case "movement", "arms", "control":
		return true
	}
	return false
}

// sentFor says whether the strike is only what troops or machines are sent or bought for: "triển khai tên lửa để tấn công X".
func (a *article) sentFor(c *clause) bool {
	u, i := c.s.units, c.t-1
	for i > c.seg.from && filler(&u[i]) && !u[i].any("purpose", "done") {
		i--
	}
	for k := i - 1; i > c.seg.from && u[i].is("purpose") && k > c.seg.from && u[k].sign == "" && !u[k].is("contrast"); k-- {
		if u[k].tells("shot-down") {
			return true // "bắn hạ UAV của X trong nỗ lực tấn công Y": what it was to do
		}
	}
	if i <= c.seg.from || !u[i].is("purpose") || u[i].is("prep-to") {
		return false
	}
	for i--; i >= c.seg.from && u[i].sign == ""; i-- {
		if u[i].verb() && u[i].m == nil && !filler(&u[i]) {
			return (u[i].tells("deployed") || u[i].tells("supplied")) && !u[i].tells("struck") && !u[i].tells("used-weapon")
		}
	}
	return false
}

// aimed says whether the taking of a place or of people is only what something else is done for: "tấn công X nhằm chiếm Y".
func (a *article) aimed(c *clause, f *lang.Frame) bool {
	if f.Relation != "controls" && f.Relation != "captured" || c.form != "active" {
		return false
	}
	i := c.t - 1
	for i > c.seg.from && filler(&c.s.units[i]) {
		i--
	}
	return i > c.seg.from && c.s.units[i].is("purpose")
}

// declares says whether the speaker's cue itself is the verb that the trigger is the object of: "tuyên bố lệnh ngừng bắn".
func (a *article) declares(s *sentence, g segment, t int, class string) bool {
	if g.voice.author || g.voice.attribution != "cue" || t-g.from > 2 || g.from == 0 {
		return false
	}
	for i := g.from; i < t; i++ {
		if u := &s.units[i]; u.sign != "" && u.sign != "quote" || u.names() {
			return false
		}
	}
	cue := &s.units[g.from-1]
	return cue.from == g.voice.at[0] && cue.is(class)
}
