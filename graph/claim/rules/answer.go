package rules

import (
	"slices"

	"hearsay/schema"
)

// answer drafts what a speaker says of what others said: one claim for each who says it.
func (a *article) answer(s *sentence, g segment) {
	v := g.voice
	if v.lo > 0 && s.units[v.lo-1].is("condition") {
		return // "nếu X phủ nhận, chúng tôi sẽ …"
	}
	if v.stance == "rejects" && a.refusal(s, g) || v.cue.Offers && a.refusesTo(s, g) {
		return
	}
	if v.cue.Own && s.units[v.lo].is("contrast") && g.from > 0 && a.holdsWords(&s.units[g.from-1], "figure-noun") {
		return // "X nói nhiều lính Y chết, nhưng không nêu con số"
	}
	stance := v.stance
	if v.cue.Offers && !a.negotiable(s, g) {
		a.declines(s, g)
		return
	}
	if stance == "rejects" && !a.negotiable(s, g) && !a.bareRefusal(s, g) {
		stance = "denies"
	}
	content := a.apart(func() {
		for t := g.from; t < a.objectEnd(s, g); t++ {
			a.trigger(s, g, t)
		}
		if s.counts && !v.cue.Offers {
			a.casualties(s, segment{g.from, a.objectEnd(s, g), v})
		}
	})
	if stance == "rejects" && len(content) > 0 && !a.offered(s, g) {
		stance = "denies" // a deed is told that can be true or false
	}
	if stance == "denies" || stance == "declines-comment" {
		a.contested(s, g, content)
	}
	for _, who := range v.speakers {
		d := a.reply(s, g, stance, v.lo, a.objectEnd(s, g))
		d.Speaker, d.content, d.joint = who, content, v.speakers
		for _, e := range content {
			for _, r := range e.Roles() {
				a.add(&d.Claim, r.Name, *r.IDs...)
			}
		}
		if len(d.Agent) == 1 && who != v.speakers[0] && d.Agent[0] == v.speakers[0] {
			d.Agent = nil
			a.add(&d.Claim, "agent", who) // each denies for himself
		}
		a.drafts = append(a.drafts, d)
	}
}

// bareRefusal says whether who rejects without saying what has just been asked for something: "X yêu cầu rút quân. Y đã bác bỏ."
func (a *article) bareRefusal(s *sentence, g segment) bool {
	for i := g.from; i < a.objectEnd(s, g); i++ {
		if u := &s.units[i]; u.sign == "" && u.date == nil && !filler(u) && !u.is("promptly") {
			return false
		}
	}
	n := len(a.drafts) - 1
	return n >= 0 && len(g.voice.speakers) > 0 && s.index-a.drafts[n].sentence <= 1 && grantable(a.drafts[n]) && a.side(a.drafts[n].Speaker) != a.side(g.voice.speakers[0])
}

// reasons is what somebody who answers says himself: what stands behind a colon, "X bác bỏ điều đó: …".
func (a *article) reasons(s *sentence, g segment) segment {
	for i := g.from; i < g.to; i++ {
		if s.units[i].sign == ":" {
			v := a.continued(g.voice, 0.8)
			v.stance, v.modality = "claims", ""
			return segment{i + 1, g.to, v}
		}
	}
	return segment{g.to, g.to, g.voice}
}

// negotiable says whether what is rejected is a figure, a demand or a proposal, and not a statement that can be true or
// false: that is denied.
func (a *article) negotiable(s *sentence, g segment) bool {
	for i := g.from; i < min(a.objectEnd(s, g), g.from+3); i++ {
		if s.units[i].fig != nil && !g.voice.cue.Offers {
			return true
		}
	}
	return a.offered(s, g)
}

// offered says whether the word for a figure, a demand or a proposal stands in what is rejected.
func (a *article) offered(s *sentence, g segment) bool {
	for i := g.from; i < a.objectEnd(s, g); i++ {
		if s.units[i].any("figure-noun", "proposal", "charter") {
			return true
		}
	}
	return false
}

// apart runs f and takes back the drafts that it made.
func (a *article) apart(f func()) []*draft {
	n := len(a.drafts)
	f()
	out := slices.Clone(a.drafts[n:])
	a.drafts = a.drafts[:n]
	return out
}

