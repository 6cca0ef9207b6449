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
	near = a.beforeLater(d, near)
	figures := pick(near, func(e *draft) bool { return e.Figure != nil && e.Figure.Kind == "count" && e.Figure.Op != "vague" })
	switch {
	case len(d.content) == 0 && a.objectCounts(d):
		return a.ofClass(d, foregoing(d, pick(open, func(e *draft) bool { return a.materielLost(e) })))
	case d.answer.Own && !d.objectIs("reference"), d.objectIs("details") && !d.objectIs("reference"):
		if conceded := a.conceding(d, about); len(conceded) > 0 {
			return conceded
		}
	}
	switch {
	case d.objectIs("details") && !d.objectIs("reference"):
		return nil
	case d.object[0] < d.object[1] && d.units[d.object[0]].is("since") && !d.refers():
		return a.unspoken(d, near) // "từ chối bình luận sau phiên điều trần"
	case d.answer.Own && !a.aboutSaid(d) && (!d.objectIs("act") || a.objectWords(d) > 1):
		return nil
	case len(d.content) > 0:
		same := a.closest(d, pick(open, func(e *draft) bool { return d.sentence-e.sentence <= recall && a.sameDeed(d.content, e) }))
		if len(same) == 0 && whose == "" && d.objectIs("act") {
			return a.incident(d, about)
		}
		return same
	case d.objectIs("proposal"), d.objectIs("demand-noun"), a.cueHolds(d, "proposal") && d.objectIs("reference"):
		return latestProposal(d, pick(open, func(e *draft) bool { return e.sentence <= d.sentence && d.sentence-e.sentence <= recall && proposes(e) }))
	case d.objectIs("figure-noun") && len(figures) > 0:
		return latest(a.figuresOf(d, figures))
	case whose == "" && (d.objectIs("act") || d.objectIs("incident")):
		if told := a.incident(d, about); len(told) > 0 {
			return told
		}
		return a.ofHisSide(d, near)
	case a.tells(d):
		if said := latest(pick(near, func(e *draft) bool { return a.mentions(d, e) })); len(said) > 0 {
			return said
		}
		if said := latest(pick(near, func(e *draft) bool { return !e.Author && a.speaksThereOf(d, e) })); len(said) > 0 {
			return said
		}
		return a.ofHisSide(d, near)
	case a.several(d) && d.tidings():
		return a.report(d, open, whose)
	case a.several(d):
		return a.last(d, pick(near, func(e *draft) bool { return !e.Author && a.involves(d, e) }))
	case d.refers() && slices.ContainsFunc(near, func(e *draft) bool { return a.namesWho(d, e) }):
		return pick(near, func(e *draft) bool { return a.namesWho(d, e) && (a.involves(d, e) || len(e.Patient) == 0) }) // "về tuyên bố của ông X"
	case d.refers(), d.objectIs("toll"):
		if foe := a.ofFoe(d, near); len(foe) > 0 {
			return foe
		}
		if told := latest(pick(near, func(e *draft) bool { return !e.Author && a.involves(d, e) })); len(told) > 0 {
			return a.alsoTold(d, told, open)
		}
		if d.objectIs("accusing") {
			return latest(pick(open, func(e *draft) bool {
				return !e.Author && e.precedes(d) && d.sentence-e.sentence <= reported && a.blames(e, d)
			}))
		}
		return latest(pick(near, func(e *draft) bool { return !e.Author || e.Stance == "accuses" }))
	case a.objectWords(d) > 0:
		return latest(pick(near, func(e *draft) bool { return !e.Author && a.asks(d, e.Speaker) }))
	}
	if told := a.unspoken(d, near); len(told) > 0 {
		return told
	}
	return a.unanswered(d, open)
}

// conceding are the statements that the speaker has just confirmed in the sentence in which he gives no details of them.
func (a *article) conceding(d *draft, about []*draft) []*draft {
	for _, e := range about {
		if e.sentence == d.sentence && e.Speaker == d.Speaker && e.Stance == "confirms" && e.precedes(d) {
			return e.targets
		}
	}
	return nil
}

// tidings says whether the object of an answer is the news that were told, "thông tin trên", "chi tiết này", and not a deed.
func (d *draft) tidings() bool {
	return (d.objectIs("rumour") || d.objectIs("tidings") || d.objectIs("details") && d.objectIs("reference")) && !d.objectIs("act")
}

// reported is how many sentences back at most the news begin on which somebody declines to comment.
const reported = 14

// report are all the news on which somebody declines to comment, "những thông tin trên": what those whose statement they are or else others than the
// article told before of what his side did or suffered.
func (a *article) report(d *draft, open []*draft, whose schema.ID) []*draft {
	nobodys := a.typeOf(d.Speaker) == "source" && a.side(d.Speaker) == d.Speaker // authorities of a place that is not told
	all := pick(open, func(e *draft) bool {
		return !e.Author && e.precedes(d) && d.sentence-e.sentence <= reported && (e.Modality == "actual" || e.Modality == "estimate") && !a.habitual(e) && (whose != "" || nobodys || a.involves(d, e))
	})
	if len(all) == 0 && whose == "" {
		all = pick(open, func(e *draft) bool {
			return !e.Author && e.precedes(d) && d.sentence-e.sentence <= recall && !a.habitual(e)
		})
	}
	if bodies := pick(all, func(e *draft) bool { return len(a.doer(e.Speaker)) > 0 }); len(bodies) > 0 && !(nobodys && d.sentence-bodies[len(bodies)-1].sentence > recall) {
		all = bodies // not what outlets saw of it
	}
	from := len(all) - 1
	if from < 0 || whose == "" && d.sentence-all[from].sentence > recall {
		return nil
	}
	for from > 0 && sameDays(all[from-1], all[from]) && (!nobodys || all[from].sentence-all[from-1].sentence <= 1) {
		from--
	}
	return all[from:]
}

