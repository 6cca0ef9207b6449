package entity

import (
	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// force reads the capitalised name of a force, "Lực lượng Hỗ trợ Nhanh", or leaves the head alone.
func (s *scan) force(d *draft, p int) (*draft, int) {
	if q := s.at(p).placeTo(); (d.Head.Apart || d.Head.Alone) && q > p && q < s.end {
		if o, _ := s.place(q); o != nil {
			d.at = []*draft{o}
		}
	}
	if d.adj != "" || !s.ts[p].Cap || !s.ts[p].Native || d.Head.People {
		d.To = p
		if d.adj == "" && !(d.Head.Alone && d.Head.Type == "group") {
			d.To = s.at(d.From).headTo() // "những tay súng không rõ danh tính" keep what they are called
		}
		return s.alone(d)
	}
	to := s.tail(p)
	if to < p+2 || d.Head.Loose && s.capitals(p, to) < 2 && !(s.ts[d.From].Cap && !s.first(d.From)) {
		d.To = p
		return s.alone(d)
	}
	if !s.ts[d.From].Cap && s.at(p).head != nil {
		d.From = p // lực lượng Quân giải phóng …
	}
	s.nameByHead(d, to)
	return d, s.ownerBehind(d, to)
}

// nameByHead makes a draft the name that its head begins and that ends before token to.
func (s *scan) nameByHead(d *draft, to int) {
	d.form, d.Kind, d.To, d.Reason = "name", KindName, to, "head+name"
	d.Outer = [2]int{d.From, to}
	d.hint, d.why, d.text, d.run = d.Head.Type, "head", s.text(d.From, to), run{to: to}
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
			if t.Cap && at == to+1 && s.half(to) {
				if r := s.run(at, false); len(r.chunks) == 1 && !r.code && s.listedName(at).to == 0 {
					return r.to
				}
				return at
			}
			return to
		case t.Cap:
			at++
			to = at
		case at > q && s.bridges(at, to):
			at++
		case at == to && s.unfinished(q, to):
			return at + 1
		default:
			return to
		}
	}
	return to
}

// wordsOf reads the words behind the head of an organisation at token q that make its name; q where they make none.
func (s *scan) wordsOf(h *lang.Head, q int) int {
	if !s.ts[q].Cap {
		if h.Keep && q > s.start && s.headCap(q) {
			return s.reach(q)
		}
		return q
	}
	if !s.ts[q].Native {
		return q
	}
	to := max(s.tail(q), s.counting(q))
	if m := s.listedName(q); to == q || m.to >= to && !m.common || !h.Keep && to == q+1 {
		return q
	}
	return max(to, s.reach(to), s.abbreviated(to))
}

// longestName is the most words behind those in capitals that an acronym in brackets stands for.
const longestName = 12

// abbreviated reads the words from token q on up to the acronym in brackets that stands for them and what is before them, "Đảng Liên minh | nhân dân
// vùng Orven (ABC)"; q where something else than small words and names of lands and peoples stands among them, or no small word does first.
func (s *scan) abbreviated(q int) int {
	for k := q; k < min(s.end, q+longestName+1); k++ {
		t, l := &s.ts[k], s.at(k)
		switch {
		case t.Key == "(":
			if k > q && k+2 < s.end && s.ts[k+1].Upper && s.ts[k+1].Kind == text.Word && s.ts[k+2].Key == ")" {
				return k
			}
			return q
		case t.Kind != text.Word || t.Upper || k == q && t.Cap || l.verbTo() > k || l.cueTo() > k || l.refTo() > k || l.ofTo() > k || t.Cap && (l.headTo() > k || l.titleTo() > k):
			return q
		}
	}
	return q
}

// headCap says whether the head before token q, with small words behind it or none, begins with a capital letter.
func (s *scan) headCap(q int) bool {
	for k := q - 1; k >= max(s.start, q-longestHead) && s.ts[k].Kind == text.Word; k-- {
		if s.ts[k].Cap {
			l := s.at(k)
			return l.head != nil && l.headTo() <= q
		}
	}
	return false
}

// longestReach is the most small words of an organisation's name before the country that ends it.
const longestReach = 5

