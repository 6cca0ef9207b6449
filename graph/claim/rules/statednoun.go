package rules

import "slices"

// statementNouns are the nouns for what somebody has said.
var statementNouns = oneOf("accusation", "document")

// othersWords gives what a sentence only names as the statement of another to him: "…, bất chấp tuyên bố của Y rằng …", "trái với thông tin … do Y
// đưa ra".
func (a *article) othersWords(s *sentence) {
	if !s.may(&statementNouns) || s.may(&dismissals) && slices.ContainsFunc(s.units, func(u unit) bool { return u.of(&dismissals) }) {
		return
	}
	for i := 1; i+3 < len(s.units); i++ {
		if u := &s.units[i]; !u.of(&statementNouns) || u.is("video") || u.m != nil {
			continue
		}
		g, within := s.said(i)
		if !within || g.voice.kind() == "answer" || g.voice.at[0] == s.units[i].from {
			continue
		}
		if s.units[i].is("proposal") && s.units[i-1].any("accept", "agree") {
			continue // "X chấp nhận đề xuất ngừng bắn do Y đưa ra"
		}
		if i > 0 && s.units[i].is("accusing") && s.units[i-1].any("since", "amid", "backdrop", "because") && !s.units[i+1].any("prep-of", "prep-from", "prep-by") {
			s.mute(i+1, a.scopeEnd(s, i)) // "sau các cáo buộc vụ không kích làm 9 người chết"
			continue
		}
		who, from := a.ownedStatement(s, i, g.to)
		to := g.to
		if from == 0 {
			who, to = a.givenOutBehind(s, i, g.to)
			from = i + 1
		}
		if who == 0 {
			continue
		}
		for j := from; j < to; j++ {
			if u := &s.units[j]; breaks(u) || u.is("contrast") || u.sign == "," && j+1 < to && (s.units[j+1].any("continue", "contrast") || s.units[j+1].cue() != nil) {
				to = j
			}
		}
		ids := a.resolve(s, who)
		if len(ids) == 0 || !g.voice.author && len(g.voice.speakers) > 0 && a.side(ids[0]) == a.side(g.voice.speakers[0]) || !a.hasEvent(s, segment{from: from, to: to}) {
			continue
		}
		s.cede(from, to, a.nounVoice(s, i, ids))
		i = to - 1
	}
}

// said is the segment that unit i stands in.
func (s *sentence) said(i int) (segment, bool) {
	for _, g := range s.segments {
		if g.from <= i && i < g.to {
			return g, true
		}
	}
	return segment{}, false
}

// givenOutBehind is the name of who gave out the statement that the noun at unit i names, where that stands behind what he said, before unit to, and
// where what he said ends: "thông tin X tấn công Z do Y đưa ra"; 0, 0 where nobody is named.
func (a *article) givenOutBehind(s *sentence, i, to int) (who, end int) {
	u := s.units
	for j := i + 2; j+2 < to && u[j].sign == ""; j++ {
		if !u[j].any("prep-by", "relative") || u[j+1].m == nil || !a.voices(&u[j+1]) {
			continue
		}
		k := j + 2
		for k < to && filler(&u[k]) && u[k].sign == "" {
			k++
		}
		if k < to && u[k].is("gives") {
			return j + 1, j
		}
	}
	return 0, 0
}

// falseCharge drafts the denial of what is told as a statement without ground, "những cáo buộc sai trái rằng X tấn công Y", "thông tin sai lệch về vụ X
// tấn công Y", and returns where the rest of the segment begins; i where none is named at unit i.
func (a *article) falseCharge(s *sentence, g segment, i int) int {
	u, from := s.units, i+3
	if u[i].any("baseless", "untrue") && a.opensWith(&u[i], &statementNouns) || u[i].is("lies") {
		from = i + 2 // "tin giả về vụ …", "tung tin giả về vụ …": the noun is part of the phrase
	}
	if from >= g.to || from == i+3 && (!u[i].of(&statementNouns) || !u[i+1].any("baseless", "untrue")) || u[i].m != nil || !u[from-1].any("said-that", "prep-about") || g.voice.author || g.voice.cue == nil || len(g.voice.speakers) == 0 {
		return i
	}
	if u[from].is("act") && from+1 < g.to {
		from++
	}
	end := a.objectEnd(s, segment{from, g.to, g.voice})
	d := a.reply(s, g, "denies", i, end)
	d.object, d.guessed = [2]int{i, end}, true
	d.content = a.apart(func() {
		for t := from; t < end; t++ {
			a.trigger(s, segment{from, end, g.voice}, t)
		}
		a.casualties(s, segment{from, end, g.voice})
	})
	if !a.answered(d) {
		a.drafts = append(a.drafts, d)
	}
	return end
}

// opensWith says whether a phrase of several words begins with one of the classes: "tin giả".
func (a *article) opensWith(u *unit, c *classes) bool {
	for end := u.to - 1; end > u.from; end-- {
		if w, to := a.pack.Phrase(a.doc.Tokens, u.from, end); to == end {
			v := phrase(u.from, to, w)
			return v.of(c) || v.any("tidings", "rumour")
		}
	}
	return false
}
