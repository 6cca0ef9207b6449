package entity

import "hearsay/graph/text"

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
	for k := 0; k < len(ds); k++ {
		k = max(k, s.places(ds[k:])+k-1)
	}
	for k := 1; k < len(ds); k++ {
		s.described(ds[k-1], ds[k])
	}
}

// described joins what an outlet is with its name right behind: "hãng thông tấn quốc gia Syria SANA".
func (s *scan) described(d, name *draft) {
	if d.form != KindBody || d.Head.Type != "media" || len(d.of) == 0 || name.form != "name" || name.From != d.To {
		return
	}
	switch e := s.listedEntity(name); {
	case e != nil && e.Type == "media":
		d.called = name
	case e == nil && name.run.foreign:
		d.called, name.hint, name.why = name, "media", "head"
	}
}

// places makes places of the names of a list whose first is known to be one and whose last is joined by a word or is
// known, too: "the towns of Heish, Kafar Sajneh and Hass". It returns how many names the list has.
func (s *scan) places(ds []*draft) int {
	n := 1
	for n < len(ds) && ds[n].form == "name" && s.joined(ds[n-1], ds[n]) {
		n++
	}
	if n < 2 {
		return n
	}
	last := ds[n-1]
	ended := s.at(last.Outer[0]-1).and() && (n > 2 && ds[1].hint == "place" || ds[0].Head != nil || ds[0].why == "preposition") && !s.acts(last.To)
	if !(s.placed(ds[0]) && (s.placed(last) || ended) || s.listsPlaces(ds[0])) {
		return n
	}
	for _, d := range ds[:n] {
		if d.name.to == 0 && (d.why == "guess" && d.hint != "" || d.hint == "" && len(d.run.chunks) == 1) {
			d.hint, d.why = "place", "neighbour"
		}
	}
	return n
}

// listsPlaces says whether a list that begins with the draft is of places by a head for several of them: "các quận X, Y và Z", "ba cửa
// khẩu, gồm X, Y và Z".
func (s *scan) listsPlaces(d *draft) bool {
	i := d.Outer[0]
	if d.Head != nil && d.Head.Type == "place" {
		return s.plural(i) || s.several(i)
	}
	if i < s.start+4 || s.at(i-1).anyTo() != i || !s.at(i-1).among() || s.ts[i-2].Key != "," {
		return false
	}
	for k := i - 3; k >= max(s.start+1, i-3-longestHead) && s.ts[k].Kind == text.Word; k-- {
		if h := s.at(k).head; h != nil && h.Kind == KindName && h.Type == "place" {
			return s.plural(k) || s.several(k)
		}
	}
	return false
}

// placed says whether a draft is known to be a place.
func (s *scan) placed(d *draft) bool {
	e := s.listedEntity(d)
	return d.form == "name" && (e != nil && e.Type == "place" || e == nil && d.hint == "place" && d.why != "guess")
}

// acts says whether somebody speaks or acts at token i.
func (s *scan) acts(i int) bool {
	return i < s.end && (s.at(i).cueTo() > i || s.at(i).verbTo() > i && s.at(i).placeTo() <= i || s.at(i).aux())
}

// joined says whether nothing but a comma or word of joining stands between two drafts.
func (s *scan) joined(a, b *draft) bool {
	if b.Outer[0]-a.To != 1 {
		return false
	}
	return s.ts[a.To].Key == "," || s.at(a.To).and()
}

// second adds the body of the second country that a head has, "quân đội Armenia và Azerbaijan", and returns the token
// to go on at.
func (s *scan) second(h *draft, to int) int {
	if h.form != KindBody && h.form != KindSource || len(h.of) == 0 || !s.ofCountry(h.of[0]) || to+1 >= s.end || !s.at(to).and() {
		return to
	}
	keep := len(s.drafts)
	o, end := s.owner(to+1, false)
	if o == nil || !s.ofCountry(o) || s.personAt(end) {
		s.drafts = s.drafts[:keep]
		return to
	}
	d := &draft{form: h.form, of: []*draft{o}, adj: h.adj}
	d.Head, d.Kind, d.Type, d.From, d.To, d.Outer, d.Reason = h.Head, h.Kind, h.Type, o.From, o.To, o.Outer, "head+owner"
	s.add(d, end)
	s.inner(o)
	return end
}

// seat reads the place that a listed site stands in.
func (s *scan) seat(d *draft) {
	if d.To >= s.end {
		return
	}
	if q := s.at(d.To).placeTo(); q > d.To && q < s.end {
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
		if s.ts[a.To].Key == "," || s.at(a.To).and() {
			a.at, a.of = b.at, b.of
			a.Outer[1] = max(a.Outer[1], a.To)
		}
	}
}
