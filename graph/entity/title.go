package entity

import (
	"slices"
	"unicode/utf8"

	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// title reads the phrase of a title at token i, up to the person's name or, where there is none, the owner of the
// office: "Bộ trưởng Ngoại giao Nga Sergey Lavrov", "Người phát ngôn Bộ Ngoại giao Armenia".
func (s *scan) title(i int) (*draft, int) {
	l := s.at(i)
	if l.title == nil || s.blocked(i, l.titleTo()) || s.within(i) || !s.ts[i].Native && i > s.start && s.at(i-1).placeTo() == i {
		return nil, i // "ở Sheikh X"
	}
	keep := len(s.drafts)
	d := s.draft("person")
	d.titles = []*lang.Title{l.title}
	d.Title, d.Kind, d.Type, d.Outer[0] = l.title, KindName, "person", i
	from := s.behindDot(i, l.titleTo())
	p := s.owners(d, from)
	if d.whose {
		s.drafts = s.drafts[:keep]
		return nil, i
	}
	to := s.holder(d, p)
	if to == 0 && d.Title.Address && p > from {
		s.drafts, d.of = s.drafts[:keep], nil // "bà Wagner" is of no Wagner
		to = s.holder(d, from)
	}
	if to > 0 && (s.seatOf(d) || s.governs(d, l.titleTo())) {
		s.ruled(d)
	} else if to > 0 && !(s.plural(i) && !d.Title.Address && d.name.to == 0 && len(d.run.chunks) == 1) {
		if end := s.serves(d); end > to {
			return d, end
		}
		return d, s.behind(d)
	}
	if d.Title.Address || s.plural(i) {
		s.drafts = s.drafts[:keep]
		return nil, i
	}
	if d := s.office(d, i); d != nil {
		return d, d.To
	}
	s.drafts = s.drafts[:keep]
	return nil, i
}

// behindDot is the token behind a title at token i that ends before token p, and behind the full stop that it is abbreviated with: "TS. Marek Dostan".
func (s *scan) behindDot(i, p int) int {
	if p+1 < s.end && s.ts[p].Key == "." && s.ts[i].Upper && !s.ts[p].Space && s.ts[p+1].Cap {
		return p + 1
	}
	return p
}

// serves reads whose office an unlisted person holds who is named before it, "phát ngôn viên X của Y", and returns the token behind it, 0 where none is.
func (s *scan) serves(d *draft) int {
	if len(d.of) > 0 || d.name.to > 0 || d.Title.Address {
		return 0
	}
	q, strong := s.link(d.To)
	if !strong {
		return 0
	}
	keep := len(s.drafts)
	o, to := s.ownerAt(q, true, false)
	if o == nil || o.form == "person" || o.form == "country" || o.form == KindThing || d.Title.Office && !s.ofCountry(o) {
		s.drafts = s.drafts[:keep]
		return 0
	}
	s.inner(o)
	a := &draft{titles: d.titles, of: []*draft{o}}
	a.Title, a.From, a.To = d.Title, d.Outer[0], to
	d.appositions = append(d.appositions, a)
	d.Outer[1] = to
	return to
}

// seatOf says whether the name behind the title of who governs a place is the place's, as he himself follows it: "Thị trưởng Upper Kessel, ông Marek
// Tolland".
func (s *scan) seatOf(d *draft) bool {
	to := d.Outer[1]
	if !d.Title.Place || d.name.to > 0 || len(d.of) > 0 || to+1 >= s.end || s.ts[to].Key != "," {
		return false
	}
	t := s.at(to + 1)
	if t.title == nil || !t.title.Address || !s.personAt(t.titleTo()) {
		return false
	}
	end := s.run(t.titleTo(), true).to
	return end < s.end && s.ts[end].Key == "," // not in a list: "Thống đốc A, ông B và bà C"
}

// governs says whether the one word behind a title that ends before token p is the place's whose head the title ends with: "Thống đốc bang X".
func (s *scan) governs(d *draft, p int) bool {
	return d.Title.Place && d.name.to == 0 && len(d.of) == 0 && len(d.run.chunks) == 1 && d.From == p && s.placeHead(p-1) && len(s.f.surnames[joined(s.text(p, d.To))]) == 0
}

// ruled makes the name behind the title that of the place it governs.
func (s *scan) ruled(d *draft) {
	o := &draft{form: "name", run: d.run, text: d.text}
	o.Kind, o.From, o.To, o.Outer, o.Reason, o.hint, o.why = KindName, d.From, d.To, [2]int{d.From, d.To}, "shape", "place", "title"
	s.inner(o)
	d.of = append(d.of, o)
}

// personAt says whether a person's name begins at token p, where an owner might.
func (s *scan) personAt(p int) bool {
	if p >= s.end || s.ts[p].Kind != text.Word || !s.ts[p].Cap && !s.f.particles.Begins(&s.ts[p]) {
		return false
	}
	l := s.at(p)
	if l.title != nil && l.titleTo() > p || l.head != nil && l.headTo() > p+1 || l.modTo() > p+1 || s.imprint(p) != nil {
		return false
	}
	if m := s.listedName(p); m.to > p && !s.initialAt(p) {
		return !m.common && s.human(m)
	}
	r := s.run(p, true)
	if r.to == p || r.code || s.landlike(p, r) {
		return false
	}
	if len(r.chunks) > 1 && r.chunks[0].upper && len(s.ts[p].Key) < 7 && !r.chunks[0].initial && r.chunks[0].foreign && !r.chunks[1].upper {
		return false // an acronym before the name
	}
	if !r.foreign && l.head != nil && l.headTo() == p+1 && l.head.Kind == KindName && l.head.Type == "organisation" {
		return false // Hội Chữ thập Xanh
	}
	if !r.foreign && len(r.chunks) == 1 {
		return l.anyTo() <= p && l.headTo() <= p && len(s.f.surnames[joined(s.text(p, p+1))]) > 0 && s.f.tails.longest(s.ts, p, s.end).to <= p
	}
	return true
}

// initialAt says whether a letter with a point and a name right behind it stand at token p: "X.La-vrốp".
func (s *scan) initialAt(p int) bool {
	return p+2 < s.end && utf8.RuneCountInString(s.ts[p].Key) == 1 && s.ts[p+1].Key == "." && !s.ts[p+1].Space && s.ts[p+2].Cap && !s.ts[p+2].Space
}

// human says whether the match can be a person.
func (s *scan) human(m match) bool {
	for _, e := range m.entries {
		if e.ent != nil && e.ent.Type == "person" {
			return true
		}
	}
	return false
}

// holder reads the person's name at token p into the draft; 0 where there is none.
func (s *scan) holder(d *draft, p int) int {
	if p < s.end && (s.ts[p].Cap && d.titles[len(d.titles)-1].Address && !s.personAt(p) || (d.Title.Serves || len(d.of) > 0) && s.called(p)) {
		if r := s.run(p, true); (len(r.chunks) > 1 || s.surnamed(d, p, r)) && r.foreign { // ông Israel Katz, bà Wagner
			return s.take(d, p, match{}, r)
		}
	}
	if !s.personAt(p) {
		return s.acronym(d, p)
	}
	m, r := s.listedName(p), s.run(p, true)
	if s.initialAt(p) {
		if rest := s.listedName(p + 2); rest.to == r.to && !rest.common && s.human(rest) {
			return s.take(d, p, rest, run{to: rest.to})
		}
	}
	if m.to > p && (r.to <= m.to || len(r.chunks) > 0 && m.to != r.chunks[0].to && !s.namesake(m, r)) {
		return s.take(d, p, m, run{to: m.to})
	}
	return s.take(d, p, match{}, r)
}

// called says whether the name of a town, body or weapon at token p is a person's first name: "Tướng Milan Mojsilović".
func (s *scan) called(p int) bool {
	m := s.listedName(p)
	if m.to != p+1 || m.common || m.entries[0].ent == nil || !slices.Contains([]string{"place", "organisation", "media", "weapon"}, m.entries[0].ent.Type) || s.ts[p].Native || s.ts[p].Upper {
		return false
	}
	r := s.run(p, false)
	return len(r.chunks) == 2 && r.chunks[1].foreign && !r.chunks[1].upper && !r.code && s.listedName(p+1).to == 0
}

// acronym reads an unlisted owner in capitals before the name: "Giám đốc SOHR Rami Abdel Rahman".
func (s *scan) acronym(d *draft, p int) int {
	if p+1 >= s.end || !s.ts[p].Upper || !s.personAt(p+1) || s.listedName(p).to > 0 {
		return 0
	}
	o := &draft{form: "name", run: run{to: p + 1, foreign: true, chunks: []chunk{{from: p, to: p + 1, foreign: true, upper: true}}}, text: s.text(p, p+1)}
	o.Kind, o.From, o.To, o.Outer, o.Reason, o.hint, o.why = KindName, p, p+1, [2]int{p, p + 1}, "shape", "organisation", "title"
	s.inner(o)
	d.of = append(d.of, o)
	return s.holder(d, p+1)
}

// namesake says whether a run is a listed person's full name and another word: somebody else's name.
func (s *scan) namesake(m match, r run) bool {
	n := len(r.chunks)
	return n > 2 && m.to == r.chunks[n-1].from && r.chunks[n-1].foreign && s.listedName(m.to).to == 0
}

func (s *scan) take(d *draft, p int, m match, r run) int {
	d.From, d.To, d.name, d.run = p, r.to, m, r
	d.Outer[1], d.text, d.Reason = r.to, s.text(p, r.to), "title+name"
	return r.to
}

// plural says whether a word for several stands before token i.
func (s *scan) plural(i int) bool {
	if i <= s.start || !s.at(i-1).plural() {
		return false
	}
	n, ok := s.f.pack.Numbers.At(s.ts, i-1, i)
	return !ok || n.Value == nil || *n.Value != 1
}

// office makes of a title without a name the office itself, where an owner is named.
func (s *scan) office(d *draft, i int) *draft {
	if len(d.of) == 0 || d.Title.Rank {
		return nil
	}
	to := d.of[len(d.of)-1].Outer[1]
	d.form, d.Kind, d.From, d.To, d.Outer = "office", KindOffice, i, to, [2]int{i, to}
	d.Reason = "title+owner"
	return d
}

// surnamed says whether the one name at token p behind "ông" or "bà" is that of a force, body or town in the lists, and here a person's.
func (s *scan) surnamed(d *draft, p int, r run) bool {
	if len(r.chunks) != 1 || s.ts[p].Upper || !d.titles[len(d.titles)-1].Address || d.Title.Serves && !d.Title.Address {
		return false
	}
	m := s.listedName(p)
	return m.to == p+1 && m.to == r.to && !m.common && m.entries[0].ent != nil && slices.Contains([]string{"force", "organisation", "place"}, m.entries[0].ent.Type)
}
