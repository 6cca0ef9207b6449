package entity

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// owners reads what stands between a title and the name: owners, further titles, words that change nothing.
func (s *scan) owners(d *draft, p int) int {
	for p < s.end {
		l := s.at(p)
		q, strong := s.link(p)
		switch {
		case strong && s.superior(q):
			d.whose = true
			return p
		case q < s.end && s.at(q).title != nil && !s.blocked(q, s.at(q).titleTo()) && !s.addressed(q) && !s.personAt(q):
			t := s.at(q).title
			d.titles = append(d.titles, t)
			if d.Title.Address || d.Title.Rank && !t.Address && !t.Rank {
				d.Title = t
			}
			p = s.at(q).titleTo()
		case l.modTo() > p && !s.personAt(p):
			d.vague = d.vague || len(d.of) == 0
			p = l.modTo()
		case s.splitOwner(d, p):
			p++
		case s.field(p) > p:
			p = s.field(p)
		case d.Title.Rank && s.subject(p) > p:
			p = s.subject(p)
		case s.personAt(p), (d.Title.Serves || len(d.of) > 0) && s.called(p):
			return p
		default:
			o, to := s.owner(p, false)
			if o == nil {
				return s.joint(d, p)
			}
			d.of = append(d.of, o)
			s.inner(o)
			if at := s.manOf(o, to); at > 0 {
				return at
			}
			p = s.bracketed(to)
		}
	}
	return p
}

// manOf takes the unlisted name of two words and more from a body that it ends as its owner, token to, as nothing says that it is: behind a title it is the
// man's, "Giám đốc tình báo X Y". From rebels without a name it takes that of a listed person, too: "thủ lĩnh phiến quân X". It returns the token where the
// name begins, 0 where the body keeps it.
func (s *scan) manOf(o *draft, to int) int {
	if o.form != KindBody || o.Head.Type == "group" && !o.Head.Anon || len(o.of) != 1 || o.To != to {
		return 0
	}
	own := o.of[0]
	if own.form != "name" || own.linked || own.To != to || !s.personAt(own.From) || s.holds(to) {
		return 0
	}
	group, listed := o.Head.Type == "group", own.name.to > 0
	if listed && !group || !listed && (len(own.run.chunks) < 2 || !own.run.foreign || group && s.f.particles.Begins(&s.ts[own.From])) {
		return 0 // "phiến quân Al X" are so called
	}
	s.drafts = slices.DeleteFunc(s.drafts, func(d *draft) bool { return d == own })
	o.of, o.To, o.Outer[1] = nil, own.From, own.From
	return own.From
}

// holds says whether a person's name or form of address stands at token p, with a comma or a dash before it or without.
func (s *scan) holds(p int) bool {
	if p < s.end && (s.ts[p].Key == "," || s.ts[p].Key == "-") {
		p++
	}
	return p < s.end && (s.at(p).title != nil || s.personAt(p))
}

// superior says whether a title and right behind it the person of it stand at token q, so that the title before is held by somebody else who is his:
// "phát ngôn viên của | ông X", "cố vấn của | Tổng thống X".
func (s *scan) superior(q int) bool {
	if q >= s.end {
		return false
	}
	l := s.at(q)
	if l.title == nil || s.blocked(q, l.titleTo()) || s.addressed(q) || !s.personAt(l.titleTo()) {
		return false
	}
	return l.title.Address || len(s.run(l.titleTo(), true).chunks) == 1 || s.human(s.listedName(l.titleTo()))
}

// subject passes what a calling is about before a name: "chuyên gia tên lửa Uzi Rubin".
func (s *scan) subject(p int) int {
	if m := s.listedName(p); m.common && s.personAt(m.to) {
		return m.to
	}
	return p
}

// field passes the capitalised field of an office before a name or owner, "Tham mưu trưởng Quốc phòng Anil Chauhan", but not what a
// state is: "Tổng thống Cộng hòa Lá Thông".
func (s *scan) field(p int) int {
	if h := s.at(p).head; h != nil && h.Type == "country" && h.Keep {
		return p
	}
	m := s.f.tails.longest(s.ts, p, s.end)
	if m.to > p+1 && s.listedName(p).to <= p && (s.personAt(m.to) || s.listedName(m.to).to > 0) && s.at(p).headTo() <= m.to {
		return m.to
	}
	return p
}

