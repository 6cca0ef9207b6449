package rules

import (
	"slices"
	"strings"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/schema"
)

// nameless makes a source of the units from to to (exclusive): somebody who speaks without a name, called by the
// article's own words. Its side is that of the last name in it.
func (a *article) nameless(s *sentence, from, to int) []schema.ID {
	for to > from && (filler(&s.units[to-1]) || s.units[to-1].date != nil || s.units[to-1].sign != "" || to < len(s.units) && s.units[to].date != nil && bareTo(&s.units[to-1])) {
		to--
	}
	for from < to && !s.units[from].names() && a.opensOnly(&s.units[from]) {
		from++
	}
	if to-from > 1 && s.units[to-1].is("anonymous") && s.units[to-2].names() {
		to-- // "một quan chức X | đề nghị giấu tên"
	}
	for k := from + 1; k < to; k++ {
		if !s.units[k].is("among") || s.units[k].m != nil {
			continue
		}
		if m := s.units[k-1].m; m != nil && m.Type == "source" && (k-1 == from || s.units[k-2].is("plural")) {
			return []schema.ID{m.ID} // "các nhân chứng | bao gồm một y tá"
		}
		to = k
	}
	if to <= from || s.units[from].any("enemy", "negation") {
		return nil // "chưa có nhóm nào thừa nhận": nobody does
	}
	if f := s.units[from].fig; f != nil && from+1 == to && f.m != nil && f.m.Kind == entity.KindBody && (f.m.Type == "group" || f.m.Type == "force") && len(f.owner) == 0 {
		return []schema.ID{f.m.ID} // "ba nhóm vũ trang tuyên bố đã chiếm X": armed groups say so, and did it
	}
	return a.sourceOf(s, from, to)
}

// bareTo says whether the unit only leads to when somebody spoke: "Nhiều quan chức X | vào sáng nay".
func bareTo(u *unit) bool {
	return u.m == nil && u.fig == nil && u.to-u.from == 1 && u.any("prep-to", "prep-in")
}

// sourceOf is the source that all words of the units from to to (exclusive) call.
func (a *article) sourceOf(s *sentence, from, to int) []schema.ID {
	words := a.text(s.units[from].from, s.units[to-1].to)
	id := schema.Ent("source-" + schema.Slug(words))
	if a.entity(id) != nil {
		return []schema.ID{id}
	}
	e := &schema.Entity{ID: id, Type: "source", Name: strings.Join(strings.Fields(words), " ")}
	if a.masthead(s, from, to) {
		e.Type = "media"
	}
	for i := from; i < to; i++ {
		if m := s.units[i].m; m != nil && m.ID != "" && m.Type != "equipment" && a.side(m.ID) != "" {
			e.Links = map[string][]schema.ID{"affiliated-with": {a.side(m.ID)}}
		}
	}
	a.bring(e)
	return []schema.ID{id}
}

// bring makes an entity one of those that the article has beside the listed ones.
func (a *article) bring(e *schema.Entity) {
	if a.found.Local == nil {
		a.found.Local = map[schema.ID]*schema.Entity{}
	}
	a.found.Local[e.ID] = e
}

// opensOnly says whether the unit before the words that call somebody is none of them: "Hiện | các thủ lĩnh", "Theo | một cảnh sát nói với X".
func (a *article) opensOnly(u *unit) bool {
	return u.any("continue", "passive-good", "passive-bad", "contrast", "meanwhile", "aux") || u.date != nil || u.cue() != nil && u.cue().Kind == "according"
}

// titled is the person named last with the title or calling that alone stands at the units from to to (exclusive): "Bộ trưởng nói" behind "Bộ trưởng Quốc
// phòng X"; "" where something else stands there or nobody was named so.
func (a *article) titled(s *sentence, from, to int) schema.ID {
	u := s.units
	for to > from && (filler(&u[to-1]) || u[to-1].date != nil) && !u[to-1].is("title") {
		to--
	}
	if to != from+1 || !u[from].any("title", "member") || u[from].m != nil {
		return ""
	}
	ts := a.doc.Tokens
	for i := a.mentionsFrom(u[from].from) - 1; i >= 0 && u[from].from-a.found.Mentions[i].From <= horizon; i-- {
		m := &a.found.Mentions[i]
		if m.Type != "person" || m.ID == "" {
			continue
		}
		for k := m.Outer[0]; k+u[from].to-u[from].from <= m.From; k++ {
			n := 0
			for n < u[from].to-u[from].from && ts[k+n].Key == ts[u[from].from+n].Key {
				n++
			}
			if n == u[from].to-u[from].from {
				return m.ID
			}
		}
	}
	return a.holder(&u[from])
}

// holder is the person of whom the article last said before the unit that he holds the office it names, whatever word it had for that: "người
// phát ngôn" behind "phát ngôn viên X".
func (a *article) holder(u *unit) schema.ID {
	who, at := schema.ID(""), -1
	for _, e := range u.entries {
		if e.Title == nil {
			continue
		}
		for i := range a.found.Positions {
			if p := &a.found.Positions[i]; p.Title != nil && p.Title.ID == e.Title.ID && p.From < u.from && p.From > at {
				who, at = p.Person, p.From
			}
		}
		for i := a.mentionsFrom(u.from) - 1; i >= 0 && a.found.Mentions[i].From > max(at, u.from-horizon); i-- {
			if m := &a.found.Mentions[i]; m.Type == "person" && m.Title != nil && m.Title.ID == e.Title.ID {
				who, at = m.ID, m.From
				break
			}
		}
	}
	return who
}

// longestSource is how many units at most call a source that has no name.
const longestSource = 10

