package rules

import (
	"slices"
	"sort"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// segments lays the voices over the units.
func (a *article) segments(s *sentence, sites []site) {
	n := len(s.units)
	s.segments = a.memory.segments.room(2*len(sites) + 1)
	var outer *voice
	pos := 0
	for k := range sites {
		t := &sites[k]
		end := n
		if k+1 < len(sites) {
			end = a.cutBefore(s, sites[k+1].lo, t.hi)
		}
		if t.until > 0 {
			end = min(end, t.until)
		}
		v := a.voiceOf(s, t)
		a.eachTells(s, t, v)
		v.addressees = a.addressed(s, t, end)
		if v.kind() == "accuse" && a.inTurn(s, segment{t.hi, min(end, t.hi+3), v}) {
			v.subject = v.speakers[1:]
		}
		nested := k > 0 && outer != nil && t.lo <= pos && !t.inherited && !a.backed(s, t.lo) && !(t.lo > 0 && s.units[t.lo-1].sign == ";")
		if nested && t.cue.Kind == "answer" && a.hasEvent(s, segment{from: sites[k-1].hi, to: t.lo}) {
			nested = false // "X nói …, điều mà Y phủ nhận": X does not tell it
		}
		switch {
		case nested && (outer.kind() == "answer" || t.cue.Kind == "answer" && t.lo > 0 && s.units[t.lo-1].is("passive-bad")):
			// who denies what another says is not leant on, nor is who is denied
		case nested && len(v.speakers) > 0 && v.speakers[0] == outer.speakers[0]:
			v.chain = outer.chain
		case nested:
			v.chain = append(slices.Clone(outer.chain), outer.speakers[0])
			v.chain = append(v.chain, a.chainOf(t)...)
		}
		if t.inherited && outer != nil && k > 0 {
			v.chain = outer.chain
		}
		left := segment{pos, min(t.lo, n), a.author()}
		switch {
		case left.to <= left.from:
		case k == 0 && a.answeredBefore(s, t, left):
			left.voice = v
		case k == 0 && a.answersLeft(s, t, left, end):
			left.voice = v
			if own := a.ownBefore(s, &left); own > left.from {
				s.segments = append(s.segments, segment{left.from, own, a.author()})
				left.from = own + 1
			}
		case k > 0 && sites[k-1].until == 0:
			left.voice = outer
		case a.aside(s, t, left):
			left.voice = v
			s.segments = append(s.segments, segment{pos, end, v})
			outer, pos = v, max(end, t.hi)
			continue
		}
		if t.passive && (t.cue.Kind == "accuse" || !a.hasEvent(s, left) || a.hasEvent(s, segment{from: t.hi, to: end})) {
			deed := t.cue.Kind == "accuse" && k == 0 && s.units[left.from].is("act") && a.hasEvent(s, left)
			if !deed { // "việc X cung cấp vũ khí cho Y bị Z lên án": the deed is told
				v.subject = a.accused(s, left)
			}
			if !deed && (t.cue.Kind == "accuse" || !a.hasEvent(s, left)) {
				left.to = left.from
			}
		} else if t.passive {
			left.voice = v
		}
		if left.to > left.from && left.voice != nil {
			s.segments = append(s.segments, a.nounBefore(s, left))
		}
		if end > t.hi || t.cue.Kind == "answer" || t.cue.Own {
			s.segments = append(s.segments, segment{min(t.hi, n), max(end, t.hi), v})
		} else if left.voice == v || len(s.segments) == 0 || s.units[n-1].sign == ":" {
			s.segments = append(s.segments, segment{n, n, v})
		}
		outer = v
		pos = max(end, t.hi)
	}
	if last := &sites[len(sites)-1]; last.until > 0 && pos < n {
		s.segments = append(s.segments, segment{pos, n, a.author()})
	}
}

// answeredBefore says whether all that stands before an answer is what it answers: "cáo buộc tấn công X bị Y phủ nhận".
func (a *article) answeredBefore(s *sentence, t *site, left segment) bool {
	head, last := &s.units[left.from], &s.units[left.to-1]
	return t.cue.Kind == "answer" && last.any("passive-bad", "passive-good") && head.any("accusation", "document", "tidings") &&
		a.hasEvent(s, segment{from: left.from + 1, to: left.to - 1})
}

// backed says whether the clause that begins at unit i stands behind another and not within what is said there: "…, hai tuần
// sau khi X cáo buộc".
func (a *article) backed(s *sentence, i int) bool {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if u := &s.units[j]; u.any("contrast", "since") || u.is("subordinate") && !u.is("said-that") && u.cue() == nil {
			return true
		} else if u.cue() != nil || u.sign != "" || u.names() {
			return false
		}
	}
	return false
}

