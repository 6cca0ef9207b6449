package rules

// whichCalled drafts what somebody calls what has just been said in a clause that hangs on it: "…, điều mà X gọi là “nực cười”", "…, một cáo buộc mà
// X gọi là bịa đặt". i is the unit of the verb; it says whether it is such a clause.
func (a *article) whichCalled(s *sentence, i int) bool {
	u := s.units
	j := i - 1
	for j > 1 && i-j <= longestSource && u[j].sign == "" && !u[j].is("relative") {
		j--
	}
	if i+2 >= len(u) || !u[i+1].is("be") || j < 2 || !u[j].is("relative") || !u[j-1].any("which", "accusation", "document", "proposal", "figure-noun", "decision") {
		return false
	}
	from := j - 1
	for from > 0 && u[from-1].any("plural", "article", "indefinite") {
		from--
	}
	if from == 0 || u[from-1].sign != "," {
		return false
	}
	word := a.dismissive(s, i+2)
	if word < 0 {
		return true
	}
	t := site{cue: &soCalled, at: i, lo: i, hi: i + 1}
	if a.speakerLeft(s, &t, j+1); len(t.ids) == 0 {
		return true
	}
	said := latest(pick(a.drafts, func(e *draft) bool {
		return e.sentence == s.index && e.from < u[from].from && e.Mode == "asserted" && a.side(e.Speaker) != a.side(t.ids[0])
	}))
	if len(said) == 0 {
		return true
	}
	stance := "rejects"
	if u[word].is("baseless") && !u[j-1].any("figure-noun", "proposal", "decision") {
		stance = "denies"
	}
	g := segment{i + 1, min(word+1, len(u)), a.voiceOf(s, &t)}
	d := a.reply(s, g, stance, from, g.to)
	if d.meant, d.Confidence = said, 0.8; !a.answered(d) {
		a.drafts = append(a.drafts, d)
	} else if e := a.drafts[len(a.drafts)-1]; e.Relation == stance && e.Speaker == d.Speaker && e.from > d.from && len(e.content) == 0 {
		e.meant, e.from = said, d.from // its words were read alone: "…, điều mà X gọi là “bịa đặt”"
	}
	return true
}

// dismissive is the word that calls something untrue or worth nothing at unit i or in the quotation that begins there; -1 where none stands there.
func (a *article) dismissive(s *sentence, i int) int {
	u := s.units
	if i < len(u) && u[i].sign == "quote" {
		for i++; i < len(u) && u[i].sign == "" && !u[i].any("baseless", "scorn"); i++ {
		}
	}
	if i < len(u) && u[i].any("baseless", "scorn") {
		return i
	}
	return -1
}
