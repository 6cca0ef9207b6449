package rules

import (
	"slices"

	"hearsay/schema"
)

// nonesuch are the classes of words without which nothing is told that leaves no room for what another said.
var nonesuch = oneOf("nobody", "mishap", "negation", "is-not")

// leavesNone is the last statement of another side that cannot be true if what the clause at unit i tells is: nobody was hurt, none of the speaker's
// soldiers are there, the aircraft had a failure, another weapon made the blast; nil where there is none.
func (a *article) leavesNone(s *sentence, g segment, i int, before []*draft) *draft {
	u := s.units
	if len(before) == 0 {
		return nil
	}
	mine := a.side(g.voice.speakers[0])
	switch {
	case u[i].is("nobody"):
		if a.hurtBehind(s, g, i) && !slices.ContainsFunc(u[g.from:i], func(x unit) bool { return x.is("mishap") }) {
			return a.lastSaid(s, g, before, func(e *draft) bool {
				return e.Relation == "casualties" && a.mayKnow(e, before, mine) && !a.struckSince(e, before) && (s.index-e.sentence <= 1 || a.sentences[a.at(e.sentence)].Paragraph == s.Paragraph)
			})
		}
	case u[i].is("mishap") && g.voice.stance != "confirms":
		return a.lastSaid(s, g, before, func(e *draft) bool {
			return (e.Relation == "shot-down" || e.Relation == "destroyed") && a.sideOf(e.Patient) == mine
		})
	case u[i].is("is-not") && i > g.from && i+2 < g.to && u[i+1].is("prep-by") && slices.ContainsFunc(u[max(g.from, i-3):i], func(x unit) bool { return x.any("blaze", "act", "incident", "strike-verb") }):
		return a.lastSaid(s, g, before, func(e *draft) bool { return a.madeBy(s, g, i+2, e) })
	case u[i].is("negation") && a.noAccord(s, g, i):
		return a.lastSaid(s, g, before, func(e *draft) bool {
			return e.Relation == "ceasefire-agreed" && e.Modality == "actual" && (len(e.Agent) == 0 || slices.ContainsFunc(e.Agent, func(id schema.ID) bool { return a.side(id) == mine }))
		})
	case u[i].is("negation"):
		side := a.noneThere(s, g, i)
		if side == "" {
			return nil
		}
		return a.lastSaid(s, g, before, func(e *draft) bool {
			switch {
			case a.sideOf(e.Agent) != side:
				return false
			case side != mine:
				return (e.Relation == "controls" || e.Relation == "captured" || e.Relation == "deployed") && a.speaksOf(s, g, e)
			}
			return e.Relation == "deployed" || a.model.Relation(e.Relation).Family == "strike"
		})
	}
	return nil
}

// mayKnow says whether those whom a statement tells to be hurt can be people of a side or whom it is said there to have hurt: of another country's dead
// it says nothing.
func (a *article) mayKnow(e *draft, told []*draft, side schema.ID) bool {
	ofSide := func(id schema.ID) bool { return a.side(id) == side }
	hurt := slices.Concat(e.Patient, e.Place)
	if slices.ContainsFunc(hurt, ofSide) || slices.ContainsFunc(told, func(x *draft) bool { return x.sentence == e.sentence && slices.ContainsFunc(x.Agent, ofSide) }) {
		return true
	}
	return !slices.ContainsFunc(hurt, a.ofState)
}

// struckSince says whether a strike was told of behind the statement: whoever is not hurt then is not hurt by that.
func (a *article) struckSince(e *draft, before []*draft) bool {
	return slices.ContainsFunc(before, func(d *draft) bool {
		return d.sentence > e.sentence && a.model.Relation(d.Relation).Family == "strike"
	})
}

// lastSaid is the last statement of another side shortly before the sentence that fits.
func (a *article) lastSaid(s *sentence, g segment, before []*draft, fits func(*draft) bool) *draft {
	for n := len(before) - 1; n >= 0 && s.index-before[n].sentence <= contradicted; n-- {
		e := before[n]
		if e.Mode == "asserted" && e.answer == nil && supposed(e) && !e.Author && !e.negated && a.side(e.Speaker) != a.side(g.voice.speakers[0]) && fits(e) {
			return e
		}
	}
	return nil
}

// hurtBehind says whether a word for what happens to people stands right behind unit i.
func (a *article) hurtBehind(s *sentence, g segment, i int) bool {
	for i++; i < g.to && s.units[i].sign == ""; i++ {
		if harmOf(s.units[i].entries) != "" {
			return true
		}
		if !filler(&s.units[i]) && !s.units[i].is("passive-bad") {
			return false
		}
	}
	return false
}

// madeBy says whether a statement is of a weapon or of the deed of somebody who is named from unit i on.
func (a *article) madeBy(s *sentence, g segment, i int, e *draft) bool {
	for ; i < g.to && s.units[i].sign == "" && !s.units[i].verb(); i++ {
		m := s.units[i].m
		if m == nil || m.ID == "" {
			continue
		}
		if slices.Contains(e.Weapon, m.ID) || len(e.Agent) > 0 && a.side(m.ID) == a.sideOf(e.Agent) {
			return true
		}
	}
	return false
}

// noAccord says whether the clause says that there is no agreement: "hiện chưa có thỏa thuận nào", "không có lệnh ngừng bắn nào".
func (a *article) noAccord(s *sentence, g segment, i int) bool {
	u := s.units
	if !a.holdsWords(&u[i], "have") && !(i+1 < g.to && u[i+1].any("have", "agree")) {
		return false
	}
	for j := i + 1; j < g.to && j <= i+5 && u[j].sign == ""; j++ {
		switch {
		case u[j].any("hard-truce", "truce", "accord-ref"):
			return j+1 >= g.to || u[j+1].sign != "" || u[j+1].is("indefinite") || plainWord(&u[j+1]) && (j+2 >= g.to || u[j+2].sign != "")
		case u[j].names(), u[j].verb() && !u[j].any("have", "agree"):
			return false
		}
	}
	return false
}

// noneThere is the side whose soldiers or arms are said not to be somewhere, the speaker's or another: "không có binh sĩ X nào ở Y", "X không có quân ở đó"; ""
// where none is.
func (a *article) noneThere(s *sentence, g segment, i int) schema.ID {
	u := s.units
	if !a.holdsWords(&u[i], "have") && !(i+1 < g.to && u[i+1].is("have")) {
		return ""
	}
	side := schema.ID("")
	if i > g.from && u[i-1].m != nil {
		side = a.side(a.state(u[i-1].m.ID))
	} else if i > g.from && u[i-1].any("country-ref", "they", "we") {
		side = a.side(g.voice.speakers[0])
	}
	troops := false
	for j := i + 1; j < g.to && j <= i+6 && u[j].sign == ""; j++ {
		switch x := &u[j]; {
		case x.is("prep-in"):
			if troops {
				return side
			}
			return ""
		case x.verb() && x.m == nil:
			return ""
		case x.is("troops"), x.m != nil && (x.m.Type == "force" || x.m.Type == "group" || a.found.Unit(x.m.ID) == "person"):
			troops = true
			if x.m != nil && x.m.Type != "equipment" && side == "" {
				side = a.side(x.m.ID)
			}
		case x.m != nil && side == "":
			side = a.side(a.state(x.m.ID))
		}
	}
	return ""
}
