package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// A site is a place of a sentence where a cue attributes something to somebody.
type site struct {
	cue       *lang.Cue
	at        int // the cue's unit
	lo, hi    int // from the speaker's first unit to the first of the content
	who       []int
	ids       []schema.ID
	inherited bool // the speaker is that of the cue before
	passive   bool // "X bị Y cáo buộc": the accused stands before the speaker
	said      *schema.Date
	medium    schema.ID
	until     int         // where what is said ends, 0 where the next cue or the sentence ends it
	closed    bool        // the subject is there and is no speaker: "chúng tôi"
	apposed   bool        // a clause that says who the speaker is stands between him and the cue
	after     bool        // a cue stands before it whose speaker may go on: "X nói …, đồng thời cảnh báo"
	cited     []schema.ID // whom the speaker leans on: "Dẫn lời X, Y cho biết"
}

// sites finds the cues of a sentence with their speakers. They are kept until the next sentence is asked for.
func (a *article) sites(s *sentence) []site {
	var t site
	out := a.memory.sites[:0]
	f, headed := a.front(s)
	for i := range s.units {
		if s.units[i].marks == 0 {
			continue
		}
		cue := a.cueAt(s, i)
		if cue == nil || !a.speaks(s, i, cue) || a.opens(s, i) || i == f.at && headed {
			continue
		}
		if n := len(out); n > 0 && (cue.Stance == "declines-comment" && out[n-1].cue.Kind == "accuse" && a.asked(s, out[n-1].at, i)) {
			continue // "X chỉ trích Y im lặng"
		}
		if n := len(out); n > 0 && out[n-1].cue.Kind == "accuse" && (cue.Kind == "say" || cue.Kind == "call") && a.asked(s, out[n-1].at, i) && !a.hasEvent(s, segment{from: i + 1, to: a.scopeEnd(s, i)}) {
			continue // "X cáo buộc Y đe dọa an ninh của Z"
		}
		if n := len(out); n > 0 && (out[n-1].cue.Kind == "call" && a.asked(s, out[n-1].at, i) || out[n-1].cue.Kind == "cite" && i < out[n-1].hi) {
			continue
		}
		if t = (site{cue: cue, at: i, lo: i, hi: i + 1}); a.siteAt(s, &t, out) {
			if n := len(out); n > 0 && out[n-1].cue.Kind == "according" && len(t.who) > 0 && len(out[n-1].who) > 0 && t.who[0] == out[n-1].who[0] {
				t.lo = out[n-1].lo
				out = out[:n-1]
			}
			if n := len(out); n > 0 && len(t.cited) > 0 && t.lo < out[n-1].lo {
				out = out[:n-1] // "X, theo Y, kêu gọi": Y is leant on
			}
			out = append(out, t)
		}
	}
	a.memory.sites = out[:0]
	if headed {
		return a.leanOn(s, f, out)
	}
	return out
}

