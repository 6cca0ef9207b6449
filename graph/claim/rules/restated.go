package rules

import "hearsay/schema"

// restated drafts a count that is told again as another number: "con số này sau đó tăng lên 19", "Về phía X, con số là 12", "con số mà tổ
// chức này đưa ra là 900". What it counts was said before it in the sentence or in one of the sentences before.
func (a *article) restated(s *sentence, g segment) {
	u := s.units
	for t := g.from; t+1 < g.to; t++ {
		if !u[t].is("toll-number") || !u[t].is("figure-noun") || a.countsHarm(s, g, t) {
			continue
		}
		j := a.restatement(s, g, t)
		if j < 0 {
			continue
		}
		from := t
		side, i := a.sideNamed(s, g, t)
		if i >= 0 {
			from = i
		}
		c := &clause{s: s, seg: g, t: j, form: "passive", from: from, to: j + 1}
		a.when(c)
		if who := a.givenBy(s, g, t, j); len(who) > 0 {
			side, c.from = "", t
			a.givenThen(c, who)
		}
		d, ok := a.toldAgain(c, t, u[j].fig)
		if !ok {
			continue
		}
		if side != "" {
			a.passTo(d, a.sufferingRole(d.Relation), side)
		}
		u[j].fig.used = true
		a.drafts = append(a.drafts, d)
		a.second(c, t, j, d)
	}
}

// second drafts the other of two numbers told again of two counts that one sentence told: "ít nhất 200 người chết; hơn 400 người bị thương. Tối
// qua, con số là 27 và hơn 200". The draft of the first becomes that of the first count.
func (a *article) second(c *clause, t, j int, d *draft) {
	u := c.s.units
	if j+2 >= c.seg.to || !u[j+1].is("and") || u[j+2].fig == nil || !ends(u, j+3, c.seg.to) {
		return
	}
	fig := u[j+2].fig
	last := a.tally(c.s.index, u[t].from, fig.counting)
	if fig.Kind != "count" || !fig.generic() || last == nil || last.Figure == nil {
		return
	}
	former := a.tally(c.s.index, last.from, func(e *draft) bool {
		return e.sentence == last.sentence && e.Figure.Unit == last.Figure.Unit && e.Figure.Status != last.Figure.Status && u[j].fig.counting(e)
	})
	if former == nil {
		return
	}
	k := *c
	k.to = j + 3
	other := a.carry(&k, last, fig)
	d.Figure.Status = former.Figure.Status
	fig.used = true
	a.drafts = append(a.drafts, other)
}

// toldAgain is the draft of a number told again behind the word for a number at unit t: of the dead that the same sentence names, else of
// what was counted last; false where nothing was.
func (a *article) toldAgain(c *clause, t int, fig *figure) (*draft, bool) {
	for i := t - 1; i >= 0; i-- {
		if harm := a.harmWithin(c.s.units[i]); c.s.units[i].is("toll") && harm != "" {
			d := a.draft(c, a.harm)
			figure := fig.Figure
			figure.Status, figure.Unit = harm, "person"
			if fig.m != nil {
				figure.Class = fig.m.ID
			}
			d.Figure = &figure
			d.Confidence -= 0.1
			return d, true
		}
	}
	e := a.tallied(c.s, c.t, fig, fig.counting)
	if e == nil {
		return nil, false
	}
	return a.carry(c, a.addedUp(e), fig), true
}

// addedUp is the count whose parts the draft is the last of, as they add up to it: "5 máy bay, gồm 3 chiếc A, 1 chiếc B và 1 chiếc C"; else
// the draft.
func (a *article) addedUp(last *draft) *draft {
	sum, parts := 0.0, 0
	for i := len(a.drafts) - 1; i >= 0; i-- {
		d := a.drafts[i]
		if d.sentence != last.sentence || d.Relation != last.Relation || d.Figure == nil || d.Figure.Value == nil || d.from > last.from {
			continue
		}
		if parts > 1 && *d.Figure.Value == sum {
			return d
		}
		sum, parts = sum+*d.Figure.Value, parts+1
	}
	return last
}

// restatement is the unit of the number behind the word for a number at unit t, -1 where none is told of it.
func (a *article) restatement(s *sentence, g segment, t int) int {
	u := s.units
	told := t > g.from && u[t-1].is("gives") || t == g.from && !g.voice.author
	for j := t + 1; j < g.to && j <= t+9; j++ {
		fig := u[j].fig
		switch {
		case breaks(&u[j]) && u[j].sign != ":":
			return -1
		case u[j].sign == ":", u[j].any("up", "be", "gives"):
			told = true
		case fig != nil && u[j-1].is("prep-from") && j+2 < g.to && u[j+1].is("up"):
			told = true // "tăng từ 20 lên 35"
		case fig != nil:
			if (told || t == j-1 && (fig.Op != "=" || a.formerly(s, g, j))) && !fig.used && fig.Kind == "count" && fig.Unit != "times" && fig.Value != nil && (fig.people || fig.m == nil && !fig.spot || fig.again) {
				return j
			}
			return -1
		}
	}
	return -1
}

// formerly says whether the number at unit j is told to have been given by somebody or before: "con số 15 được nêu hôm thứ Hai".
func (a *article) formerly(s *sentence, g segment, j int) bool {
	u := s.units
	return j+2 < g.to && (u[j+1].is("passive-good") && u[j+2].is("gives") || u[j+1].is("relative") || u[j+1].is("prep-by") && u[j+2].m != nil) || j+1 < g.to && u[j+1].any("another", "former")
}

// sideNamed is the side that a number is said to be that of, before the word for a number at unit t, and where it is named: "Về phía X, con
// số là 12"; -1 where none is.
func (a *article) sideNamed(s *sentence, g segment, t int) (schema.ID, int) {
	u := s.units
	for i := t - 1; i >= g.from && i >= t-3; i-- {
		if side, ok := a.rival(s, i); ok && !a.attributed(u, i) && (i == g.from || u[i-1].any("prep-to", "prep-about", "prep-with", "contrast") || u[i-1].sign != "") {
			return side, i
		}
		if u[i].sign != "," && !filler(&u[i]) {
			break
		}
	}
	if t+2 < g.to && u[t+1].is("prep-of") {
		if side, ok := a.rival(s, t+2); ok {
			return side, t // "con số của X là 12"
		}
	}
	return "", -1
}
