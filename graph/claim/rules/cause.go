package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// causeBehind takes who did it from the words for the cause that stand at unit i, behind what happened to the people, and says whether they name
// anybody: "bị thương bởi quân X", "thiệt mạng do trúng đạn pháo từ phía X".
func (a *article) causeBehind(c *clause, d *draft, i int) bool {
	u := c.s.units
	if i = pastItem(u, i, c.seg.to); i >= c.seg.to || !u[i].any("prep-by", "because") || u[i].is("prep-about") {
		return false
	}
	fire := u[i].is("prep-by")
	for j := i + 1; j < c.seg.to && j <= i+6 && u[j].sign == "" && u[j].date == nil; j++ {
		fire = fire || a.arms(&u[j]) || u[j].any("strike-verb", "fragment") || u[j].tells("struck")
		switch m := u[j].m; {
		case m != nil && a.arms(&u[j]):
			a.add(&d.Claim, "agent", m.Of...)
		case fire && m != nil && a.acting(&u[j]) && (j == i+1 || u[j-1].any("prep-of", "prep-from", "prep-by")):
			a.add(&d.Claim, "agent", a.actors(c.s, j)...)
		}
		if len(d.Agent) > 0 {
			return true
		}
	}
	return false
}

// blamed gives a loss of life to who caused it: the agent of an event that stands before "khiến" or of the verb itself.
func (a *article) blamed(c *clause, d *draft) {
	u, other := c.s.units, false
	for j := c.t - 1; j >= c.seg.from; j-- {
		if u[j].sign == ";" || u[j].sign == ":" {
			return
		}
		other = other || u[j].is("contrast")
		harms := u[j].any("kill-verb", "wound-verb")
		if !harms && !u[j].is("cause") {
			continue
		}
		if other && harms && !u[j].is("subordinate") {
			return // "X giết chết 77 phiến quân, nhưng 12 cảnh sát cũng thiệt mạng"
		}
		d.from = min(d.from, u[j].from)
		if harms && a.nominal(c.s, c.seg, j) {
			return // "vụ ám sát X": by whom is not said
		}
		if harms {
			k := &clause{s: c.s, seg: c.seg, t: j, form: "active", from: j, to: j + 1}
			a.verbal(k)
			for _, fn := range []string{"subject", "by"} {
				for _, i := range *k.args.at(fn) {
					if a.warOf(c, i) {
						a.add(&d.Claim, "place", c.s.units[i].m.ID)
					} else if !a.campaignFor(c, i) && (k.form == "active" || fn == "by") {
						a.add(&d.Claim, "agent", a.wielders(k, i)...)
					}
				}
			}
			if e := a.causeBefore(d, u[j].to); e != nil && len(e.Agent) > 0 && a.aimedAtThem(d.Agent, e) {
				d.Agent = slices.Clone(e.Agent) // "X bắn vào xe của Y giết chết 7 người": X
			}
			if i := a.blowOf(k); i >= 0 && len(d.Agent) == 0 {
				a.add(&d.Claim, "agent", a.actors(c.s, i)...)
			}
			a.ownKill(k, d)
			if len(d.Agent) > 0 {
				if e := a.causeBefore(d, u[j].to); e != nil && len(d.Place) == 0 && slices.Equal(e.Agent, d.Agent) {
					a.add(&d.Claim, "place", e.Place...) // "X pháo kích Y, giết chết 14 người"
				}
				return
			}
		}
		e := a.causeBefore(d, u[j].to)
		if e != nil && u[j].is("cause") && a.avenged(c, e, j) {
			return // "không kích X để trả đũa vụ tấn công khiến 3 người chết": another attack killed them
		}
		if k := a.avengedBy(c, e); k >= 0 {
			if e = a.inReturn(c, e, k, j); e == nil {
				return
			}
		}
		if e == nil && u[j].is("cause") {
			a.causer(c, d, j)
		}
		if (e == nil || len(e.Agent) == 0) && len(d.Agent) == 0 && a.attackNamed(c, j) && !a.anotherSpot(d, e) {
			a.resume(d)
		}
		if e == nil && len(d.Place) == 0 {
			a.battlefield(d, u[j].to)
		}
		if e == nil && len(d.Place) == 0 {
			a.siteBefore(c, d, j)
		}
		if e != nil {
			a.add(&d.Claim, "agent", e.Agent...)
			if len(d.Place) == 0 {
				a.add(&d.Claim, "place", e.Place...)
			}
		}
		return
	}
}

// aimedAtThem says whether one of those is of a side that the attack was aimed at.
func (a *article) aimedAtThem(ids []schema.ID, e *draft) bool {
	return slices.ContainsFunc(ids, func(id schema.ID) bool {
		return slices.ContainsFunc(e.Patient, func(p schema.ID) bool { return a.side(p) == a.side(id) })
	})
}