// ownBefore is the semicolon that parts the article's own words from the quotation behind it, "X mất 5 xe; “chúng tôi …”, Y nói"; -1
// where none does.
func (a *article) ownBefore(s *sentence, left *segment) int {
	for i := left.from; i+1 < left.to; i++ {
		if s.units[i].sign == ";" && s.units[i+1].sign == "quote" {
			return i
		}
		if s.units[i].sign == "quote" {
			return -1
		}
	}
	return -1
}

// finished is where what a source said ends: at the semicolon behind "…, theo Y;" or behind a quotation, at the end of a bracket, "… (theo
// Y)", or before a clause of the article that is set against it, "Theo Y, …; trong khi đó, …"; 0 where the sentence goes on with it.
func (a *article) finished(s *sentence, t *site) int {
	u := s.units
	if t.hi < len(u) && u[t.hi].sign == ")" && t.lo > 0 && u[t.lo-1].sign == "(" {
		return t.hi
	}
	if t.passive && t.cue.Kind == "accuse" {
		return befallsToo(u, t.hi)
	}
	if t.cue.Kind != "according" {
		return a.quotedOut(s, t)
	}
	for i := t.hi; i+1 < len(u); i++ {
		if u[i].sign == "quote" {
			return 0
		}
		if u[i].sign == ";" && (i == t.hi && t.at > 0 && u[t.at-1].sign == "," || u[i+1].is("contrast")) {
			return i
		}
	}
	return 0
}

// quotedOut is the semicolon behind all that was said, where that is a quotation: "“…”, X nói; …", "X nói: “…”; …"; 0 where there is none.
func (a *article) quotedOut(s *sentence, t *site) int {
	u, i := s.units, t.hi
	if i < len(u) && u[i].sign == "quote" {
		for i++; i < len(u) && u[i].sign != "quote"; i++ {
		}
		i++
	}
	if i < len(u) && u[i].sign == ";" && (i > t.hi || a.closesQuote(s, t.lo)) {
		return i
	}
	return 0
}

// amid says whether a source stands between commas in what it is the source of: "X mất 12 xe, theo Y, trong đó có 3 chiếc …". What stands
// before it is a statement of its own and no clause or phrase that only leads to what the source says.
func (a *article) amid(s *sentence, t *site, left segment) bool {
	u := s.units
	if t.cue.Kind == "according" && t.hi < len(u) && u[t.hi].sign == "-" && u[left.to-1].sign == "-" {
		return a.hasEvent(s, left) // "12 người chết – theo X – ở Y"
	}
	if t.cue.Kind != "according" || t.hi >= len(u) || u[left.to-1].sign != "," || !a.hasEvent(s, left) || u[t.hi-1].sign != "," {
		return false
	}
	if u[t.hi].any("among", "cause") || u[t.hi].is("and") && u[t.hi].sign == "" {
		return true
	}
	i := left.from
	for i < left.to && (u[i].date != nil || u[i].sign == "," || u[i].any("continue", "contrast") && !u[i].is("subordinate")) {
		i++
	}
	return i < left.to && !u[i].any("since", "while", "subordinate", "condition", "purpose", "prep-in", "prep-with", "prep-about", "because", "act") && u[i].cue() == nil
}

// accused is who stands before "bị Y cáo buộc".
func (a *article) accused(s *sentence, g segment) []schema.ID {
	for i := g.to - 1; i >= g.from; i-- {
		if ids := a.actors(s, i); s.units[i].names() && len(ids) > 0 {
			return ids
		}
		if m := a.bareOrgan(&s.units[i]); m != nil {
			return some(m.ID)
		}
	}
	return nil
}

// aside says whether a source stands in the middle of the clause that it is the source of: "tổn thất của A theo ước tính
// của B vào khoảng …".
func (a *article) aside(s *sentence, t *site, left segment) bool {
	return t.cue.Kind == "according" && t.hi < len(s.units) && !breaks(&s.units[t.hi]) && s.units[left.to-1].sign == "" && s.units[t.hi-1].sign == ""
}

