package entity

// against reads at token i a body that is named by whom it fights, "liên minh chống X", "phe nổi dậy chống chính quyền X": X has no
// part in what the body does. It is nil where none stands there, or one that is listed.
func (s *scan) against(i int) *draft {
	h := s.at(i).head
	if h == nil || h.Type != "organisation" && h.Type != "force" && h.Type != "group" || s.within(i) {
		return nil
	}
	p := s.at(i).headTo()
	for to := p; p < s.end; p = to { // past the words that describe it
		if to = max(s.at(p).descTo(), s.at(p).modTo(), s.at(p).adjTo()); to <= p {
			break
		}
	}
	_, q := s.f.against.Longest(s.ts, p, s.end)
	if q == p || s.listedName(i).to > p {
		return nil
	}
	if whom := s.at(q); whom.head != nil && whom.headTo() > q && s.listedName(q).to <= q {
		q = whom.headTo()
	}
	if q >= s.end || !s.ts[q].Cap {
		return nil
	}
	foe := s.named(q)
	if foe == nil || foe.name.common {
		return nil
	}
	to := foe.To
	if m := s.listedName(to); m.to > to && foe.name.to > 0 && m.has(foe.name.entries[0].id) {
		to = m.to // "Nhà nước Hồi giáo IS"
	}
	d := s.draft("name")
	d.Head, d.From, d.versus = h, i, true
	s.nameByHead(d, to)
	s.inner(foe)
	return d
}
