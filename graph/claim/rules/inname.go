package rules

import "hearsay/graph/lang"

// holds says whether a phrase of the class stands within a name or figure.
func (a *article) holds(u *unit, class string) bool { return a.holdsOf(u, lang.IDOf(class)) }

// holdsOf is holds for a class that is already known by its id.
func (a *article) holdsOf(u *unit, id lang.ID) bool {
	if u.m == nil && u.fig == nil || a.inside(u)&id.Mark() == 0 {
		return false
	}
	for i := u.from; i < u.to; i++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, u.to); to > i && lang.Has(e, id) {
			return true
		}
	}
	return false
}

// inside are the marks of all phrases that stand within a name or figure.
func (a *article) inside(u *unit) lang.Marks {
	if !u.looked {
		u.looked = true
		for i := u.from; i < u.to; i++ {
			if p, to := a.pack.Phrase(a.doc.Tokens, i, u.to); to > i {
				u.inner |= p.Marks
			}
		}
	}
	return u.inner
}
