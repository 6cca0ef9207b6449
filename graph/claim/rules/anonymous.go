package rules

// anonymous takes as speaker somebody without a name of whom is said between commas that he asked for that: "một người dân ở X, yêu cầu giấu tên, cho
// biết". It says whether it did.
func (a *article) anonymous(s *sentence, t *site, low int) bool {
	u, k := s.units, t.at-1
	for k > low && (filler(&u[k]) || u[k].date != nil) && u[k].sign == "" {
		k--
	}
	if k-2 <= low || u[k].sign != "," {
		return false
	}
	for k--; k > low && u[k].sign == "" && !u[k].is("anonymous"); k-- {
	}
	if !u[k].is("anonymous") {
		return false
	}
	for k--; k > low && u[k].sign == ""; k-- {
	}
	if k <= low || u[k].sign != "," {
		return false
	}
	from := a.clauseStart(s, k, low)
	if !a.speaking(s, from, k) || u[k-1].m != nil && u[k-1].m.Type == "source" {
		return false
	}
	t.ids, t.who, t.lo, t.apposed = a.nameless(s, from, k), []int{k - 1}, from, true
	return true
}
