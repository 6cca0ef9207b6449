package rules

import (
	"slices"

	"hearsay/schema"
)

// alluded are the statements that fit what an answer tells though they do not name the same, before it or, where none stands there, behind it.
func (a *article) alluded(d *draft, open, before []*draft) []*draft {
	if !slices.ContainsFunc(d.content, func(c *draft) bool { return c.Relation != "possesses" }) {
		return latest(pick(before, func(e *draft) bool { return a.blames(e, d) && a.usesThose(d.content, e) }))
	}
	if len(before) > 0 {
		return a.allusion(d, before)
	}
	if kin := a.earliest(d, pick(open, func(e *draft) bool { return a.akin(d.content, e) })); len(kin) > 0 || !a.namesNobody(d) {
		return kin
	}
	return a.earliest(d, pick(open, func(e *draft) bool { return e.Stance == "accuses" && e.sentence-d.sentence <= 1 }))
}

// namesNobody says whether what an answer tells names nobody to whom it was done, and nowhere.
func (a *article) namesNobody(d *draft) bool {
	return !slices.ContainsFunc(d.content, func(c *draft) bool { return len(c.Patient)+len(c.Place) > 0 })
}

// ownBlow says whether somebody denies an attack of his own side: "máy bay X không hề không kích khu vực đó".
func (a *article) ownBlow(d *draft) bool {
	return d.Relation == "denies" && slices.ContainsFunc(d.content, func(c *draft) bool {
		return a.model.Relation(c.Relation).Family == "strike" && a.sideOf(c.Agent) == a.side(d.Speaker)
	})
}

// allusion are the statements before an answer that fit what it tells though they do not name the same: of the same actor and place,
// of what its speaker's side did, else of what befell it.
func (a *article) allusion(d *draft, before []*draft) []*draft {
	near := pick(before, func(e *draft) bool { return d.sentence-e.sentence <= recall })
	if kin := latest(pick(near, func(e *draft) bool { return a.kin(d.content, e) })); len(kin) > 0 {
		return kin
	}
	near = pick(near, func(e *draft) bool { return a.akin(d.content, e) })
	if blamed := latest(pick(near, func(e *draft) bool { return a.blames(e, d) })); len(blamed) > 0 {
		return blamed
	}
	return latest(pick(near, func(e *draft) bool { return !e.Author && a.suffers(d, e) }))
}

// accusedOf is the accusation just before a denial that names nobody to whom its speaker did it: "phủ nhận việc phóng tên lửa".
func (a *article) accusedOf(d *draft, before []*draft) []*draft {
	if !a.namesNobody(d) {
		return nil
	}
	return latest(pick(before, func(e *draft) bool {
		return d.sentence-e.sentence <= 1 && e.Stance == "accuses" && a.blames(e, d)
	}))
}

// accusedIn is the accusation right before a denial where those of its deed name nobody who did it: "X đưa tin một quả bom nổ ở Z và cáo buộc Y đứng
// sau. Y phủ nhận việc cho nổ bom ở Z"; else the statements themselves.
func (a *article) accusedIn(d *draft, same, before []*draft) []*draft {
	if slices.ContainsFunc(same, func(e *draft) bool { return len(e.Agent) > 0 }) {
		return same
	}
	accused := latest(pick(before, func(e *draft) bool {
		return d.sentence-e.sentence <= 1 && e.Relation == "accuses" && a.blames(e, d)
	}))
	if len(accused) == 0 {
		return same
	}
	return accused
}

// suffers says whether what a statement tells befell the side of the one who answers.
func (a *article) suffers(d, e *draft) bool {
	mine := a.side(d.Speaker)
	return slices.ContainsFunc(append(slices.Clone(e.Patient), e.Place...), func(id schema.ID) bool { return a.side(id) == mine })
}

// leaked says whether a statement is that of somebody of the side of the one who answers who is not named, as "hai quan chức X giấu tên", or whom an outlet
// leans on.
func (a *article) leaked(d, e *draft) bool {
	is := func(id schema.ID, kind string) bool { x := a.entity(id); return x != nil && x.Type == kind }
	told := is(e.Speaker, "source") && !is(d.Speaker, "source") || e.Speaker != d.Speaker && slices.ContainsFunc(e.Chain, func(id schema.ID) bool { return is(id, "media") })
	return told && e.precedes(d) && d.sentence-e.sentence <= recall
}
