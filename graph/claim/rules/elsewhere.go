package rules

import (
	"slices"

	"hearsay/schema"
)

// saidElsewhere adds to a statement that only the words of its denial have told, "X bác bỏ cáo buộc của Y rằng …", what the same side says of the same deed
// elsewhere in the article, nearest to it.
func (a *article) saidElsewhere(d *draft, within, open []*draft) []*draft {
	return slices.Concat(within, a.closest(d, pick(open, func(e *draft) bool {
		return e.sentence != d.sentence && !e.Author && slices.ContainsFunc(within, func(w *draft) bool { return a.oneDeed(w, e) })
	})))
}

// oneDeed says whether two statements of one side are of one deed: nothing that both tell of it differs.
func (a *article) oneDeed(d, e *draft) bool {
	if d.Relation != e.Relation || d.Stance == "confirms" || a.side(d.Speaker) != a.side(e.Speaker) || a.elsewhere(d, e) || !sameDays(d, e) {
		return false
	}
	if d.Figure != nil && e.Figure != nil && (d.Figure.Class != e.Figure.Class && !a.g.HasClass(e.Figure.Class, d.Figure.Class) || d.Figure.Value != nil && e.Figure.Value != nil && *d.Figure.Value != *e.Figure.Value) {
		return false
	}
	target, other := a.hits(d, e)
	return a.fit(d.Agent, e.Agent) && a.fit(target, other) && (a.shared(d.Agent, e.Agent) || a.shared(target, other))
}

// blowsOf are, where those that an answer without a word of what is aimed at are only of the dead and nobody is said to have killed them, the attacks told
// with them or right before, of which they are: "X nói bom rơi trúng Z, 70 người chết. Y đưa ra con số 90. W phủ nhận".
func (a *article) blowsOf(d *draft, dead, open []*draft) []*draft {
	if d.Relation != "denies" || len(dead) == 0 || len(d.content) > 0 || a.objectWords(d) > 0 || slices.ContainsFunc(dead, func(e *draft) bool {
		return e.Relation != "casualties" || len(e.Agent) > 0 || len(e.Place) == 0 || a.ownToll(d, e)
	}) {
		return dead
	}
	blows := latest(pick(open, func(e *draft) bool {
		return e.precedes(d) && dead[0].sentence-e.sentence <= 1 && e.Relation == "struck" && len(e.Agent) == 0 && len(e.Place) > 0 && !e.Author && !a.elsewhere(e, dead[0])
	}))
	if len(blows) == 0 {
		return dead
	}
	return blows
}

// refusedTruce are the statements nearest to who rejects a truce of its offer or of the accord, by others or by the article.
func (a *article) refusedTruce(d *draft, about []*draft) []*draft {
	mine := a.side(d.Speaker)
	return a.closest(d, pick(about, func(e *draft) bool {
		far := max(d.sentence-e.sentence, e.sentence-d.sentence)
		return e != d && far <= recall && !(e.Author && far == 0) && e.answer == nil && e.Stance != "rejects" && (e.Relation == "ceasefire-agreed" || e.Relation == "calls-for-ceasefire") &&
			(e.Author || a.side(e.Speaker) != mine) && !slices.ContainsFunc(e.Agent, func(id schema.ID) bool { return a.side(id) == mine })
	}))
}

// decided are the last decisions before an answer that it turns down, "X gọi quyết định này là vô giá trị": to recognise somebody or to lay sanctions on him.
func (a *article) decided(s *sentence, who schema.ID) []*draft {
	return latest(pick(a.drafts, func(e *draft) bool {
		return e.Mode == "asserted" && e.answer == nil && s.index-e.sentence <= 2 && (e.Relation == "recognises" || e.Relation == "sanctions") && a.sideOf(e.Agent) != a.side(who)
	}))
}
