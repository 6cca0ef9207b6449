package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// colon is the cue of a turn: the speaker's name and a colon.
var colon = lang.Cue{ID: "turn", Kind: "say", Stance: "claims"}

// answers is how many paragraphs behind a question of an interview at most are its answer, where no label says who speaks.
const answers = 4

// interview finds which paragraphs are questions, by a label or because they end with one, and who is interviewed: the
// person of the sentence that says so. One question without a label is none.
func (a *article) interview() {
	asked, labelled := map[int]bool{}, false
	for i := range a.sentences {
		s := &a.sentences[i]
		n := i + 1
		for n < len(a.sentences) && wordless(&a.sentences[n]) {
			n++ // the end of a bold question
		}
		last := n == len(a.sentences) || a.sentences[n].Paragraph != s.Paragraph
		k := label(s)
		switch {
		case k >= 0 && s.units[k].is("asker"):
			asked[s.Paragraph], labelled = true, true
		case slanted(s) && a.opensParagraph(s):
			asked[s.Paragraph] = true
		case last && asks(s) && s.Paragraph > 0 && !(k >= 0 && s.units[k].m != nil):
			asked[s.Paragraph] = true
		}
		if a.guest == "" && len(asked) == 0 {
			a.guest = a.interviewed(s)
		}
	}
	if a.guest == "" && len(asked) > 1 && !labelled {
		a.guest = a.guestNamed(asked)
	}
	if labelled || len(asked) > 1 && a.guest != "" {
		a.questions, a.question = asked, -answers-1
	}
}

// guestNamed is the one person that the article names before its questions, where these and what follows each begin with a dash.
func (a *article) guestNamed(asked map[int]bool) schema.ID {
	first, dashes := -1, 0
	for i := range a.sentences {
		s := &a.sentences[i]
		opens := i == 0 || a.sentences[i-1].Paragraph != s.Paragraph
		dash := len(s.units) > 0 && s.units[0].sign == "-"
		switch {
		case opens && asked[s.Paragraph] && !dash && !slanted(s):
			return ""
		case opens && asked[s.Paragraph-1] && dash:
			dashes++
		}
		if first < 0 && asked[s.Paragraph] {
			first = s.From
		}
	}
	if dashes < 2 {
		return ""
	}
	var guest schema.ID
	for i := range a.mentionsFrom(first) {
		if m := &a.found.Mentions[i]; m.Type == "person" && m.ID != guest {
			if guest != "" {
				return ""
			}
			guest = m.ID
		}
	}
	return guest
}

// interviewed is the first person of a sentence that says that somebody gives an interview, "" where none does.
func (a *article) interviewed(s *sentence) schema.ID {
	if !s.has("interview") {
		return ""
	}
	for i := range s.units {
		if m := s.units[i].m; m != nil && m.Type == "person" && m.ID != "" {
			return m.ID
		}
	}
	return ""
}

// slanted says whether the sentence begins with a dash within marks of emphasis, as the questions of an interview do whose answers have the
// dash alone: "*- Còn xe tăng?*".
func slanted(s *sentence) bool {
	i := 0
	for i < len(s.units) && (s.units[i].sign == "*" || s.units[i].sign == "_") {
		i++
	}
	return i > 0 && i < len(s.units) && s.units[i].sign == "-"
}

// asks says whether the sentence is a question.
func asks(s *sentence) bool {
	for i := len(s.units) - 1; i >= 0; i-- {
		switch s.units[i].sign {
		case "*", "quote", "_", ")":
		default:
			return s.units[i].sign == "?"
		}
	}
	return false
}

// wordless says whether the sentence is nothing but signs.
func wordless(s *sentence) bool {
	return !slices.ContainsFunc(s.units, func(u unit) bool { return u.sign == "" })
}

// label is the unit before a colon at the head of the sentence, -1 where none stands there: "PV:", "- Ông X:".
func label(s *sentence) int {
	i := 0
	for i < len(s.units) && bullet(&s.units[i]) {
		i++
	}
	j := i + 1
	for j < len(s.units) && s.units[j].sign == "*" {
		j++
	}
	if j < len(s.units) && s.units[j].sign == ":" {
		return i
	}
	return -1
}

// turn reads the head of a turn of an interview: a label and all that follows in its paragraph.
func (a *article) turn(s *sentence) bool {
	i := label(s)
	if i < 0 {
		return false
	}
	u := s.units
	switch {
	case u[i].m != nil && u[i].m.Type == "person":
		a.host = &voice{speakers: []schema.ID{u[i].m.ID}, cue: &colon, stance: "claims", attribution: "cue", at: [2]int{u[i].from, u[i].to}, confidence: 0.85}
		if a.questions[a.question] {
			a.guest = u[i].m.ID
		}
	case u[i].is("answerer") && a.guest != "":
		a.host = &voice{speakers: []schema.ID{a.guest}, cue: &colon, stance: "claims", attribution: "cue", at: [2]int{u[i].from, u[i].to}, confidence: 0.8}
	case u[i].is("asker"):
		a.host, a.question = nil, s.Paragraph
		return false
	default:
		return false
	}
	a.hosted = s.Paragraph
	s.segments = []segment{{i + 2, len(u), a.host}}
	if sites := a.sites(s); len(sites) > 0 && sites[0].lo > i {
		s.segments = nil
		a.segments(s, sites)
		a.hosts(s)
	}
	a.remember(a.host, s.Paragraph)
	return true
}

// takeTurn gives a paragraph behind a question to who is interviewed.
func (a *article) takeTurn(s *sentence) {
	switch {
	case a.questions[s.Paragraph]:
		a.host, a.question = nil, s.Paragraph
	case a.guest != "" && a.questions != nil && s.Paragraph <= a.question+answers && (a.host == nil || a.hosted != s.Paragraph):
		a.host = &voice{speakers: []schema.ID{a.guest}, cue: &colon, stance: "claims", attribution: "continued", confidence: 0.75}
		a.hosted = s.Paragraph
	}
}

// speaksNow says whether the sentence belongs to somebody's turn in an interview.
func (a *article) speaksNow(s *sentence) bool { return a.host != nil && a.hosted == s.Paragraph }

// hosts gives what nobody else says within a turn to whose turn it is.
func (a *article) hosts(s *sentence) {
	if !a.speaksNow(s) {
		return
	}
	for k := range s.segments {
		if s.segments[k].voice.author {
			s.segments[k].voice = a.host
		}
	}
}
