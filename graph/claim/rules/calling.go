package rules

import (
	"hearsay/graph/entity"
	"hearsay/schema"
)

// asidePassive is where the words begin by which an outlet only asked or quoted who speaks, "chuyên gia được X phỏng vấn", "sĩ quan được X
// dẫn lời", where the outlet is the name at unit i; -1 where it is not.
func (a *article) asidePassive(s *sentence, i, low int) int {
	u := s.units
	if u[i].m == nil || u[i].m.Type != "media" && u[i].m.Type != "source" || i+1 >= len(u) || !(u[i+1].any("interview", "asker") || u[i+1].cue() != nil && u[i+1].cue().Kind == "cite") {
		return -1
	}
	j := i - 1
	for j > low && (plainWord(&u[j]) || u[j].any("bare-media", "paper", "medium-noun", "plural")) {
		j--
	}
	if j > low+1 && u[j].is("passive-good") && u[j-1].is("while") && u[i+1].is("asker") {
		return j - 1 // "khi được X hỏi"
	}
	if j > low && u[j].any("passive-good", "prep-by") {
		return j
	}
	return -1
}

// wholeOf is where the words begin that call the speaker one of several, whom the name at unit i calls: "X là người đầu tiên trong số các
// lãnh đạo Y thừa nhận"; -1 where there are none.
func (a *article) wholeOf(s *sentence, i, low int) int {
	u := s.units
	for j := i - 1; j > low && j >= i-4; j-- {
		switch {
		case u[j].is("out-of"):
			for k := j - 1; k > low && k >= j-6 && u[k].sign == "" && u[k].cue() == nil; k-- {
				if u[k].is("be") {
					return k
				}
			}
			return -1
		case u[j].sign != "" || u[j].verb() && u[j].m == nil:
			return -1
		}
	}
	return -1
}

// headless is where the name of a body begins that no list has and whose last word the name at unit i is, "đài quan sát xung đột X"; -1 where
// no word for a body opens the clause and only plain words stand between.
func (a *article) headless(s *sentence, i, low int) int {
	u := s.units
	if j := someStates(u, i, low); j >= 0 && a.opensClause(s, j, low) {
		return j
	}
	for j := i - 1; j >= low && j >= i-longestSource; j-- {
		switch x := &u[j]; {
		case x.is("prep-of") && j > low && u[j-1].is("body-noun") && u[j-1].m == nil && u[i].m != nil && u[i].m.Type == "organisation":
			// "phái bộ của hội đồng X"
		case x.m == nil && (x.is("body-noun") || a.holdsWords(x, "body-noun")):
			if i-j == 1 && !place(&u[i]) {
				return -1
			}
			for j > low && u[j-1].m == nil && u[j-1].any("member", "title", "plural", "article", "indefinite") {
				j--
			}
			if a.opensClause(s, j, low) {
				return j
			}
			return -1
		case x.sign != "" || x.names() || x.date != nil || x.cue() != nil || x.verb() || x.of(&noHead):
			return -1
		}
	}
	return -1
}

// someStates is where the words begin that call several countries by what the name at unit i is to them, "các nước thuộc X", "một số quốc gia thành
// viên của X", which is not all of it; -1 where none do.
func someStates(u []unit, i, low int) int {
	for j := i - 1; j >= low && j >= i-longestSource; j-- {
		switch x := &u[j]; {
		case x.m == nil && x.is("states"):
			for j > low && u[j-1].m == nil && u[j-1].any("plural", "article", "indefinite") {
				j--
			}
			return j
		case x.sign == "" && x.m == nil && (plainWord(x) || x.any("prep-of", "member", "head")):
		default:
			return -1
		}
	}
	return -1
}

// ownName says whether the name at unit i is who bears the title before the comma, of which only the place was taken for a name: "thị trưởng
// X, ông Y, nói".
func (a *article) ownName(s *sentence, k, i int) bool {
	u := s.units
	m, n := u[k].m, u[i].m
	return m != nil && n != nil && m.Type == "person" && n.Type == "person" && k+2 == i && u[k+1].sign == "," && n.Outer[0] < n.From && m.Outer[0] < m.From &&
		m.To-m.From == 1 && a.g.Entity(m.ID) == nil
}

// nameBehind is the first unit from i on, before end, that names somebody; i where none does.
func (a *article) nameBehind(s *sentence, i, end int) int {
	for j := i; j < end; j++ {
		if s.units[j].m != nil {
			return j
		}
	}
	return i
}

