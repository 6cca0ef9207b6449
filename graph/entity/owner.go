package entity

import "slices"

// owner reads whom a body, site or voice belongs to, at token p: a name, a body with its own owner, nước này.
func (s *scan) owner(p int, shapes bool) (*draft, int) {
	q, strong := s.link(p)
	if q+1 < s.end && s.at(q).plural() && s.at(q+1).head != nil && s.at(q+1).head.Kind == KindBody {
		q++
	}
	if q >= s.end {
		return nil, p
	}
	d, to := s.ownerAt(q, strong, shapes)
	if d == nil {
		return nil, p
	}
	d.linked = strong
	return d, to
}

// leader reads who leads a body, at token p: "liên quân do X dẫn đầu".
func (s *scan) leader(p int) (*draft, int) {
	if p >= s.end || s.at(p).byTo() <= p || s.at(p).byTo() >= s.end {
		return nil, p
	}
	keep := len(s.drafts)
	o, to := s.ownerAt(s.at(p).byTo(), true, false)
	if o == nil || to >= s.end || s.at(to).ledTo() <= to {
		s.drafts = s.drafts[:keep]
		return nil, p
	}
	o.linked = true
	return o, s.at(to).ledTo()
}

// loyalTo reads whose side fighters take, behind the words at token p that say so: a person or a country, or a body of one, whose own men those of no force
// are not.
func (s *scan) loyalTo(p int, bodies bool) (*draft, int) {
	q := s.at(p).leanTo()
	if q == p || q >= s.end {
		return nil, q
	}
	keep := len(s.drafts)
	o, to := s.ownerAt(q, true, true)
	if o == nil || o.form != "person" && !s.ofSeat(o) && !(bodies && o.form == KindBody && len(o.of) > 0) && !(o.form == "name" && (o.Title != nil || o.name.to > 0 && (s.human(o.name) || s.ofCountry(o)))) {
		s.drafts = s.drafts[:keep]
		return nil, q
	}
	return o, to
}

// ofSeat says whether an owner is the seat of a government, which stands for it: "lực lượng thân Kiev".
func (s *scan) ofSeat(o *draft) bool {
	e := s.listedEntity(o)
	return o.form == "name" && e != nil && s.f.gazetteer.SeatOf(e.ID) != ""
}

// takesSides says whether a body is of fighters who may be called by whose side they take.
func (s *scan) takesSides(d *draft) bool {
	h := d.Head
	return (h.Part || h.Apart || h.Loose && h.Acts && h.Type == "force") && (h.Type == "force" || h.Type == "group") && !h.Bound && d.adj == ""
}

// sponsor reads by whom fighters that are nobody's are armed or trained, at token p: "lực lượng do X huấn luyện". Those who stand alone without that
// may be the band that was named before.
func (s *scan) sponsor(d *draft, p int) (*draft, int) {
	q := max(s.at(p).byTo(), s.at(p).passiveTo())
	if !d.Head.Part || q <= p || q >= s.end {
		return nil, p
	}
	keep := len(s.drafts)
	o, to := s.ownerAt(q, true, false)
	if o == nil || !s.ofCountry(o) && o.form != "name" || to >= s.end || s.at(to).helpTo() <= to {
		s.drafts = s.drafts[:keep]
		return nil, p
	}
	return o, s.at(to).helpTo()
}

// partisans makes fighters a force of their own who are called by whose side they take: "các đơn vị trung thành với Tướng X".
func (s *scan) partisans(d, o *draft, to int) (*draft, int) {
	s.inner(o)
	d.of, d.leans = []*draft{o}, true
	d.To, d.Outer, d.Reason = to, [2]int{d.From, to}, "head+side"
	return d, to
}

// ownerAt reads an owner at token q; strong says that a word of belonging stands before it, shapes that unlisted
// names and persons will do.
func (s *scan) ownerAt(q int, strong, shapes bool) (*draft, int) {
	if to := s.at(q).countryTo(); to > q {
		d := s.draft("country")
		d.dead = true
		d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, q, to, [2]int{q, to}, "reference"
		return d, to
	}
	keep := len(s.drafts)
	if shapes && s.at(q).title != nil && !s.addressed(q) && (strong || s.ts[q].Native) { // chính quyền của Tổng thống X
		if d, to := s.title(q); d != nil && (strong || d.form == "person") {
			return d, to
		}
		s.drafts = s.drafts[:keep]
	}
	if d := s.imprint(q); d != nil {
		return d, d.To
	}
	m := s.listedName(q)
	if h, to := s.head(q); h != nil && (to > m.to || m.to == to && h.name.to > 0) && s.owns(h, strong || s.personAt(to)) {
		return h, to
	}
	s.drafts = s.drafts[:keep]
	if m.to > q && !m.common && s.partyMatch(m) {
		d := s.named(q)
		if d.To > m.to { // a longer run: the owner is the listed name
			d = s.draft("name")
			d.name, d.text = m, s.text(q, m.to)
			d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, q, m.to, [2]int{q, m.to}, "gazetteer"
		}
		s.parts(q, d)
		return d, d.To
	}
	if d := s.shortened(q); strong && m.to <= q && d != nil {
		return d, d.To // "người phát ngôn của Mặt trận"
	}
	if m.to > q || !shapes {
		return nil, q
	}
	if d := s.named(q); d != nil && d.run.foreign && !d.run.code {
		return d, d.To
	}
	return nil, q
}

