package rules

// visitor is the name that opens the clause as the subject of a verb that no list has, whose object begins at unit first and does not speak:
// "X thăm Y rồi tuyên bố", "X cảm ơn Y, đồng thời tố cáo"; -1 where nothing of the kind stands there.
func (a *article) visitor(s *sentence, t *site, first, low int, joint bool) int {
	u := s.units
	for first > 0 && u[first-1].m != nil && u[first].m != nil && u[first].m.Type == "person" {
		first--
	}
	if !joint || low > 0 || first < 2 || t.cue.Kind == "cite" || !plainWord(&u[first-1]) || a.doc.Tokens[u[first-1].from].Upper {
		return -1
	}
	goesOn := u[a.boundary(s, low, t.at)].any("continue", "and", "contrast") || u[t.at-1].sign != "" || filler(&u[t.at-1])
	for j := first; j < t.at; j++ {
		if u[j].sign == "," && !goesOn {
			return -1
		}
	}
	k := a.opener(s, first)
	if k < 0 || k >= first-1 {
		return -1
	}
	for k+1 < first && u[k+1].m != nil && u[k+1].m.Type == "person" {
		k++
	}
	for j := k + 1; j < first; j++ {
		if x := &u[j]; !plainWord(x) && x.date == nil && !filler(x) {
			return -1
		}
	}
	return k
}

// onlyVisited says whether the place at unit first is the object of a verb that no list has, by somebody without a name: "Một bác sĩ thăm X rồi nói".
func (a *article) onlyVisited(s *sentence, first, low int, joint bool) bool {
	return joint && low == 0 && first > 1 && located(&s.units[first]) && plainWord(&s.units[first-1]) && a.describes(&s.units[0])
}

// likened says whether somebody else is only likened to the name at unit first: "Cũng như X, một bác sĩ nói", "Không chỉ X, …".
func (a *article) likened(s *sentence, first, low int) bool {
	u := s.units
	return first > low && (u[first-1].any("like", "not-only") || first-1 == low && u[low].is("and"))
}

// pastRelative takes as speaker the name before a clause between commas that says who he is, in which another speaks: "X, người mà Y tố là
// phản bội, nói". It says whether it did.
func (a *article) pastRelative(s *sentence, t *site, before []site) bool {
	u, j := s.units, t.at-1
	for j > 0 && (filler(&u[j]) && u[j].sign == "" || u[j].date != nil) {
		j--
	}
	if len(before) == 0 || j < 3 || u[j].sign != "," {
		return false
	}
	for k := j - 1; k > 0; k-- {
		if breaks(&u[k]) || u[k].sign == "quote" || u[k].sign == "," && !a.relativeWord(&u[k+1]) {
			return false
		}
		if u[k].sign != "," {
			continue
		}
		if before[len(before)-1].at < k || len(before) > 1 && before[len(before)-2].at > 0 && before[len(before)-2].at < k {
			return false
		}
		if i := k - 1; u[i].m != nil && a.voices(&u[i]) && !located(&u[i]) && a.hangsOn(s, i, 0) < 0 {
			t.who, t.ids, t.lo, t.inherited = []int{i}, a.resolve(s, i), j, true
		}
		return len(t.ids) > 0
	}
	return false
}

// unnamedOpener takes as speaker of a cue without a subject somebody without a name whose words open the sentence: "Một bác sĩ ở X, người vừa
// gặp Y, nói".
func (a *article) unnamedOpener(s *sentence, t *site) {
	u := s.units
	if t.ids != nil || len(t.who) > 0 || t.closed || !a.describes(&u[0]) {
		return
	}
	end := 0
	for end < t.at && u[end].sign == "" && u[end].date == nil && !u[end].any("passive-good", "passive-bad", "relative", "subordinate", "since", "contrast", "document") && (!u[end].verb() || u[end].m != nil) {
		end++
	}
	if end == t.at || !a.speaking(s, 0, end) {
		return
	}
	t.ids, t.inherited, t.lo = a.nameless(s, 0, end), true, t.at
}

