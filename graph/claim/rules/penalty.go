package rules

import "slices"

// penalised makes those who are only called what they are the country's that they are of, where sanctions are laid on them: "trừng phạt 10 cá nhân
// có trụ sở tại X".
func (a *article) penalised(c *clause, d *draft) {
	if d.Relation != "sanctions" || len(d.Patient) > 0 || c.form == "nominal" && len(c.args.to) == 0 && len(c.args.with) == 0 && c.t+1 >= c.seg.to {
		return
	}
	u, called := c.s.units, -1
	for i := c.t + 1; i < c.seg.to && i <= c.t+14; i++ {
		switch x := &u[i]; {
		case x.sign != "" && x.sign != ",", x.any("since", "because", "reason", "contrast", "subordinate"):
			return
		case x.fig != nil && len(x.fig.owner) > 0 && (x.fig.m == nil || !a.mobile(x.fig.m.ID)):
			a.add(&d.Claim, "patient", x.fig.owner...) // "hai chỉ huy X"
			return
		case called > 0 && x.is("country-ref"):
			a.add(&d.Claim, "patient", a.actors(c.s, i)...) // "bốn công ty của nước này"
			return
		case x.m == nil && x.is("legal-person") || x.fig != nil && x.fig.people:
			if called < 0 {
				called = i
			}
		case x.m != nil && called > 0 && a.acting(x) && x.m.Type != "person" && !slices.Contains(d.Agent, x.m.ID) && (called == i-1 || u[i-1].any("prep-in", "prep-of", "legal-person")):
			a.add(&d.Claim, "patient", x.m.ID)
			d.to = max(d.to, x.to)
			return
		case x.verb() && x.m == nil && !x.any("prep-in", "prep-to", "prep-with", "prep-of", "and", "light"):
			return
		}
	}
}

// legalBehind says whether people or bodies without a name stand right behind the trigger: "trừng phạt chín cá nhân", "đưa 21 người vào …".
func (a *article) legalBehind(c *clause) bool {
	u := c.s.units
	for i := c.t + 1; i < c.seg.to && i <= c.t+4; i++ {
		switch x := &u[i]; {
		case x.is("legal-person"), x.fig != nil && x.fig.people:
			return true
		case x.any("prep-to", "prep-with", "plural", "article", "prep-of") && x.m == nil, x.fig != nil && x.fig.m == nil, a.amount(x):
		default:
			return false
		}
	}
	return false
}

// penaliser takes the speaker for who imposes sanctions that the words would make a side impose on itself: "X kết luận quân đội Y dùng chất độc, vì thế
// trừng phạt Y".
func (a *article) penaliser(d *draft) {
	if d.Relation != "sanctions" || len(d.Agent) == 0 || len(d.Patient) == 0 || a.sideOf(d.Agent) != a.sideOf(d.Patient) {
		return
	}
	d.Agent = nil
	if side := a.side(d.Speaker); !d.Author && side != a.sideOf(d.Patient) {
		a.add(&d.Claim, "agent", side)
		d.Stance = "claims"
	}
}

// imposer says whether the country at unit i, behind "của", is whose the sanctions are and not whose the country before it is: "lệnh trừng
// phạt nhằm vào X của Y".
func (a *article) imposer(c *clause, last, i int) bool {
	x, y := c.s.units[last].m, c.s.units[i].m
	return c.frame.Relation == "sanctions" && c.form == "nominal" && x != nil && y != nil && x.Type == "country" && (y.Type == "country" || y.Type == "organisation")
}