// cutBefore is where a voice's content ends before the next cue's speaker: the comma or conjunction between them goes to
// neither.
func (a *article) cutBefore(s *sentence, lo, low int) int {
	j := lo
	for j > low && (s.units[j-1].sign == "," || s.units[j-1].any("and", "contrast", "continue") || s.units[j-1].is("aux")) {
		j--
	}
	return max(j, low)
}

// answersLeft says whether what stands before the first speaker is what is attributed: a quotation, or a clause with
// nothing but an aside behind the cue.
func (a *article) answersLeft(s *sentence, t *site, left segment, end int) bool {
	u := s.units
	i := left.to - 1
	for i >= left.from && (u[i].sign == "," || u[i].sign == "-") {
		i--
	}
	if i < left.from {
		return false
	}
	if u[i].sign == "quote" {
		return true
	}
	if u[left.to-1].sign != "," && u[left.to-1].sign != "-" && t.cue.Kind != "according" || t.cue.Kind == "answer" {
		return false
	}
	if t.hi == end && end < len(u) && u[end].names() && u[end-1].sign == "" && t.cue.Kind == "say" {
		return false // "Với việc X không kích Y, Z nói rằng nước này coi …"
	}
	if t.at+1 < len(u) && u[t.at+1].sign == "," && u[left.to-1].sign == "," && t.cue.Kind == "say" {
		return a.hasEvent(s, left)
	}
	if a.onlyWhen(s, left) || a.onlyWhere(u, t.lo) {
		return false // "X pháo kích Y, nơi Z tuyên bố chủ quyền"
	}
	if a.amid(s, t, left) || t.cue.Kind == "according" && t.until > 0 && t.until <= t.hi && a.hasEvent(s, left) {
		return true
	}
	if t.hi < end && t.cue.Kind == "say" && (a.arms(&u[t.hi]) || u[t.hi].is("curt-denial") && u[t.hi].is("is-not")) {
		return false // "X đánh chìm tàu, Y hé lộ vũ khí đối phó", "Không kích trúng X, Y nói không phải mình"
	}
	aside := a.whereSaid(s, t, end) && !u[left.from].any("since", "subordinate", "prep-in", "contrast", "condition") && u[left.from].date == nil
	for j := t.hi; j < end; j++ {
		if u[j].any("contrast", "relative") && j+1 < end && u[j+1].any("negation", "details") {
			break // "…, X đưa tin nhưng không nêu chi tiết"
		}
		if u[j].is("document") || aside && !u[j].verb() && u[j].sign != "quote" {
			continue
		}
		if u[j].verb() || u[j].fig != nil && u[j].fig.Kind != "duration" || u[j].sign == "quote" || a.hasNoun(&u[j]) {
			return false
		}
	}
	return t.cue.Kind == "according" || a.hasEvent(s, left)
}

// onlyWhen says whether all that stands before a speaker tells when he spoke: "Ba ngày sau vụ không kích ở X, …".
func (a *article) onlyWhen(s *sentence, left segment) bool {
	u, i := s.units, left.from
	for i < left.to-1 && i < left.from+4 && (u[i].date != nil || u[i].fig != nil && !u[i].fig.people && u[i].m == nil || u[i].any("unit-time", "aux", "plural")) {
		i++
	}
	if !u[i].any("since", "while") || u[left.to-1].sign != "," {
		return false
	}
	for i++; i < left.to-1; i++ {
		if u[i].sign == "," || breaks(&u[i]) {
			return false
		}
	}
	return true
}

// onlyWhere says whether a speaker at unit i only says something of the place before the comma.
func (a *article) onlyWhere(u []unit, i int) bool {
	if i > 0 && !u[i].is("where") {
		i--
	}
	return i > 0 && u[i].is("where") && u[i-1].sign == ","
}

// whereSaid says whether nothing but when or where it was said can stand right behind the cue: "X nói sau cuộc gặp với Y".
func (a *article) whereSaid(s *sentence, t *site, end int) bool {
	if t.cue.Kind != "say" || t.hi != t.at+1 || t.hi >= end {
		return false
	}
	cue, next := &s.units[t.at], &s.units[t.hi]
	return next.any("since", "prep-in") || cue.to-cue.from > 1 && (a.endsWith(cue, "since") || a.endsWith(cue, "prep-in"))
}

