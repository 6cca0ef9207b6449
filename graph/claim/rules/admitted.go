package rules

// admitted drafts the casualties that somebody admits without telling how many: "X xác nhận có thương vong dân thường".
func (a *article) admitted(s *sentence, g segment) {
	v, u, i := g.voice, s.units, g.from
	if v.stance != "confirms" || v.attribution != "cue" {
		return
	}
	for i < g.to && u[i].sign == "" && (u[i].any("have", "plural", "aux", "said-that") || filler(&u[i])) && !u[i].is("negation") {
		i++
	}
	if i >= g.to || !u[i].is("casualty") || u[i].fig != nil || i > 0 && u[i-1].is("negation") {
		return
	}
	c := &clause{s: s, seg: g, t: i, form: "passive", from: i, to: i + 1}
	a.around(c, i+1)
	a.when(c)
	d := a.draft(c, a.harm)
	if i+1 < g.to && u[i+1].m != nil && len(u[i+1].m.Of) > 0 {
		a.add(&d.Claim, "patient", u[i+1].m.Of...)
	} else {
		a.ownLoss(d)
	}
	for _, p := range c.args.in {
		a.addSite(d, &u[p])
	}
	d.Confidence -= 0.1
	a.drafts = append(a.drafts, d)
}