// siteAt finds the speaker of the cue of a site that begins with it; false where there is none.
func (a *article) siteAt(s *sentence, t *site, before []site) bool {
	i, cue := t.at, t.cue
	if s.units[i].is("raise") && s.has("toll") && a.countRaises(s, i) {
		return false
	}
	if cue.Kind == "say" && s.pointsBack(i) {
		return false
	}
	low := 0
	if len(before) > 0 {
		low = before[len(before)-1].at + 1
		if p := &before[len(before)-1]; p.cue.Kind == "according" && p.hi > low && s.units[p.hi-1].sign == "," {
			low = p.hi // "theo lời một nhà ngoại giao, X và Y bác bỏ": three do not say it together
		}
	}
	if cue.Kind == "according" {
		ok := a.accordingTo(s, t)
		if n := len(before); ok && n > 0 && before[n-1].cue.Kind == "say" && before[n-1].at == i-2 && s.units[i-1].sign == "," && a.outlet(t.ids) && !a.outlet(before[n-1].ids) {
			return false // "X cho biết, theo các nguồn tin, …": X says so
		}
		return ok && !((len(before) > 0 || a.quoted(&s.units[i])) && a.figuresOnly(s, t)) // "X nói theo thống kê, …": X says so
	}
	if cue.Kind == "cite" && i > 1 && s.units[i-1].sign == "," && s.units[i-2].sign == "quote" {
		return a.accordingTo(s, t) // "“…”, trích tuyên bố của X"
	}
	if len(before) > 0 && a.evidential(s, i) {
		return false
	}
	t.after = len(before) > 0 && !a.outlet(before[len(before)-1].ids)
	if k := a.semicolon(s, low, i); k >= 0 {
		low, t.after = k+1, false // "X nói …; bà Y, trưởng đoàn Z, bác bỏ": a sentence of its own
		if a.explained(s, t, low); t.ids != nil {
			a.content(s, t)
			return true
		}
	}
	switch {
	case len(before) > 0 && a.reportedBy(s, t, before):
		a.content(s, t)
		return true
	case a.speaksAcross(s, t, low, before):
	case len(before) > 0 && a.goesOnBlaming(s, i, cue, &before[len(before)-1]):
		t.ids, t.inherited, t.lo = before[len(before)-1].ids, true, i-1
	case len(before) == 0 && a.rumour(s, t):
	case s.units[i].is("pretext") && len(before) == 0: // "X sa thải Y vì cho rằng …": the subject says it
	case !a.bareNoun(s, t, low):
		a.speakerLeft(s, t, low)
	}
	if len(t.ids) == 0 && !a.withoutName(s, t, low, before) {
		return false
	}
	if len(before) == 0 {
		a.unknown(s, t)
	} else if !a.behindOthers(s, t, low, &before[len(before)-1]) {
		return false
	}
	if low == 0 && cue.Kind != "cite" && len(t.ids) == 1 && !t.passive {
		if j := a.announced(s, i); !a.endsWithName(s.units, j) {
			a.sameAgain(s, t, a.clauseStart(s, j, low), j)
		}
	}
	if len(t.ids) == 0 {
		a.fromContext(s, t, len(before) == 0)
	}
	if len(t.ids) == 0 || cue.Kind == "offer" && a.onlyProposed(s, i) || !a.mayBy(t.ids, cue) || a.countedThere(s, t) || t.passive && gloss(s.units, t) > 0 {
		return false
	}
	if t.lo > 0 && s.units[t.lo-1].is("relative") {
		t.until = gloss(s.units, t)
	}
	if cue.Kind == "cite" {
		return a.citing(s, t)
	}
	t.lo = a.ownDeed(s, t)
	a.content(s, t)
	switch {
	case t.said != nil || !s.dated:
	case len(before) == 0:
		if t.said = a.dayBefore(s, t); t.said == nil {
			t.said = a.dayBehind(s, t)
		}
	default:
		t.said = a.dayRight(s, t)
	}
	if t.until == 0 {
		t.until = a.finished(s, t)
	}
	if t.until == 0 {
		t.until = a.accusedFirst(s, t)
	}
	if t.until == 0 {
		t.until = a.granted(s, t)
	}
	return true
}

// speaksAcross takes a speaker whom other words part from the cue or who is named in what is said to speak. A name right before the cue, which is no
// word for a person as such, leaves room for little of that.
func (a *article) speaksAcross(s *sentence, t *site, low int, before []site) bool {
	if i := t.at - 1; i > 0 && onlyNames(&s.units[i]) && !a.relativeWord(&s.units[i]) {
		return a.votedOn(s, t, low) || a.seenPaper(s, t, low)
	}
	closed := closedBefore(s.units, t.at)
	return closed && (a.pastRelative(s, t, before) || a.unnamedPast(s, t)) || a.votedOn(s, t, low) || a.relativeWho(s, t) || a.statedIn(s, t) ||
		closed && a.inserted(s, t, low) || a.seenPaper(s, t, low) || closed && a.anonymous(s, t, low)
}

