package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// goesOn says whether the arguments go on behind the comma at unit i: another item of a list, an adjunct.
func (a *article) goesOn(c *clause, i, last int) bool {
	u := c.s.units
	j := i + 1
	for j < c.seg.to && (u[j].any("and", "among", "plural") || u[j].sign == ",") {
		j++
	}
	if j >= c.seg.to {
		return false
	}
	if o, owned := c.owners[last]; owned && alike(&u[o], &u[j]) && j+1 < c.seg.to && (u[j+1].is("and") || u[j+1].sign == ",") && !a.predicateBehind(c, j) {
		return true // "các tàu của A, B và C"
	}
	switch {
	case last < 0 && a.namelessAt(c, j):
		return true // "giải phóng một quảng trường, bãi đỗ xe ở X"
	case u[j].date != nil:
		return true
	case last < 0 && u[i+1].is("among") && a.firepower(c, i, j):
		return true
	case u[j].any("prep-to", "prep-in", "prep-with"):
		return !u[j].is("subordinate") || u[j].is("prep-to")
	case u[j].m != nil && u[j].fig == nil && u[j].m.ID == "ent:people":
		return false // "tiêu diệt ông X, người đứng đầu Y"
	case u[j].names() && a.opensMain(c, j):
		return false // "sau khi X chiếm Y, nước Z lập tức …"
	case u[j].names() && last >= 0 && (alike(&u[last], &u[j]) || u[last].m != nil && u[j].m != nil && u[j].m.Type == "place" && len(a.whereabouts(&u[last])) > 0):
		return !a.predicateBehind(c, j) && !a.resumes(c, j) && !a.listSuffers(c, j) && !a.nextParty(c, j, last)
	}
	return false
}

// nextParty says whether the name at unit j, behind a comma and with no more of a list behind it, is not one of those whose deed the noun names, the last
// of whom stands at unit last: "đáp trả các cuộc tấn công của X, Y trong tuần qua đã …".
func (a *article) nextParty(c *clause, j, last int) bool {
	u := c.s.units
	if c.form != "nominal" || !slices.Contains(c.args.of, last) || j != last+2 {
		return false
	}
	person := u[j].m != nil && u[j].m.Type == "person" && u[last].m != nil && u[last].m.Type != "person" // "trong các cuộc tấn công của X và Y, ông Z, cũng như …"
	return person || !(j+1 < c.seg.to && (u[j+1].is("and") || u[j+1].sign == ","))
}

// resumes says whether the name at unit j, behind a comma, begins the main clause, as the act only dates it: "sau cuộc tấn công vào X, Y
// triệu tập đại sứ".
func (a *article) resumes(c *clause, j int) bool {
	u := c.s.units
	if c.form != "nominal" || !a.inPassing(c) || !a.acting(&u[j]) || j+1 >= c.seg.to {
		return false
	}
	if j+3 < c.seg.to && c.t-c.seg.from <= 2 && u[j+1].is("and") && u[j+2].m != nil && a.acting(&u[j+2]) {
		j += 2 // "Nhờ trung gian của X, Y và Z đã …": three do not mediate
	}
	next := &u[j+1]
	return plainWord(next) || next.any("aux", "done", "future", "negation", "agree") || next.verb() && (next.is("strike-verb") || !next.any("prep-with", "prep-to")) || next.cue() != nil
}

// firepower says whether the list behind the comma at unit i, whose first member stands at unit j, tells the arms of the fire named right before it:
// "dùng hỏa lực mạnh, trong đó có pháo phản lực".
func (a *article) firepower(c *clause, i, j int) bool {
	u := c.s.units
	for k := i - 1; k > c.t && k >= i-3; k-- {
		if u[k].is("fire") {
			_, arms := a.armament(&u[j])
			return arms
		}
	}
	return false
}

// namelessAt says whether things without a name and where they are stand from unit j on.
func (a *article) namelessAt(c *clause, j int) bool {
	u, from := c.s.units, j
	for j < c.seg.to && j < from+near && (plainWord(&u[j]) || u[j].any("plural", "classifier", "target-noun", "descriptor") && !u[j].verb() || u[j].m != nil && u[j].m.Kind == "thing") {
		j++
	}
	return j > from && j+1 < c.seg.to && u[j].is("prep-in") && located(&u[j+1])
}

// newClause says whether somebody else does something behind the dash at unit i: "X không kích Y – hôm trước Z phóng tên lửa".
func (a *article) newClause(c *clause, i int) bool {
	if c.form != "active" || c.frame.Active.And != "" {
		return false
	}
	u := c.s.units
	for i++; i < c.seg.to && u[i].date != nil; {
		i++
	}
	return i+1 < c.seg.to && u[i].m != nil && a.acting(&u[i]) && a.predicateBehind(c, i)
}