// reply begins the draft of an answer whose evidence is the units lo to hi.
func (a *article) reply(s *sentence, g segment, stance string, lo, hi int) *draft {
	v := g.voice
	d := a.memory.drafts.next()
	d.sentence, d.from, d.to = s.index, s.units[lo].from, s.units[max(hi, lo+1)-1].to
	d.answer, d.object, d.units = v.cue, [2]int{g.from, hi}, s.units
	if v.attribution == "cue" && v.at[0] >= d.from && hi <= lo+1 && s.units[lo].is("we") {
		d.to = max(d.to, v.at[1]) // "“Tôi không bình luận”, X đáp": with the cue
	}
	if v.attribution == "cue" && g.from < hi && hi <= lo {
		d.from, d.to = min(d.from, s.units[g.from].from), max(d.to, v.at[1]) // "cáo buộc tấn công X bị Y phủ nhận"
	}
	a.voiced(&d.Claim, v)
	d.Relation, d.Stance, d.Modality, d.Mode = stance, stance, "actual", "response"
	d.Method, d.Confidence, d.Date = a.pack.Lang+"/"+v.cue.ID, v.confidence, schema.Date{}
	return d
}

// objectEnd is where the object of an answer ends: at the first full break.
func (a *article) objectEnd(s *sentence, g segment) int {
	for i := g.from; i < g.to; i++ {
		if breaks(&s.units[i]) && s.units[i].sign != "(" && s.units[i].sign != ")" || s.units[i].is("contrast") {
			return max(i, g.from)
		}
	}
	return g.to
}

// call drafts a call for a ceasefire.
func (a *article) call(s *sentence, g segment) {
	for i := g.from; i < g.to && (!breaks(&s.units[i]) || s.units[i].sign == ":"); i++ {
		last := i
		if !s.units[i].is("truce") {
			last = a.stops(s, g, i)
		}
		if last < 0 || last+1 < len(s.units) && s.units[last+1].is("no-arms") {
			continue // "kêu gọi chấm dứt chiến tranh thương mại"
		}
		if i > g.from && s.units[i-1].any("time-clause", "while", "instead") {
			continue // "đòi X rút quân trước khi ngừng bắn"
		}
		for _, who := range g.voice.speakers {
			d := a.memory.drafts.next()
			d.sentence, d.from, d.to = s.index, min(g.voice.at[0], s.units[i].from), max(g.voice.at[1], s.units[last].to)
			a.voiced(&d.Claim, g.voice)
			d.Speaker = who
			d.Relation, d.Stance, d.Modality, d.Mode = "calls-for-ceasefire", g.voice.stance, "desired", "asserted"
			d.Method, d.Confidence = a.pack.Lang+"/"+g.voice.cue.ID, g.voice.confidence
			a.add(&d.Claim, "addressee", g.voice.addressees...)
			for j := g.from; j < i && len(d.Addressee) == 0; j++ {
				if s.units[j].names() && s.units[j].fig == nil && !located(&s.units[j]) {
					a.add(&d.Claim, "addressee", a.actors(s, j)...)
				}
			}
			a.bothAddressed(s, d)
			a.drafts = append(a.drafts, d)
		}
		return
	}
	a.callsAlike(s, g)
}

// bothAddressed takes for those on whom nobody is said to call the two of whom the sentence, or the one before it, tells by a word for both: "hai
// bên lại đấu pháo. X kêu gọi ngừng bắn".
func (a *article) bothAddressed(s *sentence, d *draft) {
	for k := a.at(s.index); len(d.Addressee) == 0 && k >= 0 && k > a.at(s.index)-2; k-- {
		of := &a.sentences[k]
		if !of.has("both-sides") {
			continue
		}
		for i := range of.units {
			if u := &of.units[i]; u.is("both-sides") && len(u.refers) == 2 && !slices.Contains(u.refers, a.side(d.Speaker)) {
				a.add(&d.Claim, "addressee", u.refers...)
				return
			}
		}
	}
}

// callsAlike drafts a call of which only is said that it is like the one before: "cũng ra lời kêu gọi tương tự".
func (a *article) callsAlike(s *sentence, g segment) {
	if g.from >= g.to || !s.units[g.from].is("alike") || a.hasEvent(s, segment{from: g.from, to: a.objectEnd(s, g)}) {
		return
	}
	for n := len(a.drafts) - 1; n >= 0 && s.index-a.drafts[n].sentence <= 2; n-- {
		e := a.drafts[n]
		if e.Relation != "calls-for-ceasefire" || slices.Contains(g.voice.speakers, e.Speaker) {
			continue
		}
		for _, who := range g.voice.speakers {
			d := a.again(s, g.voice, e, s.units[g.from].to)
			d.Speaker, d.Stance = who, g.voice.stance
		}
		return
	}
}

