package rules

import (
	"slices"
	"sort"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// objectAt says whether a verb of doing something to somebody, or a word for at whom, stands right before the reference at unit i.
func (a *article) objectAt(s *sentence, i int) bool {
	if i == 0 || s.units[i-1].m != nil {
		return false
	}
	u := &s.units[i-1]
	return u.kinds&lang.Verbs != 0 && u.cue() == nil || u.is("prep-to") || u.is("kill-verb")
}

// firstActing is the first who can act that the sentence names before unit i and that hangs on nothing; "" where none does.
func (a *article) firstActing(s *sentence, i int) schema.ID {
	for k := range i {
		if u := &s.units[k]; u.m != nil && u.m.ID != "" && a.acting(u) && a.hangsOn(s, k, 0) < 0 {
			return u.m.ID
		}
	}
	return ""
}

// toldOfItself is the armed group that the sentence opens with where the reference at unit i is the subject of what it says: "X bác bỏ tin …, và nói rằng lực
// lượng này …"; "" where it is not, or another armed group, that is no state's, is named between the two.
func (a *article) toldOfItself(s *sentence, i int) schema.ID {
	u := s.units
	if i < 3 || !u[i-1].is("said-that") && !(u[i-1].cue() != nil && a.endsWith(&u[i-1], "said-that")) {
		return ""
	}
	id := a.firstActing(s, i)
	if e := a.entity(id); e == nil || e.Type != "force" && e.Type != "group" || a.ofState(id) {
		return ""
	}
	if slices.ContainsFunc(u[:i], func(o unit) bool {
		return o.m != nil && o.m.ID != id && (o.m.Type == "force" || o.m.Type == "group") && !a.ofState(o.m.ID)
	}) {
		return ""
	}
	return id
}

// alsoDoes is the armed group of which the speaker of the sentence before told, where the reference at the head of this one goes on with its deeds,
// "Lực lượng này còn bắt giữ …"; "" where it does not, where it says something and where its deed befalls fighters, who are rather its own: "… cũng diệt 5 tay súng".
func (a *article) alsoDoes(s *sentence, i int) schema.ID {
	if i > 0 || i+1 >= len(s.units) || !s.units[i+1].is("also") || a.previous == nil || !a.ofState(a.speaker) {
		return ""
	}
	if slices.ContainsFunc(s.units[i+2:], func(u unit) bool {
		return u.cue() != nil || isMen(&u) || u.fig != nil && (u.fig.enemy || u.fig.m != nil && a.underArms(u.fig.m.ID))
	}) {
		return ""
	}
	return a.bodyLike(&s.units[i], "this-group", s.From, "group", "force", "organisation")
}

// sentTo says whether the reference at unit i is where somebody sends or increases troops, who does not do so at home: "X tăng quân tại nước này".
func (a *article) sentTo(s *sentence, i int) bool {
	u := s.units
	for i--; i > 0 && (u[i].any("prep-in", "prep-dest") || counts(&u[i])); i-- {
	}
	return i > 0 && u[i].verb() && u[i].tells("deployed") && u[i+1].any("prep-in", "prep-dest")
}

// flies says whether what unit i stands for is told to be shot down in its sentence: "nó đã bị X bắn hạ".
func (s *sentence) flies(i int) bool {
	for k := i + 1; k < len(s.units) && s.units[k].sign == ""; k++ {
		if s.units[k].tells("shot-down") {
			return true
		}
	}
	return false
}

// fewTokens is how far before a reference that would rather mean another kind of body than the army named last such a one is looked for.
const fewTokens = 40

// drivenOff is whom the sentence tells to be driven off, where the reference at unit i is told right behind to hold or to have taken the ground: "đánh bật X khỏi
// vùng mà họ chiếm được"; "" where nobody is.
func (a *article) drivenOff(s *sentence, i int) schema.ID {
	u, k := s.units, i-2
	if k < 1 || !u[i-1].is("relative") {
		return ""
	}
	for k > 0 && u[k].sign == "" && !u[k].is("prep-from") {
		k--
	}
	if k < 2 || !u[k].is("prep-from") || u[k-1].m == nil || !a.acting(&u[k-1]) || !u[k-2].tells("fought") {
		return ""
	}
	return u[k-1].m.ID
}

// otherwise says whether a mention is an army that is called by its kind, "quân đội X", and the reference begins with another word for a body:
// "lực lượng này", "tổ chức này" would rather mean another.
func (a *article) otherwise(u *unit, m *entity.Mention) bool {
	return m.Kind == entity.KindBody && m.Type == "force" && a.ofState(m.ID) && a.doc.Tokens[m.From].Key != a.doc.Tokens[u.from].Key
}

// masters is whose men the unit is, "lực lượng của ông", "quân của họ": those of the camp of the person, or of who acted last; nobody where its last word
// means neither.
func (a *article) masters(u *unit, person, actor schema.ID) []schema.ID {
	for from := u.to - 1; from > u.from && from >= u.to-2; from-- {
		e, to := a.pack.Lexicon.Longest(a.doc.Tokens, from, u.to)
		switch {
		case to != u.to:
		case has(e, "they"):
			return a.many(some(actor))
		case has(e, "he") || has(e, "she"):
			if camp := a.camp(person); camp != "" && !a.isPerson(camp) {
				return some(camp)
			}
			return nil
		}
	}
	return nil
}

// ofMen is whose men the article tells of before the trigger, "lực lượng của ông đã chiếm X"; nobody where that is not known.
func ofMen(c *clause) []schema.ID {
	for i := c.t - 1; i >= c.seg.from; i-- {
		if u := &c.s.units[i]; u.is("own-men") && u.m == nil {
			return u.refers
		}
	}
	return nil
}

// ofOurs says whether what stands at unit i is told right behind to be of those who speak: "máy bay của chúng tôi", "không quân chúng ta".
func (a *article) ofOurs(c *clause, i int) bool {
	u := c.s.units
	if !a.arms(&u[i]) && !u[i].is("head") && (u[i].m == nil || u[i].m.Kind != entity.KindBody) {
		return false
	}
	if i+1 < c.t && u[i+1].is("prep-of") {
		i++
	}
	return i+1 < c.t && u[i+1].is("we")
}

// menOfReference says whether the bare word for men or a body stands right before "của" and a reference to who has it.
func (a *article) menOfReference(c *clause) bool {
	u := c.s.units
	if c.whose < 2 || !u[c.whose].any("this-force", "this-group", "this-body", "country-ref") || u[c.whose-2].m != nil {
		return false
	}
	return isMen(&u[c.whose-2])
}

// menBefore says whether a bare word for fighters stands right before "của" and the reference at unit i: "các phần tử của tổ chức này".
func (a *article) menBefore(s *sentence, i int) bool {
	return i > 1 && s.units[i-1].is("prep-of") && s.units[i-2].m == nil && isMen(&s.units[i-2])
}

// isMen says whether the unit is a word for fighters or a body of them.
func isMen(u *unit) bool {
	return slices.ContainsFunc(u.entries, func(e *lang.Entry) bool {
		return e.Head != nil && (e.Head.Type == "force" || e.Head.Type == "group")
	})
}

// pointedAt says whether a word that means what was named before stands right behind a mention: "nhóm vũ trang Yemen này".
func (a *article) pointedAt(m *entity.Mention) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, m.Outer[1], min(m.Outer[1]+1, len(a.doc.Tokens)))
	return to > m.Outer[1] && has(e, "reference")
}

