package rules

// granted is where what somebody is only granted to have said ends and the article goes on against it: "Mặc dù X nói rằng …, | nhưng …"; 0 where
// the sentence does not begin so.
func (a *article) granted(s *sentence, t *site) int {
	if !s.might("concede") {
		return 0
	}
	u, i := s.units, t.lo-1
	for i > 0 && (u[i].date != nil || filler(&u[i]) && u[i].sign == "") && !u[i].is("concede") {
		i--
	}
	if i < 0 || !u[i].is("concede") || a.quoted(&u[t.at]) {
		return 0
	}
	for j := i - 1; j >= 0; j-- {
		if u[j].date == nil && u[j].sign != "," && !u[j].is("continue") {
			return 0
		}
	}
	for j := t.hi; j < len(u); j++ {
		switch {
		case breaks(&u[j]):
			return 0
		case u[j].is("yet") && !a.quoted(&u[j]):
			return j
		}
	}
	return 0
}