// closedBefore says whether a comma, which may close what was put in behind a name, stands before unit i, past words of time and manner.
func closedBefore(u []unit, i int) bool {
	for i--; i > 0 && (u[i].date != nil || filler(&u[i]) && u[i].sign == ""); i-- {
	}
	return i > 0 && u[i].sign == ","
}

// acts says whether the unit is a word for those who act without a name, as the police do.
func acts(u *unit) bool {
	return slices.ContainsFunc(u.entries, func(e *lang.Entry) bool { return e.Head != nil && e.Head.Acts })
}

// ownDeed is where the cue's part begins where its speaker first does something else: at the conjunction in "X không kích Y
// và tuyên bố …"; what X did is no part of what he says.
func (a *article) ownDeed(s *sentence, t *site) int {
	u := s.units
	if len(t.who) == 0 || t.who[len(t.who)-1] > t.at || t.passive || t.apposed {
		return t.lo
	}
	who := t.who[len(t.who)-1]
	if who+1 == t.at {
		return t.lo
	}
	j := t.at - 1
	for j > t.lo && (filler(&u[j]) || u[j].is("continue")) {
		j--
	}
	if u[who+1].sign == "," && u[j].sign == "," && a.closesQuote(s, t.lo) {
		return t.lo // "“…”, X, một tổ chức có trụ sở ở Y, cho biết"
	}
	if j > who && (u[j].sign == "," || u[j].any("and", "contrast")) && a.hasEvent(s, segment{from: who + 1, to: j}) {
		return j
	}
	return t.lo
}

// subjectBefore takes as speaker of a cue without a subject the subject of the clause that it goes on with: "X tấn công Y, nói
// rằng …".
func (a *article) subjectBefore(s *sentence, t *site) {
	u := s.units
	j := a.announced(s, t.at) - 1
	turned := false
	for low := j - mostUnlisted; j > low && j > 0 && plainWord(&u[j]); j-- { // how he says it: "X tấn công Y và dõng dạc tuyên bố"
	}
	for j >= 0 && (filler(&u[j]) || u[j].any("continue", "contrast")) && u[j].sign == "" {
		turned = turned || u[j].is("contrast") && !u[j].is("subordinate")
		j--
	}
	if j < 1 || u[j].sign != "," && !u[j].any("and", "then", "because") && !turned && !a.whileSaying(u, j) && !u[t.at].is("pretext") {
		return
	}
	if u[j].sign == "" && u[j-1].sign == "," {
		j-- // "X tấn công Y, rồi nói": what stands before is not said
	}
	if k := a.opener(s, j); k >= 0 && u[j-1].sign == "quote" && a.quoted(&u[k]) && !a.quoted(&u[t.at]) {
		return // "“X đã tấn công Y”, thông báo cho biết": who is told of in a quotation does not speak
	}
	lo := j
	if turned && u[j].sign == "" {
		lo = j + 1
	}
	c := &clause{s: s, seg: segment{0, j, nil}, t: j, form: "active", from: j, to: j + 1}
	for v := j - 1; v >= 0 && !breaks(&u[v]) && u[v].sign != "quote"; v-- {
		if !u[v].verb() || u[v].m != nil || a.nominal(s, segment{0, len(u), nil}, v) {
			continue
		}
		c.t = v
		a.verbal(c)
		who := c.args.subject
		if len(who) == 0 && c.form == "active" {
			break
		}
		if len(who) > 0 && c.form == "active" && a.opener(s, j) >= 0 && a.embedded(s, who[0]) {
			break
		}
		if len(who) > 0 && c.form == "active" && a.voices(&u[who[len(who)-1]]) && a.noMerePlace(&u[who[len(who)-1]]) {
			for _, w := range who {
				if a.voices(&u[w]) {
					t.ids = append(t.ids, a.resolve(s, w)...)
				}
			}
			t.inherited, t.lo = true, lo
		}
		return
	}
	if k := a.opener(s, j); k >= 0 {
		t.ids, t.inherited, t.lo = a.resolve(s, k), true, lo
	}
}

