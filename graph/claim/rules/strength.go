package rules

import "hearsay/schema"

// fewest is the least number of soldiers that is read as the strength of somebody: fewer are some of his men, of whom more is told elsewhere.
const fewest = 100

// strengths drafts how many soldiers somebody is said to have: "X có chừng 6.000 tay súng", "quân số của X là 45.000 người", and in a list "Quân X: 9.000".
// Where they are posted, or what happened to them, is told by other patterns.
func (a *article) strengths(s *sentence, g segment) {
	u := s.units
	for i := g.from + 1; a.force != nil && i < g.to; i++ {
		fig := u[i].fig
		if fig == nil || fig.used || fig.Kind != "count" || fig.Value == nil || *fig.Value < fewest || fig.status != "" || fig.fate != "" || fig.part || fig.bodies {
			continue
		}
		who, from := a.whoMusters(s, g, i)
		if len(who) == 0 || i+1 < g.to && (u[i+1].any("prep-in", "done", "progress", "prep-dest", "prep-from", "former") || a.doesMore(s, g, i+1)) {
			continue
		}
		c := &clause{s: s, seg: g, t: i, form: "active", from: from, to: i + 1, frame: a.force}
		d := a.draft(c, a.force)
		figure := fig.Figure
		if figure.Unit == "" && figure.Class == "" {
			figure.Unit = "person"
		}
		d.Figure, fig.used = &figure, fig.people
		a.add(&d.Claim, "agent", who...)
		a.tried(&u[i], a.force, c.form, a.keep(c, a.force, d))
	}
}

// whoMusters is who has as many soldiers as are counted at unit i, and the unit that this is told from; nobody where the words do not say it.
func (a *article) whoMusters(s *sentence, g segment, i int) ([]schema.ID, int) {
	u, j := s.units, i-1
	fig := u[i].fig
	if u[j].sign == ":" {
		if !a.strengthLine(s, i) {
			return nil, 0
		}
		if u[j-1].m.Type == "group" {
			return u[j-1].m.Of, j - 1
		}
		return a.actors(s, j-1), j - 1
	}
	for j > g.from && (u[j].any("aux", "done", "be", "up", "hedge", "counted") && !u[j].any("have", "remains", "among", "musters")) {
		j--
	}
	verb := u[j].any("have", "remains", "among", "musters")
	if verb {
		for j--; j > g.from && filler(&u[j]) && !u[j].any("negation", "ability", "future", "attempt", "obligation"); j-- {
		}
	}
	if j < g.from || !u[j].names() || u[j].fig != nil || located(&u[j]) {
		return nil, 0
	}
	who := a.actors(s, j)
	if len(who) != 1 || a.isPerson(who[0]) || !a.armed(who[0]) {
		return nil, 0
	}
	body := !a.isCountry(who[0])
	switch {
	case j > g.from && a.tellsStrength(&u[j-1]) && !body, j-1 > g.from && u[j-1].is("prep-of") && a.tellsStrength(&u[j-2]):
		if !a.soldiersIn(fig, true) {
			return nil, 0
		}
		return who, j - 1
	case !verb || a.hangsOn(s, j, g.from) >= 0 || !a.soldiersIn(fig, body):
		return nil, 0
	case u[i-1].is("among") && !body:
		return nil, 0
	}
	return who, j
}

// strengthLine says whether the soldiers counted at unit i are those of the force that stands before them in a line of a list which says nothing else:
// "Quân X: 9.000 Quân Y: 4.000".
func (a *article) strengthLine(s *sentence, i int) bool {
	u := s.units
	if i+1 < len(u) && u[i+1].sign == "" && u[i+1].m == nil {
		return false
	}
	k := i
	for k >= 2 && u[k].fig != nil && u[k].fig.Kind == "count" && a.soldiersIn(u[k].fig, true) && u[k-1].sign == ":" && u[k-2].m != nil && (u[k-2].m.Type == "force" || u[k-2].m.Type == "group") && len(u[k-2].m.Of) > 0 {
		if k -= 3; k >= 0 && (u[k].sign == "," || u[k].sign == ";") {
			k--
		}
	}
	return k < 0
}

// soldiersIn says whether a figure counts soldiers, or may where the words say that soldiers are counted.
func (a *article) soldiersIn(fig *figure, strength bool) bool {
	switch {
	case fig.m == nil:
		return strength
	case !fig.people:
		return false
	}
	return strength && fig.m.ID == "ent:people" || a.underArms(fig.m.ID)
}

// inStrength takes how many they are who are told to be somewhere or to come: "quân X đóng ở Y với quân số chừng 8.000 người".
func (a *article) inStrength(c *clause, w *filling) {
	u := c.s.units
	if c.frame.Relation != "deployed" || c.form != "active" || len(w.figures) > 0 {
		return
	}
	for i := c.t + 1; i+1 < len(u) && i < c.t+farGoal && !breaks(&u[i]); i++ {
		k := i + 1
		if u[k].any("nearby", "up", "counted") && k+1 < len(u) {
			k++ // "gần 10.000 người"
		}
		if fig := u[k].fig; fig != nil && (u[i].is("musters") || a.tellsStrength(&u[i])) && fig.Kind == "count" && a.soldiersIn(fig, true) {
			w.figures = append(w.figures, fig)
			return
		}
	}
}

// sends takes who makes the machines come that a verb of coming tells of, and them for what comes: "X cho 12 tiêm kích đáp xuống Y".
func (a *article) sends(c *clause, d *draft) {
	n := len(c.args.subject)
	if c.frame.Relation != "deployed" || c.frame.Active.Subject != "patient" || c.form != "active" || n == 0 {
		return
	}
	u, i := c.s.units, a.overFillers(c, c.t-1)
	if by := c.args.subject[n-1]; by < i-1 && u[i].fig != nil && u[i-1].is("given") && u[by].m != nil && a.acting(&u[by]) && a.onlyFiller(c, by+1, i-1) {
		a.add(&d.Claim, "agent", a.actors(c.s, by)...)
		c.args.subject = append(c.args.subject[:0], i)
	}
}
