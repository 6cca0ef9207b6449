package rules

// frontier makes the two countries on whose border there is fighting those who fight, where nobody else is named.
func (a *article) frontier(c *clause, d *draft) {
	if d.Relation != "fought" || len(d.Agent) > 0 || len(d.Place) != 2 || len(c.args.subject) > 0 && c.form == "nominal" || len(d.Patient) > 0 || len(c.args.to) > 0 || !a.bordering(c) {
		return
	}
	for _, id := range d.Place {
		if e := a.entity(id); e == nil || e.Type != "country" {
			return
		}
	}
	a.add(&d.Claim, "agent", d.Place...)
	d.Place = nil
}

// bordering says whether the places of the clause are named as those of a border: "ở biên giới A - B".
func (a *article) bordering(c *clause) bool {
	for _, i := range c.args.in {
		for j := i; j >= c.seg.from && j >= i-3; j-- {
			if u := &c.s.units[j]; u.is("frontier") || a.holds(u, "frontier") {
				return true
			}
		}
	}
	return false
}