// splitOwner reads the unlisted country or place before a person's name, or in place of one: "Tổng thống Belmaria".
func (s *scan) splitOwner(d *draft, p int) bool {
	if len(d.of) > 0 || d.titles[len(d.titles)-1].Address || s.ts[p].Kind != text.Word || !s.ts[p].Cap || s.listedName(p).to > 0 || s.initialAt(p) {
		return false
	}
	r := s.run(p, false)
	if !s.split(p, r) && !s.landlike(p, r) && !(d.Title.Place && len(r.chunks) > 2) && !s.misspelt(p, r) && !s.unheard(d, p, r) {
		return false
	}
	o := &draft{form: "name", run: run{to: p + 1, foreign: true, chunks: r.chunks[:1]}, text: s.text(p, p+1), hint: "country", why: "owner"}
	if d.Title.Place {
		o.hint = "place"
	}
	o.Kind, o.From, o.To, o.Outer, o.Reason = KindName, p, p+1, [2]int{p, p + 1}, "shape"
	s.inner(o)
	d.of = append(d.of, o)
	return true
}

// unheard says whether the first of three words behind an office of state is a country that no list knows: no listed person's name begins
// with it.
func (s *scan) unheard(d *draft, p int, r run) bool {
	if !d.Title.Office || d.Title.Any || len(d.of) > 0 || len(r.chunks) != 3 || r.to != p+3 || s.f.given[s.ts[p].Hash] || s.longest(p+1).to > p+1 {
		return false
	}
	for _, c := range r.chunks {
		if !c.foreign || c.upper || c.initial {
			return false
		}
	}
	return true
}

// misspelt says whether the run at token p begins with a misspelt country.
func (s *scan) misspelt(p int, r run) bool {
	if len(r.chunks) < 2 || r.chunks[0].to != p+1 {
		return false
	}
	n, ok := s.f.near.find(s.text(p, p+1))
	return ok && n.typ == "country"
}

// joint passes a comma or dash between an office and the name where a title or name follows: "Tổng thống X, ông Y".
func (s *scan) joint(d *draft, p int) int {
	if q := s.remit(d, p); q > p {
		return q
	}
	t := &s.ts[p]
	if len(d.of) == 0 && t.Key != "-" && t.Key != "–" || p+1 >= s.end {
		return p
	}
	switch t.Key {
	case ",":
		l := s.at(p + 1)
		if l.title == nil && s.enclosed(p+1) {
			return p + 1
		}
		if l.title == nil || !l.title.Address && !l.title.Rank {
			return p
		}
		if q := s.owners(&draft{Mention: Mention{Title: l.title}, titles: []*lang.Title{l.title}}, l.titleTo()); s.personAt(q) {
			d.titles = append(d.titles, l.title)
			return q
		}
	case "-", "–", "—":
		q := p + 1
		if l := s.at(q); l.title != nil && l.title.Address {
			q = l.titleTo()
		}
		if t.Space && q < s.end && s.personAt(q) {
			return q
		}
	}
	return p
}

// bracketed keeps an acronym in brackets at token p and returns the token behind it.
func (s *scan) bracketed(p int) int {
	if p+2 >= s.end || s.ts[p].Key != "(" || !s.ts[p+1].Upper || s.ts[p+2].Key != ")" {
		return p
	}
	if n := s.named(p + 1); n != nil && n.To == p+2 {
		s.inner(n)
	}
	return p + 3
}

// enclosed says whether a person's full name stands at token p between an office and what the person says or does:
// "Người phát ngôn X, Y Z, nói".
func (s *scan) enclosed(p int) bool {
	if !s.personAt(p) {
		return false
	}
	m, r := s.listedName(p), s.run(p, true)
	to := max(m.to, r.to)
	if len(r.chunks) < 2 && m.words < 2 || to >= s.end {
		return false
	}
	return s.ts[to].Key == "," || s.at(to).cueTo() > to || s.at(to).aux()
}

// longestRemit is the most words that may say what an office is for.
const longestRemit = 14

// modified says whether a word between office and name ends before token p: "phụ trách …".
func (s *scan) modified(p int) bool {
	return s.at(p-1).modTo() == p || p > 1 && s.at(p-2).modTo() == p
}

// remit passes what an office is for, or where, if a person's name follows: "Đại sứ Nga tại Mỹ Y", "về chính sách
// đối ngoại Y".
func (s *scan) remit(d *draft, p int) int {
	l := s.at(p)
	if len(d.of) == 0 {
		return p
	}
	if q := l.placeTo(); q > p && q < s.end {
		keep := len(s.drafts)
		if o, to := s.owner(q, false); o != nil && s.personAt(to) {
			s.inner(o)
			return to
		}
		s.drafts = s.drafts[:keep]
	}
	start := l.aboutTo()
	if start == p && !(p > 0 && s.modified(p)) {
		return p
	}
	for k := start; k < min(s.end, p+longestRemit); k++ {
		if s.ts[k].Kind != text.Word || s.at(k).cueTo() > k {
			return p
		}
		if r := s.run(k, false); len(r.chunks) > 1 && s.personAt(k) {
			return k
		}
	}
	return p
}
