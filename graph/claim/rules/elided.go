package rules

import (
	"hearsay/graph/lang"
	"hearsay/schema"
)

// whileSaying says whether unit j is a word for when or why something is done, behind which a cue without a subject has that of the
// clause before: "X tỏ ra bình thản khi nói rằng …", "X không kích Y vì cho rằng …".
func (a *article) whileSaying(u []unit, j int) bool {
	return u[j].is("since") || u[j].is("because") && !u[j].any("prep-about", "prep-by") || u[j].is("subordinate") && !u[j].any("purpose", "condition", "said-that", "cause") && u[j].cue() == nil
}

// goesOnBlaming says whether the cue at unit i only tells when or why somebody blames or denies, by the speaker of the cue before: "X đổ lỗi
// cho Y gây ra vụ việc với lập luận rằng …".
func (a *article) goesOnBlaming(s *sentence, i int, cue *lang.Cue, before *site) bool {
	u, j := s.units, i-1
	for j > before.at && filler(&u[j]) && u[j].sign == "" {
		j--
	}
	blames := before.cue.Kind == "accuse" || before.cue.Kind == "answer"
	return blames && j > before.at && cue.Kind == "say" && !u[i].any("document", "accusation") && (u[j].is("prep-with") || a.whileSaying(u, j))
}

// alsoAnswers takes as speaker of an answer without a subject, at the head of a sentence that goes on with the one before, who has just spoken
// there: "Đồng thời bác bỏ tin …".
func (a *article) alsoAnswers(s *sentence, t *site) {
	if t.ids != nil || a.previous == nil || a.previous.author || a.previousAt != s.Paragraph {
		return
	}
	on := false
	for i := 0; i < t.at; i++ {
		switch u := &s.units[i]; {
		case u.is("continue"):
			on = true
		case u.sign != "," && !filler(u):
			return
		}
	}
	if on {
		t.ids, t.inherited = a.previous.speakers, true
	}
}

// embedded says whether the name at unit i is the subject of a clause that is the object of another verb: "X muốn Y dừng …, nhưng
// khẳng định".
func (a *article) embedded(s *sentence, i int) bool {
	for j := i - 1; j >= 0; j-- {
		u := &s.units[j]
		switch {
		case u.is("aim"):
			return true
		case u.date != nil, filler(u) && u.sign == "" && !u.verb():
		case u.verb() && u.m == nil && !u.any("since", "because", "subordinate", "contrast"), u.entries == nil && u.m == nil && u.fig == nil && u.sign == "":
			return true
		default:
			return false
		}
	}
	return false
}

// subjectBehind takes as speaker of a cue at the head of a sentence the subject of the clause behind its own: "Sau khi cáo buộc Y …, X
// đã …".
func (a *article) subjectBehind(s *sentence, t *site) {
	u := s.units
	i := a.announced(s, t.at) - 1
	for i >= 0 && (filler(&u[i]) || u[i].any("continue", "contrast")) && u[i].sign == "" {
		i--
	}
	if t.ids != nil || i < 0 || !a.whileSaying(u, i) {
		return
	}
	for j := i - 1; j >= 0; j-- {
		if u[j].date == nil && u[j].sign != "," && !u[j].any("continue", "contrast") {
			return
		}
	}
	if k, comma := a.mainClause(s, t.at); comma > 0 {
		t.inherited, t.until = true, comma
		for end := a.subjects(u, k); k < end; k += 2 {
			t.ids = append(t.ids, a.resolve(s, k)...)
		}
	}
}

// calledAgain says whether one word alone at units from to cue (exclusive) only calls the name before the comma what it is: "…, X, nước cũng
// cho rằng".
func (a *article) calledAgain(s *sentence, from, cue int) bool {
	u := s.units
	if from < 2 || u[from-1].sign != "," || u[from-2].m == nil {
		return false
	}
	if m := u[from-2].m; (m.Type == "person" || m.Type == "organisation" || m.Type == "force" || m.Type == "group" || m.Type == "media") && (u[from].is("indefinite") || u[from].fig != nil) && a.hangsOn(s, from-2, 0) < 0 && a.opensClause(s, from-2, 0) {
		return true // "X, một nhà quan sát ở Y nói"
	}
	if !u[from].any("head", "people") || !a.voices(&u[from-2]) || u[from-2].m.Type == "media" && acts(&u[from]) {
		return false // "theo Reuters, cảnh sát nói"
	}
	for j := from + 1; j < cue; j++ {
		if !filler(&u[j]) {
			return false
		}
	}
	return len(a.resolve(s, from-2)) > 0
}

// subjects is the unit behind the names that are listed from unit i on: "X, Y và Z".
func (a *article) subjects(u []unit, i int) int {
	for i++; i+1 < len(u) && (u[i].sign == "," || u[i].is("and")) && u[i+1].names() && u[i+1].fig == nil && a.voices(&u[i+1]); i += 2 {
	}
	return i
}

