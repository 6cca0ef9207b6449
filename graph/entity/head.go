package entity

import (
	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// head reads the phrase of a head at token i: "Bộ Quốc phòng Nga", "thành phố Ganja", "nhà máy điện ở …". It
// returns the token to go on at.
func (s *scan) head(i int) (*draft, int) {
	l := &s.lex[i]
	if l.head == nil || s.blocked(i, l.headTo) && !(l.head.Kind == KindSource && l.from < i) || s.within(i) {
		return nil, i
	}
	d := &draft{form: l.head.Kind}
	d.Head, d.Kind, d.From, d.To, d.Type, d.Reason = l.head, l.head.Kind, i, l.headTo, l.head.Type, "head"
	p := s.adjectives(d, l.headTo)
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
	return s.headed(d, l.head, p)
}

// alone is a head without owner or name.
func (s *scan) alone(d *draft) (*draft, int) {
	if d.Kind == KindName || d.Head.Loose || d.To < s.end && s.lex[d.To].both {
		return nil, d.From
	}
	d.Outer = [2]int{d.From, d.To}
	return d, d.To
}

// adjectives reads the words between a head and its owner, and keeps those that change who is meant.
func (s *scan) adjectives(d *draft, p int) int {
	for p < s.end {
		l := &s.lex[p]
		switch {
		case l.adjTo > p:
			d.adj, p = s.text(p, l.adjTo), l.adjTo
		case l.descTo > p && !l.enemy && d.Kind != KindName && !s.enemyIn(p, l.descTo):
			p = l.descTo
		case l.modTo > p && d.Kind != KindThing && (d.Kind != KindName || d.Type == "organisation" || d.Type == "media"):
			p = l.modTo
		default:
			return p
		}
	}
	return p
}

func (s *scan) enemyIn(from, to int) bool {
	for k := from; k < to; k++ {
		if s.lex[k].enemy {
			return true
		}
	}
	return false
}

// body reads the owner of a body.
func (s *scan) body(d *draft, p int) (*draft, int) {
	if d.Head.People && s.counted(d.From) {
		return nil, d.From
	}
	if s.lex[p].refTo > p && s.lex[p].country == 0 {
		d.deictic, d.To = true, s.lex[p].refTo
		return s.alone(d)
	}
	if d.Head.Type == "media" {
		if n := s.behindHead(d.Head, p); n != nil {
			return s.headed(d, d.Head, p)
		}
	}
	o, to := s.owner(p, true)
	if o != nil && o.name.to == 0 && len(o.run.chunks) > 1 && !d.Head.Loose {
		o = nil // a ministry and the name of a person
	}
	if o == nil {
		return s.force(d, p)
	}
	if o.form == "name" && o.name.to == 0 && o.hint == "" && !d.Head.Loose {
		o.hint, o.why = "country", "owner"
	}
	d.of = []*draft{o}
	s.inner(o)
	d.To, d.Outer, d.Reason = to, [2]int{d.From, to}, "head+owner"
	if d.adj != "" {
		d.Reason = "head+adjective+owner"
	}
	return d, to
}

// force reads the capitalised name of a force, "Lực lượng Hỗ trợ Nhanh", or leaves the head alone.
func (s *scan) force(d *draft, p int) (*draft, int) {
	if p >= s.end || d.adj != "" || !s.ts[p].Cap || s.f.foreign(s.ts[p].Key) || d.Head.People {
		d.To = p
		if d.adj == "" {
			d.To = s.lex[d.From].headTo
		}
		return s.alone(d)
	}
	to := s.tail(p)
	if to < p+2 || d.Head.Loose && s.capitals(p, to) < 2 {
		d.To = p
		return s.alone(d)
	}
	d.form, d.Kind, d.To, d.Reason = "name", KindName, to, "head+name"
	d.Outer = [2]int{d.From, to}
	d.hint, d.why, d.text, d.run = d.Head.Type, "head", s.text(d.From, to), run{to: to}
	return d, s.ownerBehind(d, to)
}

// capitals counts the capitalised words of tokens.
func (s *scan) capitals(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if s.ts[k].Cap {
			n++
		}
	}
	return n
}

// owner reads whom a body, site or voice belongs to, at token p: a name, a body with its own owner, nước này.
func (s *scan) owner(p int, shapes bool) (*draft, int) {
	q, strong := s.link(p)
	if q >= s.end {
		return nil, p
	}
	if to := s.lex[q].country; to > 0 {
		d := &draft{form: "country", dead: true}
		d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, q, to, [2]int{q, to}, "reference"
		return d, to
	}
	keep := len(s.drafts)
	if strong && s.lex[q].title != nil { // chính quyền của Tổng thống X
		if d, to := s.title(q); d != nil {
			return d, to
		}
	}
	m := s.listedName(q)
	if h, to := s.head(q); h != nil && (to > m.to || m.to == to && h.name.to > 0) && s.owns(h, strong || s.personAt(to)) {
		return h, to
	}
	s.drafts = s.drafts[:keep]
	if m.to > q && !m.common && s.partyMatch(m) {
		d := s.named(q)
		if d.To > m.to { // a longer run: the owner is the listed name
			d = &draft{form: "name", name: m, text: s.text(q, m.to)}
			d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, q, m.to, [2]int{q, m.to}, "gazetteer"
		}
		s.parts(q, d)
		return d, d.To
	}
	if m.to > q || !shapes {
		return nil, p
	}
	if d := s.named(q); d != nil && d.run.foreign && !d.run.code {
		return d, d.To
	}
	return nil, p
}

