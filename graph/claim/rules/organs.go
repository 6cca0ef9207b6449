package rules

import (
	"cmp"
	"slices"
	"sort"

	"hearsay/graph/entity"
	"hearsay/schema"
)

// organs makes the bare organs that the article names, "cảnh sát", "lực lượng an ninh", the names of their units. Who speaks is settled by then: they do
// things and suffer them, and say nothing.
func (a *article) organs() {
	for i := range a.found.Bare {
		m := &a.found.Bare[i]
		if m.Type == "group" && a.namesBand() {
			continue
		}
		if u := a.unitOf(m); u != nil && u.m == nil && u.fig == nil && u.is("head") {
			u.m = a.rebelling(m)
		}
	}
}

// whoseMan says whether the unit calls a man or men whose organ or group may be named right behind: "thủ lĩnh nhóm vũ trang".
func (a *article) whoseMan(u *unit) bool {
	return u.m != nil && (u.m.Type == "person" || a.found.Unit(u.m.ID) == "person") || u.m == nil && u.any("title", "member")
}

// unitOf is the unit that a mention begins; nil where none does, or it only says whose somebody is.
func (a *article) unitOf(m *entity.Mention) *unit {
	k := sort.Search(len(a.sentences), func(k int) bool { return a.sentences[k].To > m.From })
	if k == len(a.sentences) {
		return nil
	}
	u := a.sentences[k].units
	i := sort.Search(len(u), func(i int) bool { return u[i].from >= m.From })
	if i == len(u) || u[i].from != m.From || i > 0 && a.whoseMan(&u[i-1]) || i > 1 && u[i-1].sign == "," && u[i-2].m != nil && a.acting(&u[i-2]) && insetEnds(u, i) {
		return nil // "X, lực lượng bán quân sự hùng mạnh, …": what X is
	}
	return &u[i]
}

// settle keeps of the bare organs those that claims name.
func (a *article) settle(claims []schema.Claim) {
	a.found.Bare = append(a.found.Bare, a.crowds...)
	if len(a.found.Bare) == 0 {
		return
	}
	used := map[schema.ID]bool{}
	for i := range claims {
		for _, r := range claims[i].Roles() {
			for _, id := range *r.IDs {
				used[id] = true
			}
		}
	}
	a.found.Settle(func(id schema.ID) bool { return used[id] })
}

// bareOrgan is the bare organ that begins at the unit, as long as who speaks is not settled; nil where none does.
func (a *article) bareOrgan(u *unit) *entity.Mention {
	if !u.is("head") || u.m != nil {
		return nil
	}
	i, ok := slices.BinarySearchFunc(a.found.Bare, u.from, func(m entity.Mention, from int) int { return cmp.Compare(m.From, from) })
	if !ok {
		return nil
	}
	return &a.found.Bare[i]
}

// insetEnds says whether nothing but words that tell of what kind it is stands between the unit at i and a comma.
func insetEnds(u []unit, i int) bool {
	for i++; i < len(u) && (plainWord(&u[i]) || u[i].of(&describing)); i++ {
	}
	return i < len(u) && u[i].sign == ","
}

// deeds are the relations whose deed a bare organ did itself that tells of it without a subject.
var deeds = map[string]bool{"struck": true, "destroyed": true, "shot-down": true, "casualties": true, "captured": true, "controls": true, "withdrew": true}

// organSpeaks is the bare organ that a source without a name is, "cảnh sát cho biết đã bắt giữ …"; nobody where it is another.
func (a *article) organSpeaks(source schema.ID) []schema.ID {
	for i := range a.found.Bare {
		m := &a.found.Bare[i]
		if source == schema.Ent("source-"+schema.Slug(a.text(m.From, m.To))) {
			return some(m.ID)
		}
	}
	return nil
}

// serviceBefore is the armed service that the sentence names before unit i, "Cơ quan An ninh X cho biết lực lượng này …", where it names no force
// behind it; "" where there is none.
func (a *article) serviceBefore(s *sentence, i int, class string) schema.ID {
	for j := i - 1; j >= 0 && class == "this-force"; j-- {
		switch m := s.units[j].m; {
		case m == nil:
		case m.Type == "force" || m.Type == "group":
			return ""
		case m.Type == "organisation" && (m.Head != nil && m.Head.Acts || m.Kind == entity.KindName && m.ID != "" && a.ofState(m.ID)):
			return m.ID
		}
	}
	return ""
}

// delegates says whether those of whom the clause tells stand for whose they are: "đại diện của X và Y".
func (a *article) delegates(c *clause) bool {
	u, first := c.s.units, a.groupStart(c, c.whose, c.seg.from)
	return first-2 >= c.seg.from && u[first-1].is("prep-of") && u[first-2].any("member", "title") && a.onlyFiller(c, c.whose+1, c.t)
}
