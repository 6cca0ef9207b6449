package rules

import "hearsay/graph/entity"

// ward takes as speaker the hospital that stands right before the cue and opens the clause, "bệnh viện X cho biết tiếp nhận 12 thi thể": of the
// places that have no side it alone says how many it has. It says whether it did.
func (a *article) ward(s *sentence, t *site, i, low int) bool {
	m, from := s.units[i].m, i
	if !a.infirmary(m) || t.cue.Kind != "say" && t.cue.Kind != "answer" {
		return false
	}
	for from > low && s.units[from-1].any("plural", "article", "indefinite") {
		from--
	}
	if !a.opensClause(s, from, low) {
		return false
	}
	for j := i + 1; j < t.at; j++ {
		if u := &s.units[j]; u.date == nil && (!filler(u) || u.sign != "") && u.cue() == nil {
			return false
		}
	}
	t.ids, t.who, t.lo = some(m.ID), []int{i}, from
	return true
}

// infirmary says whether the name is that of a house that speaks: of a hospital, or of a headquarters.
func (a *article) infirmary(m *entity.Mention) bool {
	if m == nil || m.Type != "facility" || m.ID == "" {
		return false
	}
	p, to := a.pack.Phrase(a.doc.Tokens, m.Outer[0], m.Outer[1])
	return to > m.Outer[0] && (p.Is("infirmary") || p.Is("headquarters"))
}

// partyOf says whether words that make a party of a country stand before its name, "phía X": behind a colon it speaks.
func (a *article) partyOf(u *unit) bool {
	p, to := a.pack.Phrase(a.doc.Tokens, u.m.Outer[0], u.m.From)
	return to > u.m.Outer[0] && p.Is("opposite")
}
