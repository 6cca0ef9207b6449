package rules

import "hearsay/graph/entity"

// speakersBeside are the speakers with those who stand before them behind a word for several or one: "X và các chuyên gia Y", "một quan chức X và hai
// nguồn tin".
func (a *article) speakersBeside(s *sentence, who []int, low int) []int {
	u, first := s.units, who[0]
	if u[first].m == nil || u[first].m.Type != "source" {
		return who
	}
	j := first - 1
	for j > low && u[j].m == nil && u[j].any("plural", "article", "indefinite") {
		j--
	}
	if j == first-1 || j-1 < low || !u[j].is("and") || u[j-1].m == nil || !a.voices(&u[j-1]) || u[j-1].m.Type == "media" {
		return who
	}
	before := a.group(&clause{s: s}, j-1, low)
	if a.hangsOn(s, before[0], low) >= 0 || !a.opensClause(s, before[0], low) {
		return who
	}
	return append(before[:len(before):len(before)], who...)
}

// secondOffice says whether the word of joining at unit i stands within the name of a body, or before what it is called besides: nothing but a
// word with a capital and small ones stand behind it up to the cue.
func (a *article) secondOffice(s *sentence, i, low, at int) bool {
	u := s.units
	if i <= low || i+1 >= at || u[i-1].m == nil || u[i-1].m.Type != "organisation" && u[i-1].m.Kind != entity.KindOffice || !a.doc.Tokens[u[i+1].from].Cap {
		return false
	}
	for j := i + 1; j < at; j++ {
		if !plainWord(&u[j]) && u[j].date == nil && u[j].sign != "," {
			return false
		}
	}
	return true
}

// knownDocument says whether the document at unit i is no new one, as "các video", "một báo cáo", "một cuộc điều tra" are.
func (a *article) knownDocument(s *sentence, i, low int) bool {
	u, j := s.units, i-1
	if j > low && u[j].is("act") && !u[j].is("plural") {
		j--
	}
	return j < low || u[j].fig == nil && !u[j].is("plural") && !a.beginsWith(&u[j], "plural") || j > low && u[j-1].is("prep-in")
}

// opensContent says whether what is said behind the cue before unit low begins with the name at unit i: "X tuyên bố rằng Y đã thất bại và nói".
func opensContent(u []unit, i, low int) bool {
	if low == 0 || u[low-1].cue() == nil || u[low-1].cue().Kind != "say" {
		return false
	}
	for i--; i >= low && (u[i].any("said-that", "plural", "article", "classifier") || u[i].date != nil); i-- {
	}
	return i < low
}
