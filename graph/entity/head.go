package entity

import (
	"hearsay/graph/text"
)

// head reads the phrase of a head at token i: "Bộ Quốc phòng Nga", "thành phố Ganja", "nhà máy điện ở …". It
// returns the token to go on at.
func (s *scan) head(i int) (*draft, int) {
	l := s.at(i)
	if l.head == nil || s.blocked(i, l.headTo()) && !(s.spots[i-s.start].cited && (l.head.Kind == KindSource || l.head.Kind == KindName)) || s.within(i) || s.fired(i) {
		return nil, i
	}
	d := s.draft(l.head.Kind)
	d.Head, d.Kind, d.From, d.To, d.Type, d.Reason = l.head, l.head.Kind, i, l.headTo(), l.head.Type, "head"
	p := s.adjectives(d, l.headTo())
	if p+1 < s.end && s.ts[p].Key == "." && s.ts[i].Upper && !s.ts[p].Space && s.ts[p+1].Cap {
		p++ // "TP.Orven"
	}
	if d.To = p; p >= s.end {
		return s.alone(d)
	}
	switch l.head.Kind {
	case KindBody:
		return s.body(d, p)
	case KindThing:
		return s.thing(d, p)
	case KindSource:
		return s.source(d, p)
	}
	if n, to := s.headed(d, l.head, p); n != nil || !l.head.Acts {
		return n, to
	}
	return s.alone(d)
}

// fired says whether the head of a body at token i is what is used and not who uses it: "bằng pháo binh của X".
func (s *scan) fired(i int) bool {
	l := s.at(i)
	if i == s.start || !l.head.Loose || l.head.Type != "force" {
		return false
	}
	if m := s.longest(i); m.to != l.headTo() || m.entries[0].ent == nil || m.entries[0].ent.Type != "equipment" {
		return false
	}
	p, to := s.f.pack.Phrase(s.ts, i-1, i)
	return to == i && p.Is("prep-with")
}

// alone is a head without owner or name.
func (s *scan) alone(d *draft) (*draft, int) {
	if d.Kind == KindName && d.Head.Acts {
		d.form, d.Kind = KindBody, KindBody // "các băng đảng": no name follows
	}
	if d.Kind == KindName || d.Head.Loose && !d.Head.Alone && !d.Head.Acts || d.To < s.end && s.at(d.To).both() {
		return nil, d.From
	}
	d.Outer = [2]int{d.From, d.To}
	return d, d.To
}

// adjectives reads the words between a head and its owner, and keeps those that change who is meant.
func (s *scan) adjectives(d *draft, p int) int {
	for p < s.end {
		l := s.at(p)
		switch {
		case l.adjTo() > p:
			d.adj, p = s.text(p, l.adjTo()), l.adjTo()
		case l.descTo() > p && !l.enemy() && d.Kind != KindName && !s.enemyIn(p, l.descTo()) && !(d.Kind == KindBody && s.namedPast(p, l.descTo()-1)): // "quân Liên Xô"
			p = l.descTo()
		case l.modTo() > p && l.headTo() <= l.modTo() && d.Kind != KindThing && !s.namedPast(p, l.modTo()) && (d.Kind != KindName || !s.ts[p].Cap && (d.Type == "organisation" || d.Type == "media")):
			p = l.modTo()
		default:
			return p
		}
	}
	return p
}

// namedPast says whether a listed name begins at token p and goes on past token to: "phiến quân Nhà nước Hồi giáo".
func (s *scan) namedPast(p, to int) bool {
	if !s.ts[p].Cap {
		return false
	}
	m := s.listedName(p)
	return m.to > to && !m.common
}

func (s *scan) enemyIn(from, to int) bool {
	for k := from; k < to; k++ {
		if s.at(k).enemy() {
			return true
		}
	}
	return false
}

