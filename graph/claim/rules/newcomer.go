package rules

import "hearsay/schema"

// A newcomer is somebody without a name whom a sentence opens with, "Một người lính X ngồi bên đường": who "anh" is in what follows.
type newcomer struct {
	s        *sentence
	from, to int // units of the words that call him
}

// newcomerKept is how many sentences on a newcomer is looked back for.
const newcomerKept = 3

// meet notes whom a sentence opens with. Somebody who is only counted among the killed or hurt says nothing later.
func (a *article) meet(s *sentence) {
	u, i := s.units, 0
	for i < len(u) && (u[i].date != nil || u[i].sign == "," || bullet(&u[i]) || u[i].of(&goingOn) && u[i].m == nil || i == 0 && u[i].cue() != nil && u[i].cue().Kind == "according") {
		i++
	}
	if i+1 >= len(u) || !one(&u[i]) {
		return
	}
	to := i + 1
	for to < len(u) && to-i < longestSource && u[to].sign == "" && u[to].date == nil && u[to].cue() == nil && !(u[to].verb() && u[to].m == nil && !u[to].is("seated")) && !u[to].of(&verbMarks) {
		if m := u[to].m; m != nil && m.Type == "person" {
			return
		}
		to++
	}
	if !a.speaking(s, i, to) {
		return
	}
	for j := to; j < len(u) && j <= to+2 && u[j].cue() == nil; j++ {
		if u[j].is("passive-bad") || harmOf(u[j].entries) != "" {
			return
		}
	}
	a.stranger = newcomer{s, i, to}
}

// one says whether the unit says that somebody is one of several or counts one person: "một", "một người".
func one(u *unit) bool {
	if f := u.fig; f != nil {
		return f.people && f.Value != nil && *f.Value == 1
	}
	return u.is("indefinite") && !u.is("plural") && u.to-u.from == 1
}

// newcomerMeant is whom "anh" or "bà" at the unit means where somebody without a name has come up since the last named person; nobody where none has.
func (a *article) newcomerMeant(s *sentence, u *unit) []schema.ID {
	n := &a.stranger
	if n.s == nil || s.index-n.s.index > newcomerKept || s.Paragraph-n.s.Paragraph > 1 || n.s == s && u.from < n.s.units[n.to-1].to {
		return nil
	}
	return a.nameless(n.s, n.from, n.to)
}
