package rules

// The words without which nothing is called untrue, nor said to be of others.
var (
	dismissals = oneOf("baseless", "untrue", "no-such", "doubtful", "lower", "fabricated", "lies")
	denials    = oneOf("untrue", "negation", "curt-denial")
	aloof      = oneOf("involved", "takes-part", "this")
)

// dismissal drafts an answer that calls a statement baseless or unacceptable, and returns where the rest of the
// segment begins.
func (a *article) dismissal(s *sentence, g segment) int {
	object, this := -1, false
	if a.onlyDismisses(s, g) {
		return g.to
	}
	if !s.may(&dismissals) {
		return g.from
	}
	begin := a.behindCue(s, g)
	if begin > 0 && g.voice.at[1] > 0 && s.units[begin-1].from == g.voice.at[0] {
		switch cue := &s.units[begin-1]; {
		case cue.any("accusation", "document") && g.voice.kind() != "accuse" && !a.said(s, begin-1):
			object = begin - 1 // "thông tin … là sai sự thật"
		case a.endsWith(cue, "be"):
			object, this = begin, true // "gọi đây là tin giả"
		}
	}
	if k := a.calledSo(s, g); object < 0 && k >= 0 {
		object = k
	}
	for i := begin; i < g.to; i++ {
		u := &s.units[i]
		if u.marks == 0 && u.sign == "" && (u.m == nil || u.m.Type != "source") {
			continue
		}
		if object < 0 && u.is("no-such") {
			object = i
		}
		if end := a.falseCharge(s, g, i); end > i {
			return end
		}
		switch {
		case this && u.is("accusation"):
			this = false // "gọi đây là cáo buộc vô lý"
		case object < 0 && (u.of(&statements) || u.m != nil && u.m.Type == "source" && a.paper(u.m) || u.is("figure-noun") && u.fig == nil || i == begin && u.any("tidings", "rumour") || a.thatTruce(s, g, i)):
			object = i
		case object < 0 && u.is("this") && (i == begin || s.units[i-1].sign != "" || s.units[i-1].any("said-that", "aux")):
			object, this = i, true
		case object < 0 && (i == begin || i == begin+1 && s.units[begin].sign == "quote") && u.any("matter", "incident"):
			object, this = i, true
		case u.is("doubtful") && object >= 0 && !this && !(object > g.from && s.units[object-1].sign == "("):
			return i + 1 // "bằng chứng … chưa đủ thuyết phục": neither said nor denied
		case u.is("lower") && object >= 0 && s.units[object].any("figure-noun", "toll") && s.units[i-1].fig == nil && (i+1 == g.to || s.units[i+1].sign != ""):
			return a.tooHigh(s, g, object, i)
		case u.is("lower") && i > g.from && s.units[i-1].is("toll") && (i+1 == g.to || s.units[i+1].sign != ""):
			return a.tooHigh(s, g, i-1, i)
		case u.any("fabricated", "lies") && i > begin && a.liar(s, g, i):
			return i + 1
		case u.is("fabricated") && i > g.from && i+2 < g.to && a.inflates(s, g, i):
			return a.tooHigh(s, g, i-1, a.objectEnd(s, segment{i, g.to, g.voice})-1)
		case object >= 0 && u.is("baseless") && !a.predicated(s, i, object):
		case (u.is("baseless") || a.plainlyUntrue(s, g, i, object)) && object == begin && g.voice.author && s.units[object].any("tidings", "matter", "rumour") && (a.beginsWith(u, "be") || s.units[i-1].is("be")):
			return i + 1 // "tin đồn 400 binh sĩ chết là không đúng": the article does not say so
		case (u.any("baseless", "no-such") || a.plainlyUntrue(s, g, i, object)) && object >= 0 && (!this || u.any("untrue", "no-such")) && !(i > 0 && s.units[i-1].is("future")) && !g.voice.author && g.voice.cue != nil:
			stance := "denies"
			for j := object; j < i; j++ {
				if s.units[j].any("figure-noun", "proposal") || s.units[j].fig != nil || (j == object || s.units[j+1].is("reference")) && a.thatTruce(s, g, j) {
					stance = "rejects"
				}
			}
			d := a.reply(s, g, stance, object, i+1)
			d.object = [2]int{object, i + 1}
			h := segment{object + 1, i, g.voice}
			d.content = a.apart(func() {
				for t := h.from; t < h.to; t++ {
					a.trigger(s, h, t)
				}
			})
			if !a.answered(d) {
				a.contested(s, segment{object, i, g.voice}, d.content)
				a.drafts = append(a.drafts, d)
			}
			a.beforehand(s, segment{g.from, object, g.voice})
			return i + 1
		case breaks(u):
			object, this = -1, false
		}
	}
	return g.from
}

