package rules

// felledOne says whether the people at unit i, whom nobody counted, are all that the deed befell: they stand right behind the verb or are its subject.
func (a *article) felledOne(c *clause, w *filling, fn string, i int) bool {
	u := c.s.units
	if a.found.Unit(u[i].m.ID) != "person" || u[i].m.ID == "ent:people" || len(w.figures) > 0 {
		return false
	}
	return fn == "subject" && c.form == "passive" || fn == "object" && (i == c.t+1 || i == c.t+2 && u[i-1].fig == nil && u[i-1].m == nil)
}

// ofKilled says whether the verb of taking at unit t only tells of those who are killed right before it that they had been taken.
func ofKilled(u []unit, from, t int) bool {
	k := t - 1
	for k > from && (filler(&u[k]) || u[k].is("passive-bad")) {
		k--
	}
	return k > from && u[k].fig != nil && u[k].fig.people && u[k-1].is("kill-verb")
}
