package rules

import (
	"slices"

	"hearsay/schema"
)

// concur drafts what somebody confirms or takes upon himself without telling it, "X xác nhận.", "X xác nhận vụ tấn công", "X nhận trách
// nhiệm": the last statement of it that the article gave. first is the first draft of the segment.
func (a *article) concur(s *sentence, g segment, first int) {
	v := g.voice
	if v.cue == nil || v.cue.Stance != "confirms" || v.attribution != "cue" || len(a.drafts) > first || !a.firstOf(s, g) {
		return
	}
	incident, ok := a.referred(s, g)
	if !ok {
		return
	}
	to := a.objectEnd(s, g)
	words := s.units[g.from:max(to, g.from)]
	own := v.cue.Own || incident && slices.ContainsFunc(words, func(u unit) bool { return u.is("carries-out") }) // "X thừa nhận tiến hành vụ tấn công"
	dead := slices.ContainsFunc(words, func(u unit) bool { return u.is("toll") })
	for _, e := range a.conceded(s, v, incident || own, own) {
		if dead && e.Relation != "casualties" {
			continue
		}
		d := a.again(s, v, e, s.units[max(to, v.lo+1)-1].to)
		d.Stance, d.Modality, d.Mode, d.Figure, d.targets = "confirms", e.Modality, "asserted", nil, []*draft{e}
		if own {
			d.Agent = a.doer(v.speakers[0])
		}
	}
}

// again drafts a statement that a voice makes its own without telling it; to is where its words end.
func (a *article) again(s *sentence, v *voice, e *draft, to int) *draft {
	d := &draft{sentence: s.index, from: s.units[v.lo].from, to: to}
	d.Claim = clone(e.Claim)
	a.voiced(&d.Claim, v)
	d.Method, d.Confidence = a.pack.Lang+"/"+v.cue.ID, v.confidence-0.15
	a.drafts = append(a.drafts, d)
	return d
}

// referred says whether the segment only refers to what was told, and whether it does so as an incident: "vụ việc", "cuộc không kích này".
func (a *article) referred(s *sentence, g segment) (incident, ok bool) {
	for i := g.from; i < a.objectEnd(s, g); i++ {
		switch u := &s.units[i]; {
		case u.names() && u.m == nil || u.m != nil || u.fig != nil:
			return false, false
		case u.is("act"):
			incident = true
		case u.sign != "" || filler(u) || u.any("this", "reference", "reference-object", "accusation", "document", "strike-verb", "prep-about", "toll"):
		default:
			return false, false
		}
	}
	return incident, true
}

// conceded are the statements just before that somebody can concede: of another, or, of an incident, also the article's own; where he concedes that
// he did it himself, none that another did.
func (a *article) conceded(s *sentence, v *voice, incident, took bool) []*draft {
	mine := a.side(v.speakers[0])
	near := pick(a.drafts, func(e *draft) bool {
		if e.Mode != "asserted" || s.index-e.sentence > 2 || e.sentence >= s.index || e.Relation == "published" || e.Relation == "accuses" || !e.Author && a.side(e.Speaker) == mine {
			return false
		}
		if !incident {
			own := slices.ContainsFunc(e.Agent, func(id schema.ID) bool { return a.side(id) == mine })
			return (!e.Author || own) && e.Modality == "actual" && (e.Stance == "claims" || e.Stance == "announces" || e.Stance == "accuses")
		}
		own := len(e.Agent) == 0 || slices.ContainsFunc(e.Agent, func(id schema.ID) bool {
			return a.side(id) == mine || took && a.g.Entity(id) == nil && a.side(id) == id
		})
		return e.Modality == "actual" && a.model.Relation(e.Relation).Family == "strike" && (own || !took)
	})
	return latest(near)
}