// reportedBy takes as speaker the subject whom a source between commas parts from the cue: "X, theo Y, kêu gọi …". The source is leant on.
func (a *article) reportedBy(s *sentence, t *site, before []site) bool {
	u := s.units
	n := len(before) - 1
	if n < 0 || before[n].lo < 2 || len(before[n].ids) == 0 {
		return false
	}
	lo, said := before[n].lo, before[n].cue.Kind == "say"
	switch {
	case said && u[lo-1].is("like"):
		lo-- // "X, như Y cho hay, kêu gọi"
	case before[n].cue.Kind != "according" && !(said && u[lo].is("like")):
		return false
	}
	if lo < 2 || u[lo-1].sign != "," || u[before[n].hi-1].sign != "," {
		return false
	}
	for j := before[n].hi; j < a.announced(s, t.at); j++ {
		if !filler(&u[j]) && !plainWord(&u[j]) {
			return false
		}
	}
	i := lo - 2
	if !u[i].names() || u[i].fig != nil || !a.voices(&u[i]) || located(&u[i]) && a.g.SeatOf(u[i].m.ID) == "" || !a.opensClause(s, i, 0) {
		return false
	}
	t.ids, t.cited, t.lo = before[n].ids[:1], a.resolve(s, i), i
	return len(t.cited) > 0
}

// relativeWho takes as speaker the name that a clause says something of right before the cue: "…, Bộ trưởng X, người tố Y …".
func (a *article) relativeWho(s *sentence, t *site) bool {
	u, j := s.units, t.at-1
	for j > 1 && filler(&u[j]) && u[j].sign == "" {
		j--
	}
	if j < 2 || u[j-1].sign != "," || u[j-2].m == nil || u[j-2].m.Type != "person" || !a.relativeWord(&u[j]) {
		return false
	}
	t.who, t.ids, t.lo, t.apposed = []int{j - 2}, a.resolve(s, j-2), j, true
	return len(t.ids) > 0
}

// relativeWord says whether the unit is only the word that a clause about a person begins with: "người", "vị này" is none.
func (a *article) relativeWord(u *unit) bool {
	p, to := a.pack.Phrase(a.doc.Tokens, u.from, u.to)
	return to == u.to && u.to-u.from == 1 && p.Is("people")
}

// inserted takes as speaker the name that opens the clause where what stands between commas behind it only says how he came to speak: "X, khi được
// Y hỏi, cho biết", "X, dựa trên lời Y, cáo buộc". It says whether it did.
func (a *article) inserted(s *sentence, t *site, low int) bool {
	u, j := s.units, t.at-1
	for j > low && (filler(&u[j]) && u[j].sign == "" || u[j].date != nil) {
		j--
	}
	if j <= low || u[j].sign != "," {
		return false
	}
	for k := j - 2; k > low; k-- {
		if breaks(&u[k]) && u[k].sign != "(" && u[k].sign != ")" || u[k].sign == "quote" {
			return false
		}
		if u[k].sign != "," || !u[k+1].any("basing", "passive-good") && !(u[k+1].any("while", "subordinate") && u[k+2].is("passive-good")) {
			continue
		}
		i := k - 1
		if u[i].sign == ")" {
			i = a.opening(&clause{s: s, seg: segment{from: low}}, i) - 1
		}
		if i < low || !u[i].names() || u[i].fig != nil || !a.voices(&u[i]) || a.hangsOn(s, i, low) >= 0 || a.objectOfVerb(s, i, low) {
			return false
		}
		t.who, t.ids, t.lo, t.apposed = []int{i}, a.resolve(s, i), a.phraseStart(s, i, low), true
		return len(t.ids) > 0
	}
	return false
}

// ownerBehind is who says the quotation that unit i stands in, where he stands behind it with a verb of saying: "“Tôi không bình luận”, X đáp";
// nobody where he does not.
func (a *article) ownerBehind(s *sentence, i int) []schema.ID {
	u := s.units
	if !a.quoted(&u[i]) {
		return nil
	}
	for i < len(u) && u[i].sign != "quote" {
		i++
	}
	if i+2 >= len(u) || u[i+1].sign != "," {
		return nil
	}
	for j := i + 2; j < len(u) && j <= i+longestSource && u[j].sign == ""; j++ {
		if u[j].is("retort") || u[j].cue() != nil && u[j].cue().Kind == "say" {
			t := site{cue: &colon, at: j, lo: j, hi: j + 1}
			a.speakerLeft(s, &t, i+2)
			return t.ids
		}
	}
	return nil
}

