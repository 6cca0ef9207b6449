package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// debris says whether the shots at unit i are what the fragments before the preposition at unit j are of: "mảnh vỡ của UAV rơi xuống X".
func (a *article) debris(u []unit, i, j int) bool {
	return j > 0 && u[j].any("prep-of", "prep-from") && a.shot(&u[i]) && (u[j-1].is("fragment") || u[j-1].is("strike-verb") && j > 1 && u[j-2].is("act"))
}

// overKind is the word for what kind of ship or machine the one named at unit i is, where it stands right before the name, "tàu X"; else i.
func (a *article) overKind(c *clause, i int) int {
	u := c.s.units
	if i > 0 && u[i].m != nil && u[i].m.Type == "weapon" && u[i-1].m != nil && u[i-1].m.Type == "equipment" && a.found.HasClass(u[i].m.ID, u[i-1].m.ID) {
		return i - 1
	}
	return i
}

// whoseMachine is the ship or machine of a list that is told to be of whom the unit at k names, "tàu A của X và tàu B", and notes it; else k.
func (a *article) whoseMachine(c *clause, k, i, low int) int {
	u := c.s.units
	if k-2 < low || !u[k-1].is("prep-of") || !a.arms(&u[i]) || u[k].m == nil || a.arms(&u[k]) || !a.arms(&u[k-2]) {
		return k
	}
	c.own(k-2, k)
	return k - 2
}

// ofMachines is the function of the name behind the conjunction at unit i: fn or, where it is told whose the machine before it is and another follows,
// that of the machine: "tấn công tàu A của X và tàu B".
func (a *article) ofMachines(c *clause, i, last int, fn string) string {
	u := c.s.units
	if fn != "of" || last < 0 || i+1 >= c.seg.to || !a.arms(&u[last]) || !a.arms(&u[i+1]) {
		return fn
	}
	if _, owned := c.owners[last]; !owned {
		return fn
	}
	for _, f := range lang.Functions {
		if slices.Contains(*c.args.at(f), last) {
			return f
		}
	}
	return fn
}

// attacked says whether the machine at unit i stands right behind the noun for an attack as what is attacked, as it is told who carried that out: "cuộc
// tập kích tàu hàng của X được Y tiến hành".
func (a *article) attacked(c *clause, i int) bool {
	u := c.s.units
	if i != c.t+1 || !slices.Contains(c.args.object, i) || !a.targeted(u[i].m.ID) {
		return false
	}
	for k := i + 3; k+2 < c.seg.to && u[k].sign == ""; k++ {
		if u[k].any("passive-good", "prep-by") && u[k+1].names() && u[k+2].is("light") {
			return true
		}
	}
	return false
}

// shipNamed makes the one ship that is named as sunk or taken what that befell, beside the loss of a ship that its owner counts.
func (a *article) shipNamed(d *draft) {
	f := d.Figure
	if f == nil || f.Op != "vague" || f.Unit != "ship" || d.Relation != "captured" && d.Relation != "destroyed" {
		return
	}
	if e := a.entity(f.Class); e != nil && e.Type == "weapon" {
		a.add(&d.Claim, "patient", f.Class) // "cướp tàu X", not "phá hủy nhiều tàu lớp X"
	}
}
