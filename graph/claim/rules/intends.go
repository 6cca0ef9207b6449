package rules

import (
	"slices"

	"hearsay/graph/text"
)

// intends says whether the word at unit i, with nothing but words of time and manner between it and the verb, says that somebody only means to do it:
// "X tính rút quân", "X định tấn công Y". Such a word alone is no part of a longer one that the lexicon does not know: "hiệp định".
func (a *article) intends(c *clause, i int) bool {
	u := &c.s.units[i]
	if i <= c.seg.from || u.sign != "" || c.frame == nil {
		return false
	}
	if u.is("reckons") {
		return i == c.t-1 && (a.moves(c.frame) || c.s.units[i-1].names())
	}
	t, p := &a.doc.Tokens[u.from], &c.s.units[i-1]
	if len(u.entries) > 0 || u.m != nil || u.to-u.from > 1 || t.Cap || !p.names() && (p.sign != "" || !filler(p)) {
		return false
	}
	return slices.ContainsFunc(a.pack.General.Intends, func(word string) bool { return text.Key(word) == t.Key })
}
