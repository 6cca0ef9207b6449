package rules

// victims drafts who the dead, hurt or taken are, where a sentence says of them nothing else: "người chết là một lính gác", "những người bị thương gồm
// 2 cảnh sát và 3 dân thường", "đa số những người bị giết là nông dân".
func (a *article) victims(s *sentence, g segment) {
	u := s.units
	for t := g.from + 1; t+1 < g.to; t++ {
		if !u[t].any("be", "consists") {
			continue
		}
		status, from := a.victimsBefore(s, g, t)
		if status == "" {
			continue
		}
		list := a.itemsFrom(s, g, t+1)
		for _, i := range list {
			if fig := u[i].fig; fig.people && !fig.used && !a.told(s, fig) && fig.Value != nil {
				a.victim(s, g, i, from, status)
			}
		}
		if i := t + 1; len(list) == 0 && u[t].is("be") {
			for i < g.to && u[i].is("plural") {
				i++
			}
			a.victimsOf(s, g, i, from, status)
		}
	}
}

// victimsBefore is what befell the people whom the words before unit t are for, "những người thiệt mạng", and nothing else, and the unit that those begin
// with; "" where they are for others.
func (a *article) victimsBefore(s *sentence, g segment, t int) (status string, from int) {
	u, k := s.units, t-1
	for ; k >= g.from; k-- {
		switch x := &u[k]; {
		case harmOf(x.entries) != "":
			status = harmOf(x.entries)
			continue
		case filler(x) && !x.any("negation", "future", "ability"), x.any("prep-in", "and", "have"), located(x), x.date != nil, x.is("passive-bad"):
			continue
		case x.is("kill-verb") && k > g.from && u[k-1].is("passive-bad"):
			status = "killed"
			continue
		}
		break
	}
	if k < g.from || u[k].fig != nil && (u[k].fig.Value != nil || !u[k].fig.people) || u[k].fig == nil && !u[k].any("people", "victim") && (u[k].m == nil || u[k].m.ID != "ent:people") {
		return "", t
	}
	from = k
	victim := u[k].is("victim") || a.holds(&u[k], "victim")
	for k--; k >= g.from && (filler(&u[k]) || u[k].any("plural", "bulk", "of-whole", "descriptor")); k-- {
	}
	if k >= g.from && u[k].sign != "," && u[k].sign != "quote" && u[k].cue() == nil && !u[k].is("said-that") {
		return "", t
	}
	if status == "" && victim {
		if e := a.harmedLately(s, g); e != nil {
			return e.Figure.Status, from
		}
	}
	return status, from
}

// harmedLately is the draft of counted people who were killed or hurt that the sentence before or this one told last; nil where none did.
func (a *article) harmedLately(s *sentence, g segment) *draft {
	e := a.tally(s.index, s.units[g.from].from, func(e *draft) bool { return e.Figure.Unit == "person" && e.Relation == "casualties" })
	if e == nil || s.index-e.sentence > 1 {
		return nil
	}
	return e
}

// victim drafts the people at unit i as some of those who were killed or hurt, whom the sentence before has counted or not. Who were counted there already are
// not told again.
func (a *article) victim(s *sentence, g segment, i, from int, status string) {
	fig := s.units[i].fig
	e := a.harmedLately(s, g)
	if e == nil || e.Figure.Status != status {
		n := len(a.drafts)
		a.harmed(s, g, i, status, i+1)
		for _, d := range a.drafts[n:] {
			d.from = min(d.from, s.units[from].from)
			a.placesOf(s, from, i, d)
		}
		return
	}
	if e.Figure.Value == nil || *e.Figure.Value < *fig.Value || *e.Figure.Value == *fig.Value && len(fig.owner) == 0 {
		return
	}
	c := &clause{s: s, seg: g, t: i, form: "passive", from: from, to: i + 1}
	a.when(c)
	d := a.carry(c, e, fig)
	a.ofKind(d, kind{owner: fig.owner})
	fig.used = true
	a.drafts = append(a.drafts, d)
}

// victimsOf drafts that people of the kind that stands at unit i, whom nobody counted, or the person who is named there, were killed or hurt.
func (a *article) victimsOf(s *sentence, g segment, i, from int, status string) {
	if i >= g.to || status == "captured" {
		return
	}
	m := s.units[i].m
	if m == nil || m.Type != "person" && a.found.Unit(m.ID) != "person" && !a.unarmed(m.ID) && !a.men(m) || m.ID == "ent:people" {
		return
	}
	u, to, of := s.units, i+1, -1
	for to+1 < g.to && u[to].is("prep-of") && u[to+1].names() && u[to+1].fig == nil {
		of, to = to+1, to+2 // "là binh sĩ thuộc lữ đoàn X của Y"
	}
	if !ends(u, to, g.to) {
		return
	}
	c := &clause{s: s, seg: g, t: i, form: "passive", from: from, to: i + 1}
	a.when(c)
	d := a.draft(c, a.harm)
	d.Method = a.pack.Lang + "/victims"
	if e := a.harmedLately(s, g); e != nil && e.Figure.Status == status {
		a.add(&d.Claim, "agent", e.Agent...)
		a.add(&d.Claim, "place", e.Place...)
	}
	a.placesOf(s, from, i, d)
	if m.Type == "equipment" {
		figure := a.bare(&s.units[i]).Figure
		figure.Status, d.Figure = status, &figure
		a.add(&d.Claim, "patient", m.Of...)
	} else {
		a.add(&d.Claim, "patient", m.ID)
	}
	if of > 0 {
		a.add(&d.Claim, "patient", a.actors(s, of)...)
	}
	a.drafts = append(a.drafts, d)
}

// placesOf gives a draft without a place the one that stands behind "in" between two units: "những người thiệt mạng ở X là …".
func (a *article) placesOf(s *sentence, from, to int, d *draft) {
	for j := from + 1; j < to && len(d.Place) == 0; j++ {
		if s.units[j-1].is("prep-in") && located(&s.units[j]) {
			a.addSite(d, &s.units[j])
		}
	}
}
