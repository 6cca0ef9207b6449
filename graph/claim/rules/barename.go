package rules

import "hearsay/graph/entity"

// onlyNames says whether the unit is a name and no phrase of the lexicon besides.
func onlyNames(u *unit) bool { return u.m != nil && u.marks == 0 && u.fig == nil }

// speakerLeft looks for the speaker before the cue.
func (a *article) speakerLeft(s *sentence, t *site, low int) {
	if !a.bareName(s, t, low) {
		a.speakerFar(s, t, low)
	}
}

// bareName takes as speaker a name right before the cue that nothing but a sign parts from what stands before it, as in most sentences: "X nói", "“…”, X
// nói". Then no other word tells who is meant. It says whether it did; a name that it leaves alone may still be the speaker.
func (a *article) bareName(s *sentence, t *site, low int) bool {
	i := t.at - 1
	if i < low {
		return false
	}
	u, x := s.units, &s.units[i]
	if !onlyNames(x) || x.m.ID == "" || a.servesThem(x.m) || i > 0 && u[i-1].sign == "" {
		return false
	}
	switch x.m.Type {
	case "person", "organisation", "force", "group":
	case "country", "place":
		if i > 0 || !a.voices(x) {
			return false
		}
	default:
		return false
	}
	if i > 0 && !a.partsFrom(s, i, low) {
		return false
	}
	t.ids, t.who, t.lo = a.one(a.state(x.m.ID)), append(a.memory.numbers.room(1), i), i
	return true
}

// partsFrom says whether the sign before the name at unit i parts it from all that stands before it.
func (a *article) partsFrom(s *sentence, i, low int) bool {
	switch s.units[i-1].sign {
	case "quote", ";", ":", ".", "!", "?", "…":
		return true
	case ",":
		return a.beside(s, i, low, i+1) < 0 && a.joinedTo(&clause{s: s}, i, i, low) < 0
	}
	return false
}

// endsWithName says whether the words before unit to end with a name of somebody, who then is not only called by what he is.
func (a *article) endsWithName(u []unit, to int) bool {
	for to > 0 && (filler(&u[to-1]) || u[to-1].sign == ",") {
		to--
	}
	if to == 0 || u[to-1].m == nil {
		return false
	}
	switch m := u[to-1].m; m.Type {
	case "person":
		return m.ID != "" && m.Kind != entity.KindOffice
	case "organisation", "force", "group", "media":
		return m.Kind == entity.KindName && !a.beginsWith(&u[to-1], "one-of")
	}
	return false
}

// bareSubject says whether the name at unit i, before an active verb, is its subject and no other word before it can change that: it opens the
// segment, or a sign parts it from what stands before it.
func (a *article) bareSubject(c *clause, i int) bool {
	u, x := c.s.units, &c.s.units[i]
	if !onlyNames(x) || x.m.Type == "weapon" || x.m.Type == "equipment" {
		return false
	}
	if i == c.seg.from {
		return true
	}
	switch u[i-1].sign {
	case "", "-":
		return false
	case ",":
		switch x.m.Type {
		case "person", "organisation", "force", "group":
			return x.m.Kind != entity.KindThing && x.m.ID != "ent:people" && a.joinedTo(c, i, i, c.seg.from) < 0
		}
		return false
	}
	return true
}
