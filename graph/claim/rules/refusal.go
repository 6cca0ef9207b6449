package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// refusal drafts the refusal of talks or of a truce, which is no answer to a statement.
func (a *article) refusal(s *sentence, g segment) bool {
	relation, refers := "", false
	for i := g.from; i < a.objectEnd(s, g); i++ {
		u := &s.units[i]
		switch {
		case u.is("hard-truce"):
			relation = "ceasefire-agreed"
		case u.is("proposal"):
			return false
		case u.is("reference-object"):
			refers = true
		case relation == "" && wordsOf(u, "talks"):
			relation = "talks"
		}
	}
	if relation == "" && refers {
		for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence >= s.index-1 && relation == ""; n-- {
			if r := a.drafts[n].Relation; r == "talks" || r == "ceasefire-agreed" {
				relation = r
			} else if r == "mediates" {
				break // "Washington nói đã làm trung gian. X bác bỏ điều đó"
			}
		}
		if relation == "" && a.speaksOfTalks(s, g.from) {
			relation = "talks"
		}
	}
	if relation == "" {
		return false
	}
	for _, who := range g.voice.speakers {
		d := a.reply(s, g, "rejects", g.voice.lo, a.objectEnd(s, g))
		d.Speaker, d.Relation, d.Mode, d.answer = who, relation, "asserted", nil
		a.add(&d.Claim, "agent", append([]schema.ID{who}, a.partners(s, g)...)...)
		a.drafts = append(a.drafts, d)
	}
	return true
}

// refusesTo drafts what somebody refuses to do himself: "từ chối rút quân khỏi X".
func (a *article) refusesTo(s *sentence, g segment) bool {
	said := *g.voice
	said.cue, said.stance, said.modality = &colon, "rejects", ""
	h := segment{g.from, a.objectEnd(s, g), &said}
	content := a.apart(func() {
		for t := h.from; t < h.to; t++ {
			a.trigger(s, h, t)
		}
	})
	kept := false
	for _, d := range content {
		if (d.Relation == "withdrew" || d.Relation == "recognises" || d.Relation == "supplied") && (len(d.Agent) == 0 || a.sideOf(d.Agent) == a.side(d.Speaker)) {
			d.Stance, d.Modality, d.Mode, d.Confidence = "rejects", "actual", "asserted", g.voice.confidence
			d.from = min(d.from, s.units[g.voice.lo].from)
			a.drafts, kept = append(a.drafts, d), true
		}
	}
	return kept
}

// partners are those with whom somebody refuses to talk or to stop fighting: the names behind "với", or right behind the word for the talks,
// "gặp X".
func (a *article) partners(s *sentence, g segment) []schema.ID {
	var out []schema.ID
	for i := g.from + 1; i < a.objectEnd(s, g); i++ {
		if u := &s.units[i]; u.names() && u.fig == nil && (s.units[i-1].is("prep-with") || wordsOf(&s.units[i-1], "talks")) {
			out = append(out, a.actors(s, i)...)
		}
	}
	return out
}

// speaksOfTalks says whether talks are named in the sentence before unit i.
func (a *article) speaksOfTalks(s *sentence, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if wordsOf(&s.units[j], "talks") {
			return true
		}
	}
	return false
}

// wordsOf says whether the unit is a word that frames of a relation are tried for.
func wordsOf(u *unit, relation string) bool {
	return slices.ContainsFunc(u.entries, func(e *lang.Entry) bool { return e.Frame != nil && e.Frame.Relation == relation })
}

// declines drafts a refusal without an object, of what somebody else has just called for, asked or offered: "X từ chối.".
func (a *article) declines(s *sentence, g segment) {
	for i := g.from; i < g.to; i++ {
		if s.units[i].sign == "" {
			return
		}
	}
	asked := false
	for n := len(a.drafts) - 1; n >= 0 && s.index-a.drafts[n].sentence <= 2 && !asked; n-- {
		asked = proposes(a.drafts[n]) && a.side(a.drafts[n].Speaker) != a.side(g.voice.speakers[0])
	}
	if !asked {
		return
	}
	for _, who := range g.voice.speakers {
		d := a.reply(s, g, "rejects", g.voice.lo, g.from)
		d.Speaker = who
		a.drafts = append(a.drafts, d)
	}
}

// grantable says whether a statement is one that the other side can agree to: a proposal, or a truce that somebody announces for himself.
func grantable(d *draft) bool {
	return proposes(d) || d.Relation == "ceasefire-agreed" && d.Stance == "announces"
}

// proposes says whether a statement is one that can be accepted or refused.
func proposes(d *draft) bool {
	return d.Stance == "offers" || d.Stance == "demands" || d.Stance == "calls-for"
}

// latestProposal are the last of the proposals that an answer can be aimed at: of a truce, where it names one.
func latestProposal(d *draft, es []*draft) []*draft {
	if d.objectIs("truce") {
		if truce := pick(es, func(e *draft) bool { return e.Relation == "ceasefire-agreed" || e.Relation == "calls-for-ceasefire" }); len(truce) > 0 {
			return unconditioned(latest(truce))
		}
	}
	return latest(es)
}

// unconditioned are the given proposals but for those that only are what another of them depends on.
func unconditioned(es []*draft) []*draft {
	return pick(es, func(e *draft) bool {
		return !slices.ContainsFunc(es, func(o *draft) bool { return slices.Contains(o.terms, e) })
	})
}

// turnedDown says whether somebody says of talks that they make no sense: "một cuộc gặp lúc này là vô nghĩa".
func (a *article) turnedDown(c *clause, d *draft) bool {
	if d.Relation != "talks" || d.Stance != "claims" || c.seg.voice.author || !c.s.has("pointless") {
		return false
	}
	for i := c.t + 1; i < c.seg.to && !breaks(&c.s.units[i]) && c.s.units[i].sign != "quote" && !c.s.units[i].any("contrast", "condition"); i++ {
		if c.s.units[i].is("pointless") {
			return true
		}
	}
	return false
}
