package rules

// withoutName looks for a speaker of whom the words before the cue tell without a name, or who is named farther off; false where they tell that nobody speaks.
func (a *article) withoutName(s *sentence, t *site, low int, before []site) bool {
	i, cue := t.at, t.cue
	if len(t.who) == 1 && a.callsMore(s, t.who[0], i) {
		t.who, t.closed = nil, false
	}
	if len(t.who) > 0 || t.ids != nil || t.closed {
		return true
	}
	if k := a.described(s, i, low); k >= 0 {
		a.take(s, t, k, low, -1)
	}
	if len(t.who) > 0 || t.ids != nil || t.closed {
		return true
	}
	from := a.clauseStart(s, i, low)
	if id := a.titled(s, from, i); id != "" {
		t.ids, t.lo = some(id), from
	} else if cue.Kind != "cite" && !(from == low && a.heardBy(s, low-1)) && a.speaking(s, from, i) {
		if n := len(before) - 1; n >= 0 && before[n].cue.Kind == "according" && before[n].hi == from && s.units[from].m == nil && s.units[from].any("head", "bare-body", "bare-group") && !acts(&s.units[from]) {
			t.ids, t.lo, t.inherited = before[n].ids, from, true // "theo X, cơ quan mỗi đêm ghi nhận …"
		} else if t.ids, t.lo = a.eachNameless(s, from, i, cue), from; a.calledAgain(s, from, i) {
			t.ids, t.lo = a.resolve(s, from-2), a.phraseStart(s, from-2, low)
		}
	}
	if len(before) > 0 || len(t.who) > 0 || t.ids != nil || t.closed || cue.Kind == "cite" {
		return true
	}
	if a.explained(s, t, 0); t.ids != nil {
		return true
	}
	if s.units[i].is("raise") && i > 0 && (s.units[i-1].sign == "," || s.units[i-1].is("and")) {
		return false // "X mất thêm 12 xe tăng, nâng tổng số lên 300": nobody says so
	}
	a.subjectBefore(s, t)
	a.issuer(s, t)
	a.subjectBehind(s, t)
	a.unnamedOpener(s, t)
	a.crewTells(s, t)
	return true
}

// behindOthers gives a cue behind another, p, the speaker of that where it has none of its own or goes on with it; false where nobody speaks.
func (a *article) behindOthers(s *sentence, t *site, low int, p *site) bool {
	i := t.at
	if len(t.who) == 0 && t.ids == nil && !t.closed {
		if calledInQuotes(s.units, p.hi, i) || !a.carriesOn(s, i, p.hi, t.cue) || p.cue.Kind == "answer" && (i == p.at+1 || a.answersWhatIsSaid(s, p.at+1, i)) {
			return false
		}
		t.ids, t.inherited = p.ids, true
		t.lo = a.boundary(s, low, i)
		if p.cue.Kind == "cite" {
			t.inherited = false
			t.ids = p.ids[min(1, len(p.ids)-1):] // who is cited goes on, not who cites him
		}
	}
	if a.calledUpon(s, t) {
		t.ids, t.who, t.inherited, t.lo = p.ids, nil, true, a.boundary(s, low, i)
	}
	if a.paperWithin(s, t) {
		t.ids, t.who, t.inherited = p.ids, nil, true
	}
	return true
}

// calledInQuotes says whether who stands right before the cue at unit i has only a name in quotation marks that no list knows: "một nhóm có tên “X” đã nhận
// trách nhiệm".
func calledInQuotes(u []unit, low, i int) bool {
	for i--; i > low && filler(&u[i]) && u[i].sign == ""; i-- {
	}
	if i <= low || u[i].sign != "quote" {
		return false
	}
	for i--; i > low && u[i].sign == ""; i-- {
	}
	return i > low && u[i].sign == "quote" && u[i-1].is("named-so")
}

// fromContext gives a cue of which the sentence names no speaker the one whom what stands before it, or behind it, tells of.
func (a *article) fromContext(s *sentence, t *site, first bool) {
	i := t.at
	if t.cue.Kind == "answer" && first && !t.closed {
		a.unresolved(s, t)
		a.alsoAnswers(s, t)
	}
	if len(t.ids) == 0 && first {
		a.sameAsBefore(s, t)
	}
	if len(t.ids) == 0 && t.cue.Stance == "declines-comment" && !t.closed {
		a.silent(s, t)
	}
	if len(t.ids) == 0 && t.cue.Kind == "cite" && !t.closed && i > 0 && s.units[i-1].m == nil && s.units[i-1].any("this-media", "this-source", "bare-source") {
		t.ids = a.author().speakers // "hãng tin này dẫn lời Y", of which nobody knows which it is: Y says so
	}
}

// sameAsBefore takes as speaker of a cue whose subject is a word for a person whom nothing before names, "ông cũng nói", who spoke in the sentence
// before; where nobody did, somebody without a name who is called by an office: "vị quan chức này cho biết".
func (a *article) sameAsBefore(s *sentence, t *site) {
	u := s.units
	i := a.announced(s, t.at) - 1
	for i > 0 && (filler(&u[i]) || u[i].is("continue")) && u[i].sign == "" {
		i--
	}
	if i < 0 || u[i].m != nil || !u[i].any("he", "she") || len(a.resolve(s, i)) > 0 {
		return
	}
	before := ""
	if a.previous != nil && len(a.previous.speakers) == 1 && s.Paragraph-a.previousAt <= 1 {
		before = a.typeOf(a.previous.speakers[0])
	}
	switch {
	case u[i].to-u[i].from > 1 && u[i].is("office-ref") && before != "person" && before != "source":
		t.ids = a.nameless(s, i, i+1)
	case before != "" && before != "media":
		t.ids, t.inherited = a.previous.speakers, true
	}
	t.lo, t.closed = i, len(t.ids) == 0 && t.closed
}
