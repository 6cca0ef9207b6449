package rules

// rumour takes as speaker of a cue the tidings that nobody stands behind: "Có thông tin cho rằng …", "Trước tin đồn nói rằng …, X". It says
// whether it did.
func (a *article) rumour(s *sentence, t *site) bool {
	if t.cue.Kind != "say" || !s.might("rumour") {
		return false
	}
	u, i := s.units, t.at-1
	for i >= 0 && u[i].sign == "" && (u[i].is("reference") || filler(&u[i])) {
		i--
	}
	if i < 0 || !u[i].is("rumour") || a.calledFalse(s, t.at) {
		return false
	}
	from := i
	for from > 0 && u[from-1].any("plural", "article") && u[from-1].sign == "" {
		from--
	}
	j := from - 1
	for j >= 0 && filler(&u[j]) && u[j].sign == "" {
		j--
	}
	if j >= 0 && u[j].sign != "," && !u[j].any("have", "appear", "since", "because", "prep-about", "contrast", "continue") {
		return false
	}
	if from == i && u[i].is("hearsay") && (j >= 0 && u[j].is("have") || j < 0 && (u[i].to-u[i].from == 1 || i+1 < t.at && filler(&u[i+1]))) {
		t.closed = true // "Có tin nói", "Tin cho hay", "Thông tin trước đó cho biết": nobody says it but the article
		return true
	}
	t.ids, t.lo = a.nameless(s, from, i+1), max(j, 0)
	if j == 0 && u[0].any("since", "because", "prep-about") {
		if _, comma := a.mainClause(s, t.at); comma > 0 {
			t.until = comma
		}
	}
	return len(t.ids) > 0
}

// mainClause finds behind the clause of the cue at unit at the comma that ends it and the subject of the clause that follows; 0, 0 where
// there is none.
func (a *article) mainClause(s *sentence, at int) (subject, comma int) {
	u := s.units
	for j := at + 1; j+2 < len(u) && !breaks(&u[j]); j++ {
		if u[j].sign != "," {
			continue
		}
		k := j + 1
		for k+1 < len(u) && u[k].date != nil {
			k++
		}
		if u[k].names() && u[k].fig == nil && a.voices(&u[k]) && (!located(&u[k]) || a.g.SeatOf(u[k].m.ID) != "") && a.acts(u, a.subjects(u, k)) {
			return k, j
		}
	}
	return 0, 0
}

// crewTells takes as speaker of a cue by which men report the ship, convoy or post that they are on: "đoàn xe báo cáo bị bắn".
func (a *article) crewTells(s *sentence, t *site) {
	u, from := s.units, 0
	if t.ids != nil || len(t.who) > 0 || t.closed || !u[t.at].is("reports") {
		return
	}
	for from = a.clauseStart(s, t.at, 0); from < t.at && (filler(&u[from]) || u[from].any("plural", "article", "indefinite")); from++ {
	}
	if from == t.at || !u[from].is("crewed") && !a.holds(&u[from], "crewed") {
		return
	}
	for i := from + 1; i < t.at; i++ {
		if x := &u[i]; x.sign != "" || x.verb() && x.m == nil && !filler(x) {
			return
		}
	}
	t.ids, t.lo = a.nameless(s, from, t.at), from
}

// evidential says whether the cue at unit i only says what evidence shows that another speaks of: "nói có bằng chứng cho thấy".
func (a *article) evidential(s *sentence, i int) bool {
	if !s.might("evidence") {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if u := &s.units[j]; u.is("evidence") {
			return true
		} else if u.names() || u.sign != "" {
			return false
		}
	}
	return false
}

// paperWithin says whether only findings of nobody's speak at a site, "kết quả khám nghiệm cho thấy": within what somebody says they are his.
func (a *article) paperWithin(s *sentence, t *site) bool {
	if t.cue.Kind != "say" || len(t.ids) != 1 {
		return false
	}
	i := t.lo
	for i < t.at && s.units[i].m == nil && s.units[i].any("plural", "article", "contrast", "and", "continue") {
		i++
	}
	if i >= t.at {
		return false
	}
	u, e := &s.units[i], a.entity(t.ids[0])
	return (u.any("document", "video", "figure-noun") && !u.is("member") || u.m != nil && a.paper(u.m)) && e != nil && e.Type == "source" && a.side(e.ID) == e.ID
}
