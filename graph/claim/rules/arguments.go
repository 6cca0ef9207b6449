package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// whereAt takes the place that a relative clause is about: "ở X, nơi Y triển khai 300 binh sĩ".
func (a *article) whereAt(c *clause, d *draft) {
	u, i := c.s.units, c.t
	if len(c.args.subject) > 0 && c.args.subject[0] < c.t {
		i = c.args.subject[0]
	}
	for i--; i >= c.seg.from && (filler(&u[i]) || u[i].is("plural") || u[i].is("classifier")); i-- {
	}
	if len(d.Place) > 0 || d.Relation == "controls" && (c.form != "active" || len(d.Agent) == 0 || a.objected(c)) || i <= c.seg.from || !u[i].is("where") || u[i].m != nil {
		return
	}
	if i--; i > 0 && u[i].sign == "," {
		i--
	}
	for i > 1 && u[i].names() && (u[i-1].is("prep-of") || u[i-1].sign == ",") && located(&u[i-2]) {
		i -= 2
	}
	for low := i - near; d.Relation == "controls" && i > max(c.seg.from, low) && !u[i].names() && u[i].sign == "" && u[i].m == nil; {
		i-- // "X là vùng giảm xung đột, nơi …"
	}
	if located(&u[i]) {
		a.add(&d.Claim, "place", u[i].m.ID)
	}
}

// objected says whether a thing that the verb is done to stands right behind it: "nơi X kiểm soát ba cây cầu". An amount is no thing: "nơi X kiểm soát
// 40% diện tích".
func (a *article) objected(c *clause) bool {
	if c.t+1 >= c.seg.to {
		return false
	}
	u := &c.s.units[c.t+1]
	return u.sign == "" && u.date == nil && !u.any("and", "contrast", "since", "aux") && !(u.fig != nil && u.fig.Kind == "ratio")
}

// heldAt takes where that lies which somebody holds and which has no name of its own, "khu vực do X kiểm soát ở Y", and who speaks where it is in his hands:
// "X nằm trong tay chúng tôi".
func (a *article) heldAt(c *clause, f *lang.Frame, d *draft) {
	if v := c.seg.voice; f.Active.Object == "agent" && len(d.Agent) == 0 && !v.author && c.t+1 < c.seg.to && c.s.units[c.t+1].is("we") {
		a.add(&d.Claim, "agent", a.side(v.speakers[0]))
		c.to = max(c.to, c.t+2)
	}
	if d.Relation == "controls" && c.form == "passive" && a.groundFrom(c) {
		d.Place = nil
	}
	if d.Relation != "controls" || len(d.Place) > 0 || len(d.Agent) == 0 {
		return
	}
	if a.heldBefore(c, d); len(d.Place) > 0 || c.form != "passive" && f.Active.Object != "agent" {
		return
	}
	for _, i := range c.args.in {
		if located(&c.s.units[i]) || c.s.units[i].m != nil && c.s.units[i].m.Type == "country" {
			a.add(&d.Claim, "place", c.s.units[i].m.ID)
		}
	}
}

// rest takes into the evidence what follows up to the end of the clause.
func (a *article) rest(c *clause) {
	u := c.s.units
	for n := 0; c.to < c.seg.to && n < 12; n++ {
		x := &u[c.to]
		if x.sign != "" || x.of(&clauseEnds) || c.form == "nominal" && c.frame.Relation != "ceasefire-agreed" && x.any("done", "up") || x.verb() || a.hasNoun(x) || x.names() && a.predicateBehind(c, c.to) {
			return
		}
		c.to++
	}
}

// onlyOne says whether no conjunction stands between "giữa" and unit i: its second party is still to come.
func (a *article) onlyOne(c *clause, i int) bool {
	for i--; i > c.t && !c.s.units[i].is("between"); i-- {
		if c.s.units[i].is("and") && c.s.units[i].sign == "" {
			return false
		}
	}
	return i > c.t && len(c.args.and) > 0
}

// whoDid is the last unit of the names behind the relative word at unit i whose verb follows, i where none does: "mà X và Y thực
// hiện".
func (a *article) whoDid(c *clause, i int) int {
	u, n := c.s.units, i+1
	for n+2 < c.seg.to && u[n].names() && (u[n+1].is("and") || u[n+1].sign == ",") && u[n+2].names() {
		n += 2
	}
	if n+1 < c.seg.to && u[n].names() && (u[n+1].verb() || filler(&u[n+1])) {
		return n
	}
	return i
}

