package rules

// falseReport drafts the denial of who says that a report of what his side did was made up: "cuộc điều tra đã bịa đặt dữ liệu". i is the unit of the verb, j
// that of the report.
func (a *article) falseReport(s *sentence, g segment, i, j int) bool {
	d := a.reply(s, g, "denies", j, i+1)
	told := a.lastSaid(s, g, a.drafts, func(e *draft) bool {
		return a.typeOf(e.Speaker) == "source" && a.blames(e, d) && s.index-e.sentence <= 2
	})
	if told == nil {
		return false
	}
	if d.meant, d.Confidence = []*draft{told}, d.Confidence-0.1; !a.answered(d) {
		a.drafts = append(a.drafts, d)
	}
	return true
}

// liar drafts the denial of who says that another, whose statement has just been told, made it up: "Y nói X bịa chuyện". i is the unit of the verb,
// which ends the clause.
func (a *article) liar(s *sentence, g segment, i int) bool {
	if g.voice.author || g.voice.cue == nil || len(g.voice.speakers) == 0 || i+1 < g.to && s.units[i+1].sign == "" && !s.units[i+1].any("contrast", "document", "figure-noun", "accusation") && !(s.units[i+1].m != nil && s.units[i+1].m.Type == "source") {
		return false
	}
	j := i - 1
	for j > g.from && (filler(&s.units[j]) || s.units[j].is("very")) && s.units[j].sign == "" && !s.units[j].is("negation") {
		j--
	}
	u := &s.units[j]
	if j >= g.from && u.is("document") && !u.is("video") {
		return a.falseReport(s, g, i, j)
	}
	if j < g.from || !u.names() || u.fig != nil {
		return false
	}
	side := a.sideOf(a.actors(s, j))
	if side == "" || side == a.side(g.voice.speakers[0]) {
		return false
	}
	told := a.lastSaid(s, g, a.drafts, func(e *draft) bool { return a.side(e.Speaker) == side && s.index-e.sentence <= 2 })
	if told == nil {
		return false
	}
	d := a.reply(s, g, "denies", j, i+1)
	d.meant, d.Confidence = []*draft{told}, d.Confidence-0.1
	if !a.answered(d) {
		a.drafts = append(a.drafts, d)
	}
	return true
}
