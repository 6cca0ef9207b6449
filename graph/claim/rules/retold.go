package rules

import (
	"slices"

	"hearsay/schema"
)

// nextTold is the most drafts behind one of a sentence that are compared with it: what is told twice stands close together.
const nextTold = 12

// retold drops drafts that tell by another pattern what a draft of the same sentence tells over the same words, and gives to the one that
// stays what only the other had: "phóng 30 tên lửa tập kích X" is one strike, and the weapon that a strike was made with is no claim of
// its own.
func (a *article) retold() {
	gone := map[*draft]bool{}
	depend := a.depending()
	for i, d := range a.drafts {
		for _, e := range a.drafts[i+1 : min(i+1+nextTold, len(a.drafts))] {
			if e.sentence != d.sentence {
				break
			}
			if gone[d] || gone[e] || !oneVoice(d, e) {
				continue
			}
			less, more := a.lesser(d, e)
			if less == nil {
				continue
			}
			gone[less], less.same = true, more
			a.drops(less, "another pattern tells as much of the same words")
			for _, o := range depend {
				replace(o.terms, less, more)
			}
		}
	}
	if len(gone) == 0 {
		return
	}
	a.drafts = slices.DeleteFunc(a.drafts, func(d *draft) bool {
		if gone[d] {
			a.dropped = append(a.dropped, d)
		}
		return gone[d]
	})
}

// oneVoice says whether two drafts are told by one voice in one manner, and neither is an answer.
func oneVoice(d, e *draft) bool {
	return d.answer == nil && e.answer == nil && d.Speaker == e.Speaker && d.Stance == e.Stance && d.Mode == e.Mode && d.Modality == e.Modality
}

// lesser are the draft of two that only tells again what the other tells, and the other, which takes over what it lacked; nil where each
// tells something of its own.
func (a *article) lesser(d, e *draft) (less, more *draft) {
	if e.Relation == "used-weapon" {
		d, e = e, d
	}
	switch {
	case d.Relation == "used-weapon":
		if a.wields(d, e) {
			for _, id := range d.Weapon {
				a.add(&e.Claim, "weapon", id)
			}
			e.from, e.to = min(d.from, e.from), max(d.to, e.to)
			return d, e
		}
	case d.Relation != e.Relation || d.Method == e.Method || !overlaps(d, e):
	case d.Relation == "struck" && a.fit(d.Agent, e.Agent) && a.oneTarget(d, e) && a.oneCount(d, e):
		if less, more = d, e; details(d) > details(e) {
			less, more = e, d
		}
		a.takeOver(more, less)
		return less, more
	case a.model.Relation(d.Relation).Family == "harm" || d.Relation == "captured":
		if d.Figure == nil {
			d, e = e, d
		}
		if d.Figure != nil && e.Figure == nil && (a.fit(d.Patient, e.Patient) || len(e.Patient) == 1 && e.Patient[0] == a.side(e.Patient[0])) && !a.namesDead(e) {
			return e, d
		}
	}
	return nil, nil
}

// namesDead says whether a draft tells what happened to a person who is named.
func (a *article) namesDead(d *draft) bool { return slices.ContainsFunc(d.Patient, a.human) }

// wields says whether a draft that tells of the use of a weapon belongs to a deed that was done with it: by nobody else, right beside it.
func (a *article) wields(use, deed *draft) bool {
	switch deed.Relation {
	case "struck", "destroyed", "shot-down":
	default:
		return false
	}
	if !a.fit(use.Agent, deed.Agent) || len(use.Agent) > 0 && len(deed.Agent) == 0 || use.Figure != nil && deed.Figure == nil {
		return false
	}
	return overlaps(use, deed) || use.to <= deed.to && deed.from-use.to <= 2 && !a.parted(use.to, deed.from)
}

// parted says whether a sign or a word that joins sentences stands between two tokens.
func (a *article) parted(from, to int) bool {
	for i := from; i < to; i++ {
		if s := a.doc.Tokens[i].Key; s == ";" || s == ":" || s == "." {
			return true
		}
	}
	return false
}

// overlaps says whether more than half of the shorter evidence of two drafts stands in the other's.
func overlaps(d, e *draft) bool {
	common := min(d.to, e.to) - max(d.from, e.from)
	return common > 0 && 2*common > min(d.to-d.from, e.to-e.from)
}

// oneTarget says whether two strikes may be on the same target: what they name is shared, or only one names any.
func (a *article) oneTarget(d, e *draft) bool {
	x, y := a.hitBy(d), a.hitBy(e)
	return len(x) == 0 || len(y) == 0 || slices.ContainsFunc(x, func(id schema.ID) bool { return slices.Contains(y, id) })
}

// hitBy is what a strike is told to have hit, kinds of things without a name apart.
func (a *article) hitBy(d *draft) []schema.ID {
	return slices.DeleteFunc(slices.Concat(d.Patient, d.Place), a.generic)
}

// oneCount says whether two drafts count the same, or only one counts.
func (a *article) oneCount(d, e *draft) bool {
	return d.Figure == nil || e.Figure == nil || d.Figure.Class == e.Figure.Class && sameNumber(d.Figure.Value, e.Figure.Value) && sameNumber(d.Figure.Low, e.Figure.Low)
}

// details counts what a draft tells: those who take part, places, means and the figure.
func details(d *draft) int {
	n := 0
	for _, r := range d.Roles() {
		n += min(len(*r.IDs), 2)
	}
	if d.Figure != nil {
		n += 2
	}
	return n
}

// takeOver gives to a strike what only the other telling of it has.
func (a *article) takeOver(more, less *draft) {
	if len(more.Agent) == 0 {
		a.add(&more.Claim, "agent", less.Agent...)
	}
	if len(a.hitBy(more)) == 0 {
		a.add(&more.Claim, "patient", less.Patient...)
		a.add(&more.Claim, "place", less.Place...)
	}
	for _, id := range less.Weapon {
		if !a.targeted(id) {
			a.add(&more.Claim, "weapon", id)
		}
	}
	if more.Figure == nil && less.Figure != nil {
		more.Figure = less.Figure
	}
	if more.Date.Start == "" {
		more.Date = less.Date
	}
	more.from, more.to = min(more.from, less.from), max(more.to, less.to)
}
