package rules

import (
	"slices"

	"hearsay/graph/entity"
)

// How far behind a word for a fight "giữa" stands at most, and behind the first of those who fight the second.
const (
	farBetween = 14
	farSecond  = 18
)

// between finds both who fight where words stand before or behind the first that end the search for arguments: "giao tranh tại X, miền bắc Y,
// giữa A và B", "giữa A, nhóm được Z hậu thuẫn, với B", "giữa một bên là A, một bên là B".
func (a *article) between(c *clause) {
	if c.form != "nominal" || c.frame.Relation != "fought" || len(c.args.and) > 1 {
		return
	}
	u, i := c.s.units, c.t+1
	for ; i < c.seg.to && i <= c.t+farBetween && !u[i].is("between"); i++ {
		if breaks(&u[i]) || u[i].verb() && !u[i].is("occur") || u[i].m != nil && !place(&u[i]) || u[i].any("while", "truce") {
			return // "các cuộc tấn công của X từ khi có lệnh ngừng bắn giữa X và Y"
		}
	}
	if i >= c.seg.to || !u[i].is("between") {
		return
	}
	first := a.fighterAt(c, i+1)
	for i = first + 1; first >= 0 && i < c.seg.to && i <= first+farSecond; i++ {
		if breaks(&u[i]) && u[i].sign != "(" && u[i].sign != ")" {
			return
		}
		if !u[i].any("and", "prep-with", "one-side") {
			continue
		}
		if second := a.fighterAt(c, i+1); second >= 0 && a.side(u[second].m.ID) != a.side(u[first].m.ID) {
			c.args.and = append(c.args.and[:0], first, second)
			c.to = max(c.to, second+1)
			a.foughtAt(c, second+1)
			return
		}
	}
}

// onlyGlosses says whether the party without a name at unit i, behind the comma behind another, only tells what that one is: a comma and the word
// before the second party stand behind it.
func (a *article) onlyGlosses(c *clause, i int) bool {
	u := c.s.units
	if u[i].m == nil || u[i].m.Kind == entity.KindName || len(u[i].m.Of) > 0 {
		return false
	}
	for i++; i < c.seg.to && (plainWord(&u[i]) || u[i].is("descriptor")); i++ {
	}
	return i+1 < c.seg.to && u[i].sign == "," && u[i+1].any("and", "prep-with")
}

// foughtAt takes the place that stands from unit i on, right behind those who fight or behind a word that the fight took place.
func (a *article) foughtAt(c *clause, i int) {
	u := c.s.units
	for ; i+1 < c.seg.to && len(c.args.in) == 0 && u[i].any("occur", "broke-out", "done", "aux", "prep-in"); i++ {
		if u[i].is("prep-in") && located(&u[i+1]) {
			c.put("in", i+1)
			c.to = max(c.to, i+2)
		}
	}
}

// fighterAt is the unit of the name of somebody who may fight with which a phrase begins at unit i, -1 where none does.
func (a *article) fighterAt(c *clause, i int) int {
	u := c.s.units
	for n := i; n < c.seg.to && n <= i+near && u[n].sign == ""; n++ {
		switch {
		case u[n].m != nil && u[n].m.ID != "" && a.acting(&u[n]):
			return n
		case u[n].m == nil && (u[n].any("plural", "classifier", "descriptor", "article", "one-side", "be") || plainWord(&u[n])):
		default:
			return -1
		}
	}
	return -1
}

// against makes the subject of the verb before it the other party of a fight of which only the foe is named: "X rút khỏi Y sau ba ngày giao tranh với Z".
func (a *article) against(c *clause) {
	g := &c.args
	if c.frame.Relation != "fought" || c.form == "passive" || len(g.with)+len(g.object) == 0 || c.form == "nominal" && len(g.with) == 0 || len(g.and)+len(g.of)+len(g.by) > 0 {
		return
	}
	u, since := c.s.units, false
	for _, i := range g.subject {
		if !located(&u[i]) {
			return
		}
	}
	for i := c.t - 1; i >= c.seg.from && u[i].sign == ""; i-- {
		switch x := &u[i]; {
		case x.is("since"), x.any("while", "time-clause"):
			since = true
		case x.verb() && x.m == nil:
			if since && harmOf(x.entries) == "" {
				g.subject = g.subject[:0]
				c.put("subject", slices.DeleteFunc(a.subjectOf(c, i), func(k int) bool { return u[k].m != nil && a.isPerson(u[k].m.ID) })...)
			}
			return
		}
	}
}

// foughtFor makes what a fight is told to be for the place of it: "cuộc giao tranh nhằm giành quyền kiểm soát X".
func (a *article) foughtFor(c *clause) {
	if c.form != "nominal" || c.frame.Relation != "fought" || len(c.args.in) > 0 {
		return
	}
	u := c.s.units
	for i := c.t + 1; i+1 < c.seg.to && i <= c.t+farBetween && u[i].sign == ""; i++ {
		if u[i].tells("controls") && u[i].m == nil {
			if located(&u[i+1]) {
				c.put("in", i+1)
				c.to = max(c.to, i+2)
			}
			return
		}
		if u[i].verb() && u[i].m == nil && !u[i].is("occur") {
			return
		}
	}
}
