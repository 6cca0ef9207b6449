package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// befallen is the unit of the building or ground right before the mark of a passive, at unit i, to which what is told behind it happened and not to the
// subject of the verb before: "X dập lửa tại ngôi nhà bị trúng tên lửa", "X rút khỏi khu vực bị pháo kích"; -1 where none stands there. Who is
// named right before "tại" is told of with where he is: "binh sĩ X tại căn cứ bị tấn công".
func (a *article) befallen(c *clause, i int) int {
	u := c.s.units
	if !u[i].any("premises", "land", "region") && (u[i].m == nil || !a.building(u[i].m.ID)) || u[i].m != nil && u[i].m.ID == "" {
		return -1
	}
	j := i - 1
	for j > c.seg.from && u[j].m == nil && u[j].any("plural", "article", "classifier") {
		j--
	}
	if j <= c.seg.from || u[j].m != nil || u[j].is("posted") {
		return -1
	}
	if u[j].verb() {
		return i
	}
	if before := &u[j-1]; u[j].is("prep-from") || u[j].any("prep-in", "prep-of") && !before.names() && before.sign == "" && !before.is("posted") {
		return i
	}
	return -1
}

// befellUs gives a blow at "our" men, "họ" being who speaks, to the side that speaks: "X nói các vị trí của họ liên tục bị pháo kích", "lực lượng của
// ông bị Y tấn công".
func (a *article) befellUs(c *clause, f *lang.Frame, d *draft) {
	v, u, i := c.seg.voice, c.s.units, c.t-1
	if f.Relation != "struck" && f.Relation != "destroyed" || c.form != "passive" || v.author || len(v.speakers) == 0 || slices.ContainsFunc(d.Patient, func(id schema.ID) bool { return !a.building(id) }) {
		return
	}
	for i > c.seg.from && i > c.t-near && !u[i].is("passive-bad") {
		i--
	}
	if !u[i].is("passive-bad") {
		return
	}
	for i--; i > c.seg.from && (filler(&u[i]) || u[i].date != nil); i-- {
	}
	if i < c.seg.from || u[i].m != nil || !u[i].is("own-men") && !(i > c.seg.from && u[i].any("they", "we", "self") && u[i-1].is("prep-of")) {
		return
	}
	if slices.ContainsFunc(u[c.seg.from:i], func(x unit) bool { return x.m != nil && a.acting(&x) }) {
		return // "X nói quân Y rút lui sau khi lực lượng của họ bị pháo kích": those of Y
	}
	if side := a.side(v.speakers[0]); side != "" && side != a.sideOf(d.Agent) && (a.isCountry(side) && side == v.speakers[0] || a.tellsOfOwn(v, side)) {
		a.add(&d.Claim, "patient", a.rebelsOr(v.speakers[0], side))
		c.from = min(c.from, i)
	}
}
