package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// asWhole gives people who are told between commas to be some of those counted right before, "5 dân thường nước này, trong đó có 2 trẻ em, bị
// thương", to whom, where and by whom that befell those.
func (a *article) asWhole(s *sentence, g segment, i int, d *draft) {
	k := a.insetOf(s, g, i)
	if k < 0 {
		return
	}
	whole := s.units[k].fig
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.Figure == nil || e.Figure.Raw != whole.Raw || e.Relation != d.Relation || e.Speaker != d.Speaker {
			continue
		}
		if own := s.units[i].fig; len(e.Patient) > 0 && len(own.owner) == 0 && a.ofOneKind(own.Class, e.Figure) {
			d.Patient = slices.Clone(e.Patient)
		}
		if len(e.Place) > 0 {
			d.Place = slices.Clone(e.Place)
		}
		if len(d.Agent) == 0 {
			d.Agent = slices.Clone(e.Agent)
		}
		return
	}
}

// insetOf is the unit of the people whom those at unit i are told to be some of, right behind them and a comma; -1 where they are no such.
func (a *article) insetOf(s *sentence, g segment, i int) int {
	u, k := s.units, i-1
	for k > g.from && (u[k].any("have", "plural", "hedge") || (u[k].is("and") || u[k].sign == ",") && u[k-1].fig != nil && u[k-1].fig.people && u[k-1].fig.status == "") {
		if u[k].any("and") || u[k].sign == "," {
			k-- // "14 người, trong đó có 4 binh sĩ và 10 dân thường, …"
		}
		k--
	}
	if k <= g.from || !u[k].is("among") && !(u[k].sign == "," && k < i-1) {
		return -1
	}
	for k--; k >= g.from && i-k < farthest; k-- {
		switch {
		case u[k].fig != nil && u[k].fig.people:
			return k
		case u[k].sign == ",", u[k].any("country-ref", "prep-of", "another", "descriptor", "they", "this-force", "this-body"), u[k].m != nil:
		default:
			return -1
		}
	}
	return -1
}

// oneSide gives two groups of people that one verb kills, "giết 12 binh sĩ và 2 sĩ quan X", the side that only one of them is told to be of.
func (a *article) oneSide(s *sentence, g segment, i int, d *draft) {
	u := s.units
	if i-2 < g.from || len(a.drafts) == 0 || !u[i-1].is("and") || u[i-2].fig == nil || !u[i-2].fig.people {
		return
	}
	e := a.drafts[len(a.drafts)-1]
	if e.Figure == nil || e.Figure.Raw != u[i-2].fig.Raw || e.Relation != d.Relation || !a.ofOneKind(d.Figure.Class, e.Figure) || a.foreigner(e) {
		return
	}
	switch {
	case len(d.Patient) == 0 && a.sideOf(e.Patient) != a.sideOf(d.Agent):
		d.Patient = slices.Clone(e.Patient)
	case len(e.Patient) == 0 && len(u[i].fig.owner) > 0:
		e.Patient = slices.Clone(d.Patient)
	}
}

// shotDown is what happened to the people at unit i who were hit, of which the verb stands at unit j, and the unit behind the words that say so: "12
// người trúng đạn", "trúng đạn và thiệt mạng", "bị bắn vào chân", "đạp mìn chết"; "" where they were not hit.
func (a *article) shotDown(s *sentence, g segment, i, j int) (status string, to int) {
	u := s.units
	if j+1 >= g.to || u[i].fig.Value == nil || !u[j].tells("struck") && (!u[j].tells("casualties") || u[j].is("kill-verb")) {
		return "", i
	}
	for k := i + 1; k < j; k++ {
		if !filler(&u[k]) && !u[k].any("passive-bad", "another") {
			return "", i
		}
	}
	if to = a.wound(u[j:g.to], u[j-1].is("passive-bad")); to > 0 {
		status = "wounded"
	}
	to = j + max(1, to)
	for k, hit := to, status != ""; k < g.to && k <= j+8 && !breaks(&u[k]) && (u[k].fig == nil || !u[k].fig.people); k++ {
		if h := harmOf(u[k].entries); h != "" {
			status, to = h, k+1
			break
		}
		if !hit && (k > j+2 || u[k].sign != "" || u[k].is("and") || u[k].names() && (u[k].m == nil || u[k].m.Type != "equipment")) {
			break // "đạp mìn chết", "trúng tên lửa thiệt mạng"
		}
	}
	if status == "" {
		return "", i
	}
	a.dropsShots(s, i, j+1) // that they were hit is told with that
	return status, to
}

// wound is how many units a verb of hitting and what it hits people with or where take, "trúng đạn", "trúng mảnh pháo", "bắn vào chân"; 0 where it tells of no wound.
// Under shells and missiles they are only struck. passive is whether the verb is in the passive.
func (a *article) wound(u []unit, passive bool) int {
	if len(u) < 2 || u[1].fig != nil || !u[0].tells("struck") {
		return 0
	}
	if class, ok := a.armament(&u[1]); ok && class == "ent:ammunition" || u[1].is("fragment") {
		return 2
	}
	passive = passive || slices.ContainsFunc(u[0].entries, func(e *lang.Entry) bool { return e.Frame != nil && e.Frame.Active.Subject == "patient" })
	for n := 1; passive && n < len(u) && n <= 2; n++ {
		if u[n].is("limb") {
			return n + 1
		}
	}
	return 0
}

// behindStrike gives people of whom only is told that they died or were hurt who did it and where, from the attack that the sentence tells right before
// them: "X không kích Y, ít nhất 5 người chết".
func (a *article) behindStrike(s *sentence, g segment, i int, d *draft) {
	u, k := s.units, i-1
	for k > g.from && (u[k].any("have", "hedge", "plural") || filler(&u[k])) {
		k--
	}
	if len(d.Agent)+len(d.Patient)+len(d.Place) > 0 || k <= g.from || u[k].sign != "," && u[k].sign != ":" {
		return
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		if e := a.drafts[n]; e.Relation == "struck" && e.Modality == "actual" && e.Speaker == d.Speaker && e.to == u[k].from && (len(e.Place) > 0 || a.isCountry(a.sideOf(e.Patient))) {
			if d.Figure != nil && a.outlaws(d.Figure.Class) && a.likewise(e, d.Figure.Class) {
				return // "nhóm Y tấn công quân X, 12 tay súng bị tiêu diệt": they may be those of Y
			}
			a.add(&d.Claim, "agent", e.Agent...)
			if a.add(&d.Claim, "place", e.Place...); len(d.Place) == 0 {
				a.add(&d.Claim, "place", a.sideOf(e.Patient)) // "X không kích nước Y, 5 người chết"
			}
			d.Confidence -= 0.1
			return
		}
	}
}
