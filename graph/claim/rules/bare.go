package rules

// bareNoun takes as speaker whom a noun alone means right before its cue, "…, tổ chức cho biết": the body, group or outlet of that kind
// that was named last. It says whether it did.
func (a *article) bareNoun(s *sentence, t *site, low int) bool {
	u := s.units
	j, w := t.at-1, unit{}
	for j >= low && filler(&u[j]) && u[j].sign == "" && !u[j].is("light") {
		j--
	}
	said := j > low && u[j].is("reference") // "cơ quan do X kiểm soát này từng nói"
	for ; j >= low && t.at-j <= longestSource; j-- {
		if p, to := a.pack.Phrase(a.doc.Tokens, u[j].from, u[j].to); to == u[j].to {
			if w = phrase(u[j].from, to, p); w.any("bare-body", "bare-group", "bare-media") {
				break
			}
		}
		if u[j].date == nil && (u[j].sign != "" || !filler(&u[j]) && !said) {
			return false
		}
	}
	if j < low || t.at-j > longestSource || u[j].names() && (u[j].m == nil || u[j].m.Type != "group") || !a.opensClause(s, j, low) {
		return false
	}
	switch {
	case w.is("bare-body"):
		t.ids = some(a.bodyLike(&u[j], "this-body", s.From, "organisation"))
	case w.is("bare-group"):
		t.ids = some(a.bodyLike(&u[j], "this-group", s.From, "force"))
	case w.is("bare-media"):
		t.ids = a.outletLike(&u[j], s.From)
	}
	t.lo = j
	return len(t.ids) > 0
}

// noMerePlace says whether the unit names somebody or a seat of government, which stands for its state: "Moscow triệu hồi đại sứ, cáo buộc …".
func (a *article) noMerePlace(u *unit) bool {
	return !located(u) || a.g.SeatOf(u.m.ID) != ""
}

// opensClause says whether unit i is the first of its clause but for dates and joints.
func (a *article) opensClause(s *sentence, i, low int) bool {
	for j := i - 1; j >= low; j-- {
		u := &s.units[j]
		if u.date == nil && !u.any("contrast", "continue", "and") {
			return u.sign != "" && u.sign != "("
		}
	}
	return true
}
