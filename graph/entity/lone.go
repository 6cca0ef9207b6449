package entity

import "hearsay/graph/text"

// lone is what an article's tokens say of the foreign words that stand alone in it: "quân đội Quessar" shows that
// "Quessar Ilan Orbek" is an owner and a person.
type lone struct {
	alone map[string]bool // stands without another foreign word beside it, behind no title
	owns  map[string]bool // stands so behind a head that a country or place follows
	last  map[string]bool // ends a name of several words
	state map[string]bool // stands so behind an organ of state
}

// newLone reads the tokens of an article.
func (f *Finder) newLone(ts []text.Token) lone {
	l := lone{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for i := range ts {
		t := &ts[i]
		if t.Kind != text.Word || !t.Cap || t.Native {
			continue
		}
		before, after := f.beside(ts, i-1), f.beside(ts, i+1)
		switch {
		case before && !after:
			l.last[t.Key] = true
		case !before && !after && i > 0 && !f.called.Begins(&ts[i-1]):
			l.alone[t.Key] = true
			if f.landed.Begins(&ts[i-1]) {
				l.owns[t.Key] = true
			}
			if f.organs.Begins(&ts[i-1]) {
				l.state[t.Key] = true
			}
		}
	}
	return l
}

// beside says whether token i belongs to the same name as its neighbour.
func (f *Finder) beside(ts []text.Token, i int) bool {
	if i < 0 || i >= len(ts) {
		return false
	}
	switch t := &ts[i]; t.Kind {
	case text.Word:
		return t.Cap && !t.Native || f.particles.Begins(t) && !t.Cap
	case text.Number:
		return !t.Space
	case text.Punct:
		return !t.Space && (hyphen(t.Key) || apostrophe(t.Key))
	}
	return false
}

// split says whether the run at token i is an owner's name with a person's name behind it.
func (s *scan) split(i int, r run) bool {
	if len(r.chunks) < 2 || r.chunks[0].to != i+1 || r.chunks[0].initial {
		return false
	}
	key := s.ts[i].Key
	return s.lone.alone[key] && !s.lone.last[key] && r.chunks[1].foreign
}

// landlike says whether the one word at token i is a country or place that the article speaks of elsewhere.
func (s *scan) landlike(i int, r run) bool {
	key := s.ts[i].Key
	return len(r.chunks) == 1 && r.to == i+1 && s.lone.owns[key] && !s.lone.last[key]
}
