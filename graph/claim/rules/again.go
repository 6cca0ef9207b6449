package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/schema"
)

// sameAgain gives what is said at a site to who was heard before where the words from unit from to to (exclusive) name nobody and only call him by what he
// is: "nhật báo X" behind a newspaper of X, "vị quan chức quân đội X" behind one of its officers, "tổ chức có trụ sở tại X" behind an organisation.
func (a *article) sameAgain(s *sentence, t *site, from, to int) {
	if len(t.ids) != 1 || t.passive {
		return
	}
	u := s.units
	for to > from && (filler(&u[to-1]) || u[to-1].sign == ",") {
		to--
	}
	for from < to && u[from].m == nil && a.opensOnly(&u[from]) {
		from++
	}
	if to <= from || to-from > longestSource {
		return
	}
	if who := a.chiefAgain(s, from, to); len(who) > 0 {
		t.ids, t.inherited = who, true
	}
	if a.typeOf(t.ids[0]) == "person" {
		return
	}
	side, ok := a.calledOnly(s, from, to)
	if !ok {
		return
	}
	p, end := a.pack.Phrase(a.doc.Tokens, u[from].from, u[to-1].to)
	var who []schema.ID
	switch {
	case p.Is("bare-media") && side == "" && end == u[to-1].to:
		if a.typeOf(t.ids[0]) != "media" {
			who = a.outletLike(&u[from], s.From) // "theo tờ báo"
		}
	case side != "" && (p.Is("bare-media") || outletHead(&u[from])):
		if who = a.outletOf(u[from].from, side); who == nil && a.isCountry(t.ids[0]) {
			who = a.sourceOf(s, from, to) // "hãng tin X": the country says nothing
		}
	case p.Is("the-one") || a.beginsWith(&u[from], "one-of"):
		who = a.personAgain(s, side)
	case (p.Is("bare-body") || p.Is("bare-group")) && end == u[to-1].to:
		if a.typeOf(t.ids[0]) == "source" {
			who = a.bodyAgain(s) // "theo thông cáo của nhóm"
		}
	case p.Is("bare-body") && slices.ContainsFunc(u[from:to], func(x unit) bool { return x.is("seated") }), p.Is("watchers"):
		who = a.bodyAgain(s)
	}
	if len(who) > 0 {
		t.ids, t.inherited = who, true
	}
}

// calledOnly is the side of the country or force that the units from from to to name, "" where they name none; false where somebody else is named or
// the words call more than one, or one who comes up for the first time.
func (a *article) calledOnly(s *sentence, from, to int) (side schema.ID, ok bool) {
	for i := from; i < to; i++ {
		u := &s.units[i]
		if u.sign != "" || u.any("plural", "article", "indefinite", "relative", "reference", "and") && u.m == nil || u.fig != nil && u.fig.people && !(i == from && a.beginsWith(u, "one-of")) {
			return "", false
		}
		if u.m == nil || i == from && a.beginsWith(u, "one-of") && (u.m.Type != "person" || u.m.ID == "") {
			continue
		}
		if k := u.m.Kind; u.m.Type == "person" || u.m.Type == "media" || k == entity.KindName && u.m.Type != "country" && !located(u) || k == entity.KindOffice || a.beginsWith(u, "article") {
			return "", false
		}
		if c := a.side(a.state(u.m.ID)); u.m.ID != "" && a.isCountry(c) {
			side = c
		}
	}
	return side, true
}

// outletHead says whether the unit is a word that names of outlets begin with: "đài", "kênh".
func outletHead(u *unit) bool {
	return u.m == nil && slices.ContainsFunc(u.entries, func(e *lang.Entry) bool { return e.Head != nil && e.Head.Type == "media" })
}

// outletOf is the outlet of a country that was named last before a token.
func (a *article) outletOf(token int, side schema.ID) []schema.ID {
	for i := a.mentionsFrom(token) - 1; i >= 0; i-- {
		m := &a.found.Mentions[i]
		if m.Type != "media" || m.ID == "" {
			continue
		}
		if token-m.From > anaphora {
			break
		}
		if a.side(m.ID) == side {
			return []schema.ID{m.ID}
		}
	}
	return nil
}

// personAgain is who spoke in the sentence before, if he is a person or somebody without a name, and of the side that is given; else the person of
// that side who was named last.
func (a *article) personAgain(s *sentence, side schema.ID) []schema.ID {
	who := a.lastToSpeak(s)
	switch {
	case len(who) > 0 && (side == "" || a.side(who[0]) == side):
		return who
	case side != "" && a.person != "" && a.side(a.person) == side:
		return some(a.person) // who was only named before
	}
	return nil
}

