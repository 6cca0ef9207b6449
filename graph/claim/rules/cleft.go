package rules

import "hearsay/graph/entity"

// doers are the classes of nouns that call who did a deed by nothing but the deed: "phe tấn công X", "kẻ chiếm Y".
var doers = oneOf("apposed", "rogue", "suspect", "people", "bare-group")

// whoDidIt is the unit of who is said behind the word for "is" at unit i to be the one who did what the clause tells, "phe tấn công X là Y", "vụ tấn công X là
// do Y tiến hành", "thủ phạm vụ tấn công X là Y"; -1 where nobody is.
func (a *article) whoDidIt(c *clause, i int) int {
	u, k := c.s.units, i+1
	if u[i].is("negation") || u[i-1].is("negation") {
		return -1 // "phe tấn công X không phải là Y"
	}
	by := c.form == "nominal" && k < c.seg.to && u[k].any("prep-by", "prep-of")
	switch {
	case by:
		k++
	case c.form == "nominal":
		if !a.guiltFor(c) {
			return -1
		}
	case !a.onlyDoer(c):
		return -1
	}
	for k < c.seg.to && u[k].sign == "" && (u[k].any("plural", "classifier", "member", "article", "indefinite") || u[k].is("prep-of") && u[k-1].is("member")) && !u[k].names() {
		k++
	}
	if k >= c.seg.to || !u[k].names() || !a.acting(&u[k]) || a.ground(&u[k]) {
		return -1
	}
	if n := k + 1; by && n < c.seg.to && (plainWord(&u[n]) || u[n].any("passive-bad", "passive-good", "negation", "offence") || u[n].verb() && !u[n].is("light")) {
		return -1 // "là do X bị khiêu khích", "là do X thất hứa"
	}
	return k
}

// onlyDoer says whether the subject of the verb at the trigger is a noun that says no more than that somebody did it.
func (a *article) onlyDoer(c *clause) bool {
	u, i := c.s.units, c.t-1
	for i >= c.seg.from && u[i].sign == "" && (filler(&u[i]) || u[i].any("command", "order")) && !u[i].of(&doers) {
		i--
	}
	if i < c.seg.from || !(u[i].m == nil && u[i].of(&doers)) && !(u[i].m != nil && u[i].m.Kind == entity.KindBody && len(u[i].m.Of) == 0 && a.acting(&u[i])) {
		return false
	}
	for i--; i >= c.seg.from && u[i].sign == "" && u[i].any("plural", "article", "indefinite", "classifier", "said-that"); i-- {
	}
	return i < c.seg.from || u[i].sign == "," || u[i].cue() != nil || u[i].date != nil
}

// guiltFor says whether a noun for who did it stands right before the act that is named: "thủ phạm của vụ đánh bom ở X".
func (a *article) guiltFor(c *clause) bool {
	u, i := c.s.units, c.t-1
	for i >= c.seg.from && u[i].sign == "" && u[i].any("act", "plural", "prep-of", "light", "descriptor") && !u[i].is("guilt") {
		i--
	}
	return i >= c.seg.from && (u[i].any("guilt", "suspect") || a.holds(&u[i], "suspect"))
}
