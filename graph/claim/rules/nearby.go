package rules

// pastNameless is the unit of a site without a name behind the word for being near at unit i, which only says where it was: "tấn công X gần một
// bệnh viện"; i where none stands there.
func (a *article) pastNameless(c *clause, i int) int {
	u, k := c.s.units, i+1
	for k < c.seg.to && u[k].m == nil && u[k].is("plural") {
		k++
	}
	if k < c.seg.to && a.bareSiteNoun(&u[k]) {
		return k
	}
	return i
}

// pastAllies is the unit of who has the allies that the word at unit i calls, "giữa hai đồng minh của X", and who takes no part himself; i where the
// name behind it is the ally's: "đồng minh X".
func (a *article) pastAllies(c *clause, i int) int {
	u, k := c.s.units, i+1
	of := u[i].is("leaning")
	if !of && k < c.seg.to && u[k].is("prep-of") {
		of, k = true, k+1
	}
	if k >= c.seg.to || u[k].m == nil || !of && (u[i].from == 0 || !a.pack.Numbers.Begins(&a.doc.Tokens[u[i].from-1])) {
		return i
	}
	return k
}
