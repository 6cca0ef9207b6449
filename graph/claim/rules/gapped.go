package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// deadElsewhere drafts the dead, hurt or missing of another place, or the machines, told without saying again what happened to them: "20 người chết ở X, 5 ở Y
// và 3 người ở Z", "29 chiếc bị bắn hạ ở X, 15 chiếc ở Y". The drafts from first on are those of the stretch.
func (a *article) deadElsewhere(s *sentence, g segment, first int) {
	u := s.units
	for j := g.from + 2; j+2 < g.to; j++ {
		fig := u[j].fig
		if fig == nil || fig.used || fig.Kind != "count" || fig.Value == nil || !fig.generic() || fig.status != "" || !u[j+1].is("prep-in") || !located(&u[j+2]) && !country(&u[j+2]) {
			continue
		}
		if (!u[j-1].is("and") && u[j-1].sign != ",") || !(located(&u[j-2]) || country(&u[j-2])) || !ends(u, j+3, g.to) || a.told(s, fig) {
			continue
		}
		e := a.tally(s.index, u[j].from, func(e *draft) bool {
			return e.sentence == s.index && fig.counting(e) && len(e.Place) > 0 &&
				(e.Relation == "casualties" && e.to >= u[j-2].to || fig.again && a.model.Relation(e.Relation).Family == "loss" && slices.Contains(e.Place, u[j-2].m.ID))
		})
		if e == nil {
			continue
		}
		c := &clause{s: s, seg: g, t: j, form: "passive", from: j, to: j + 3}
		a.when(c)
		d := a.carry(c, e, fig)
		d.Place = nil
		if country(&u[j+2]) {
			d.Patient = nil
		}
		a.add(&d.Claim, "place", u[j+2].m.ID)
		fig.used = true
		a.drafts = append(a.drafts, d)
	}
}

// doneInAll counts in a loss told in passing what its number is said to be: "số xe tăng X bị phá hủy đã lên tới 3.200 chiếc". The drafts from
// first on are those of the stretch.
func (a *article) doneInAll(s *sentence, g segment, first int) {
	u := s.units
	for t := g.from; t+3 < g.to; t++ {
		if !u[t].is("toll-number") {
			continue
		}
		n := a.uncounted(s, t, first)
		j := a.comesTo(s, g, t)
		if n < 0 || j < 0 {
			continue
		}
		e, fig := a.drafts[n], u[j].fig
		if fig.used || a.told(s, fig) {
			a.drops(e, "the total of it is told")
			a.drafts = append(a.drafts[:n], a.drafts[n+1:]...)
			continue
		}
		figure := fig.Figure
		figure.Status = a.statusOf(e)
		if e.Figure != nil {
			figure.Class, figure.Unit = e.Figure.Class, e.Figure.Unit
		} else {
			figure.Class, figure.Unit = e.Patient[0], a.found.Unit(e.Patient[0])
			e.Patient = e.Patient[1:]
		}
		e.Figure, e.from, e.to = &figure, u[t].from, u[j].to
		fig.used = true
	}
}

// uncounted is the draft of a loss that the words right behind the word for a number at unit t tell of things not counted; -1 where none is.
func (a *article) uncounted(s *sentence, t, first int) int {
	u := s.units
	for n := len(a.drafts) - 1; n >= first; n-- {
		e := a.drafts[n]
		thing := e.Figure == nil && len(e.Patient) > 0 && a.building(e.Patient[0]) || e.Figure != nil && e.Figure.Op == "vague" && e.Figure.Unit != "person"
		if thing && e.answer == nil && a.model.Relation(e.Relation).Family == "loss" && e.from >= u[t].from && e.from <= u[t+1].from {
			return n
		}
	}
	return -1
}

// comesTo is the unit of the number that the total at unit t is said to be; -1 where none is told in its clause.
func (a *article) comesTo(s *sentence, g segment, t int) int {
	u := s.units
	for j := t + 2; j < g.to && j <= t+16 && !breaks(&u[j]) && u[j].sign != ","; j++ {
		fig := u[j].fig
		if fig == nil || fig.Kind != "count" || fig.Value == nil || fig.people {
			continue
		}
		if (u[j-1].any("up", "be") || fig.Op == "<=") && (ends(u, j+1, g.to) || u[j+1].m == nil && plainWord(&u[j+1])) {
			return j
		}
	}
	return -1
}

// statusOf is the status that the pattern of a draft gives to what it counts.
func (a *article) statusOf(d *draft) string {
	if d.Figure != nil {
		return d.Figure.Status
	}
	for _, f := range a.pack.Frames {
		if a.method(f) == d.Method {
			return f.Status
		}
	}
	return ""
}

// method names the pattern of a claim.
func (a *article) method(f *lang.Frame) string { return a.pack.Lang + "/" + f.ID }
