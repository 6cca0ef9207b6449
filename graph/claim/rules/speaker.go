package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/schema"
)

// dayOfGloss says whether the day at unit i is that of what the speaker is said to be: "X, người ký thỏa thuận ngày 20/2, nói".
func (a *article) dayOfGloss(u []unit, i, low int) bool {
	j := i - 1
	for j > low && u[j].sign == "" {
		j--
	}
	return j > low && u[j].sign == "," && j+1 < i && a.relativeWord(&u[j+1])
}

// speakerFar looks for a speaker of whom other words tell, or who stands farther from the cue.
func (a *article) speakerFar(s *sentence, t *site, low int) {
	u := s.units
	document, crossed, joined, member, maker := false, false, false, -1, -1
	defer func() {
		if len(t.who) > 0 || t.ids != nil || t.closed {
			return
		}
		if member >= 0 && a.memberBefore(s, member, low) {
			a.take(s, t, member, low, -1)
			t.lo = a.memberStart(s, member, low)
		} else if member >= 0 && a.relativeOf(s, member, low) >= 0 {
			a.take(s, t, member, low, -1)
		} else if maker >= 0 {
			a.setUp(s, t, maker, low)
		}
	}()
	if k := a.glossedByDash(s, t.at, low); k >= 0 {
		a.take(s, t, k, low, -1)
		return
	}
	for i := a.announced(s, t.at) - 1; i >= low; i-- {
		x := &u[i]
		switch {
		case x.date != nil:
			if !x.vague && t.said == nil && !a.dayOfGloss(u, i, low) {
				t.said = x.date
			}
		case plainWord(x):
		case x.sign == "-" && i == t.at-1 && i > 0 && located(&u[i-1]) && a.doc.Tokens[u[t.at].from].Cap:
			return // "KHERSON - Tuyên bố ký hôm qua nêu rõ …": the place that the lead opens with
		case x.sign == ",":
			if crossed = true; member >= 0 && a.calledAfter(s, t, i, member) {
				return
			}
		case x.is("and") && a.secondOffice(s, i, low, t.at): // "phát ngôn viên Bộ Quốc phòng và Nội vụ cho biết"
		case x.is("and"), x.is("then"):
			joined = true
		case x.is("we") && i > low && crossed && u[i-1].any("prep-dest", "sent-to"): // "X gửi thư cho chúng tôi, phủ nhận …"
		case x.is("we"):
			switch {
			case a.speaksNow(s):
				t.ids, t.lo = a.host.speakers, i
			case low == 0 && a.ownerBehind(s, i) != nil:
				t.ids, t.lo = a.ownerBehind(s, i), i
			case low == 0 && a.previous != nil && a.inQuote(s):
				t.ids, t.lo = a.previous.speakers, i
			default:
				t.closed = low == 0 || t.cue.Kind != "answer"
			}
			return
		case x.sign == ")":
			i = a.opening(&clause{s: s, seg: segment{from: low}}, i)
		case x.is("purpose") && i == t.at-1:
			// "X họp báo để bác bỏ …"
		case x.sign == "quote" && i == t.at-1 && low == 0 && t.cue.Stance == "declines-comment" && a.ownerBehind(s, t.at) != nil:
			t.ids, t.lo = a.ownerBehind(s, t.at), t.at // "“Không bình luận”, X nói"
			return
		case x.is("contrast") && a.meanwhileSaid(s, i, low, t.at): // "X trong khi đó cho biết"
		case breaks(x) || x.sign == "quote" || (x.is("contrast") || x.is("subordinate")) && !x.any("and", "aux"):
			a.document(s, t, document, low)
			return
		case maker >= 0 && x.m != nil && x.m.Type == "source" && len(x.m.Of) == 0 && a.voices(&u[maker]):
			a.take(s, t, maker, low, -1) // "số liệu do X cung cấp cho thấy"
			t.lo = a.phraseStart(s, i, low)
			return
		case x.names() && x.fig == nil && a.hearer(s, i):
			if x.m != nil && x.m.Type == "media" {
				t.medium = x.m.ID // "X nói với Reuters và nhấn mạnh": to whom it is said
			}
		case x.names() && x.fig == nil && a.asidePassive(s, i, low) >= 0:
			i = a.asidePassive(s, i, low) // "chuyên gia được X phỏng vấn"
		case x.names() && x.fig == nil && a.seatedAt(s, i, low) >= 0:
			i = a.seatedAt(s, i, low)
		case x.names() && x.fig == nil && a.wholeOf(s, i, low) >= 0:
			i = a.wholeOf(s, i, low) // "người đầu tiên trong số X"
		case a.landOf(s, i, low):
			i-- // "ở Raqqa, Syria, công bố hôm qua"
		case x.names() && x.fig == nil && a.headless(s, i, low) >= 0:
			a.take(s, t, i, low, -1)
			return
		case x.names() && x.fig == nil:
			first := i
			if g := a.group(&clause{s: s}, i, low); a.voices(x) {
				first = g[0]
			}
			p := a.hangsOn(s, first, low)
			if p >= 0 && (joined || located(x) && a.g.SeatOf(x.m.ID) == "" || !(u[p].any("prep-of", "prep-from") && (document || a.documentBefore(s, p, low)))) {
				if x.m != nil && x.m.Type == "media" {
					t.medium = x.m.ID
				}
				if u[p].is("prep-of") && member < 0 && !crossed && !joined && a.voices(x) {
					member = i
				}
				if u[p].is("prep-by") && (i+1 == t.at || u[i+1].cue() != nil || a.voices(x) && a.documentBefore(s, p, low)) {
					maker = i
				}
				i = p
				continue
			}
			if crossed && (located(x) || a.likened(s, first, low)) && (a.speaking(s, a.clauseStart(s, t.at, low), t.at) || a.calledBehind(s, first, low, t.at)) {
				return // "…, ngoại ô X, một bác sĩ nói"
			}
			if crossed && t.after && !a.apposed(s, i, t.at) || joined && (t.cue.Kind == "say" || theirOwn(u, i)) && opensContent(u, first, low) {
				return // the subject of what was said before: the cue goes on with its speaker
			}
			if a.ward(s, t, i, low) || a.onlyVisited(s, first, low, crossed || joined) {
				return
			}
			if k := a.visitor(s, t, first, low, crossed || joined); k >= 0 {
				a.take(s, t, k, low, -1)
				t.inherited, t.lo = true, a.boundary(s, low, t.at)
				return
			}
			if !a.voices(x) || (crossed || joined) && (a.objectOfVerb(s, i, low) || aimedAt(s, first)) {
				if x.m != nil && !a.voices(x) {
					continue
				}
				return
			}
			a.take(s, t, i, low, p)
			return
		case x.is("accusation") && !joined && !crossed && a.thisPaper(x) && a.opensClause(s, i, low):
			document = true // "tuyên bố này"
		case x.is("document") || x.is("video"):
			document = a.knownDocument(s, i, low)
			if maker >= 0 && a.voices(&u[maker]) {
				a.take(s, t, maker, low, -1) // "đoạn video do X công bố cho thấy"
				t.lo = a.phraseStart(s, i, low)
				return
			}
		case x.is("medium-noun"):
		case x.verb() && i-2 >= low && (u[i-1].names() || u[i-1].is("head")) && (u[i-2].is("prep-by") || u[i-2].is("passive-good") && i-3 >= low && (u[i-3].names() || u[i-3].sign == ",")):
			maker = i - 1
			i -= 2
		case x.verb() && i-2 >= low && u[i-1].names() && u[i-2].is("relative") && !crossed && !joined && !x.is("cause"): // "tuyên bố mà X đưa ra"
			maker = i - 1
			i -= 2
		case x.cue() != nil && x.cue().Kind == "cite" && i > low && a.asidePassive(s, i-1, low) >= 0:
			i = a.asidePassive(s, i-1, low) // "sĩ quan được X dẫn lời"
		case i > low && i+1 < t.at && x.tells("published") && u[i-1].any("document", "passive-good") && (u[i+1].any("prep-in") || u[i+1].date != nil):
			// "tuyên bố phát trên đài"
		case t.cue.Kind == "answer" && x.is("sent-to"):
			// "X gửi thư cho hãng Y phủ nhận …"
		case x.cue() != nil && i > low && u[i-1].any("document-noun", "act"):
			// "trong bản cập nhật sáng nay"
		case x.verb() && !a.nominal(s, segment{from: low, to: len(u)}, i) && !filler(x):
			if !crossed {
				a.document(s, t, document, low)
			}
			return
		}
	}
	a.document(s, t, document, low)
}