// plainlyUntrue says whether the word at unit i, which else only says so of "this", ends what the object is said to be: "tin ấy là sai".
func (a *article) plainlyUntrue(s *sentence, g segment, i, object int) bool {
	return s.units[i].is("untrue") && object >= 0 && i > object+1 && !s.units[object].is("matter") && s.units[i-1].is("be") && (i+1 == g.to || s.units[i+1].sign != "")
}

// beforehand drafts what the voice tells before the statement that it then calls untrue: "…, và rằng con số 300 bị thổi phồng".
func (a *article) beforehand(s *sentence, g segment) {
	last := -1
	for t := g.from; t < g.to; t++ {
		if s.units[t].sign == "," {
			last = t
		}
	}
	if last < 0 {
		return
	}
	g.to = last
	for t := g.from; t < g.to; t++ {
		a.trigger(s, g, t)
	}
	a.casualties(s, g)
}

// tooHigh drafts the rejection of a figure that is said to be lower than what somebody else gave, in the units from to last, and returns where the
// rest of the segment begins.
func (a *article) tooHigh(s *sentence, g segment, from, last int) int {
	if g.voice.author || g.voice.cue == nil || len(g.voice.speakers) == 0 {
		return g.from
	}
	d := a.reply(s, g, "rejects", from, last+1)
	d.object, d.guessed, d.Confidence = [2]int{from, last + 1}, true, d.Confidence-0.1
	if !a.answered(d) {
		a.drafts = append(a.drafts, d)
	}
	a.beforehand(s, segment{g.from, from, g.voice})
	return last + 1
}

// inflates says whether the verb at unit i is of what another side does with figures: "Y đã phóng đại con số thương vong".
func (a *article) inflates(s *sentence, g segment, i int) bool {
	j := i - 1
	for j > g.from && filler(&s.units[j]) && s.units[j].sign == "" {
		j--
	}
	if !s.units[j].names() || s.units[j].m == nil || len(g.voice.speakers) == 0 || a.side(s.units[j].m.ID) == a.side(g.voice.speakers[0]) {
		return false
	}
	k := i + 1
	for k+1 < g.to && s.units[k].any("plural", "article", "toll-number") && !s.units[k].is("figure-noun") {
		k++
	}
	return s.units[k].any("figure-noun", "toll")
}

// thatTruce says whether a truce that was told of stands at unit i, "lệnh ngừng bắn ấy", or one that is said to be something in quotation marks.
func (a *article) thatTruce(s *sentence, g segment, i int) bool {
	u := s.units
	return u[i].is("hard-truce") && i+2 < g.to && (u[i+1].is("reference") || u[i+1].is("be") && u[i+2].sign == "quote")
}

// onlyDismisses drafts an answer whose words are nothing but that something is untrue: "“Hoàn toàn bịa đặt”, X nói".
func (a *article) onlyDismisses(s *sentence, g segment) bool {
	if !s.may(&denials) {
		return false
	}
	at, words, quoted, not, we := -1, 0, false, false, -1
	for i := g.from; i < g.to; i++ {
		switch u := &s.units[i]; {
		case u.is("curt-denial") && we < 0:
			at, not = i, not || u.is("negation")
		case u.is("ability"), u.sign == "," && i+1 < g.to && s.units[i+1].sign == "":
			return false
		case u.is("negation"):
			not = true
		case u.any("we", "self"):
			we = i
		case we >= 0 && not && u.tells("struck"):
			words += 2 // "Chúng tôi không bắn", but not "chúng tôi không bắn vào X"
		case u.verb() && u.cue() == nil && !u.any("cause", "light"):
			return false
		case u.sign == "quote":
			quoted = true
		case u.is("untrue"):
			at = i
		case u.sign == "" && !filler(u) && !u.is("be"):
			words++
		}
	}
	if we >= 0 && not && words <= 2 {
		at, words = we, 0 // "Không phải chúng tôi", "Chúng tôi không làm việc đó"
	}
	curt := at >= 0 && s.units[at].is("curt-denial")
	if curt && (quoted && s.units[at].is("negation") || g.voice.stance != "claims" || s.units[len(s.units)-1].sign == "?") {
		return false
	}
	if at < 0 || words > 0 || !quoted && !curt && g.voice.cue != &colon || g.voice.author || g.voice.cue == nil || len(g.voice.speakers) == 0 {
		return false
	}
	lo, hi := at, at+1
	if at == we {
		lo, hi = worded(s, g)
	}
	d := a.reply(s, g, "denies", lo, hi)
	d.guessed = at == we
	if curt && !quoted {
		told := a.lastSaid(s, g, a.drafts, func(e *draft) bool { return s.index-e.sentence <= 1 && (a.blames(e, d) || a.suffers(d, e)) })
		if told == nil {
			return false
		}
		d.meant = []*draft{told}
	}
	if !a.answered(d) {
		a.drafts = append(a.drafts, d)
	}
	return true
}

