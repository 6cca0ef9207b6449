package rules

import (
	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/schema"
)

// planted takes who laid the bomb that goes off, "quả bom do X cài bên đường phát nổ", and who was passing: "phát nổ khi đoàn xe của X đi qua".
func (a *article) planted(c *clause, f *lang.Frame, d *draft) {
	if f.After != "projectile" || d.Relation != "struck" || c.form != "active" {
		return
	}
	u := c.s.units
	if len(d.Agent) == 0 {
		for i, laid := c.t-1, false; i > c.seg.from && i > c.t-longestLaid && u[i].sign == "" && u[i].cue() == nil; i-- {
			switch {
			case u[i].is("lays"):
				laid = true
				a.laidAt(c, d, i)
			case laid && u[i].names() && u[i].fig == nil && u[i-1].any("prep-by", "plural"):
				a.add(&d.Claim, "agent", a.actors(c.s, i)...)
			}
		}
	}
	if len(d.Patient) > 0 {
		return
	}
	passed := -1
	for i := c.t + 1; i+2 < c.seg.to && i <= c.t+near && passed < 0; i++ {
		if u[i].is("while") {
			passed = i
		}
	}
	for i := passed + 1; passed >= 0 && i < c.seg.to && i <= passed+longestLaid && u[i].sign == ""; i++ {
		switch {
		case u[i].is("goes-by"):
			c.to = max(c.to, i+1)
			return
		case u[i].m != nil || u[i].fig != nil:
			a.passer(d, &u[i])
		}
	}
	d.Patient = nil
}

// laidAt takes the site that the bomb was laid at by the verb at unit i, where nothing says where it went off: "bom cài gần sở chỉ huy X phát nổ".
func (a *article) laidAt(c *clause, d *draft, i int) {
	for i++; i < c.t && len(d.Patient)+len(d.Place) == 0; i++ {
		switch u := &c.s.units[i]; {
		case u.m == nil || u.fig != nil:
		case u.m.Type == "facility" || u.m.Kind == entity.KindThing:
			a.add(&d.Claim, "patient", u.m.ID)
		case located(u):
			a.add(&d.Claim, "place", u.m.ID)
		}
	}
}

// longestLaid is how many units at most stand between a bomb, or the moment when it goes off, and who laid it, or who comes by.
const longestLaid = 10

// passer makes whoever a unit names or counts the one whom a bomb was meant for: his side, where the machine that comes by is told to be his.
func (a *article) passer(d *draft, u *unit) {
	m, owner := u.m, u.owners()
	switch {
	case len(owner) > 0:
		d.Patient = nil
		a.add(&d.Claim, "patient", owner...)
	case m != nil && a.acting(u) && !located(u):
		d.Patient = nil
		a.add(&d.Claim, "patient", m.ID)
	case m != nil && m.Type == "equipment":
		a.add(&d.Claim, "patient", m.ID)
	case u.fig != nil && u.fig.m != nil:
		a.add(&d.Claim, "patient", u.fig.m.ID)
	}
}

// owners are whose the thing or the people are that the unit names or counts.
func (u *unit) owners() []schema.ID {
	switch {
	case u.fig != nil:
		return u.fig.owner
	case u.m != nil && u.m.Kind == entity.KindThing:
		return u.m.Of
	}
	return nil
}
