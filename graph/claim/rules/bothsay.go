package rules

import "hearsay/schema"

// listed says whether the unit is a word for joining and no sign.
func listed(u *unit) bool { return u.is("and") && u.sign == "" }

// manyOf says whether the unit is a word for several or for one of whom no name need be known.
func manyOf(u *unit) bool { return u.m == nil && u.any("plural", "article", "indefinite") }

// saysToo adds to the speakers behind "theo" who is listed behind them up to the comma: "theo X và các bệnh viện ở Y, …".
func (a *article) saysToo(s *sentence, t *site) {
	u, from := s.units, t.hi+1
	if t.inherited || from+1 >= len(u) || !listed(&u[t.hi]) || !manyOf(&u[from]) {
		return
	}
	end := from
	for end < len(u) && end < from+longestSource && u[end].sign == "" {
		end++
	}
	if end == len(u) || u[end].sign != "," {
		return
	}
	if ids := a.joint(s, from, end); len(ids) > 0 {
		t.ids, t.hi = append(t.ids[:len(t.ids):len(t.ids)], ids...), end
	}
}

// joint is who the units from to to (exclusive) call, by a name behind a word for several or in words for people or bodies without a name.
func (a *article) joint(s *sentence, from, to int) []schema.ID {
	k := from
	for k < to-1 && manyOf(&s.units[k]) {
		k++
	}
	if u := &s.units[k]; k == to-1 && u.m != nil && a.voices(u) {
		return a.resolve(s, k)
	}
	if a.speaking(s, from, to) || a.infirmariesAt(s, k, to) {
		return a.nameless(s, from, to)
	}
	return nil
}

// infirmariesAt says whether the units from to to (exclusive) call hospitals without a name, and where they are.
func (a *article) infirmariesAt(s *sentence, from, to int) bool {
	u := &s.units[from]
	if p, to := a.pack.Phrase(a.doc.Tokens, u.from, u.to); to == u.from || !p.Is("infirmary") {
		return false
	}
	for i := from + 1; i < to; i++ {
		if u := &s.units[i]; u.sign != "" || u.verb() && u.m == nil || u.cue() != nil {
			return false
		}
	}
	return true
}

// saysFirst is who stands without a name before the name at unit j and a word for joining: "theo | các bác sĩ và người dân X"; nobody where none does.
func (a *article) saysFirst(s *sentence, from, j int) []schema.ID {
	for j--; j > from && manyOf(&s.units[j]); j-- {
	}
	if j > from && listed(&s.units[j]) && a.speaking(s, from, j) {
		return a.nameless(s, from, j)
	}
	return nil
}

// besides is who stands joined behind the speaker at unit i and right before the cue without a name: "X và các bệnh viện trong vùng cho biết".
func (a *article) besides(s *sentence, i, low, at int) []schema.ID {
	u := s.units
	for at > i && (filler(&u[at-1]) || u[at-1].date != nil) {
		at--
	}
	j := i + 1
	for k := j; k < at && u[j].is("prep-by") && k < i+longestSeat+2; k++ {
		if listed(&u[k]) {
			j = k // "X do Y điều hành và các bệnh viện"
		}
	}
	if j+2 > at || !listed(&u[j]) || !(manyOf(&u[j+1]) || a.beginsWith(&u[j+1], "plural")) || !a.opensClause(s, i, low) {
		return nil
	}
	k := j + 1
	for k < at-1 && manyOf(&u[k]) {
		k++
	}
	if !a.speaking(s, j+1, at) && !a.infirmariesAt(s, k, at) {
		return nil
	}
	return a.nameless(s, j+1, at)
}
