package rules

import (
	"hearsay/graph/lang"
)

// noThing says whether what is lost, taken or held is nothing that one can touch: "phá âm mưu khủng bố", "chiếm ưu thế ở X"; or what is fought
// is no enemy: "chiến đấu với dịch bệnh".
func (a *article) noThing(s *sentence, g segment, t int, f *lang.Frame) bool {
	switch f.Family {
	case "loss", "control":
	case "strike":
		return t+1 < g.to && s.units[t+1].m == nil && s.units[t+1].is("abstract") // "tấn công thị trường X"
	default:
		return f.Relation == "fought" && (t+1 < g.to && s.units[t+1].any("disaster", "nature") || t+2 < g.to && plainWord(&s.units[t+1]) && s.units[t+2].any("disaster", "nature"))
	}
	if s.units[t].is("frees") && a.freesPeople(s, g, t) {
		return true
	}
	i := t + 1
	for i < g.to && (s.units[i].any("plural", "indefinite", "article") || s.units[i].fig != nil && s.units[i].fig.m == nil) && !s.units[i].is("abstract") {
		i++
	}
	return i < g.to && s.units[i].m == nil && s.units[i].is("abstract") || (f.Relation == "controls" || f.Relation == "captured") && !f.State && a.shareOf(s, g, t)
}

// freesPeople says whether people stand behind the verb of freeing at unit t, who are no ground and no captives: "giải phóng 4 con tin".
func (a *article) freesPeople(s *sentence, g segment, t int) bool {
	i := t + 1
	for i < g.to && s.units[i].any("plural", "indefinite", "article") && s.units[i].fig == nil && s.units[i].m == nil {
		i++
	}
	if i >= g.to {
		return false
	}
	u := &s.units[i]
	return u.fig != nil && u.fig.people || u.is("prisoner") || u.m != nil && u.m.Type == "group" && a.found.HasClass(u.m.ID, "ent:hostage")
}

// shareOf says whether the verb of taking at unit t only says how much of something something is: "chiếm 69% lượng vũ khí".
func (a *article) shareOf(s *sentence, g segment, t int) bool {
	u, i := s.units, t+1
	if i >= g.to || u[i].fig == nil || u[i].fig.Kind != "ratio" || u[t].to-u[t].from > 2 { // "mở rộng vùng kiểm soát thêm 70%"
		return false
	}
	for i++; i < g.to && i <= t+4 && u[i].sign == ""; i++ {
		if located(&u[i]) || country(&u[i]) || u[i].any("land", "territory-noun", "target-noun") {
			return false
		}
	}
	return true
}

// attackCraft says whether the verb at unit t only says of what kind the machine before it is: "tiêm kích tấn công điện tử", "tàu tấn
// công của X".
func (a *article) attackCraft(s *sentence, g segment, t int) bool {
	if t == g.from || t+1 >= g.to {
		return false
	}
	u := &s.units[t-1]
	if !a.arms(u) && (u.fig == nil || u.fig.m == nil || !a.mobile(u.fig.m.ID)) {
		return false
	}
	kind := u.m != nil && s.units[t+1].m != nil && s.units[t+1].m.ID != u.m.ID && a.g.HasClass(s.units[t+1].m.ID, u.m.ID) // "máy bay tấn công Su-24"
	return kind || s.units[t+1].any("attack-kind", "prep-of")
}

// recalled says whether a phrase of the class stands before unit t in its sentence or in the one before, so that "nó" may mean it.
func (a *article) recalled(s *sentence, t int, class string) bool {
	for i := range s.units[:t] {
		if u := &s.units[i]; u.is(class) || u.kinds&lang.Verbs != 0 && a.holdsWords(u, class) {
			return true
		}
	}
	k := a.at(s.index) - 1
	return k >= 0 && a.sentences[k].has(class)
}

