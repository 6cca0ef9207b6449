package rules

import (
	"slices"

	"hearsay/schema"
)

// losses says whether a statement tells of losses: "những tổn thất mà X nêu".
func (a *article) losses(e *draft) bool {
	f := a.model.Relation(e.Relation).Family
	return f == "loss" || f == "harm"
}

// recall is how many sentences back an answer that names nothing can reach.
const recall = 4

// charged are the statements before an answer of what the side of the one who answers has done: near it, and the accusations among them where the
// answer is aimed at one or where else only an estimate is nearer; an accusation that he is said to answer may stand further back.
func (a *article) charged(d *draft, before []*draft) []*draft {
	all := pick(before, func(e *draft) bool { return a.blames(e, d) })
	accuses := func(e *draft) bool { return e.Stance == "accuses" }
	near := pick(all, func(e *draft) bool { return d.sentence-e.sentence <= recall })
	accused := pick(near, accuses)
	switch {
	case len(near) == 0 && (d.objectIs("accusing") || d.objectIs("involved") || d.objectIs("takes-part")):
		return pick(all, accuses)
	case len(accused) == 0:
		return a.deedsTold(near)
	case d.objectIs("accusing"):
		return accused
	case near[len(near)-1].Modality == "estimate" && near[len(near)-1].sentence-accused[len(accused)-1].sentence <= 1:
		return accused
	}
	return a.deedsTold(near)
}

// deedsTold drops the dead of which the article tells itself behind a deed that somebody else told: "X nói Y pháo kích Z. Vụ việc khiến ba người chết.
// Y bác bỏ".
func (a *article) deedsTold(es []*draft) []*draft {
	told := func(e *draft) bool { return !e.Author && a.model.Relation(e.Relation).Family != "harm" }
	if !slices.ContainsFunc(es, told) {
		return es
	}
	return pick(es, func(e *draft) bool { return !e.Author || a.model.Relation(e.Relation).Family != "harm" })
}

// done are the last attacks at most so many sentences before an answer that somebody is said to have carried out or nobody is named for, "X phủ nhận
// mình là thủ phạm", else those whom one cost their lives, "vụ phục kích làm tám lính chết. X phủ nhận đứng sau".
func (a *article) done(d *draft, about []*draft, back int) []*draft {
	near := pick(about, func(e *draft) bool {
		return e.answer == nil && e.Mode == "asserted" && supposed(e) && !e.negated && e.precedes(d) && d.sentence-e.sentence <= back &&
			(len(e.Agent) == 0 || a.blames(e, d)) && (e.Author || a.side(e.Speaker) != a.side(d.Speaker))
	})
	if struck := latest(pick(near, func(e *draft) bool { return a.model.Relation(e.Relation).Family == "strike" })); len(struck) > 0 {
		return struck
	}
	return latest(pick(near, func(e *draft) bool { return e.Relation == "casualties" && a.sentences[a.at(e.sentence)].has("act") }))
}

// nobodys says whether a statement is one just before an answer of a deed that names nobody who did it.
func (a *article) nobodys(d, e *draft) bool {
	return !e.Author && len(e.Agent) == 0 && d.sentence-e.sentence <= 2 && a.happened(e)
}

// causes says whether an answer is of having brought about what it only calls by a noun: "việc họ gây ra vụ thảm sát".
func (d *draft) causes() bool {
	for i := d.object[0]; i+1 < d.object[1] && i+1 < len(d.units); i++ {
		if d.units[i].is("light") && d.units[i+1].is("act") {
			return true
		}
	}
	return false
}

// several says whether an answer is aimed at more than one statement: "các cáo buộc", "những tuyên bố này".
func (a *article) several(d *draft) bool {
	for i := d.object[0]; i < d.object[1] && i < len(d.units); i++ {
		u := &d.units[i]
		if u.any("accusation", "document") && (a.beginsWith(u, "article") || i > 0 && d.units[i-1].is("article")) {
			return true
		}
	}
	return false
}

// last are the last of the statements that an answer can be aimed at: of one speaker or, where the answer is aimed at several, of all who spoke
// one after the other.
func (a *article) last(d *draft, es []*draft) []*draft {
	if len(es) > 0 && !a.several(d) && d.objectIs("accusing") {
		return a.ofOneSide(es) // all that they charge him with
	}
	if len(es) == 0 || !a.several(d) {
		return latest(es)
	}
	from := len(es) - 1
	for from > 0 && es[from].sentence-es[from-1].sentence <= 1 {
		from--
	}
	return es[from:]
}

// withArms are those of the statements that are of the weapon of what is denied, where any is: of the shells and not of the satellite.
func (a *article) withArms(content, es []*draft) []*draft {
	named := pick(es, func(e *draft) bool {
		return slices.ContainsFunc(content, func(c *draft) bool {
			return slices.ContainsFunc(c.Weapon, func(w schema.ID) bool { return slices.Contains(e.Weapon, w) })
		})
	})
	if len(named) > 0 {
		return named
	}
	return es
}
