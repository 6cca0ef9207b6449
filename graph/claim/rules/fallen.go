package rules

import (
	"slices"

	"hearsay/graph/text"
	"hearsay/schema"
)

// fighting says whether the people of a class fight for somebody.
func (a *article) fighting(d *draft) bool {
	return a.underArms(d.Figure.Class)
}

// fallen says whether soldiers of whom a side tells are called by a word for its own dead: "X thông báo 105 quân nhân hy sinh".
func (a *article) fallen(c *clause, d *draft) bool {
	if len(d.Patient) > 0 || d.Author || d.Figure == nil || d.Figure.Status != "killed" || !a.fighting(d) || !a.isCountry(a.side(d.Speaker)) {
		return false
	}
	for i := c.t; i < c.seg.to && i <= c.t+near; i++ {
		if u := &c.s.units[i]; u.is("own-dead") || a.holds(u, "own-dead") {
			return true
		} else if i > c.t && u.sign != "" {
			return false
		}
	}
	return false
}

// ownDead makes soldiers who died, of whom no side is told, men of who admits it, where his side fights and did not strike them: "X thừa nhận 498
// lính chết".
func (a *article) ownDead(c *clause, d *draft) {
	if d.Stance != "confirms" || len(d.Patient) > 0 || d.Relation != "casualties" || len(c.seg.voice.speakers) != 1 || !a.found.HasClass(d.Figure.Class, "ent:personnel") {
		return
	}
	side := a.side(d.Speaker)
	if !a.isCountry(side) || len(a.parties) > 0 && !slices.Contains(a.parties, side) && !a.soldierly(d.Speaker) || len(d.Agent) > 0 && !a.byEnemy(d.Agent, side) {
		return
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		if e := a.drafts[n]; e.Relation == "struck" && e.Speaker == d.Speaker && !a.byEnemy(e.Agent, side) && (len(e.Agent) > 0 || a.sideOf(e.Patient) != side) {
			return
		}
	}
	a.ownLoss(d)
	d.Confidence -= 0.1
}

// byEnemy says whether those who did it are of the party at war with a side, or of another country where no two parties are known.
func (a *article) byEnemy(agents []schema.ID, side schema.ID) bool {
	by := a.sideOf(agents)
	if len(a.parties) == 0 {
		return by != side && a.isCountry(by)
	}
	return slices.Contains(a.enemyOf(side), by)
}

// crew gives the crew of a machine of which the sentence tells right before that it was hit or lost, and who have no side, that of the machine:
// "X đánh chìm một tàu của Y, 20 thủy thủ mất tích".
func (a *article) crew(s *sentence, i int, d *draft) {
	u := s.units
	aboard, on := a.aboard(u, i)
	if len(d.Patient) > 0 || !u[i].is("crew") && !a.holds(&u[i], "crew") && !(i > 0 && u[i-1].is("crew")) && !aboard {
		return
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.from > d.from || e.Speaker != d.Speaker {
			continue
		}
		if machine := e.Figure != nil && a.mobile(e.Figure.Class) && e.Figure.Unit != "person"; !machine || len(e.Patient) == 0 || a.model.Relation(e.Relation).Family != "loss" {
			continue
		}
		if on == "" || a.found.HasClass(on, e.Figure.Class) || a.found.HasClass(e.Figure.Class, on) {
			a.add(&d.Claim, "patient", e.Patient...)
			d.Confidence -= 0.1
		}
		return
	}
}

// aboard says whether the people at unit i are said to be in or on a machine, and on which where it is named: "5 người trên khoang", "14 lính trên máy bay".
func (a *article) aboard(u []unit, i int) (aboard bool, on schema.ID) {
	if i+2 >= len(u) || !u[i+1].is("prep-in") {
		return false, ""
	}
	if m := u[i+2].m; m != nil && a.mobile(m.ID) {
		return true, m.ID
	}
	return u[i+2].any("aircraft", "vessel", "cabin"), ""
}

// mourned gives dead fighters without a side that of who mourns them: "X để tang 7 sĩ quan bị giết".
func (a *article) mourned(s *sentence, g segment, i int, d *draft) {
	u, k := s.units, i-1
	for k > g.from && (u[k].is("plural") || u[k].is("prep-dest")) {
		k--
	}
	if len(d.Patient) > 0 || k <= g.from || !u[k].is("mourns") || !a.fighting(d) && !a.holds(&u[i], "crew") {
		return
	}
	c := &clause{s: s, seg: g, t: k, from: k, to: k + 1}
	for _, j := range a.subject(c, a.aspects(c, k-1), false) {
		if ids := a.actors(s, j); len(ids) > 0 {
			a.add(&d.Claim, "patient", a.side(ids[0]))
		}
	}
}

// takenBeside gives those killed, of whom no side is told, the side of those whom the same party takes right behind them, "giết 20 lính, bắt 15 lính
// khác của X", and those taken that of the killed.
func (a *article) takenBeside(d *draft) {
	first := len(a.drafts)
	for first > 0 && a.drafts[first-1].sentence == d.sentence {
		first--
	}
	for _, e := range a.drafts[first:] {
		if e.Relation != "captured" || e.from <= d.from || e.Speaker != d.Speaker || e.Figure == nil || e.Figure.Unit != "person" || !a.ofOneKind(d.Figure.Class, e.Figure) || !slices.Equal(e.Agent, d.Agent) {
			continue
		}
		if len(d.Patient) == 0 && a.fighting(d) && len(d.Agent) > 0 {
			d.Patient = slices.Clone(e.Patient)
		} else if len(e.Patient) == 0 && !slices.ContainsFunc(d.Patient, a.unsided) {
			e.Patient = slices.Clone(d.Patient) // "giết 40 lính X và bắt một đại tá"
		}
		return
	}
}

