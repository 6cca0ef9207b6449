package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// shaped is the run at token i that reads like a name.
func (s *scan) shaped(i int) run {
	if s.upper || !s.ts[i].Cap && !s.f.particles.Begins(&s.ts[i]) || s.within(i) {
		return run{to: i}
	}
	l := s.at(i)
	if i > s.start && s.ts[i].Native && s.at(i-1).headTo() == i+1 {
		return run{to: i} // miền Đông Ahmad: a direction before a name
	}
	acronym := s.spoken(i)
	native := !s.first(i) || acronym
	if native && !acronym && s.ts[i].Native && (l.anyTo() > i || l.titleTo() > i) {
		native = false
	}
	r := s.run(i, native)
	r.foreign = r.foreign || acronym && r.to == i+1
	if from, to := s.covered(i); r.to > i && !r.foreign && from <= i && to >= r.to {
		return run{to: i} // Đông Bắc: a direction
	}
	if len(r.chunks) > 1 && !r.chunks[0].foreign && s.lone.is(&s.ts[r.chunks[1].from], owns) {
		return run{to: i} // Bắc Quessar: a direction and a country
	}
	if s.split(i, r) && !s.titled(i, r) {
		return run{to: r.chunks[0].to, chunks: r.chunks[:1], foreign: true}
	}
	if r.to > i && !r.foreign && len(r.chunks) < 2 {
		return run{to: i}
	}
	if len(r.chunks) == 1 && l.anyTo() >= r.to {
		return run{to: i}
	}
	if len(r.chunks) == 1 && i > s.start && s.ts[i-1].Kind == text.Number {
		return run{to: i}
	}
	if s.hull(i, r.to) {
		r.to++
	}
	return r
}

// titled says whether the run at token i is the name of an outlet or a body that begins with an owner's: "tờ Orven Herold", "Orven Times".
func (s *scan) titled(i int, r run) bool {
	if last := r.chunks[len(r.chunks)-1]; last.to == r.to && (s.f.pack.General.Press[s.ts[last.from].Key] || s.f.pack.General.Bodies[s.ts[last.from].Key]) {
		return true
	}
	for k := max(s.start, i-3); k < i; k++ {
		if l := s.at(k); l.head != nil && l.headTo() == i && l.head.Type == "media" {
			return true
		}
	}
	return false
}

// wider says whether the name from token i to token to stands between commas behind a place that a preposition stands before: "tại làng X, Y, …" is in Y.
func (s *scan) wider(i, to int) bool {
	n := len(s.drafts) - 1
	if n < 0 || i-1 <= s.start || to >= s.end || s.ts[i-1].Key != "," || s.ts[to].Key != "," {
		return false
	}
	d := s.drafts[n]
	return d.To == i-1 && (d.hint == "place" || d.name.to > 0 && d.Type == "place") && d.Outer[0] > s.start && s.at(d.Outer[0]-1).placeTo() == d.Outer[0]
}

// hull says whether the small number at token to goes on the name of a ship at token i: "tàu chở dầu Aris 13 bị cướp", and counts nothing.
func (s *scan) hull(i, to int) bool {
	n := len(s.drafts) - 1
	if to <= i || to >= s.end || n < 0 || s.ts[to].Kind != text.Number || len(s.ts[to].Key) > 2 {
		return false
	}
	d := s.drafts[n]
	if d.To != i || d.name.to == 0 || s.f.gazetteer.Unit(d.name.entries[0].id) != "ship" || to+1 < s.end && s.longest(to+1).to > to+1 {
		return false
	}
	next, _ := s.f.pack.Lexicon.Longest(s.ts, to+1, s.end)
	return !slices.ContainsFunc(next, func(e *lang.Entry) bool {
		return e.Class == "times" || e.Class == "classifier" || strings.HasPrefix(e.Class, "unit-")
	})
}

// spoken says whether the word at token i is an acronym, though it could be a syllable of the pack's language, of who speaks: "Theo DIU, …", "DIU
// cho biết".
func (s *scan) spoken(i int) bool {
	t := &s.ts[i]
	return t.Upper && t.Native && len(t.Key) > 2 && len(t.Key) == utf8.RuneCountInString(t.Key) && (i > s.start && s.at(i-1).cueTo() == i || s.at(i+1).cueTo() > i+1)
}