// body reads the owner of a body.
func (s *scan) body(d *draft, p int) (*draft, int) {
	if d.Head.People && s.counted(d.From) || d.Head.Bound && s.apposed(d.From) {
		return nil, d.From
	}
	if q := max(p, s.f.tails.longest(s.ts, p, s.end).to); q < s.end && s.at(q).refTo() > q && s.at(p).countryTo() == p {
		d.deictic, d.To = true, s.at(q).refTo() // "phiến quân này", "phiến quân Hồi giáo này"
		return s.alone(d)
	}
	if (d.Head.Type == "media" || d.Head.Keep) && !(d.Head.Type == "media" && s.unlistedState(p)) {
		if n := s.behindHead(d.Head, p); n != nil && (n.name.to == 0 || !d.Head.Keep) {
			return s.headed(d, d.Head, p)
		}
	}
	o, to := s.leader(p)
	if o == nil && d.Head.Led {
		return nil, d.From
	}
	if o == nil && s.takesSides(d) {
		if o, to = s.loyalTo(p, d.Head.Apart && d.Head.Alone); o != nil {
			return s.partisans(d, o, to)
		}
		if o, to = s.sponsor(d, p); o != nil {
			d.helped = true
			return s.partisans(d, o, to)
		}
	}
	if o == nil {
		o, to = s.owner(p, true)
	}
	if o != nil && o.name.to == 0 && len(o.run.chunks) > 1 && !d.Head.Loose && s.entitled(d.From) {
		o = nil // somebody's office at a ministry, and the name
	}
	if _, strong := s.link(p); o != nil && o.name.words > 1 && !strong && s.human(o.name) && !(o.Title != nil && o.Title.Office) && !(d.Head.Ruled && s.rules(o.name)) {
		o = nil
	}
	if o == nil {
		if h := s.at(d.From).headTo(); h < p && s.ts[h].Cap && s.ts[d.From].Cap {
			p = h // Hải quân Hoàng gia
		}
		return s.force(d, p)
	}
	if o.form == "name" && o.name.to == 0 && (o.hint == "" || o.why == "guess" || o.why == "cue" && len(o.run.chunks) > 1) {
		switch {
		case d.Head.Apart:
			o.hint, o.why = "organisation", "head" // the name of the rebels
		case !d.Head.Loose:
			o.hint, o.why = "country", "owner"
		}
	}
	d.of = []*draft{o}
	s.inner(o)
	d.To, d.Outer, d.Reason = to, [2]int{d.From, to}, "head+owner"
	if d.adj != "" {
		d.Reason = "head+adjective+owner"
	}
	s.seated(d)
	return d, to
}

// seated reads where a body stands of which its owner has several, "Đại sứ quán X tại Y", without taking the words.
func (s *scan) seated(d *draft) {
	if !d.Head.Seated || d.To >= s.end {
		return
	}
	if q := s.at(d.To).placeTo(); q > d.To && q < s.end {
		if o, _ := s.place(q); o != nil {
			d.at = []*draft{o}
		}
	}
}

// entitled says whether a title stands right before token i, with a word of belonging between or none.
func (s *scan) entitled(i int) bool {
	for k := i - 1; k >= max(s.start, i-longestHead); k-- {
		if l := s.at(k); l.title != nil && (l.titleTo() == i || l.titleTo() < i && s.at(l.titleTo()).ofTo() == i) {
			return true
		}
	}
	return false
}

// rules says whether the match is a person of whom an office is known.
func (s *scan) rules(m match) bool {
	e := m.entries[0].ent
	return e != nil && e.Type == "person" && len(e.Positions) > 0
}

// counted says whether a number stands before token i, straight or with a classifier between.
func (s *scan) counted(i int) bool {
	for k := i - 1; k >= max(s.start, i-3); k-- {
		t := &s.ts[k]
		if t.Kind == text.Number {
			return (k == i-1 || !s.break_(k+1, i)) && (k == s.start || s.ts[k-1].Key != "/" && (t.Space || !s.ts[k-1].Cap)) // "M23 và binh sĩ X"
		}
		if a, ok := s.f.pack.Numbers.At(s.ts, k, i); ok && a.To >= i-1 && !s.at(k).plural() {
			return true
		}
		if t.Kind != text.Word || s.at(k).placeTo() > k {
			return false // "hôm 3/5 ở sân bay X": the day counts nothing
		}
	}
	return false
}

// apposed says whether the words at token i tell who was named right before the comma: "X, thành viên của Y".
func (s *scan) apposed(i int) bool {
	k := i - 1
	for k > s.start && (s.at(k).plural() || s.ts[k].Kind == text.Word && !s.ts[k].Cap && s.ts[k-1].Key == ",") {
		k--
	}
	if k <= s.start || s.ts[k].Key != "," || len(s.drafts) == 0 {
		return false
	}
	d := s.drafts[len(s.drafts)-1]
	e := s.listedEntity(d)
	return d.Outer[1] == k && (d.form == "person" || e != nil && party(e.Type) || d.hint == "force" || d.hint == "organisation")
}

// break_ says whether a sign or a phrase's end stands between two tokens.
func (s *scan) break_(from, to int) bool {
	for k := from; k < to; k++ {
		if s.ts[k].Kind != text.Word || s.ts[k].Cap {
			return true
		}
	}
	return false
}

