package rules

import (
	"slices"

	"hearsay/schema"
)

// tally is the draft nearest before the token that told a count and fits, in the sentence or one of the few before it: what a figure
// that says less goes on with. nil where none does.
func (a *article) tally(sentence, token int, fits func(*draft) bool) *draft {
	var best *draft
	for n := len(a.drafts) - 1; n >= 0 && sentence-a.drafts[n].sentence <= memory; n-- {
		e := a.drafts[n]
		if e.Figure == nil || e.Figure.Kind != "count" || e.Mode != "asserted" || e.to > token || e.Relation == "struck" && e.Figure.Unit == "attack" || !fits(e) {
			continue
		}
		if best == nil || e.sentence > best.sentence || e.sentence == best.sentence && e.to > best.to {
			best = e
		}
	}
	return best
}

// counting says whether a figure may count what the tally counted: people are not counted in machines. A bare number counts whatever
// was counted before.
func (f *figure) counting(e *draft) bool {
	switch {
	case f.Kind != "count" || f.Unit == "times" || f.spot || f.Value == nil && f.Low == nil:
		return false
	case f.people:
		return e.Figure.Unit == "person"
	case f.m != nil && f.m.ID != "ent:people":
		return e.Figure.Class == f.m.ID || e.Figure.Unit == f.Unit && f.Unit != "person"
	}
	return e.Figure.Value != nil
}

// generic says whether a figure leaves out what it counts or says no more than that it is people.
func (f *figure) generic() bool {
	return len(f.owner) == 0 && (f.m == nil || f.again || f.m.ID == "ent:people")
}

// carry makes the draft that the tally makes with another figure: what happened, who did it, who suffered it and where stay at hand.
func (a *article) carry(c *clause, e *draft, fig *figure) *draft {
	d := a.draft(c, a.harm)
	d.Relation, d.Method = e.Relation, a.pack.Lang+"/carried"
	if d.Modality == "actual" {
		d.Modality = e.Modality
	}
	figure := fig.Figure
	figure.Status = e.Figure.Status
	if figure.Class == "" {
		figure.Class, figure.Unit = e.Figure.Class, e.Figure.Unit
	}
	d.Figure = &figure
	for _, r := range e.Roles() {
		a.add(&d.Claim, r.Name, *r.IDs...)
	}
	d.Confidence -= 0.1
	return d
}

// passTo gives what was told of one side to another: who loses the next number of things, or does as much.
func (a *article) passTo(d *draft, role string, side schema.ID) {
	held, rival := d.role(role), d.role(other(role))
	before := a.sideOf(*held)
	*held = nil
	a.add(&d.Claim, role, side)
	if a.sideOf(*rival) == a.side(side) {
		*rival = nil
		if before != "" {
			a.add(&d.Claim, other(role), before)
		}
	}
}

// role is where the claim keeps who stands in a role.
func (d *draft) role(name string) *[]schema.ID {
	for _, r := range d.Roles() {
		if r.Name == name {
			return r.IDs
		}
	}
	panic("rules: no role " + name)
}

// told says whether a draft of the sentence has the figure already.
func (a *article) told(s *sentence, fig *figure) bool {
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == s.index; n-- {
		if d := a.drafts[n]; d.Figure != nil && d.Figure.Raw == fig.Raw && d.from <= fig.from && fig.to <= d.to {
			return true
		}
	}
	return false
}

// sufferingRole is the role of the side that a number without a verb is told of: who loses, else who acts.
func (a *article) sufferingRole(relation string) string {
	switch a.model.Relation(relation).Family {
	case "loss", "harm":
		return "patient"
	}
	return "agent"
}

// rival says whether a unit names a side: a country, a force, or a seat of government that stands for its state.
func (a *article) rival(s *sentence, i int) (schema.ID, bool) {
	u := &s.units[i]
	if u.m == nil || u.fig != nil {
		return "", false
	}
	switch u.m.Type {
	case "country", "force", "group", "organisation":
		return u.m.ID, u.m.ID != ""
	case "place":
		seat := a.g.SeatOf(u.m.ID)
		return seat, seat != ""
	}
	return "", false
}

// ends says whether the clause ends before unit i.
func ends(u []unit, i, to int) bool {
	if i >= to {
		return true
	}
	switch u[i].sign {
	case ",", ".", ";", "!", "?", ")", "…", "quote":
		return true
	}
	return u[i].date != nil || u[i].any("and", "contrast", "among", "subordinate") || u[i].is("prep-in") && i+1 < to && u[i+1].fig != nil && u[i+1].fig.Kind == "duration"
}

