package rules

import (
	"slices"

	"hearsay/schema"
)

// befallsToo is the comma behind what somebody is accused of, where it goes on with what befell him: "X, bị Y cáo buộc …, bị bắt ở Z"; 0 where it does not.
func befallsToo(u []unit, i int) int {
	for ; i+2 < len(u) && u[i].sign != "quote" && u[i].cue() == nil; i++ {
		if u[i].sign != "," {
			continue
		}
		k := i + 1
		for k+1 < len(u) && u[k].is("aux") {
			k++
		}
		if u[k].any("passive-bad", "prisoner", "killed") {
			return i
		}
	}
	return 0
}

// accusedOne makes him whom the article says something befell, right behind what he is accused of, the one who suffered it.
func (a *article) accusedOne(c *clause, d *draft) {
	if !d.Author || len(c.args.subject) > 0 || len(d.Patient) > 0 || c.seg.from == 0 || c.s.units[c.seg.from].sign != "," {
		return
	}
	n := slices.IndexFunc(c.s.segments, func(g segment) bool { return g.to == c.seg.from && g.voice.kind() == "accuse" })
	if n < 0 {
		return
	}
	if v := c.s.segments[n].voice; slices.ContainsFunc(v.subject, func(id schema.ID) bool { return a.isPerson(id) }) {
		a.add(&d.Claim, "patient", v.subject...)
	}
}
