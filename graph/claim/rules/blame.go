package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// blame drafts an accusation that names whom but no deed, and doubles what two parties accuse each other of. first is
// the first draft of the segment.
func (a *article) blame(s *sentence, g segment, first int) {
	v := g.voice
	if v.kind() != "accuse" {
		return
	}
	if a.inTurn(s, g) {
		a.mutual(s, g, first)
		return
	}
	defer a.viceVersa(s, g, first)
	whom := v.addressees
	if len(whom) == 0 {
		whom = append(slices.Clone(v.subject), a.blamedFor(s, g)...)
	}
	if len(whom) == 0 {
		whom = a.bareFoe(s, g)
	}
	end := s.units[max(a.objectEnd(s, g), 1)-1].to
	backs := a.onlyBacks(s, g)
	if told := a.drafts[first:]; len(whom) == 0 || !a.firstOf(s, g) || slices.ContainsFunc(told, func(d *draft) bool {
		return d.from < end && (len(d.Agent) > 0 || d.Relation != "struck") && !(backs && !slices.Contains(d.Agent, whom[0]))
	}) {
		return
	}
	for _, who := range v.speakers {
		a.accuse(s, g, who, whom)
	}
}

// onlyBacks says whether what who is blamed does is to back others, whose deed is told behind it: "X cáo buộc Y hậu thuẫn phiến quân Z tấn công …".
func (a *article) onlyBacks(s *sentence, g segment) bool {
	i := g.from
	for i < g.to && (s.units[i].any("plural", "said-that") || s.units[i].sign == "quote") {
		i++
	}
	if i >= g.to || s.units[i].m == nil {
		return false
	}
	for i++; i < g.to && filler(&s.units[i]); i++ {
	}
	return i < g.to && s.units[i].m == nil && (s.units[i].is("backing") || s.units[i].tells("supplied"))
}

// blamedFor is whose deed it is that an accusation names without telling it: "chỉ trích hành động gây hấn của X".
func (a *article) blamedFor(s *sentence, g segment) []schema.ID {
	u := s.units
	if g.from >= g.to || !u[g.from].any("act", "plural") && !a.opensWithAct(&u[g.from]) && u[g.from].sign != "quote" {
		return nil
	}
	for i := g.from + 1; i+1 < g.to && i < g.from+near+2; i++ {
		switch {
		case u[i].is("prep-of") && u[i+1].m != nil:
			if a.acting(&u[i+1]) && !u[i-1].is("sovereign") { // "vi phạm chủ quyền của X": X is who was wronged
				return a.actors(s, i+1)
			}
			return nil
		case u[i].m != nil && (u[i].m.Type == "weapon" || u[i].m.Type == "equipment"):
		case u[i].sign != "" && u[i].sign != "quote", u[i].names(), u[i].verb() && i > g.from && u[i].cue() != nil:
			return nil
		}
	}
	return nil
}

// bareFoe is the enemy of the accuser where he blames a body without saying whose: "X đổ lỗi cho quân đội".
func (a *article) bareFoe(s *sentence, g segment) []schema.ID {
	if g.from >= g.to || g.voice.author || len(g.voice.speakers) == 0 {
		return nil
	}
	if u := &s.units[g.from]; u.m != nil || u.fig != nil || !u.any("own-body", "head") || u.any("people", "place-noun", "site-noun") {
		return nil
	}
	return a.enemyOf(g.voice.speakers[0])
}

// offences are the verbs of offending that no frame knows.
var offences = oneOf("offence")

// offends drafts the blame that somebody lays on another by saying what he does where that is no deed of a frame: "X nói Y khơi mào giao
// tranh", "X cho rằng Y đã tuyên chiến với họ".
func (a *article) offends(s *sentence, g segment, first int) {
	v := g.voice
	if v.kind() != "say" && v.kind() != "according" && v.kind() != "cite" {
		return
	}
	for i := g.from + 1; i < g.to; i++ {
		j := i - 1
		for s.units[i].is("offence") && j > g.from && (filler(&s.units[j]) || s.units[j].any("act", "plural")) && s.units[j].sign == "" && !s.units[j].any("negation", "future", "ability", "attempt") {
			j--
		}
		u := &s.units[j]
		if !s.units[i].is("offence") || !u.names() || u.fig != nil || !a.acting(u) && a.g.SeatOf(u.m.ID) == "" || a.hangsOn(s, j, g.from) >= 0 {
			continue
		}
		whom := a.actors(s, j)
		if len(whom) == 0 || a.sideOf(whom) == a.side(v.speakers[0]) || slices.ContainsFunc(a.drafts[first:], func(d *draft) bool { return d.to > u.from && len(d.Agent) > 0 }) {
			return
		}
		for _, who := range v.speakers {
			a.accuse(s, segment{j, g.to, v}, who, whom)
		}
		return
	}
}

func (a *article) accuse(s *sentence, g segment, who schema.ID, whom []schema.ID) {
	d := a.reply(s, g, "accuses", min(g.voice.lo, len(s.units)-1), a.objectEnd(s, g))
	d.Speaker, d.Mode, d.answer = who, "asserted", nil
	a.add(&d.Claim, "agent", who)
	a.add(&d.Claim, "patient", whom...)
	d.trim()
	if len(d.Patient) > 0 {
		a.drafts = append(a.drafts, d)
	}
}

// culprit gives a deed that is called a crime, "đây là một cuộc thanh lọc sắc tộc", to whom the article has just told the deed of: where the words name nobody.
func (a *article) culprit(c *clause, f *lang.Frame, d *draft) {
	if f.After != "calls-it" && f.After != "be" || len(d.Patient) > 0 {
		return
	}
	if !a.saysThisIs(c) {
		a.add(&d.Claim, "patient", a.ownerCalled(c)...)
		return
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence >= d.sentence-1; n-- {
		switch e := a.drafts[n]; e.Relation {
		case "struck", "destroyed", "casualties", "captured", "used-weapon", "deployed":
			if e.answer == nil && len(e.Agent) > 0 {
				a.add(&d.Claim, "patient", e.Agent...)
				d.Confidence -= 0.1
				return
			}
		}
	}
}

// saysThisIs says whether the noun at the trigger is what "đây" or "đó" is said to be.
func (a *article) saysThisIs(c *clause) bool {
	u, i := c.s.units, c.t-1
	for i >= c.seg.from && (u[i].any("plural", "act", "descriptor") || u[i].sign == "quote" || plainWord(&u[i])) && !u[i].is("this") {
		i--
	}
	if i < c.seg.from {
		return i >= 0 && u[i].is("calls-it")
	}
	return u[i].is("be") && i > 0 && u[i-1].is("this")
}

// ownerCalled is whose deed it is that is said to be a crime: "mô tả cuộc tấn công của X là hành động gây hấn"; nil where none is named right before
// "là".
func (a *article) ownerCalled(c *clause) []schema.ID {
	u, i := c.s.units, c.t-1
	for i >= c.seg.from && u[i].any("plural", "act") && !u[i].is("be") {
		i--
	}
	if i-2 < c.seg.from || !u[i].is("be") || !u[i-1].names() || !a.acting(&u[i-1]) || !u[i-2].is("prep-of") {
		return nil
	}
	return a.actors(c.s, i-1)
}

// opensWithAct says whether a phrase of several words begins with one for an act: "hành động gây hấn".
func (a *article) opensWithAct(u *unit) bool {
	for end := u.from + 1; end < u.to; end++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.from, end); to == end && has(e, "act") {
			return true
		}
	}
	return false
}
