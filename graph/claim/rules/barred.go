package rules

import "slices"

// barred says whether a word of the class stands beside the trigger at unit t, in whose clause it must not stand: one for what is left over only beside
// a shell or a mine.
func (a *article) barred(s *sentence, g segment, t int, class string) bool {
	if class == "called-off" {
		return s.has("called-off") && calledOff(s.units, g, t)
	}
	if class == "given" && !a.standsBefore(s, a.ownClause(s, g, t), t, class) && !a.partBefore(s, g, t, class) {
		i := a.unitBehind(s, g, t, class)
		return i >= 0 && !slices.ContainsFunc(s.units[t+1:i], func(u unit) bool { return (u.is("purpose") || a.beginsWith(&u, "purpose")) && !u.is("prep-to") }) // "điều quân tới X để hỗ trợ cho Y"
	}
	return a.inClause(s, g, t, class) && (class != "unexploded" || a.inClause(s, g, t, "projectile") || a.inClause(s, g, t, "mine-noun"))
}

// calledOff says whether the talks at unit t are the object or the subject of a word for what does not come about, "X hoãn cuộc gặp", "cuộc gặp bị hoãn",
// and are not told to have been held all the same: "cuộc gặp bị hoãn hai lần đã diễn ra".
func calledOff(u []unit, g segment, t int) bool {
	i := t - 1
	for i > g.from && (u[i].any("plural", "indefinite", "descriptor") || u[i].fig != nil) {
		i--
	}
	if i >= g.from && u[i].is("called-off") {
		return true
	}
	off := false
	for i = t + 1; i < g.to && u[i].sign == ""; i++ {
		switch {
		case u[i].is("called-off"):
			off = off || i <= t+near && !u[i-1].any("and", "contrast", "since", "subordinate")
		case off && u[i].is("occur"):
			return false
		}
	}
	return off
}
