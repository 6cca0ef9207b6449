package rules

import "hearsay/schema"

// stationed drafts where counted soldiers are said to be: "có 3.000 lính X ở Y", "X có 500 binh sĩ tại Y". What happened to them,
// or what they do, is told by other patterns.
func (a *article) stationed(s *sentence, g segment) {
	u := s.units
	for i := max(g.from, 1); a.posted != nil && i+2 < g.to; i++ {
		fig := u[i].fig
		if fig == nil || fig.used || fig.m == nil && len(fig.owner) == 0 && !a.holds(&u[i], "troops") || !fig.people && !a.machines(fig) || !a.reckoned(g, u, i) || !u[i+1].is("prep-in") {
			continue
		}
		at := i + 2
		if plainWord(&u[at]) && at+1 < g.to {
			at++ // "trên đất X"
		}
		if !u[at].names() || u[at].fig != nil || at+1 < g.to && (filler(&u[at+1]) || u[at+1].verb() || u[at+1].is("passive-bad") || harmOf(u[at+1].entries) != "") || fig.people && fig.m != nil && !a.underArms(fig.m.ID) {
			continue
		}
		c := &clause{s: s, seg: g, t: i - 1, form: "active", from: i - 1, to: i, frame: a.posted}
		a.verbal(c)
		a.right(c)
		a.when(c)
		a.tried(&u[i-1], a.posted, c.form, a.fill(c, a.posted, &a.posted.Active))
	}
}

// machines says whether a figure counts machines of war.
func (a *article) machines(fig *figure) bool {
	return fig.m != nil && fig.Kind == "count" && fig.Value != nil && a.mobile(fig.m.ID) && a.weaponry(fig.m.ID)
}

// arsenal drafts how many machines of war somebody is said to have: "X có khoảng 300 xe tăng". What happened to them, or where they are, is told by
// other patterns.
func (a *article) arsenal(s *sentence, g segment) {
	u := s.units
	for i := g.from + 1; a.holding != nil && i+1 < g.to; i++ {
		if u[i+1].fig == nil || u[i].m != nil || u[i].fig != nil || !u[i].any("have", "remains") && !a.fleetOf(u, i) || u[i].any("negation", "trigger") || !a.machines(u[i+1].fig) || a.doesMore(s, g, i+2) || i+2 < g.to && (u[i+2].any("prep-in", "done", "progress") || u[i+2].tells("struck")) {
			continue
		}
		j := i - 1
		for j > g.from && filler(&u[j]) && !u[j].any("negation", "ability", "future") {
			j--
		}
		if u[j].m == nil || !a.armed(u[j].m.ID) || a.hangsOn(s, j, g.from) >= 0 && !a.inStock(u, j) {
			continue
		}
		c := &clause{s: s, seg: g, t: i, form: "active", from: i, to: i + 2, frame: a.holding}
		c.put("subject", a.group(c, j, g.from)...)
		c.put("object", i+1)
		a.tried(&u[i], a.holding, c.form, a.fill(c, a.holding, &a.holding.Active))
	}
}

// inStock says whether the name at unit i is whose stock a clause tells of: "trong kho của X còn …".
func (a *article) inStock(u []unit, i int) bool {
	return i > 1 && u[i-1].is("prep-of") && u[i-2].is("stock")
}

// fleetOf says whether the word at unit i counts up what a fleet or an air force, named right before it, has: "hạm đội X gồm 6 tàu ngầm".
func (a *article) fleetOf(u []unit, i int) bool {
	return u[i].is("among") && u[i-1].m != nil && u[i-1].m.Type == "force"
}

// reckoned says whether "có" stands before the count at unit i, in the segment or at the end of the cue before it: "ước tính có tới 4.000 lính".
func (a *article) reckoned(g segment, u []unit, i int) bool {
	if i > g.from {
		return u[i-1].is("have")
	}
	return u[i-1].cue() != nil && a.endsWith(&u[i-1], "have")
}

