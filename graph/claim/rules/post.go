package rules

import "hearsay/schema"

// shown reads a paragraph that shows what somebody posted, behind a head in bold that says on which account and when: "**Kênh Telegram X, 13/5,
// 09:40:** “…”". It says whether the sentence begins one.
func (a *article) shown(s *sentence) bool {
	end, who := a.poster(s)
	if len(who) == 0 {
		return false
	}
	u := s.units
	v := &voice{speakers: who, cue: &colon, stance: "claims", attribution: "cue", at: [2]int{u[end].from, u[end].to}, confidence: 0.8}
	s.segments = []segment{{end + 1, len(u), v}}
	if sites := a.sites(s); len(sites) > 0 && sites[0].lo > end {
		s.segments = nil
		a.segments(s, sites)
		for k := range s.segments {
			if s.segments[k].voice.author {
				s.segments[k].voice = v
			}
		}
	}
	a.remember(v, s.Paragraph)
	return true
}

// poster is who heads a paragraph so, and the colon behind the head; nobody where none does.
func (a *article) poster(s *sentence) (end int, who []schema.ID) {
	u, from := s.units, 0
	for from < len(u) && bullet(&u[from]) {
		from++
	}
	if from == 0 || !a.opensParagraph(s) {
		return 0, nil
	}
	name, medium := -1, false
	for i := from; i+1 < len(u) && i < from+2*longestSource; i++ {
		switch x := &u[i]; {
		case x.sign == ":" && behindMarks(u, i) < len(u) && u[behindMarks(u, i)].sign == "quote":
			if name >= 0 && (medium || name == from) {
				return i, a.resolve(s, name)
			}
			to := from
			for to < i && u[to].sign != "," {
				to++
			}
			if !medium {
				return 0, nil
			}
			return i, a.nameless(s, from, to)
		case x.cue() != nil, x.sign == "?", x.sign == "!", x.sign == "." || x.sign == ";":
			return 0, nil
		case x.any("medium-noun", "account") || x.sign == "@":
			medium = true
		case name < 0 && x.m != nil && a.voices(x) && x.m.Type != "media" && !located(x):
			name = i
		}
	}
	return 0, nil
}

// behindMarks is the unit behind unit i and the marks of emphasis that follow it.
func behindMarks(u []unit, i int) int {
	for i++; i < len(u) && bullet(&u[i]); i++ {
	}
	return i
}
