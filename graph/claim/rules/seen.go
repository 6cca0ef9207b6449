package rules

// longestSight is how many units at most say who has seen a document: "mà hãng tin X được xem".
const longestSight = 6

// seenPaper takes as speaker whose document says something that somebody else has only seen, "báo cáo của X, mà Y có được, cho biết", or the
// document itself where that one has no name. It says whether it did.
func (a *article) seenPaper(s *sentence, t *site, low int) bool {
	u, k := s.units, t.at-1
	if k-2 <= low || t.cue.Kind != "say" || !s.might("relative") {
		return false
	}
	if u[k].sign == "," {
		k--
	}
	for end := k - longestSight; k > low && k > end && !u[k].is("relative"); k-- {
		if u[k].sign != "" {
			return false
		}
	}
	if k <= low || !u[k].is("relative") {
		return false
	}
	if k--; u[k].sign == "," {
		k--
	}
	from := a.clauseStart(s, k+1, low)
	if !a.paperUpTo(s, from, k) {
		return false
	}
	t.lo, t.apposed = from, true
	if x := &u[k]; x.m != nil && x.fig == nil && a.voices(x) && !located(x) && x.m.Type != "source" {
		t.who, t.ids = []int{k}, a.resolve(s, k)
	} else {
		t.who, t.ids = []int{k}, a.nameless(s, from, k+1)
	}
	return len(t.ids) > 0
}

// paperUpTo says whether the units from from to end call a document and whose it is: "một báo cáo dài 60 trang của X".
func (a *article) paperUpTo(s *sentence, from, end int) bool {
	document, owned := false, false
	for i := from; i <= end; i++ {
		switch u := &s.units[i]; {
		case u.any("document", "video", "figure-noun"):
			document = true
		case document && u.any("prep-of", "prep-from"):
			owned = true
		case u.sign != "" || u.verb() && u.m == nil || u.any("relative", "subordinate", "contrast"):
			return false
		}
	}
	return owned
}
