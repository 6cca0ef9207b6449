package rules

// members drafts the parts that a count of people is spelled out in behind it: "lên 15, gồm 14 dân thường và một binh sĩ". Behind a mere comma
// they are its parts where they add up to it: "giết chết 26 người, 25 người X và một người Y".
func (a *article) members(s *sentence, g segment) {
	u := s.units
	for i := g.from + 1; i < g.to; i++ {
		list := a.peopleFrom(s, g, i)
		if len(list) == 0 {
			continue
		}
		if e := a.spelledOut(s, g, i, list); e != nil {
			for _, k := range list {
				if u[k].fig.used || a.told(s, u[k].fig) {
					continue
				}
				c := &clause{s: s, seg: g, t: k, form: "passive", from: k, to: k + 1}
				d := a.carry(c, e, u[k].fig)
				d.Date = e.Date
				if len(u[k].fig.owner) > 0 {
					d.Patient = nil
					a.add(&d.Claim, "patient", u[k].fig.owner...)
				}
				u[k].fig.used = true
				a.drafts = append(a.drafts, &d)
			}
		}
		i = list[len(list)-1]
	}
}

// peopleFrom are the units of people counted one behind the other from unit i on; none where none are counted there.
func (a *article) peopleFrom(s *sentence, g segment, i int) []int {
	u := s.units
	var out []int
	for i < g.to && u[i].fig != nil && u[i].fig.people && u[i].fig.Kind == "count" && u[i].fig.Value != nil && u[i].fig.status == "" {
		out = append(out, i)
		for i++; i < g.to && (u[i].sign == "," || u[i].any("and", "have", "plural")); i++ {
		}
	}
	if len(out) > 0 && out[len(out)-1]+1 < g.to && !ends(u, out[len(out)-1]+1, g.to) {
		return nil
	}
	return out
}

// spelledOut is the draft of the count that the people listed from unit i on are the parts of; nil where they are parts of none.
func (a *article) spelledOut(s *sentence, g segment, i int, list []int) *draft {
	u, k := s.units, i-1
	for k > g.from && u[k].any("have", "plural") {
		k--
	}
	loose := u[k].is("among") || u[k].sign == ":" || u[k].sign == "(" || u[k].sign == "-"
	if !loose && u[k].sign != "," {
		return nil
	}
	for k--; k > g.from && u[k].fig == nil && (u[k].sign == "," || harmOf(u[k].entries) != "" || filler(&u[k]) || u[k].any("prep-in", "another") || located(&u[k])); k-- {
	}
	whole := u[k].fig
	if k < g.from || whole == nil || whole.Kind != "count" || whole.Value == nil {
		return nil
	}
	sum := 0.0
	for _, n := range list {
		sum += *u[n].fig.Value
	}
	if sum > *whole.Value || !loose && (sum < *whole.Value || len(list) < 2) {
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
			a.drafts = append(a.drafts, &d)
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
	for i := range a.sentences {
		if &a.sentences[i] == s && i > 0 {
			return &a.sentences[i-1]
		}
	}
	return nil
}