// thing reads the owner, name or place of a site or group.
func (s *scan) thing(d *draft, p int) (*draft, int) {
	if s.counted(d.From) && s.longest(d.From).to >= d.To {
		return nil, d.From
	}
	o, to := s.owner(p, true)
	d.many = d.Type == "facility" && s.plural(d.From) && !d.Head.Keep
	if o == nil && !d.many && !s.counted(d.From) {
		o, to = s.army(p)
	}
	if o != nil && d.Head.Apart && !s.stretch(d, o) {
		return nil, d.From
	}
	if o != nil {
		s.inner(o)
		d.of = []*draft{o}
		d.To, d.Outer, d.Reason = to, [2]int{d.From, to}, "head+owner"
		return d, to
	}
	if d.Type == "facility" && s.pair(p) {
		s.nameByHead(d, p+2)
		return d, s.ownerBehind(d, p+2)
	}
	if d.Head.Loose && !d.Head.Alone {
		return nil, d.From
	}
	d.Outer = [2]int{d.From, d.To}
	if q := s.at(p).placeTo(); q > p && q < s.end && d.Head.Type != "group" {
		if o, to := s.place(q); o != nil {
			d.at = []*draft{o}
			if e := s.listedEntity(o); e != nil && e.Type == "country" {
				return d, d.To // "căn cứ ở X": no base of its own, but where what happens there does
			}
			d.Outer[1] = to
			return d, d.To
		}
	}
	return d, d.To
}

// stretch says whether a direction may be of that owner: of a country, a bare one of a town, too: "đông Mosul".
func (s *scan) stretch(d, o *draft) bool {
	unlisted := o.form == "name" && s.unlistedState(o.From)
	if !d.Head.Part {
		return s.ofCountry(o) || unlisted
	}
	return (s.ofCountry(o) || unlisted || s.placed(o)) && !(d.From > s.start && s.at(d.From-1).headTo() > d.From)
}

// army reads a body without owner as the owner of a site: "trụ sở quân đội".
func (s *scan) army(p int) (*draft, int) {
	q, _ := s.link(p)
	if q >= s.end || s.at(q).head == nil || s.at(q).head.Kind != KindBody || s.at(q).head.Loose || s.at(q).head.Apart {
		return nil, p
	}
	if o, to := s.head(q); o != nil && o.form == KindBody && len(o.of) == 0 && !o.deictic {
		return o, to
	}
	return nil, p
}

// ofCountry says whether a draft names a listed country, or a country by this country.
func (s *scan) ofCountry(o *draft) bool {
	e := s.listedEntity(o)
	return o.form == "country" || e != nil && e.Type == "country"
}

// place reads the name of a place at token q without keeping it.
func (s *scan) place(q int) (*draft, int) {
	keep := len(s.drafts)
	o, to := s.owner(q, true)
	s.drafts = s.drafts[:keep]
	if o == nil || o.form != "name" || o.Type != "" && !location(o.Type) {
		return nil, q
	}
	if o.name.to > 0 {
		if e := o.name.entries[0].ent; e == nil || !location(e.Type) {
			return nil, q
		}
	}
	if o.hint == "" {
		o.hint, o.why = "place", "preposition"
	}
	return o, to
}

// source reads whose voice it is.
func (s *scan) source(d *draft, p int) (*draft, int) {
	d.Outer = [2]int{d.From, d.To}
	if d.Head.Passive {
		if d.From == s.start || s.at(d.From-1).passiveTo() != d.From {
			return nil, d.From
		}
		return d, d.To
	}
	o, to := s.owner(p, false)
	if o == nil {
		o, to = s.landAt(p)
	}
	if o != nil {
		s.inner(o)
		d.of = []*draft{o}
		d.To, d.Outer, d.Reason = to, [2]int{d.From, to}, "head+owner"
		return d, to
	}
	if d.Head.Loose {
		return nil, d.From
	}
	return d, d.To
}

// unlistedLand says whether the one word at token p, no acronym, is a country or place that no list has and the article speaks of elsewhere.
func (s *scan) unlistedLand(p int) bool {
	return s.listedName(p).to <= p && s.ts[p].Kind == text.Word && !s.ts[p].Upper && s.landlike(p, s.run(p, false))
}

// unlistedState says whether that word stands behind an organ of state, too.
func (s *scan) unlistedState(p int) bool { return s.unlistedLand(p) && s.lone.is(&s.ts[p], state) }

// landAt is the unlisted country or place at token p of which the article speaks elsewhere: "giới chức X".
func (s *scan) landAt(p int) (*draft, int) {
	if !s.unlistedLand(p) {
		return nil, p
	}
	n := s.named(p)
	if n == nil || n.To != p+1 {
		return nil, p
	}
	return n, n.To
}
