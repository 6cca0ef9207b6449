package rules

import "hearsay/graph/lang"

// farGoal is the most units behind the verb of sending that its goal is looked for.
const farGoal = 24

// goal takes where soldiers and machines are sent that a list, or words for what they are or shall do, part from the verb: "điều máy bay ném bom, nhóm tàu sân bay
// và 1.000 binh sĩ tới X".
func (a *article) goal(c *clause, f *lang.Frame, d *draft) {
	if f.Relation != "deployed" || c.form == "nominal" || len(d.Place) > 0 || f.Active.Dest != "place" {
		return
	}
	u := c.s.units
	for i := c.t + 1; i+1 < c.seg.to && i < c.t+farGoal; i++ {
		switch x := &u[i]; {
		case breaks(x), x.sign == "quote", x.cue() != nil, x.any("contrast", "subordinate", "since", "relative", "while") && !x.is("prep-dest"):
			return
		case x.is("prep-dest"):
			j := i + 1
			for j+1 < c.seg.to && (u[j].any("plural", "descriptor") && u[j].m == nil || plainWord(&u[j])) && j < i+4 {
				j++
			}
			if located(&u[j]) && u[j].m.ID != "" || country(&u[j]) {
				a.add(&d.Claim, "place", u[j].m.ID)
				d.to = max(d.to, u[j].to)
			}
			return
		case x.verb() && x.m == nil:
			return
		}
	}
}
