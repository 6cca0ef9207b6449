package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/graph/text"
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
	closed    bool // the subject is there and is no speaker: "chúng tôi"
}

// attribute finds who speaks for which units of the sentence.
func (a *article) attribute(s *sentence) {
	if s.Kind == text.Caption && a.credited(s) || a.turn(s) {
		return
	}
	sites := a.sites(s)
	if len(sites) == 0 {
		a.uncued(s)
		return
	}
	a.segments(s, sites)
	last := s.segments[len(s.segments)-1].voice
	for _, g := range s.segments {
		if !g.voice.author {
			last = g.voice
		}
	}
	a.remember(last)
}

// remember notes who spoke, for the references and continuations of later sentences.
func (a *article) remember(v *voice) {
	a.previous = nil
	if v == nil || v.author || len(v.speakers) == 0 {
		return
	}
	a.previous, a.speaker, a.actor = v, v.speakers[0], v.speakers[0]
	if e := a.entity(a.speaker); e != nil && e.Type == "person" {
		a.person = a.speaker
	}
}

// author is the article's own voice.
func (a *article) author() *voice {
	return &voice{speakers: []schema.ID{a.doc.Publisher}, author: true, attribution: "author", stance: "claims", confidence: 0.8}
}

// credited makes the source of a caption its speaker where it is a party and not a picture agency.
func (a *article) credited(s *sentence) bool {
	for i := range s.units {
		u := &s.units[i]
		if u.from < s.Credit[0] || u.from >= s.Credit[1] || u.m == nil {
			continue
		}
		if !a.voices(u) {
			return false
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

// uncued settles a sentence without a cue: it goes on with what was said before, or it is the article's own voice.
func (a *article) uncued(s *sentence) {
	v := a.author()
	if a.host != nil && a.hosted == s.Paragraph {
		v = a.continued(a.host, 0.8)
	} else if p := a.previous; p != nil && len(s.units) > 0 && s.Kind == text.Plain {
		switch {
		case s.units[0].is("continue"), a.wholeQuote(s):
			v = a.continued(p, 0.7)
		}
	}
	s.segments = []segment{{0, len(s.units), v}}
	if v.author {
		a.previous = nil
	}
}

// turn reads a turn of an interview: a name and a colon, and all that follows in its paragraph.
func (a *article) turn(s *sentence) bool {
	u, i := s.units, 0
	for i < len(u) && u[i].sign == "*" {
		i++
	}
	if i+1 >= len(u) || u[i].m == nil || u[i].m.Type != "person" || u[i+1].sign != ":" {
		return false
	}
	a.host = &voice{speakers: []schema.ID{u[i].m.ID}, stance: "claims", attribution: "cue", at: [2]int{u[i].from, u[i].to}, confidence: 0.85}
	a.hosted = s.Paragraph
	s.segments = []segment{{i + 2, len(u), a.host}}
	if sites := a.sites(s); len(sites) > 0 && sites[0].lo > i {
		s.segments = nil
		a.segments(s, sites)
		for k := range s.segments {
			if s.segments[k].voice.author {
				s.segments[k].voice = a.host
			}
		}
	}
	a.remember(a.host)
	return true
}

func (a *article) continued(p *voice, confidence float64) *voice {
	v := *p
	v.attribution, v.confidence, v.at = "continued", confidence, [2]int{}
	v.addressees, v.subject = nil, nil
	return &v
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

// sites finds the cues of a sentence with their speakers.
func (a *article) sites(s *sentence) []site {
	var out []site
	for i := range s.units {
		cue := s.units[i].cue()
		if cue == nil || !a.speaks(s, i, cue) {
			continue
		}
		if t, ok := a.siteAt(s, i, cue, out); ok {
			if n := len(out); n > 0 && out[n-1].cue.Kind == "according" && len(t.who) > 0 && len(out[n-1].who) > 0 && t.who[0] == out[n-1].who[0] {
				t.lo = out[n-1].lo
				out = out[:n-1]
			}
			out = append(out, t)
		}
	}
	return out
}

// speaks says whether the cue at unit i is a predicate and not a noun, not negated, not an agentless passive.
func (a *article) speaks(s *sentence, i int, cue *lang.Cue) bool {
	u := s.units
	if cue.Kind == "according" {
		return true
	}
	if a.doc.Tokens[u[i].from].Upper {
		return false
	}
	if i+1 < len(u) && u[i+1].is("prep-of") && u[i].any("document", "accusation") {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		switch {
		case u[j].any("act", "plural", "document-noun"):
			return false
		case u[j].is("negation"):
			return false
		case u[j].is("passive-bad") || u[j].is("passive-good"):
			return false
		case u[j].is("prep-of"), u[j].any("prep-in", "prep-with", "prep-about") && u[i].any("document", "accusation"):
			return false
		case filler(&u[j]):
		default:
			return true
		}
	}
	return true
}

// siteAt finds the speaker of the cue at unit i; false where there is none.
func (a *article) siteAt(s *sentence, i int, cue *lang.Cue, before []site) (site, bool) {
	t := site{cue: cue, at: i, lo: i, hi: i + 1}
	low := 0
	if len(before) > 0 {
		low = before[len(before)-1].at + 1
	}
	if cue.Kind == "according" {
		return a.accordingTo(s, t)
	}
	a.speakerLeft(s, &t, low)
	if k := a.described(s, i, low); len(t.who) == 0 && t.ids == nil && !t.closed && k >= 0 {
		a.take(s, &t, k, low, -1)
	}
	if from := a.clauseStart(s, i, low); len(t.who) == 0 && t.ids == nil && !t.closed && cue.Kind != "cite" && a.speaking(s, from, i) {
		t.ids, t.lo = a.nameless(s, from, i), from
	}
	if len(t.who) == 0 && len(before) > 0 && t.ids == nil && !t.closed {
		p := before[len(before)-1]
		if !a.carriesOn(s, i) {
			return t, false
		}
		t.ids, t.inherited = p.ids, true
		t.lo = a.boundary(s, low, i)
		if p.cue.Kind == "cite" {
			t.inherited = false
		}
	}
	if len(t.ids) == 0 {
		return t, false
	}
	if cue.Kind == "cite" {
		return a.citing(s, t)
	}
	a.content(s, &t)
	return t, true
}

// clauseStart is where the words before the cue at unit i begin: behind the last sign or conjunction.
func (a *article) clauseStart(s *sentence, i, low int) int {
	for j := i - 1; j >= low; j-- {
		if u := &s.units[j]; u.sign != "" || u.any("contrast", "continue", "subordinate") || u.date != nil {
			return j + 1
		}
	}
	return low
}

// accordingTo reads the speaker behind "theo".
func (a *article) accordingTo(s *sentence, t site) (site, bool) {
	u := s.units
	for j := t.at + 1; j < len(u) && j <= t.at+6; j++ {
		switch {
		case u[j].m != nil && a.voices(&u[j]):
			t.who, t.hi = []int{j}, j+1
			t.ids = a.resolve(s, j)
			for t.hi+1 < len(u) && (u[t.hi].is("and") && u[t.hi].sign == "") && u[t.hi+1].m != nil && a.voices(&u[t.hi+1]) {
				t.who = append(t.who, t.hi+1)
				t.ids = append(t.ids, a.resolve(s, t.hi+1)...)
				t.hi += 2
			}
		case u[j].any("he", "she", "they", "this-body", "this-force", "this-media", "country-ref") && u[j].m == nil:
			t.who, t.hi, t.ids = []int{j}, j+1, a.resolve(s, j)
		case breaks(&u[j]) || u[j].sign == "," || u[j].sign == "quote" || u[j].verb() && !u[j].is("document"):
			j = len(u)
		}
		if t.ids != nil {
			break
		}
	}
	if len(t.who) == 1 && u[t.who[0]].m != nil && u[t.who[0]].m.Type == "source" {
		end := t.hi
		for end < len(u) && u[end].sign == "" && !u[end].verb() && end < t.hi+5 {
			end++
		}
		if end > t.hi && end < len(u) && u[end].sign == "," {
			t.ids, t.hi = a.nameless(s, t.who[0], end), end
		}
	}
	if t.ids == nil {
		end := t.at + 1
		for end < len(u) && u[end].sign == "" && end < t.at+8 {
			end++
		}
		if end < len(u) && u[end].sign == "," && a.speaking(s, t.at+1, end) {
			t.ids, t.hi = a.nameless(s, t.at+1, end), end
		}
	}
	if t.ids == nil {
		t.ids = a.unnamed(u[t.at])
		for t.hi < len(u) && t.ids != nil && u[t.hi].sign != "," && t.hi < t.at+8 {
			t.hi++
		}
	}
	for t.hi < len(u) && (u[t.hi].date != nil || u[t.hi].sign == ",") {
		if u[t.hi].date != nil && !u[t.hi].vague {
			t.said = u[t.hi].date
		}
		t.hi++
	}
	return t, len(t.ids) > 0
}

// unnamed is the source that stands within the cue itself ("theo số liệu"), if the names know it as one.
func (a *article) unnamed(u unit) []schema.ID {
	for i := range a.found.Mentions {
		m := &a.found.Mentions[i]
		if m.From >= u.from && m.From < u.to && m.Type == "source" {
			return []schema.ID{m.ID}
		}
	}
	return nil
}

// voices says whether a name can speak.
func (a *article) voices(u *unit) bool {
	if u.m == nil {
		return u.any("he", "she", "this-force", "this-media", "they", "this-body", "country-ref", "both-sides")
	}
	switch u.m.Type {
	case "facility", "weapon", "equipment", "event", "other":
		return u.m.Kind == "office" || u.m.Type == "other" && u.m.Kind == "name"
	}
	return true
}

// speakerLeft looks for the speaker before the cue.
func (a *article) speakerLeft(s *sentence, t *site, low int) {
	u := s.units
	document, crossed, member := false, false, -1
	defer func() {
		if len(t.who) == 0 && t.ids == nil && !t.closed && member >= 0 && a.memberBefore(s, member, low) {
			a.take(s, t, member, low, -1)
			t.lo = a.memberStart(s, member, low)
		}
	}()
	for i := t.at - 1; i >= low; i-- {
		x := &u[i]
		switch {
		case x.date != nil:
			if !x.vague && t.said == nil {
				t.said = x.date
			}
		case x.sign == ",":
			crossed = true
		case x.is("we"):
			switch {
			case a.host != nil && a.hosted == s.Paragraph:
				t.ids, t.lo = a.host.speakers, i
			case low == 0 && a.previous != nil && a.inQuote(s):
				t.ids, t.lo = a.previous.speakers, i
			default:
				t.closed = low == 0 || t.cue.Kind != "answer"
			}
			return
		case x.sign == ")":
			i = a.opening(&clause{s: s, seg: segment{from: low}}, i)
		case breaks(x) || x.sign == "quote" || x.any("contrast", "subordinate") && !x.any("and"):
			a.document(t, document, low)
			return
		case x.names() && x.fig == nil:
			first := i
			if g := a.group(&clause{s: s}, i, low); a.voices(x) {
				first = g[0]
			}
			p := a.hangsOn(s, first, low)
			if p >= 0 && !(u[p].is("prep-of") && (document || a.documentBefore(s, p, low))) {
				if x.m != nil && x.m.Type == "media" {
					t.medium = x.m.ID
				}
				if u[p].is("prep-of") && member < 0 && !crossed && a.voices(x) {
					member = i
				}
				i = p
				continue
			}
			if !a.voices(x) || crossed && a.objectOfVerb(s, i, low) {
				if x.m != nil && !a.voices(x) {
					continue
				}
				return
			}
			a.take(s, t, i, low, p)
			return
		case x.is("document") || x.is("video"):
			document = true
		case x.is("medium-noun"):
		case x.verb() && i-2 >= low && u[i-1].names() && u[i-2].is("prep-by"):
			i -= 2
		case x.verb() && !a.nominal(s, segment{from: low, to: len(u)}, i) && !filler(x):
			if !crossed {
				a.document(t, document, low)
			}
			return
		}
	}
	a.document(t, document, low)
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

// carriesOn says whether the cue at unit i, which has no speaker of its own, goes on with that of the cue before it: a
// comma, a conjunction or an adverb stands between.
func (a *article) carriesOn(s *sentence, i int) bool {
	u := s.units
	if !u[i].any("proposal", "accusation", "document") {
		return true
	}
	return i > 0 && (u[i-1].sign == "," || u[i-1].any("and", "contrast", "continue", "aux"))
}

// take makes the names that end at unit i the speakers.
func (a *article) take(s *sentence, t *site, i, low, preposition int) {
	u := s.units
	if k := a.beside(s, i, low, t.at); k >= 0 {
		i, preposition = k, -1
	}
	t.who = a.group(&clause{s: s}, i, low)
	for _, w := range t.who {
		t.ids = append(t.ids, a.resolve(s, w)...)
	}
	if wide := a.widened(s, i, t.at); len(t.who) == 1 && wide != nil {
		t.ids = wide
	}
	t.lo = t.who[0]
	if preposition >= 0 {
		t.lo = preposition
		for t.lo > low && (u[t.lo-1].any("document", "plural", "act", "passive-good") || u[t.lo-1].entries == nil && u[t.lo-1].m == nil && u[t.lo-1].sign == "" && u[t.lo-1].date == nil) {
			t.lo--
		}
	}
	if j := t.lo - 1; j >= low && u[j].is("passive-bad") && t.cue.Kind == "accuse" {
		t.passive, t.lo = true, j
	}
}

// beside is the person whose apposition the name at unit i stands in: "A, cựu chỉ huy của B, nói"; -1 where there is none.
func (a *article) beside(s *sentence, i, low, at int) int {
	u := s.units
	closed := false
	for j := i + 1; j < at; j++ {
		closed = closed || u[j].sign == ","
	}
	for k := i - 1; k > low-1; k-- {
		switch {
		case u[k].m != nil && u[k].m.Type == "person" && u[k+1].sign == "-":
			return k
		case !closed && u[k].sign == ",":
			return -1
		case u[k].verb() && u[k].m == nil, breaks(&u[k]), u[k].sign == "quote":
			return -1
		case u[k].m != nil && u[k].m.Type == "person" && u[k+1].sign == ",":
			return k
		}
	}
	return -1
}

// described is the person at the head of the clause whom a relative clause parts from the cue: "A, người …, kêu gọi"; -1
// where there is none.
func (a *article) described(s *sentence, at, low int) int {
	u := s.units
	for k := low; k+1 < at; k++ {
		switch {
		case u[k].m != nil && u[k].m.Type == "person" && u[k+1].sign == "," && a.hangsOn(s, k, low) < 0:
			return k
		case u[k].verb() && u[k].m == nil || breaks(&u[k]) || u[k].sign == "quote":
			return -1
		}
	}
	return -1
}

// document attributes what a document says without its author being named to who spoke last.
func (a *article) document(t *site, document bool, low int) {
	if low == 0 && document && a.previous != nil && a.speaker != "" {
		t.ids, t.inherited = []schema.ID{a.speaker}, true
	}
}

func (a *article) documentBefore(s *sentence, p, low int) bool {
	for j := p - 1; j >= low && j >= p-2; j-- {
		if s.units[j].any("document", "accusation", "cue") {
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
		case u.any("prep-in", "prep-to", "prep-with", "prep-from", "prep-of", "prep-about", "prep-dest", "prep-by"):
			return j
		case u.any("plural", "descriptor", "medium-noun"):
		default:
			return -1
		}
	}
	return -1
}

// objectOfVerb says whether the name at unit i is the object of a verb before it.
func (a *article) objectOfVerb(s *sentence, i, low int) bool {
	for j := i - 1; j >= low; j-- {
		u := &s.units[j]
		if breaks(u) || u.sign == "," || u.sign == "quote" || u.any("contrast") {
			return false
		}
		if u.verb() && u.m == nil && !u.is("light") {
			return true
		}
	}
	return false
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

// citing reads the voice that an agency leans on.
func (a *article) citing(s *sentence, t site) (site, bool) {
	u := s.units
	for j := t.at + 1; j < len(u) && j <= t.at+8; j++ {
		if u[j].names() && u[j].fig == nil && a.voices(&u[j]) {
			t.hi = j + 1
			t.who = []int{j}
			if m := u[j].m; m != nil && m.Type == "source" && len(m.Of) == 0 && a.side(m.ID) == m.ID {
				t.ids = t.ids[:1]
				a.content(s, &t)
				return t, true
			}
			t.ids = append([]schema.ID{t.ids[0]}, a.resolve(s, j)...)
			a.content(s, &t)
			return t, len(t.ids) > 1
		}
		if u[j].sign == "," || u[j].sign == ":" || u[j].sign == "quote" {
			break
		}
	}
	t.ids = t.ids[:1]
	return t, true
}

// content skips what stands between a cue and what is said: signs, "rằng", a date of the statement, whom it was said to.
func (a *article) content(s *sentence, t *site) {
	u := s.units
	for j := t.hi; j < len(u) && j < t.hi+9; j++ {
		if u[j].sign != "" || u[j].verb() && !u[j].any("prep-with", "document") {
			break
		}
		if u[j].is("said-that") {
			t.hi = j + 1
			break
		}
	}
	if t.hi+2 < len(u) && u[t.hi-1].cue() != nil && u[t.hi].m != nil && u[t.hi].m.Type == "media" && u[t.hi+1].sign == "," {
		t.hi += 2
	}
	for ; t.hi < len(u); t.hi++ {
		x := &u[t.hi]
		switch {
		case x.sign == "," || x.sign == ":" || x.is("said-that"):
		case x.date != nil && t.said == nil && !x.vague && (t.hi == t.at+1):
			t.said = x.date
		default:
			return
		}
	}
}

// segments lays the voices over the units.
func (a *article) segments(s *sentence, sites []site) {
	n := len(s.units)
	var outer *voice
	pos := 0
	for k := range sites {
		t := &sites[k]
		end := n
		if k+1 < len(sites) {
			end = a.cutBefore(s, sites[k+1].lo, t.hi)
		}
		v := a.voiceOf(s, t)
		v.addressees = a.addressed(s, t, end)
		if t.cue.Kind == "accuse" && len(v.speakers) == 2 && a.eachOther(s, segment{from: t.hi, to: min(end, t.hi+3)}) {
			v.subject = v.speakers[1:]
		}
		nested := k > 0 && outer != nil && t.lo <= pos && !t.inherited
		if nested {
			v.chain = append(slices.Clone(outer.chain), outer.speakers[0])
			v.chain = append(v.chain, a.chainOf(t)...)
		}
		if t.inherited && outer != nil && k > 0 {
			v.chain = outer.chain
		}
		left := segment{pos, min(t.lo, n), a.author()}
		switch {
		case left.to <= left.from:
		case k == 0 && a.answersLeft(s, t, left, end):
			left.voice = v
		case k > 0:
			left.voice = outer
		case a.aside(s, t, left):
			left.voice = v
			s.segments = append(s.segments, segment{pos, end, v})
			outer, pos = v, max(end, t.hi)
			continue
		}
		if t.passive {
			v.subject = a.accused(s, left)
			left.to = left.from
		}
		if left.to > left.from && left.voice != nil {
			s.segments = append(s.segments, left)
		}
		if end > t.hi || t.cue.Kind == "answer" {
			s.segments = append(s.segments, segment{min(t.hi, n), max(end, t.hi), v})
		} else if left.voice == v || len(s.segments) == 0 {
			s.segments = append(s.segments, segment{n, n, v})
		}
		outer = v
		pos = max(end, t.hi)
	}
}

// accused is who stands before "bị Y cáo buộc".
func (a *article) accused(s *sentence, g segment) []schema.ID {
	for i := g.to - 1; i >= g.from; i-- {
		if s.units[i].names() && s.units[i].fig == nil {
			return a.actors(s, i)
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
	for i >= left.from && u[i].sign == "," {
		i--
	}
	if i < left.from {
		return false
	}
	if u[i].sign == "quote" {
		return true
	}
	if u[left.to-1].sign != "," && t.cue.Kind != "according" {
		return false
	}
	if t.at+1 < len(u) && u[t.at+1].sign == "," && u[left.to-1].sign == "," && t.cue.Kind == "say" {
		return a.hasEvent(s, left)
	}
	for j := t.hi; j < end; j++ {
		if u[j].is("document") {
			continue
		}
		if u[j].verb() || u[j].fig != nil || u[j].sign == "quote" || a.hasNoun(&u[j]) {
			return false
		}
	}
	return t.cue.Kind == "according" || a.hasEvent(s, left)
}

func (a *article) hasNoun(u *unit) bool {
	for _, e := range u.entries {
		if e.Frame != nil && e.Noun {
			return true
		}
	}
	return false
}

func (a *article) hasEvent(s *sentence, g segment) bool {
	for i := g.from; i < g.to; i++ {
		if u := &s.units[i]; u.verb() || a.hasNoun(u) {
			return true
		}
	}
	return false
}

func (a *article) chainOf(t *site) []schema.ID {
	if t.cue.Kind == "cite" && len(t.ids) > 1 {
		return t.ids[:1]
	}
	return nil
}

func (a *article) voiceOf(s *sentence, t *site) *voice {
	v := &voice{speakers: t.ids, cue: t.cue, stance: t.cue.Stance, modality: t.cue.Modality, attribution: "cue", medium: t.medium,
		at: [2]int{s.units[t.at].from, s.units[t.at].to}, lo: t.lo, confidence: 0.9}
	if t.cue.Kind == "cite" && len(t.ids) > 1 {
		v.speakers, v.chain = t.ids[1:], t.ids[:1]
	}
	if t.inherited {
		v.confidence = 0.8
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
	var out []schema.ID
	for j := t.hi; j < end; j++ {
		u := &s.units[j]
		switch {
		case u.names() && u.fig == nil:
			out = append(out, a.actors(s, j)...)
		case u.any("and", "plural", "aux", "prep-of") || u.sign == ",":
		default:
			return out
		}
	}
	return out
}

// spreadQuotes gives a quotation of several sentences to whom its first or last part is attributed.
func (a *article) spreadQuotes() {
	for _, q := range a.doc.Quotes {
		var v *voice
		var inside []int
		for i := range a.sentences {
			s := &a.sentences[i]
			if s.To <= q.Open || s.From > q.Close {
				continue
			}
			for _, g := range s.segments {
				if !g.voice.author && g.voice.attribution != "continued" && v == nil {
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
