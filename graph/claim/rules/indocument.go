package rules

// longestHeading is how many units at most stand before the comma behind the document in which something is told.
const longestHeading = 14

// inDocument makes who put out the document that a sentence opens with the speaker of what stands behind it, where the sentence has no cue: "Trong
// thông báo của X, 300 lính Y thiệt mạng".
func (a *article) inDocument(s *sentence) bool {
	u := s.units
	if len(u) < 6 || !u[0].is("prep-in") || u[0].m != nil {
		return false
	}
	i := 1
	for i < 4 && u[i].m == nil && (u[i].any("plural", "article", "indefinite", "document-noun") || plainWord(&u[i])) && !u[i].is("document") {
		i++
	}
	if !u[i].is("document") || u[i].is("video") || u[i].m != nil {
		return false
	}
	who, j := -1, i+1
	for ; j < len(u) && j <= longestHeading && u[j].sign != ","; j++ {
		switch x := &u[j]; {
		case x.any("prep-of", "prep-from", "prep-by") && who < 0 && j+1 < len(u) && u[j+1].m != nil && a.voices(&u[j+1]) && (!located(&u[j+1]) || a.g.SeatOf(u[j+1].m.ID) != ""):
			who = j + 1
			j++
		case x.sign != "" && x.sign != "(" && x.sign != ")", x.is("we"), who < 0 && x.names():
			return false
		}
	}
	if who < 0 || j+1 >= len(u) || u[j].sign != "," {
		return false
	}
	v := &voice{speakers: a.resolve(s, who), stance: "claims", attribution: "cue", at: [2]int{u[who].from, u[who].to}, lo: i, confidence: 0.75}
	if len(v.speakers) == 0 {
		return false
	}
	s.segments = []segment{{0, j, a.author()}, {j + 1, len(u), v}}
	a.remember(v, s.Paragraph)
	return true
}
