package rules

import "hearsay/schema"

// contested drafts what somebody said where it is told only as what another denies: "X bác bỏ cáo buộc của Y rằng Z đã tấn công W". The content
// is what the answer says of the deed.
func (a *article) contested(s *sentence, g segment, content []*draft) {
	noun, who, from := a.contestedBy(s, g)
	if noun < 0 {
		return
	}
	speakers := a.resolve(s, who)
	if len(speakers) == 0 || len(g.voice.speakers) == 0 || a.side(speakers[0]) == a.side(g.voice.speakers[0]) {
		return
	}
	u := s.units
	v := a.nounVoice(s, noun, speakers)
	blames := v.stance == "accuses"
	for _, e := range content {
		if e.from < u[who].to || e.answer != nil || e.negated {
			continue
		}
		d := *e
		d.Claim = clone(e.Claim)
		a.voiced(&d.Claim, v)
		d.Stance, d.Confidence = v.stance, min(e.Confidence, v.confidence)
		a.drafts = append(a.drafts, &d)
	}
	if len(content) == 0 && blames && from < g.to && u[from].names() && u[from].fig == nil && a.acting(&u[from]) {
		v.cue = g.voice.cue
		a.accuse(s, segment{from, g.to, v}, speakers[0], a.actors(s, from))
	}
}

// contestedBy finds the noun for a statement with which the object of an answer begins, the name of who made it, and where what he said begins; -1
// where they do not stand there.
func (a *article) contestedBy(s *sentence, g segment) (noun, who, from int) {
	for i := g.from; i < g.to && i <= g.from+2 && s.units[i].sign == ""; i++ {
		if who, from := a.ownedStatement(s, i, g.to); from > 0 {
			return i, who, from
		}
	}
	return -1, -1, -1
}

// ownedStatement finds whose statement the noun at unit i is and where what he said begins behind it, before unit to: "cáo buộc của Y rằng …", "thông
// tin do Y đưa ra hôm 5/3 về việc …"; 0, 0 where it is nobody's or nothing follows.
func (a *article) ownedStatement(s *sentence, i, to int) (who, from int) {
	u := s.units
	if i+3 >= to || !u[i].of(&statementNouns) && (u[i].cue() == nil || u[i].cue().Kind != "accuse") || u[i].is("video") {
		return 0, 0
	}
	k := i + 2
	if u[k].m == nil || !a.voices(&u[k]) {
		return 0, 0
	}
	switch {
	case u[i+1].any("prep-of", "prep-from"):
		from = k + 1
	case u[i+1].any("prep-by", "relative", "passive-good") && k+2 < to && u[k+1].cue() != nil && u[k+1].cue().Kind == "say" && a.endsWith(&u[k+1], "said-that"):
		return k, k + 2 // "thông tin do Y công bố rằng …"
	case u[i+1].any("prep-by", "relative", "passive-good") && k+2 < to && u[k+1].is("gives"):
		from = k + 2
	default:
		return 0, 0
	}
	for from < to && (u[from].date != nil || u[from].is("former") || from+1 < to && plainWord(&u[from]) && u[from+1].date != nil) {
		from++
	}
	if from >= to || !u[from].any("said-that", "prep-about") {
		return 0, 0
	}
	if from++; from < to && u[from].is("act") && u[from-1].is("prep-about") {
		from++
	}
	return k, from
}

// nounVoice is the voice of who made the statement that the noun at unit i names.
func (a *article) nounVoice(s *sentence, i int, speakers []schema.ID) *voice {
	u := &s.units[i]
	v := &voice{speakers: speakers, stance: "claims", attribution: "cue", at: [2]int{u.from, u.to}, lo: i, confidence: 0.8}
	if u.is("accusing") || u.cue() != nil && u.cue().Kind == "accuse" {
		v.stance = "accuses"
	}
	return v
}

// nounBefore gives what stands before a speaker to whose statement the article calls it: "Cáo buộc của Y rằng … bị X bác bỏ".
func (a *article) nounBefore(s *sentence, left segment) segment {
	if !left.voice.author || !s.units[left.from].any("accusation", "document") {
		return left
	}
	if who, from := a.ownedStatement(s, left.from, left.to); from > 0 {
		if ids := a.resolve(s, who); len(ids) > 0 {
			return segment{from, left.to, a.nounVoice(s, left.from, ids)}
		}
	}
	return left
}
