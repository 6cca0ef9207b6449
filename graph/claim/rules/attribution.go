package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/text"
	"hearsay/schema"
)

// attribute finds who speaks for which units of the sentence.
func (a *article) attribute(s *sentence) {
	a.dateEntry(s)
	if s.Kind == text.Caption && !a.cued(s) && a.credited(s) || s.colon && (a.turn(s) || a.shown(s) || a.headed(s)) {
		return
	}
	a.takeTurn(s)
	a.sourced(s)
	sites := a.sites(s)
	if len(sites) == 0 {
		if !a.nominalStatement(s) && !a.inDocument(s) {
			a.uncued(s)
			a.othersWords(s)
		}
		return
	}
	a.segments(s, sites)
	a.glosses(s)
	a.othersWords(s)
	a.hosts(s)
	last := s.segments[len(s.segments)-1].voice
	for _, g := range s.segments {
		if !g.voice.author && (last.author || !a.passesOn(s, g)) {
			last = g.voice
		}
	}
	a.remember(last, s.Paragraph)
}

// passesOn says whether an outlet stands at the end of what another says, as who reports it: "Theo X, …, Y đưa tin". X goes on.
func (a *article) passesOn(s *sentence, g segment) bool {
	if len(g.voice.speakers) != 1 {
		return false
	}
	e := a.entity(g.voice.speakers[0])
	return e != nil && e.Type == "media" && !slices.ContainsFunc(s.units[min(g.from, len(s.units)):g.to], func(u unit) bool { return u.sign == "" })
}

// remember notes who spoke, for the references and continuations of later sentences.
func (a *article) remember(v *voice, paragraph int) {
	a.previous = nil
	if v == nil || v.author || len(v.speakers) == 0 {
		return
	}
	a.previous, a.speaker = v, v.speakers[0]
	a.spoke = append(a.spoke, a.speaker)
	a.previousAt = paragraph
	e := a.entity(a.speaker)
	if a.teller, a.tellerAt = nil, paragraph; tells(v) && a.side(a.speaker) != a.speaker && e != nil && e.Type != "media" {
		a.teller = v
	}
	if e != nil && e.Type == "person" {
		a.person = a.speaker
	}
	if e != nil && e.Type != "media" && !(e.Type == "person" && a.actor != "" && a.side(e.ID) != a.side(a.actor)) {
		a.actor = a.speaker // but one person speaks of others: "họ" are those
	}
}

// author is the article's own voice, one for all that it says: nobody may change it.
func (a *article) author() *voice {
	if a.own == nil {
		a.own = a.memory.voices.keep(&voice{speakers: a.one(a.doc.Publisher), author: true, attribution: "author", stance: "claims", confidence: 0.8})
	}
	return a.own
}

// cued says whether a caption says itself who speaks, whoever took the picture.
func (a *article) cued(s *sentence) bool {
	return slices.ContainsFunc(a.sites(s), func(t site) bool { return t.cue.Kind != "according" })
}

// credited makes the source of a caption its speaker where it is a party and not a picture agency.
func (a *article) credited(s *sentence) bool {
	for i := range s.units {
		u := &s.units[i]
		if u.from < s.Credit[0] || u.from >= s.Credit[1] || u.m == nil {
			continue
		}
		if !a.voices(u) || u.m.Type == "media" || a.photographer(u.m) {
			return false // who took the picture says nothing
		}
		v := &voice{speakers: []schema.ID{u.m.ID}, stance: "claims", attribution: "caption", at: [2]int{s.Credit[0], s.Credit[1]}, confidence: 0.7}
		end := i
		for end > 0 && s.units[end-1].to > s.Credit[0]-3 {
			end--
		}
		s.segments = []segment{{0, end, v}}
		return true
	}
	return false
}

// photographer says whether the name of a credit is that of somebody of whom no list knows and no article tells an office.
func (a *article) photographer(m *entity.Mention) bool {
	return m.Type == "person" && a.g.Entity(m.ID) == nil && !slices.ContainsFunc(a.found.Positions, func(p entity.Position) bool { return p.Person == m.ID })
}

