package rules

// nominalSubject finds who carries out an act that is named as a noun: "X thực hiện cuộc tấn công".
func (a *article) nominalSubject(c *clause) {
	u, i := c.s.units, c.t-1
	for i >= c.seg.from && u[i].of(&nounStarts) && !u[i].is("light") {
		c.from = i
		i--
	}
	for i >= c.seg.from && (u[i].any("plural", "descriptor") || u[i].date != nil || u[i].fig != nil && u[i].fig.m == nil || a.amount(&u[i])) {
		i--
	}
	if i > c.seg.from && u[i].sign == "quote" && u[i-1].is("light") {
		i-- // tiến hành “đòn tập kích”
	}
	if i < c.seg.from {
		return
	}
	switch {
	case u[i].is("prep-with") && i > c.seg.from && !u[i-1].names():
		c.put("subject", a.subject(c, i-1, false)...) // "X đáp trả bằng các cuộc không kích …"
	case u[i].is("negation") && i == c.from-1:
		c.negated, c.from = true, i // "không có cuộc tấn công nào vào X"
	case u[i].any("suffer", "passive-bad"):
		c.form = "passive"
		c.put("subject", a.subject(c, i-1, true)...)
	case u[i].any("light", "have"), u[i].is("concluded") && c.frame.Relation == "talks":
		had := u[i].is("have")
		if had {
			i--
		}
		who := a.subject(c, a.aspects(c, i), false)
		if had && len(who) == 1 && u[who[0]].m != nil && u[who[0]].m.Type == "place" && a.g.SeatOf(u[who[0]].m.ID) == "" {
			c.put("in", who...) // "tỉnh X ghi nhận hai vụ pháo kích"
			break
		}
		c.put("subject", who...)
		c.elided = c.elided || len(c.args.subject) == 0
	}
	for j := i; j >= c.seg.from && j >= i-2; j-- {
		if u[j].is("future") && !u[j].is("agree") {
			c.modality = "planned"
		}
	}
}

// amount says whether the unit is a number in words that counts nothing by itself: "thực hiện ba vụ tấn công".
func (a *article) amount(u *unit) bool {
	if !plainWord(u) {
		return false
	}
	n, ok := a.pack.Numbers.At(a.doc.Tokens, u.from, u.to)
	return ok && n.To == u.to
}
