package rules

import (
	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// halves makes one unit of a word of attribution whose two halves stand around whom it was told to, "cho AFP hay", "cho báo chí biết".
func (a *article) halves(s *sentence) {
	n := len(s.units)
	if n < 3 {
		return
	}
	first, whom, last := &s.units[n-3], &s.units[n-2], &s.units[n-1]
	if !first.is("prep-dest") || first.to-first.from > 1 || last.to-last.from > 1 || last.m != nil || last.sign != "" || !hears(whom) {
		return
	}
	words := []text.Token{a.doc.Tokens[first.from], a.doc.Tokens[last.from]}
	words[0].Reach = 0 // what begins there stands before other words
	p, to := a.pack.Phrase(words, 0, 2)
	if to != 2 || p.Kinds&lang.Statements == 0 {
		return
	}
	s.units[n-3] = phrase(first.from, last.to, p)
	clear(s.units[n-2:])
	s.units = s.units[:n-2]
}

// hears says whether the unit is who is told things to pass them on: an outlet or the press.
func hears(u *unit) bool {
	return u.m != nil && u.m.Type == "media" || u.m == nil && u.any("press", "we")
}
