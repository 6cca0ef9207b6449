package rules

// notThat drafts a denial by which something was not what somebody said it was: "đó không phải là bệnh viện", "đó là căn cứ của Z, không phải
// bệnh viện", "đó là tên lửa của Z, không phải của chúng tôi". i is a unit of the segment; it says whether the negation stands there.
func (a *article) notThat(s *sentence, g segment, i int) bool {
	u := s.units
	if i+1 >= g.to || !u[i].is("is-not") {
		return false
	}
	j := i - 1
	if u[j].sign == "," {
		j = a.calledThis(s, g, j)
	}
	if j < g.from || !u[j].is("this") {
		return false
	}
	k := i + 1
	for k+1 < g.to && u[k].any("be", "plural", "indefinite", "classifier") {
		k++
	}
	if !a.statable(&u[k]) && !(k+1 < g.to && u[k].is("prep-of") && a.mine(&u[k+1], g.voice)) {
		return false
	}
	end := a.objectEnd(s, segment{i, g.to, g.voice})
	for n := k + 1; n < end; n++ {
		if u[n].sign == "," {
			end = n
		}
	}
	d := a.reply(s, g, "denies", j, end)
	d.object, d.guessed, d.Confidence = [2]int{j, j + 1}, true, d.Confidence-0.1
	if !a.answered(d) {
		a.drafts = append(a.drafts, d)
	}
	return true
}

// calledThis is the unit of "this" that the clause before the comma at unit i begins with and says what it is; -1 where it does not.
func (a *article) calledThis(s *sentence, g segment, i int) int {
	for j := i - 1; j >= g.from; j-- {
		switch u := &s.units[j]; {
		case u.is("this") && s.units[j+1].is("be"):
			return j
		case u.sign != "":
			return -1
		}
	}
	return -1
}

// statable says whether a unit is what statements are of: a place or thing, people, a truce.
func (a *article) statable(u *unit) bool {
	return u.m != nil && u.m.Type != "person" && u.date == nil || u.any("target-noun", "site-noun", "hard-truce", "aircraft", "vessel", "projectile", "strike-verb")
}

// mine says whether a unit is of the side of who speaks.
func (a *article) mine(u *unit, v *voice) bool {
	return u.any("we", "they") || u.m != nil && len(v.speakers) > 0 && a.side(a.state(u.m.ID)) == a.side(v.speakers[0])
}

// warned is where the content of a warning begins, behind whom it is given to: "cảnh báo X về khả năng xảy ra một cuộc tấn công".
func (a *article) warned(s *sentence, g segment) int {
	u := s.units
	if v := g.voice; v.cue == nil || v.cue.Stance != "warns" || v.attribution != "cue" || g.from >= g.to || u[g.from].m == nil {
		return g.from
	}
	for i := g.from + 1; i < g.to && i < g.from+near; i++ {
		if u[i].is("prep-about") {
			return i
		}
		if u[i].sign != "" || u[i].verb() || u[i].names() {
			break
		}
	}
	return g.from
}
