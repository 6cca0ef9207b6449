package rules

import "hearsay/graph/text"

// nominalStatement reads a statement that is a noun with its speaker and content behind it, where the sentence has no cue: "Tuyên bố của X
// về việc …".
func (a *article) nominalStatement(s *sentence) bool {
	u := s.units
	if a.nominalColon(s) {
		return true
	}
	for i := 0; i+3 < len(u) && u[i].sign == ""; i++ {
		if !u[i].any("document", "accusation") || u[i].is("video") {
			continue
		}
		j := i + 1
		for j < len(u) && j <= i+3 && u[j].sign == "" && !u[j].is("prep-of") && !u[j].names() && !u[j].verb() {
			j++
		}
		if j+2 >= len(u) || !u[j].any("prep-of", "prep-from") || u[j+1].m == nil || !a.voices(&u[j+1]) || !u[j+2].any("prep-about", "said-that") {
			continue
		}
		k := j + 3
		if k < len(u) && u[k].is("act") && !u[j+2].is("said-that") {
			k++
		}
		v := a.nounVoice(s, i, a.resolve(s, j+1))
		v.confidence = 0.75
		if len(v.speakers) == 0 {
			return false
		}
		s.segments = []segment{{0, i, a.author()}, {k, len(u), v}}
		if _, comma := a.mainClause(s, j+2); comma > k && i > 0 && u[i-1].any("contrast", "since") && !u[i-1].is("prep-in") && !a.quoted(&u[comma]) {
			s.cede(comma, len(u), a.author()) // "Bất chấp tuyên bố của X rằng …, Y vẫn giữ Z"
		}
		return true
	}
	return false
}

// nominalColon reads a statement that a noun, whose it is and a colon stand before: "Lời giải thích thứ nhất, cùng ngày, của X, phát ngôn viên
// quân đội Y: …".
func (a *article) nominalColon(s *sentence) bool {
	u, i := s.units, 0
	for i < len(u) && bullet(&u[i]) {
		i++
	}
	if i >= len(u) || !u[i].any("document", "accusation") {
		return false
	}
	who := -1
	for i++; i+1 < len(u) && u[i].sign != ":"; i++ {
		switch x := &u[i]; {
		case x.any("prep-of", "prep-from") && who < 0 && u[i+1].m != nil && a.voices(&u[i+1]) && !located(&u[i+1]):
			who = i + 1
		case breaks(x) && x.sign != "(" && x.sign != ")", x.sign == "quote", who < 0 && x.names(), x.cue() != nil && !x.any("document", "accusation"):
			return false
		}
	}
	if who < 0 || i+1 >= len(u) {
		return false
	}
	v := &voice{speakers: a.resolve(s, who), stance: "claims", attribution: "cue", at: [2]int{u[who].from, u[who].to}, confidence: 0.75}
	if len(v.speakers) == 0 {
		return false
	}
	s.segments = []segment{{i + 1, len(u), v}}
	a.remember(v, s.Paragraph)
	return true
}

// sourced gives what the article said without a source just before to whom this sentence says it is from: "Thông tin được X công
// bố", "Đây là con số do X đưa ra".
func (a *article) sourced(s *sentence) {
	u, i := s.units, 0
	if k := a.saidSo(s); k >= 0 {
		a.sourceBefore(s, k)
		return
	}
	if i+1 < len(u) && u[0].is("this") && u[1].is("be") {
		i = 2
	}
	if i >= len(u) || !u[i].any("accusation", "document", "figure-noun") {
		return
	}
	for i++; i < len(u) && u[i].any("reference", "aux"); i++ {
	}
	if i+2 >= len(u) || !u[i].any("passive-good", "prep-by") || u[i+1].m == nil || !a.voices(&u[i+1]) {
		return
	}
	j := i + 2
	for j < len(u) && filler(&u[j]) {
		j++
	}
	if j >= len(u) || !(u[j].is("gives") || u[j].cue() != nil && u[j].cue().Kind == "say") {
		return
	}
	a.sourceBefore(s, i+1)
}

// sourceBefore makes the name at unit i the speaker of the article's own words in the sentence before.
func (a *article) sourceBefore(s *sentence, i int) {
	ids := a.resolve(s, i)
	k := a.at(s.index) - 1
	if k < 0 || len(ids) == 0 {
		return
	}
	p := &a.sentences[k]
	if p.Kind != text.Plain || s.Paragraph-p.Paragraph > 1 {
		return
	}
	v := &voice{speakers: ids, stance: "claims", attribution: "continued", confidence: 0.7}
	for n := range p.segments {
		if p.segments[n].voice.author {
			p.segments[n].voice = v
		}
	}
}

// saidSo is the unit of the name in a sentence that only says whose the one before was: "X cho biết như vậy hôm qua", "Đó là khẳng định của X"; -1 where
// it says more.
func (a *article) saidSo(s *sentence) int {
	u, who, j := s.units, -1, 0
	if len(u) > 4 && u[0].is("this") && u[1].is("be") && (u[2].cue() != nil || u[2].is("document")) && u[3].is("prep-of") {
		for j = 4; j < len(u) && u[j].m != nil && a.voices(&u[j]) && !located(&u[j]); j++ {
			who = j
		}
	} else if !s.has("alike") {
		return -1
	} else if i := a.opener(s, len(u)); i >= 0 {
		for j = i; j < len(u) && (u[j].m != nil && !located(&u[j]) || filler(&u[j]) && u[j].sign == ""); j++ {
			if u[j].any("negation", "future", "ability", "obligation", "unable") {
				return -1
			}
			if u[j].m != nil {
				who = j
			}
		}
		if j+1 >= len(u) || u[j].cue() == nil || u[j].cue().Kind != "say" || !u[j+1].is("alike") {
			return -1
		}
		j += 2
	}
	for j < len(u) && (u[j].date != nil || u[j].sign == "." || u[j].any("prep-in") || u[j].m != nil && located(&u[j])) {
		j++
	}
	if j < len(u) {
		return -1
	}
	return who
}
