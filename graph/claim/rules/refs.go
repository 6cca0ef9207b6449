package rules

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// resolve is whom the unit names as a speaker: seats of government are their state, references who was meant before;
// nothing where that cannot be told.
func (a *article) resolve(s *sentence, i int) []schema.ID {
	u := &s.units[i]
	if u.m != nil && u.m.ID != "" {
		if u.m.Type == "source" && len(u.m.Of) == 1 && a.paper(u.m) {
			return a.one(a.state(u.m.Of[0])) // "số liệu của X"
		}
		return a.one(a.state(u.m.ID))
	}
	return u.refers
}

// one is a list of one id with no room for more.
func (a *article) one(id schema.ID) []schema.ID {
	return append(a.ids.room(1), id)
}

// paper says whether a source is what a body has put out, and nobody who speaks.
func (a *article) paper(m *entity.Mention) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, m.Outer[0], m.Outer[1])
	return to > m.Outer[0] && has(e, "figure-noun")
}

// sourceCalled is the last source without a name that was called so when it spoke: whom "tư lệnh này" means behind "một tư lệnh giấu tên";
// nil where none was.
func (a *article) sourceCalled(u *unit) []schema.ID {
	if u.to-u.from < 2 {
		return nil
	}
	word := strings.ToLower(a.text(u.from, u.to-1))
	for i := len(a.spoke) - 1; i >= 0 && i >= len(a.spoke)-recentSpeakers; i-- {
		e := a.entity(a.spoke[i])
		if e != nil && e.Type == "source" && strings.Contains(strings.ToLower(e.Name), word) {
			return []schema.ID{e.ID}
		}
	}
	for i := a.mentionsFrom(u.from) - 1; i >= 0; i-- {
		m := &a.found.Mentions[i]
		if u.from-m.From > anaphora {
			break
		}
		if m.Type == "source" && m.ID != "" && strings.HasPrefix(strings.ToLower(a.text(m.Outer[0], m.Outer[1])), word) {
			return []schema.ID{m.ID}
		}
	}
	return nil
}

// recentSpeakers is how many who spoke before are looked through for whom a reference means.
const recentSpeakers = 6

// forceOf is the armed movement that a person belongs to: whom "lực lượng này" means where only he is named.
func (a *article) forceOf(person schema.ID) schema.ID {
	side := a.side(person)
	if e := a.entity(side); e != nil && e.Type == "force" {
		return side
	}
	return ""
}

// leader is the country that the sentence before spoke for or began with: whom "nước này" at the head of a sentence means.
func (a *article) leader() schema.ID {
	if a.previous == nil {
		return a.lead
	}
	if side := a.side(a.speaker); a.isCountry(side) {
		return side
	}
	return a.lead
}

// countryOf is the country that somebody who is called by title and name belongs to; "" for other units.
func (a *article) countryOf(u *unit) schema.ID {
	if u.m == nil || u.m.ID == "" {
		return ""
	}
	switch u.m.Type {
	case "country":
		return u.m.ID
	case "place":
		return a.g.SeatOf(u.m.ID)
	case "person", "force", "organisation", "source":
		if side := a.side(u.m.ID); side != u.m.ID && a.isCountry(side) {
			return side
		}
	}
	return ""
}

// bodyLike is the last body before the unit whose name begins with the same word, else the last of its kind: "bộ này",
// "lực lượng này". The class says what kind of word the unit is.
func (a *article) bodyLike(u *unit, class string, sentence int, types ...string) schema.ID {
	last := a.mentionsFrom(u.from) - 1
	for i := last; i >= 0; i-- {
		m := &a.found.Mentions[i]
		if m.From < sentence {
			break
		}
		if m.Outer[1] != u.from && m.ID != "" && a.typed(m, types) && !a.bystander(m.ID) && !(class == "this-group" && a.regular(m)) {
			return m.ID
		}
	}
	e := a.entity(a.speaker)
	if a.previous != nil && e != nil && slices.Contains(types, e.Type) && e.Type != "organisation" && !(class == "this-group" && a.ofState(e.ID)) {
		return a.speaker
	}
	var other, army, state schema.ID
	if a.previous != nil && e != nil && e.Type == "organisation" && class == "this-body" {
		other = a.speaker
	}
	for i := last; i >= 0 && u.from-a.found.Mentions[i].From <= horizon; i-- {
		m := &a.found.Mentions[i]
		if m.Outer[1] >= u.from || m.ID == "" || !a.typed(m, types) || a.bystander(m.ID) {
			continue
		}
		if class == "this-group" && a.regular(m) {
			if m.Kind == entity.KindName && m.Head == nil {
				state = cmp.Or(state, m.ID) // a group that fights for a state
			}
			continue
		}
		if army != "" && u.from-m.From > fewTokens {
			break
		}
		if other == "" && a.otherwise(u, m) {
			army = cmp.Or(army, m.ID)
			continue
		}
		if near := other == "" || u.from-m.From <= anaphora; near && (a.doc.Tokens[m.From].Key == a.doc.Tokens[u.from].Key || a.doc.Tokens[m.Outer[0]].Key == a.doc.Tokens[u.from].Key) {
			return a.apposition(m, types).ID
		}
		if other == "" && (!m.Inner || m.From >= sentence) {
			other = a.apposition(m, types).ID
		}
	}
	if e := a.entity(a.actor); other == "" && army != "" && e != nil && e.Type == "force" && a.ofState(e.ID) {
		return a.actor // "quân X tấn công quân Y. Lực lượng này …": who acted, of two armies
	}
	return cmp.Or(other, army, state)
}

