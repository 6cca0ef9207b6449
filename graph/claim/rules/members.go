package rules

import (
	"hearsay/graph/lang"
	"hearsay/schema"
)

// A member is one of the parts that a count of people is spelled out in: its figure, and where or whose it is said to be.
type member struct {
	at, to int // units
	place  schema.ID
	side   schema.ID
	kind   kind
}

// members drafts the parts that a count of people is spelled out in behind it: "lên 15, gồm 14 dân thường và một binh sĩ". Behind a mere comma
// they are its parts where they add up to it: "giết chết 26 người, 25 người X và một người Y", "12 người chết, 7 ở X và 5 ở Y".
func (a *article) members(s *sentence, g segment) {
	for i := g.from + 1; i < g.to; i++ {
		list := a.membersFrom(s, g, i)
		if len(list) == 0 {
			continue
		}
		if e := a.spelledOut(s, g, i, list); e != nil {
			for _, m := range list {
				a.member(s, g, e, m)
			}
		}
		i = list[len(list)-1].at
	}
}

// member drafts one part of what a draft counted.
func (a *article) member(s *sentence, g segment, e *draft, m member) {
	fig := s.units[m.at].fig
	if fig.used || a.told(s, fig) {
		return
	}
	d := a.carry(&clause{s: s, seg: g, t: m.at, form: "passive", from: m.at, to: m.to}, e, fig)
	d.Date = e.Date
	if len(fig.owner) > 0 {
		d.Patient = nil
		a.add(&d.Claim, "patient", fig.owner...)
	}
	a.ofKind(d, m.kind)
	if m.side != "" {
		d.Patient = nil
		a.add(&d.Claim, "patient", m.side)
	}
	if m.place != "" {
		d.Place = nil
		a.add(&d.Claim, "place", m.place)
	}
	fig.used = true
	a.drafts = append(a.drafts, d)
}

// membersFrom are the people counted one behind the other from unit i on; none where none are counted there.
func (a *article) membersFrom(s *sentence, g segment, i int) []member {
	u := s.units
	var out []member
	for i < g.to && u[i].fig != nil && (u[i].fig.people || u[i].fig.m == nil && !u[i].fig.spot) && u[i].fig.Kind == "count" && u[i].fig.Unit != "times" && u[i].fig.Value != nil && u[i].fig.status == "" {
		m := member{at: i, to: i + 1}
		if i+2 < g.to && u[i+1].is("prep-in") && (located(&u[i+2]) || country(&u[i+2])) {
			m.place, m.to = u[i+2].m.ID, i+3
		} else if i+2 < g.to && u[i+1].is("prep-of") {
			if side, ok := a.rival(s, i+2); ok {
				m.side, m.to = side, i+3
			}
		}
		if k := a.kindOf(s, g, i); k.told() && m.to == i+1 {
			m.kind, m.to = k, k.to
		}
		out = append(out, m)
		for i = m.to; i < g.to && (u[i].sign == "," || u[i].any("and", "have", "plural")); i++ {
		}
	}
	if n := len(out); n > 0 && !ends(u, out[n-1].to, g.to) && out[n-1].to < g.to {
		return nil
	}
	return out
}