// unnamedPast takes as speaker somebody without a name who opens the sentence and whom an aside between commas parts from the cue: "Một bác sĩ ở X,
// đứng cạnh Y, nói". An aside that begins with a name says who he is. It says whether it did.
func (a *article) unnamedPast(s *sentence, t *site) bool {
	u, j := s.units, t.at-1
	if len(u) == 0 || !a.describes(&u[0]) || t.cue.Kind == "cite" {
		return false
	}
	for j > 0 && (filler(&u[j]) && u[j].sign == "" || u[j].date != nil) {
		j--
	}
	end := 0
	for end < j && u[end].sign == "" {
		end++
	}
	if end >= j || u[j].sign != "," || u[end].sign != "," || !a.speaking(s, 0, end) {
		return false
	}
	if x := &u[end+1]; x.names() || x.any("he", "she", "title", "member", "head", "people", "body-noun", "continue", "contrast", "and") {
		return false
	}
	for k := end + 1; k < j; k++ {
		if breaks(&u[k]) || u[k].sign == "quote" || u[k].sign == "," && u[k+1].any("contrast", "continue") {
			return false
		}
	}
	t.ids, t.inherited, t.lo = a.nameless(s, 0, end), true, j
	return len(t.ids) > 0
}

// accusedFirst is the comma that ends what somebody is accused of before the sentence says who he is and what he does: "Bị X cáo buộc pháo kích Y, Z rút
// quân"; 0 where the sentence does not begin so.
func (a *article) accusedFirst(s *sentence, t *site) int {
	u := s.units
	if t.cue.Kind != "accuse" || !u[0].any("passive-bad", "passive-good") || t.at > longestSource {
		return 0
	}
	for i := t.hi; i+1 < len(u); i++ {
		if u[i].sign == "," {
			if x := &u[i+1]; x.names() && x.fig == nil && a.voices(x) && !located(x) {
				return i + 1
			}
			return 0
		} else if breaks(&u[i]) || u[i].sign == "quote" {
			return 0
		}
	}
	return 0
}

// describes says whether the unit can open words for people who have no name.
func (a *article) describes(u *unit) bool {
	return u.fig != nil && u.fig.people || u.any("member", "people", "plural", "article", "indefinite", "office-ref") || u.m != nil && u.m.Type == "group"
}

// aimedAt says whether the name that begins at unit i stands right behind a cue that takes whom it is aimed at: "X đổ lỗi cho Y, khẳng định".
func aimedAt(s *sentence, i int) bool {
	if i == 0 || s.units[i-1].cue() == nil {
		return false
	}
	kind := s.units[i-1].cue().Kind
	return kind == "accuse" || kind == "call"
}

// objectOfVerb says whether the name at unit i is the object of a verb before it.
func (a *article) objectOfVerb(s *sentence, i, low int) bool {
	for j := i - 1; j >= low; j-- {
		u := &s.units[j]
		if breaks(u) || u.sign == "," || u.sign == "quote" || u.any("contrast") {
			return false
		}
		if u.verb() && u.m == nil && !u.is("light") {
			return true
		}
	}
	return false
}

// gloss is the comma that ends what another only calls who then did something: "X, nhóm bị Y coi là khủng bố, đã đánh bom Z", "X, nhóm mà Y coi là
// khủng bố, …"; 0 where the cue says no such thing.
func gloss(u []unit, t *site) int {
	if t.cue.Kind != "say" || len(t.cue.Holds) == 0 {
		return 0
	}
	i := t.lo
	for i > 0 && i > t.lo-longestSeat && u[i].sign != "," {
		i--
	}
	if u[i].sign != "," {
		return 0
	}
	for i = t.hi; i+1 < len(u) && !breaks(&u[i]); i++ {
		if u[i].sign == "," {
			return i
		}
	}
	return 0
}

// countedThere says whether the cue only tells what there was at a place, which says nothing: "tỉnh X ghi nhận hai vụ pháo kích".
func (a *article) countedThere(s *sentence, t *site) bool {
	if len(t.who) != 1 || !s.units[t.at].is("have") {
		return false
	}
	x := &s.units[t.who[0]]
	return x.m != nil && x.m.Type == "place" && a.g.SeatOf(x.m.ID) == ""
}
