package rules

import (
	"slices"
	"sort"
	"strings"

	"hearsay/graph/entity"
	"hearsay/graph/text"
	"hearsay/schema"
)

// horizon is how many tokens before a word that stands for what was named before it that may have been named at all: only in books is more between them.
const horizon = 4000

// anaphora is how many tokens before a reference to a place or a pair they may have been named.
const anaphora = 120

// placeBefore is the last place named before the unit: "thành phố này". Where that is called by another word, or stands for a
// government, it is the last that the words of the unit call, "bán đảo này" is no capital, or else that nothing tells to be of another kind.
func (a *article) placeBefore(u *unit) *entity.Mention {
	var last, plain *entity.Mention
	whatever := u.any("region", "spot-ref") // of no one kind
	ground := u.is("landform")              // no town
	for i := a.mentionsFrom(u.from) - 1; i >= 0 && u.from-a.found.Mentions[i].From <= horizon; i-- {
		m := &a.found.Mentions[i]
		if m.Type != "place" || m.ID == "" || m.Inner && a.g.SeatOf(m.ID) != "" {
			continue
		}
		if last != nil && u.from-m.From > anaphora {
			break
		}
		bare := plain == nil && m.Head == nil && m.Outer[0] == m.From && a.g.SeatOf(m.ID) == ""
		if bare && (whatever || !a.otherKind(m.ID)) && !(ground && a.g.Entity(m.ID) != nil) {
			plain = m
		}
		if last == nil {
			if last = m; plain != nil {
				return m
			}
		}
		if a.calls(u, m) || m.Outer[0] < m.From && a.g.SeatOf(m.ID) != "" && !whatever {
			return m // a capital that is called one is a city
		}
	}
	if plain != nil && !whatever {
		return plain
	}
	if last != nil && (a.seatOnly(u, last.ID) || ground && a.g.Entity(last.ID) != nil) {
		return nil
	}
	return last
}

// otherKind says whether a place that is named alone is known by a word for what it is, "vùng X", which is not the one that it is asked for by.
func (a *article) otherKind(id schema.ID) bool {
	e := a.entity(id)
	if e == nil {
		return false
	}
	return slices.ContainsFunc(e.Aliases, func(s string) bool {
		_, name, ok := strings.Cut(s, " ")
		return ok && (name == e.Labels["en"] || slices.Contains(e.Aliases, name))
	})
}

// calls says whether the words of a reference, "bán đảo này", are what a place is called by here or in a list.
func (a *article) calls(u *unit, m *entity.Mention) bool {
	to, from := u.to, a.kindAt(u)
	if u.any("place-ref", "site-ref") {
		to--
	}
	for k := from; ; k++ {
		if k == to {
			return true
		}
		if at := m.Outer[0] + k - from; at >= m.To || a.doc.Tokens[at].Key != a.doc.Tokens[k].Key {
			break
		}
	}
	e, words := a.entity(m.ID), strings.ToLower(a.text(u.from, to))+" "
	return e != nil && slices.ContainsFunc(e.Aliases, func(s string) bool { return strings.HasPrefix(strings.ToLower(s), words) })
}

// bothSides fills in whom "hai bên" at unit i means: those who are named right behind it, "hai người đồng cấp X và Y", else the pair that was named
// before, which is not who calls on them, else the belligerents.
func (a *article) bothSides(s *sentence, i int) {
	u := &s.units[i]
	if u.refers = a.pairBehind(s, i); u.refers != nil {
		return
	}
	before := a.callersAt(s, i)
	if u.refers = a.pairBefore(u, before); u.refers == nil {
		u.refers = a.parties
	}
	if len(u.refers) < 2 {
		u.refers = a.accuserAndAccused(s)
	}
	if u.is("both-countries") {
		u.refers = a.countriesBefore(u, s.From, before)
	}
}

// accuserAndAccused are the two of whom one accused the other in the sentence before of what no third took part in, "X tố Y nổ súng trước. Hai bên …"; nil where
// one of them has no arms: "LHQ tố Y tấn công Z. Hai bên …".
func (a *article) accuserAndAccused(s *sentence) []schema.ID {
	k := a.at(s.index)
	if k == 0 {
		return nil
	}
	p := &a.sentences[k-1]
	for _, g := range p.segments {
		if g.voice.kind() != "accuse" || len(g.voice.speakers) != 1 {
			continue
		}
		pair := []schema.ID{a.side(g.voice.speakers[0])}
		for i := g.from; i < g.to; i++ {
			if u := &p.units[i]; u.m != nil && a.acting(u) && !slices.Contains(pair, a.side(a.state(u.m.ID))) {
				pair = append(pair, a.side(a.state(u.m.ID)))
			}
		}
		if len(pair) == 2 && a.armed(pair[0]) && a.armed(pair[1]) {
			return pair
		}
	}
	return nil
}