// theirOwn says whether the name at unit i is told to be somebody's who was named before: "các tay súng của họ".
func theirOwn(u []unit, i int) bool {
	return i+2 < len(u) && u[i+1].is("prep-of") && u[i+2].any("they", "he", "she")
}

// hearer says whether the name at unit i is whom somebody speaks to: "X nói với Y và nhấn mạnh", "phát biểu với đài truyền hình Y", "trả lời
// phỏng vấn Y".
func (a *article) hearer(s *sentence, i int) bool {
	u := s.units
	outlet := u[i].m != nil && u[i].m.Type == "media"
	for n := i - 5; i-1 > n && i > 1 && u[i-1].cue() == nil && u[i-1].m == nil && u[i-1].sign == "" && !u[i-1].verb(); i-- {
	}
	i--
	return i >= 0 && (u[i].cue() != nil && (a.endsWith(&u[i], "prep-with") || a.endsWith(&u[i], "prep-in")) || outlet && u[i].any("retort", "interview", "sent-to") && u[i].m == nil)
}

// announced is the first of the cues that together say one thing and end at unit at: "tuyên bố bác bỏ", "lên tiếng cáo buộc".
func (a *article) announced(s *sentence, at int) int {
	for at > 0 && a.opens(s, at-1) {
		at--
	}
	return at
}

