package rules

// didWhile is the name whose predicate, in words that no list has, stands before the word for "when" at unit i, right behind which the trigger stands: "X
// đã vượt giới hạn khi tấn công Y"; -1 where nothing of the kind does.
func (a *article) didWhile(c *clause, i int) int {
	u := c.s.units
	if !u[i].is("while") || c.form != "active" || !a.onlyFiller(c, i+1, c.t) {
		return -1
	}
	k := i - 1
	for ; k > c.seg.from && !u[k].names(); k-- {
		if x := &u[k]; x.sign != "" && x.sign != "quote" || x.any("negation", "future", "contrast", "subordinate", "relative", "passive-bad", "and") {
			return -1
		}
	}
	if k < c.seg.from || k == i-1 || u[k].m == nil || !a.acting(&u[k]) || !u[k+1].is("done") || a.hangsOn(c.s, k, c.seg.from) >= 0 {
		return -1
	}
	return k
}