// pairBehind are the two countries that stand right behind unit i, joined.
func (a *article) pairBehind(s *sentence, i int) []schema.ID {
	u := s.units
	if i+3 >= len(u) || u[i+1].m == nil || u[i+3].m == nil || !u[i+2].is("and") {
		return nil
	}
	x, y := a.partySide(u[i+1].m), a.partySide(u[i+3].m)
	if x == y || !a.isCountry(x) || !a.isCountry(y) {
		return nil
	}
	return []schema.ID{x, y}
}

// callersAt is the first token of two who call on "hai nước" at unit i, "A và B kêu gọi hai nước kiềm chế", else the unit's own.
func (a *article) callersAt(s *sentence, i int) int {
	u := s.units
	j := i - 1
	for j > 0 && u[j].cue() == nil && u[j].m == nil && u[j].sign == "" {
		j--
	}
	if j < 3 || u[j].cue() == nil || u[j].cue().Kind != "call" {
		return u[i].from
	}
	for j--; j > 2 && filler(&u[j]); j-- {
	}
	if u[j].m != nil && u[j-1].is("and") && u[j-2].m != nil {
		return u[j-2].from
	}
	return u[i].from
}

// pairBefore are the two sides that were last named together before the token from, "A và B", "giữa A với B": whom "hai bên" at the unit means;
// nil where none were.
func (a *article) pairBefore(u *unit, from int) []schema.ID {
	ms := a.found.Mentions
	k := a.mentionsFrom(from)
	after := -1
	for i := k - 1; i >= 0 && u.from-ms[i].From <= anaphora; i-- {
		if ms[i].Inner || a.partySide(&ms[i]) == "" {
			continue
		}
		if after >= 0 && a.joins(ms[i].Outer[1], ms[after].Outer[0]) {
			x, y := a.partySide(&ms[i]), a.partySide(&ms[after])
			states := u.is("both-countries") && a.isCountry(x) && a.isCountry(y)
			if x != y && (states || !u.is("both-countries") && (len(a.parties) == 0 || a.opposed(&ms[i], &ms[after]))) && !a.thirdBefore(i) {
				return []schema.ID{x, y}
			}
		}
		after = i
	}
	return nil
}

// countriesBefore are the two countries that "hai nước" means: named together before the token from, else the two countries that the article names
// most where one of them was spoken of shortly before, else the two spoken of last; nil where there are not two.
func (a *article) countriesBefore(u *unit, sentence, from int) []schema.ID {
	if pair := a.pairBefore(u, from); pair != nil {
		return pair
	}
	ms := a.found.Mentions
	k := a.mentionsFrom(from)
	var last []schema.ID
	here := 0 // of them those that the sentence names
	for i := k - 1; i >= 0 && u.from-ms[i].From <= anaphora; i-- {
		if side := a.partySide(&ms[i]); a.isCountry(side) && !slices.Contains(last, side) {
			if last = append(last, side); ms[i].From >= sentence {
				here = len(last)
			}
		}
	}
	if here == 1 && len(a.parties) == 2 && !slices.Contains(a.parties, last[0]) && u.is("both-countries") && a.betweenThem(u) && slices.Contains(last, a.parties[0]) && slices.Contains(last, a.parties[1]) {
		return a.parties // "Moskva sẵn sàng đăng cai cuộc gặp giữa hai nước": who offers help is none of the two at war
	}
	warring, spoken := a.nations(), 0
	for _, id := range warring {
		if slices.Contains(last[:here], id) {
			spoken += 2
		} else if slices.Contains(last, id) {
			spoken++
		}
	}
	if spoken >= 2 || len(last) < 2 {
		return warring
	}
	return []schema.ID{last[1], last[0]}
}

// thirdBefore says whether another party is listed before the mention: "giữa X, Y và Z" names no pair.
func (a *article) thirdBefore(i int) bool {
	ms := a.found.Mentions
	from := ms[i].Outer[0] - 1
	for i--; i >= 0 && ms[i].Inner; i-- {
	}
	return i >= 0 && from > 0 && a.doc.Tokens[from].Key == "," && ms[i].Outer[1] == from && a.partySide(&ms[i]) != ""
}

