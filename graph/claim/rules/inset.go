package rules

import "slices"

// asWhole gives people who are told between commas to be some of those counted right before, "5 dân thường nước này, trong đó có 2 trẻ em, bị
// thương", to whom, where and by whom that befell those.
func (a *article) asWhole(s *sentence, g segment, i int, d *draft) {
	k := a.insetOf(s, g, i)
	if k < 0 || len(s.units[i].fig.owner) > 0 {
		return
	}
	whole := s.units[k].fig
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.Figure == nil || e.Figure.Raw != whole.Raw || e.Relation != d.Relation || e.Speaker != d.Speaker {
			continue
		}
		if len(e.Patient) > 0 {
			d.Patient = slices.Clone(e.Patient)
		}
		if len(e.Place) > 0 {
			d.Place = slices.Clone(e.Place)
		}
		if len(d.Agent) == 0 {
			d.Agent = slices.Clone(e.Agent)
		}
		return
	}
}

// insetOf is the unit of the people whom those at unit i are told to be some of, right behind them and a comma; -1 where they are no such.
func (a *article) insetOf(s *sentence, g segment, i int) int {
	u, k := s.units, i-1
	for k > g.from && u[k].any("have", "plural", "hedge") {
		k--
	}
	if k <= g.from || !u[k].is("among") && !(u[k].sign == "," && k < i-1) {
		return -1
	}
	for k--; k >= g.from && i-k < farthest; k-- {
		switch {
		case u[k].fig != nil && u[k].fig.people:
			return k
		case u[k].sign == ",", u[k].any("country-ref", "prep-of", "another", "descriptor", "they", "this-force", "this-body"), u[k].m != nil:
		default:
			return -1
		}
	}
	return -1
}

// oneSide gives two groups of people that one verb kills, "giết 12 binh sĩ và 2 sĩ quan X", the side that only one of them is told to be of.
func (a *article) oneSide(s *sentence, g segment, i int, d *draft) {
	u := s.units
	if i-2 < g.from || len(a.drafts) == 0 || !u[i-1].is("and") || u[i-2].fig == nil || !u[i-2].fig.people {
		return
	}
	e := a.drafts[len(a.drafts)-1]
	if e.Figure == nil || e.Figure.Raw != u[i-2].fig.Raw || e.Relation != d.Relation || !a.ofOneKind(d.Figure.Class, e.Figure) || a.foreigner(e) {
		return
	}
	switch {
	case len(d.Patient) == 0 && a.sideOf(e.Patient) != a.sideOf(d.Agent):
		d.Patient = slices.Clone(e.Patient)
	case len(e.Patient) == 0 && len(u[i].fig.owner) > 0:
		e.Patient = slices.Clone(d.Patient)
	}
}