// unidentified says whether it is told in a mention or right behind it that nobody knows who they are: "các tay súng không rõ danh tính".
func (a *article) unidentified(m *entity.Mention) bool {
	for i := m.From + 1; i <= m.To && i < len(a.doc.Tokens); i++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, min(i+5, len(a.doc.Tokens))); to > i && has(e, "unidentified") {
			return true
		}
	}
	return false
}

// rivalOf is the party that an actor does not belong to: of the two at war or, where the article counts none as such, of the only two sides that it names.
func (a *article) rivalOf(id schema.ID) []schema.ID {
	if len(a.parties) > 0 || id == "" {
		return a.enemyOf(id)
	}
	rivals := slices.DeleteFunc(slices.Clone(a.sidesNamed()), func(side schema.ID) bool { return side == a.side(id) })
	if len(rivals) != 1 {
		return nil
	}
	return rivals
}

// sidesNamed are the sides of the countries and forces that the article names; of more than three only the first three.
func (a *article) sidesNamed() []schema.ID {
	if a.sides == nil {
		a.sides = a.firstSides(func(m *entity.Mention) bool { return m.Type == "country" || m.Type == "force" })
	}
	return a.sides
}

// firstSides are the first three sides of the mentions that are such as they should be, not nil where there are none.
func (a *article) firstSides(such func(*entity.Mention) bool) []schema.ID {
	out := []schema.ID{}
	for i := 0; i < len(a.found.Mentions) && len(out) < 3; i++ {
		m := &a.found.Mentions[i]
		if !such(m) {
			continue
		}
		if side := a.side(m.ID); side != "" && !slices.Contains(out, side) {
			out = append(out, side)
		}
	}
	return out
}

