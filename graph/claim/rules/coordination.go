package rules

import "hearsay/graph/entity"

// group is the coordination of names that ends at unit i, first to last, not reaching before unit low.
func (a *article) group(c *clause, i, low int) []int {
	out := append(a.memory.numbers.room(1), i)
	for k := a.joinedTo(c, i, i, low); k >= 0; k = a.joinedTo(c, k, i, low) {
		out = append([]int{k}, out...)
	}
	return out
}

// groupStart is the first name of the coordination that ends at unit i, not before unit low.
func (a *article) groupStart(c *clause, i, low int) (first int) {
	for k := i; k >= 0; k = a.joinedTo(c, k, i, low) {
		first = k
	}
	return first
}

// joinedTo is the name before the one at unit at in the coordination that ends at unit i, not before unit low; -1 where none is.
func (a *article) joinedTo(c *clause, at, i, low int) int {
	u, j := c.s.units, a.overKind(c, at)-1
	for j-1 > low && u[at].m != nil && u[j].any("plural", "allies") && u[j-1].is("and") {
		j-- // "X và các lực lượng Y", "X cùng đồng minh Y"
	}
	if j-1 < low {
		return -1
	}
	if k := a.wholeBefore(u, at, j, low); k >= 0 {
		return k
	}
	dash := u[j].sign == "-" && j > 0 && a.stately(&u[j-1]) && country(&u[j+1]) && (country(&u[j-1]) || at == i) && !dateline(u, j)
	if !u[j].is("and") && u[j].sign != "," && !dash {
		return -1
	}
	k := j - 1
	if u[k].sign == "," && u[j].is("and") {
		k--
	}
	k = a.whoseMachine(c, k, i, low)
	if k < low || !u[k].names() || u[k].m != nil && u[at].m != nil && u[k].m.ID == u[at].m.ID || !alike(&u[k], &u[i]) && !a.fleet(&u[k], &u[i]) && !a.seatBeside(u, k, i, low) || u[j].sign == "," && at == i && !a.listed(u, i) && !a.roll(u, k, low) && !a.sideBySide(u, k, i) && !a.countedRoll(u, i, low) {
		return -1
	}
	if u[j].sign == "," && at != i && fronting(u, k, i, low) {
		return -1
	}
	return k
}

// seatBeside says whether the seat of a government opens the clause beside a group or an army: "Kiev và phe ly khai đã nhất trí".
func (a *article) seatBeside(u []unit, k, i, low int) bool {
	return k == low && u[k].m != nil && u[i].m != nil && a.g.SeatOf(u[k].m.ID) != "" && (u[i].m.Type == "group" || u[i].m.Type == "force")
}

// wholeBefore is the count that the things counted at unit at begin the parts of, across the word for "among them" at unit j: "5 máy bay, bao gồm 3
// chiếc X, 2 chiếc Y bị bắn hạ", "nhiều xe, trong đó có 7 xe tăng"; -1 where they are parts of none.
func (a *article) wholeBefore(u []unit, at, j, low int) int {
	if !u[j].is("among") || !counts(&u[at]) || u[at].fig.people {
		return -1
	}
	k := j - 1
	if u[k].sign == "," {
		k--
	}
	if k < low || !counts(&u[k]) || u[k].fig.people {
		return -1
	}
	if whole, part := u[k].fig.Value, u[at].fig.Value; part == nil || whole != nil && *whole <= *part {
		return -1
	}
	return k
}

// dateline says whether the dash at unit j ends the place and country that an agency's lead opens with: "LONDON, Anh – X bác bỏ …", "LONDON, Anh
// (Reuters) – …".
func dateline(u []unit, j int) bool {
	if j > 3 && u[j-1].sign == ")" && u[j-3].sign == "(" {
		j -= 3
	}
	return j == 3 && located(&u[0]) && !country(&u[0]) && u[1].sign == ","
}

// stately says whether the unit names a country, or forces of one by nothing but its name: "liên quân X".
func (a *article) stately(u *unit) bool {
	return country(u) || u.m != nil && u.m.Type == "force" && u.m.Kind == entity.KindBody && len(u.m.Of) == 1 && a.isCountry(u.m.Of[0])
}

var fronts = oneOf("thanks", "prep-with", "prep-in", "since", "because", "backdrop")

// fronting says whether the name at unit k ends a phrase before the clause whose subjects begin behind the comma and end at unit i: "dưới sự trung gian
// của X, Y và Z ký …", "Về tình hình ở X, Y và Z …".
func fronting(u []unit, k, i, low int) bool {
	if k == 0 || i+1 >= len(u) || u[i+1].sign != "" {
		return false
	}
	from := k
	for from > low && u[from-1].sign == "" {
		from--
	}
	return u[from].is("prep-about") || u[k-1].is("prep-of") && u[from].of(&fronts) || from == k-1 && u[from].is("commanded")
}

// listed says whether the name at unit i closes a list: "A, B và C", or what stands behind it does: "A, B và nhiều nước khác".
func (a *article) listed(u []unit, i int) bool {
	return i > 0 && u[i-1].is("and") || i+2 < len(u) && u[i+1].is("and") && u[i+1].sign == "" && u[i+2].is("plural") && u[i+2].m == nil
}

// roll says whether the country at unit k follows another in a roll of them: "A, B, C tấn công X".
func (a *article) roll(u []unit, k, low int) bool {
	state := func(i int) bool { return i >= low && u[i].m != nil && u[i].m.Type == "country" }
	return state(k) && k-2 >= low && u[k-1].sign == "," && state(k-2) && state(k+2) && (k-3 < low || u[k-3].sign == "" && !u[k-3].any("prep-in", "prep-to", "prep-from", "prep-of", "prep-dest", "prep-with"))
}

// alike says whether two names can stand in one list.
func alike(x, y *unit) bool {
	if x.m == nil || y.m == nil {
		return x.fig != nil && y.fig != nil
	}
	return place(x) == place(y) || x.m.Type == "country" || y.m.Type == "country"
}
