package entity

import (
	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// headed reads the name behind a head such as thành phố, hãng tin, nhóm.
func (s *scan) headed(d *draft, h *lang.Head, p int) (*draft, int) {
	if h.Type == "country" || h.Type == "group" {
		return s.country(d, p)
	}
	if h.Type == "force" {
		return s.unitOf(d, p)
	}
	if h.Keep && s.ts[p].Kind == text.Number && (h.Type == "place" || h.Armed && s.ts[d.From].Cap) {
		d.form, d.run, d.hint, d.why, d.To = "name", run{to: p + 1}, h.Type, "head", p+1
		d.Outer, d.text = [2]int{d.From, d.To}, s.text(d.From, d.To)
		return d, d.To
	}
	if to := s.at(d.From).headTo(); h.Keep && h.Type == "organisation" && to < p && s.ts[d.From].Cap && s.land(p) {
		p = to // Hội đồng quân sự Deir Ezzor
	}
	if o, to := s.leader(p); o != nil && h.Type == "organisation" && h.Keep {
		d.Head, d.form, d.Kind, d.Type, d.of = s.f.led, KindBody, KindBody, s.f.led.Type, []*draft{o}
		s.inner(o)
		d.To, d.Outer, d.Reason = to, [2]int{d.From, to}, "head+owner"
		return d, to // liên minh do X dẫn đầu
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
	if n.name.to == 0 && !n.run.foreign && n.To < s.end && s.at(n.To).refTo() > n.To {
		return nil, d.From // "nhóm phiến quân Hồi giáo này": whoever was named before
	}
	if h.Amid && n.name.to == 0 && n.run.foreign && !s.ts[d.From].Cap && s.placedAt(d.From) {
		n.hint, n.why = "place", "preposition"
		return n, n.To
	}
	n.Head, n.adj, n.Outer[0] = h, d.adj, d.From
	if n.name.to == 0 {
		n.hint, n.why = h.Type, "head"
	} else if e := n.name.entries[0].ent; e != nil && h.Type == "place" && e.Type == "country" {
		n.Outer[0] = n.From // the capital of the country is not the country
	}
	n.Type = h.Type
	// "Hãng tin Đồi Chè" is a name, but the paper of "báo Đồi Chè" is called so without the word, too.
	if d.adj != "" || n.name.to == 0 && (h.Keep && !n.run.code || !n.run.foreign && h.Type != "place" && !(h.Type == "media" && s.at(d.From).headTo() == d.From+1)) {
		n.From = d.From
		n.text = s.text(n.From, n.To)
	}
	to := n.To
	if quoted {
		to++
	}
	for to < s.end && s.ts[to].Key == "*" {
		to++
	}
	return n, s.ownerBehind(n, to)
}

// behindHead is the name at token q behind a head: listed, foreign, or made of capitalised words.
func (s *scan) behindHead(h *lang.Head, q int) *draft {
	if q >= s.end || s.ts[q].Kind == text.Break {
		return nil
	}
	if h.Type == "organisation" {
		to := s.wordsOf(h, q)
		if m := s.listedName(to); to > q && m.to > to && !m.common && s.armed(m) {
			return s.named(to) // nhóm chiến binh Hồi giáo Houthi
		}
		if to > q {
			d := &draft{form: "name", run: run{to: to}, text: s.text(q, to)}
			d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, q, to, [2]int{q, to}, "shape"
			return d
		}
	}
	if d := s.syllable(h, q); d != nil {
		return d
	}
	if h.Type == "place" && s.small(q) && s.pair(q) {
		return s.spelt(q, q+2)
	}
	if h.Type == "place" {
		if to := s.mixed(q); to > q {
			return s.spelt(q, to)
		}
	}
	if h.Type == "media" {
		if d := s.masthead(q); d != nil {
			return d
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

// armed says whether a listed name is a force's.
func (s *scan) armed(m match) bool {
	e := m.entries[0].ent
	return e != nil && e.Type == "force"
}

// syllable is a place's name at token q that is one syllable as the pack's language has it, too: "sông Ket".
func (s *scan) syllable(h *lang.Head, q int) *draft {
	t, l := &s.ts[q], s.at(q)
	if h.Type != "place" || s.upper || t.Kind != text.Word || !t.Cap || !t.Native || len(t.Key) < 2 || l.anyTo() > q || l.headTo() > q || l.titleTo() > q || s.longest(q).to > q {
		return nil
	}
	if q+1 < s.end && (s.ts[q+1].Cap || !s.ts[q+1].Space) {
		if s.ts[q+1].Kind == text.Word || hyphen(s.ts[q+1].Key) || apostrophe(s.ts[q+1].Key) && q+2 < s.end && s.ts[q+2].Kind == text.Word && !s.ts[q+2].Space {
			return nil
		}
	}
	if _, number := s.f.pack.Numbers.At(s.ts, q, s.end); number {
		return nil
	}
	return s.spelt(q, q+1)
}

// spelt makes a name of the capitalised syllables of the pack's language from token q to token to.
func (s *scan) spelt(q, to int) *draft {
	d := s.draft("name")
	d.run, d.text = run{to: to, chunks: s.memory.keep([]chunk{{from: q, to: to}})}, s.text(q, to)
	d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, q, to, [2]int{q, to}, "head"
	return d
}

// small says whether what stands before token q is in small letters, or begins the sentence.
func (s *scan) small(q int) bool { return q > 0 && (!s.ts[q-1].Cap || s.first(q-1)) }

// pair says whether two capitalised syllables of the pack's language, and no more, stand at token q behind a head as a name that
// no list has: "khu Thành Cổ", "nhà tù Đá Trắng", "Cộng hòa Lá Thông".
func (s *scan) pair(q int) bool {
	if s.upper || q+2 > s.end || s.longest(q).to > q || s.longest(q+1).to > q+1 {
		return false
	}
	for k := q; k < q+2; k++ {
		if t := &s.ts[k]; t.Kind != text.Word || !t.Cap || !t.Native || t.Upper || s.at(k).titleTo() > k+1 || s.at(k).headTo() > k+1 {
			return false
		}
	}
	return q+2 >= s.end || !s.ts[q+2].Cap && s.ts[q+2].Kind != text.Number
}

// mixed is the token behind the place's name at token q, behind a head in small letters, that begins with a syllable as the pack's language has it, too,
// whatever that means there, and goes on with a foreign word: "huyện Sai Kerang"; q where none stands there.
func (s *scan) mixed(q int) int {
	if s.upper || q+2 > s.end || !s.small(q) || s.at(q).headTo() > q || s.longest(q).to > q || s.longest(q+1).to > q+1 {
		return q
	}
	x, y := &s.ts[q], &s.ts[q+1]
	if s.at(q).titleTo() <= q && s.at(q).anyTo() <= q || x.Kind != text.Word || !x.Cap || !x.Native || x.Upper || y.Kind != text.Word || !y.Cap || y.Native || y.Upper || s.land(q+1) {
		return q
	}
	return s.run(q, true).to
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

// quote skips an opening quotation mark.
func (s *scan) quote(p int) (int, bool) {
	switch s.ts[p].Key {
	case `"`, "“", "«", "'", "‘":
		return p + 1, true
	case "*": // of emphasis: "tờ **X**"
		q := p + 1
		for q+1 < s.end && s.ts[q].Key == "*" {
			q++
		}
		return q, true
	}
	return p, false
}

func closes(key string) bool {
	return key == `"` || key == "”" || key == "»" || key == "'" || key == "’" || key == "*"
}

// country reads "nước X", "phía X", "người X": the country, body or people that X is.
func (s *scan) country(d *draft, p int) (*draft, int) {
	if s.counted(d.From) {
		return nil, d.From
	}
	n := s.named(p)
	kept := d.Head.Keep && s.ts[d.From].Cap
	if kept && s.pair(p) {
		n = s.spelt(p, p+2) // Cộng hòa Lá Thông
		n.run.foreign = true
	}
	if n == nil {
		return nil, d.From
	}
	foreign := n.name.to == 0 && n.run.foreign && !n.run.code
	single := foreign && len(n.run.chunks) == 1
	switch {
	case kept && foreign:
		n.hint, n.why = "country", "head" // Liên bang X
	case single && d.Head.Type == "country" && !d.Head.Keep && !d.Head.Alone: // phía X
	case single && d.Head.Alone:
		n.hint, n.why = "country", "head" // nước láng giềng X
	case n.name.to == 0:
		if d.Head.Type != "group" || len(n.run.chunks) != 1 || !n.run.foreign {
			return nil, d.From
		}
		n.hint, n.why = "group", "head"
	case n.name.common || !s.partyMatch(n.name) || d.Head.Alone && n.name.entries[0].ent.Type == "place":
		return nil, d.From
	}
	n.Outer[0] = d.From
	if kept {
		n.From = d.From // Nhà nước Israel
	}
	return n, n.To
}

// unitReason is the reason of a brigade or other unit that is told by its number or name.
const unitReason = "head+number"

// unitOf reads the number or name of a brigade, and its owner.
func (s *scan) unitOf(d *draft, p int) (*draft, int) {
	to := p
	for at := p; at < min(s.end, p+7); at++ {
		t := &s.ts[at]
		if t.Kind == text.Number {
			to = at + 1
			if l := s.at(to); to < s.end && l.head != nil && l.head.Kind == KindBody && l.head.Type == "force" && !l.head.Part {
				if l.head.Loose || l.headTo() >= s.end || !s.ts[l.headTo()].Cap {
					to = l.headTo() // Trung đoàn 3 bộ binh, but not Sư đoàn 3 quân đội X
				}
			}
			break
		}
		if t.Kind != text.Word || !t.Cap && (s.at(at).verbTo() > at || s.at(at).among()) {
			break
		}
		if _, day := s.f.pack.Dates.At(s.ts, at, s.end); day {
			break // "quân khu X hôm 18/8"
		}
	}
	if to == p {
		n := s.named(p)
		m := s.f.tails.longest(s.ts, p, s.end)
		switch {
		case n != nil && (n.run.foreign || n.name.to == 0 && len(n.run.chunks) > 1):
			to = n.To
		case m.to > p:
			to = m.to
		default:
			return s.troops(d, p)
		}
	}
	d.form, d.Kind, d.To, d.Reason = "name", KindName, to, unitReason
	d.Outer = [2]int{d.From, to}
	d.hint, d.why, d.text = d.Head.Type, "head", s.text(d.From, to)
	return d, s.ownerBehind(d, to)
}

// troops reads a unit without number and name that is a country's as forces of it: "một lữ đoàn X". Several are a count.
func (s *scan) troops(d *draft, p int) (*draft, int) {
	if s.f.troops == nil || s.several(d.From) {
		return nil, d.From
	}
	o, to := s.owner(p, false)
	if o == nil || !s.ofCountry(o) {
		return nil, d.From
	}
	d.Head, d.form, d.Kind, d.Type, d.of = s.f.troops, KindBody, KindBody, s.f.troops.Type, []*draft{o}
	s.inner(o)
	d.To, d.Outer, d.Reason = to, [2]int{d.From, to}, "head+owner"
	return d, to
}

// several says whether a number or a word for several, but for one, stands right before token i.
func (s *scan) several(i int) bool {
	if i <= s.start {
		return false
	}
	n, ok := s.f.pack.Numbers.At(s.ts, i-1, i)
	return s.ts[i-1].Kind == text.Number || ok && (n.Value == nil || *n.Value != 1)
}
