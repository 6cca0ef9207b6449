package entity

import (
	"hearsay/graph/text"
)

// named reads the name at token i, of the gazetteer or by its shape.
func (s *scan) named(i int) *draft {
	if d := s.imprint(i); d != nil {
		return d
	}
	m := s.listedName(i)
	if s.credit[0] <= i && i < s.credit[1] && m.to > i && s.outlet(m).to > i {
		m = s.outlet(m)
	}
	if m.to <= i {
		if d := s.web(i); d != nil {
			return d
		}
	}
	r := s.shaped(i)
	switch {
	case m.to > i && !s.prefer(i, m, r):
		return s.listedDraft(i, m)
	case r.to > i:
		d := s.draft("name")
		d.run = r
		d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, i, r.to, [2]int{i, r.to}, "shape"
		d.text = s.text(i, r.to)
		d.hint, d.why = s.around(i, r)
		return d
	}
	return nil
}

// longest is the longest name of the gazetteer at token i of the sentence, whatever the words there are.
func (s *scan) longest(i int) match {
	if i >= s.end || !s.f.trie.mayBegin(&s.ts[i]) {
		return match{}
	}
	k := uint(i - s.start)
	if k >= uint(len(s.spots)) {
		return s.f.trie.longest(s.ts, i, s.end)
	}
	if s.spots[k].longest == 0 {
		s.spots[k].longest = s.memory.match(s.f.trie.longest(s.ts, i, s.end))
	}
	return s.memory.matches[s.spots[k].longest-1]
}

// listedName is the gazetteer's name at token i, if the words there are a name.
func (s *scan) listedName(i int) match {
	if i >= s.end || !s.f.trie.mayBegin(&s.ts[i]) {
		return match{}
	}
	k := uint(i - s.start)
	if k >= uint(len(s.spots)) {
		return s.findListed(i)
	}
	if s.spots[k].listed == 0 {
		s.spots[k].listed = s.memory.match(s.findListed(i))
	}
	return s.memory.matches[s.spots[k].listed-1]
}

func (s *scan) findListed(i int) match {
	m := s.longest(i)
	if m.to == i || m.to == 0 {
		return match{}
	}
	if m.words > 1 && !m.common {
		m = s.overlap(i, m)
	} else if m.common && s.amid(i) {
		m = s.shared(i, m)
	}
	if m.to == i+1 && s.article(i) {
		return match{}
	}
	if (m.words == 1 || m.words > 2 && !s.ts[i].Cap) && !m.common && s.blocked(i, m.to) || m.common && (s.blocked(i, m.to) || s.within(i)) || !m.common && m.words == 1 && !s.capital(i, m) {
		return match{}
	}
	if m.to < s.end && !s.ts[m.to].Space && !m.common {
		m.to = s.suffix(m.to)
	}
	return m
}

// article says whether token i is the Arabic article of a name, "Al-Marj", whatever else these letters stand for.
func (s *scan) article(i int) bool {
	if i+2 >= s.end || !s.f.particles.Begins(&s.ts[i]) {
		return false
	}
	next := &s.ts[i+1]
	return hyphen(next.Key) && !next.Space && !s.ts[i+2].Space && s.ts[i+2].Cap || !s.ts[i].Upper && next.Cap && !next.Native
}

// overlap gives a listed name up where a longer one begins within it: "UAV Bayraktar" in "UAV Bayraktar TB2".
func (s *scan) overlap(i int, m match) match {
	for k := i + 1; k < m.to; k++ {
		if s.ts[k].Kind != text.Word || !s.ts[k].Cap {
			continue
		}
		if next := s.longest(k); next.to > m.to && !next.common {
			return s.f.trie.longest(s.ts, i, k)
		}
	}
	return m
}

// shared gives a class up whose first word ends a phrase and whose last begins a longer class: "bom xe" in "ném bom xe tăng".
func (s *scan) shared(i int, m match) match {
	if _, k := s.covered(i); k < m.to {
		if next := s.longest(k); next.to > m.to {
			return s.f.trie.longest(s.ts, i, k)
		}
	}
	return m
}

// within says whether token i continues a hyphenated word.
func (s *scan) within(i int) bool {
	return i > s.start+1 && hyphen(s.ts[i-1].Key) && !s.ts[i].Space && !s.ts[i-1].Space && s.ts[i-2].Kind == text.Word
}