// addressed says whether the form of address at token q is a country where an owner may stand: "Ngoại trưởng Anh".
func (s *scan) addressed(q int) bool {
	t := s.at(q).title
	if t == nil || !t.Address || !s.ts[q].Cap {
		return false
	}
	m := s.listedName(q)
	return m.to > q && !m.common && s.partyMatch(m)
}

// owns says whether a head phrase can stand for an owner: a body or name, not a site or voice.
func (s *scan) owns(h *draft, strong bool) bool {
	switch h.form {
	case KindBody:
		return len(h.of) > 0 || strong && !h.Head.Loose
	case KindName:
		return h.Type != "weapon"
	case KindThing:
		return h.Head.Apart && len(h.of) > 0
	}
	return false
}

func (s *scan) partyMatch(m match) bool {
	e := m.entries[0].ent
	return e != nil && party(e.Type)
}

// link skips the words of belonging at token p: của, thuộc.
func (s *scan) link(p int) (q int, strong bool) {
	if p < s.end && s.at(p).ofTo() > p && (s.at(p).head == nil || s.at(p).headTo() < s.at(p).ofTo()) {
		return s.at(p).ofTo(), true
	}
	return p, false
}

// ownerBehind reads a country behind a name, with của or in brackets, and returns the token to go on at.
func (s *scan) ownerBehind(d *draft, p int) int {
	if p >= s.end {
		return p
	}
	q, strong := s.link(p)
	bracket := s.ts[p].Key == "(" && p+2 < s.end
	if bracket {
		q = p + 1
	}
	if !strong && !bracket && d.Head.Type != "force" && !(d.Head.Type == "organisation" && d.name.to == 0 && len(d.run.chunks) == 0) {
		return p
	}
	keep := len(s.drafts)
	o, to := s.owner(q, strong && d.Head.Type == "force")
	if o != nil && strong && d.Head.Type == "place" && s.fighters(o) {
		s.drafts = s.drafts[:keep]
		return p // "vụ tấn công thị trấn X của quân đội Y": no town is an army's
	}
	if o == nil || o.form == KindThing || o.form == "person" || o.name.to > 0 && s.human(o.name) {
		return p
	}
	if bracket {
		if to >= s.end || s.ts[to].Key != ")" {
			return p
		}
		to++
	}
	s.inner(o)
	d.of = []*draft{o}
	d.Outer[1] = to
	if !bracket && o.form != "country" && !(d.Head.Type == "force" && o.form == KindBody) && (!strong || s.uncapped(d)) {
		d.To = to // the country belongs to the name: Viện Hòa bình Mỹ, Ủy ban về tù binh của X
		d.text = s.text(d.From, to)
	}
	return to
}

// fighters says whether an owner is an army or an armed group.
func (s *scan) fighters(o *draft) bool {
	if e := s.listedEntity(o); e != nil {
		return e.Type == "force" || e.Type == "group"
	}
	return o.Head != nil && (o.Head.Type == "force" || o.Head.Apart || o.Head.Armed)
}

// link resolves all drafts and fills in the result.
func (l *linker) link() {
	l.sort()
	l.shapes, l.acronyms = map[string]evidence{}, map[string]*draft{}
	l.listed()
	l.defined()
	l.gather()
	l.people()
	for _, d := range l.drafts {
		l.resolve(d)
	}
	l.positions()
	for _, d := range l.drafts {
		switch {
		case d.form == KindOffice:
			l.office(d)
		case d.form == KindBody && d.ID == "":
			l.bare(d)
		}
	}
	l.found.Mentions = make([]Mention, 0, len(l.drafts))
	for _, d := range l.drafts {
		l.emit(d)
	}
	slices.SortFunc(l.found.Bare, func(a, b Mention) int { return a.From - b.From })
	l.prune()
	l.found.sort()
}

// sort puts the drafts in the order of the text. They nearly stand so: what lies within another is only found before it.
func (l *linker) sort() {
	for i, d := range l.drafts {
		k := i
		for ; k > 0 && l.drafts[k-1].From > d.From; k-- {
			l.drafts[k] = l.drafts[k-1]
		}
		if k < i {
			l.drafts[k] = d
		}
	}
}

// uncapped says whether the name of an organisation has no capitalised word behind its head.
func (s *scan) uncapped(d *draft) bool {
	to := s.at(d.From).headTo()
	return d.Head.Type == "organisation" && d.name.to == 0 && to > d.From && to < d.To && s.capitals(to, d.To) == 0
}