// memberMarker is the unit of "bị" whose actor are men of whom the name at unit i is told only behind other words: "bị các thành viên của
// nhóm vũ trang đối lập X chiếm"; -1 where there is none.
func (a *article) memberMarker(c *clause, i int) int {
	u := c.s.units
	if !u[i].names() || !a.acting(&u[i]) {
		return -1
	}
	for j := i - 1; j >= c.seg.from && j >= i-8; j-- {
		switch x := &u[j]; {
		case x.is("passive-bad"):
			return j
		case x.any("plural", "member", "prep-of") && x.sign == "", plainWord(x), x.m != nil && (x.m.Type == "group" || x.m.Type == "equipment" && a.found.Unit(x.m.ID) == "person"):
		default:
			return -1
		}
	}
	return -1
}

// hadTo says whether "phải" tells what somebody was made to do and not what he is to do: in the article's own words, or in those of his own side, where
// nothing is agreed or ordered and no day to come is named.
func (a *article) hadTo(c *clause, d *draft) bool {
	v := c.seg.voice
	if v.author && d.Mode == "asserted" || !v.author && v.kind() == "say" && (len(d.Agent) > 0 && a.sideOf(d.Agent) == a.side(v.speakers[0]) || len(d.Agent) == 0 && c.elided && len(c.args.subject) == 0) {
		if c.date != nil && max(c.date.Start, c.date.End) > a.clock.Published.Format("2006-01-02") {
			return false
		}
		for i := range c.s.units {
			if c.s.units[i].any("accord-ref", "hard-truce", "proposal", "condition", "document", "future", "order", "charter") || i < c.t && c.s.units[i].any("wants", "advised") {
				return false
			}
		}
		return true
	}
	return false
}

// bareUnit says whether the unit at i names troops without whose they are, in the words of one whose they may be: "các đơn vị".
func (a *article) bareUnit(c *clause, i int) bool {
	u := &c.s.units[i]
	m := u.m
	if u.fig != nil {
		m = u.fig.m
	}
	if m == nil || len(m.Of) > 0 || u.fig != nil && len(u.fig.owner) > 0 || !a.found.HasClass(m.ID, "ent:military-unit") && !a.found.HasClass(m.ID, "ent:personnel") {
		return false
	}
	return a.ownSide(c.s, i) != ""
}

// suspended says whether the arms before the verb of giving at unit t are the object of one of stopping: "tạm dừng một số lô vũ khí viện trợ cho X".
func (a *article) suspended(s *sentence, g segment, t int) bool {
	i := t - 1
	for i >= g.from && s.units[i].sign == "" && !s.units[i].is("stop") && (a.arms(&s.units[i]) || a.hasNoun(&s.units[i]) || s.units[i].any("plural", "classifier", "descriptor") || s.units[i].fig != nil) {
		i--
	}
	return i >= g.from && i < t-1 && s.units[i].is("stop")
}

// pastHolder is the unit of the verb of holding of a relative clause at unit i, "60% diện tích mà X từng kiểm soát ở Y"; i where it is no such clause.
func (a *article) pastHolder(c *clause, i int) int {
	u := c.s.units
	j := i + 2
	for j < c.seg.to && filler(&u[j]) {
		j++
	}
	if c.frame.Relation != "controls" || j >= c.seg.to || !u[i+1].names() || !u[j].tells("controls") {
		return i
	}
	return j
}

var relatives = oneOf("relative")

// relativeObject takes as object what a relative clause is about, "vũ khí mà X sở hữu", or what somebody alone has.
func (a *article) relativeObject(c *clause) {
	arm := c.frame != nil && c.frame.Relation == "possesses" && c.frame.Active.Object == "weapon"
	if len(c.args.subject) == 0 || !arm && !c.s.may(&relatives) {
		return
	}
	u, i := c.s.units, c.args.subject[0]-1
	if i > c.seg.from && u[i].is("relative") && u[i-1].names() {
		c.put("object", i-1)
		return
	}
	if i-2 > c.seg.from && u[i].is("relative") && u[i-1].m == nil && u[i-1].any("place-noun", "target-noun") && (u[i-2].sign == "," || u[i-2].sign == "-") && located(&u[i-3]) {
		c.put("object", i-3) // "X, thành phố mà Y vừa chiếm"
		return
	}
	for i > c.seg.from && u[i].sign == "" && u[i].any("aux", "reference", "this", "relative") {
		i--
	}
	if arm && i >= c.seg.from && a.arms(&u[i]) {
		c.put("object", i) // "loại tên lửa này chỉ X sở hữu"
	}
}
