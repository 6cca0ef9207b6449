package rules

// sideBySide says whether the names at units k and i, which a comma parts, are the two that open a sentence as its subject without a word of
// joining, as in a headline: "X, Y tố nhau vi phạm lệnh ngừng bắn".
func (a *article) sideBySide(u []unit, k, i int) bool {
	return k == 0 && i == 2 && a.opensAlone(&u[k]) && a.opensAlone(&u[i]) && i+1 < len(u) && u[i+1].sign == "" && (filler(&u[i+1]) || u[i+1].cue() != nil || u[i+1].verb())
}

// opensAlone says whether the unit is a side called by its bare name: no office and no kind of body, which may only say who the other is.
func (a *article) opensAlone(u *unit) bool {
	m := u.m
	if m == nil || u.fig != nil || m.ID == "" || m.Head != nil || m.Outer[0] != m.From {
		return false
	}
	return m.Type == "country" || m.Type == "force" || m.Type == "place" && a.g.SeatOf(m.ID) != ""
}