// uncued settles a sentence without a cue: it goes on with what was said before, or it is the article's own voice.
func (a *article) uncued(s *sentence) {
	v := a.author()
	if a.speaksNow(s) {
		v = a.continued(a.host, 0.8)
	} else if a.itemOf(s) {
		v = a.continued(a.issued, 0.7)
		a.remember(v, s.Paragraph)
	} else if a.partisan(s) {
		v, a.tellerAt = a.continued(a.teller, 0.65), s.Paragraph
		v.stance, v.modality = "claims", ""
	} else if p := a.previous; p != nil && len(s.units) > 0 && s.Kind == text.Plain {
		switch {
		case s.units[0].is("continue"), a.wholeQuote(s):
			v = a.continued(p, 0.7)
		case s.Paragraph == a.previousAt && tells(p) && a.stillTells(s):
			v = a.continued(p, 0.7)
			v.stance, v.modality = "claims", ""
		case s.Paragraph == a.previousAt && tells(p) && counting(s):
			v = a.continued(p, 0.65)
			v.stance, v.modality = "claims", ""
		}
	}
	s.segments = append(a.memory.segments.room(1), segment{0, len(s.units), v})
	i, end := a.retorts(s)
	if i < 0 {
		i, end = a.signedQuote(s)
	}
	if i >= 0 {
		w := &voice{speakers: a.resolve(s, i), cue: &colon, stance: "claims", attribution: "cue", at: [2]int{s.units[i].from, s.units[i].to}, lo: i, confidence: 0.8}
		s.segments = []segment{{0, end, w}, {i + 1, len(s.units), a.author()}}
		a.remember(w, s.Paragraph)
		return
	}
	if i := a.quoting(s); i >= 0 {
		w := &voice{speakers: a.resolve(s, i), cue: &colon, stance: "claims", attribution: "cue", at: [2]int{s.units[i].from, s.units[i].to}, confidence: 0.8}
		colon := i + 1
		for s.units[colon].sign != ":" {
			colon++
		}
		s.segments = []segment{{0, i, v}, {colon + 1, len(s.units), w}}
		a.remember(w, s.Paragraph)
		return
	}
	if v.author {
		a.previous = nil
	}
}

// retorts is the unit of the name behind a quotation that a verb of answering follows, which is no cue elsewhere, "“…”, X đáp trả", and where
// the quotation ends; -1 where none stands there.
func (a *article) retorts(s *sentence) (who, end int) {
	if !s.has("retort") {
		return -1, 0
	}
	u := s.units
	for j := len(u) - 1; j > 2; j-- {
		if !u[j].is("retort") {
			continue
		}
		i := j - 1
		for i > 1 && filler(&u[i]) && u[i].sign == "" {
			i--
		}
		if !u[i].names() || u[i].fig != nil || !a.voices(&u[i]) || len(a.resolve(s, i)) == 0 {
			continue
		}
		for k := i - 1; k > 0 && k >= i-4 && !u[k].verb(); k-- {
			if u[k].sign == "," && u[k-1].sign == "quote" {
				return i, k
			}
		}
	}
	return -1, 0
}

// quoting is the unit of the name that a colon and a quotation follow, "Trong bài phát biểu tối qua, X: “…”", also behind a verb that
// nobody knows, "X đáp trả: “…”"; -1 where none does.
func (a *article) quoting(s *sentence) int {
	if !s.colon {
		return -1
	}
	u := s.units
	for i := 0; i+2 < len(u); i++ {
		if u[i].m == nil || !a.voices(&u[i]) || located(&u[i]) || len(a.resolve(s, i)) == 0 || u[i].m.Type == "country" && (i == 0 || u[i-1].is("prep-about")) {
			continue
		}
		if k := a.signed(s, i); k > 0 {
			return i
		}
		j := i + 1
		for j < len(u) && j <= i+4 && u[j].sign == "" && !u[j].names() {
			j++
		}
		if j+1 < len(u) && u[j].sign == ":" && u[j+1].sign == "quote" && (j == i+1 || a.hangsOn(s, i, 0) < 0) || a.introduced(s, i) {
			return i
		}
	}
	return -1
}

// longestManner is how many units at most say how, when and where somebody says what is quoted behind a colon.
const longestManner = 14

// introduced says whether somebody opens the sentence, with what he is or does behind him, whom a colon and a quotation follow: "X, 20 tuổi, cúi
// mặt: “…”", "Phóng viên X có mặt tại Y: “…”".
func (a *article) introduced(s *sentence, i int) bool {
	u := s.units
	if u[i].m.Type != "person" && u[i].m.Kind != entity.KindBody && u[i].m.Kind != entity.KindOffice || !a.opensClause(s, i, 0) || a.hangsOn(s, i, 0) >= 0 {
		return false
	}
	for j := i + 1; j+1 < len(u) && j <= i+longestManner; j++ {
		switch x := &u[j]; {
		case x.sign == ":":
			return u[j+1].sign == "quote"
		case x.sign != "" && x.sign != ",", x.cue() != nil, x.is("said-that"):
			return false
		}
	}
	return false
}

// signed is the colon behind the name at unit i that heads a paragraph with where and when he said what is quoted behind it: "**X, trên
// Facebook, 14/5:** “…”"; 0 where none stands there.
func (a *article) signed(s *sentence, i int) int {
	u := s.units
	for k := 0; k < i; k++ {
		if !bullet(&u[k]) {
			return 0
		}
	}
	j := i + 1
	for j < len(u) && (u[j].date != nil || u[j].sign == "," || u[j].any("prep-in", "medium-noun") || u[j].m != nil && u[j].m.Type == "media" || plainWord(&u[j])) && j <= i+longestSource {
		j++
	}
	colon := j
	if j == i+1 || j >= len(u) || u[j].sign != ":" {
		return 0
	}
	for j++; j < len(u) && bullet(&u[j]); j++ {
	}
	if j < len(u) && u[j].sign == "quote" {
		return colon
	}
	return 0
}

