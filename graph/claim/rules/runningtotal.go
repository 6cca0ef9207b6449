package rules

import (
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// runningTotals drafts what the number just told brings a total to, in the same sentence: "mất thêm 12 xe tăng, nâng tổng số xe tăng bị mất lên 7.400",
// "phá hủy 12 xe tăng (tổng cộng 320)".
func (a *article) runningTotals(s *sentence, g segment) {
	u, totals := s.units, s.has("toll-number")
	for t := g.from + 1; t < g.to; t++ {
		switch {
		case totals && u[t].is("toll-number") && !a.countsHarm(s, g, t):
			if j := a.reaches(s, g, t); j > 0 {
				a.runTo(s, g, t, j)
			}
		case u[t].sign == "(" && u[t-1].fig != nil && t+2 < g.to:
			if j := a.inBrackets(s, t+1); j > 0 {
				a.runTo(s, g, t-1, j)
			}
		}
	}
}

// inBrackets is the unit of the number behind a word for a total at unit i, or with it: "(tổng cộng 320)"; 0 where neither stands there.
func (a *article) inBrackets(s *sentence, i int) int {
	u := s.units
	if u[i].is("running-total") && u[i+1].fig != nil {
		return i + 1
	}
	if u[i].fig != nil {
		if p, to := a.pack.Phrase(a.doc.Tokens, u[i].from, u[i].to); to > u[i].from && p.Is("running-total") {
			return i
		}
	}
	return 0
}

// reaches is the unit of the number that the total at unit t comes to, 0 where it comes to none.
func (a *article) reaches(s *sentence, g segment, t int) int {
	u := s.units
	for j := t + 1; j < g.to && j <= t+12 && !breaks(&u[j]) && u[j].sign != ","; j++ {
		if u[j].fig != nil && u[j].fig.Kind == "count" && u[j].fig.Value != nil {
			if u[j-1].is("up") && ends(u, j+1, g.to) {
				return j
			}
			return 0
		}
	}
	return 0
}

// runTo drafts the total at unit j, of which the words from unit t on say what it counts, after the number of the same sentence that it includes.
func (a *article) runTo(s *sentence, g segment, t, j int) {
	fig := s.units[j].fig
	if fig.used || a.told(s, fig) || !fig.generic() {
		return
	}
	e := a.tally(s.index, s.units[j].from, func(e *draft) bool {
		return e.sentence == s.index && fig.counting(e) && e.Figure.Value != nil && *e.Figure.Value < *fig.Value && a.ofTotal(s, t, j, e)
	})
	if e == nil {
		return
	}
	c := &clause{s: s, seg: g, t: j, form: "passive", from: t, to: j + 1}
	d := a.carry(c, e, fig)
	d.Date = e.Date
	fig.used = true
	a.takeBack(s, func(o *draft) bool {
		vague := o.from >= d.from && o.to <= d.to && o.Figure != nil && o.Figure.Op == "vague"
		if vague {
			a.drops(o, "the total of it is told") // "tổng số UAV bị bắn hạ lên 24.000"
		}
		return vague
	})
	a.drafts = append(a.drafts, d)
}

// ofTotal says whether what the units from t to j name to be counted is what the draft counts: nothing else is named.
func (a *article) ofTotal(s *sentence, t, j int, e *draft) bool {
	for i := t; i < j; i++ {
		u := &s.units[i]
		m := u.m
		if u.fig != nil && m == nil {
			m = u.fig.m
		}
		if m != nil && a.countedClass(m.ID) && m.ID != e.Figure.Class && !a.found.HasClass(e.Figure.Class, m.ID) {
			return false
		}
	}
	return true
}

// countedClass says whether an id is a class of things or people that are counted.
func (a *article) countedClass(id schema.ID) bool {
	return a.mobile(id) || a.found.Unit(id) == "person"
}

// tallyReach is how many tokens before an amount the words of what it counts may stand.
const tallyReach = 20

// come makes an amount that a number has come to no bound of it: "số người chết đã lên tới 15" are 15, "có thể lên tới 55" at most 55.
func (a *article) come(d *draft) {
	if d.Figure == nil || d.Figure.Op != "<=" || d.Figure.Kind != "count" || d.Figure.High == nil {
		return
	}
	s := a.doc.Sentences[d.sentence]
	for i := s.From + 1; i < s.To; i++ {
		if strings.HasPrefix(a.text(i, s.To), d.Figure.Raw) {
			if a.tallyBefore(i) {
				v := *d.Figure.High
				d.Figure.Op, d.Figure.Low, d.Figure.Value = "=", &v, &v
			}
			return
		}
	}
}

// tallyBefore says whether the amount at token i is what a number of the dead or of losses is said to have come to, and not only what it may.
func (a *article) tallyBefore(i int) bool {
	ts := a.doc.Tokens
	for k := i - 1; k >= max(i-tallyReach, 0) && (ts[k].Kind == text.Word || sign(ts[k].Key) == "quote"); k-- {
		e, to := a.pack.Lexicon.Longest(ts, k, i)
		switch {
		case to > i || to <= k:
		case has(e, "ability"), has(e, "hedge"), has(e, "future"):
			return false
		case has(e, "toll-number"), has(e, "toll"), has(e, "strength"), has(e, "running-total"):
			return true
		}
	}
	return false
}