// acts says whether a predicate stands at unit i, behind what may stand between it and its subject.
func (a *article) acts(u []unit, i int) bool {
	for i < len(u) && (u[i].date != nil || filler(&u[i]) && u[i].sign == "" && !u[i].verb()) {
		i++
	}
	return i < len(u) && u[i].verb() && u[i].m == nil
}

// unknown takes as speaker of a cue a document that speaks for itself and a reference of which nobody can tell who it is: "cơ quan này".
func (a *article) unknown(s *sentence, t *site) {
	u := s.units
	if t.ids != nil || t.closed || t.cue.Kind == "cite" || t.cue.Kind == "answer" {
		return
	}
	if len(t.who) == 1 && u[t.who[0]].any("this-body", "this-force", "this-group", "this-media", "this-source") {
		for j := t.who[0] + 1; j < t.at; j++ {
			if u[j].any("passive-bad", "passive-good") {
				return
			}
		}
		t.ids = a.nameless(s, t.who[0], t.who[0]+1)
		return
	}
	if from := a.clauseStart(s, t.at, 0); len(t.who) == 0 {
		switch end := a.selfSpoken(s, from, t.at); {
		case end == from+1 && from > 0 && u[from].is("document") && !u[from].is("video") && a.previous != nil:
			t.ids, t.lo, t.inherited = []schema.ID{a.speaker}, from, true // "“…”, thông báo viết"
		case end > from:
			t.ids, t.lo = a.nameless(s, from, end), from
		}
	}
}

// selfSpoken is where the words end that name a document or a picture which speaks for itself, at units from to cue (exclusive): "các báo cáo cho
// biết", "đoạn video được công bố hôm qua cho thấy"; from where no such words stand there.
func (a *article) selfSpoken(s *sentence, from, cue int) int {
	u, i := s.units, from
	for i < cue && (u[i].any("plural", "article", "document-noun", "classifier") || u[i].is("act") && u[i].m == nil && a.beginsWith(&u[i], "plural")) {
		i++
	}
	if i >= cue || cue-from > longestSource || !u[i].any("document", "video") {
		return from
	}
	end := 0
	for j := i + 1; j < cue; j++ {
		switch x := &u[j]; {
		case x.sign != "" || x.any("relative", "subordinate", "contrast", "not-source", "be"):
			return from
		case end == 0 && (x.date != nil || filler(x) || x.is("prep-by") || a.suffered(x)):
			end = j
		case x.tells("published") && j == i+1 && j+1 < cue && u[j+1].is("prep-in") && end == 0: // "tuyên bố phát trên đài"
		case x.verb() && x.m == nil && !filler(x) && !x.any("document", "video") && end == 0:
			return from
		}
	}
	if end == 0 {
		end = cue
	}
	return end
}

// suffered says whether the unit begins with a word of the passive.
func (a *article) suffered(u *unit) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.from, u.from+1)
	return to > u.from && (has(e, "passive-good") || has(e, "passive-bad"))
}

// opensWithVerb says whether what is told from unit from on, before unit to, begins with a verb without a subject, which is then who speaks: "X xác nhận đã
// rút quân sau khi cáo buộc Y …".
func (a *article) opensWithVerb(u []unit, from, to int) bool {
	for from < to && (filler(&u[from]) || u[from].is("said-that")) && u[from].sign == "" && !u[from].verb() {
		from++
	}
	return from < to && u[from].verb() && u[from].m == nil
}

// open says whether the content begins without a subject of its own: with the predicate or what modifies it.
func (a *article) open(c *clause) bool {
	if a.onOwn(c) {
		return false
	}
	light := false
	for i := c.seg.from; i < c.t; i++ {
		u := &c.s.units[i]
		light = light || u.is("light")
		switch {
		case u.any("happened", "suffer") && u.m == nil:
			return false // "đã xảy ra một vụ tấn công nhằm vào X", "hứng chịu một vụ tấn công": by whom is not said
		case i > c.seg.from && u.verb() && c.s.units[i-1].any("act", "plural"):
			if light {
				return true // "tiến hành đợt phóng tên lửa, nhắm vào X"
			}
			// an act that is named: the predicate is still to come
		case u.verb() && u.m == nil && !filler(u), u.any("we", "accept", "own-body", "own-men"), c.ours && a.ofOurs(c, i):
			return true
		case filler(u), u.sign != "", i == c.seg.from && u.is("be"), u.any("continue", "said-that", "act", "plural", "times", "video", "document", "prep-about", "block"), u.any("he", "she", "they"), u.fig != nil && u.fig.m == nil, a.amount(u):
		default:
			return false
		}
	}
	return true
}