// gapped drafts what the other side has of what was just counted, told without the verb or the noun: "phía X mất 5 xe tăng, phía Y 7", "Y cam
// kết 14 chiếc".
func (a *article) gapped(s *sentence, g segment) {
	u := s.units
	for j := g.from; j < g.to; j++ {
		fig := u[j].fig
		if fig == nil || fig.used || fig.Kind != "count" || fig.Value == nil || !(ends(u, j+1, g.to)) || a.told(s, fig) || u[max(j-1, 0)].any("and", "be") && a.rivalBefore(s, g, j-1) < 0 {
			continue
		}
		i := a.rivalBefore(s, g, j)
		if i < 0 {
			continue
		}
		side, _ := a.rival(s, i)
		e := a.tally(s.index, u[i].from, func(e *draft) bool {
			return fig.counting(e) && fig.generic() && a.gapFits(s, e, i, j, side)
		})
		if e == nil {
			continue
		}
		c := &clause{s: s, seg: g, t: j, form: "passive", from: i, to: j + 1}
		a.when(c)
		d := a.carry(c, e, fig)
		role := "patient"
		if len(e.Agent) > 0 {
			role = "agent"
		}
		a.passTo(d, role, side)
		fig.used = true
		a.drafts = append(a.drafts, d)
	}
}

// gapFits says whether the words between the side at unit i and its number at unit j say no other deed than that of the tally, which is
// told of another side.
func (a *article) gapFits(s *sentence, e *draft, i, j int, side schema.ID) bool {
	var before []schema.ID
	if before = e.Patient; len(e.Agent) > 0 {
		before = e.Agent
	}
	if len(before) == 0 || slices.Contains(before, side) || a.sideOf(before) == a.side(side) {
		return false
	}
	for k := i + 1; k < j; k++ {
		if v := &s.units[k]; v.verb() && !filler(v) && !v.tells(e.Relation) && !(v.is("lost-verb") && a.sufferingRole(e.Relation) == "patient") {
			return false
		}
	}
	return s.index == e.sentence || s.index == e.sentence+1
}

// rivalBefore is the unit of the side whose number stands at unit j, with nothing but a verb or a colon between; -1 where none does.
func (a *article) rivalBefore(s *sentence, g segment, j int) int {
	u := s.units
	for i := j - 1; i >= g.from && i >= j-4; i-- {
		if _, ok := a.rival(s, i); ok {
			if i == g.from || u[i-1].sign != "" && u[i-1].sign != "(" || u[i-1].any("contrast", "and", "opposite") || u[i-1].is("prep-to") && u[i-1].is("prep-from") {
				return i
			}
			return -1
		}
		if u[i].sign != "" && u[i].sign != ":" && u[i].sign != "-" || u[i].fig != nil || u[i].m != nil {
			return -1
		}
		if !filler(&u[i]) && !u[i].verb() && u[i].sign == "" && !u[i].any("have", "be", "up", "hedge") {
			return -1
		}
	}
	return -1
}

// toldBefore says whether a word before unit j tells that what it tells was so before: "trước đó, bộ này đưa ra con số 38".
func (a *article) toldBefore(s *sentence, j int) bool {
	return slices.ContainsFunc(s.units[:j], func(u unit) bool {
		if u.date == nil {
			return u.is("former")
		}
		p, _ := a.pack.Phrase(a.doc.Tokens, u.from, u.to)
		return p.Is("former")
	})
}

// bareCount drafts what somebody says of what was counted before with nothing but another number: "theo phía X, chỉ có 5 người", "Y chỉ thừa
// nhận 60".
func (a *article) bareCount(s *sentence, g segment) {
	u := s.units
	switch g.voice.kind() {
	case "say", "according", "cite":
	default:
		return
	}
	j := g.from
	for j < g.to && (u[j].sign == "," || u[j].sign == ":" || u[j].sign == "quote" || u[j].date != nil && j > g.from || filler(&u[j]) || u[j].any("have", "be", "up", "hedge", "figure-noun", "toll-number", "gives", "said-that", "reference", "compared")) {
		j++
	}
	if j >= g.to || u[j].fig == nil || !ends(u, j+1, g.to) {
		return
	}
	fig := u[j].fig
	if fig.used || fig.Value == nil || !fig.generic() || a.told(s, fig) {
		return
	}
	side := a.side(g.voice.speakers[0])
	e := a.tallied(s, j, fig, func(e *draft) bool {
		return fig.counting(e) && (e.Speaker != g.voice.speakers[0] || a.toldBefore(s, j)) && !sameNumber(e.Figure.Value, fig.Value)
	})
	if e == nil {
		return
	}
	c := &clause{s: s, seg: g, t: j, form: "passive", from: g.from, to: j + 1}
	a.when(c)
	d := a.carry(c, e, fig)
	if role := a.sufferingRole(e.Relation); role == "agent" && a.sideOf(e.Agent) != side {
		a.passTo(d, role, side)
	}
	fig.used = true
	a.drafts = append(a.drafts, d)
}
