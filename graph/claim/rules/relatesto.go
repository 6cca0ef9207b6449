package rules

// relatesTo makes who or what a relative clause tells of the subject of what its speaker says that they did, "các máy bay của X mà Y cho là đã xâm phạm
// …": it is no deed of Y's. It says whether the words are of such a clause.
func (a *article) relatesTo(c *clause) bool {
	u, cued := c.s.units, false
	for i := c.seg.from - 1; i > 0 && i > c.seg.from-near; i-- {
		switch x := &u[i]; {
		case x.is("relative"):
			if cued {
				c.put("subject", i-1)
			}
			return cued
		case x.sign != "":
			return false
		case x.cue() != nil:
			cued = true
		}
	}
	return false
}
