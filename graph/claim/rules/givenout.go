package rules

// givenOut is the voice of who gives out the figure at unit i, where the article has it and the words for what happened end before unit to: "con số 40 người chết do X
// đưa ra"; nil where nobody is told.
func (a *article) givenOut(s *sentence, g segment, to int) *voice {
	u := s.units
	if !g.voice.author || to+2 >= len(u) || !u[to].any("prep-by", "relative") || u[to+1].m == nil || !u[to+2].is("gives") {
		return nil
	}
	v := a.reports(a.resolve(s, to+1))
	if v != nil {
		v.attribution, v.confidence = "cue", 0.8
	}
	return v
}

// foundBehind is the unit behind the word that tells that the bodies at unit i were found, across what is told of them between commas: "thi thể 15
// người, tay bị trói, được tìm thấy ở X"; to where none does.
func foundBehind(u []unit, i, to, end int) int {
	if i+1 >= end || u[i+1].sign != "," {
		return to
	}
	for j := i + 2; j < end && j <= i+longestInset; j++ {
		switch x := &u[j]; {
		case x.is("found"):
			k := j - 1
			for k > i && (u[k].is("aux") || filler(&u[k]) || u[k].is("passive-bad")) {
				k--
			}
			if u[k].sign == "," {
				return j + 1
			}
			return to
		case breaks(x), x.cue() != nil, x.fig != nil && x.fig.people, x.any("contrast", "cause"):
			return to
		}
	}
	return to
}

// killedAlong is the draft of the death of somebody named before the people at unit i, who were killed with him, behind what is told of him; nil where none is: "tiêu diệt X, thủ
// lĩnh của nhóm Y, cùng chín cận vệ".
func (a *article) killedAlong(s *sentence, g segment, i int) *draft {
	u := s.units
	if i-2 < g.from || !u[i-1].is("along") || u[i-2].sign != "," && u[i-2].m == nil {
		return nil
	}
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == s.index; n-- {
		if d := a.drafts[n]; d.Relation == "casualties" && d.Figure == nil && a.persons(d.Patient) && d.to <= u[i].from {
			if d.to >= u[max(g.from, i-longestInset)].from {
				return d
			}
			return nil
		}
	}
	return nil
}
