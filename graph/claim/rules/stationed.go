package rules

// stationed drafts where counted soldiers are said to be: "có 3.000 lính X ở Y", "X có 500 binh sĩ tại Y". What happened to them,
// or what they do, is told by other patterns.
func (a *article) stationed(s *sentence, g segment) {
	u := s.units
	for i := g.from + 1; a.posted != nil && i+2 < g.to; i++ {
		fig := u[i].fig
		if fig == nil || !fig.people || fig.used || fig.m == nil && len(fig.owner) == 0 || !u[i-1].is("have") || !u[i+1].is("prep-in") {
			continue
		}
		at := i + 2
		if plainWord(&u[at]) && at+1 < g.to {
			at++ // "trên đất X"
		}
		if !u[at].names() || u[at].fig != nil || at+1 < g.to && (filler(&u[at+1]) || u[at+1].verb() || u[at+1].is("passive-bad") || harmOf(u[at+1].entries) != "") || fig.m != nil && !a.found.HasClass(fig.m.ID, "ent:personnel") {
			continue
		}
		c := &clause{s: s, seg: g, t: i - 1, form: "active", from: i - 1, to: i, frame: a.posted}
		a.verbal(c)
		a.right(c)
		a.when(c)
		a.tried(&u[i-1], a.posted, c.form, a.fill(c, a.posted, a.posted.Active))
	}
}
