package rules

import (
	"slices"

	"hearsay/graph/entity"
)

// sitesOf says whether "của" before the name at unit i tells whose the sites or men without a name are that stand between it and the trigger, "vụ tấn công
// sào huyệt của X": X is attacked.
func (a *article) sitesOf(c *clause, i int) bool {
	u, k := c.s.units, i-1
	if k <= c.t+1 || !u[k].is("prep-of") {
		return false
	}
	return slices.ContainsFunc(u[c.t+1:k], func(u unit) bool { return u.m == nil && u.any("target-noun", "bare-group") }) && !a.aimsFurther(c, i)
}

// preyOf says whether "của" before the name at unit i tells whose the convoy or ship at unit last is, which nobody attacks with: "vụ tấn công đoàn xe của X".
func (a *article) preyOf(c *clause, last, i int) bool {
	u := c.s.units
	class, ok := a.armament(&u[last])
	if !ok || u[last].m != nil && u[last].m.Type != "equipment" || slices.ContainsFunc(u[c.t+1:last], func(u unit) bool { return !u.of(&describing) }) || c.frame.Relation != "struck" || a.found.HasClass(class, "ent:drone-boat") {
		return false
	}
	ship := a.found.Unit(class) == "ship" && u[i].m != nil && u[i].m.Type != "group" && u[i].m.Type != "force" // "các vụ tấn công tàu của Houthi" are theirs
	return (ship || a.found.HasClass(class, "ent:convoy")) && !a.aimsFurther(c, i)
}

// preyBeside says the same of an owner who stands right behind it: "vụ tấn công đoàn xe X".
func (a *article) preyBeside(c *clause, last, i int) bool {
	m := c.s.units[i].m
	return c.form == "nominal" && last >= 0 && last == i-1 && m != nil && a.owns(m) && a.preyOf(c, last, i)
}

// assailant says whether the name at unit i, behind "của", is who attacked, took or left the place named before it and not whose that place
// is: "cuộc tấn công Syria của Mỹ", "vụ tấn công bệnh viện ở X của phiến quân Y", "cuộc rút quân khỏi X của quân đội Y".
func (a *article) assailant(c *clause, last, i int) bool {
	x, y := c.s.units[last].m, c.s.units[i].m
	if c.form != "nominal" || last != i-2 || x == nil || y == nil {
		return false
	}
	if x.Kind == entity.KindThing && c.frame.Relation == "struck" {
		return x.Type == "facility" && !a.generic(x.ID) && a.troops(y.ID) && !a.found.HasClass(x.ID, "ent:military-site") && a.side(x.ID) != a.side(a.state(y.ID))
	}
	if x.Kind == entity.KindThing || x.Type != "country" && x.Type != "place" {
		return false
	}
	if c.frame.Relation != "struck" {
		return (c.frame.Relation == "controls" || c.frame.Relation == "withdrew") && !c.frame.State && a.troops(y.ID) && a.side(x.ID) != a.side(a.state(y.ID))
	}
	return (y.Type == "country" || y.Type == "force" || y.Type == "group" || y.Type == "person" || a.g.SeatOf(y.ID) != "" || a.troops(y.ID)) && a.side(x.ID) != a.side(a.state(y.ID))
}

// aimsFurther says whether a target is named behind unit i: "cuộc tấn công của X vào Y".
func (a *article) aimsFurther(c *clause, i int) bool {
	for k := i + 1; k < c.seg.to && k <= i+4 && c.s.units[k].sign == ""; k++ {
		if c.s.units[k].is("prep-to") {
			return true
		}
	}
	return false
}

// flagOf says whether the unit at i and the country behind it only say under whose flag a ship sails.
func (a *article) flagOf(c *clause, i int) bool {
	u := c.s.units
	return u[i].m == nil && u[i].is("flagged") && i > c.seg.from && u[i-1].names() && i+1 < len(u) && u[i+1].m != nil && (u[i+1].m.Type == "country" || u[i+1].m.Type == "place")
}

// endsThem says whether the unit is a verb of making an end of somebody or of what he holds, where that is only what an attack is for.
func (a *article) endsThem(u *unit) bool {
	return u.m == nil && (u.tells("destroyed") || u.tells("casualties") || u.tells("captured") || u.tells("controls"))
}

// ofItself notes that the thing named last before "của mình" at unit i is the subject's own: "X bắn rơi máy bay của mình".
func (a *article) ofItself(c *clause, last, i int) {
	if u := c.s.units; c.form == "active" && last >= 0 && last >= i-2 && u[i-1].is("prep-of") && len(c.args.subject) > 0 && a.acting(&u[c.args.subject[0]]) {
		c.own(last, c.args.subject[0])
		c.to = max(c.to, i+1)
	}
}
