package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// A scene is what the article told happened on a day, with which it may go on.
type scene struct {
	day       schema.Date
	told      []*draft // none where only an attack was named: "Vụ tấn công ngày 17/3 vào X …"
	begun     int      // the index of the sentence that gave the day
	sentence  int      // and of the last one that went on with it
	paragraph int      // where that stands
	lead      bool     // nothing was told before it
	battle    bool     // both sides fought
}

// goesFar, goesNear and goesAll are how many sentences behind the last of a scene one may stand that tells of the same attack or target, and one
// that only follows; and how many a scene goes on at most.
const goesFar, goesNear, goesAll = 4, 2, 10

// lateNews is how many days after a scene an article may come out for which what merely follows it is still of its day: what lies longer ago is
// background, of which the article seldom tells one day alone.
const lateNews = 7

// sameDay gives what the article goes on to tell of a happening without a day the day that it gave for it before: "Rạng sáng 12/1, X không kích Y.
// Theo Y, 5 người thiệt mạng". No day reaches across another one, nor to what else happened.
func (a *article) sameDay() {
	var last *scene
	n, any := 0, false
	for i := range a.sentences {
		s := &a.sentences[i]
		for n < len(a.drafts) && a.drafts[n].sentence < s.index {
			n++
		}
		first := n
		for n < len(a.drafts) && a.drafts[n].sentence == s.index {
			n++
		}
		told := a.drafts[first:n]
		switch {
		case s.Kind == text.Caption, s.Kind == text.Headline:
			continue
		case s.Kind == text.Heading, last != nil && (a.otherTime(s, last, told) || !a.goOn(last, s, told)):
			last = nil
		}
		if sc := a.sceneOf(s, told); sc != nil {
			sc.lead, last = !any, sc
		}
		any = any || len(told) > 0
	}
}

// goOn gives the day of a scene to what a sentence tells more of it; false where the sentence tells of another attack, with which the scene ends.
func (a *article) goOn(sc *scene, s *sentence, told []*draft) bool {
	again := a.attackAgain(s)
	for _, d := range told {
		if d.Relation == "struck" && happened(d) && d.Date.Start == "" && len(d.Patient)+len(d.Place) > 0 && !a.ofScene(sc, s, d, again) {
			return false
		}
	}
	for _, d := range told {
		if a.ofScene(sc, s, d, again) {
			d.Date = sc.day
			d.Date.Basis = "inferred"
			sc.sentence, sc.paragraph = s.index, s.Paragraph
		}
	}
	return true
}

// sceneOf is what a sentence tells of one day; nil where it tells of none or of several.
func (a *article) sceneOf(s *sentence, told []*draft) *scene {
	sc := &scene{begun: s.index, sentence: s.index, paragraph: s.Paragraph}
	if slices.ContainsFunc(s.units, func(u unit) bool { return u.date != nil && a.pack.Dates.Opened(a.doc.Tokens, u.from) }) {
		return nil // "Giao tranh nổ ra từ hôm 23/5": over more than a day
	}
	for _, d := range told {
		if !happened(d) || d.Date.Basis == "inferred" || !oneDay(&d.Date) {
			continue
		}
		if len(sc.told) > 0 && sc.day.Start != d.Date.Start {
			return nil
		}
		sc.day, sc.told = d.Date, append(sc.told, d)
		sc.battle = sc.battle || d.Relation == "fought"
	}
	if len(sc.told) > 0 {
		return sc
	}
	if day := a.attackOn(s); day != nil && s.dated {
		sc.day = *day
		return sc
	}
	return nil
}

// oneDay says whether a date is a day or a night.
func oneDay(d *schema.Date) bool {
	from, ok := lang.ParseDay(d.Start)
	to, known := lang.ParseDay(d.End)
	return ok && known && (d.Precision == "day" || d.Precision == "part-of-day") && !to.After(from.AddDate(0, 0, 1))
}

