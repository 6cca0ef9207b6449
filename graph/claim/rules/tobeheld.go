package rules

// farSchedule is how many units behind a noun for talks it may be said that they are to come: who meets whom and where stands between.
const farSchedule = 12

// toBeHeld says whether the talks that a noun names are only said to come or to be possible: "cuộc gặp giữa X và Y ở Z, dự kiến vào thứ Hai",
// "vòng đàm phán chỉ có thể diễn ra khi …".
func (a *article) toBeHeld(c *clause) bool {
	u := c.s.units
	for i := c.t + 1; i+1 < c.seg.to && i <= c.t+farSchedule; i++ {
		next := &u[i+1]
		switch {
		case u[i].is("upcoming"):
			return true
		case u[i].any("future", "ability") && !u[i].is("agree"):
			for i+2 < c.seg.to && (u[i+1].any("aux", "future", "passive-good") || u[i+1].is("light") && u[i].is("passive-good")) {
				i++
			}
			next = &u[i+1]
			return next.any("occur", "held-verb") || next.date != nil || next.is("prep-dest") && i+2 < c.seg.to && u[i+2].date != nil
		case u[i].sign == "," && !next.any("future", "upcoming"), u[i].sign != "" && u[i].sign != "," && u[i].sign != "-", u[i].verb() && u[i].m == nil && !filler(&u[i]) && !u[i].any("prep-in", "prep-with"):
			return false
		}
	}
	return false
}