// betweenThem says whether a word for "between" stands right before the reference.
func (a *article) betweenThem(u *unit) bool {
	if u.from == 0 {
		return false
	}
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.from-1, u.from)
	return to == u.from && has(e, "between")
}

// opposed says whether two that are named together stand face to face and are no allies: "giữa X và Y", two persons.
func (a *article) opposed(x, y *entity.Mention) bool {
	if x.Type == "person" && y.Type == "person" {
		return true
	}
	from := x.Outer[0]
	if from == 0 {
		return false
	}
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, from-1, from)
	return to == from && has(e, "between")
}

// joins says whether nothing but a word or sign of joining stands from one token to another.
func (a *article) joins(from, to int) bool {
	if to-from != 1 {
		return false
	}
	e, end := a.pack.Lexicon.Longest(a.doc.Tokens, from, to)
	return end == to && (has(e, "and") || has(e, "prep-with")) || a.doc.Tokens[from].Key == "-"
}

// partySide is the side of a mention that can be a party to a conflict or to talks; "" for others.
func (a *article) partySide(m *entity.Mention) schema.ID {
	switch m.Type {
	case "country", "force", "group", "organisation", "person":
	case "place":
		return a.g.SeatOf(m.ID)
	default:
		return ""
	}
	side := a.side(m.ID)
	if e := a.entity(side); e == nil || e.Type == "person" || e.Type == "media" || e.Type == "place" {
		return ""
	}
	return side
}

func (a *article) isCountry(id schema.ID) bool {
	return a.typeOf(id) == "country"
}

// many is whom a word for several means: somebody's side where only he was named.
func (a *article) many(ids []schema.ID) []schema.ID {
	var out []schema.ID
	for _, id := range ids {
		if e := a.entity(id); e != nil && e.Type == "person" {
			id = a.side(id)
		}
		out = append(out, id)
	}
	return out
}

// mouthpiece says whether a person speaks for an armed body or a state whose deeds are not his own.
func (a *article) mouthpiece(id schema.ID) bool {
	e, side := a.entity(id), a.entity(a.side(id))
	return e != nil && e.Type == "person" && side != nil && (side.Type == "country" || side.Type == "force" || side.Type == "group")
}

// groupDid gives a deed that a draft has its speaker do to the group whose man he is told to be right before his cue: "phát ngôn viên X của nhóm Y tuyên bố
// đã giết …".
func (a *article) groupDid(c *clause, d *draft) {
	v := c.seg.voice
	if len(d.Agent) != 1 || len(v.speakers) == 0 || d.Agent[0] != v.speakers[0] || !a.isPerson(d.Agent[0]) {
		return
	}
	u, k := c.s.units, c.seg.from-1
	for k > 0 && (u[k].cue() != nil || filler(&u[k])) {
		k--
	}
	if k < 2 || u[k].m == nil || !u[k-1].is("prep-of") || u[k-2].m == nil || u[k-2].m.ID != d.Agent[0] {
		return
	}
	switch m := u[k].m; m.Type {
	case "country", "force", "group":
		d.Agent = []schema.ID{m.ID}
	}
}

// owning makes who takes responsibility for a deed its agent. Whoever the words name beside the deed suffered it: "nhận trách nhiệm
// vụ phục kích đoàn xe của X".
func (a *article) owning(d *draft) bool {
	who := d.Speaker
	if a.mouthpiece(who) {
		who = a.side(who)
	}
	if slices.ContainsFunc(d.Agent, func(id schema.ID) bool { return a.side(id) == a.side(who) }) {
		return false
	}
	victims := d.Agent
	d.Agent = nil
	a.add(&d.Claim, "patient", victims...)
	a.add(&d.Claim, "agent", who)
	return true
}

// ownMen says whether the unit is men of who speaks, "lực lượng của ông", on whom nothing is done.
func (a *article) ownMen(c *clause, i int) bool {
	u := c.s.units
	if !u[i].is("own-men") || u[i].m != nil {
		return false
	}
	for i--; i > c.seg.from && u[i].any("plural", "classifier"); i-- {
	}
	return i < c.seg.from || !u[i].any("prep-to", "prep-in", "prep-with", "prep-from", "prep-of", "prep-about", "prep-dest") && u[i].sign == "" && !u[i].verb() || u[i].sign != "" || u[i].cue() != nil && u[i].cue().Kind == "say"
}

