package rules

// breaches drafts whose breaches of a truce are counted apart behind the count of all: "112 vụ vi phạm lệnh ngừng bắn, trong đó 70 vụ do X và 42 do Y".
func (a *article) breaches(s *sentence, g segment) {
	whole := a.breachesCounted(s)
	if whole == nil {
		return
	}
	u := s.units
	for i := g.from + 1; i+2 < g.to; i++ {
		if u[i].fig == nil || u[i].fig.Value == nil || u[i].fig.people || u[i].fig.from < whole.to || *u[i].fig.Value > *whole.Figure.Value {
			continue
		}
		by := i + 1
		if !u[by].any("prep-by", "prep-of") || !u[by+1].names() || !a.acting(&u[by+1]) {
			continue
		}
		d := *whole
		d.Claim = clone(whole.Claim)
		figure := u[i].fig.Figure
		figure.Unit, figure.Class, figure.Status = whole.Figure.Unit, whole.Figure.Class, whole.Figure.Status
		d.Figure, d.Agent = &figure, nil
		d.from, d.to, d.Method = u[i].from, u[by+1].to, a.pack.Lang+"/breaches"
		a.add(&d.Claim, "agent", a.actors(s, by+1)...)
		u[i].fig.used = true
		a.drafts = append(a.drafts, &d)
		i = by + 1
	}
}

// breachesCounted is the draft of the sentence that counts breaches of a truce by nobody in particular; nil where none does.
func (a *article) breachesCounted(s *sentence) *draft {
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == s.index; n-- {
		if d := a.drafts[n]; d.Relation == "ceasefire-violated" && d.Figure != nil && d.Figure.Value != nil && len(d.Agent) == 0 {
			return d
		}
	}
	return nil
}
