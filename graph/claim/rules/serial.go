package rules

// serial says whether the verb at unit i carries on the trigger's own phrase: "phóng tên lửa tấn công X".
func (a *article) serial(c *clause, i int) bool {
	u := &c.s.units[i]
	named := c.names && c.s.units[i-1].is("act") // "thủ phạm của vụ đánh bom là X"
	return named || u.is("strike-verb") && (c.frame.Relation == "struck" || c.frame.Relation == "used-weapon") || u.any("prep-to", "light")
}