// opens says whether the cue at unit i only opens the one right behind it.
func (a *article) opens(s *sentence, i int) bool {
	first := s.units[i].cue()
	if first == nil || first.Kind != "say" || s.units[i].is("document") && (a.doc.Tokens[s.units[i].from].Cap || i > 0 && s.units[i-1].is("document-noun")) || i+1 >= len(s.units) {
		return false
	}
	next := s.units[i+1].cue()
	if next == nil || len(next.By) > 0 || next.Kind == "say" && s.units[i+1].any("accusation", "document") {
		return false // "gọi thông tin … là": a noun
	}
	return next.Kind != "according" && next.Kind != "cite" && a.speaks(s, i+1, next)
}

// memberBefore says whether the name at unit i is whose member speaks: "một thành viên cấp cao của X".
func (a *article) memberBefore(s *sentence, i, low int) bool {
	for j := i - 1; j >= low && j >= i-5; j-- {
		u := &s.units[j]
		if u.is("member") || a.holds(u, "member") {
			return true
		}
		if u.sign != "" || u.verb() {
			return false
		}
	}
	return false
}

func (a *article) memberStart(s *sentence, i, low int) int {
	for i > low && s.units[i-1].sign == "" && !s.units[i-1].verb() && s.units[i-1].date == nil {
		i--
	}
	return i
}

