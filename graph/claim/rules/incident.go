package rules

// incident are the statements before an answer of the deed that it only calls by a noun, "chưa bình luận về vụ việc", whoever made them: those near
// of what the one who answers did or suffered, else the accusations further back, else what others or the article said of it.
func (a *article) incident(d *draft, about []*draft) []*draft {
	done := pick(about, func(e *draft) bool {
		return e.answer == nil && e.precedes(d) && a.happened(e) && (e.Modality == "actual" || e.Modality == "estimate") && a.side(e.Speaker) != a.side(d.Speaker)
	})
	if once := pick(done, func(e *draft) bool { return !a.habitual(e) }); len(once) > 0 {
		done = once
	}
	if deeds := pick(done, func(e *draft) bool { return a.model.Relation(e.Relation).Family != "harm" }); len(deeds) > 0 {
		done = deeds
	}
	near := func(e *draft) bool { return d.sentence-e.sentence <= recall }
	ours := pick(done, func(e *draft) bool { return !e.Author && a.involves(d, e) && !a.habitual(e) })
	for _, from := range [][]*draft{
		pick(ours, near),
		pick(ours, func(e *draft) bool { return e.Stance == "accuses" }),
		pick(done, near),
		ours,
	} {
		if len(from) > 0 {
			return a.alsoTold(d, latest(where(from)), done)
		}
	}
	return nil
}

// happened says whether a statement is of what was done to somebody or something.
func (a *article) happened(e *draft) bool {
	switch a.model.Relation(e.Relation).Family {
	case "strike", "loss", "harm":
		return e.Relation != "captured" || len(e.Patient) > 0
	}
	return false
}

// habitual says whether a statement is of what somebody does again and again: no one incident.
func (a *article) habitual(e *draft) bool { return a.sentences[a.at(e.sentence)].has("habit") }

// where are those of the statements of the last speaker that say where it was, where any does.
func where(es []*draft) []*draft {
	last := es[len(es)-1]
	if placed := pick(es, func(e *draft) bool { return len(e.Place) > 0 && e.Speaker == last.Speaker }); len(placed) > 0 && len(last.Place) == 0 {
		return placed
	}
	return es
}