// worded are the first unit of the segment that is no sign and the one behind the last.
func worded(s *sentence, g segment) (from, to int) {
	from, to = g.from, g.to
	for from < to-1 && s.units[from].sign != "" {
		from++
	}
	for to > from+1 && s.units[to-1].sign != "" {
		to--
	}
	return from, to
}

// predicated says whether the word at unit i, which is a verb as well, is what the object at unit from is said to be: "X là bịa
// đặt", not "X bịa đặt Y".
func (a *article) predicated(s *sentence, i, from int) bool {
	if i == from || a.beginsWith(&s.units[i], "be") || a.beginsWith(&s.units[i], "passive-bad") {
		return true
	}
	negated := a.beginsWith(&s.units[i], "negation") // no name and no verb before it can be what is "không đúng"
	for j := i - 1; j >= from && j >= 0; j-- {
		u := &s.units[j]
		switch {
		case negated && j == from && u.sign == "":
			return true // "thông tin quân X chiếm Y không đúng sự thật"
		case u.sign == "quote" && j > from && (j-1 == from || s.units[j-1].is("reference")):
			return true // "nói lá thư “đầy dối trá”"
		case u.is("accusation") && s.units[i].is("fabricated"):
			return j > from && s.units[j-1].is("be") // "đó là con số bịa đặt", not "những thông tin giả mạo"
		case u.any("be", "passive-bad", "this", "reference", "accusation"), a.endsWith(u, "be"), j > from && s.units[j-1].is("be"):
			return true
		case u.names() && j-1 > from && s.units[j-1].any("prep-of", "prep-from"):
			j-- // "thông tin của X không đúng"
		case u.sign != "" && u.sign != "quote", u.cue() != nil && !u.any("accusation", "document"):
			return false
		case !negated && (u.names() || u.any("prep-about", "prep-of", "prep-with", "since") || u.verb() && !filler(u)):
			return false
		}
	}
	return false
}

// calledSo is the word for a statement that the voice calls something in the passive: "tuyên bố của X bị Y coi là …"; -1 where
// there is none.
func (a *article) calledSo(s *sentence, g segment) int {
	at := -1
	for i := 0; i < g.from && i < len(s.units); i++ {
		u := &s.units[i]
		switch {
		case at < 0 && u.of(&papers):
			at = i
		case u.sign != "" && u.sign != "quote":
			at = -1
		case at >= 0 && u.is("passive-bad") && i+2 <= g.from && u.from < g.voice.at[0] && s.units[i+1].names():
			return at
		}
	}
	return -1
}

// endsWith says whether the last word of a unit is of the class.
func (a *article) endsWith(u *unit, class string) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.to-1, u.to)
	return to == u.to && has(e, class)
}

