package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// atPeace says whether the deed at unit t is done in an exercise or is the crash of a plane that no war has lost, or the fall of a bomb.
func (a *article) atPeace(s *sentence, g segment, t int, f *lang.Frame) bool {
	return s.has("rehearsal") && a.exercised(s, g, t, f) || f.Relation == "lost" && f.After == "aircraft" && (a.civil(s, g, t) || a.bombsFall(s, g, t))
}

// bombsFall says whether bombs or shells are right before the word of falling at unit t: "máy bay bay qua trước khi bom rơi".
func (a *article) bombsFall(s *sentence, g segment, t int) bool {
	i := t - 1
	for i > g.from && filler(&s.units[i]) {
		i--
	}
	if i < g.from {
		return false
	}
	u := &s.units[i]
	m := u.m
	if u.fig != nil && u.fig.m != nil {
		m = u.fig.m
	}
	return m != nil && a.projectile(m.ID) && a.found.Unit(m.ID) != "aircraft"
}

// exercised says whether the deed at unit t is done in an exercise or at a parade that the segment names: "trong cuộc tập trận ở X, Y phóng ba tên lửa", "Y
// triển khai Z tham gia diễn tập", "cuộc tập trận huy động 30 tàu".
func (a *article) exercised(s *sentence, g segment, t int, f *lang.Frame) bool {
	switch f.Relation {
	case "struck", "used-weapon", "destroyed", "shot-down", "deployed":
	default:
		return false
	}
	u := s.units
	for i := g.from; i < g.to; i++ {
		if !u[i].is("rehearsal") || u[i].m != nil {
			continue
		}
		j := i - 1
		for j >= g.from && i-j <= 4 && !u[j].any("prep-in", "takes-part") && (u[j].any("plural", "indefinite", "article", "act", "descriptor") || u[j].fig != nil && u[j].fig.m == nil || plainWord(&u[j])) {
			j--
		}
		if j >= g.from && u[j].any("prep-in", "takes-part") || i < t && opens(u, j+1) && unjoined(u, i, t) {
			return true
		}
	}
	return false
}

// unjoined says whether no sign, conjunction or other clause parts the units from one to another.
func unjoined(u []unit, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if u[i].sign != "" || u[i].any("and", "contrast", "subordinate", "while", "since") || u[i].cue() != nil {
			return false
		}
	}
	return true
}

// civil says whether what comes down before unit t is an airliner or a plane at training, which no war has lost.
func (a *article) civil(s *sentence, g segment, t int) bool {
	u := s.units
	for i := t - 1; i >= g.from && u[i].sign == ""; i-- {
		if a.airliner(&u[i]) {
			return true
		}
	}
	return s.has("at-training")
}

// airliner says whether the unit names or counts planes for passengers or goods.
func (a *article) airliner(u *unit) bool {
	m := u.m
	if u.fig != nil {
		m = u.fig.m
	}
	return m != nil && m.Type == "equipment" && a.found.HasClass(m.ID, "ent:airliner")
}

// scenario says whether the sentence opens with a word for how things may come, which something is: "kịch bản xấu nhất là X tấn công Y".
func (a *article) scenario(c *clause) bool {
	u, i := c.s.units, 0
	if !c.s.has("scenario") {
		return false
	}
	for i < c.t && u[i].any("plural", "indefinite", "article", "contrast") {
		i++
	}
	if i >= c.t || !u[i].is("scenario") {
		return false
	}
	for i++; i < c.t; i++ {
		if u[i].is("be") || a.holdsWords(&u[i], "be") {
			return true
		}
		if u[i].sign != "" || u[i].cue() != nil {
			return false
		}
	}
	return false
}

// ofAnyWar says whether the noun for a war at the trigger is all that is told of it: not who fights, where, when or how often.
func (a *article) ofAnyWar(c *clause, d *draft) bool {
	return d.Relation == "fought" && c.form == "nominal" && d.Figure == nil && c.date == nil && len(d.Agent)+len(d.Patient)+len(d.Place) == 0 && c.s.units[c.t].is("war-name")
}

// anothersWar says whether the war is that of somebody for whose sake the subject does something else: "X tấn công tàu để ủng hộ Y trong cuộc chiến với Z".
func anothersWar(c *clause) bool {
	u, named := c.s.units, false
	if c.frame.Relation != "fought" || c.form != "nominal" || !u[c.t].any("war-name", "war-noun") || len(c.args.subject) == 0 {
		return false
	}
	for i := c.t - 1; i > c.args.subject[0] && u[i].sign == ""; i-- {
		if u[i].is("purpose") {
			return named
		}
		named = named || u[i].m != nil && u[i].fig == nil
	}
	return false
}

// thoughtOf says whether the attack is none in particular but one that is thought of: "một cuộc tấn công của X vào Y có thể dẫn đến …", "tấn công bệnh viện là
// tội ác".
func (a *article) thoughtOf(c *clause, f *lang.Frame) bool {
	u := c.s.units
	switch {
	case f.Relation == "casualties" && u[c.t].is("kill-verb"):
		return c.form == "active" && len(c.args.subject) == 0 && a.deedIs(c) && !slices.ContainsFunc(c.args.object, func(i int) bool { return u[i].m != nil && u[i].m.Type == "person" })
	case f.Relation != "struck":
		return false
	case c.form == "active":
		return len(c.args.subject) == 0 && !c.names && u[c.t].is("strike-verb") && a.deedIs(c)
	case c.form != "nominal" || c.t == c.seg.from || !u[c.t-1].is("one-act") || c.t-2 >= c.seg.from && u[c.t-2].sign == "" && !u[c.t-2].is("said-that"):
		return false
	}
	aside := false
	for k := c.t + 1; k < c.seg.to; k++ {
		switch x := &u[k]; {
		case x.sign == ",":
			aside = !aside
		case aside:
		case x.any("ability", "future"):
			return true
		case breaks(x), x.any("done", "passive-bad", "subordinate", "contrast"), x.cue() != nil, x.verb() && x.m == nil && !filler(x) && !x.any("prep-to", "prep-in"):
			return false
		}
	}
	return false
}