// owns says whether a head phrase can stand for an owner: a body or name, not a site or voice.
func (s *scan) owns(h *draft, strong bool) bool {
	switch h.form {
	case KindBody:
		return len(h.of) > 0 || strong && !h.Head.Loose
	case KindName:
		return h.Type != "weapon"
	}
	return false
}

func (s *scan) partyMatch(m match) bool {
	e := m.entries[0].ent
	return e != nil && party(e.Type)
}

// link skips the word of belonging at token p: của, thuộc.
func (s *scan) link(p int) (q int, strong bool) {
	if p < s.end && (s.ts[p].Key == "cua3" || s.ts[p].Key == "thuôc5") {
		return p + 1, true
	}
	return p, false
}

// counted says whether a number stands before token i, straight or with a classifier between.
func (s *scan) counted(i int) bool {
	for k := i - 1; k >= max(s.start, i-3); k-- {
		t := &s.ts[k]
		if t.Kind == text.Number {
			return k == i-1 || !s.break_(k+1, i)
		}
		if a, ok := s.f.pack.Numbers.At(s.ts, k, i); ok && a.To >= i-1 && !s.lex[k].plural {
			return true
		}
		if t.Kind != text.Word {
			return false
		}
	}
	return false
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
	if s.counted(d.From) && s.f.trie.longest(s.ts, d.From, s.end).to >= d.To {
		return nil, d.From
	}
	o, to := s.owner(p, true)
	if o != nil {
		s.inner(o)
		d.of = []*draft{o}
		d.To, d.Outer, d.Reason = to, [2]int{d.From, to}, "head+owner"
		return d, to
	}
	if d.Head.Loose {
		return nil, d.From
	}
	d.Outer = [2]int{d.From, d.To}
	if q := s.lex[p].placeTo; q > p && q < s.end && d.Head.Type != "group" {
		if o, to := s.place(q); o != nil {
			d.at = []*draft{o}
			d.Outer[1] = to
			return d, d.To
		}
	}
	return d, d.To
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
	if o, to := s.owner(p, false); o != nil {
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

// headed reads the name behind a head such as thành phố, hãng tin, nhóm.
func (s *scan) headed(d *draft, h *lang.Head, p int) (*draft, int) {
	if h.Type == "country" || h.Type == "group" {
		return s.country(d, p)
	}
	if h.Type == "force" {
		return s.unitOf(d, p)
	}
	if h.Keep && h.Type == "place" && s.ts[p].Kind == text.Number {
		d.form, d.run, d.hint, d.why, d.To = "name", run{to: p + 1}, h.Type, "head", p+1
		d.Outer, d.text = [2]int{d.From, d.To}, s.text(d.From, d.To)
		return d, d.To
	}
	q, quoted := s.quote(p)
	n := s.behindHead(h, q)
	if n == nil {
		return nil, d.From
	}
	if quoted {
		if n.To >= s.end || !closes(s.ts[n.To].Key) {
			return nil, d.From
		}
	}
	n.Head, n.adj, n.Outer[0] = h, d.adj, d.From
	if n.name.to == 0 {
		n.hint, n.why = h.Type, "head"
	} else if e := n.name.entries[0].ent; e != nil && h.Type == "place" && e.Type == "country" {
		n.Outer[0] = n.From // the capital of the country is not the country
	}
	n.Type = h.Type
	if d.adj != "" || n.name.to == 0 && (h.Keep && !n.run.code || !n.run.foreign) {
		n.From = d.From
		n.text = s.text(n.From, n.To)
	}
	to := n.To
	if quoted {
		to++
	}
	return n, s.ownerBehind(n, to)
}

// behindHead is the name at token q behind a head: listed, foreign, or made of capitalised words.
func (s *scan) behindHead(h *lang.Head, q int) *draft {
	if q >= s.end || s.ts[q].Kind == text.Break {
		return nil
	}
	if h.Type == "organisation" && s.ts[q].Cap && !s.f.foreign(s.ts[q].Key) {
		if to := s.tail(q); to > q {
			if m := s.listedName(q); m.to < to || m.to == 0 {
				if h.Keep || to > q+1 {
					d := &draft{form: "name", run: run{to: to}, text: s.text(q, to)}
					d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, q, to, [2]int{q, to}, "shape"
					return d
				}
			}
		}
	}
	n := s.named(q)
	if n == nil || n.name.to > 0 && n.name.common {
		return nil
	}
	if n.name.to > 0 && !s.fits(n, h) {
		return nil
	}
	return n
}

// fits says whether a listed name can stand behind a head of that type.
func (s *scan) fits(n *draft, h *lang.Head) bool {
	e := n.name.entries[0].ent
	if e == nil {
		return false
	}
	switch h.Type {
	case "place":
		return location(e.Type)
	case "media":
		return e.Type == "media" || e.Type == "organisation"
	case "weapon":
		return e.Type == "weapon"
	}
	return party(e.Type) && e.Type != "person" && (e.Type != "country" && e.Type != "place" || h.Loose)
}

// tail reads the capitalised words that an organisation's name is made of; và, vì, về and the second halves of
// words between them belong to it.
func (s *scan) tail(q int) int {
	to := q
	for at := q; at < s.end; {
		if m := s.f.tails.longest(s.ts, at, s.end); m.to > at || at > q && at == to && s.lowTail(at, &m) {
			at, to = m.to, m.to
			continue
		}
		t := &s.ts[at]
		switch {
		case t.Kind != text.Word || t.Cap && at > q && s.ends(at):
			if r := s.run(at, false); len(r.chunks) == 1 && at == to && t.Cap && !r.code && s.listedName(at).to == 0 {
				return r.to
			}
			return to
		case t.Cap:
			at++
			to = at
		case at > q && s.bridges(at, to):
			at++
		default:
			return to
		}
	}
	return to
}

// lowTail reads a word of names in small letters behind capitalised ones: "Cục Truyền thông chiến lược".
func (s *scan) lowTail(i int, m *match) bool {
	if s.lex[i].cueTo > i || s.ts[i].Cap {
		return false
	}
	*m = s.f.lowTails.longest(s.ts, i, s.end)
	return m.to > i+1
}

// ends says whether the capitalised word at token i begins something else than the tail of a name.
func (s *scan) ends(i int) bool {
	l := &s.lex[i]
	if l.titleTo > i+1 || l.headTo > i+1 || s.f.foreign(s.ts[i].Key) && !s.ts[i].Upper {
		return true
	}
	m := s.f.trie.longest(s.ts, i, s.end)
	return m.to > i && !m.common && s.partyMatch(m)
}

// bridges says whether the small word at token i may stand between capitalised words of a name that reaches to
// token to so far.
func (s *scan) bridges(i, to int) bool {
	if i+1 >= s.end || s.ts[i+1].Kind != text.Word {
		return false
	}
	switch s.ts[i].Key {
	case "va2", "vi2", "vê2", "cua3", "cac1", "cho":
		return i-to <= 1 && s.ts[i+1].Cap && s.lex[i+1].headTo <= i+2
	}
	l := &s.lex[i]
	return i == to && l.anyTo <= i && l.cueTo <= i && (s.ts[i+1].Cap || s.ts[i+1].Key == "va2")
}

// quote skips an opening quotation mark.
func (s *scan) quote(p int) (int, bool) {
	switch s.ts[p].Key {
	case `"`, "“", "«", "'", "‘":
		return p + 1, true
	}
	return p, false
}

func closes(key string) bool {
	return key == `"` || key == "”" || key == "»" || key == "'" || key == "’"
}

// country reads "nước X", "phía X", "người X": the country, body or people that X is.
func (s *scan) country(d *draft, p int) (*draft, int) {
	if s.counted(d.From) {
		return nil, d.From
	}
	n := s.named(p)
	switch {
	case n == nil:
		return nil, d.From
	case n.name.to == 0:
		if d.Head.Type != "group" || len(n.run.chunks) != 1 || !n.run.foreign {
			return nil, d.From
		}
		n.hint, n.why = "group", "head"
	case n.name.common || !s.partyMatch(n.name):
		return nil, d.From
	}
	n.Outer[0] = d.From
	return n, n.To
}

// unitOf reads the number or name of a brigade, and its owner.
func (s *scan) unitOf(d *draft, p int) (*draft, int) {
	to := p
	for at := p; at < min(s.end, p+7); at++ {
		t := &s.ts[at]
		if t.Kind == text.Number {
			to = at + 1
			break
		}
		if t.Kind != text.Word || !t.Cap && (s.lex[at].cueTo > at || s.lex[at].placeTo > at) {
			break
		}
	}
	if to == p {
		n := s.named(p)
		m := s.f.tails.longest(s.ts, p, s.end)
		switch {
		case n != nil && n.run.foreign:
			to = n.To
		case m.to > p:
			to = m.to
		default:
			return nil, d.From
		}
	}
	d.form, d.Kind, d.To, d.Reason = "name", KindName, to, "head+number"
	d.Outer = [2]int{d.From, to}
	d.hint, d.why, d.text = d.Head.Type, "head", s.text(d.From, to)
	return d, s.ownerBehind(d, to)
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
	o, to := s.owner(q, false)
	if o == nil || o.form == KindThing {
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
	if !strong && !bracket {
		d.To = to // the country belongs to the name: Viện Hòa bình Mỹ
		d.text = s.text(d.From, to)
	}
	return to
}