// semicolon is the last one outside quotations between two units; -1 where none stands there.
func (a *article) semicolon(s *sentence, from, to int) int {
	for i := to - 1; i >= from; i-- {
		if s.units[i].sign == ";" && !a.quoted(&s.units[i]) {
			return i
		}
	}
	return -1
}

// explained takes as speaker the name that opens a sentence, from a unit on, or follows a quotation where a clause that says who that is parts it from the
// cue: "“…”, chỉ huy X của nhóm Y, lực lượng đang đánh nhau với Z, nói".
func (a *article) explained(s *sentence, t *site, from int) {
	u := s.units
	j := t.at - 1
	for j > 0 && (u[j].date != nil || filler(&u[j]) && u[j].sign == "") {
		j--
	}
	if t.ids != nil || j < 3 || u[j].sign != "," {
		return
	}
	for k := j - 1; k > from; k-- {
		if u[k].sign == "," && u[k-1].sign == "quote" {
			from = k + 1
			break
		}
	}
	for from < j && (u[from].date != nil || u[from].sign == ",") {
		from++
	}
	if u[from].is("document") && u[from+1].sign == "," && from+2 < j && u[from+2].any("passive-good", "passive-bad", "prep-by") {
		t.ids, t.lo, t.apposed = a.nameless(s, from, from+1), from, true // "Báo cáo, được công bố hôm qua, cho biết"
		return
	}
	who, i := -1, from
	for ; i < j && u[i].sign != ","; i++ {
		switch x := &u[i]; {
		case x.names() && x.fig == nil && a.voices(x) && !located(x) && a.hangsOn(s, i, from) < 0 && (who < 0 || u[i-1].m != nil):
			who = i
		case x.sign != "" || x.verb() && x.m == nil || x.any("subordinate", "contrast", "since") || who < 0 && x.any("prep-in", "prep-with", "prep-by"):
			return
		}
	}
	if who < 0 || i+1 >= j || !u[i+1].any("head", "member", "people", "title", "classifier", "article", "indefinite", "bare-body", "bare-group", "bare-media", "passive-good", "prep-by", "seated") && u[i+1].m == nil && u[i+1].fig == nil {
		return
	}
	t.who, t.ids, t.lo, t.apposed = []int{who}, a.resolve(s, who), from, true
}

// opener is the unit of the name that opens a sentence as its subject, before unit end; -1 where none does.
func (a *article) opener(s *sentence, end int) int {
	u, i := s.units, 0
	for i < end && (u[i].is("continue") || u[i].is("contrast") || u[i].date != nil || u[i].sign == ",") {
		i++
	}
	if i+1 >= end || !u[i].names() || u[i].fig != nil || !a.voices(&u[i]) || !a.noMerePlace(&u[i]) || u[i+1].sign != "" && u[i+1].sign != "(" {
		return -1
	}
	return i
}

// clauseStart is where the words before the cue at unit i begin: behind the last sign or conjunction.
func (a *article) clauseStart(s *sentence, i, low int) int {
	for i > low && s.units[i-1].date != nil {
		i--
	}
	from := low
	for j := i - 1; j >= low; j-- {
		if u := &s.units[j]; u.sign != "" || u.of(&clauseStarts) && !(u.is("aux") && !slices.ContainsFunc(s.units[j+1:i], func(x unit) bool { return !filler(&x) })) || u.date != nil {
			from = j + 1
			break
		}
	}
	for from < i && s.units[from].is("and") {
		from++
	}
	return from
}