func (a *article) hasNoun(u *unit) bool { return u.kinds&lang.Nouns != 0 }

func (a *article) hasEvent(s *sentence, g segment) bool {
	for i := g.from; i < g.to; i++ {
		if u := &s.units[i]; u.verb() || a.hasNoun(u) || u.of(&fates) || u.fig != nil && u.fig.status != "" {
			return true
		}
	}
	return false
}

// fates are the classes of words that tell of counted people without being verbs of the analysis: "20 binh sĩ đầu hàng".
var fates = oneOf("missing", "prisoner", "casualty", "killed-or-wounded", "toll")

func (a *article) chainOf(t *site) []schema.ID {
	if t.cue.Kind == "cite" && len(t.ids) > 1 {
		return t.ids[:1]
	}
	return nil
}

func (a *article) voiceOf(s *sentence, t *site) *voice {
	v := a.memory.voices.next()
	v.speakers, v.cue, v.stance, v.modality, v.attribution, v.medium = t.ids, t.cue, t.cue.Stance, t.cue.Modality, "cue", t.medium
	v.at, v.lo, v.confidence = [2]int{s.units[t.at].from, s.units[t.at].to}, t.lo, 0.9
	if t.cue.Kind == "cite" && len(t.ids) > 1 {
		v.speakers, v.chain = t.ids[1:], t.ids[:1]
	}
	if len(t.cited) > 0 {
		v.speakers, v.chain = t.cited, t.ids[:1]
	}
	if t.inherited {
		v.confidence = 0.8
	}
	if t.said == nil {
		t.said = s.entry
	}
	if t.said != nil {
		v.said = *t.said
	}
	return v
}

// addressed finds whom a call or accusation is aimed at: the names right behind the cue.
func (a *article) addressed(s *sentence, t *site, end int) []schema.ID {
	if t.cue.Kind != "call" && t.cue.Kind != "accuse" {
		return nil
	}
	if t.cue.Kind == "accuse" {
		if ids := a.calledSomething(s, t.hi, end); len(ids) > 0 {
			return ids
		}
	}
	var out []schema.ID
	for j := t.hi; j < end; j++ {
		u := &s.units[j]
		switch {
		case u.is("enemy") && len(t.ids) > 0 && len(a.enemyOf(t.ids[0])) > 0:
			out = append(out, a.enemyOf(t.ids[0])...)
		case u.names() && (u.fig == nil || len(u.fig.owner) > 0):
			out = append(out, a.actors(s, j)...)
		case u.any("and", "plural", "aux", "prep-of") || u.sign == ",":
		case a.bareOrgan(u) != nil:
			out = append(out, a.bareOrgan(u).ID) // "cáo buộc cảnh sát bắn chết 5 người"
		default:
			return out
		}
	}
	return out
}

// calledSomething is who is said to be something: the name before "là" in "cáo buộc giáo sĩ X là chủ mưu".
func (a *article) calledSomething(s *sentence, from, end int) []schema.ID {
	for j := from + 1; j < end && j < from+12; j++ {
		u := &s.units[j]
		if u.sign != "" || u.verb() && u.m == nil {
			return nil
		}
		if u.is("be") && s.units[j-1].names() && s.units[j-1].fig == nil {
			return a.actors(s, j-1)
		}
	}
	return nil
}

// spreadQuotes gives a quotation of several sentences to whom its first or last part is attributed.
func (a *article) spreadQuotes() {
	for _, q := range a.doc.Quotes {
		var v *voice
		var inside []int
		for i := sort.Search(len(a.sentences), func(i int) bool { return a.sentences[i].To > q.Open }); i < len(a.sentences) && a.sentences[i].From <= q.Close; i++ {
			s := &a.sentences[i]
			for _, g := range s.segments {
				if g.voice.author || g.voice.attribution == "continued" || g.voice.at[0] > q.Open && g.voice.at[0] < q.Close {
					continue // who is quoted is not who is named within the quotation
				}
				if v == nil {
					v = g.voice
				}
			}
			if len(s.segments) == 1 && s.segments[0].voice.attribution != "cue" {
				inside = append(inside, i)
			}
		}
		if v == nil {
			continue
		}
		for _, i := range inside {
			a.sentences[i].segments[0].voice = a.continued(v, 0.85)
		}
	}
}
