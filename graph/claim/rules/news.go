package rules

import (
	"slices"

	"hearsay/schema"
)

// newsTold are the statements right before an answer that is aimed at news and not at a charge, "bác bỏ các thông tin này", where they are of what its
// side has suffered: not what only is told with them of its deeds.
func (a *article) newsTold(d *draft, before []*draft, whose schema.ID) []*draft {
	if whose != "" || d.Relation != "denies" || !d.tidings() && !d.objectIs("this-news") || d.objectIs("accusing") {
		return nil
	}
	told := latest(pick(before, func(e *draft) bool {
		return !e.Author && (d.sentence-e.sentence <= 1 || d.objectIs("this-news") && d.sentence-e.sentence <= 2)
	}))
	if !slices.ContainsFunc(told, func(e *draft) bool { return a.suffers(d, e) && !a.blames(e, d) }) {
		return nil
	}
	return pick(told, func(e *draft) bool { return !a.blames(e, d) })
}

// takenNews are the last statements before an answer to news that name the place of which the news are, "bác bỏ tin mất làng X": that somebody took it,
// wherever they stand.
func (a *article) takenNews(d *draft, before []*draft, whose schema.ID) []*draft {
	if whose != "" || d.Relation != "denies" || !d.objectIs("rumour") && !d.objectIs("tidings") {
		return nil
	}
	return latest(pick(before, func(e *draft) bool {
		return !e.Author && a.taking(e) && slices.ContainsFunc(d.words(), func(u unit) bool {
			return u.m != nil && u.m.ID != "" && !a.isCountry(u.m.ID) && (slices.Contains(e.Place, u.m.ID) || slices.Contains(e.Patient, u.m.ID))
		})
	}))
}

// taking says whether a statement is of somebody's holding or taking ground.
func (a *article) taking(e *draft) bool {
	return e.Relation == "controls" || e.Relation == "captured" && e.Figure == nil
}

// ofDeeds says whether the number at word i of an answer's object only counts deeds or what was said: "hai vụ việc trên".
func ofDeeds(words []unit, i int) bool {
	return words[i].fig.m == nil && i+1 < len(words) && words[i+1].any("incident", "act", "accusing", "demand-noun")
}

// ownToll says whether a statement is of dead of the side of the one who answers, which he can deny: "30 lính X thiệt mạng".
func (a *article) ownToll(d, e *draft) bool {
	return e.Relation == "casualties" && !e.Author && a.sideOf(e.Patient) == a.side(d.Speaker) && !a.blames(e, d)
}

// toldIn says whether a statement stands in the words of one of the others: "30 lính thiệt mạng trong vụ X tấn công Y".
func toldIn(e *draft, others []*draft) bool {
	return slices.ContainsFunc(others, func(o *draft) bool { return o != e && o.sentence == e.sentence && o.from <= e.from && e.to <= o.to })
}

// namesWho says whether the object of an answer names the person who made a statement.
func (a *article) namesWho(d, e *draft) bool {
	return a.typeOf(e.Speaker) == "person" && slices.ContainsFunc(d.words(), func(u unit) bool { return u.m != nil && u.m.ID == e.Speaker })
}