// must drafts a demand for a truce that is said and not called for: "X phải ngừng bắn", "cần một lệnh ngừng bắn".
func (a *article) must(s *sentence, g segment) {
	if !s.may(&musts) || g.voice.author || len(g.voice.speakers) == 0 {
		return
	}
	for i := g.from; i < g.to; i++ {
		if !s.units[i].of(&musts) {
			continue
		}
		for j := i + 1; j < g.to && j <= i+6 && s.units[j].sign == ""; j++ {
			last := j
			if !s.units[j].is("hard-truce") {
				last = a.stops(s, g, j)
			}
			if last < 0 {
				continue
			}
			d := &draft{sentence: s.index, from: s.units[i].from, to: s.units[last].to}
			a.voiced(&d.Claim, g.voice)
			d.Relation, d.Stance, d.Modality, d.Mode = "calls-for-ceasefire", "demands", "desired", "asserted"
			d.Method, d.Confidence = a.pack.Lang+"/must", g.voice.confidence-0.1
			for k := i - 1; k >= g.from && len(d.Addressee) == 0; k-- {
				if s.units[k].names() && s.units[k].fig == nil && !located(&s.units[k]) {
					for _, m := range a.group(&clause{s: s, seg: g}, k, g.from) {
						a.add(&d.Claim, "addressee", a.actors(s, m)...)
						d.from = min(d.from, s.units[m].from)
					}
				}
			}
			a.bothAddressed(s, d)
			a.drafts = append(a.drafts, d)
			return
		}
	}
}

// stops is the last unit of an end of fighting that is named at unit i, "chấm dứt ngay các cuộc không kích"; -1 where none
// is.
func (a *article) stops(s *sentence, g segment, i int) int {
	if !s.units[i].is("stop") {
		return -1
	}
	for j := i + 1; j < g.to && j <= i+5; j++ {
		u := &s.units[j]
		if u.any("strike-verb", "hostility") || u.fights() {
			return j
		}
		if u.sign != "" || u.names() && u.m == nil {
			return -1
		}
	}
	return -1
}

// firstOf says whether no segment before g is of the same voice.
func (a *article) firstOf(s *sentence, g segment) bool {
	for _, h := range s.segments {
		if h.voice == g.voice {
			return h == g
		}
	}
	return true
}

// conditions ties what is offered to what it depends on: the drafts of the segment before and behind "nếu" or, where that
// begins the sentence, those up to the comma and behind it. first is the first draft of the segment.
func (a *article) conditions(s *sentence, g segment, first int) {
	at, until := a.condition(s, g)
	if at < 0 {
		return
	}
	var offers, terms []*draft
	for _, d := range a.drafts[first:] {
		if d.from < at && d.Modality == "actual" && !a.dependsOn(s, d, at) {
			continue
		}
		d.Modality, d.Mode = "conditional", "hypothetical"
		if d.Date.Basis == "inferred" {
			d.Date = schema.Date{} // of what was said, which is not yet done
		}
		if d.from > at && d.from < until {
			terms = append(terms, d)
			continue
		}
		offers = append(offers, d)
		if !g.voice.author && a.side(d.Speaker) == a.sideOf(d.Agent) {
			d.Stance = "offers"
			if !a.grants(d.Relation) || g.voice.stance == "warns" {
				d.Stance = "warns"
			}
		}
	}
	threat := slices.ContainsFunc(offers, func(d *draft) bool { return d.Stance == "warns" })
	for _, d := range terms {
		if !g.voice.author && !threat && a.grants(d.Relation) {
			d.Stance = "demands"
		}
	}
	for _, d := range offers {
		d.terms = terms
	}
}

// condition are the token of the first condition of a segment, -1 where there is none, and the token where its clause ends.
func (a *article) condition(s *sentence, g segment) (at, until int) {
	const never = 1 << 30
	for i := g.from; i < g.to; i++ {
		if !s.units[i].is("condition") && !a.asSoon(s, g, i) {
			continue
		}
		if i > g.from && s.units[i-1].sign != "quote" && s.units[i-1].sign != ":" && !s.units[i-1].any("said-that", "continue", "contrast") {
			return s.units[i].from, never
		}
		for j := i + 1; j < g.to; j++ {
			if s.units[j].sign == "," {
				return s.units[i].from, s.units[j].from
			}
		}
		return s.units[i].from, never
	}
	return -1, never
}

// grants says whether a relation can be what somebody is asked for: to withdraw, to stop, to talk, to recognise; an attack
// that is only supposed is no demand.
func (a *article) grants(relation string) bool {
	switch a.model.Relation(relation).Family {
	case "strike", "loss", "harm", "truce-broken", "battle", "control":
		return false
	}
	return true
}

func (a *article) sideOf(ids []schema.ID) schema.ID {
	if len(ids) == 0 {
		return ""
	}
	return a.side(ids[0])
}