// speaking says whether the units from to to (exclusive) can be who speaks without a name: words for people or bodies and
// what describes them, no verb, nothing that refers to a statement.
func (a *article) speaking(s *sentence, from, to int) bool {
	human, last := false, to-1
	for last > from && s.units[last].date != nil {
		last-- // "X tấn công bằng bộ binh, pháo và | sáng nay tuyên bố": who speaks stands before
	}
	if to-from > longestSource || from < to && s.units[last].is("and") {
		return false
	}
	if from < to && s.units[from].any("this", "be", "prep-dest", "prep-in", "prep-to", "prep-with", "prep-from", "prep-about", "since", "prep-of") {
		return false
	}
	for i := from; i < to; i++ {
		u := &s.units[i]
		switch {
		case u.sign == "," && i > from && i+1 < to && located(&s.units[i-1]) && s.units[i+1].m != nil && place(&s.units[i+1]):
			// "bệnh viện ở Hajjah, Yemen"
		case i == to-1 && human && u.is("aux") && u.is("contrast"): // "nhóm giám sát còn cho biết"
		case u.sign != "" || u.any("reference", "accusation", "document", "not-source", "subordinate", "contrast", "relative", "we"):
			return false
		case human && u.any("passive-good", "passive-bad") && survives(s.units, i, to):
			i++ // "một tù binh được trao trả"
		case u.is("member") && (i == from || s.units[i-1].any("article", "plural", "classifier", "indefinite")):
			human = true // "viên chỉ huy"
		case u.verb() && u.m == nil && !u.any("aux", "light", "seated"), u.any("toll", "toll-number", "casualty"):
			return false
		case (i == from || i == from+1 && manyOf(&s.units[from])) && a.infirmariesAt(s, i, to):
			human = true // "các bệnh viện ở Gaza"
		case u.is("bodies") || u.m != nil && a.holds(u, "bodies"): // "kết quả khám nghiệm tử thi"
		case u.any("head", "people", "member", "title", "body-noun", "office-ref"), u.m != nil && (u.m.Type == "group" || u.m.Type == "source" || a.found.Unit(u.m.ID) == "person"), u.fig != nil && u.fig.people, u.is("bare-group"), u.is("bare-body") && i > from && s.units[i-1].is("plural"):
			human = true
		}
	}
	return human && to > from
}

// callsMore says whether a calling at unit i that nobody before bears has more behind it, up to the cue at unit at, than when and how he speaks: "vị
// tướng | về hưu", "viên chỉ huy | đồn".
func (a *article) callsMore(s *sentence, i, at int) bool {
	return i+1 < at && s.units[i].is("office-ref") && s.units[i].m == nil && !filler(&s.units[i+1]) && s.units[i+1].date == nil && s.units[i+1].sign == "" && s.units[i+1].cue() == nil
}

// survives says whether a verb stands behind the word for the passive at unit i, within those up to unit to, that leaves whom it befell alive.
func survives(u []unit, i, to int) bool {
	return i+1 < to && u[i+1].verb() && u[i+1].m == nil && harmOf(u[i+1].entries) != "killed"
}

// widened is the source at unit i with what describes it up to the cue: "nguồn tin từ phe đối lập ở X".
func (a *article) widened(s *sentence, i, cue int) []schema.ID {
	u := s.units
	if u[i].m == nil || u[i].m.Type != "source" || i+1 >= cue {
		return nil
	}
	to := cue
	for to > i+1 && (filler(&u[to-1]) || u[to-1].date != nil || u[to-1].sign == ",") {
		to--
	}
	for j := i + 1; j < to; j++ {
		if u[j].any("passive-good", "prep-by") && j+1 < to && a.asidePassive(s, a.nameBehind(s, j, to), i) == j {
			to = j // "chuyên gia ở X | được Reuters phỏng vấn"
			break
		}
		if u[j].is("aux") && u[j].m == nil && !u[j-1].is("prep-in") {
			for to = j; to > i+1 && filler(&u[to-1]); to-- {
			}
			break // "giới chức X | đã …": what stands behind is what he did
		}
		if u[j].sign != "" || u[j].verb() && u[j].m == nil {
			return nil
		}
	}
	if to == i+1 {
		return nil
	}
	for i > 0 && u[i-1].sign == "" && u[i-1].any("article", "plural") && u[i-1].m == nil {
		i--
	}
	return slices.Clip(a.nameless(s, i, to))
}

// unresolved takes as speaker who denies and is only referred to, though nobody that the article names can be meant, "Quan chức này phủ nhận …": what
// he denies would else be told as a fact.
func (a *article) unresolved(s *sentence, t *site) {
	for i := t.at - 1; i >= 0; i-- {
		switch u := &s.units[i]; {
		case u.any("he", "she") && u.m == nil && len(u.refers) == 0 && u.to-u.from > 1:
			t.ids, t.lo = a.nameless(s, i, i+1), i
			return
		case !filler(u):
			return
		}
	}
}

// eachNameless are those without a name whom the units from to to (exclusive) call: each of two who answer, "A và B đều
// chưa bình luận".
func (a *article) eachNameless(s *sentence, from, to int, cue *lang.Cue) []schema.ID {
	for k := from + 1; k+1 < to && cue.Kind == "answer"; k++ {
		if s.units[k].is("and") && s.units[k].sign == "" && s.units[k-1].m == nil && s.units[k-1].any("head", "bare-body", "bare-group") && a.speaking(s, k+1, to) {
			return append(a.nameless(s, from, k), a.nameless(s, k+1, to)...)
		}
	}
	return a.nameless(s, from, to)
}