// alsoTold adds to the statements of an incident what others than the article told before them of the same.
func (a *article) alsoTold(d *draft, last, open []*draft) []*draft {
	first := last[0]
	if d.Relation != "declines-comment" || first.Author {
		return last
	}
	others := pick(open, func(e *draft) bool {
		return !e.Author && inOrder(e, first) < 0 && d.sentence-e.sentence <= reported && e.Relation == first.Relation && sameDays(e, first) && !a.habitual(e) && a.sameIncident(e, first)
	})
	return append(others, last...)
}

// sameIncident says whether two statements of one relation are of one incident: at one place or of the dead whom one side's attack cost.
func (a *article) sameIncident(d, e *draft) bool {
	if len(d.Place) > 0 && len(e.Place) > 0 {
		return !a.elsewhere(d, e) && a.fit(d.Agent, e.Agent)
	}
	return a.model.Relation(d.Relation).Family == "harm" && len(d.Agent) > 0 && slices.Equal(d.Agent, e.Agent)
}

// sameDays says whether two statements can be of one day or of days that follow each other.
func sameDays(d, e *draft) bool {
	return d.Date.Start == "" || e.Date.Start == "" || d.Date.End >= e.Date.Start && e.Date.End >= d.Date.Start
}

// speaksThereOf says whether the sentence in which a statement was made names what the object of an answer names.
func (a *article) speaksThereOf(d, e *draft) bool {
	for _, u := range d.words() {
		if m := u.m; m != nil && a.side(m.ID) != a.side(d.Speaker) && slices.ContainsFunc(a.sentences[a.at(e.sentence)].units, func(u unit) bool { return u.m != nil && u.m.ID == m.ID }) {
			return true
		}
	}
	return false
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
	told := latest(pick(near, func(e *draft) bool {
		return !e.Author && a.side(e.Speaker) == foe[0] && (d.tidings() || a.model.Relation(e.Relation).Family != "harm")
	}))
	if len(told) == 0 || d.sentence-told[len(told)-1].sentence > 1 {
		return nil
	}
	return told
}

// unspoken are the statements just before of what the side of one who only keeps silent did or suffered.
func (a *article) unspoken(d *draft, near []*draft) []*draft {
	return a.ofOneSide(pick(near, func(e *draft) bool { return !e.Author && d.sentence-e.sentence <= 2 && a.involves(d, e) }))
}

// unanswered are the proposals right before that somebody who keeps silent is asked to agree to: "X đề nghị gặp Y. Y chưa trả lời".
func (a *article) unanswered(d *draft, open []*draft) []*draft {
	mine := a.side(d.Speaker)
	return latest(pick(open, func(e *draft) bool {
		return proposes(e) && !e.Author && d.sentence-e.sentence <= 1 && e.precedes(d) && slices.ContainsFunc(slices.Concat(e.Agent, e.Patient, e.Addressee), func(id schema.ID) bool { return a.side(id) == mine })
	}))
}

// involves says whether a statement is of what the side of the one who answers did or suffered.
func (a *article) involves(d, e *draft) bool { return a.blames(e, d) || a.suffers(d, e) }

// askedAbout are the statements right before that somebody was asked about: "không trả lời câu hỏi của hãng tin này".
func (a *article) askedAbout(d *draft, open []*draft) []*draft {
	return latest(pick(open, func(e *draft) bool {
		return !e.Author && d.sentence-e.sentence <= 1 && e.precedes(d)
	}))
}

// ofHisSide are the statements right before of what the side of the speaker did, where the object of his answer names it: "chưa xác nhận liệu nước
// này có tham gia hay không".
func (a *article) ofHisSide(d *draft, near []*draft) []*draft {
	own := func(u unit) bool {
		return u.is("country-ref") || u.m != nil && u.m.ID != "" && a.side(u.m.ID) == a.side(d.Speaker)
	}
	if !slices.ContainsFunc(d.words(), own) {
		return nil
	}
	return latest(pick(near, func(e *draft) bool { return !e.Author && d.sentence-e.sentence <= 1 && a.blames(e, d) }))
}

// asks says whether the object of an answer is nothing but the name of who made a statement: "không trả lời X".
func (a *article) asks(d *draft, who schema.ID) bool {
	return a.objectWords(d) == 1 && slices.ContainsFunc(d.words(), func(u unit) bool { return u.m != nil && u.m.ID == who })
}

// ofClass are those of the statements that are of what the object of an answer names, where any is: of the helicopter and not of the ambulance.
func (a *article) ofClass(d *draft, es []*draft) []*draft {
	named := pick(es, func(e *draft) bool {
		for _, u := range d.words() {
			if m := u.m; m != nil && (slices.ContainsFunc(e.Patient, func(id schema.ID) bool { return a.g.HasClass(id, m.ID) }) || e.Figure != nil && a.g.HasClass(e.Figure.Class, m.ID)) {
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