// happened says whether a draft tells a deed or a loss as done.
func happened(d *draft) bool {
	switch d.Relation {
	case "struck", "fought", "used-weapon", "destroyed", "shot-down", "lost", "captured", "casualties":
		return d.answer == nil && d.Mode == "asserted" && (d.Modality == "actual" || d.Modality == "estimate") && !d.negated
	}
	return false
}

// attackOn is the day of an attack that is named with it: "cuộc không kích ngày 17/3 vào X"; nil where none is.
func (a *article) attackOn(s *sentence) *schema.Date {
	if !s.dated || !s.might("act") {
		return nil
	}
	for i := 1; i < len(s.units); i++ {
		if !s.singleAttack(i) {
			continue
		}
		for j := i + 1; j < len(s.units) && j <= i+3; j++ {
			if d := s.units[j].date; d != nil && !s.units[j].vague && oneDay(d) {
				return d
			}
		}
	}
	return nil
}

// singleAttack says whether unit i with the one before it is a noun for an attack: "vụ tấn công".
func (s *sentence) singleAttack(i int) bool {
	u := s.units
	return u[i].is("strike-verb") && u[i-1].is("act") && !u[i-1].any("indefinite", "plural") && (i < 2 || !u[i-2].any("indefinite", "plural") && u[i-2].fig == nil)
}

// attackAgain says whether a sentence names an attack as one that was told before: "trong vụ tấn công, 5 người thiệt mạng".
func (a *article) attackAgain(s *sentence) bool {
	for i := range s.units {
		if s.units[i].is("incident") || i > 0 && s.singleAttack(i) && !(i+1 < len(s.units) && s.units[i+1].is("another")) {
			return true
		}
	}
	return false
}

// otherTime says whether a sentence tells of another time than the scene: it has a day or words of time other than those at which somebody says what
// it tells, or adds up over more than the day.
func (a *article) otherTime(s *sentence, sc *scene, told []*draft) bool {
	for i := range s.units {
		u := &s.units[i]
		switch {
		case u.date == nil:
			if u.any("once", "habit", "running-total", "till-now", "ever-since", "like-never") || lasting(u) && !a.ofHours(u) || u.fig != nil && a.addsUp(u) {
				return true
			}
		case u.date.Start == sc.day.Start && u.date.End == sc.day.End, u.date.Start == "" && a.ofHours(u):
		case u.date.Start == "" || !slices.ContainsFunc(told, func(d *draft) bool { return d.Said.Raw == u.date.Raw }):
			return true
		}
	}
	return false
}

// ofHours says whether a stretch of time is less than a day, or an hour of one: "ba giờ", "8h10".
func (a *article) ofHours(u *unit) bool {
	for i := u.from; i < u.to; i++ {
		if p, to := a.pack.Phrase(a.doc.Tokens, i, u.to); to > i && p.Is("unit-hour") {
			return true
		}
	}
	return false
}

// addsUp says whether a number opens with a word for a total: "tổng cộng 9 binh sĩ".
func (a *article) addsUp(u *unit) bool {
	p, to := a.pack.Phrase(a.doc.Tokens, u.from, u.to)
	return to > u.from && p.Is("running-total")
}

// ofScene says whether a draft of sentence s tells more of a scene; again says whether the sentence names the attack.
func (a *article) ofScene(sc *scene, s *sentence, d *draft, again bool) bool {
	if !happened(d) || s.index-sc.begun > goesAll {
		return false
	}
	said := d.Date.Basis == "inferred" && d.Date.Start > sc.day.Start
	if !said && (d.Date.Start != "" || d.Date.Raw != "" && !slices.ContainsFunc(s.units, func(u unit) bool { return u.date != nil && u.date.Raw == d.Date.Raw && a.ofHours(&u) })) {
		return false
	}
	far, next := s.index-sc.sentence, s.Paragraph-sc.paragraph
	if far > goesFar || next > 1 || !a.mayFollow(sc, d) {
		return false
	}
	if slices.ContainsFunc(sc.told, func(e *draft) bool { return a.sameTarget(d, e) || far <= goesNear && a.broughtDown(d, e) }) {
		return true
	}
	if again && d.Relation != "struck" && (next == 0 || a.lately(sc)) {
		return true
	}
	if said || far > goesNear || !a.lately(sc) || len(sc.told) == 0 && (far > 1 || next > 0) {
		return false
	}
	return next == 0 || sc.battle && (sc.lead || far == 1) || a.agents(sc, d)
}