// ownKill makes who says so the killer where the clause leaves its subject out, "X tuyên bố sát hại 200 binh sĩ", and who is charged with it where he
// stands before the cue, "X bị Y cáo buộc giết 7 dân thường".
func (a *article) ownKill(k *clause, d *draft) {
	v := k.seg.voice
	if k.form != "active" || len(d.Agent)+len(k.args.subject) > 0 || !a.open(k) {
		return
	}
	if len(v.subject) > 0 {
		a.add(&d.Claim, "agent", v.subject...)
		return
	}
	if v.author || v.kind() != "say" || v.attribution != "cue" {
		return
	}
	ids := a.doer(v.speakers[0])
	if a.mouthpiece(v.speakers[0]) {
		ids = []schema.ID{a.side(v.speakers[0])}
	}
	if len(ids) == 0 || a.sideOf(d.Patient) == a.side(ids[0]) {
		return
	}
	a.add(&d.Claim, "agent", ids...)
	a.groupDid(k, d)
	d.Confidence -= 0.1
}

// notOwn takes the people whose side is only told as "nước này" from the attacker, whose own they are not: they are of where the attack was, of who blames
// him for it, or nobody knows whose.
func (a *article) notOwn(c *clause, d *draft) {
	i := c.t + 1
	if i >= c.seg.to || !c.s.units[i].is("country-ref") || len(d.Agent) == 0 || len(d.Patient) == 0 {
		return
	}
	own := a.side(d.Agent[0])
	if a.side(d.Patient[0]) != own {
		return
	}
	d.Patient = nil
	for _, id := range d.Place {
		if side := a.side(id); side != own && a.isCountry(side) {
			a.add(&d.Claim, "patient", side)
			return
		}
	}
	if side := a.side(d.Speaker); d.Stance == "accuses" && side != own && a.isCountry(side) {
		a.add(&d.Claim, "patient", side) // "X tố Y nổ súng khiến hai binh sĩ nước này thiệt mạng"
		return
	}
	if m := c.s.units[c.t].fig.m; m != nil {
		a.add(&d.Claim, "patient", m.ID)
	}
}

// crewOfFallen makes soldiers whose side is only told as "nước này" those of whose craft the sentence tells to have fallen before: "trực thăng của X rơi ở Y,
// khiến hai binh sĩ nước này thiệt mạng". Nobody but who shot it down killed them.
func (a *article) crewOfFallen(c *clause, d *draft) {
	u, i := c.s.units, c.t+1
	if i >= c.seg.to || !u[i].is("country-ref") || !a.holds(&u[c.t], "troops") && !a.holds(&u[c.t], "crew") {
		return
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.to > u[c.t].from || e.Relation != "lost" && e.Relation != "shot-down" || len(e.Patient) != 1 || !a.isCountry(a.side(e.Patient[0])) || e.Figure == nil || a.found.HasClass(e.Figure.Class, "ent:uav") {
			continue
		}
		d.Patient, d.Agent = some(a.side(e.Patient[0])), slices.Clone(e.Agent)
		return
	}
}

// avenged says whether the attack that killed, named right before the word for causing at unit j, is only what the one before it was made in
// return for.
func (a *article) avenged(c *clause, e *draft, j int) bool {
	u, act := c.s.units, false
	for i := j - 1; i >= c.seg.from && u[i].from >= e.from; i-- {
		switch {
		case u[i].is("act"):
			act = true
		case u[i].is("avenge"):
			return act
		}
	}
	return false
}

// siteBefore takes for the place of a loss of life where what caused it was, right before the word for causing at unit j: "vụ nổ xảy ra
// tại X khiến …".
func (a *article) siteBefore(c *clause, d *draft, j int) {
	u := c.s.units
	for i := j - 1; i >= c.seg.from && i >= j-8; i-- {
		if u[i].is("prep-in") {
			if k := a.siteBehind(c, i+1, true); k > i && k < j {
				a.addSite(d, &u[k])
				return
			}
		}
		switch {
		case i > c.seg.from && country(&u[i]) && u[i-1].is("prep-in"):
		case u[i].date != nil, u[i].sign == ",", u[i].any("aux", "prep-in"), u[i].m != nil && !a.acting(&u[i]), u[i].m == nil && buildings(&u[i]), plainWord(&u[i]), placeWord(&u[i]):
		default:
			return
		}
	}
}

// causer gives a loss of life to who stands right before the word for causing it: "quân đội X đã làm 500 dân thường thiệt mạng".
func (a *article) causer(c *clause, d *draft, j int) {
	k := &clause{s: c.s, seg: c.seg, t: j, form: "active", from: j, to: j + 1}
	i := a.aspects(k, j-1)
	switch {
	case k.negated:
		return
	case i < c.seg.from:
		a.add(&d.Claim, "agent", c.seg.voice.subject...) // "X bị Y cáo buộc làm 3 nhà báo bị thương"
		return
	case !c.s.units[i].names() || located(&c.s.units[i]):
		return
	}
	if u := c.s.units; i-3 >= c.seg.from && (u[i-1].sign == "-" || u[i-1].is("and")) && u[i-2].names() && u[i-3].is("war-noun") {
		return // "xung đột X - Y đã khiến 3.700 người chết"
	}
	if a.blowFrom(c, i) {
		a.add(&d.Claim, "agent", a.actors(c.s, i)...)
		return
	}
	for _, i := range a.subject(k, i, false) {
		if a.warOf(c, i) {
			a.add(&d.Claim, "place", c.s.units[i].m.ID)
			continue
		}
		if a.campaignFor(c, i) {
			continue
		}
		if a.acting(&c.s.units[i]) || a.arms(&c.s.units[i]) {
			a.add(&d.Claim, "agent", a.wielders(k, i)...)
		}
	}
}

