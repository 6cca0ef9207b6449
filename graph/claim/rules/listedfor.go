package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// continues gives a deed that the article tells without a subject to whom the words before it are about: an entry of a list to who alone is named in the
// line with a colon above it, "Kết quả của quân X trong ngày:", and what a sentence goes on with, "Sau đó chiếm Y", to who did all that the one before it tells.
func (a *article) continues(c *clause, f *lang.Frame, d *draft) {
	v := c.seg.voice
	if !v.author || len(d.Agent) > 0 || c.form != "active" || f.Active.Subject != "agent" || !deeds[d.Relation] || len(c.args.subject) > 0 || c.s.Kind == text.Headline || c.s.Kind == text.Caption {
		return
	}
	ids := a.listedFor(c)
	if ids == nil {
		ids = a.alsoDid(c)
	}
	if len(ids) == 0 || slices.Contains(d.Patient, ids[0]) || a.sideOf(d.Patient) != "" && a.sideOf(d.Patient) == a.side(ids[0]) {
		return
	}
	a.add(&d.Claim, "agent", ids...)
	d.Confidence -= 0.1
}

// listedFor is who alone is named in the words with a colon that stand before the deeds, in the line above a list or in the same sentence; nil where nobody is.
func (a *article) listedFor(c *clause) []schema.ID {
	u := c.s.units
	for i := c.t - 1; i > 0; i-- {
		if u[i].sign == ":" {
			return a.soleActor(c.s, i)
		}
		if u[i].sign == ";" || u[i].cue() != nil || u[i].names() && a.acting(&u[i]) && i < c.t-1 && a.hangsOn(c.s, i, 0) < 0 && !u[i-1].verb() {
			return nil
		}
	}
	if len(u) == 0 || !bullet(&u[0]) {
		return nil
	}
	for k := a.at(c.s.index) - 1; k >= 0 && k >= a.at(c.s.index)-mostLines; k-- {
		p := &a.sentences[k]
		if n := len(p.units) - 1; n > 0 && p.units[n].sign == ":" {
			return a.soleActor(p, n)
		}
		if len(p.units) == 0 || a.opensParagraph(p) && !bullet(&p.units[0]) {
			return nil
		}
	}
	return nil
}

// soleActor is who alone is named by the words of a sentence up to the sign at unit to, in which nobody speaks and nothing is told; nil where none or more are.
func (a *article) soleActor(s *sentence, to int) []schema.ID {
	who := -1
	for i := range to {
		switch u := &s.units[i]; {
		case u.cue() != nil, u.kinds&lang.Verbs != 0 && u.m == nil && !filler(u) && !u.is("act"), u.sign != "" && u.sign != "-" && u.sign != "*":
			return nil
		case u.m != nil && u.fig == nil && a.acting(u) && u.m.Type != "person" && u.m.Type != "media":
			if who >= 0 {
				return nil
			}
			who = i
		}
	}
	if who < 0 {
		return nil
	}
	return a.actors(s, who)
}

// alsoDid is who did all that the sentence before tells, in the same paragraph and the article's own words, where the deed stands at the head of a sentence
// behind nothing but words that go on with it; nil where the words name others.
func (a *article) alsoDid(c *clause) []schema.ID {
	u := c.s.units
	for i := range c.t {
		if !(u[i].date != nil || filler(&u[i]) || u[i].sign == "," || u[i].any("continue", "then", "meanwhile")) || u[i].any("negation", "passive-good") {
			return nil
		}
	}
	k := a.at(c.s.index) - 1
	if c.t == 0 || !a.sameParagraph(c.s, k) {
		return nil
	}
	var ids []schema.ID
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence >= a.sentences[k].index; n-- {
		e := a.drafts[n]
		switch {
		case e.sentence != a.sentences[k].index || e.Relation == "position":
		case !e.Author || len(e.Agent) == 0 || e.Modality != "actual" || e.answer != nil || ids != nil && !slices.Equal(ids, e.Agent) && a.sideOf(ids) != a.sideOf(e.Agent):
			return nil
		default:
			ids = e.Agent
		}
	}
	return ids
}

// byThem makes the other of two sides at war the doer of what somebody of the one says in a quotation that "they" did: “Họ đã ném bom bệnh viện”.
func (a *article) byThem(c *clause, f *lang.Frame, d *draft) {
	v := c.seg.voice
	if v.author || len(v.speakers) == 0 || len(d.Agent) > 0 || c.form != "active" || len(c.args.subject) != 1 || !c.s.units[c.args.subject[0]].is("they") || !a.quoted(&c.s.units[c.args.subject[0]]) {
		return
	}
	switch {
	case f.Active.Subject != "agent" && f.Active.Subject != "weapon":
	case d.Relation == "struck", d.Relation == "used-weapon", d.Relation == "casualties":
		a.add(&d.Claim, "agent", a.rivalOf(v.speakers[0])...)
		d.Confidence -= 0.1
	}
}

// ofTopic gives people and things that are lost to the side that the sentence opens with as what it is about: "Về phía X, 12 binh sĩ thiệt mạng".
func (a *article) ofTopic(c *clause, d *draft) {
	u := c.s.units
	if len(d.Agent)+len(d.Patient) > 0 || d.Figure == nil || len(u) < 4 || !u[0].any("topic", "opposite") || u[1].m == nil || u[2].sign != "," || c.t < 3 {
		return
	}
	switch u[1].m.Type {
	case "country", "force", "group":
		if d.Relation == "casualties" || d.Relation == "lost" {
			a.add(&d.Claim, "patient", a.state(u[1].m.ID))
		}
	}
}