// detailed gives the people counted right behind a colon whom the losses before it befell: "X bị thiệt hại nặng: 60 lính tử trận".
func (a *article) detailed(s *sentence, g segment, i int, d *draft) {
	u := s.units
	if len(d.Patient) > 0 || i-1 <= g.from || u[i-1].sign != ":" {
		return
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		if e := a.drafts[n]; e.to == u[i-1].from && e.Speaker == d.Speaker && a.model.Relation(e.Relation).Family == "loss" {
			a.add(&d.Claim, "patient", e.Patient...)
			return
		}
	}
}

// difference says whether the amount from one token to another is only how many more or fewer than another they are: "nhiều hơn 2 người so với".
func (a *article) difference(from, to, end int) bool {
	ts := a.doc.Tokens
	if from == 0 {
		return false
	}
	e, n := a.pack.Lexicon.Longest(ts, from-1, end)
	if n <= from || !has(e, "compared") && !has(e, "lower") {
		return false
	}
	for k := to; k < end && k < to+near; k++ {
		if e, n := a.pack.Lexicon.Longest(ts, k, end); n > k && has(e, "than") {
			return true
		}
	}
	return false
}

// crewWhole says whether the people at unit i are the whole of a crew or unit of whom others were counted: "18 người trong thủy thủ đoàn 74 người".
func (a *article) crewWhole(s *sentence, g segment, i int) bool {
	u := s.units
	return i-3 >= g.from && (u[i-1].any("crew", "people") || u[i-1].m != nil && a.found.Unit(u[i-1].m.ID) == "person") && u[i-2].is("prep-in") && u[i-3].fig != nil && u[i-3].fig.people
}

// diedOf are the words behind which stands what people died of or in.
var diedOf = oneOf("since", "of-whole", "reason", "prep-by")

// byNature says whether a disaster, an illness or an accident of traffic killed the people at unit i, what happened to whom ends before unit to: "lũ
// lụt làm 30 người chết", "30 người chết vì dịch tả", "xe buýt lao xuống vực, 24 người chết". Nobody at war has done that; not so where a blow is told beside it.
func (a *article) byNature(s *sentence, g segment, i, to int) bool {
	u, disaster := s.units, false
	for j := g.from; j < g.to; j++ {
		x := &u[j]
		switch {
		case j < i && x.is("collides") && a.collides(u, j):
			return true
		case x.tells("struck") && s.may(&warless) && a.noWar(s, j, a.strike), j < i && a.airliner(x):
			disaster = true
		case x.tells("struck") && !x.tells("lost"), x.tells("shot-down"), x.is("hostility"):
			return false
		case x.is("crash"), x.is("rehearsal") && j > g.from && u[j-1].is("prep-in"):
			disaster = true
		case !x.is("disaster") || disaster:
		case j < i:
			disaster = (opens(u, j) || u[j-1].of(&diedOf)) && !a.actsBehind(u, j, i)
		case j >= to && j <= to+near:
			disaster = u[j-1].of(&diedOf) || u[j-1].is("prep-in") || j-2 >= to && u[j-1].fig != nil && u[j-2].of(&diedOf)
		}
	}
	return disaster
}

// ofOthers drafts what the total at unit t, told of one side at unit j, is of the next: "thiệt hại xe tăng của X là 2.900 chiếc, của Y là 790 chiếc".
func (a *article) ofOthers(s *sentence, g segment, t, j int) {
	u := s.units
	for k := j + 1; k+4 < g.to && (u[k].sign == "," || u[k].is("and")); {
		for k++; k < g.to && u[k].is("contrast"); k++ {
		}
		if k+3 >= g.to || !u[k].is("prep-of") || !u[k+1].names() || !u[k+2].any("up", "be") || u[k+3].fig == nil || u[k+3].fig.used || u[k+3].fig.Kind != "count" {
			return
		}
		sides := a.actors(s, k+1)
		if len(sides) == 0 || !a.toll(s, g, t, k+3) {
			return
		}
		e, d := a.drafts[len(a.drafts)-2], a.drafts[len(a.drafts)-1]
		d.Relation, d.Method, d.Patient, d.Agent = e.Relation, e.Method, nil, nil
		if d.Figure.Class == "" && e.Figure != nil {
			d.Figure.Class, d.Figure.Unit, d.Figure.Status = e.Figure.Class, e.Figure.Unit, e.Figure.Status
		}
		a.add(&d.Claim, "patient", sides...)
		k += 4
	}
}

// risenTo says whether the number from one token to another is what a number of the dead or of losses has come to: "nâng số nạn nhân lên ba".
func (a *article) risenTo(from, to, end int) bool {
	ts := a.doc.Tokens
	if from == 0 || to < end && ts[to].Kind != text.Punct {
		return false
	}
	e, n := a.pack.Lexicon.Longest(ts, from-1, from)
	return n == from && has(e, "up") && a.tallyBefore(from)
}

// onlyMourned says whether those or the attack at unit t are only named as whom somebody mourns, without a number, "tưởng niệm các nạn nhân vụ khủng bố X",
// and not told in a clause: "thương tiếc các binh sĩ ngã xuống khi X tấn công Y".
func (a *article) onlyMourned(s *sentence, g segment, t int) bool {
	for i := t - 1; i >= g.from && i >= t-near && s.units[i].sign == "" && !s.units[i].any("while", "since", "because") && !(counts(&s.units[i]) && s.units[i].fig.Value != nil); i-- {
		if s.units[i].is("mourns") {
			return true
		}
	}
	return false
}