// capital says whether a name of one word that is also a common word is meant as a name. Only words that stand
// for persons are in doubt, where any word is capitalised.
func (s *scan) capital(i int, m match) bool {
	t := &s.ts[i]
	if !t.Native || t.Upper && s.credit[0] <= i && i < s.credit[1] {
		return true // Ảnh: AP
	}
	if t.Upper && !s.upper && len(t.Key) > 2 && m.entries[0].acronym && !s.byline(i) {
		return true // GAM
	}
	if s.byline(i) {
		return false
	}
	if s.upper || s.first(i) {
		e := m.entries[0].ent
		if l := s.at(i); l.pronoun() || l.anyTo() > i+1 || len(t.Key) <= 2 || e == nil || e.Type != "country" {
			return s.elsewhere(t) || s.paired(i)
		}
	}
	return s.at(i).cueTo() <= i+1
}

// longestByline is the most syllables of a name of the pack's language.
const longestByline = 4

// byline says whether token i belongs to the name of a writer that is a line of its own: "Bảo Anh (theo …)", "Đức Lâm".
func (s *scan) byline(i int) bool {
	if i >= s.start+longestByline || i > s.start && (!s.ts[i-1].Cap || !s.ts[i-1].Native) {
		return false
	}
	if next := i + 1; i == s.start && (next >= s.end || s.ts[next].Key == "(" || s.at(next).verbTo() > next || s.longest(next).to > next || s.longest(i).to > next) {
		return false // the country itself
	}
	for k := s.start; k < s.end && s.ts[k].Key != "("; k++ {
		t, l := &s.ts[k], s.at(k)
		if k >= s.start+longestByline || t.Kind != text.Word || !t.Cap || !t.Native || t.Upper && len(t.Key) > 1 || l.headTo() > k+1 || l.titleTo() > k+1 {
			return false
		}
	}
	return true
}

// paired says whether a country is joined to the word at token i: "Anh và Pháp".
func (s *scan) paired(i int) bool {
	if i+2 >= s.end || !s.at(i+1).and() && s.ts[i+1].Key != "," {
		return false
	}
	m := s.longest(i + 2)
	return m.to > 0 && !m.common && m.entries[0].ent.Type == "country"
}

// elsewhere says whether the word stands capitalised within a sentence of the article.
func (s *scan) elsewhere(word *text.Token) bool {
	if s.names == nil {
		s.names = map[uint64]bool{text.Hash("\n"): true}
		for i := 1; i < len(s.ts); i++ {
			if t := &s.ts[i]; t.Cap && s.ts[i-1].Kind == text.Word && !s.ts[i-1].Upper {
				s.names[t.Hash] = true
			}
		}
	}
	return s.names[word.Hash]
}

// suffix takes letters and digits that hang on to a listed model, Su-34M, and the end of an address, Lenta.ru.
func (s *scan) suffix(to int) int {
	if s.f.pack.Address(s.ts, to, s.end) {
		return to + 2
	}
	if s.ts[to-1].Kind == text.Number && s.ts[to].Kind == text.Word && (s.ts[to].Upper || len(s.ts[to].Key) == 1) {
		return to + 1
	}
	return to
}

// prefer says whether the run is a better reading than the listed name it begins with.
func (s *scan) prefer(i int, m match, r run) bool {
	if r.to <= m.to || m.common || len(r.chunks) < 2 {
		return r.to > m.to && !m.common && len(r.chunks) == 1 && (s.hangs(m.to) || s.numbers(i, m, r))
	}
	if m.to == r.chunks[0].to && m.entries[0].acronym && !s.ts[i].Upper {
		return true // Lac Bleu is no LAC
	}
	if m.to != r.chunks[0].to || s.ts[i].Native {
		return false
	}
	if rest := s.longest(m.to); rest.to > m.to && !rest.common {
		return false
	}
	switch e := m.entries[0].ent; {
	case e == nil:
		return true
	case e.Type == "person":
		return true
	case e.Type == "weapon":
		return r.chunks[1].foreign && !r.code
	case e.Type == "country" || e.Type == "place":
		return s.f.pack.General.Press[s.ts[r.to-1].Key] || r.to == r.chunks[1].to && len(r.chunks) == 2 && r.chunks[1].foreign
	}
	return false
}

// numbers says whether a hyphen and a number make the acronym of somebody else a model: "tiêm kích MK-7".
func (s *scan) numbers(i int, m match, r run) bool {
	e := m.entries[0].ent
	return r.code && s.ts[i].Upper && hyphen(s.ts[m.to].Key) && e != nil && e.Type != "weapon" && e.Type != "equipment" && e.Type != "force" && s.ts[m.to+1].Kind == text.Number
}

// hangs says whether a hyphen and a small letter follow at token i: the name goes on.
func (s *scan) hangs(i int) bool {
	return i+1 < s.end && hyphen(s.ts[i].Key) && !s.ts[i].Space && !s.ts[i+1].Space && !s.ts[i+1].Cap && s.ts[i+1].Kind == text.Word
}
