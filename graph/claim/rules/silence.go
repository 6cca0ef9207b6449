package rules

import (
	"slices"

	"hearsay/schema"
)

// uncommented are the statements on which somebody declines to comment: the incident that he is asked about, what his words tell or
// refer to; where he only keeps silent, what was said of his side right before. What he withholds himself answers nobody.
func (a *article) uncommented(d *draft, about, open []*draft, whose schema.ID) []*draft {
	near := pick(open, func(e *draft) bool {
		return (whose != "" && d.refers() || d.sentence-e.sentence <= recall) && e.precedes(d) && (e.Modality == "actual" || e.Modality == "estimate")
	})
	figures := pick(near, func(e *draft) bool { return e.Figure != nil && e.Figure.Kind == "count" })
	switch {
	case len(d.content) == 0 && a.objectCounts(d):
		return a.ofClass(d, pick(open, func(e *draft) bool { return a.materielLost(e) }))
	case d.objectIs("details") && !d.objectIs("reference"):
		return nil
	case d.object[0] < d.object[1] && d.units[d.object[0]].is("since"):
		return a.unspoken(d, near) // "từ chối bình luận sau phiên điều trần"
	case d.answer.Own && !a.aboutSaid(d) && (!d.objectIs("act") || a.objectWords(d) > 1):
		return nil
	case len(d.content) > 0:
		same := nearest(d, pick(open, func(e *draft) bool { return d.sentence-e.sentence <= recall && a.sameDeed(d.content, e) }))
		if len(same) == 0 && whose == "" && d.objectIs("act") {
			return a.incident(d, about)
		}
		return same
	case d.objectIs("proposal"), d.objectIs("demand-noun"):
		return latest(pick(open, func(e *draft) bool { return e.sentence <= d.sentence && d.sentence-e.sentence <= recall && proposes(e) }))
	case d.objectIs("figure-noun") && len(figures) > 0:
		return latest(a.figuresOf(d, figures))
	case whose == "" && (d.objectIs("act") || d.objectIs("incident")):
		return a.incident(d, about)
	case a.tells(d):
		return latest(pick(near, func(e *draft) bool { return a.mentions(d, e) }))
	case a.several(d):
		return a.last(d, pick(near, func(e *draft) bool { return !e.Author && a.involves(d, e) }))
	case d.refers(), d.objectIs("toll"):
		if foe := a.ofFoe(d, near); len(foe) > 0 {
			return foe
		}
		if told := latest(pick(near, func(e *draft) bool { return !e.Author && a.involves(d, e) })); len(told) > 0 {
			return told
		}
		return latest(pick(near, func(e *draft) bool { return !e.Author || e.Stance == "accuses" }))
	case a.objectWords(d) > 0:
		return nil
	}
	return a.unspoken(d, near)
}

// aboutSaid says whether what is withheld is a word on what others said: "chưa đưa ra thông báo chính thức về thông tin Y bắn rơi Z".
func (a *article) aboutSaid(d *draft) bool {
	i := d.object[0]
	return i+1 < d.object[1] && d.units[i].is("prep-about") && d.units[i+1].any("accusation", "tidings")
}

// ofFoe are the statements of the enemy right before one who has no word on them, whomever they are of; the dead alone are none.
func (a *article) ofFoe(d *draft, near []*draft) []*draft {
	foe := a.enemyOf(d.Speaker)
	if len(foe) == 0 {
		return nil
	}
	return latest(pick(near, func(e *draft) bool {
		return d.sentence-e.sentence <= 1 && !e.Author && a.side(e.Speaker) == foe[0] && a.model.Relation(e.Relation).Family != "harm"
	}))
}

// unspoken are the statements just before of what the side of one who only keeps silent did or suffered.
func (a *article) unspoken(d *draft, near []*draft) []*draft {
	return a.ofOneSide(pick(near, func(e *draft) bool { return !e.Author && d.sentence-e.sentence <= 2 && a.involves(d, e) }))
}

// involves says whether a statement is of what the side of the one who answers did or suffered.
func (a *article) involves(d, e *draft) bool { return a.blames(e, d) || a.suffers(d, e) }

// askedAbout are the statements right before that somebody was asked about: "không trả lời câu hỏi của hãng tin này".
func (a *article) askedAbout(d *draft, open []*draft) []*draft {
	return latest(pick(open, func(e *draft) bool {
		return !e.Author && d.sentence-e.sentence <= 1 && e.precedes(d)
	}))
}

// ofClass are those of the statements that are of what the object of an answer names, where any is: of the helicopter and not of the ambulance.
func (a *article) ofClass(d *draft, es []*draft) []*draft {
	named := pick(es, func(e *draft) bool {
		for i := d.object[0]; i < d.object[1] && i < len(d.units); i++ {
			if m := d.units[i].m; m != nil && (slices.ContainsFunc(e.Patient, func(id schema.ID) bool { return a.g.HasClass(id, m.ID) }) || e.Figure != nil && a.g.HasClass(e.Figure.Class, m.ID)) {
				return true
			}
		}
		return false
	})
	if len(named) > 0 {
		return named
	}
	return es
}

// silent takes who has said nothing from behind the cue: "chưa có phản ứng từ phía X", "chưa rõ phản ứng của X".
func (a *article) silent(s *sentence, t *site) {
	u := s.units
	for j := t.at + 1; j+1 < len(u) && j <= t.at+4 && u[j].sign == ""; j++ {
		if u[j].any("prep-of", "prep-from") && u[j+1].m != nil && a.voices(&u[j+1]) {
			t.who, t.ids, t.hi = []int{j + 1}, a.resolve(s, j+1), j+2
			return
		}
		if u[j].verb() {
			return
		}
	}
}