// disclaims drafts what a speaker says that his own side has no part in, "không liên quan đến vụ tấn công", and returns where the rest of the
// segment begins: nobody claims the deed that he has no part in.
func (a *article) disclaims(s *sentence, g segment) int {
	if g.voice.author || g.voice.kind() != "say" && g.voice.kind() != "according" && g.voice.kind() != "" || len(g.voice.speakers) == 0 || !s.may(&aloof) {
		return g.from
	}
	u := s.units
	for i := g.from + 1; i < g.to; i++ {
		if !u[i-1].is("negation") || !u[i].is("involved") && !(u[i].is("takes-part") && fightBehind(u[i+1:g.to])) {
			continue
		}
		j := i - 2
		for j >= g.from && (filler(&u[j]) || u[j].any("continue", "said-that", "we")) {
			j--
		}
		if j >= g.from && !a.ofSpeaker(s, g, j) {
			continue
		}
		end := a.objectEnd(s, segment{i, g.to, g.voice})
		if g.voice.cue == nil {
			return end // "trong tuyên bố của X, nhóm này không liên quan đến vụ tấn công": no answer without a verb, and no claim
		}
		d := a.reply(s, g, "denies", max(j, i-1), end)
		d.object, d.guessed = [2]int{i, end}, u[i].is("takes-part")
		d.content = a.apart(func() {
			for t := i + 1; t < end; t++ {
				a.trigger(s, segment{i + 1, end, g.voice}, t)
			}
		})
		for _, e := range d.content {
			for _, r := range e.Roles() {
				if r.Name != "agent" {
					a.add(&d.Claim, r.Name, *r.IDs...)
				}
			}
		}
		if !a.answered(d) {
			a.drafts = append(a.drafts, d)
		}
		a.beforehand(s, segment{g.from, max(j, g.from), g.voice})
		return end
	}
	return g.from
}

// fightBehind says whether the units begin with a word for an attack or for fighting: "cuộc xung đột", not "cuộc đàm phán".
func fightBehind(u []unit) bool {
	for len(u) > 0 && u[0].is("act") {
		u = u[1:]
	}
	return len(u) > 0 && u[0].any("hostility", "strike-verb", "war-noun")
}

// ofSpeaker says whether the name at unit j is of the side of who speaks.
func (a *article) ofSpeaker(s *sentence, g segment, j int) bool {
	u := &s.units[j]
	return u.names() && (a.sideOf(a.actors(s, j)) == a.side(g.voice.speakers[0]) || u.m == nil && u.any("they", "this-group", "this-body", "this-force"))
}

// notWhatWasSaid drafts the denials by which a thing is not whose or what somebody said it was.
func (a *article) notWhatWasSaid(s *sentence, g segment) {
	if g.voice.cue == nil || g.voice.kind() != "say" && g.voice.kind() != "" {
		return
	}
	for i := g.from + 1; i < g.to; i++ {
		if a.notOurs(s, g, i) || a.notThat(s, g, i) {
			return
		}
	}
}

// notOurs drafts a denial by which a thing is not the speaker's: "đó không phải tên lửa của chúng tôi". i is the unit behind "this".
func (a *article) notOurs(s *sentence, g segment, i int) bool {
	u := s.units
	if !u[i-1].is("this") || !u[i].is("negation") {
		return false
	}
	for j := i + 1; j+1 < g.to && j <= i+6 && u[j].sign == ""; j++ {
		if u[j].is("prep-of") && a.mine(&u[j+1], g.voice) {
			d := a.reply(s, g, "denies", i-1, j+2)
			if !a.answered(d) {
				a.drafts = append(a.drafts, d)
			}
			return true
		}
	}
	return false
}

// behindCue is the unit behind the voice's cue, where the segment begins in the same clause; words such as "rằng" may part
// them.
func (a *article) behindCue(s *sentence, g segment) int {
	i := g.from
	for i > 0 && g.voice.at[1] > 0 && s.units[i-1].from >= g.voice.at[1] && s.units[i-1].sign == "" {
		i--
	}
	return i
}

// answered says whether the speaker has just answered in the same sentence: "bác bỏ cáo buộc, gọi đây là tin giả" is one
// answer.
func (a *article) answered(d *draft) bool {
	for i := len(a.drafts) - 1; i >= 0 && a.drafts[i].sentence == d.sentence; i-- {
		if e := a.drafts[i]; e.Mode == "response" && e.Speaker == d.Speaker && e.Relation != "declines-comment" {
			return true
		}
	}
	return false
}

// said says whether the cue at unit i is the verb of who stands before it, "X tuyên bố …", or goes on behind a comma with one before, and no
// noun for a statement.
func (a *article) said(s *sentence, i int) bool {
	for i--; i >= 0 && filler(&s.units[i]) && s.units[i].sign == ""; i-- {
	}
	return i >= 0 && (s.units[i].names() && s.units[i].fig == nil || s.units[i].sign == ",")
}
