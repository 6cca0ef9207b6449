package rules

// wreck is the token behind a word for a body or a wreck at token at where a machine stands behind it, which is lost then and nobody dead: "5 xác máy
// bay"; at where none does.
func (a *article) wreck(at, end int) int {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, at, end)
	if to >= end || to == at || !has(e, "wreck") {
		return at
	}
	if m := a.outer[to]; m != nil && m.Outer[1] <= end && a.mobile(m.ID) && a.found.Unit(m.ID) != "person" {
		return to
	}
	return at
}

// wrecks drafts the losses that somebody counts by what is left of them: "đếm được 12 xác xe tăng X ở Y".
func (a *article) wrecks(s *sentence, g segment) {
	u := s.units
	for i := g.from; i < g.to; i++ {
		fig := u[i].fig
		if fig == nil || !fig.wreck || fig.used || fig.Value == nil || i > g.from && u[i-1].is("negation") {
			continue
		}
		c := &clause{s: s, seg: g, t: i, form: "passive", from: i, to: i + 1, frame: a.loss}
		a.right(c)
		a.when(c)
		d := a.draft(c, a.loss)
		d.Method = a.pack.Lang + "/wrecks"
		figure := fig.Figure
		figure.Status = "destroyed"
		d.Figure = &figure
		a.add(&d.Claim, "patient", fig.owner...)
		for _, k := range c.args.in {
			if located(&u[k]) {
				a.add(&d.Claim, "place", u[k].m.ID)
			}
		}
		fig.used = true
		a.drafts = append(a.drafts, d)
	}
}

// laterCounts drafts what a number just told had come to at a later time, told without saying again what is counted: "19 người chết, đến chiều
// là hơn 30", "mất 40 xe tăng; một tuần sau là 57".
func (a *article) laterCounts(s *sentence, g segment, first int) {
	u := s.units
	for j := g.from + 3; j < g.to; j++ {
		fig := u[j].fig
		if fig == nil || fig.used || fig.Kind != "count" || fig.Value == nil || fig.Unit == "times" || fig.spot || !(fig.generic() || fig.people && fig.m == nil) || !u[j-1].any("be", "up") || !ends(u, j+1, g.to) || a.told(s, fig) {
			continue
		}
		k, dated := j-2, false
		for ; k > g.from && u[k].sign == ""; k-- {
			dated = dated || u[k].date != nil || u[k].any("prep-dest", "till-now") // "đến chiều"
			if u[k].date == nil && !u[k].any("till-now", "prep-dest", "continue", "and") && !filler(&u[k]) && !plainWord(&u[k]) {
				break
			}
		}
		if !dated || u[k].sign != "," && u[k].sign != ";" {
			continue
		}
		e := a.tally(s.index, u[j].from, func(e *draft) bool {
			return e.sentence == s.index && e.to <= u[k].from+1 && fig.counting(e) && e.Stance != "accuses" && (e.Relation == "casualties" || a.model.Relation(e.Relation).Family == "loss") && *e.Figure.Value != *fig.Value
		})
		if e == nil || e.Figure.Value == nil {
			continue
		}
		c := &clause{s: s, seg: g, t: j, form: "passive", from: k + 1, to: j + 1}
		a.when(c)
		d := a.carry(c, e, fig)
		fig.used = true
		a.drafts = append(a.drafts, d)
	}
}
