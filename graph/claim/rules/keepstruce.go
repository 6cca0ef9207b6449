package rules

import "slices"

// keepers are the words for keeping a truce.
var keepers = oneOf("keeps-truce")

// keepsTruce makes a denial of what somebody says who is accused of having broken a truce and says that his side keeps it: "X tố Y vi phạm lệnh ngừng bắn.
// Y khẳng định vẫn tuân thủ lệnh ngừng bắn".
func (a *article) keepsTruce(s *sentence, g segment, first int) {
	v, u := g.voice, s.units
	if len(v.speakers) != 1 || v.kind() != "say" {
		return
	}
	for i := g.from; i+1 < g.to; i++ {
		if !u[i].of(&keepers) {
			continue
		}
		k := i + 1
		for k < g.to && k <= i+4 && u[k].sign == "" && !u[k].is("truce") {
			k++
		}
		if k >= g.to || !u[k].is("truce") || !a.ownKeeping(s, g, i) {
			continue
		}
		d := a.reply(s, g, "denies", g.from, k+1)
		if charge := a.chargedWithBreach(s, d, a.drafts[:first]); charge != nil && !a.answered(d) {
			d.Speaker, d.meant = v.speakers[0], []*draft{charge}
			a.drafts = append(slices.DeleteFunc(a.drafts, func(e *draft) bool {
				return e.sentence == s.index && e.Relation == "ceasefire-agreed" && e.from >= u[g.from].from && e.from <= u[k].to
			}), d)
		}
		return
	}
}

// ownKeeping says whether who is said to keep a truce by the verb at unit i is the speaker's side, and is neither asked to nor said not to.
func (a *article) ownKeeping(s *sentence, g segment, i int) bool {
	u := s.units
	for j := i - 1; j >= g.from; j-- {
		switch x := &u[j]; {
		case x.any("negation", "obligation", "need", "future", "condition"):
			return false
		case x.names():
			ids := a.actors(s, j)
			return len(ids) == 1 && a.side(ids[0]) == a.side(g.voice.speakers[0])
		}
	}
	return true
}

// chargedWithBreach is the last statement shortly before the sentence by which another side accuses that of the one who answers of having broken a truce;
// nil where there is none.
func (a *article) chargedWithBreach(s *sentence, d *draft, before []*draft) *draft {
	for n := len(before) - 1; n >= 0 && s.index-before[n].sentence <= recall; n-- {
		if e := before[n]; e.Relation == "ceasefire-violated" && e.answer == nil && !e.Author && a.side(e.Speaker) != a.side(d.Speaker) && a.blames(e, d) {
			return e
		}
	}
	return nil
}
