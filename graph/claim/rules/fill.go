package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/schema"
)

// A filling is what a clause gives to a frame's roles.
type filling struct {
	draft   draft
	figures []*figure
	people  bool // people are counted whom another rule takes
}

// fill makes drafts of a clause: one for each figure that the frame counts, else one. It gives the reason where it makes none.
func (a *article) fill(c *clause, f *lang.Frame, roles *lang.Roles) string {
	var w filling
	a.begin(&w.draft, c, f)
	switch f.Relation {
	case "controls":
		a.heldGround(c, f)
	case "deployed":
		a.sends(c, &w.draft)
	}
	for n, list := range c.args.lists() {
		if len(*list) > 0 {
			a.fillRole(c, f, &w, roles, lang.Functions[n], *list)
		}
	}
	a.add(&w.draft.Claim, "agent", c.meets...)
	a.ownersMeant(c, &w.draft)
	a.fillPlace(c, f, &w)
	a.fillByRelation(c, f, &w)
	if w.people && !a.alsoNamed(&w) {
		return "the people are counted by another pattern"
	}
	if roles.Subject == "patient" {
		a.accusedOne(c, &w.draft)
	}
	a.elided(c, f, &w, roles)
	a.fillFromAround(c, f, &w, roles)
	if f.Status == "launched" {
		w.figures = slices.DeleteFunc(w.figures, func(fig *figure) bool { return a.aimedAt(fig) }) // "phóng 105 tên lửa vào 3 mục tiêu"
	}
	if len(w.figures) > 0 && w.none() {
		c.negated, w.figures = true, nil
	}
	if len(w.figures) > 0 && len(a.model.Relation(f.Relation).Figure) == 0 {
		w.figures = nil // "làm trung gian cho một kế hoạch"
	}
	if c.s.has("wants") {
		a.wanted(c, &w.draft)
	}
	if c.negated && !a.ownRefusal(c, &w.draft) && !a.ownDenial(c, &w.draft) {
		return "it is negated"
	}
	if len(w.figures) > 0 {
		return a.eachFigure(c, f, &w)
	}
	if (f.People == "casualties" || f.Relation == "shot-down") && a.persons(w.draft.Patient) {
		w.draft.Relation = "casualties"
		a.retype(&w.draft.Claim)
	}
	return a.keep(c, f, &w.draft)
}

// eachFigure makes a draft for each figure, and gives the reason where it makes none.
func (a *article) eachFigure(c *clause, f *lang.Frame, w *filling) string {
	w.share()
	kept, why := a.namedApart(c, f, w), ""
	for _, fig := range w.figures {
		reason := a.counted1(c, f, &w.draft, fig)
		if kept = kept || reason == ""; reason != "" {
			why = reason
		}
	}
	if kept {
		return ""
	}
	return why
}

// fillRole puts the units of a function into the role that the frame has for it.
func (a *article) fillRole(c *clause, f *lang.Frame, w *filling, roles *lang.Roles, fn string, units []int) {
	role := roles.At(fn)
	if fn == "of" && role == "" && c.form == "passive" && f.Relation == "struck" && a.nominal(c.s, c.seg, c.t) {
		role = "agent" // "đối mặt với các cuộc tấn công của X"
	}
	for _, i := range units {
		a.assign(c, f, w, fn, role, i)
		o, owned := c.owners[i]
		if role == "agent" && !owned {
			a.crowd(c, &w.draft, fn, i)
		}
		if u := &c.s.units[i]; role == "agent" && fn == "subject" && u.m != nil && u.m.Type == "facility" && u.m.Kind == entity.KindThing && f.Materiel == "weapon" {
			a.add(&w.draft.Claim, "agent", u.m.Of...) // "trận địa pháo của X đã bắn"
		}
		if owned {
			a.fillOwner(c, f, w, fn, role, i, o)
		}
	}
}

// fillOwner puts unit o, whose the unit at i is, into its role.
func (a *article) fillOwner(c *clause, f *lang.Frame, w *filling, fn, role string, i, o int) {
	u, whose := &c.s.units[i], &c.s.units[o]
	switch {
	case located(u) && u.m.Kind != "thing":
	case role == "agent" && whose.m != nil && whose.m.Type == "person" && u.m != nil && u.m.Kind == entity.KindName && a.acting(u):
		// "nhóm X của ông Y": who leads the group is no second party
	case role == "agent", role == "weapon" && fn == "subject" && !a.undergoes(c, i), role == "patient" && a.attackerBehind(c, f, fn, i, o):
		a.add(&w.draft.Claim, "agent", a.menOf(c, f, o)...)
	case f.Materiel == "weapon" && fn == "object" && a.shot(u) && !(role == "patient" && a.arms(u) && a.targeted(u.m.ID)):
		// "trúng bom Mỹ": whose the bomb is was not struck by it
	case role == "patient" && f.Materiel == "weapon" && a.ground(whose):
		a.add(&w.draft.Claim, "place", whose.m.ID)
	case fn == "in" && whose.m != nil && whose.m.Type == "person":
		// "cho nổ bom gần đoàn xe của ông X": who was near was not destroyed
	case role == "patient" || role == "weapon" && fn == "subject" || f.Materiel == "lost":
		a.add(&w.draft.Claim, "patient", a.actors(c.s, o)...)
		for _, o := range c.besides[i] {
			a.add(&w.draft.Claim, "patient", a.actors(c.s, o)...)
		}
	}
}

