package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// silence takes out of the segments what stands in the scope of a cue by which nobody says it: one that is denied ("X không
// thừa nhận đã …") or asked for ("kêu gọi X công bố …").
func (a *article) silence(s *sentence) {
	if asks(s) {
		s.segments = slices.DeleteFunc(s.segments, func(g segment) bool { return g.voice.author || g.voice.attribution == "continued" || g.voice == a.host })
	}
	a.muteQuestions(s)
	a.muteNobody(s)
	for i := range s.units {
		cue := s.units[i].cue()
		if cue == nil || cue.Kind == "according" || cue.Kind == "answer" || !a.withheld(s, i) && !a.askedIn(s, i) && !alleged(s, i) && !made(s.units, i) {
			continue
		}
		s.mute(i+1, a.scopeEnd(s, i))
	}
}

var questions = oneOf("asked", "faced-with")

// muteQuestions mutes the tidings that somebody was only asked about or faced with, which nobody tells: "khi được hỏi về tin X chiếm Y, …", "trước thông
// tin X chiếm Y, …".
func (a *article) muteQuestions(s *sentence) {
	if !s.may(&questions) {
		return
	}
	u := s.units
	for i := 0; i+2 < len(u); i++ {
		if !u[i].of(&questions) {
			continue
		}
		j := i + 1
		for j+1 < len(u) && (u[j].any("prep-about", "plural") && !u[j].is("rumour")) {
			j++
		}
		if u[j].any("rumour", "tidings") && u[j].m == nil && (u[i].is("asked") || i == 0) {
			s.mute(j, a.scopeEnd(s, j))
		}
	}
}

var nobodies = oneOf("nobody")

// mostOfNobody is how many units at most stand between the word for nobody and what he does not say: "không ai | trong số họ | nói rằng".
const mostOfNobody = 4

// muteNobody mutes what nobody says: "không ai trong số họ nói rằng X tấn công Y".
func (a *article) muteNobody(s *sentence) {
	if !s.may(&nobodies) {
		return
	}
	u := s.units
	for i := range u {
		if !u[i].is("nobody") {
			continue
		}
		for j := i + 1; j+1 < len(u) && j <= i+mostOfNobody && u[j].sign == ""; j++ {
			if c := u[j].cue(); c != nil && c.Kind == "say" && (u[j].is("informs") || a.endsWith(&u[j], "said-that") || u[j+1].is("said-that")) {
				s.mute(j+1, a.scopeEnd(s, j))
				break
			}
		}
	}
}

// alleged says whether the cue at unit i is the noun of an accusation that is only a time or a reason: "sau cáo buộc …".
func alleged(s *sentence, i int) bool {
	u := s.units
	return i > 0 && u[i].is("accusation") && u[i].cue().Kind == "accuse" && u[i-1].any("since", "because", "rumour", "probe")
}

// withheld says whether the cue at unit i is a verb that is denied.
func (a *article) withheld(s *sentence, i int) bool {
	for j := i - 1; j >= 0; j-- {
		u := &s.units[j]
		if u.is("negation") || u.is("no-evidence") {
			return true
		}
		if !filler(u) || u.is("passive-good") || u.sign != "" || u.date != nil {
			return false
		}
	}
	return false
}

// askedIn says whether the cue at unit i is what one of the sentence's calls asks somebody to say.
func (a *article) askedIn(s *sentence, i int) bool {
	for _, g := range s.segments {
		if g.voice.kind() != "call" || i < g.from || i >= g.to {
			continue
		}
		for p := range i {
			if s.units[p].from == g.voice.at[0] && a.asked(s, p, i) {
				return true
			}
		}
	}
	return false
}

// asked says whether the cue at unit i is what the call at unit p asks somebody to say: "kêu gọi X thừa nhận".
func (a *article) asked(s *sentence, p, i int) bool {
	for j := p + 1; j < i; j++ {
		if u := &s.units[j]; u.sign != "" || u.any("contrast", "since", "said-that") || u.is("and") && j == i-1 {
			return false
		}
	}
	return true
}

// scopeEnd is where the scope of the cue at unit i ends: at the next sign, contrast or cue that is joined to it.
func (a *article) scopeEnd(s *sentence, i int) int {
	for j := i + 1; j < len(s.units); j++ {
		if s.units[j].sign == "," && j+1 < len(s.units) && located(&s.units[j-1]) && located(&s.units[j+1]) {
			continue // "ở thành phố Douma, Đông Ghouta"
		}
		if u := &s.units[j]; u.sign != "" && u.sign != "quote" && u.sign != "-" || u.is("contrast") || u.is("and") && j+1 < len(s.units) && s.units[j+1].cue() != nil {
			return j
		}
	}
	return len(s.units)
}

// mute cuts the units from to to (exclusive) out of the segments.
func (s *sentence) mute(from, to int) {
	var out []segment
	for _, g := range s.segments {
		if to <= g.from || from >= g.to {
			out = append(out, g)
			continue
		}
		if from > g.from {
			out = append(out, segment{g.from, from, g.voice})
		}
		if to < g.to {
			out = append(out, segment{to, g.to, g.voice})
		}
	}
	s.segments = out
}