// headed reads a sentence at whose head its speaker stands with a colon: "Bộ Quốc phòng X: Y mất 5 xe tăng", "7h15: Cập nhật từ X:
// …". A country there is nearly always what the sentence is about: "Syria: Quân đội Y chiếm X".
func (a *article) headed(s *sentence) bool {
	u := s.units
	i := a.headSpeaker(s)
	if i < 0 || u[i].m.ID == "" {
		return false
	}
	switch u[i].m.Type {
	case "organisation", "force", "media", "person", "source":
	case "country":
		if !a.partyOf(&u[i]) {
			return false
		}
	default:
		return false
	}
	v := &voice{speakers: a.resolve(s, i), stance: "claims", attribution: "cue", at: [2]int{u[i].from, u[i].to}, confidence: 0.75}
	if sites := a.sites(s); len(sites) > 0 {
		return false
	}
	s.segments = []segment{{i + 2, len(u), v}}
	a.remember(v, s.Paragraph)
	return true
}

// headSpeaker is the unit of a name before a colon at the head of the sentence, behind the hour of an entry of a live blog and the
// word for what somebody put out; -1 where none stands there.
func (a *article) headSpeaker(s *sentence) int {
	u, i := s.units, 0
	for i < len(u) && (bullet(&u[i]) || u[i].date != nil) {
		i++
	}
	i += a.hour(s, i)
	for i < len(u) && bullet(&u[i]) {
		i++
	}
	if i+2 < len(u) && (u[i].is("document") || u[i].cue() != nil && u[i].cue().Kind == "say") && u[i+1].any("prep-of", "prep-from") {
		i += 2
	}
	if i+2 >= len(u) || u[i].m == nil || u[i+1].sign != ":" || u[i+2].fig != nil && a.strengthLine(s, i+2) || !a.voices(&u[i]) {
		return -1
	}
	return i
}

// mostHour is how many units an hour has at most: "06", ":", "50", and a day.
const mostHour = 5

// hour is how many units at unit i are the hour of an entry and the signs around it, "7h15:", "[06:50]", "06:50 |"; 0 where none stands there.
func (a *article) hour(s *sentence, i int) int {
	u, j := s.units, i
	if j < len(u) && (u[j].sign == "(" || u[j].sign == "[") {
		j++
	}
	number := func(k int) bool {
		if k >= len(u) || u[k].m != nil || u[k].fig != nil && u[k].fig.people {
			return false
		}
		key := a.doc.Tokens[u[k].from].Key
		return u[k].date != nil || key[0] >= '0' && key[0] <= '9'
	}
	from := j
	for j < len(u) && j < from+mostHour && (number(j) || j > from && (u[j].sign == "" && !a.doc.Tokens[u[j].from].Space || (u[j].sign == ":" || u[j].sign == ".") && number(j+1))) {
		j++
	}
	if j == from && (from > i || i == 0 || u[i-1].date == nil) {
		return 0
	}
	for n := j + 2; j < n && j < len(u) && (bullet(&u[j]) || u[j].sign == ":" || u[j].sign == "." || u[j].sign == ")" || u[j].sign == "]" || u[j].sign == "|"); j++ {
	}
	return j - i
}

// bullet says whether the unit is a sign that a line or an entry of a list begins with.
func bullet(u *unit) bool {
	switch u.sign {
	case "*", "-", "•", "_", "🔴", "🔵", "⚫", "▶", "►", "■", "●", "◆", "▪", "✅", "⚡", "🔥", "❗", "👉", "📌":
		return true
	}
	return false
}

// partisan says whether a sentence speaks of "địch" or "quân ta", as no outlet does of its own, soon behind one of a side that told something:
// it goes on with that.
func (a *article) partisan(s *sentence) bool {
	return a.teller != nil && s.has("partisan") && s.Paragraph-a.tellerAt <= 1 && s.Kind == text.Plain && !a.inQuote(s)
}

// tells says whether a voice reports, so that what is counted right behind it is part of its report.
func tells(v *voice) bool {
	switch v.kind() {
	case "say", "according", "accuse", "cite":
		return true
	}
	return false
}

// counting says whether the sentence begins with an amount of people or things that no name is given for: it goes on with a
// report, "Hai người khác bị thương".
func counting(s *sentence) bool {
	f := s.units[0].fig
	if f == nil || f.Kind != "count" || f.Unit == "times" || len(f.owner) > 0 || !f.people && f.m != nil && f.Unit == "" {
		return false
	}
	return !slices.ContainsFunc(s.units[1:], func(u unit) bool { return u.any("progress", "posted") }) // "10.000 binh sĩ đang đóng ở X": as things are
}

func (a *article) continued(p *voice, confidence float64) *voice {
	v := a.memory.voices.keep(p)
	v.attribution, v.confidence, v.at = "continued", confidence, [2]int{}
	v.addressees, v.subject = nil, nil
	return v
}

// inQuote says whether the sentence begins within or with a quotation.
func (a *article) inQuote(s *sentence) bool {
	for _, q := range a.doc.Quotes {
		if q.Open <= s.From && s.From < q.Close {
			return true
		}
	}
	return false
}

func (a *article) wholeQuote(s *sentence) bool {
	for _, q := range a.doc.Quotes {
		if q.Open <= s.From && q.Close >= s.To-2 {
			return true
		}
	}
	return false
}