// reach reads the small words from token q on up to the country, place, people or acronym that ends an organisation's name, "Hiệp hội luật sư
// Myanmar", or up to whose it is, "Ủy ban về tù binh của X"; q where anything else stands among them.
func (s *scan) reach(q int) int {
	field := s.at(q).aboutTo() == q+1 && !s.ts[q-1].Cap
	for k := q; k < min(s.end, q+longestReach+1); k++ {
		if m := s.f.lowTails.longest(s.ts, k, s.end); m.to > k+1 && s.capitals(k, m.to) == 0 {
			k = m.to - 1
			continue
		}
		t, l := &s.ts[k], s.at(k)
		switch {
		case t.Key == "(" && k > q && k+2 < s.end && s.ts[k+1].Upper && s.ts[k+2].Key == ")":
			return k // and its acronym behind it
		case field && k == q:
		case l.ofTo() > k && k > q+1 && !s.ts[q-1].Cap && s.possessed(k):
			return k
		case t.Kind != text.Word || l.verbTo() > k || l.cueTo() > k || l.refTo() > k || l.ofTo() > k || l.aboutTo() > k, l.among():
			return q
		case t.Cap:
			if k > q+1 && s.land(k) {
				return k
			}
			return s.people(q, k)
		}
	}
	return q
}

// possessed says whether the word of belonging at token k stands before a listed owner or an organ of one.
func (s *scan) possessed(k int) bool {
	keep := len(s.drafts)
	o, _ := s.owner(k, false)
	s.drafts = s.drafts[:keep]
	return o != nil && o.form != "person" && (o.name.to == 0 || !s.human(o.name))
}

// people is the token behind the one foreign word at token k that ends an organisation's name, a people or a land that no list has:
// "Liên đoàn quốc gia Orven"; q where none does.
func (s *scan) people(q, k int) int {
	if k < q+2 || s.ts[k].Native || s.ts[k].Upper || s.at(k-1).headTo() == k || s.at(k-1).titleTo() == k {
		return q
	}
	m, r := s.longest(k), s.run(k, false)
	if m.to > r.to || len(r.chunks) != 1 || r.code || m.to > k && (m.common || !s.partyMatch(m) || s.human(m)) {
		return q
	}
	return r.to
}

// counting reads a name that begins with a number or word for several in capitals, token q, and the noun behind it: "Hội đồng Các
// dòng sông", "Liên minh Bảy hồ".
func (s *scan) counting(q int) int {
	if q+1 >= s.end || s.ts[q+1].Kind != text.Word || s.ts[q+1].Cap || s.longest(q).to > q+1 || s.at(q+1).verbTo() > q+1 {
		return q
	}
	if _, number := s.f.pack.Numbers.At(s.ts, q, q+1); !number && !s.at(q).plural() {
		return q
	}
	return max(q+2, s.at(q+1).headTo())
}

// unfinished says whether the name between tokens q and to lacks the second half of its last word, the name's
// words being written with one capital each: "Tổ chức Phòng vệ Dân|sự", "Liên minh Hải|đảo".
func (s *scan) unfinished(q, to int) bool {
	l := s.at(to)
	if !s.ts[to].Native || !s.ts[to-1].Native || !s.ts[to-1].Cap || l.verbTo() > to || l.titleTo() > to || l.headTo() > to && (l.countryTo() > to || l.headTo() > to+1 || l.headTo() < s.end && s.ts[l.headTo()].Cap) || l.refTo() > to || !s.half(to) {
		return false
	}
	for k := q + 1; k < to; k++ {
		if s.ts[k].Cap && s.ts[k-1].Cap {
			return false
		}
	}
	return true
}

// half says whether the small word at token i is the second half of a word and no word of joining.
func (s *scan) half(i int) bool {
	l := s.at(i)
	return !l.and() && l.ofTo() <= i && l.aboutTo() <= i && l.verbTo() <= i && !l.plural()
}

// lowTail reads a word of names in small letters behind capitalised ones: "Cục Truyền thông chiến lược".
func (s *scan) lowTail(i int, m *match) bool {
	if s.at(i).cueTo() > i || s.ts[i].Cap {
		return false
	}
	*m = s.f.lowTails.longest(s.ts, i, s.end)
	return m.to > i+1
}

// ends says whether the capitalised word at token i begins something else than the tail of a name.
func (s *scan) ends(i int) bool {
	l := s.at(i)
	if l.titleTo() > i+1 || l.headTo() > i+1 || !s.ts[i].Native && !s.ts[i].Upper {
		return true
	}
	m := s.longest(i)
	return m.to > i && !m.common && s.partyMatch(m)
}

// bridges says whether the small word at token i may stand between capitalised words of a name that reaches to
// token to so far.
func (s *scan) bridges(i, to int) bool {
	if i+1 >= s.end || s.ts[i+1].Kind != text.Word {
		return false
	}
	if !s.half(i) {
		return i-to <= 1 && s.ts[i+1].Cap && s.at(i+1).headTo() <= i+2
	}
	l := s.at(i)
	return i == to && l.anyTo() <= i && l.cueTo() <= i && (s.ts[i+1].Cap || s.at(i+1).and())
}