// predicateBehind says whether the name at unit i is the subject of what follows it.
func (a *article) predicateBehind(c *clause, i int) bool {
	u := c.s.units
	for j := i + 1; j < c.seg.to; j++ {
		switch {
		case c.frame != nil && c.frame.People == "captured" && u[i].fig != nil && u[i].fig.status != "" && u[i].fig.status != "captured", u[j].is("passive-good") && j > i+1:
			return true // "bắt 10 lính, 9 người bị giết", "hai người đã được thả"
		case c.people && u[i].fig != nil && u[i].fig.people && harmOf(u[j].entries) != "" && u[i].fig.status != "":
			return false
		case a.flagOf(c, j):
			j++ // "tàu X treo cờ Y"
		case u[j].any("passive-bad", "killed", "wounded", "missing", "casualty", "killed-or-wounded"), u[j].is("be") && u[j-1].is("negation"):
			return true
		case u[j].verb():
			return !u[j].any("prep-with", "prep-to") && !a.nominal(c.s, c.seg, j) && !(c.form == "nominal" && u[j].is("occur"))
		case u[j].is("be") && c.form == "active" && i > c.t && u[i-1].sign == "," && inTime(c):
			return true // "sau khi X rút khỏi Y, Z là …"
		case j == i+1 && u[j].m != nil && u[j].m.Type == "person": // an office and who holds it
		case u[j].any("aux", "future", "negation", "ability", "those"), u[j].date != nil && j == i+1:
		default:
			return false
		}
	}
	return false
}

// inTime says whether the verb stands in a clause of time that another is to follow.
func inTime(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && c.s.units[i].sign == ""; i-- {
		if c.s.units[i].any("while", "time-clause", "since") {
			return true
		}
	}
	return false
}

// leads says whether the name right behind a noun begins the main clause: "đã", "sẽ" and a verb stand behind it.
func (a *article) leads(c *clause, i int) bool {
	u := c.s.units
	return i+2 < c.seg.to && a.acting(&u[i]) && u[i+1].any("done", "future") && u[i+2].verb() && a.predicateBehind(c, i)
}

// moves says whether the frame tells of ground that is held, taken or left, or of troops that go somewhere.
func (a *article) moves(f *lang.Frame) bool {
	switch f.Family {
	case "control", "movement":
		return true
	}
	return false
}

// pastNeighbours is the last unit of the names behind the word at unit i that only say where lies what stands before it: "giáp với X", "nối
// X với Y"; i where no name follows.
func (a *article) pastNeighbours(c *clause, i int) int {
	u, last := c.s.units, i
	for j := i + 1; j < c.seg.to; j++ {
		switch x := &u[j]; {
		case located(x) || country(x):
			last = j
		case x.any("and", "prep-with", "between", "frontier", "nearby", "plural", "classifier"), last == i && j <= i+3 && plainWord(x):
		default:
			return last
		}
	}
	return last
}

// opening is the unit of the bracket that opens the one that closes at unit i; i where none does.
func (a *article) opening(c *clause, i int) int {
	for j := i - 1; j >= c.seg.from; j-- {
		if c.s.units[j].sign == "(" {
			return j
		}
	}
	return i
}

// amidst says whether the act behind the preposition at unit i is only what the deed was done in, and where stands right behind it: "tiêu diệt 12 tay
// súng trong một cuộc đọ súng ở X".
func (a *article) amidst(c *clause, i int) bool {
	u := c.s.units
	if !u[i].is("prep-in") || c.form != "active" || c.frame.Materiel+c.frame.People == "" {
		return false
	}
	for i++; i+1 < c.seg.to && u[i].m == nil && u[i].sign == "" && (u[i].any("plural", "act") || u[i].kinds&(lang.Verbs|lang.Nouns) != 0 && u[i-1].is("act")); i++ {
	}
	return i+1 < c.seg.to && u[i].is("prep-in") && !u[i].is("nearby") && located(&u[i+1])
}

// nextHolders says whether people are counted behind the conjunction at unit i, of whom a clause of its own tells: "hai đồn bị X chiếm và hơn 20 cảnh sát …".
func (a *article) nextHolders(c *clause, i int) bool {
	return c.form == "passive" && c.frame.Relation == "controls" && i+1 < c.seg.to && c.s.units[i+1].fig != nil && c.s.units[i+1].fig.people
}
