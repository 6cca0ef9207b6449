package rules

// statedIn takes as speaker of what is said "trong đó" whose statement it is that was named before: "tuyên bố của X, được tờ Y đăng tải, trong đó nói …".
func (a *article) statedIn(s *sentence, t *site) bool {
	u, i := s.units, t.at-1
	if i < 3 || !u[i].is("those") {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-14; j-- {
		if !u[j].any("document", "accusation") || u[j+1].sign != "" {
			continue
		}
		for k := j + 1; k+1 < i && k <= j+2; k++ {
			if u[k].any("prep-of", "prep-from") && a.voices(&u[k+1]) {
				t.ids, t.lo = a.resolve(s, k+1), i
				return len(t.ids) > 0
			}
		}
		return false
	}
	return false
}
