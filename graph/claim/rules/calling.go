package rules

// asidePassive is where the words begin by which an outlet only asked or quoted who speaks, "chuyên gia được X phỏng vấn", "sĩ quan được X
// dẫn lời", where the outlet is the name at unit i; -1 where it is not.
func (a *article) asidePassive(s *sentence, i, low int) int {
	u := s.units
	if u[i].m == nil || u[i].m.Type != "media" || i+1 >= len(u) || !(u[i+1].is("interview") || u[i+1].cue() != nil && u[i+1].cue().Kind == "cite") {
		return -1
	}
	j := i - 1
	for j > low && (plainWord(&u[j]) || u[j].any("bare-media", "paper", "medium-noun")) {
		j--
	}
	if j > low && u[j].any("passive-good", "prep-by") {
		return j
	}
	return -1
}

// wholeOf is where the words begin that call the speaker one of several, whom the name at unit i calls: "X là người đầu tiên trong số các
// lãnh đạo Y thừa nhận"; -1 where there are none.
func (a *article) wholeOf(s *sentence, i, low int) int {
	u := s.units
	for j := i - 1; j > low && j >= i-4; j-- {
		switch {
		case u[j].is("out-of"):
			for k := j - 1; k > low && k >= j-6 && u[k].sign == "" && u[k].cue() == nil; k-- {
				if u[k].is("be") {
					return k
				}
			}
			return -1
		case u[j].sign != "" || u[j].verb() && u[j].m == nil:
			return -1
		}
	}
	return -1
}

// headless is where the name of a body begins that no list has and whose last word the name at unit i is, "đài quan sát xung đột X"; -1 where
// no word for a body opens the clause and only plain words stand between.
func (a *article) headless(s *sentence, i, low int) int {
	u := s.units
	for j := i - 1; j >= low && j >= i-longestSource; j-- {
		switch x := &u[j]; {
		case x.m == nil && (x.is("body-noun") || a.holdsWords(x, "body-noun")):
			if i-j == 1 && !located(&u[i]) {
				return -1
			}
			for j > low && u[j-1].m == nil && u[j-1].any("member", "title", "plural", "article", "indefinite") {
				j--
			}
			if a.opensClause(s, j, low) {
				return j
			}
			return -1
		case x.sign != "" || x.names() || x.date != nil || x.cue() != nil || x.verb() || x.any("prep-of", "prep-in", "prep-to", "prep-with", "prep-from", "prep-about", "prep-by", "prep-dest", "relative", "subordinate", "contrast", "aux", "passive-bad", "passive-good"):
			return -1
		}
	}
	return -1
}

// ownName says whether the name at unit i is who bears the title before the comma, of which only the place was taken for a name: "thị trưởng
// X, ông Y, nói".
func (a *article) ownName(s *sentence, k, i int) bool {
	u := s.units
	m, n := u[k].m, u[i].m
	return m != nil && n != nil && m.Type == "person" && n.Type == "person" && k+2 == i && u[k+1].sign == "," && n.Outer[0] < n.From && m.Outer[0] < m.From &&
		m.To-m.From == 1 && a.g.Entity(m.ID) == nil
}

// nameBehind is the first unit from i on, before end, that names somebody; i where none does.
func (a *article) nameBehind(s *sentence, i, end int) int {
	for j := i; j < end; j++ {
		if s.units[j].m != nil {
			return j
		}
	}
	return i
}
