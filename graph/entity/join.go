package entity

// neighbours gives an unlisted name the type of the listed place that it is joined with: "Ganja, Barda và X".
func (s *scan) neighbours() {
	first := len(s.drafts)
	for first > 0 && s.drafts[first-1].sentence == s.number {
		first--
	}
	ds := s.drafts[first:]
	for k := range ds {
		for _, n := range []int{k - 1, k + 1} {
			if n < 0 || n >= len(ds) || ds[k].form != "name" || ds[k].name.to > 0 || ds[k].hint != "" || !s.joined(ds[min(k, n)], ds[max(k, n)]) {
				continue
			}
			if e := s.listedEntity(ds[n]); e != nil && e.Type == "place" || ds[n].hint == "place" {
				ds[k].hint, ds[k].why = "place", "neighbour"
			}
		}
	}
}

// joined says whether nothing but a comma or word of joining stands between two drafts.
func (s *scan) joined(a, b *draft) bool {
	if b.Outer[0]-a.To != 1 {
		return false
	}
	return s.ts[a.To].Key == "," || s.lex[a.To].and
}

// second adds the body of the second country that a head has, "quân đội Armenia và Azerbaijan", and returns the token
// to go on at.
func (s *scan) second(h *draft, to int) int {
	if h.form != KindBody || len(h.of) == 0 || !s.ofCountry(h.of[0]) || to+1 >= s.end || !s.lex[to].and {
		return to
	}
	keep := len(s.drafts)
	o, end := s.owner(to+1, false)
	if o == nil || !s.ofCountry(o) || s.personAt(end) {
		s.drafts = s.drafts[:keep]
		return to
	}
	d := &draft{form: KindBody, of: []*draft{o}, adj: h.adj}
	d.Head, d.Kind, d.Type, d.From, d.To, d.Outer, d.Reason = h.Head, KindBody, h.Type, o.From, o.To, o.Outer, "head+owner"
	s.add(d, end)
	s.inner(o)
	return end
}

// seat reads the place that a listed site stands in.
func (s *scan) seat(d *draft) {
	if d.To >= s.end {
		return
	}
	if q := s.lex[d.To].placeTo; q > d.To && q < s.end {
		if o, _ := s.place(q); o != nil {
			d.at = []*draft{o}
		}
	}
}

// coordinate gives the place of a site to the site it is joined with: "reservoir and power plant at Mingachevir".
func (s *scan) coordinate() {
	for k := len(s.drafts) - 2; k >= 0 && s.drafts[k].sentence == s.number; k-- {
		a, b := s.drafts[k], s.drafts[k+1]
		e := s.listedEntity(b)
		if a.form != "thing" || b.form != "thing" && (e == nil || e.Type != "facility") || len(a.of)+len(a.at) > 0 || b.From-a.To != 1 {
			continue
		}
		if b.form == "name" {
			s.seat(b)
		}
		if s.ts[a.To].Key == "," || s.lex[a.To].and {
			a.at, a.of = b.at, b.of
			a.Outer[1] = max(a.Outer[1], a.To)
		}
	}
}