// presented drafts soldiers and machines that the words say are somewhere without a verb of posting: "Ở X hiện có hai tiểu đoàn của Y",
// "quân số của X tại Y là 20.000 người", "lực lượng X ở Y gồm 600 lính".
func (a *article) presented(s *sentence, g segment) {
	u := s.units
	for i := g.from; a.posted != nil && i+2 < g.to; i++ {
		if !u[i].is("prep-in") || !located(&u[i+1]) && !country(&u[i+1]) {
			continue
		}
		k := i + 2
		for k < g.to && u[k].any("aux", "done") && !u[k].is("have") {
			k++
		}
		who := a.strengthOf(s, g, i)
		if len(who) > 0 && k < g.to && (u[k].fig != nil || u[k].sign == ":" && i-2 <= g.from) {
			k-- // "số lính X ở Y khoảng 1.500 người", "Quân số X ở Y: 20.000"
			if u[k+1].sign == ":" {
				k++
			}
		} else if k < g.to && !u[k].any("have", "be", "among", "up", "musters") {
			continue
		}
		if k+1 >= g.to || u[k+1].fig == nil {
			continue
		}
		fig := u[k+1].fig
		if fig.used || fig.Kind != "count" || a.doesMore(s, g, k+2) || len(who) == 0 && (i > g.from || !u[k].is("have") || len(fig.owner) == 0) || !a.troopsCounted(fig, len(who) > 0) {
			continue
		}
		c := &clause{s: s, seg: g, t: k, form: "active", from: i, to: k + 2, frame: a.posted}
		a.when(c)
		d := a.draft(c, a.posted)
		figure := fig.Figure
		if figure.Unit == "" && figure.Class == "" {
			figure.Unit = "person"
		}
		figure.Status = a.posted.Status
		d.Figure, fig.used = &figure, fig.people
		a.add(&d.Claim, "agent", who...)
		a.add(&d.Claim, "agent", fig.owner...)
		a.add(&d.Claim, "place", u[i+1].m.ID)
		if len(d.Agent) > 0 && len(d.Place) > 0 {
			a.tried(&u[k], a.posted, c.form, a.keep(c, a.posted, d))
		}
	}
}

// strengthOf is whose strength is told before the place at unit i: a force, or whose the "quân số" is; nobody where neither stands there.
func (a *article) strengthOf(s *sentence, g segment, i int) []schema.ID {
	u := s.units
	if i == g.from || !u[i-1].names() || u[i-1].m == nil {
		return nil
	}
	switch {
	case u[i-1].m.Type == "force" && (i-1 == g.from || !u[i-2].any("prep-of", "prep-to", "prep-with", "prep-by", "between")):
	case i-3 >= g.from && u[i-2].is("prep-of") && a.tellsStrength(&u[i-3]), i-2 >= g.from && a.tellsStrength(&u[i-2]):
	default:
		return nil
	}
	return a.actors(s, i-1)
}

// tellsStrength says whether the unit is a word for how many soldiers somebody has.
func (a *article) tellsStrength(u *unit) bool { return u.is("strength") || a.holds(u, "strength") }

// troopsCounted says whether a figure counts what can be posted: soldiers, units, machines; people of any kind where whose strength it is
// has been said.
func (a *article) troopsCounted(fig *figure, strength bool) bool {
	switch {
	case fig.m == nil:
		return strength && !a.wordIn(fig, "inhabitant") && (fig.people || fig.Value != nil && *fig.Value >= fewest)
	case fig.people:
		return strength && fig.m.ID == "ent:people" || a.underArms(fig.m.ID)
	}
	return a.mobile(fig.m.ID) || a.found.HasClass(fig.m.ID, "ent:military-unit")
}

// doesMore says whether something is told from unit k on of what is counted before it: "có 300 binh sĩ bị thương".
func (a *article) doesMore(s *sentence, g segment, k int) bool {
	for ; k < g.to && s.units[k].sign == ""; k++ {
		if u := &s.units[k]; u.verb() && !u.any("prep-in", "prep-to") || u.is("passive-bad") || harmOf(u.entries) != "" {
			return true
		}
	}
	return false
}