// around says what type a name of unknown bearer has by the words around it.
func (s *scan) around(i int, r run) (typ, why string) {
	if n := len(s.drafts); n > 0 {
		d := s.drafts[n-1]
		if d.To == i && d.name.to > 0 && !s.landlike(i, r) && s.f.materiel(d.name.entries[0].id) {
			return "weapon", "class"
		}
	}
	if s.f.pack.General.Fleets[s.ts[i].Key] != "" && s.ts[i].Upper && len(r.chunks) > 1 {
		return "weapon", "model"
	}
	if i > s.start && r.foreign && !r.code && s.placeHead(i-1) {
		return "place", "preposition" // người dân làng X
	}
	if r.foreign && !r.code && s.wider(i, r.to) {
		return "place", "preposition"
	}
	if i > s.start && r.foreign {
		for k := max(s.start, i-3); k < i; k++ {
			if l := s.at(k); !r.code && (l.placeTo() == i || l.headTo() == i && (l.head.Apart && s.placeHeadTo(k) || l.head.Settled)) {
				return "place", "preposition" // "ở X", "thành phố miền đông X", "khu dân cư X"
			}
		}
	}
	if s.credit[0] <= i && i < s.credit[1] {
		if len(r.chunks) > 1 && !r.chunks[0].upper {
			return "person", "cue"
		}
		return "media", "cue"
	}
	if r.code && r.to == i+2 && r.to < s.end && s.at(r.to).cueTo() > r.to {
		return "organisation", "head" // K23 phủ nhận
	}
	if r.code {
		return "weapon", "model"
	}
	if len(r.chunks) == 1 && s.domain(r.chunks[0]) {
		return "media", "model"
	}
	if n := len(r.chunks); n > 1 && s.f.pack.General.Press[s.ts[r.chunks[n-1].from].Key] && r.chunks[n-1].to == r.to {
		return "media", "model"
	}
	if n := len(r.chunks); n > 1 && s.f.pack.General.Bodies[s.ts[r.chunks[n-1].from].Key] {
		return "organisation", "model"
	}
	if r.to < s.end && s.at(r.to).cueTo() > r.to && len(r.chunks) > 1 {
		return "person", "cue"
	}
	if s.landlike(i, r) && s.lone.is(&s.ts[i], state) {
		return "country", "owner"
	}
	return s.guess(i, r), "guess"
}

// placedAt says whether a preposition of place ends right before token i.
func (s *scan) placedAt(i int) bool {
	for k := max(s.start, i-3); k < i; k++ {
		if s.at(k).placeTo() == i {
			return true
		}
	}
	return false
}

// placeHead says whether the word at token i alone is a head that names of places follow.
func (s *scan) placeHead(i int) bool {
	l := s.at(i)
	return l.head != nil && l.headTo() == i+1 && l.head.Kind == KindName && l.head.Type == "place"
}

// placeHeadTo says whether a head that names of places follow ends at token i.
func (s *scan) placeHeadTo(i int) bool {
	for k := max(s.start, i-2); k < i; k++ {
		if l := s.at(k); l.head != nil && l.headTo() == i && l.head.Kind == KindName && l.head.Type == "place" {
			return true
		}
	}
	return false
}

// governed says whether a verb, preposition or word of joining stands before token i.
func (s *scan) governed(i int) bool {
	for k := max(s.start, i-3); k < i; k++ {
		if s.at(k).verbTo() == i {
			return true
		}
	}
	return i > s.start && s.ts[i-1].Key == ","
}

// domain says whether a chunk is an address: AF.MIL.
func (s *scan) domain(c chunk) bool {
	for i := c.from; i < c.to; i++ {
		if s.ts[i].Key == "." {
			return true
		}
	}
	return false
}

// guess is the likeliest type of a foreign name that nothing speaks for.
func (s *scan) guess(i int, r run) string {
	c := r.chunks[0]
	switch {
	case !r.foreign || s.first(i) && len(r.chunks) == 1 && !s.elsewhere(&s.ts[i]) && !(r.to < s.end && s.at(r.to).aux()):
		return ""
	case len(r.chunks) == 1 && (c.upper || c.to == i+1 && utf8.RuneCountInString(s.ts[i].Key) < 4):
		return ""
	case len(r.chunks) == 1 && r.to < s.end && (s.at(r.to).cueTo() > r.to || s.at(r.to).aux()):
		return "organisation"
	case len(r.chunks) == 1:
		if s.governed(i) {
			return "place"
		}
		return ""
	}
	for _, c := range r.chunks {
		if c.upper {
			return ""
		}
	}
	if s.toponym(r) {
		return "place"
	}
	return "person"
}

// toponym says whether a name of several words has one of those that names of places begin or end with: "Port Sanvi", "Quelm City".
func (s *scan) toponym(r run) bool {
	g, last := &s.f.pack.General, r.chunks[len(r.chunks)-1]
	return g.Toponyms[s.ts[r.chunks[0].from].Key] || g.Toponymic[s.ts[last.from].Key]
}