// fronted is a verb at the head of a sentence whose subject stands in the clause behind it: who is cited in "Dẫn nguồn tin
// từ X, Y cho biết", what is answered in "Bác bỏ cáo buộc này, Y nói".
type fronted struct {
	cue    *lang.Cue
	at, to int // the verb, and the comma behind its clause
}

// front finds such a verb; false where the sentence begins with none.
func (a *article) front(s *sentence) (fronted, bool) {
	u, i := s.units, 0
	for i < len(u) && (u[i].sign == "quote" || u[i].any("continue", "not-only", "aux") || u[i].date != nil || u[i].sign == ",") {
		i++
	}
	if i >= len(u) || u[i].cue() == nil || u[i].cue().Kind != "cite" && u[i].cue().Kind != "answer" || u[i].cue().Stance == "declines-comment" {
		return fronted{}, false
	}
	for j := i + 1; j+1 < len(u); j++ {
		switch {
		case u[j].sign == "," && !(u[i].cue().Kind == "answer" && j == i+1):
			return fronted{u[i].cue(), i, j}, true
		case breaks(&u[j]) && u[j].sign != "(" && u[j].sign != ")", u[j].is("prep-of") && j == i+1 && u[i].cue().Kind == "answer":
			return fronted{}, false
		}
	}
	return fronted{}, false
}

// leanOn puts what a fronted verb says into the sites: a source that the first speaker behind it leans on, or an answer of
// that speaker.
func (a *article) leanOn(s *sentence, f fronted, out []site) []site {
	if len(out) == 0 || len(out[0].ids) == 0 || out[0].lo <= f.at || out[0].at < f.to || out[0].inherited || out[0].lo > f.to+4 {
		return out
	}
	first := &out[0]
	if f.cue.Kind == "answer" {
		t := site{cue: f.cue, at: f.at, lo: f.at, hi: f.at + 1, ids: first.ids}
		return append([]site{t}, out...)
	}
	for j := f.at + 1; j < f.to; j++ {
		u := &s.units[j]
		if !u.names() || u.fig != nil || !a.voices(u) || located(u) && a.g.SeatOf(u.m.ID) == "" || u.m != nil && u.m.Type == "source" && len(u.m.Of) == 0 && j+1 < f.to {
			continue
		}
		first.cited = a.resolve(s, j)
		return out
	}
	if a.speaking(s, f.at+1, f.to) {
		first.cited = a.nameless(s, f.at+1, f.to)
	}
	return out
}

var belying = oneOf("no-evidence", "lie")

// belies drafts the denial of what another is said to lie about: "X nói dối khi cho rằng …". It returns where the rest of the
// segment begins.
func (a *article) belies(s *sentence, g segment) int {
	if !s.may(&belying) {
		return g.from
	}
	u := s.units
	for i := g.from; i < g.to; i++ {
		if u[i].is("no-evidence") {
			return a.unproven(s, g, i)
		}
		if !u[i].is("lie") || i == g.from || !u[i-1].names() && !filler(&u[i-1]) {
			continue
		}
		end := a.scopeEnd(s, i)
		if g.voice.author || g.voice.cue == nil || len(g.voice.speakers) == 0 {
			return min(end, g.to)
		}
		from := i - 1
		for from > g.from && !u[from].names() {
			from--
		}
		h := segment{i + 1, min(end, g.to), g.voice}
		d := a.reply(s, g, "denies", from, h.to)
		d.object, d.Method = [2]int{from, h.to}, a.pack.Lang+"/lie"
		d.content = a.apart(func() {
			for t := h.from; t < h.to; t++ {
				a.trigger(s, h, t)
			}
		})
		a.drafts = append(a.drafts, d)
		return h.to
	}
	return g.from
}

// unproven drafts what a speaker says there is no evidence of, where it is his own side's deed: "không có bằng chứng cho thấy
// quân đội …". It returns where the rest of the segment begins.
func (a *article) unproven(s *sentence, g segment, i int) int {
	h := segment{i + 1, min(a.scopeEnd(s, i), g.to), g.voice}
	content := a.apart(func() {
		for t := h.from; t < h.to; t++ {
			a.trigger(s, h, t)
		}
	})
	if !g.voice.author && g.voice.cue != nil && slices.ContainsFunc(content, a.concerns) {
		d := a.reply(s, g, "denies", i, h.to)
		d.object, d.content = [2]int{i, h.to}, content
		if !a.answered(d) {
			a.drafts = append(a.drafts, d)
		}
	} else if j := a.statementBehind(s, h); j >= 0 && len(content) == 0 && !g.voice.author && g.voice.cue != nil && slices.Contains(a.parties, a.side(g.voice.speakers[0])) {
		d := a.reply(s, g, "denies", i, h.to)
		d.object, d.guessed, d.Confidence = [2]int{j, h.to}, true, d.Confidence-0.1
		if !a.answered(d) {
			a.drafts = append(a.drafts, d)
		}
	}
	return h.to
}

// statementBehind is the unit near the head of a segment that refers to what somebody said, "xác nhận điều này", "về tuyên bố của X"; -1 where
// none does.
func (a *article) statementBehind(s *sentence, g segment) int {
	for i := g.from; i < g.to && i < g.from+4 && s.units[i].sign == ""; i++ {
		if u := &s.units[i]; u.any("accusation", "document", "this", "reference-object") {
			return i
		}
	}
	return -1
}
