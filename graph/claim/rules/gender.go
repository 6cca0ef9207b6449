package rules

import (
	"hearsay/graph/entity"
	"hearsay/schema"
)

// nameSex notes who "ông" and "bà" may be from now on: the person of the mention, unless a form of address says otherwise.
func (a *article) nameSex(m *entity.Mention) {
	switch a.gender(m.Outer[0], m.From) {
	case "m":
		a.he = m.ID
		if a.she == m.ID {
			a.she = ""
		}
	case "f":
		a.she = m.ID
		if a.he == m.ID {
			a.he = ""
		}
	default:
		a.he, a.she = m.ID, m.ID
	}
}

// sexed is whom a word for a person means: the person last named or, where a form of address tells another sex, the last of the right one.
func (a *article) sexed(u *unit, person schema.ID) schema.ID {
	switch g := a.gender(u.from, u.to); {
	case g == "f" && person == a.he && person != a.she:
		return a.she
	case g == "m" && person == a.she && person != a.he:
		return a.he
	}
	return person
}

// gender is that of the form of address that stands first in the tokens from to to (exclusive); "" where none does.
func (a *article) gender(from, to int) string {
	if from >= to {
		return ""
	}
	entries, _ := a.pack.Lexicon.Longest(a.doc.Tokens, from, from+1)
	for _, e := range entries {
		if e.Title != nil && e.Title.Gender != "" {
			return e.Title.Gender
		}
	}
	return ""
}
