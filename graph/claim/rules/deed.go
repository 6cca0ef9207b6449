package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// sameDeed says whether a statement is of the event that an answer names.
func (a *article) sameDeed(content []*draft, e *draft) bool {
	for _, c := range content {
		if a.gaveUp(c, e) {
			return true
		}
		if a.model.Relation(c.Relation).Family != a.model.Relation(e.Relation).Family || ground(c) && e.Figure != nil {
			continue
		}
		if a.elsewhere(c, e) || left(c) != left(e) {
			continue
		}
		target, other := a.hits(c, e)
		if a.fit(c.Agent, e.Agent) && a.fit(target, other) && (a.shared(c.Agent, e.Agent) || a.shared(target, other) || a.sameArms(c, e)) {
			return true
		}
	}
	return false
}

// hits are what an answer tells to have been hit or where, and what a statement does.
func (a *article) hits(c, e *draft) (target, other []schema.ID) {
	return slices.DeleteFunc(append(slices.Clone(c.Patient), c.Place...), a.generic), append(slices.Clone(e.Patient), e.Place...)
}

// mayBe says whether nothing that an answer tells to have been hit is something else than what a statement does.
func (a *article) mayBe(content []*draft, e *draft) bool {
	return slices.ContainsFunc(content, func(c *draft) bool { return !a.elsewhere(c, e) && a.fit(a.hits(c, e)) })
}

// gaveUp says whether what is denied is the loss of the place that somebody is said to have taken: "phủ nhận để mất X".
func (a *article) gaveUp(c, e *draft) bool {
	if c.Relation != "lost" || c.Figure != nil || e.Relation != "captured" && e.Relation != "controls" {
		return false
	}
	taken := append(slices.Clone(e.Place), e.Patient...)
	return slices.ContainsFunc(append(slices.Clone(c.Place), c.Patient...), func(id schema.ID) bool { return !a.isCountry(id) && slices.Contains(taken, id) })
}

// sameArms says whether the weapon of which one speaks is of the kind of which the other does: who denies to use such bombs denies that his were found.
func (a *article) sameArms(c, e *draft) bool {
	return c.Relation == "used-weapon" && len(e.Agent) == 0 && slices.ContainsFunc(c.Weapon, func(kind schema.ID) bool {
		return slices.ContainsFunc(e.Weapon, func(id schema.ID) bool { return a.g.HasClass(id, kind) })
	})
}

// ground says whether what is told is the loss of a place and not of men or arms.
func ground(c *draft) bool { return c.Relation == "lost" && c.Figure == nil && len(c.Place) > 0 }

// deedNamed says whether a statement near an answer is of the kind of deed that its object names without saying more of it, "phủ nhận sự hiện diện
// của các nhóm vũ trang", "bác bỏ việc chuyển giao tên lửa", and of the side of the one who answers or of nobody's.
func (a *article) deedNamed(d, e *draft) bool {
	if e.Author || d.sentence-e.sentence > recall || d.objectIs("involved") || d.objectIs("takes-part") || !a.involves(d, e) && !a.nobodys(d, e) {
		return false
	}
	for _, u := range d.words() {
		if e.Relation == "possesses" && u.m != nil && (u.m.Type == "weapon" || u.m.Type == "equipment") && d.objectIs("have") {
			return true // "phủ nhận có kho vũ khí ở đó"
		}
		if slices.ContainsFunc(u.entries, func(x *lang.Entry) bool { return x.Frame != nil && x.Frame.Relation == e.Relation }) {
			return true
		}
	}
	return false
}

// left says whether a statement is of somebody's leaving: it is no answer to one of his coming.
func left(e *draft) bool { return e.Relation == "withdrew" }

// generic says whether what is named is only of a kind: "mục tiêu", "tòa nhà".
func (a *article) generic(id schema.ID) bool {
	e := a.g.Entity(id)
	return e != nil && e.Type == "equipment"
}

// vague says whether a statement far from an answer does not name who did what is denied, where the answer does.
func (a *article) vague(d, e *draft) bool {
	return max(d.sentence-e.sentence, e.sentence-d.sentence) > recall && len(e.Agent) == 0 && slices.ContainsFunc(d.content, func(c *draft) bool { return len(c.Agent) > 0 })
}

// elsewhere says whether two statements are of places that both are named, of which none is the other's or lies in it.
func (a *article) elsewhere(d, e *draft) bool {
	return len(d.Place) > 0 && len(e.Place) > 0 && !slices.ContainsFunc(d.Place, func(x schema.ID) bool {
		return slices.ContainsFunc(e.Place, func(y schema.ID) bool { return a.liesIn(x, y) || a.liesIn(y, x) })
	})
}

// liesIn says whether a place is another or lies in it, as far as the gazetteer knows; what it does not know may lie anywhere.
func (a *article) liesIn(id, in schema.ID) bool {
	for range 8 {
		if id == in {
			return true
		}
		x := a.g.Entity(id)
		if x == nil {
			return true
		}
		up := append(slices.Clone(x.Links["located-in"]), x.Links["part-of"]...)
		if len(up) == 0 {
			return false
		}
		id = up[0]
	}
	return false
}

// fit says whether two role lists can mean the same: one is empty or they share a side.
func (a *article) fit(x, y []schema.ID) bool {
	return len(x) == 0 || len(y) == 0 || a.shared(x, y)
}

// shared says whether two role lists have a side in common.
func (a *article) shared(x, y []schema.ID) bool {
	for _, i := range x {
		for _, j := range y {
			if i == j || a.side(i) == a.side(j) {
				return true
			}
		}
	}
	return false
}

// kin says whether a statement is of the same actor and the same place or target as what an answer tells, whatever the deed
// is called.
func (a *article) kin(content []*draft, e *draft) bool {
	for _, c := range content {
		if !a.elsewhere(c, e) && left(c) == left(e) && a.shared(c.Agent, e.Agent) && a.shared(append(slices.Clone(c.Patient), c.Place...), append(slices.Clone(e.Patient), e.Place...)) {
			return true
		}
	}
	return false
}

// akin says whether a statement is of the same kind of deed as what an answer tells, or names none.
func (a *article) akin(content []*draft, e *draft) bool {
	return slices.ContainsFunc(content, func(c *draft) bool {
		f, g := a.model.Relation(c.Relation).Family, a.model.Relation(e.Relation).Family
		return !a.elsewhere(c, e) && left(c) == left(e) && (e.Relation == "accuses" || f == g || (f == "strike" || f == "arms") && (g == "strike" || g == "harm" || g == "loss" || g == "arms"))
	})
}
