package rules

// glosses gives back to the article what it adds to a statement to say what that is about: "…, X nói, đề cập đến vụ không kích ở Y",
// "“…”, X nói về vụ không kích ở Y".
func (a *article) glosses(s *sentence) {
	u := s.units
	a.backdrops(s)
	a.saidWhen(s)
	a.afterSaying(s)
	a.wonted(s)
	a.evenSo(s)
	a.filmed(s)
	a.probed(s)
	if !a.closesQuote(s, len(u)) && !s.has("gloss") {
		return
	}
	for i := 1; i+1 < len(u); i++ {
		if u[i].sign == "," && a.closesQuote(s, i) && a.spokenAt(s, i) && a.whenBehind(s, i+1) && !a.quoted(&u[i]) {
			s.cede(i, len(u), a.author())
			return
		}
		about := (u[i].is("prep-about") && u[i-1].cue() != nil || u[i].cue() != nil && a.endsWith(&u[i], "prep-about")) && u[i+1].is("act") && a.closesQuote(s, i)
		if (about || u[i].is("gloss") && u[i-1].sign == ",") && a.spokenAt(s, i) {
			j := i + 1
			for j < len(u) && u[j].any("prep-dest", "prep-about") {
				j++
			}
			if j < len(u) && (u[j].is("act") || u[j].fig != nil || a.closesQuote(s, i)) {
				s.cede(i, a.glossEnd(s, i), a.author())
			}
		}
	}
}

// whenBehind says whether a clause that says when begins at unit i, "vài giờ sau khi Y bắn hạ Z".
func (a *article) whenBehind(s *sentence, i int) bool {
	u := s.units
	for n := i; i+2 < len(u) && i < n+4 && !u[i].any("while", "since") && (u[i].date != nil || u[i].fig != nil || u[i].any("unit-time", "indefinite", "plural", "aux") || plainWord(&u[i])); i++ {
	}
	if i+1 < len(u) && i > 0 && u[i].is("act") && u[i-1].date != nil && a.endsWith(&u[i-1], "since") {
		return true // "vài giờ sau | vụ …"
	}
	return i+1 < len(u) && u[i].any("while", "since") && !u[i].is("condition")
}

// closesQuote says whether a quotation stands in the sentence before unit i: what is added behind it says what it is about.
func (a *article) closesQuote(s *sentence, i int) bool {
	for j := range i {
		if s.units[j].sign == "quote" {
			return true
		}
	}
	return false
}

// spokenAt says whether somebody other than the article speaks at unit i.
func (a *article) spokenAt(s *sentence, i int) bool {
	for _, g := range s.segments {
		if g.from <= i+1 && i < g.to && !g.voice.author {
			return true
		}
	}
	return false
}

// glossEnd is where the gloss at unit i ends: before the next cue with its own speaker, at a contrast, or with the sentence.
func (a *article) glossEnd(s *sentence, i int) int {
	for j := i + 1; j < len(s.units); j++ {
		if u := &s.units[j]; breaks(u) || u.is("contrast") || u.cue() != nil && !u.is("act") {
			return j
		}
	}
	return len(s.units)
}

// cede gives the units from to to (exclusive) to another voice.
func (s *sentence) cede(from, to int, v *voice) {
	s.mute(from, to)
	k := 0
	for k < len(s.segments) && s.segments[k].from < from {
		k++
	}
	s.segments = append(s.segments[:k:k], append([]segment{{from, to, v}}, s.segments[k:]...)...)
}
