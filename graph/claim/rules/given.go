package rules

import (
	"hearsay/graph/entity"
	"hearsay/schema"
)

// givenBy are those who gave the number at unit j, as is said behind the word for a number at unit t or behind the number: "con số mà X đưa ra là 31",
// "con số của ông là 31", "con số 31 mà X đưa ra"; nobody where the article alone tells it, or where it may be theirs who were counted.
func (a *article) givenBy(s *sentence, g segment, t, j int) []schema.ID {
	u := s.units
	if j+2 < g.to && u[j+1].any("relative", "prep-by") {
		return a.giver(s, j+2, len(u))
	}
	if t+3 > j {
		return nil
	}
	if u[t+1].is("prep-of") {
		if m := u[t+2].m; u[t+2].any("he", "she", "this-body") || m != nil && (m.Type == "person" || a.office(m)) {
			return a.resolve(s, t+2)
		}
		return nil
	}
	return a.giver(s, t+1, j)
}

// giver are those who stand from unit i on, with nothing before them that says where or whose, where they are said to have given a number before unit
// to, or, behind a relative word, to have raised it.
func (a *article) giver(s *sentence, i, to int) []schema.ID {
	u := s.units
	behind, relative := i > 1 && u[i-2].fig != nil, u[i-1].any("relative", "prep-by")
	for ; i < to && !breaks(&u[i]) && !u[i].any("prep-in", "prep-to", "prep-of", "among") && !u[i].verb(); i++ {
		relative = relative || u[i].any("relative", "prep-by", "passive-good")
		ids := a.resolve(s, i)
		if len(ids) == 0 {
			continue
		}
		for i++; i < to && !breaks(&u[i]) && u[i].sign != ","; i++ {
			if u[i].is("gives") || behind && u[i].cue() != nil || relative && u[i].is("up") && !u[i].is("be") && i < to-1 {
				return ids
			}
		}
	}
	return nil
}

// formerCounts drafts the number that one just told is set beside: "40 người chết, tăng so với 31 người trong thông báo trước đó", "cao hơn nhiều so với
// 12 người mà X đưa ra". What is only told of another time, as last year, is no number of the same people.
func (a *article) formerCounts(s *sentence, g segment) {
	u := s.units
	for t := g.from; t+1 < g.to; t++ {
		if !u[t].is("than") || u[t+1].fig == nil {
			continue
		}
		fig, j := u[t+1].fig, t+1
		who := a.givenBy(s, g, t, j)
		if fig.used || fig.Kind != "count" || fig.Value == nil || !fig.generic() || a.told(s, fig) || len(who) == 0 && !a.formerly(s, g, j) && !a.reportedIn(s, g, j) {
			continue
		}
		e := a.nearest(s, t, fig)
		if e == nil {
			continue
		}
		c := &clause{s: s, seg: g, t: j, form: "passive", from: t, to: j + 1}
		if len(who) > 0 {
			a.givenThen(c, who)
		}
		d := a.carry(c, e, fig)
		fig.used = true
		a.drafts = append(a.drafts, d)
	}
}

// nearest is the count of the sentence that a number is set beside at unit t, or of the one before it, whose number lies nearest to it: of the dead, and
// not of the many hurt; nil where there is none.
func (a *article) nearest(s *sentence, t int, fig *figure) *draft {
	apart := func(e *draft) float64 {
		return max(*e.Figure.Value, *fig.Value) / max(1, min(*e.Figure.Value, *fig.Value))
	}
	fits := func(e *draft) bool {
		return fig.counting(e) && e.Figure.Value != nil && s.index-e.sentence <= 1 && !sameNumber(e.Figure.Value, fig.Value)
	}
	best := a.tally(s.index, s.units[t].from, fits)
	for e := best; e != nil; {
		if apart(e) < apart(best) {
			best = e
		}
		last := e
		e = a.tally(s.index, s.units[t].from, func(e *draft) bool { return e.sentence == last.sentence && e.from < last.from && fits(e) })
	}
	return best
}

// reportedIn says whether the number at unit j is said to stand in a report: "31 người trong thông báo trước đó".
func (a *article) reportedIn(s *sentence, g segment, j int) bool {
	u := s.units
	return j+2 < g.to && u[j+1].is("prep-in") && u[j+2].any("document", "tidings", "accusation")
}

// office says whether a body is that of a state, as a ministry is, which counts others and not its own.
func (a *article) office(m *entity.Mention) bool {
	return m.Type == "organisation" && a.side(m.ID) != m.ID && a.isCountry(a.side(m.ID))
}

// givenThen makes what an article tells again a claim of those who gave it, on the day on which they did.
func (a *article) givenThen(c *clause, who []schema.ID) {
	v := a.nounVoice(c.s, c.from, who)
	if c.date != nil && v.said.Start == "" {
		v.said, c.date = *c.date, nil
	}
	c.seg.voice = v
}

// tallied is the draft whose count a number told again goes on with, of those that fit. Where the number is told to be higher or lower than what it
// goes on with, that is the first count of the same sentence that is lower or higher: of the dead, not of the hurt behind them.
func (a *article) tallied(s *sentence, j int, fig *figure, fits func(*draft) bool) *draft {
	way := 0
	for i := max(j-4, 0); i < j; i++ {
		switch u := &s.units[i]; {
		case u.is("lower"):
			way = -1
		case u.is("compared"):
			way = 1
		}
	}
	token := s.units[j].from
	last := a.tally(s.index, token, fits)
	if way == 0 || last == nil || fig.Value == nil {
		return last
	}
	for e := last; e != nil; {
		if e.Figure.Value != nil && (way > 0) == (*fig.Value > *e.Figure.Value) {
			last = e
		}
		before := e.from
		e = a.tally(s.index, token, func(e *draft) bool { return e.sentence == last.sentence && e.from < before && fits(e) })
	}
	return last
}