// apposition is the name before the comma that a mention only says the kind of, "Lực lượng X, nhóm vũ trang của Y", the mention itself where
// none stands there.
func (a *article) apposition(m *entity.Mention, types []string) *entity.Mention {
	ts := a.doc.Tokens
	e := a.entity(m.ID)
	if m.Kind == entity.KindName && !(m.Type == "group" && (a.g.Entity(m.ID) != nil || e != nil && onlyThere(e))) {
		return m
	}
	for k := m.Outer[0] - 1; k > 0 && k >= m.Outer[0]-4 && (ts[k].Kind == text.Word || ts[k].Key == ","); k-- {
		if ts[k].Key != "," {
			continue
		}
		if o := a.endingAt(k, func(o *entity.Mention) bool { return o.ID != "" && (a.typed(o, types) || o.Type == "organisation") }); o != nil {
			return o
		}
		break
	}
	return m
}

// typed says whether a mention is of one of the types; a front or movement may be an armed group.
func (a *article) typed(m *entity.Mention, types []string) bool {
	return slices.Contains(types, m.Type) || slices.Contains(types, "group") && m.Kind == entity.KindName && m.Head != nil && m.Head.Armed
}

// doerLike is whom "lực lượng này" means behind "bị": the last armed body before that is no part of the title of who suffers it.
func (a *article) doerLike(u *unit, sentence int) schema.ID {
	for i := a.mentionsFrom(u.from) - 1; i >= 0 && u.from-a.found.Mentions[i].From <= horizon; i-- {
		if m := &a.found.Mentions[i]; m.ID != "" && !(m.Inner && m.From >= sentence) && (m.Type == "force" || m.Type == "group") && !(m.From >= sentence && m.Kind == entity.KindBody) {
			return m.ID
		}
	}
	return ""
}

// scare is how many tokens a quotation has at most that may be the article's own words in doubt.
const scare = 7

// quotedAtLength says whether the tokens from to to (exclusive) stand within one quotation that is somebody's words.
func (a *article) quotedAtLength(from, to int) bool {
	q := a.doc.Quotes
	i, found := slices.BinarySearchFunc(q, from, func(q text.Quote, token int) int { return q.Open - token })
	if !found {
		i--
	}
	return i >= 0 && q[i].Close-q[i].Open > scare && q[i].Open <= from && to <= q[i].Close+1
}

// quoted says whether the unit stands within a quotation.
func (a *article) quoted(u *unit) bool {
	return slices.ContainsFunc(a.doc.Quotes, func(q text.Quote) bool { return q.Open < u.from && u.from < q.Close })
}

// ofState says whether a body is a country's own: no "group".
func (a *article) ofState(id schema.ID) bool { return a.isCountry(a.side(id)) }

// thingBefore is the last machine or weapon named shortly before the unit, where nothing else that "nó" may mean was named after it; one that flies where
// it is told to be shot down.
func (a *article) thingBefore(u *unit, flying bool) *entity.Mention {
	ms := a.found.Mentions
	for i := a.mentionsFrom(u.from) - 1; i >= 0 && u.from-ms[i].From <= lookback; i-- {
		m := &ms[i]
		if (m.Type == "weapon" || m.Type == "equipment") && m.ID != "" && !(flying && a.found.Unit(m.ID) != "aircraft" && !a.projectile(m.ID)) {
			if !a.mobile(m.ID) {
				return nil
			}
			if owner := a.outer[m.Outer[1]]; len(m.Of) == 0 && owner != nil && owner.From == m.Outer[1] && a.owns(owner) {
				owned := *m
				owned.Of = []schema.ID{a.state(owner.ID)} // "một chiếc UAV X … bắn hạ nó"
				return &owned
			}
			return m
		}
	}
	return nil
}

// capitalBefore is the last seat of a belligerent's government that was named before the unit: "tiến vào thủ đô".
func (a *article) capitalBefore(u *unit) *entity.Mention {
	ms := a.found.Mentions
	k := a.mentionsFrom(u.from)
	for i := k - 1; i >= 0 && k-i <= reach; i-- {
		m := &ms[i]
		if m.Type == "place" && m.ID != "" && slices.Contains(a.parties, a.g.SeatOf(m.ID)) {
			return m
		}
	}
	return nil
}