// outlet says whether the speakers are outlets and nameless sources, who tell what others say and do.
func (a *article) outlet(ids []schema.ID) bool { return len(ids) > 0 && len(a.doer(ids[0])) == 0 }

// voices says whether a name can speak.
func (a *article) voices(u *unit) bool {
	if u.m == nil {
		return u.of(&speakingRefs)
	}
	switch u.m.Type {
	case "facility", "weapon", "equipment", "event", "other":
		return u.m.Kind == "office" || u.m.Type == "other" && u.m.Kind == "name"
	case "place":
		return a.g.Entity(u.m.ID) == nil || a.g.SeatOf(u.m.ID) != "" || a.g.Side(u.m.ID) != u.m.ID
	}
	return true
}

// carriesOn says whether the cue at unit i, which has no speaker of its own, goes on with that of the cue before it, whose content
// begins at unit from: a comma or a conjunction stands before it, or nothing that is said. A cue that is a noun as well needs the joint
// right before it.
func (a *article) carriesOn(s *sentence, i, from int, cue *lang.Cue) bool {
	u := s.units
	if u[i].any("proposal", "accusation", "document") {
		return i > 0 && (u[i-1].sign == "," || u[i-1].any("and", "contrast", "continue", "aux") || a.whileSaying(u, i-1) && a.opensWithVerb(u, from, i))
	}
	for j := i - 1; j >= from; j-- {
		switch x := &u[j]; {
		case x.sign != "" && x.sign != "(" && x.sign != ")", x.any("and", "contrast", "continue", "relative", "prep-by"), x.is("subordinate") && x.cue() == nil:
			return true
		case x.date != nil, filler(x), x.entries == nil && x.m == nil && x.fig == nil, x.any("document", "medium-noun", "prep-in", "prep-with"), x.m != nil && (a.hangsOn(s, j, from) >= 0 || a.hearer(s, j)):
		case x.cue() != nil && x.cue().Kind == "say", a.heardBy(s, from-1) && x.any("press", "asker", "plural"):
		default:
			return cue.Kind == "answer" && u[from-1].cue() != nil && a.onlyBefore(s, from, i)
		}
	}
	return true
}

// onlyBefore says whether the units from to to (exclusive) only tell where or before whom somebody speaks: "phát biểu trước quốc hội", "phát biểu
// trên truyền hình".
func (a *article) onlyBefore(s *sentence, from, to int) bool {
	if !s.units[from].any("prep-in", "since") {
		return false
	}
	for i := from; i < to; i++ {
		if x := &s.units[i]; x.sign != "" || x.verb() && x.m == nil && !x.any("document", "medium-noun", "press") || x.any("said-that", "they", "we") {
			return false
		}
	}
	return true
}

// heardBy says whether the unit is a cue that whom one speaks to follows: "phát biểu với các phóng viên".
func (a *article) heardBy(s *sentence, i int) bool {
	return i >= 0 && s.units[i].cue() != nil && a.endsWith(&s.units[i], "prep-with")
}

// answersWhatIsSaid says whether the cue at unit i only opens the content of a statement that is answered: "bác bỏ thông
// tin cho rằng".
func (a *article) answersWhatIsSaid(s *sentence, from, i int) bool {
	said := false
	for j := from; j < i; j++ {
		u := &s.units[j]
		if u.sign != "" && u.sign != "quote" || u.any("and", "contrast", "continue") {
			return false
		}
		said = said || u.any("accusation", "document", "proposal")
	}
	return said
}

// boundary is where the part of a cue without a speaker of its own begins: at the comma or conjunction before it.
func (a *article) boundary(s *sentence, low, at int) int {
	for j := at - 1; j >= low; j-- {
		if u := &s.units[j]; u.sign == "," || u.sign == ";" || u.any("and", "contrast") {
			return j
		}
		if !filler(&s.units[j]) && !s.units[j].any("continue", "contrast") {
			return j + 1
		}
	}
	return low
}
