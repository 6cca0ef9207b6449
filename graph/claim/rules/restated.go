package rules

import "hearsay/schema"

// restated drafts a total that is told again as another number: "con số mà tổ chức này đưa ra là 900", "Về số người chết, ông X nêu con
// số 600.000". What it counts was said before it in the sentence or in one of the sentences before.
func (a *article) restated(s *sentence, g segment) {
	if !s.may(&totals) {
		return
	}
	u := s.units
	for t := g.from; t+1 < g.to; t++ {
		if !u[t].is("toll-number") || !u[t].is("figure-noun") || u[t+1].is("reference") || a.countsHarm(s, g, t) {
			continue
		}
		j := a.restatement(s, g, t)
		if j < 0 {
			continue
		}
		c := &clause{s: s, seg: g, t: j, form: "passive", from: t, to: j + 1}
		a.when(c)
		d := a.draft(c, a.harm)
		figure := u[j].fig.Figure
		if !a.sameTotal(s, t, &d) {
			continue
		}
		figure.Status, d.Figure = d.Figure.Status, &figure
		figure.Unit = "person"
		if u[j].fig.m != nil {
			figure.Class = u[j].fig.m.ID
		}
		d.Confidence -= 0.1
		u[j].fig.used = true
		a.drafts = append(a.drafts, &d)
	}
}

// restatement is the unit of the number behind the word for a number at unit t, -1 where none is told of it.
func (a *article) restatement(s *sentence, g segment, t int) int {
	u := s.units
	told := t > g.from && u[t-1].cue() == nil && u[t-1].is("gives") || t == g.from && !g.voice.author
	for j := t + 1; j < g.to && j <= t+9; j++ {
		fig := u[j].fig
		switch {
		case breaks(&u[j]) && u[j].sign != ":":
			return -1
		case u[j].sign == ":", u[j].any("up", "be", "gives"):
			told = true
		case fig != nil:
			if told && !fig.used && fig.Kind == "count" && fig.Unit != "times" && fig.Value != nil && (fig.people || fig.m == nil && !fig.spot) {
				return j
			}
			return -1
		}
	}
	return -1
}

// sameTotal gives a draft the status, the losers and the place of the dead that were counted before the word for a number at
// unit t; false where none were.
func (a *article) sameTotal(s *sentence, t int, d *draft) bool {
	for i := t - 1; i >= 0; i-- {
		if harm := a.harmWithin(s.units[i]); s.units[i].is("toll") && harm != "" {
			d.Figure = &schema.Figure{Status: harm}
			return true
		}
	}
	for n := len(a.drafts) - 1; n >= 0 && d.sentence-a.drafts[n].sentence <= memory; n-- {
		e := a.drafts[n]
		if e.Relation != "casualties" || e.Figure == nil || e.Mode != "asserted" {
			continue
		}
		d.Figure = &schema.Figure{Status: e.Figure.Status}
		a.add(&d.Claim, "patient", e.Patient...)
		a.add(&d.Claim, "place", e.Place...)
		return true
	}
	return false
}
