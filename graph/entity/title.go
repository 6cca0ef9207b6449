package entity

import (
	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// title reads the phrase of a title at token i, up to the person's name or, where there is none, the owner of the
// office: "Bộ trưởng Ngoại giao Nga Sergey Lavrov", "Người phát ngôn Bộ Ngoại giao Armenia".
func (s *scan) title(i int) (*draft, int) {
	l := &s.lex[i]
	if l.title == nil || s.blocked(i, l.titleTo) || s.within(i) {
		return nil, i
	}
	keep := len(s.drafts)
	d := &draft{form: "person", titles: []*lang.Title{l.title}}
	d.Title, d.Kind, d.Type, d.Outer[0] = l.title, KindName, "person", i
	p := s.owners(d, l.titleTo)
	if to := s.holder(d, p); to > 0 {
		return d, s.behind(d)
	}
	if d.Title.Address || s.plural(i) {
		s.drafts = s.drafts[:keep]
		return nil, i
	}
	if d := s.office(d, i, p); d != nil {
		return d, d.To
	}
	s.drafts = s.drafts[:keep]
	return nil, i
}

// owners reads what stands between a title and the name: owners, further titles, words that change nothing.
func (s *scan) owners(d *draft, p int) int {
	for p < s.end {
		l := &s.lex[p]
		q, _ := s.link(p)
		switch {
		case q < s.end && s.lex[q].title != nil && !s.blocked(q, s.lex[q].titleTo) && !s.personAt(q):
			t := s.lex[q].title
			d.titles = append(d.titles, t)
			if d.Title.Address || d.Title.Rank && !t.Address && !t.Rank {
				d.Title = t
			}
			p = s.lex[q].titleTo
		case l.modTo > p && !s.personAt(p):
			p = l.modTo
		case s.splitOwner(d, p):
			p++
		case s.field(p) > p:
			p = s.field(p)
		case s.personAt(p):
			return p
		default:
			o, to := s.owner(p, false)
			if o == nil {
				return s.joint(d, p)
			}
			d.of = append(d.of, o)
			s.inner(o)
			p = s.bracketed(to)
		}
	}
	return p
}

// field passes the capitalised field of an office before a name or owner: "Tham mưu trưởng Quốc phòng Anil Chauhan".
func (s *scan) field(p int) int {
	m := s.f.tails.longest(s.ts, p, s.end)
	if m.to > p+1 && s.listedName(p).to <= p && (s.personAt(m.to) || s.listedName(m.to).to > 0) && s.lex[p].headTo <= m.to {
		return m.to
	}
	return p
}

// splitOwner reads the unlisted country or place before a person's name, or in place of one: "Tổng thống Belmaria".
func (s *scan) splitOwner(d *draft, p int) bool {
	if d.titles[len(d.titles)-1].Address || s.ts[p].Kind != text.Word || !s.ts[p].Cap || s.listedName(p).to > 0 {
		return false
	}
	r := s.run(p, false)
	if !s.split(p, r) && !s.landlike(p, r) && !(d.Title.Place && len(r.chunks) > 2) && !s.misspelt(p, r) {
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
		l := &s.lex[p+1]
		if l.title == nil || !l.title.Address && !l.title.Rank {
			return p
		}
		if q := s.owners(&draft{Mention: Mention{Title: l.title}, titles: []*lang.Title{l.title}}, l.titleTo); s.personAt(q) {
			d.titles = append(d.titles, l.title)
			return q
		}
	case "-", "–", "—":
		q := p + 1
		if l := &s.lex[q]; l.title != nil && l.title.Address {
			q = l.titleTo
		}
		if t.Space && q < s.end && s.personAt(q) {
			return q
		}
	}
	return p
}

// personAt says whether a person's name begins at token p, where an owner might.
func (s *scan) personAt(p int) bool {
	if p >= s.end || s.ts[p].Kind != text.Word || !s.ts[p].Cap && !s.f.particles[s.ts[p].Key] {
		return false
	}
	l := &s.lex[p]
	if l.title != nil && l.titleTo > p || l.head != nil && l.headTo > p+1 || l.modTo > p+1 {
		return false
	}
	if m := s.listedName(p); m.to > p {
		return !m.common && s.human(m)
	}
	r := s.run(p, true)
	if r.to == p || r.code {
		return false
	}
	if len(r.chunks) > 1 && r.chunks[0].upper && len(s.ts[p].Key) < 7 && r.chunks[0].foreign && !r.chunks[1].upper {
		return false // an acronym before the name
	}
	if !r.foreign && len(r.chunks) == 1 {
		return l.anyTo <= p && l.headTo <= p && len(s.f.surnames[joined(s.text(p, p+1))]) > 0 && s.f.tails.longest(s.ts, p, s.end).to <= p
	}
	return true
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
	if p < s.end && !s.personAt(p) && d.titles[len(d.titles)-1].Address && s.ts[p].Cap {
		if r := s.run(p, true); len(r.chunks) > 1 && r.foreign { // ông Israel Katz
			return s.take(d, p, match{}, r)
		}
	}
	if !s.personAt(p) {
		return s.acronym(d, p)
	}
	m, r := s.listedName(p), s.run(p, true)
	if m.to > p && (r.to <= m.to || len(r.chunks) > 0 && m.to != r.chunks[0].to) {
		return s.take(d, p, m, run{to: m.to})
	}
	return s.take(d, p, match{}, r)
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

func (s *scan) take(d *draft, p int, m match, r run) int {
	d.From, d.To, d.name, d.run = p, r.to, m, r
	d.Outer[1], d.text, d.Reason = r.to, s.text(p, r.to), "title+name"
	return r.to
}

// plural says whether a word for several stands before token i.
func (s *scan) plural(i int) bool {
	return i > s.start && s.lex[i-1].plural && s.ts[i-1].Key != "môt5"
}

// office makes of a title without a name the office itself, where an owner is named.
func (s *scan) office(d *draft, i, p int) *draft {
	if len(d.of) == 0 || d.Title.Rank {
		return nil
	}
	to := d.of[len(d.of)-1].Outer[1]
	d.form, d.Kind, d.From, d.To, d.Outer = "office", KindOffice, i, to, [2]int{i, to}
	d.Reason = "title+owner"
	return d
}

// behind reads offices that stand behind a person's name, after a comma or dash, and returns the token to go on at.
func (s *scan) behind(d *draft) int {
	to := d.To
	for to+1 < s.end {
		sign := &s.ts[to]
		if sign.Key != "," && !(sign.Space && (sign.Key == "-" || sign.Key == "–")) && sign.Key != "(" {
			return to
		}
		l := &s.lex[to+1]
		if l.title == nil || l.title.Address || s.blocked(to+1, l.titleTo) {
			return to
		}
		keep := len(s.drafts)
		a := &draft{titles: []*lang.Title{l.title}}
		a.Title = l.title
		end := s.owners(a, l.titleTo)
		if len(a.of) == 0 || s.personAt(end) || !s.closesOffice(end) {
			s.drafts = s.drafts[:keep]
			return to
		}
		if o := a.of[len(a.of)-1]; o.Outer[1] > end {
			end = o.Outer[1]
		}
		if sign.Key == "(" && end < s.end && s.ts[end].Key == ")" {
			end++
		}
		d.appositions = append(d.appositions, a)
		a.From, a.To = to+1, end
		d.Outer[1] = end
		to = end
	}
	return to
}

// closesOffice says whether an office behind a name may end before token p: not in the middle of a list.
func (s *scan) closesOffice(p int) bool {
	return p >= s.end || s.ts[p].Key != "va2" && s.ts[p].Key != "cung2"
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

// longestRemit is the most words that may say what an office is for.
const longestRemit = 14

// modified says whether a word between office and name ends before token p: "phụ trách …".
func (s *scan) modified(p int) bool {
	return s.lex[p-1].modTo == p || p > 1 && s.lex[p-2].modTo == p
}

// remit passes what an office is for, or where, if a person's name follows: "Đại sứ Nga tại Mỹ Y", "về chính sách
// đối ngoại Y".
func (s *scan) remit(d *draft, p int) int {
	l := &s.lex[p]
	if len(d.of) == 0 {
		return p
	}
	if q := l.placeTo; q > p && q < s.end {
		keep := len(s.drafts)
		if o, to := s.owner(q, false); o != nil && s.personAt(to) {
			s.inner(o)
			return to
		}
		s.drafts = s.drafts[:keep]
	}
	start := l.aboutTo
	if start <= p && p > 0 && s.modified(p) {
		start = p
	}
	if start == 0 {
		return p
	}
	for k := start; k < min(s.end, p+longestRemit); k++ {
		if s.ts[k].Kind != text.Word || s.lex[k].cueTo > k {
			return p
		}
		if r := s.run(k, false); len(r.chunks) > 1 && s.personAt(k) {
			return k
		}
	}
	return p
}