// longestSeat is how many words may stand between "có trụ sở ở" and the last name of where that is: "London, Anh".
const longestSeat = 3

// seatedAt is where the words begin that say where the speaker sits, whose place or its country is the name at unit i: "X có trụ sở tại Y cho
// biết"; -1 where none stand before it.
func (a *article) seatedAt(s *sentence, i, low int) int {
	u := s.units
	if !located(&u[i]) && !country(&u[i]) {
		return -1
	}
	if k := i - 2; k >= low && u[i-1].sign == "," && country(&u[i]) && a.ofTown(&u[k], u[i].m.ID) && a.opensClause(s, k, low) {
		return i - 1 // "chính quyền thành phố X, nước Y, cáo buộc"
	}
	for j := i - 1; j > low && j >= i-2*longestSeat; j-- {
		e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u[j].from, u[i].from)
		if to > u[j].from+1 && u[i].from-to <= longestSeat && has(e, "seated") {
			return j
		}
	}
	return -1
}

// ofTown says whether the unit is a body or office of a place that lies in the country, as far as is known.
func (a *article) ofTown(u *unit, country schema.ID) bool {
	if u.m == nil || u.m.Kind != entity.KindBody && u.m.Kind != entity.KindOffice || len(u.m.Of) == 0 || a.typeOf(u.m.Of[0]) != "place" {
		return false
	}
	for id := u.m.Of[0]; ; {
		e := a.entity(id)
		if e == nil || len(e.Links["located-in"]) == 0 {
			return a.typeOf(id) == "place" || id == country
		}
		if id = e.Links["located-in"][0]; id == country {
			return true
		}
	}
}

// setUp takes as speaker a body that only who made it is named for, the unit given: "chính quyền do X dựng lên ở Y cho biết".
func (a *article) setUp(s *sentence, t *site, maker, low int) {
	u, from := s.units, maker-1
	for from > low && u[from].m == nil && !u[from].any("head", "body-noun", "member", "people") && u[from-1].sign == "" && u[from-1].date == nil {
		from--
	}
	to := t.at
	for to > maker+2 && (filler(&u[to-1]) || u[to-1].date != nil || u[to-1].sign != "") {
		to--
	}
	if m := u[from].m; (m == nil && u[from].any("head", "body-noun", "member", "people") || m != nil && m.Kind == entity.KindBody && len(m.Of) == 0) && a.opensClause(s, from, low) {
		t.ids, t.who, t.lo = a.sourceOf(s, from, to), []int{maker}, from
	}
}

// relativeOf is where the words begin that say whose the person at unit i is, who speaks instead of him: "con trai ông X", "vợ của X"; -1 where none stand
// before him. So does who serves him: "phát ngôn viên của ông X".
func (a *article) relativeOf(s *sentence, i, low int) int {
	u, j, serves := s.units, i-1, false
	if a.servesThem(u[i].m) {
		return i
	}
	for j > low && (u[j].is("prep-of") || plainWord(&u[j]) || u[j].any("he", "she") || u[j].m != nil && u[j].m.Kind == entity.KindOffice || u[j].is("title") && u[j-1].any("prep-of", "kin")) && j > i-4 {
		serves = serves || u[j].is("prep-of")
		j--
	}
	if j < low || !u[j].is("kin") && !(serves && u[j].m == nil && u[j].any("title", "member")) || u[i].m == nil || u[i].m.Type != "person" {
		return -1
	}
	for j > low && u[j-1].m == nil && u[j-1].any("plural", "article", "indefinite", "he", "she") {
		j--
	}
	return j
}

// servesThem says whether the words before a person's name are those for who serves him, and then his own title: "phát ngôn viên của Tổng thống X". With a country
// between, "phát ngôn viên của Tổng thống Y X", they are X's.
func (a *article) servesThem(m *entity.Mention) bool {
	if m == nil || m.Type != "person" || len(m.Of) > 0 {
		return false
	}
	for k := m.Outer[0] + 1; k+1 < m.From; k++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, k, k+1); to > k && has(e, "prep-of") {
			return true
		}
	}
	return false
}

// calledBehind says whether a place at unit first, which does not open the clause, has words before the cue at unit at behind the comma that are
// somebody's: "… pháo kích X, dân làng khẳng định".
func (a *article) calledBehind(s *sentence, first, low, at int) bool {
	from := a.clauseStart(s, at, low)
	return from > first && from < at && plainWord(&s.units[from]) && first > low && !a.opensClause(s, first, low)
}
