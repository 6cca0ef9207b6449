package rules

import (
	"cmp"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// referring are all the classes that refer looks for: a unit of none of them, that names nobody and is no cue, it passes over.
var referring = oneOf("he", "she", "they", "this-body", "this-force", "this-group", "this-media", "this-source", "place-ref", "place-noun", "capital-noun",
	"country-ref", "both-sides", "one-of-two", "it", "band", "site-ref", "head", "own-men")

// referents are whom the references of a sentence may mean, as far as it is read.
type referents struct {
	person, country, actor schema.ID
	former                 schema.ID // who acted before the one that acts now
	first                  schema.ID // the first of the sentence to act
	lead                   schema.ID // the country that it begins with
	named                  bool      // it has named a country
}

// refer settles what the references of a sentence mean, before its own speakers are known: a person the last one that
// the sentence named or, where it named none, who spoke last.
func (a *article) refer(s *sentence) {
	r := referents{person: a.person, country: a.country, actor: a.actor, former: a.actor}
	if e := a.entity(a.speaker); a.previous != nil && e != nil && e.Type == "person" {
		r.person = a.speaker
	}
	a.meet(s)
	for i := range s.units {
		u := &s.units[i]
		refers := u.of(&referring) || a.thorough
		if u.m == nil && !refers && u.kinds&lang.Cues == 0 {
			continue
		}
		was := r.actor
		if u.m != nil {
			a.countryAt(s, i, &r)
		}
		if r.lead != "" && i > 0 && u.cue() != nil && (s.units[i-1].sign == "," || s.units[i-1].any("continue", "contrast", "and")) {
			r.country = r.lead // "X nói …, đồng thời khẳng định quân đội nước này": X
		}
		if m := u.m; m != nil && m.Head != nil && m.Head.Anon && (i+2 >= len(s.units) || !s.units[i+1].is("passive-bad") && !s.units[i+2].is("passive-bad")) {
			u.m = a.rebelling(m) // of the killed it is told how many, not whose name they bore
		}
		switch {
		case u.m != nil && a.nameAt(s, i, &r):
		case refers:
			a.referenceAt(s, i, &r)
		case u.m != nil && a.bareSite(s, i):
			a.siteMeant(u)
		}
		if r.actor != was {
			r.former = was
		}
		if u.m != nil && u.m.ID != "" {
			switch charge, own := a.whoseCharge(s, i); {
			case own:
				r.actor = u.m.ID // "trái với tuyên bố của Y rằng họ …": Y
			case charge && r.lead != "":
				r.country = r.lead // "X bác bỏ cáo buộc của Y rằng nước này …": X
			}
		}
	}
	if r.first != "" {
		a.actor = r.first
	}
	a.lead = r.lead
}

// countryAt notes the country of the name at unit i, and whether it is the first of the sentence to act.
func (a *article) countryAt(s *sentence, i int, r *referents) {
	u := &s.units[i]
	if r.first == "" && (u.m.Type == "force" || u.m.Type == "country") {
		r.first = a.subjectLike(s, i, "")
	}
	c := a.countryOf(u)
	if c == "" {
		return
	}
	r.country, r.named = c, true
	if r.lead == "" && a.hangsOn(s, i, 0) < 0 && !inBrackets(s, i) {
		r.lead = c
	}
}

// nameAt notes whom a reference means behind the name at unit i; false where that is no name of somebody who acts.
func (a *article) nameAt(s *sentence, i int, r *referents) bool {
	u := &s.units[i]
	switch u.m.Type {
	case "person":
		if a.personBefore(s, i) {
			return false
		}
		r.person = u.m.ID
		a.person, a.stranger = r.person, newcomer{}
		a.nameSex(u.m)
		if c := a.countryOf(u); c != "" {
			r.actor = a.subjectLike(s, i, r.actor)
			if r.actor == u.m.ID {
				r.actor = c
			}
		}
		return true
	case "country":
		r.country = u.m.ID
		a.country = r.country
	case "place":
		seat := a.g.SeatOf(u.m.ID)
		if seat == "" || a.hangsOn(s, i, 0) >= 0 || i+1 >= len(s.units) || !filler(&s.units[i+1]) && !s.units[i+1].verb() {
			return false
		}
		r.actor = seat // "Tehran nói họ …"
		return true
	case "force", "organisation":
	case "group":
		if a.side(u.m.ID) == u.m.ID && !s.saysSo(i) {
			return false
		}
	default:
		return false
	}
	r.actor = a.subjectLike(s, i, r.actor)
	return true
}

// referenceAt settles what the words at unit i mean where they refer to somebody or something.
func (a *article) referenceAt(s *sentence, i int, r *referents) {
	u := &s.units[i]
	switch {
	case u.is("he"), u.is("she"):
		if u.refers = a.sourceCalled(u); u.refers == nil {
			u.refers = a.newcomerMeant(s, u)
		}
		if u.refers == nil && u.is("who-spoke") {
			u.refers = a.lastToSpeak(s)
		}
		if u.refers == nil {
			u.refers = a.accuserGoesOn(s, i)
		}
		if u.refers == nil {
			u.refers = some(a.sexed(u, r.person))
		}
	case u.is("they"):
		if i > 0 && (s.units[i-1].is("passive-bad") || r.actor != a.actor && a.objectAt(s, i)) && r.former != "" {
			r.actor = r.former // "lính X bị họ bắt": not X; "X nói đã phục kích họ"
		}
		if out := a.drivenOff(s, i); out != "" {
			r.actor = out
		}
		if u.refers = some(r.actor); u.to-u.from > 1 && r.actor != a.actor {
			u.refers = a.otherSide(a.actor, r.actor) // "X cáo buộc những người này": not X
		}
		if i == 0 && len(s.units) > 1 && s.units[1].is("says-more") && a.previous != nil && !a.previous.author && a.speaker != "" {
			u.refers = some(a.speaker) // "Họ cho biết thêm": who told the last
		}
	case u.is("own-men") && u.m == nil:
		u.refers = a.masters(u, r.person, r.actor)
	case u.is("band"):
		u.refers = some(a.bandBefore(s, i))
	case u.is("one-of-two") && otherBehind(s, i):
		a.bothSides(s, i)
	case u.is("this-body") && a.menBefore(s, i):
		u.refers = some(a.bodyLike(u, "this-group", s.From, "group", "force", "organisation"))
	case u.is("this-body"):
		u.refers = some(a.bodyLike(u, "this-body", s.From, a.bodies(u)...))
	case u.is("this-group") && i > 0 && s.units[i-1].is("plural"):
		u.refers = nil // "các nhóm này": more than one
	case u.is("this-force"), u.is("this-group"):
		kind := "this-force"
		if u.is("this-group") {
			kind = "this-group"
		}
		u.refers = some(cmp.Or(a.serviceBefore(s, i, kind), a.toldOfItself(s, i), a.alsoDoes(s, i), a.bodyLike(u, kind, s.From, "force", "group")))
		if i > 0 && s.units[i-1].is("passive-bad") {
			u.refers = some(a.doerLike(u, s.From))
		}
		if len(u.refers) == 1 && a.objectAt(s, i) && u.refers[0] == a.firstActing(s, i) {
			u.refers = a.otherSide(a.actor, u.refers[0]) // "X nói đã bắn tên lửa vào lực lượng này": not X
		}
		if len(u.refers) == 0 {
			u.refers = some(a.forceOf(r.person))
		}
	case u.is("this-media"):
		u.refers = a.outletLike(u, s.From)
	case u.is("this-source"):
		u.refers = some(a.speaker)
	case u.is("place-ref"), u.is("place-noun") && u.m == nil && a.standsForPlace(s, i):
		u.m = a.placeBefore(u)
	case u.is("capital-noun") && u.m == nil && a.standsForPlace(s, i):
		u.m = a.capitalBefore(u)
	case u.is("site-ref"), a.bareSite(s, i):
		a.siteMeant(u)
	case u.is("it"):
		u.m = a.thingBefore(u, s.flies(i))
	case u.is("country-ref"):
		if before := a.leader(); !r.named && before != "" && a.hangsOn(s, i, 0) < 0 {
			r.country, r.lead = before, before
		}
		if a.namedBehind(s, i, r.country) {
			if other := a.otherBefore(s, i, r.country); other != "" {
				r.country = other
			}
		}
		if r.named && (u.is("elsewhere") || a.sentTo(s, i)) {
			if other := a.otherSince(s, i, r.country, 0); other != "" {
				r.country = other // "X rút khỏi quốc gia Trung Đông này": another country than X
			}
		}
		u.refers = some(r.country)
		if called := a.condemnedBefore(s, i); called != "" {
			u.refers = some(called)
		}
		if own := a.side(r.person); u.is("own-country") && r.person != "" && a.isCountry(own) {
			u.refers = some(own)
		}
	case u.is("both-sides"):
		a.bothSides(s, i)
	}
}

// condemnedBefore is the country on which somebody calls at unit i and whom he blames right before: "A, B lên án C, kêu gọi nước này dừng tay"; "" where none is.
func (a *article) condemnedBefore(s *sentence, i int) schema.ID {
	u := s.units
	if i < 3 || u[i-1].cue() == nil || u[i-1].cue().Kind != "call" {
		return ""
	}
	last := schema.ID("")
	for k := i - 2; k > 0 && !breaks(&u[k]); k-- {
		if c := u[k].cue(); c != nil {
			if c.Kind != "accuse" {
				return ""
			}
			return last
		}
		if last == "" && u[k].m != nil {
			if side := a.side(a.state(u[k].m.ID)); a.isCountry(side) {
				last = side
			}
		}
	}
	return ""
}

// siteMeant makes a unit the name of the site that its word means.
func (a *article) siteMeant(u *unit) {
	if m := a.sameSite(u); m != nil {
		u.m = m
	}
}