// spelledOut is the draft of the count that the people listed from unit i on are the parts of; nil where they are parts of none.
func (a *article) spelledOut(s *sentence, g segment, i int, list []member) *draft {
	u, k, bare := s.units, i-1, false
	loose := false
	for ; k > g.from && u[k].any("have", "plural"); k-- {
		loose = loose || u[k].is("have")
	}
	loose = u[k].is("among") || u[k].sign == ":" || u[k].sign == "(" || u[k].sign == "-" || loose && u[k].sign == ","
	if k <= g.from || !loose && u[k].sign != "," {
		return nil
	}
	near := true
	for k--; k > g.from && (u[k].fig == nil || u[k].fig.Kind == "duration") && !breaks(&u[k]) && i-k < farthest; k-- {
		near = near && (u[k].sign == "," || u[k].date != nil || u[k].fig != nil || harmOf(u[k].entries) != "" || filler(&u[k]) || u[k].any("prep-in", "another", "since") || located(&u[k]))
	}
	whole := u[k].fig
	if whole == nil || whole.Kind != "count" || whole.Value == nil {
		return nil
	}
	sum := 0.0
	for _, m := range list {
		sum += *u[m.at].fig.Value
		bare = bare || !u[m.at].fig.people && m.place == "" && m.side == ""
	}
	if adds := sum == *whole.Value && len(list) > 1; sum > *whole.Value || (!loose || bare || !near) && !adds {
		return nil
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == s.index; n-- {
		e := a.drafts[n]
		if e.Figure != nil && e.Figure.Raw == whole.Raw && e.from <= whole.from && whole.to <= e.to && (whole.people || e.Relation == "casualties") {
			return e
		}
	}
	return nil
}

// survivors drafts the dead of a wreck or an attack of which only is said that nobody or everybody is among them, of the people counted before:
// "trên máy bay có 65 tù binh và 6 thành viên tổ lái; không ai sống sót".
func (a *article) survivors(s *sentence, g segment) {
	u := s.units
	for t := g.from; t < g.to; t++ {
		if !u[t].is("none-survived") {
			continue
		}
		from, list := s, a.unfated(s, t)
		if len(list) == 0 && t == 0 && s.index > 0 {
			if from = a.sentenceBefore(s); from != nil {
				list = a.unfated(from, len(from.units))
			}
		}
		for _, k := range list {
			fig := from.units[k].fig
			c := &clause{s: s, seg: g, t: t, form: "passive", from: t, to: t + 1}
			a.when(c)
			d := a.draft(c, a.harm)
			figure := fig.Figure
			figure.Status = "killed"
			d.Figure = &figure
			a.add(&d.Claim, "patient", fig.owner...)
			d.Confidence -= 0.1
			fig.used = true
			d.from = min(d.from, fig.from)
			if from == s {
				a.crew(s, k, d)
			}
			a.drafts = append(a.drafts, d)
		}
	}
}

// unfated are the units of counted people before unit t of whom nothing has been told yet, the last list of them only.
func (a *article) unfated(s *sentence, t int) []int {
	var out []int
	u := s.units
	for i := t - 1; i >= 0; i-- {
		switch {
		case u[i].fig != nil && u[i].fig.people && u[i].fig.Value != nil && !u[i].fig.used && u[i].fig.status == "":
			out = append([]int{i}, out...)
		case u[i].sign == ";" && len(out) > 0:
			return out
		}
	}
	return out
}

// sentenceBefore is the sentence before s, nil where there is none.
func (a *article) sentenceBefore(s *sentence) *sentence {
	i := a.at(s.index)
	if i == 0 {
		return nil
	}
	return &a.sentences[i-1]
}

// countedRoll says whether the things counted at unit i end a list of them that its clause begins with: "12 xe tăng, 8 xe bọc thép, 30 xe tải bị
// đốt".
func (a *article) countedRoll(u []unit, i, low int) bool {
	n := 0
	for ; i-2 >= low && u[i-1].sign == "," && counts(&u[i]) && counts(&u[i-2]) && !u[i-2].fig.people && !u[i].fig.people; i -= 2 {
		n++
	}
	return n > 0 && (i == low || u[i-1].sign != "" || u[i-1].date != nil || u[i-1].any("said-that", "contrast", "have", "among"))
}

// itemised gives a strike of a list ("trong đó có: …") the agent of the strike that the list belongs to.
func (a *article) itemised(c *clause, f *lang.Frame, d *draft) {
	if f.Relation != "struck" || len(d.Agent) > 0 || len(a.drafts) == 0 {
		return
	}
	for i := c.t; i >= c.seg.from; i-- {
		if !c.s.units[i].is("among") {
			continue
		}
		for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
			if e := a.drafts[n]; e.Relation == "struck" && e.from < c.s.units[i].from && len(e.Agent) > 0 && e.Speaker == d.Speaker {
				a.add(&d.Claim, "agent", e.Agent...)
				return
			}
		}
		return
	}
}