// bandCalled is a mention of fighters without a name as that of the band that is named right before a comma or dash before it, of which it tells what it
// is: "X, nhóm vũ trang được Y hậu thuẫn, …"; nil where none is.
func (a *article) bandCalled(m *entity.Mention) *entity.Mention {
	ts, k := a.doc.Tokens, m.Outer[0]-1
	if k > 0 && ts[k].Kind == text.Word && a.numbered(k, k+1) {
		k-- // "X, một nhóm vũ trang"
	}
	if k < 1 || ts[k].Key != "," && ts[k].Key != "-" && ts[k].Key != "–" {
		return nil
	}
	if o := a.endingAt(k, a.irregular); o != nil {
		return as(m, o)
	}
	return nil
}

// longestName is how many tokens a name may have at most that is looked for by where it ends.
const longestName = 60

// endingAt is the name that ends right before a token and is such as it should be, nil where none does.
func (a *article) endingAt(token int, such func(*entity.Mention) bool) *entity.Mention {
	ms := a.found.Mentions
	for i := a.mentionsFrom(token - longestName); i < len(ms) && ms[i].From < token; i++ {
		if o := &ms[i]; o.Outer[1] == token && o.Kind == entity.KindName && !o.Inner && such(o) {
			return o
		}
	}
	return nil
}

// mentionsFrom is the first of the mentions, which stand in the order of the text, that begins at a token or behind it.
func (a *article) mentionsFrom(token int) int {
	return sort.Search(len(a.found.Mentions), func(i int) bool { return a.found.Mentions[i].From >= token })
}

// here takes the place named last for what happens where only a word means it: "Tại đây, X bắt 12 người", "Y đã rút khỏi đây".
func (a *article) here(c *clause, d *draft) {
	bare := a.bareHere(c)
	if len(d.Place) > 0 || !bare && !c.s.has("here") {
		return
	}
	for i := range c.s.units {
		u := &c.s.units[i]
		if !u.is("here") && !(bare && i == c.t+1) || i > preface && (i <= c.t || i > c.to+2) || i <= preface && i > c.t && i > c.to+2 {
			continue
		}
		if m := a.placeBefore(u); m != nil && m.From < c.s.From && a.g.SeatOf(m.ID) == "" {
			a.add(&d.Claim, "place", m.ID)
		}
		return
	}
}

// bareHere says whether "here" stands behind a trigger that ends in a word for where: "đồn trú tại" before "đây".
func (a *article) bareHere(c *clause) bool {
	u := c.s.units
	if c.t+1 >= c.seg.to || !u[c.t+1].is("this") || u[c.t].to-u[c.t].from < 2 {
		return false
	}
	q, _ := a.pack.Phrase(a.doc.Tokens, u[c.t].to-1, u[c.t].to)
	return q.Is("prep-in")
}

// nothingButWhere says whether nothing but where and when stands from one unit to another.
func (a *article) nothingButWhere(c *clause, from, to int) bool {
	for i := from; i < to; i++ {
		u := &c.s.units[i]
		if u.is("prep-in") && i+1 < to && (located(&c.s.units[i+1]) || country(&c.s.units[i+1])) {
			i++
		} else if !filler(u) && !plainWord(u) {
			return false
		}
	}
	return true
}

// enemyOf is the party that an actor does not belong to, where there are two.
func (a *article) enemyOf(id schema.ID) []schema.ID {
	if id == "" || len(a.parties) != 2 {
		return nil
	}
	switch a.side(id) {
	case a.parties[0]:
		return a.parties[1:]
	case a.parties[1]:
		return a.parties[:1]
	}
	return nil
}

// holdsPlace says whether the name at unit i only tells who holds the place that a preposition stands before: "tại các vùng bị X chiếm đóng", "ở những
// nơi mà X kiểm soát".
func holdsPlace(s *sentence, i int) bool {
	if i < 3 || !s.units[i-1].any("passive-bad", "relative") {
		return false
	}
	for j := i - 2; j >= max(0, i-5); j-- {
		switch u := &s.units[j]; {
		case u.is("prep-in"):
			return true
		case u.sign != "" || u.names() || u.verb():
			return false
		}
	}
	return false
}
