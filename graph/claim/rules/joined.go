package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// passiveBefore is the clause of the verb that the trigger is joined to, where that is told in the passive and the trigger, which has
// no object, goes on with it: "bị X bắn và đốt cháy"; nil where it is not.
func (a *article) passiveBefore(c *clause, i int) *clause {
	u := c.s.units
	if c.frame == nil || !c.frame.Passive.Given() || i <= c.seg.from || u[c.t].is("suffer") || !u[i].is("and") && u[i].sign != "," || a.objectBehind(c) {
		return nil
	}
	if u[i].is("and") && u[i-1].sign == "," {
		i--
	}
	v := i - 1
	for v > c.seg.from && v > i-3 && (u[v].any("manner", "aux") || u[v].date != nil) {
		v--
	}
	if v <= c.seg.from || u[v].kinds&lang.Verbs == 0 || u[v].m != nil {
		return nil
	}
	d := &clause{s: c.s, seg: c.seg, t: v, form: "active", from: v, to: v + 1, frame: c.frame}
	a.verbal(d)
	if d.form != "passive" || len(d.args.subject) == 0 || !slices.ContainsFunc(u[d.from:v], func(u unit) bool { return u.is("passive-bad") }) {
		return nil
	}
	return d
}

// objectBehind says whether something that the trigger can be done to stands right behind it.
func (a *article) objectBehind(c *clause) bool {
	u, i := c.s.units, c.t+1
	for i < c.seg.to && (u[i].any("plural", "classifier", "aux") && !u[i].verb()) {
		i++
	}
	return i < c.seg.to && (u[i].names() || u[i].any("target-noun", "people") || u[i].fig != nil)
}

// glossed is the name that a noun for its kind stands behind, with a comma between, which the trigger tells of: "X, phe kiểm soát Y";
// -1 where unit i is no such noun.
func (a *article) glossed(c *clause, i int) int {
	u := c.s.units
	for i > c.seg.from+1 && plainWord(&u[i]) {
		i-- // "nước duy nhất có …"
	}
	if i < c.seg.from+2 || !a.kindNoun(&u[i]) {
		return -1
	}
	for i--; i > c.seg.from && u[i].any("plural", "article", "indefinite"); i-- {
	}
	if i <= c.seg.from || u[i].sign != "," || u[i-1].m == nil || !a.acting(&u[i-1]) || a.governor(c, i-1) >= 0 {
		return -1
	}
	if country(&u[i-1]) && i-2 >= c.seg.from && u[i-2].m != nil && a.acting(&u[i-2]) {
		i-- // "phong trào Hezbollah Liban, nhóm …"
	}
	return i - 1
}

// kindNoun says whether the unit is a noun for a kind of party and no name: "phe", "lực lượng".
func (a *article) kindNoun(u *unit) bool {
	if u.m == nil {
		return u.is("apposed")
	}
	return u.m.Kind == "thing" && len(u.m.Of) == 0 && a.holds(u, "apposed")
}

// asides drafts what the words behind a speaker's name say of him before his cue, which no voice answers for but the article's: "X, lực
// lượng kiểm soát Y, cho biết …".
func (a *article) asides(s *sentence) {
	u := s.units
	for i := 1; i+2 < len(u); i++ {
		if u[i].sign != "," || u[i-1].m == nil || slices.ContainsFunc(s.segments, func(g segment) bool { return g.from <= i && i < g.to }) {
			continue
		}
		end := i + 1
		for end < len(u) && u[end].sign != "," && !breaks(&u[end]) && u[end].cue() == nil {
			end++
		}
		g := segment{i - 1, end, a.author()}
		for t := i + 1; t < end && end < len(u) && u[end].sign == ","; t++ {
			if u[t].kinds&lang.Verbs == 0 || u[t].m != nil {
				continue
			}
			first := pastAspects(u, t-1)
			if j := a.glossed(&clause{s: s, seg: g, t: t}, first); j >= 0 && (first == t-1 || u[j].m.Type != "person") {
				a.current = g.voice
				a.trigger(s, g, t)
				break
			}
		}
	}
}

// pastAspects is the first unit from i leftwards that is no word of time or manner.
func pastAspects(u []unit, i int) int {
	for i > 0 && filler(&u[i]) && !u[i].is("negation") && u[i].sign == "" {
		i--
	}
	return i
}

// negatedToo notes a negation that the trigger shares with the verb it is joined to by the conjunction at unit i: "không bắn trúng hay tiêu diệt
// X", and over an object of that verb where the word means "or": "không pháo kích X hay ném bom Y".
func (a *article) negatedToo(c *clause, i int) {
	u := c.s.units
	if i <= c.seg.from {
		return
	}
	item := u[i].sign == "," && c.t == i+1 && c.t+2 < c.seg.to && u[c.t+1].is("either") && u[c.t+2].verb() // "không A, B hay C": B
	if !item && (!u[i].is("and") || u[i].sign != "") {
		return
	}
	v := i - 1
	listed := u[i].is("either") && v > c.seg.from && u[v].m == nil && u[v-1].sign == ","
	for u[i].is("either") && !item && !listed && v > c.seg.from && v > i-near && u[v].sign == "" && (!u[v].verb() || u[v].m != nil) {
		v--
	}
	if u[v].kinds&lang.Verbs == 0 && !listed || u[v].m != nil {
		return
	}
	for {
		for v--; v >= c.seg.from && filler(&u[v]); v-- {
			if u[v].is("negation") {
				c.negated, c.from = true, min(c.from, v)
				return
			}
		}
		if v--; !u[i].is("either") && !item || v < c.seg.from || u[v+1].sign != "," || u[v].sign != "" || u[v].m != nil {
			return // but "không sử dụng, sản xuất hay triển khai X" goes on
		}
	}
}