// ownersMeant makes "nước này", whose the thing is that is attacked, the country of who speaks, where it could else only be that which attacks: "X nói đáp trả
// các vụ tấn công của lực lượng Y vào vị trí của quân đội nước này".
func (a *article) ownersMeant(c *clause, d *draft) {
	if d.Author || len(d.Agent) == 0 || len(c.owners) == 0 {
		return
	}
	own, doer := a.side(d.Speaker), a.side(d.Agent[0])
	if own == doer || !a.isCountry(own) {
		return
	}
	for _, list := range c.args.lists() {
		for _, i := range *list {
			if o, owned := c.owners[i]; owned && c.s.units[o].is("country-ref") && (o-1 == i || c.s.units[o-1].any("troops", "prep-of")) && slices.Contains(a.actors(c.s, o), doer) {
				d.Patient = slices.DeleteFunc(d.Patient, func(id schema.ID) bool { return id == doer })
				a.add(&d.Claim, "patient", own)
			}
		}
	}
}

// fillPlace takes what tells where it was, and who is dealt with, from words that have no role of their own.
func (a *article) fillPlace(c *clause, f *lang.Frame, w *filling) {
	d := &w.draft
	a.stood(c, f, d)
	a.fronted(c, f, d)
	if len(d.Place) == 0 && c.s.has("where") {
		a.whereAt(c, d)
	}
	if f.Relation == "controls" || f.Active.Object == "agent" {
		a.heldAt(c, f, d)
	}
	switch f.Relation {
	case "supplied":
		a.asksFor(c, d)
	case "sanctions":
		a.penalised(c, d)
	case "deployed":
		a.goal(c, f, d)
		a.inStrength(c, w)
	}
	if len(d.Place) > 1 {
		a.coarse(c, d)
	}
}

// fillByRelation completes the roles and the figures by what the relation tells.
func (a *article) fillByRelation(c *clause, f *lang.Frame, w *filling) {
	d := &w.draft
	switch f.Relation {
	case "struck":
		a.stands(c, f, w)
		a.takesFor(c, f, d)
		a.shooter(c, f, d)
		a.planted(c, f, d)
		a.attacks(c, w)
	case "destroyed":
		a.stands(c, f, w)
		a.likeBefore(c, w)
	case "shot-down":
		a.likeBefore(c, w)
	case "supplied":
		a.donor(f, w)
	case "deployed":
		a.hasThere(c, f, d)
	case "fought":
		a.frontier(c, d)
		a.rivals(c, d)
		a.attacks(c, w)
	case "talks", "ceasefire-agreed":
		a.rivals(c, d)
	case "ceasefire-violated":
		a.attacks(c, w)
	case "controls":
		a.extent(c, f, w)
	case "lost":
		a.portion(c, w)
	}
}

// fillFromAround takes who did it from what else the sentence and the drafts before it tell.
func (a *article) fillFromAround(c *clause, f *lang.Frame, w *filling, roles *lang.Roles) {
	d, v := &w.draft, c.seg.voice
	if v.kind() == "accuse" {
		a.blamedInTurn(c, roles, d)
		a.answersBack(c, d)
	}
	switch f.Relation {
	case "struck":
		a.strikesBack(c, d)
		a.caughtAt(c, d)
		a.wentOffAt(c, d)
	case "shot-down":
		a.caughtAt(c, d)
	case "sanctions":
		a.penaliser(d)
	case "talks":
		a.travels(c, d)
	case "casualties":
		if len(d.Agent) == 0 && c.form == "active" {
			a.blamed(c, d)
		}
		a.diedAt(c, d)
	case "lost":
		a.madeToLose(c, f, d)
	case "ceasefire-violated":
		a.overran(d)
	}
	if f.Materiel == "lost" || f.Relation == "casualties" {
		a.defends(c, f, d)
		if c.form == "active" && len(d.Agent) == 0 && f.Active.Subject == "agent" && !a.wrought(c, d) && a.attackNamed(c, c.t) {
			a.resume(d)
		}
	}
	if f.Relation == "struck" {
		a.itemised(c, f, d)
		a.takesUp(c, f, d)
	}
	if !v.author || !d.Author {
		a.us(c, f, d)
	}
	if v.author {
		a.continues(c, f, d)
	}
}
