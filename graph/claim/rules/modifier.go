package rules

// pastModifier is the unit of the words for what happened to the counted people at unit i, where the verb at unit j only says which people
// they are, "180 binh sĩ được cử tới X đã bị giết", "hai dân thường đang lấy nước ở X thì thiệt mạng"; j where it is their predicate.
func (a *article) pastModifier(s *sentence, g segment, i, j int) int {
	u := s.units
	if !u[j].verb() || filler(&u[j]) || !modifies(u, i, j) {
		return j
	}
	for k := j + 1; k < g.to && k <= j+14; k++ {
		switch v := &u[k]; {
		case harmOf(v.entries) != "":
			if u[k-1].m != nil && a.acting(&u[k-1]) {
				return j // "đang truy đuổi quân X thiệt mạng": those of X
			}
			return k
		case v.sign != "", v.cue() != nil, v.fig != nil && v.fig.people, v.any("cause", "kill-verb", "contrast", "since", "relative"):
			return j
		}
	}
	return j
}

// pastFittings is the conjunction that a list of counted things goes on with behind what the things before it are fitted with or carry, "4
// xe trang bị súng máy cùng hai xe thiết giáp"; i where none stands before the clause ends.
func (a *article) pastFittings(c *clause, i int) int {
	u := c.s.units
	for k := i + 1; k+1 < c.seg.to && k <= i+8; k++ {
		switch {
		case (u[k].is("and") || u[k].sign == ",") && a.nextFigure(c, k):
			return k
		case u[k].sign != "", u[k].verb(), u[k].fig != nil:
			return i
		}
	}
	return i
}

// underWay says whether the words between unit i and the trigger, or the first of the trigger's own, say that the deed goes on.
func (a *article) underWay(c *clause, i int) bool {
	for i++; i < c.t; i++ {
		if c.s.units[i].is("progress") {
			return true
		}
	}
	from := c.s.units[c.t].from
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, from, from+1)
	return to > from && has(e, "progress")
}

// pastBorder is the last unit of the names of the states whose border the word at unit i is: i where none follow.
func (a *article) pastBorder(c *clause, i int) int {
	u := c.s.units
	for i+1 < c.seg.to && (u[i+1].m != nil && u[i+1].m.Type == "country" || u[i+1].sign == "-" || u[i+1].any("and", "prep-with", "between")) {
		i++
	}
	return i
}

// ownClause is the segment from the comma on behind which the trigger at unit t has its own subject: "trong một cuộc tấn công hôm thứ Bảy, X đã
// nhắm vào …"; all of it where no comma parts them so.
func (a *article) ownClause(s *sentence, g segment, t int) segment {
	i := t - 1
	for i > g.from && filler(&s.units[i]) {
		i--
	}
	if i > g.from && s.units[i].m != nil && a.acting(&s.units[i]) && s.units[i-1].sign == "," {
		g.from = i
	}
	return g
}

// flownOver is the last unit of the words behind the comma at unit i for what the shots flew over; i where none stand there.
func (a *article) flownOver(c *clause, i int) int {
	u := c.s.units
	if i+2 >= c.seg.to || !u[i+1].is("passes") && !u[i+1].tells("deployed") || !u[i+2].names() {
		return i
	}
	return i + 2
}

// sent says whether what is told of the people at unit i by a pattern is only said in a modifier behind which their fate stands.
func (a *article) sent(s *sentence, g segment, i int) bool {
	for j := i + 1; j < g.to && j <= i+4; j++ {
		if s.units[j].verb() && !filler(&s.units[j]) {
			return a.pastModifier(s, g, i, j) > j
		}
	}
	return false
}

// modifies says whether the words between the people at unit i and the verb at unit j make it a modifier of theirs: a mark of what goes on,
// or of the passive right before it.
func modifies(u []unit, i, j int) bool {
	if u[j-1].any("passive-good", "passive-bad") {
		return true
	}
	for k := i + 1; k < j; k++ {
		if u[k].is("progress") {
			return true
		}
	}
	return false
}

// pastDoing is the last unit of what those named right before the word for being at something, at unit i, are at, which nothing is done to, where the verb for it is
// none of a deed; i where it may be one.
func pastDoing(c *clause, i int) int {
	u := c.s.units
	if i+2 >= c.seg.to || !plainWord(&u[i+1]) || u[i+2].sign != "" {
		return i
	}
	for i+1 < c.seg.to && u[i+1].sign == "" && !u[i+1].verb() && !u[i+1].any("prep-in", "prep-with", "prep-of", "and", "subordinate", "contrast") {
		i++
	}
	return i
}