// take makes the names that end at unit i the speakers.
func (a *article) take(s *sentence, t *site, i, low, preposition int) {
	u := s.units
	if from, who := a.channel(s, i, low, t.at); who != nil && preposition < 0 {
		t.ids, t.who, t.lo = who, []int{i}, from
		return
	}
	if from := a.headless(s, i, low); from >= 0 && preposition < 0 {
		to := i + 1
		for to < t.at && plainWord(&u[to]) {
			to++
		}
		t.ids, t.who, t.lo = a.nameless(s, from, to), []int{i}, from
		return
	}
	if from := a.relativeOf(s, i, low); from >= 0 {
		t.ids, t.who, t.lo = a.nameless(s, from, i+1), []int{i}, from
		return
	}
	if i-2 >= low && u[i-1].sign == "/" && u[i-2].m != nil {
		i -= 2 // "X, người phát ngôn Y/Z nói"
	}
	if preposition > low && u[preposition-1].m != nil && u[preposition-1].m.Type == "source" && u[i].m != nil && u[i].m.Type == "country" && !a.paper(u[preposition-1].m) {
		i, preposition = preposition-1, -1 // "nguồn tin từ X": X says nothing
	}
	if i+2 < t.at && u[i+1].is("prep-of") && u[i].m != nil && a.platform(u[i].m.ID) && u[i+2].m != nil && a.voices(&u[i+2]) {
		i += 2 // "Twitter của X viết"
	}
	if k := a.beside(s, i, low, t.at); k >= 0 && !a.ownName(s, k, i) && !(u[i].m != nil && u[i].m.Type == "person" && a.relativeOf(s, k, low) >= 0) {
		i, preposition = k, -1
	} else if k := a.ofBody(s, i, low); k >= 0 && preposition < 0 && a.memberBefore(s, k+1, low) {
		from := a.memberStart(s, k, low)
		t.ids, t.who, t.lo = a.nameless(s, from, i+1), []int{i}, from
		return
	} else if u[i].m != nil && u[i].m.Type == "source" && len(u[i].m.Of) == 0 && i+2 < t.at && u[i+1].any("prep-from", "prep-of") && u[i+2].m != nil && a.voices(&u[i+2]) && (!located(&u[i+2]) || a.g.SeatOf(u[i+2].m.ID) != "") && (u[i+2].m.Type != "country" || a.paper(u[i].m)) {
		i, preposition = i+2, i+1 // "số liệu từ X"
	} else if u[i].m != nil && u[i].m.Type == "source" && len(u[i].m.Of) == 0 && i+1 < t.at && u[i+1].m != nil && a.paper(u[i].m) && a.voices(&u[i+1]) && !located(&u[i+1]) {
		i++ // "dữ liệu Bộ Y tế X thống kê"
	}
	t.who = a.speakersBeside(s, a.group(&clause{s: s}, i, low), low)
	if from := a.compatriot(s, t.who, low); from >= 0 && preposition < 0 {
		if t.lo = from; slices.ContainsFunc(u[i+1:max(t.at, i+1)], func(x unit) bool { return x.sign != "" || x.verb() && !filler(&x) }) {
			t.ids = a.nameless(s, from, i+1)
		} else {
			t.ids = a.nameless(s, from, max(t.at, i+1)) // "đại diện X tại Y"
		}
		return
	}
	wide := a.widened(s, i, t.at)
	for _, w := range t.who {
		if w == i && wide != nil {
			t.ids = append(t.ids, wide...)
		} else {
			t.ids = append(t.ids, a.resolve(s, w)...)
		}
	}
	if preposition < 0 {
		t.ids = append(t.ids, a.besides(s, i, low, t.at)...)
	}
	if len(t.who) == 1 && wide == nil && a.sameSource(s, i, low) {
		t.ids = []schema.ID{a.speaker}
	}
	t.lo = t.who[0]
	if preposition >= 0 {
		t.lo = preposition
		for t.lo > low && (u[t.lo-1].any("document", "accusation", "plural", "act", "passive-good") || u[t.lo-1].entries == nil && u[t.lo-1].m == nil && u[t.lo-1].sign == "" && u[t.lo-1].date == nil) {
			t.lo--
		}
	}
	t.lo = a.behindQuote(s, a.phraseStart(s, t.lo, low), low)
	if j := t.lo - 1; j >= low && u[j].any("passive-bad", "passive-good") && (t.cue.Kind == "accuse" || t.cue.Kind == "say") {
		t.passive, t.lo = true, j
		if j > low && u[j-1].is("negation") {
			t.ids, t.who, t.closed = nil, nil, true // "chưa được X xác nhận": X said nothing
		}
	}
}

// sameSource says whether the name at unit i is only the word for a source, which then is the one that has just spoken: "Nguồn tin còn
// cho biết".
func (a *article) sameSource(s *sentence, i, low int) bool {
	m := s.units[i].m
	if m == nil || m.Type != "source" || len(m.Of) > 0 || a.previous == nil || i > low && s.units[i-1].any("plural", "article", "indefinite") || !a.opensClause(s, i, low) {
		return false
	}
	e := a.entity(a.speaker)
	p, to := a.pack.Phrase(a.doc.Tokens, m.Outer[0], m.Outer[1])
	return to == m.Outer[1] && p.Is("bare-source") && e != nil && (e.Type == "source" || e.Type == "force" || e.Type == "organisation")
}

