package entity

import "hearsay/graph/text"

// Traits of foreign words that stand alone in an article: "quân đội Quessar" shows that "Quessar Ilan Orbek" is an owner and a
// person.
const (
	alone  = 1 << iota // stands without another foreign word beside it, behind no title
	owns               // stands so behind a head that a country or place follows, or a preposition of place
	last               // ends a name of several words
	state              // stands so behind an organ of state
	titled             // stands so behind a title
)

// longestHead is the most words before a name that are looked at for a head or title.
const longestHead = 6

// lone has the traits of words, by the hashes of their keys.
type lone map[uint64]uint8

func (l lone) is(t *text.Token, traits uint8) bool { return l[t.Hash]&traits != 0 }

// newLone reads the tokens of an article into an empty memory.
func (f *Finder) newLone(ts []text.Token, l lone) lone {
	for i := range ts {
		t := &ts[i]
		if t.Kind != text.Word || !t.Cap || t.Native {
			continue
		}
		before, after := f.beside(ts, i-1), f.beside(ts, i+1)
		switch {
		case before && !after:
			l[t.Hash] |= last
		case !before && !after && i > 0:
			if traits := f.behind(ts, i); traits&titled == 0 {
				l[t.Hash] |= alone | traits
			}
		}
	}
	return l
}

// behind has the traits of a name at token i by the longest head or title that ends before it: "Bộ Quốc phòng X" is no
// "Bộ trưởng Quốc phòng X".
func (f *Finder) behind(ts []text.Token, i int) (traits uint8) {
	for from := max(0, i-longestHead); from < i && traits == 0; from++ {
		if found, to := f.before.Longest(ts, from, i); to == i {
			for _, t := range found {
				traits |= t
			}
		}
	}
	return traits
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
	if len(r.chunks) < 2 || r.chunks[0].to != i+1 || r.chunks[0].initial || r.chunks[1].from > i+1 {
		return false
	}
	t := &s.ts[i]
	return s.lone.is(t, alone) && !s.lone.is(t, last) && (r.chunks[1].foreign || s.lone.is(t, state) && len(r.chunks) > 2 && r.chunks[2].foreign)
}

// landlike says whether the one word at token i is a country or place that the article speaks of elsewhere.
func (s *scan) landlike(i int, r run) bool {
	t := &s.ts[i]
	return len(r.chunks) == 1 && r.to == i+1 && s.lone.is(t, owns) && !s.lone.is(t, last)
}
