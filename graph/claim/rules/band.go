package rules

import (
	"hearsay/graph/entity"
	"hearsay/schema"
)

// bandBefore is the armed group that the word at unit i, which stands for fighters nobody respects or for things, means as the subject of a
// verb: the last one named in its sentence or the one before; "" where machines were named since, or nobody was.
func (a *article) bandBefore(s *sentence, i int) schema.ID {
	u, next := s.units, i+1
	for next < len(u) && next <= i+2 && plainWord(&u[next]) {
		next++ // "chúng tích cực sử dụng …"
	}
	if owned := i > 0 && (u[i-1].is("prep-of") || u[i-1].tells("controls")); !owned && u[i].to-u[i].from == 1 && (next >= len(u) || !filler(&u[next]) && !u[next].verb() && !u[next].is("passive-bad")) {
		return ""
	}
	from := s.From
	if s.index > 0 {
		from = a.doc.Sentences[s.index-1].From
	}
	for n := a.mentionsFrom(u[i].from) - 1; n >= 0; n-- {
		m := &a.found.Mentions[n]
		switch {
		case m.ID == "" || m.Inner:
		case m.From < from:
			return ""
		case a.mobile(m.ID) && !(i > 0 && u[i-1].is("passive-bad")): // "bị chúng bắt cóc": no machine does that
			return ""
		case a.typed(m, []string{"group", "force"}) && !a.ofState(m.ID) && !a.unarmed(m.ID):
			return m.ID
		}
	}
	return ""
}

// regular says whether a mention is of a state's forces, also where it is not told of which: "quân chính phủ" is no band.
func (a *article) regular(m *entity.Mention) bool {
	return a.ofState(m.ID) || m.Kind == entity.KindBody && m.Head != nil && m.Head.Type == "force" && !m.Head.Apart && !m.Head.Loose && !m.Head.Part
}