// compatriot is where the words begin that call somebody by his calling and his country, "một nghị sĩ X", "báo X": he has no name, and his
// country says nothing; -1 where none stand before the name.
func (a *article) compatriot(s *sentence, who []int, low int) int {
	u, j := s.units, who[0]
	if len(who) > 1 || u[j].m == nil || u[j].m.Type != "country" && u[j].m.Kind != entity.KindBody || j == low {
		return -1
	}
	k := j
	for k > low && k > j-3 && plainWord(&u[k-1]) {
		k--
	}
	if k > low && u[k-1].any("title", "member") {
		j = k // "một nghị sĩ đối lập X"
	}
	if !u[j-1].any("title", "member", "paper") && !a.holds(&u[j-1], "member") {
		return -1
	}
	if u[j-1].any("aux", "very") || a.objectOfVerb(s, j, low) {
		return -1
	}
	for j > low && u[j-1].sign == "" && u[j-1].date == nil && (u[j-1].any("title", "member", "paper", "plural", "article", "descriptor", "classifier") || a.holds(&u[j-1], "member")) {
		j--
	}
	if u[who[0]].m.Type != "country" && !u[j].any("article", "plural", "indefinite") {
		return -1 // "đại diện quân đội X" speaks for it
	}
	return j
}

// phraseStart is where the phrase begins that the name at unit i ends: "kênh truyền hình quốc gia X", "đại diện của X"; i
// where something other than the begin of a clause stands before those words.
func (a *article) phraseStart(s *sentence, i, low int) int {
	for j := i - 1; j >= low && j >= i-8; j-- {
		u := &s.units[j]
		switch {
		case u.any("prep-of", "prep-from") && a.documentBefore(s, j, low):
			j-- // "thông tin từ tổ chức X cho hay"
		case u.sign != "" || u.any("contrast", "continue") || u.date != nil:
			return j + 1
		case u.m != nil && u.m.Type == "group" && s.units[i].m != nil && s.units[i].m.Type == "person" && j == i-1:
			// "sinh viên X": what he is
		case u.names() || u.verb() || u.any("we", "passive-bad", "passive-good", "prep-in", "prep-to", "prep-with", "prep-from", "prep-about", "prep-dest", "subordinate", "relative", "and", "aux"):
			return i
		}
	}
	if i-8 <= low {
		return low
	}
	return i
}

// behindQuote is where the words begin that call the speaker at unit i, where a quotation and a comma stand before them: "“…”, đại sứ
// X tại Y Z nói"; i where none does or a verb stands between.
func (a *article) behindQuote(s *sentence, i, low int) int {
	for j := i - 1; j > low && j >= i-longestSource; j-- {
		u := &s.units[j]
		switch {
		case u.sign == ",":
			if s.units[j-1].sign == "quote" {
				return j + 1
			}
			return i
		case u.sign != "" && u.sign != "(" && u.sign != ")", u.verb() && u.m == nil && !filler(u), u.any("contrast", "subordinate"):
			return i
		}
	}
	return i
}

// calledAfter takes as speaker a body that no list has, whose name ends with that of another: what stands behind the comma at unit i up to
// the name, "…, phái bộ gìn giữ hòa bình của X cho biết". An office that describes the name before the comma is none.
func (a *article) calledAfter(s *sentence, t *site, i, name int) bool {
	u := s.units
	from := i + 1
	for from < name && (u[from].is("and") || u[from].date != nil) {
		from++
	}
	if t.after || from+2 > name || u[from].any("act", "plural") || a.holds(&u[from], "member") || !u[t.at-1].names() && !filler(&u[t.at-1]) && u[t.at-1].sign != ")" {
		return false
	}
	for j := from; j < name; j++ {
		if x := &u[j]; x.sign != "" || x.verb() || x.names() || x.any("contrast", "continue", "since", "document", "accusation", "prep-in", "prep-to", "prep-with", "prep-about", "relative") || x.is("title") && j == from {
			return false
		}
	}
	t.ids, t.who, t.lo = a.nameless(s, from, name+1), []int{name}, from
	return true
}

