package rules

// befallen is the unit of the building or ground right before the mark of a passive, at unit i, to which what is told behind it happened and not to the
// subject of the verb before: "X dập lửa tại ngôi nhà bị trúng tên lửa", "X rút khỏi khu vực bị pháo kích"; -1 where none stands there. Who is
// named right before "tại" is told of with where he is: "binh sĩ X tại căn cứ bị tấn công".
func (a *article) befallen(c *clause, i int) int {
	u := c.s.units
	if !u[i].any("premises", "land", "region") && (u[i].m == nil || !a.building(u[i].m.ID)) || u[i].m != nil && u[i].m.ID == "" {
		return -1
	}
	j := i - 1
	for j > c.seg.from && u[j].m == nil && u[j].any("plural", "article", "classifier") {
		j--
	}
	if j <= c.seg.from || u[j].m != nil || u[j].is("posted") {
		return -1
	}
	if u[j].verb() {
		return i
	}
	if before := &u[j-1]; u[j].is("prep-from") || u[j].any("prep-in", "prep-of") && !before.names() && before.sign == "" && !before.is("posted") {
		return i
	}
	return -1
}