// standsForPlace says whether a bare noun for a place at unit i is the object of a verb or preposition and so means the
// place named before: "đã giải phóng thành phố".
func (a *article) standsForPlace(s *sentence, i int) bool {
	u := s.units
	if i+1 < len(u) && u[i+1].any("aux", "passive-bad", "passive-good", "prep-by") && a.opensClause(s, i, 0) {
		return true // "Hiện thành phố đang nằm trong tay X"
	}
	before := i - 1
	for before > 0 && before > i-4 && (u[before].fig != nil && u[before].fig.Kind == "ratio" || plainWord(&u[before]) || u[before].is("territory-noun")) {
		before-- // "kiểm soát hai phần ba thành phố"
	}
	if before > 0 && u[before].is("passive-good") && u[before-1].verb() {
		before-- // "giải phóng được thành phố"
	}
	if i == 0 || !u[before].any("prep-from", "prep-in", "prep-dest", "beat") && !u[before].verb() {
		return false
	}
	if i+2 < len(u) && u[i+1].is("prep-from") && u[i+2].m == nil && u[i+2].fig == nil {
		return true // "cho nổ con đập từ bên trong"
	}
	return i+1 == len(u) || u[i+1].sign != "" || u[i+1].date != nil || len(u[i+1].entries) > 0 && !u[i+1].any("prep-of", "prep-in", "prep-dest", "prep-from", "prep-by", "descriptor", "reference", "plural")
}

// subjectLike is the name at unit i where no preposition stands before it, else who was meant so far.
func (a *article) subjectLike(s *sentence, i int, sofar schema.ID) schema.ID {
	first := i
	for first > 1 && s.units[first-1].is("and") && s.units[first-1].sign == "" && s.units[first-2].m != nil {
		first -= 2 // "của X và Y"
	}
	if a.hangsOn(s, first, 0) >= 0 || holdsPlace(s, i) || first < i && !a.acting(&s.units[first]) || first > 0 && s.units[first-1].kinds&lang.Verbs != 0 && s.units[first-1].m == nil && s.units[first-1].cue() == nil {
		return sofar
	}
	return s.units[i].m.ID
}

// saysSo says whether unit i stands before a cue, with nothing but small words between: "quân nổi dậy cũng tuyên bố".
func (s *sentence) saysSo(i int) bool {
	for i++; i < len(s.units) && filler(&s.units[i]); i++ {
	}
	return i < len(s.units) && s.units[i].cue() != nil
}

// personBefore says whether a person was named before unit i of the sentence, "ông" then is the first, the subject, or one opens it who is only meant: "Ông
// đã gặp Tổng thống X".
func (a *article) personBefore(s *sentence, i int) bool {
	for j := range i {
		u := &s.units[j]
		if u.m != nil && u.m.Type == "person" || u.m == nil && j < 2 && u.any("he", "she") && len(u.refers) == 1 && a.isPerson(u.refers[0]) && a.opensClause(s, j, 0) {
			return true
		}
	}
	return false
}

func some(id schema.ID) []schema.ID {
	if id == "" {
		return nil
	}
	return []schema.ID{id}
}

// actors is whom the unit names as one who acts: as resolve, and "the enemy" as the other party.
func (a *article) actors(s *sentence, i int) []schema.ID {
	u := &s.units[i]
	switch {
	case u.is("they") && a.current != nil && !a.current.author && len(u.refers) > 0 && len(a.current.speakers) > 0 && a.side(a.current.speakers[0]) == a.side(u.refers[0]) && a.quoted(u):
		return a.foeJustNamed(u) // nobody calls himself "họ"
	case u.is("they"):
		return a.many(u.refers)
	case u.fig != nil:
		if u.fig.people && u.fig.m != nil && u.fig.owner == nil {
			return some(u.fig.m.ID)
		}
		return u.fig.owner
	case u.is("enemy") && a.current != nil && a.current.kind() == "accuse" && len(a.current.speakers) == 2:
		return a.current.speakers[1:] // "A và B đều tố đối phương …"
	case u.is("enemy"):
		return a.enemyMeant()
	case u.m != nil && (u.m.Type == "weapon" || u.m.Type == "equipment") && len(u.m.Of) > 0:
		return u.m.Of
	case u.m != nil && u.m.Type == "equipment" && a.found.HasClass(u.m.ID, "ent:personnel"):
		return append(some(a.ownSide(s, i)), u.m.ID)
	}
	return a.resolve(s, i)
}

// ownSide is the side whose men those at unit i are where they are called nothing else and one of a side at war speaks:
// "binh sĩ đã rút lui"; "" where that cannot be told.
func (a *article) ownSide(s *sentence, i int) schema.ID {
	v := a.current
	if v == nil || v.author || len(v.speakers) == 0 || v.kind() == "accuse" || v.kind() == "call" {
		return ""
	}
	side := a.side(v.speakers[0])
	if !slices.Contains(a.parties, side) && !a.soldierly(v.speakers[0]) {
		return ""
	}
	if i+2 < len(s.units) && s.units[i+1].is("prep-of") && s.units[i+2].names() && !s.units[i+2].any("he", "she", "they") {
		return ""
	}
	return side
}