// blowFrom says whether the country at unit i is where a blow came from that is named right before: "một vụ tấn công tên lửa từ X".
func (a *article) blowFrom(c *clause, i int) bool {
	u := c.s.units
	if !country(&u[i]) || i < c.seg.from+3 || !u[i-1].is("prep-from") {
		return false
	}
	for i -= 2; i > c.seg.from && !u[i].tells("struck") && (a.arms(&u[i]) || plainWord(&u[i]) || u[i].any("prep-with", "descriptor")); i-- {
	}
	return i > c.seg.from && (u[i].is("strike-verb") || u[i].tells("struck")) && (u[i-1].is("act") || u[i-1].fig != nil)
}

// blowOf is the unit of whose blow, named without a noun for the act, is told to kill: "không kích của X đã giết chết 9 người"; -1 where nobody's is.
func (a *article) blowOf(k *clause) int {
	u, i := k.s.units, k.t-1
	for i > k.seg.from+1 && filler(&u[i]) && u[i].sign == "" {
		i--
	}
	if i-2 >= k.seg.from && u[i].names() && a.acting(&u[i]) && u[i-1].is("prep-of") && u[i-2].tells("struck") {
		return i
	}
	return -1
}

// wielders are who acts at unit i or, where a weapon stands there, who is told to fire or to have it, "tên lửa của X", "UAV do X phóng", else whose
// it is called, "tên lửa X giết chết 5 người": a state that is no party to the war only made it.
func (a *article) wielders(c *clause, i int) []schema.ID {
	u := c.s.units
	if !a.arms(&u[i]) {
		return a.actors(c.s, i)
	}
	ids, j := a.actors(c.s, i), i+1
	if o, ok := c.owners[i]; ok {
		ids = a.actors(c.s, o)
		if o == j {
			j++ // "UAV X | do Y phóng"
		}
	}
	if j+1 < c.seg.to && u[j].any("prep-of", "prep-by") && u[j+1].names() {
		return a.actors(c.s, j+1)
	}
	if side := a.sideOf(ids); a.isCountry(side) && !slices.Contains(a.parties, side) {
		return nil
	}
	return ids
}

// campaignFor says whether the place at unit i is only what those who kill set out to take: "chiến dịch đánh chiếm X của Y đã giết 40 người".
func (a *article) campaignFor(c *clause, i int) bool {
	u := c.s.units
	return i > c.seg.from && place(&u[i]) && u[i-1].m == nil && u[i-1].verb() && !filler(&u[i-1])
}

// warOf says whether the country at unit i only says which war it is that kills: "xung đột X đã cướp đi sinh mạng của 20.000 người".
func (a *article) warOf(c *clause, i int) bool {
	return i > c.seg.from && country(&c.s.units[i]) && c.s.units[i-1].is("war-noun")
}

// madeToLose takes who makes somebody lose men or machines: "X đã khiến Y tổn thất 2 xe tăng".
func (a *article) madeToLose(c *clause, f *lang.Frame, d *draft) {
	if f.Relation != "lost" || f.Materiel == "" || c.form != "active" || len(c.args.subject) == 0 || len(d.Agent) > 0 {
		return
	}
	if j := c.args.subject[0] - 1; j > c.seg.from && c.s.units[j].is("cause") && c.s.units[j].is("subordinate") {
		a.causer(c, d, j)
	}
}

// causeBefore is the nearest attack that the sentence tells before the token, nil where there is none.
func (a *article) causeBefore(d *draft, token int) *draft {
	var best *draft
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.to > token || e.Relation != "struck" && e.Relation != "used-weapon" && !(e.Relation == "casualties" && e.Figure == nil && len(e.Patient) == 0) {
			continue
		}
		if best == nil || e.to > best.to || e.to == best.to && len(e.Agent) > len(best.Agent) {
			best = e
		}
	}
	return a.notOfPrey(best)
}

// notOfPrey is the attack itself where the one given is only what those attacked were at, told right behind them: "X phục kích lính Y đang truy quét Z".
func (a *article) notOfPrey(best *draft) *draft {
	if best == nil || len(best.Agent) != 1 {
		return best
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == best.sentence; n-- {
		e := a.drafts[n]
		if e != best && e.Relation == "struck" && e.from < best.from && best.from <= e.to && len(e.Agent) > 0 && slices.Contains(e.Patient, best.Agent[0]) && !slices.ContainsFunc(a.doc.Tokens[e.from:best.from], func(t text.Token) bool { return t.Kind == text.Punct }) {
			return e
		}
	}
	return best
}
