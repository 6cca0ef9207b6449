package rules

import (
	"slices"
	"strings"

	"hearsay/schema"
)

// whereUsed adds to the statements of a deed that say nothing of whom it hit, as that somebody used such missiles, the last that somebody of the same
// side made of where it hit: "X cho biết một tên lửa rơi xuống Z. Theo ông, Y đã dùng tên lửa Scud".
func (a *article) whereUsed(all, near []*draft) []*draft {
	if len(near) == 0 || slices.ContainsFunc(near, func(e *draft) bool { return len(e.Patient)+len(e.Place) > 0 }) {
		return near
	}
	last := near[0]
	hits := latest(pick(all, func(e *draft) bool {
		return !e.Author && len(e.Agent) == 0 && len(e.Patient)+len(e.Place) > 0 && e.sentence < last.sentence && last.sentence-e.sentence <= recall && a.side(e.Speaker) == a.side(last.Speaker)
	}))
	return slices.Concat(hits, near)
}

// diedIn says whether a statement is of those who died in a deed that is told behind them in the same words: "500 người đã chết trong một cuộc không
// kích của X". Who denies that denies the deed.
func (a *article) diedIn(e *draft, deeds []*draft) bool {
	return e.Relation == "casualties" && slices.ContainsFunc(deeds, func(o *draft) bool {
		return o.Relation == "struck" && o.sentence == e.sentence && o.Speaker == e.Speaker && o.from >= e.to && slices.Equal(o.Agent, e.Agent)
	})
}

// foregoing are those of the statements that stand before an answer, all where none does.
func foregoing(d *draft, es []*draft) []*draft {
	if before := pick(es, func(e *draft) bool { return e.precedes(d) }); len(before) > 0 {
		return before
	}
	return es
}

// severalNews says whether an answer is aimed at more than one piece of news: "gọi các tin này là vô căn cứ".
func (a *article) severalNews(d *draft) bool {
	for i := d.object[0]; i < d.object[1] && i < len(d.units); i++ {
		if u := &d.units[i]; u.any("this-news", "tidings", "rumour") && (a.beginsWith(u, "article") || i > 0 && d.units[i-1].is("article")) {
			return true
		}
	}
	return false
}

// usesThose says whether a statement is of a weapon that somebody says not to have: "không sở hữu bom chùm".
func (a *article) usesThose(content []*draft, e *draft) bool {
	return slices.ContainsFunc(content, func(c *draft) bool {
		return slices.ContainsFunc(c.Weapon, func(kind schema.ID) bool {
			return slices.ContainsFunc(e.Weapon, func(id schema.ID) bool { return a.g.HasClass(id, kind) })
		})
	})
}

// namesThing says whether a statement names the thing that the object of an answer is about, by the same word: "nhắm vào trạm xá".
func (a *article) namesThing(d, e *draft) bool {
	for _, u := range d.words() {
		if u.sign != "" || u.verb() || u.fig != nil || u.date != nil || filler(&u) || u.m != nil && a.isCountry(u.m.ID) {
			continue
		}
		word := a.text(u.from, u.to)
		for _, o := range a.sentences[a.at(e.sentence)].units {
			if o.from >= e.from && o.to <= e.to && strings.EqualFold(a.text(o.from, o.to), word) && !filler(&o) {
				return true
			}
		}
	}
	return false
}

// documents are the last statements just before an answer of which their sentence says that they stand in a document, where the answer is aimed at one and
// at nobody's: "theo tài liệu này, 500 người bị giết. X gọi văn bản là câu chuyện hư cấu".
func (a *article) documents(d *draft, open []*draft) []*draft {
	if words := d.words(); len(d.content) > 0 || len(words) == 0 || !words[0].is("document") || words[0].any("video", "accusation") {
		return nil
	}
	return latest(pick(open, func(e *draft) bool {
		return !e.Author && e.precedes(d) && d.sentence-e.sentence <= recall && a.sentences[a.at(e.sentence)].has("document")
	}))
}

// ofKindNamed drops what tells of no loss where the object of a denial is news of something that was shot down: "thông tin về vụ máy bay bị bắn rơi là bịa đặt" is
// no answer to a charge of shelling a town.
func ofKindNamed(d *draft, es []*draft) []*draft {
	words := d.words()
	for i := 1; i < len(words) && d.Relation == "denies" && !d.objectIs("accusing"); i++ {
		if words[i].tells("shot-down") && words[i-1].is("passive-bad") {
			return pick(es, func(e *draft) bool {
				return e.Relation == "shot-down" || e.Relation == "destroyed" || e.Relation == "lost" || e.Relation == "captured"
			})
		}
	}
	return es
}