// happens says whether the verb that the word at unit i belongs to only says that the act takes place: "cuộc tấn công của X đã diễn ra ở Y".
func (a *article) happens(c *clause, i int) bool {
	for i++; i < c.seg.to && filler(&c.s.units[i]) && !c.s.units[i].any("light", "passive-good"); i++ {
	}
	return i < c.seg.to && (c.s.units[i].any("occur", "light", "passive-good", "prep-to") || c.s.units[i].kinds&lang.Verbs != 0 && a.serial(c, i))
}

// saidOf says whether "là" or "thuộc" stands between the names at the units last and i.
func (a *article) saidOf(c *clause, last, i int) bool {
	return slices.ContainsFunc(c.s.units[last+1:i], func(u unit) bool { return u.any("be", "belongs") })
}

// agentFunction is the function whose name the frame has for who does what its noun tells.
func (c *clause) agentFunction() string {
	if c.frame.Nominal.Of != "agent" {
		return "by"
	}
	return "of"
}

// clauseEnd is the last unit before the sign that ends the relative clause which begins at unit i.
func (a *article) clauseEnd(c *clause, i int) int {
	for i+1 < c.seg.to && c.s.units[i+1].sign == "" {
		i++
	}
	return i
}

// actBehind says whether an act is the object of the verb at the trigger: "trả đũa các cuộc tấn công …".
func (a *article) actBehind(c *clause) bool {
	u := c.s.units
	i := c.t + 1
	for i < c.seg.to && (u[i].any("plural", "whichever") && !u[i].is("act") || u[i].fig != nil && !u[i].fig.counts()) {
		i++
	}
	return i+1 < c.seg.to && u[i].is("act") && u[i+1].verb() && !u[c.t].is("light")
}

// functions are the classes of prepositions and the function that each gives to the name behind it; of a word of
// several classes the first counts.
var functions = []struct {
	class lang.ID
	fn    string
}{
	{lang.IDOf("between"), "and"}, {lang.IDOf("prep-of"), "of"}, {lang.IDOf("prep-to"), "to"}, {lang.IDOf("prep-with"), "with"},
	{lang.IDOf("prep-in"), "in"}, {lang.IDOf("prep-dest"), "dest"}, {lang.IDOf("prep-from"), "from"}, {lang.IDOf("prep-by"), "by"},
}

// function is the function that a preposition gives to the name behind it.
func function(u *unit, now string) string {
	for _, f := range functions {
		if u.isOf(f.class) {
			return f.fn
		}
	}
	return now
}

// closing is the unit of the bracket that closes the one at unit i; the last of the segment where none does.
func (a *article) closing(c *clause, i int) int {
	for j := i + 1; j < c.seg.to; j++ {
		if c.s.units[j].sign == ")" {
			return j
		}
	}
	return c.seg.to - 1
}

// nextFigure says whether a further figure of a list stands behind the comma or conjunction at unit i.
func (a *article) nextFigure(c *clause, i int) bool {
	u, at := c.s.units, i > 0 && located(&c.s.units[i-1])
	i = pastUnlisted(u, i, c.seg.to)
	for i++; i < c.seg.to && (u[i].any("and", "among", "plural", "have") || u[i].sign == ":" && u[i-1].is("among")); i++ {
	}
	if at && i < c.seg.to && u[i].fig != nil && u[i].fig.spot && u[i].fig.Value != nil && *u[i].fig.Value == 1 {
		return false // "ở X, một thị trấn của Y"
	}
	return i < c.seg.to && u[i].fig != nil && u[i].fig.counts() && !u[i].fig.part && !a.predicateBehind(c, i) && !a.listSuffers(c, i)
}

// listSuffers says whether the list of counted things that begins at unit i, behind "trong đó", is the subject of a passive of its own: "trong đó 585 UAV
// và 30 tên lửa bị đánh chặn".
func (a *article) listSuffers(c *clause, i int) bool {
	u := c.s.units
	if !u[i-1].is("among") {
		return false
	}
	for i+2 < c.seg.to && (u[i+1].is("and") || u[i+1].sign == ",") && u[i+2].fig != nil {
		i += 2
	}
	for i++; i < c.seg.to && u[i].any("done", "aux", "hedge") && !u[i].is("passive-bad"); i++ {
	}
	return i < c.seg.to && u[i].any("passive-bad", "passive-good")
}
