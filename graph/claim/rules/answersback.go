package rules

// answersBack makes what somebody accuses another of having forced him to his own deed, which he tells and blames nobody for: "X tố Y nổ súng, buộc họ
// đáp trả, đồng thời phá hủy …".
func (a *article) answersBack(c *clause, d *draft) {
	v := c.seg.voice
	if v.kind() != "accuse" || c.form != "active" || len(c.args.subject) == 0 || len(v.speakers) == 0 || !c.s.has("forcing") {
		return
	}
	u, first := c.s.units, c.args.subject[0]
	i := first - 1
	for i > c.seg.from && (u[i].any("plural", "head") && u[i].m == nil || plainWord(&u[i])) {
		i--
	}
	if i <= c.seg.from || !u[i].is("forcing") || u[i-1].any("future", "attempt", "ability") {
		return
	}
	side := a.side(v.speakers[0])
	if !u[first].any("they", "country-ref") && a.sideOf(d.Agent) != side {
		return
	}
	if u[first].any("they", "country-ref") {
		d.Agent = nil
		a.add(&d.Claim, "agent", side)
	}
	if d.Stance = "claims"; d.Modality == "desired" {
		d.Modality = "actual"
	}
}

// strikesBack gives a strike in return that "nước này" makes, told right behind one by that same country, to who speaks: "X nói Y pháo kích Z và nước này đã
// bắn trả".
func (a *article) strikesBack(c *clause, d *draft) {
	v := c.seg.voice
	if v.author || len(v.speakers) == 0 || d.Relation != "struck" || len(c.args.subject) == 0 || !c.s.units[c.args.subject[0]].is("country-ref") || c.frame.Passive.Given() {
		return
	}
	side, n := a.side(v.speakers[0]), len(a.drafts)-1
	if n < 0 || !a.isCountry(side) || a.drafts[n].sentence != c.s.index || a.drafts[n].Relation != "struck" || len(d.Agent) == 0 || a.sideOf(a.drafts[n].Agent) != a.sideOf(d.Agent) {
		return
	}
	if d.Agent = nil; a.sideOf(a.drafts[n].Agent) != side {
		a.add(&d.Claim, "agent", side)
	}
}
