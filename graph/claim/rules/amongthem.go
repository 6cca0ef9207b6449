package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/schema"
)

// amongThem drafts what happened to people who are named as some of those counted before: "ba người chết trong vụ nổ, trong đó có tướng X", "trừng phạt
// bảy tướng lĩnh, trong đó có X".
func (a *article) amongThem(s *sentence, g segment, first int) {
	u := s.units
	for i := g.from; i < g.to; i++ {
		if !u[i].is("among") {
			continue
		}
		who, to := a.namedPeople(s, g, i+1)
		if len(who) == 0 || !ends(u, to, g.to) {
			continue
		}
		e := a.harmedBefore(s, u[i].from, first)
		if e == nil {
			e = a.penalisedBefore(s, u[i].from, first)
		}
		if e == nil {
			continue
		}
		for _, id := range who {
			d := *e
			d.Claim = clone(e.Claim)
			d.Figure, d.Patient, d.Method = nil, nil, a.pack.Lang+"/named-among"
			d.from, d.to = u[i].from, u[to-1].to
			a.add(&d.Claim, "patient", id)
			a.drafts = append(a.drafts, &d)
		}
	}
}

// namedDead drafts what happened to people who are named as some of those of whom it is told: "trong số những người thiệt mạng có X và 6 người khác".
func (a *article) namedDead(s *sentence, g segment) {
	u := s.units
	for i := g.from; i < g.to; i++ {
		if !u[i].is("out-of") {
			continue
		}
		j, harm := i+1, ""
		for ; j < g.to && j <= i+near && u[j].fig == nil && !u[j].any("have", "negation", "ability", "hedge"); j++ {
			if h := harmOf(u[j].entries); h != "" {
				harm = h
			}
		}
		if j >= g.to || harm == "" || !u[j].is("have") {
			continue
		}
		who, to := a.namedPeople(s, g, j+1)
		if len(who) == 0 || !ends(u, to, g.to) && !u[to].is("and") && u[to].sign != "," {
			continue
		}
		c := &clause{s: s, seg: g, t: j, form: "passive", from: i, to: to}
		a.when(c)
		for _, id := range who {
			d := a.draft(c, a.harm)
			d.Method = a.pack.Lang + "/named-dead"
			a.add(&d.Claim, "patient", id)
			if harm == "captured" {
				d.Relation = "captured"
				a.retype(&d.Claim)
			}
			a.drafts = append(a.drafts, d)
		}
	}
}

// namedPeople are the people that a list of names at unit i names, and the unit behind it: none where others stand there.
func (a *article) namedPeople(s *sentence, g segment, i int) (who []schema.ID, to int) {
	u := s.units
	for ; i < g.to; i++ {
		switch m := u[i].m; {
		case m != nil && m.Type == "person" && m.ID != "" && u[i].fig == nil:
			who, to = append(who, m.ID), i+1
		case m != nil && len(who) == 0 && u[i].fig == nil && a.found.Unit(m.ID) == "person":
		case m != nil && len(who) > 0 && u[i-1].sign == ",", len(who) > 0 && i > to && u[i-1].sign == ",": // "X, trùm tình báo của Y"
			return who, to
		case u[i].any("have", "title", "plural", "and"), u[i].sign == ",", u[i].sign == "" && len(who) == 0 && plainWord(&u[i]):
		default:
			return who, to
		}
	}
	return who, to
}

// harmedBefore is the last draft since first of counted people who were killed, hurt or captured, told before the token; nil where none is.
func (a *article) harmedBefore(s *sentence, token, first int) *draft {
	var best *draft
	for _, e := range a.drafts[first:] {
		if e.sentence == s.index && e.from < token && e.Figure != nil && e.Figure.Unit == "person" && e.answer == nil && (e.Relation == "casualties" || e.Relation == "captured") && (best == nil || e.from > best.from) {
			best = e
		}
	}
	return best
}

// penalisedBefore is the last draft since first of sanctions on people who are not named, told before the token; nil where none is.
func (a *article) penalisedBefore(s *sentence, token, first int) *draft {
	for n := len(a.drafts) - 1; n >= first; n-- {
		e := a.drafts[n]
		if e.sentence == s.index && e.to <= token && e.Relation == "sanctions" && e.answer == nil && !e.negated && !a.persons(e.Patient) {
			return e
		}
	}
	return nil
}

// foeAmong is whose men those counted are, where some of them are told behind "trong đó" to be another's than who speaks: "nhiều binh sĩ, trong đó có một chỉ
// huy của quân X, đã tử trận".
func (a *article) foeAmong(c *clause, d *draft) []schema.ID {
	u, among := c.s.units, false
	for i := c.t + 1; i < c.seg.to && (u[i].sign == "" || u[i].sign == "," && !among); i++ {
		among = among || u[i].is("among")
		whose := []schema.ID(nil)
		if f, m := u[i].fig, u[i].m; among && f != nil {
			whose = f.owner
		} else if among && m != nil && u[i-1].is("prep-of") && a.acting(&u[i]) {
			whose = some(m.ID)
		} else if among && m != nil && m.Type == "force" {
			whose = m.Of // "chỉ huy tiểu đoàn 5 của X"
		}
		if side := a.sideOf(whose); side != "" && side != a.side(d.Speaker) && (a.isCountry(side) || slices.Contains(a.parties, side) || u[i].m != nil && u[i].m.Kind == entity.KindName && a.g.Entity(side) != nil) {
			return whose
		}
	}
	return nil
}