// lately says whether the article came out soon after the scene.
func (a *article) lately(sc *scene) bool {
	day, ok := lang.ParseDay(sc.day.Start)
	if a.clock.Published.IsZero() {
		return ok && a.clock.Month == int(day.Month()) && a.clock.Year == day.Year()
	}
	return ok && !a.clock.Published.After(day.AddDate(0, 0, lateNews))
}

// sameTarget says whether two drafts tell of one place or thing that is no country.
func (a *article) sameTarget(d, e *draft) bool {
	own := slices.Concat(d.Place, d.Patient)
	return slices.ContainsFunc(slices.Concat(e.Place, e.Patient), func(id schema.ID) bool {
		return slices.Contains(own, id) && a.typeOf(id) != "country" && a.side(id) != id
	})
}

// broughtDown says whether a draft tells that machines came down with which another tells that somebody attacked.
func (a *article) broughtDown(d, e *draft) bool {
	return d.Relation == "shot-down" && d.Figure != nil && slices.ContainsFunc(e.Weapon, func(w schema.ID) bool {
		return a.found.HasClass(w, d.Figure.Class) || a.found.HasClass(d.Figure.Class, w)
	})
}

// agents says whether who did what a draft tells is who did what the scene told.
func (a *article) agents(sc *scene, d *draft) bool {
	return len(d.Agent) > 0 && slices.ContainsFunc(sc.told, func(e *draft) bool { return len(e.Agent) > 0 && a.shared(d.Agent, e.Agent) })
}

// mayFollow says whether what a draft tells may be part of a scene: it is at no other place, and nobody else did it or suffered it.
func (a *article) mayFollow(sc *scene, d *draft) bool {
	var doers, hit []schema.ID
	for _, e := range sc.told {
		if !a.thereToo(d, e) {
			return false
		}
		doers = append(doers, e.Agent...)
		if hit = append(hit, e.Patient...); len(e.Patient) == 0 {
			hit = append(hit, e.Place...)
		}
	}
	if sc.battle {
		return len(doers) == 0 || a.fit(d.Agent, append(doers, hit...))
	}
	switch {
	case d.Relation == "shot-down", d.Relation == "destroyed" && d.Figure != nil && a.projectile(d.Figure.Class) && a.fit(d.Patient, doers):
		return a.fit(d.Agent, hit)
	case d.Relation == "struck", d.Relation == "used-weapon":
		if len(d.Place) > 0 && !a.shared(d.Place, hit) && !slices.ContainsFunc(sc.told, func(e *draft) bool { return len(e.Place) > 0 }) {
			return false
		}
		return len(d.Agent) > 0 && len(doers) > 0 && a.shared(d.Agent, doers) || len(d.Agent) == 0 && len(d.Place) > 0
	}
	return a.fit(d.Agent, doers) && !(len(d.Patient) > 0 && a.shared(d.Patient, doers))
}

// thereToo says whether a draft may tell of where another was, as far as both say: what no list knows may lie in the country that the other names.
func (a *article) thereToo(d, e *draft) bool {
	if len(d.Place) == 0 || len(e.Place) == 0 {
		return true
	}
	return slices.ContainsFunc(d.Place, func(x schema.ID) bool {
		return slices.ContainsFunc(e.Place, func(y schema.ID) bool {
			return x == y || a.g.Entity(x) != nil && a.liesIn(x, y) || a.g.Entity(y) != nil && a.liesIn(y, x) || a.g.Entity(x) == nil && a.typeOf(y) == "country"
		})
	})
}
