package entity

import (
	"hearsay/graph/text"
)

// dateline says whether a place stands at token i.
func (s *scan) dateline(i int) bool {
	m := s.listedName(i)
	return m.to > 0 && location(m.entries[0].ent.Type) && s.outlet(m).to == 0
}

// outlet is the match as the name of an outlet; none where it has no such bearer.
func (s *scan) outlet(m match) match {
	for _, e := range m.entries {
		if e.ent.Type == "media" {
			e.ambiguous = false
			m.entries = []nameEntry{e}
			return m
		}
	}
	return match{}
}

// credits adds the outlets and persons that a picture's source names, of a sentence that says nothing else.
func (s *scan) credits(sent text.Sentence) {
	s.begin(sent.Credit[0], sent.Credit[1])
	s.credit = sent.Credit
	for i := s.start; i < s.end; {
		d := s.named(i)
		if d == nil || d.name.to > 0 && d.name.common {
			i++
			continue
		}
		i = s.add(d, d.To)
	}
}

// credited reads the outlet in front of an agency's lead, "HẢI ĐĂNG – …" or "(Dân trí) - …", and returns the token
// to go on at.
func (s *scan) credited(i int) int {
	at, bracket := i, s.ts[i].Key == "("
	if bracket {
		at++
	}
	from := at
	for at < s.end && at < i+6 && s.ts[at].Kind == text.Word && (s.ts[at].Upper || bracket) {
		at++
	}
	to := at
	if bracket && (at >= s.end || s.ts[at].Key != ")") || to == from {
		return i
	}
	if bracket {
		at++
	}
	if at+1 >= s.end || !s.ts[at].Space && !s.ts[at+1].Space || s.ts[at].Key != "-" && s.ts[at].Key != "–" && s.ts[at].Key != "—" || s.dateline(from) || s.ts[at+1].Upper {
		return i
	}
	if d := s.imprint(from); d != nil && d.To == to {
		return s.add(d, to)
	}
	if m := s.outlet(s.listedName(from)); m.to == to && to > 0 {
		return s.add(s.listedDraft(from, m), to)
	}
	d := &draft{form: "name", run: run{to: to, foreign: true}, text: s.text(from, to), hint: "media", why: "head"}
	d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, from, to, [2]int{from, to}, "lead"
	return s.add(d, to)
}