// chiefAgain is who was heard or named last where the words from unit from to to (exclusive) only call him the head of a body that he is of: "người đứng
// đầu WHO". A country has many who are of it.
func (a *article) chiefAgain(s *sentence, from, to int) []schema.ID {
	m := s.units[to-1].m
	if m == nil || m.Kind != entity.KindOffice || len(m.Of) == 0 || a.isCountry(m.Of[0]) || a.g.Entity(m.ID) != nil {
		return nil
	}
	if p, _ := a.pack.Phrase(a.doc.Tokens, s.units[from].from, m.Outer[1]); !p.Is("chief") {
		return nil
	}
	for _, who := range append(slices.Clone(a.lastToSpeak(s)), a.person) {
		if e := a.entity(who); e != nil && e.Type == "person" && who != m.ID && holdsOffice(e, m.Of[0]) {
			return some(who)
		}
	}
	return nil
}

// holdsOffice says whether a person is known to be of a body or to hold a position in it.
func holdsOffice(e *schema.Entity, body schema.ID) bool {
	return slices.Contains(e.Links["affiliated-with"], body) || slices.ContainsFunc(e.Positions, func(p schema.Position) bool { return p.Of == body })
}

// bodyAgain is who spoke in the sentence before, if that is a body and no country.
func (a *article) bodyAgain(s *sentence) []schema.ID {
	p := a.previous
	if p == nil || len(p.speakers) != 1 || s.Paragraph-a.previousAt > 1 {
		return nil
	}
	switch a.typeOf(p.speakers[0]) {
	case "organisation", "force", "group":
		return p.speakers
	}
	return nil
}

// lastToSpeak is who alone spoke in the sentence before: whom "ông" means where nobody is named that it could be; nobody where an outlet did.
func (a *article) lastToSpeak(s *sentence) []schema.ID {
	p := a.previous
	if p == nil || len(p.speakers) != 1 || s.Paragraph-a.previousAt > 1 {
		return nil
	}
	if kind := a.typeOf(p.speakers[0]); kind != "person" && kind != "source" {
		return nil
	}
	return p.speakers
}

// accuserGoesOn is who without a name accused somebody in the sentence before, where "ông" at unit i opens the sentence and goes on with what he says: the
// person named last is the accused, "Một chỉ huy phiến quân cáo buộc Tổng thống X … Ông ta khẳng định".
func (a *article) accuserGoesOn(s *sentence, i int) []schema.ID {
	p, u := a.previous, s.units
	if i > 1 || p == nil || p.author || p.stance != "accuses" || len(p.speakers) != 1 || s.Paragraph-a.previousAt > 1 {
		return nil
	}
	if kind := a.typeOf(p.speakers[0]); kind != "source" && kind != "group" {
		return nil
	}
	j := i + 1
	for j < len(u) && filler(&u[j]) {
		j++
	}
	if j >= len(u) || u[j].cue() == nil || u[j].cue().Kind == "answer" {
		return nil
	}
	for k := a.mentionsFrom(u[i].from) - 1; k >= 0 && a.found.Mentions[k].From >= p.at[1]; k-- {
		if a.found.Mentions[k].Type == "person" {
			return p.speakers
		}
	}
	return nil
}

// meanwhileSaid says whether the word of contrast at unit i only stands between a name that opens its clause and the cue at unit at: "X trong khi đó cho
// biết".
func (a *article) meanwhileSaid(s *sentence, i, low, at int) bool {
	u := s.units
	if i-1 < low || u[i-1].m == nil || !a.voices(&u[i-1]) || !a.opensClause(s, i-1, low) {
		return false
	}
	for j := i + 1; j < at; j++ {
		if !u[j].is("reference") && !filler(&u[j]) {
			return false
		}
	}
	return true
}

// signedQuote is the unit of the name that alone stands behind a quotation and a dash, "“…” – ông X.", and where the quotation ends; -1 where none does.
func (a *article) signedQuote(s *sentence) (who, end int) {
	u, n := s.units, len(s.units)
	for n > 0 && (u[n-1].sign == "." || u[n-1].sign == "*" || u[n-1].sign == "_") {
		n--
	}
	if n < 4 || u[0].sign != "quote" || u[n-1].m == nil || u[n-1].m.Type != "person" {
		return -1, 0
	}
	for i := n - 2; i > 1; i-- {
		switch x := &u[i]; {
		case x.sign == "-":
			if u[i-1].sign != "quote" || len(a.resolve(s, n-1)) == 0 {
				return -1, 0
			}
			return n - 1, i
		case x.sign != "", x.cue() != nil, x.verb() && x.m == nil:
			return -1, 0
		}
	}
	return -1, 0
}

// thisPaper says whether the unit is a word for a document and one that refers: "tuyên bố này".
func (a *article) thisPaper(u *unit) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.from, u.to-1)
	return to > u.from && to == u.to-1 && has(e, "document")
}