// rebelling is a mention of rebels without a name as that of the one armed group of no state that the article names, where it is
// named shortly before them, else the mention itself.
func (a *article) rebelling(m *entity.Mention) *entity.Mention {
	if m == nil || m.Head == nil || !m.Head.Anon || m.ID != schema.Ent(m.Head.ID) && !a.pointedAt(m) {
		return m
	}
	if o := a.bandCalled(m); o != nil {
		return o
	}
	if m.From > 0 && a.numbered(m.From-1, m.From) || a.unidentified(m) {
		return m
	}
	bands := a.onlyBand()
	i := sort.Search(len(bands), func(i int) bool { return bands[i].From >= m.From })
	if i == 0 || m.From-bands[i-1].From > anaphora {
		return m
	}
	return as(m, bands[i-1])
}

// onlyBand are the mentions by name of the one armed group of no state that the article names; none where it names more than one.
func (a *article) onlyBand() []*entity.Mention {
	if a.bands == nil {
		a.bands = []*entity.Mention{}
		for i := range a.found.Mentions {
			o := &a.found.Mentions[i]
			if o.Kind != entity.KindName || !a.irregular(o) {
				continue
			}
			if len(a.bands) > 0 && a.bands[0].ID != o.ID {
				a.bands = a.bands[:0]
				break
			}
			a.bands = append(a.bands, o)
		}
	}
	return a.bands
}

// as is a mention that means what another names.
func as(m, o *entity.Mention) *entity.Mention {
	named := *m
	named.ID, named.Type, named.Of = o.ID, o.Type, o.Of
	return &named
}

// irregular says whether a name is an armed group's that is of no state.
func (a *article) irregular(m *entity.Mention) bool {
	if m.Type != "force" && !(m.Head != nil && m.Head.Armed && a.typed(m, []string{"group"})) || m.Head != nil && m.Head.Type == "force" {
		return false // "phương Tây" takes no village, a brigade is no movement
	}
	side := a.side(m.ID)
	e := a.entity(side)
	return side == m.ID || e == nil || e.Type != "country" && e.Type != "organisation"
}

// numbered says whether the tokens from one to another are a number: "một nhóm", "5 phiến quân".
func (a *article) numbered(from, to int) bool {
	_, ok := a.pack.Numbers.At(a.doc.Tokens, from, to)
	return ok || a.doc.Tokens[from].Kind == text.Number
}

// otherSide is somebody, where he is not of the side of the other.
func (a *article) otherSide(id, other schema.ID) []schema.ID {
	if id == "" || a.side(id) == a.side(other) {
		return nil
	}
	return some(id)
}

// namedBehind says whether a country is named by its name shortly behind unit i, in the same clause: "nước này tấn công X" is not X.
func (a *article) namedBehind(s *sentence, i int, country schema.ID) bool {
	for i++; i < len(s.units) && s.units[i].sign == "" && s.units[i].cue() == nil; i++ {
		if m := s.units[i].m; m != nil && (m.ID == country && m.Type == "country" || slices.Contains(m.Of, country)) {
			return true
		}
	}
	return false
}

// otherBefore is the last country but the given one that the sentence names before unit i, on its own or as whose something is.
func (a *article) otherBefore(s *sentence, i int, country schema.ID) schema.ID {
	return a.otherSince(s, i, country, s.From)
}

// otherSince is the last country but the given one that is named from token low on up to unit i.
func (a *article) otherSince(s *sentence, i int, country schema.ID, low int) schema.ID {
	for k := a.mentionsFrom(s.units[i].from) - 1; k >= 0; k-- {
		m := &a.found.Mentions[k]
		if m.From < low {
			break
		}
		if m.Type == "country" && m.ID != country {
			return m.ID
		}
	}
	return ""
}

// bodies are the types of entities that a reference to a body may mean: no force where it is one that only watches, "tổ chức theo dõi này".
func (a *article) bodies(u *unit) []string {
	if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.from, u.to-1); to == u.to-1 && has(e, "watchers") {
		return []string{"organisation"}
	}
	return []string{"organisation", "force"}
}

// landOf says whether unit i between commas is the country that the place right before it lies in: no speaker.
func (a *article) landOf(s *sentence, i, low int) bool {
	u := s.units
	return i-2 >= low && i+1 < len(u) && country(&u[i]) && u[i+1].sign == "," && u[i-1].sign == "," && located(&u[i-2]) && a.hangsOn(s, i-2, low) >= 0
}
