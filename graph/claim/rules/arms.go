package rules

import (
	"hearsay/graph/lang"
	"hearsay/schema"
)

// shooter takes whose weapon hit for the agent where none is named: "căn cứ trúng tên lửa của X".
func (a *article) shooter(c *clause, f *lang.Frame, d *draft) {
	if f.Materiel != "weapon" || f.Relation != "struck" {
		return
	}
	for _, i := range c.args.object {
		if o, ok := c.owners[i]; ok && len(d.Agent) == 0 && a.shot(&c.s.units[i]) {
			a.add(&d.Claim, "agent", a.actors(c.s, o)...)
		}
	}
}

// launchedFrom says whether the country that "nước này" at unit i would mean is named in the clause only as where the shots came from.
func (a *article) launchedFrom(c *clause, i int) bool {
	ids := a.actors(c.s, i)
	for k := i - 1; k > c.seg.from && len(ids) > 0; k-- {
		if m := c.s.units[k].m; m != nil && m.ID == ids[0] {
			return c.s.units[k-1].is("prep-from")
		}
	}
	return false
}

// fleet says whether the first unit counts machines of a side and the second names another: "các tiêm kích của X và Y".
func (a *article) fleet(x, y *unit) bool {
	return x.fig != nil && len(x.fig.owner) > 0 && x.fig.m != nil && a.mobile(x.fig.m.ID) && country(y)
}

// shot says whether the unit names or counts what strikes.
func (a *article) shot(u *unit) bool {
	class, ok := a.armament(u)
	return ok && a.projectile(class)
}

// armament is the class of the means of war that the unit names or counts; false where it does neither.
func (a *article) armament(u *unit) (class schema.ID, ok bool) {
	switch {
	case u.fig != nil:
		if u.fig.m == nil || !a.mobile(u.fig.m.ID) {
			return "", false
		}
		return u.fig.m.ID, true
	case a.arms(u):
		return u.m.ID, true
	}
	return "", false
}

// projectile says whether a class of materiel strikes rather than is struck: missiles, aircraft, guns.
func (a *article) projectile(class schema.ID) bool {
	if a.found.HasClass(class, "ent:manpads") {
		return true // "một trực thăng trúng tên lửa vác vai"
	}
	switch a.found.Unit(class) {
	case "ship", "vehicle", "system":
		return false
	}
	return !a.found.HasClass(class, "ent:vehicle")
}

// targeted says whether a class that an attack is made on is what was struck: anything but shots, guns and drones.
func (a *article) targeted(class schema.ID) bool {
	if e := a.found.Local[class]; e != nil && e.Type == "weapon" && a.found.Unit(class) == "system" && !a.projectile(class) {
		return true
	}
	return !a.projectile(class) || a.found.HasClass(class, "ent:military-unit") || a.found.Unit(class) == "aircraft" && !a.found.HasClass(class, "ent:uav")
}

// armsObject says whether the clause's object is what struck: "căn cứ … trúng tên lửa". What is rather struck itself did not: "tên lửa trúng con tàu".
func (a *article) armsObject(c *clause) bool {
	for _, i := range c.args.object {
		if class, ok := a.armament(&c.s.units[i]); ok && (!a.targeted(class) || a.rams(c.frame, class)) {
			return true
		}
	}
	return false
}

// rams says whether the class is of boats without a crew, which hit what they run into: "con tàu trúng hai xuồng không người lái".
func (a *article) rams(f *lang.Frame, class schema.ID) bool {
	return f != nil && f.Active.Subject == "weapon" && a.found.HasClass(class, "ent:drone-boat")
}

// alsoWith says whether the list of what the deed is done with goes on behind the comma or conjunction at unit i: "bằng một UAV và hai tên lửa".
func (a *article) alsoWith(c *clause, i, last int, fn string) bool {
	u := c.s.units
	if fn != "with" || last < 0 || last != i-1 && !u[i-1].is("descriptor") {
		return false
	}
	for i++; i < c.seg.to && u[i].any("and", "plural"); i++ {
	}
	class, ok := schema.ID(""), false
	if i < c.seg.to && u[i].fig != nil {
		class, ok = a.armament(&u[i])
	}
	return ok && (!a.targeted(class) || a.found.HasClass(class, "ent:drone-boat"))
}

// arms says whether the unit names a means of war, not a kind of site or of people.
func (a *article) arms(u *unit) bool {
	return u.m != nil && (u.m.Type == "weapon" || u.m.Type == "equipment" && a.mobile(u.m.ID))
}

// mobile says whether a class is counted in machines or shots.
func (a *article) mobile(class schema.ID) bool {
	if e := a.entity(class); e == nil || e.Type != "weapon" && e.Type != "equipment" {
		return false
	}
	switch a.found.Unit(class) {
	case "site", "building", "person", "place":
		return false
	case "":
		return a.entity(class).Type == "weapon"
	}
	return true
}

// shotFrom is the unit at or before i that names or counts what can be shot down, past the places that it was aimed at: "12 tên
// lửa nhắm vào thành phố X đều bị đánh chặn"; i where none does.
func (a *article) shotFrom(c *clause, i int) int {
	u := c.s.units
	if i < c.seg.from || u[i].fig != nil || a.arms(&u[i]) || u[i].is("whereupon") {
		return i
	}
	verb := located(&u[i])
	for j := i - 1; j >= c.seg.from && j >= i-farthest && !breaks(&u[j]) && u[j].sign != ","; j-- {
		verb = verb || u[j].verb()
		if !verb {
			continue
		}
		if a.arms(&u[j]) || u[j].fig != nil && u[j].fig.m != nil && a.mobile(u[j].fig.m.ID) {
			return j
		}
	}
	return i
}

// drivenInto says whether the unit at i names or counts boats without a crew that hit the ship which is the subject.
func (a *article) drivenInto(c *clause, f *lang.Frame, i int) bool {
	class, ok := a.armament(&c.s.units[i])
	return ok && a.rams(f, class) && len(c.args.subject) > 0 && a.undergoes(c, c.args.subject[0])
}

// undergoes says whether the machine at unit i, the subject, is what was hit: something hit it, or it is told in the passive or with a verb of suffering.
func (a *article) undergoes(c *clause, i int) bool {
	u := &c.s.units[i]
	if !a.arms(u) {
		return false
	}
	shot := a.armsObject(c)
	return a.targeted(u.m.ID) && (shot || c.form == "passive" || c.s.units[c.t].is("suffer")) || shot && c.form == "passive"
}

// othersArms says whether the means of war at unit i are what is struck, since it is told whose they are: "tấn công các hệ thống pháo của X".
func (a *article) othersArms(c *clause, f *lang.Frame, fn string, i int) bool {
	if f.ID != "struck" || fn != "object" || c.form != "active" || i < c.t+1 {
		return false
	}
	u := &c.s.units[i]
	_, owned := c.owners[i]
	return owned && u.m != nil && u.fig == nil && a.arms(u) && !a.shot(u) && c.s.units[i-1].is("plural") && a.model.Allows(f.Relation, "patient", u.m.Type)
}

// artillery is the class of the guns with which places are shelled.
const artillery schema.ID = "ent:artillery"

// shelled gives an attack whose verb alone says so the guns that it is made with, where no arms are named: "X pháo kích Y".
func (a *article) shelled(c *clause, d *draft) {
	guns := a.g.Entity(artillery)
	if guns == nil || len(d.Weapon) > 0 || d.Figure != nil && d.Figure.Class != "" || !c.s.units[c.t].is("shells") {
		return
	}
	a.bring(guns)
	d.Weapon = append(d.Weapon, artillery)
}
