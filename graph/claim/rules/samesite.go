package rules

import (
	"slices"
	"strings"

	"hearsay/graph/entity"
)

// sameSite is the place or facility named before the unit with the word that the unit calls it by: "căn cứ này" behind "căn cứ X", "đèo" behind
// "đèo Y"; nil where none was.
func (a *article) sameSite(u *unit) *entity.Mention {
	ms, words := a.found.Mentions, u.to-a.kindAt(u)
	if u.is("site-ref") {
		words--
	}
	for i := a.mentionsFrom(u.from) - 1; i >= 0; i-- {
		m := &ms[i]
		if m.ID == "" || m.Outer[1] > u.from || m.Type != "place" && m.Type != "facility" {
			continue
		}
		if u.from-m.From > farSite {
			return nil
		}
		if m.Outer[1]-m.Outer[0] > words && a.calls(u, m) {
			return m
		}
	}
	return nil
}

// kindAt is the token at which the kind of thing begins that a unit of two words names, behind the word that only counts things: "cầu" in "cây cầu".
func (a *article) kindAt(u *unit) int {
	words, m := u.to-u.from, u.m
	if u.is("site-ref") {
		if words--; m == nil {
			m = a.outer[u.from]
		}
	}
	if words != 2 || m == nil || m.Kind == entity.KindName {
		return u.from
	}
	kind := a.text(u.from+1, u.from+2)
	if e := a.entity(m.ID); e != nil && (strings.EqualFold(e.Labels[a.pack.Lang], kind) || slices.ContainsFunc(e.Aliases, func(s string) bool { return strings.EqualFold(s, kind) })) {
		return u.from + 1
	}
	return u.from
}

// farSite is how many tokens before a word for it a site may have been named.
const farSite = 250

// bareSite says whether unit i is a word for a kind of place, "đèo", "nhà ga", that alone is the object or the subject of a verb and so means the one
// named before.
func (a *article) bareSite(s *sentence, i int) bool {
	u := &s.units[i]
	if u.fig != nil || u.of(&sitePlaces) || !a.siteWord(u) {
		return false
	}
	if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.from, s.To); to > u.to && has(e, "site-ref") {
		return true // "căn cứ này", where "căn cứ" is a thing that is named
	}
	return a.standsForPlace(s, i)
}

// siteWord says whether a unit is a word for a kind of place or building that names none.
func (a *article) siteWord(u *unit) bool {
	if u.m != nil {
		return len(u.m.Of) == 0 && (u.m.Kind == entity.KindThing && u.m.Head != nil && u.m.Head.Type == "facility" || a.building(u.m.ID))
	}
	for _, e := range u.entries {
		if e.Head != nil && (e.Head.Type == "place" || e.Head.Type == "facility") {
			return true
		}
	}
	return false
}