// document attributes what a document says without its author being named to who spoke last.
func (a *article) document(s *sentence, t *site, document bool, low int) {
	switch {
	case low > 0 || !document, a.issued != nil && a.previous != nil && a.previous.attribution == "continued" && s.Paragraph > a.itemAt:
	case a.previous != nil && a.speaker != "":
		t.ids, t.inherited = []schema.ID{a.speaker}, true
	case a.previous == nil:
		t.ids, t.inherited = a.issuedBefore(s), true
	}
}

// issuedBefore is who put out a document in the sentence before, which he opens: "X ra tuyên bố. Tuyên bố phát trên Y khẳng định …".
func (a *article) issuedBefore(s *sentence) []schema.ID {
	k := a.at(s.index) - 1
	if k < 0 {
		return nil
	}
	p := &a.sentences[k]
	if i := a.opener(p, len(p.units)); i >= 0 && s.Paragraph-p.Paragraph <= 1 && p.has("document") {
		return a.resolve(p, i)
	}
	return nil
}

func (a *article) documentBefore(s *sentence, p, low int) bool {
	for j, words := p-1, 0; j >= low && words < 2; j-- {
		if s.units[j].date != nil {
			words = 0 // "báo cáo hồi tháng 6 của X"
			continue
		}
		words++
		if s.units[j].any("document", "accusation", "cue", "tidings") || s.units[j].m != nil && s.units[j].m.Type == "source" && len(s.units[j].m.Of) == 0 {
			return true
		}
	}
	return false
}

// hangsOn is the preposition before the name whose first unit is given, -1 where there is none.
func (a *article) hangsOn(s *sentence, first, low int) int {
	for j := first - 1; j >= low && j >= first-3; j-- {
		u := &s.units[j]
		switch {
		case u.verb() && u.is("prep-with"):
			return -1
		case u.of(&hangers), u.any("posted", "stays") && u.m == nil && a.endsWith(u, "prep-in"):
			return j
		case s.units[first].m != nil && s.units[first].m.Type == "country" && a.arms(u): // "bắn vào tàu X"
		case u.of(&hangedWords), u.is("apposed") && j == first-1 && s.units[first].m != nil:
		case j == first-1 && u.m != nil && u.m.Type == "place" && s.units[first].m != nil && (s.units[first].m.Type == "country" || s.units[first].m.Type == "place"):
			// "với láng giềng Trung Á X", "ở tỉnh X miền bắc Y"
		case (a.ground(&s.units[first]) || s.units[first].m != nil && s.units[first].m.Type == "country") && (plainWord(u) || u.any("head", "place-noun", "enemy")):
			// "ở tỉnh miền bắc X": words that no list has are part of where it is
		case u.sign == "," && j == first-1 && j > low && a.ground(&s.units[j-1]) && (a.ground(&s.units[first]) || country(&s.units[first]) && a.liesIn(s.units[j-1].m.ID, s.units[first].m.ID)):
			if h := a.hangsOn(s, j-1, low); h > low && s.units[h-1].sign == "" {
				return h // "một sĩ quan đóng tại thị trấn X, tỉnh Y cho biết"
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// issuer takes as speaker of a cue without a subject who put out the document named before it: "X sau đó đưa ra báo cáo, cho
// thấy …".
func (a *article) issuer(s *sentence, t *site) {
	u := s.units
	j := t.at - 1
	for j >= 0 && u[j].is("continue") {
		j--
	}
	if t.ids != nil || j < 2 || u[j].sign != "," && !u[j].is("relative") {
		return
	}
	document := false
	for j--; j >= 0 && u[j].sign == ""; j-- {
		switch {
		case u[j].is("document"):
			document = true
		case document && u[j].names() && u[j].fig == nil && a.voices(&u[j]) && a.hangsOn(s, j, 0) < 0:
			t.ids, t.inherited, t.lo = a.resolve(s, j), true, t.at
			return
		case document && u[j].verb() && !u[j].is("light") && u[j].m == nil:
			return
		}
	}
}
