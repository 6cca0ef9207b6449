package rules

// stillTells says whether the next sentence of the paragraph begins with what says that the one who told the last still tells, "Cũng theo ông X":
// what stands between is his, too.
func (a *article) stillTells(s *sentence) bool {
	k := a.at(s.index) + 1
	if k >= len(a.sentences) || a.sentences[k].Paragraph != s.Paragraph {
		return false
	}
	n := &a.sentences[k]
	return len(n.units) > 0 && n.units[0].is("still-according")
}
