package rules

import "hearsay/graph/lang"

// aimedRoles are what stands behind "mục tiêu … là".
var aimedRoles = lang.Roles{Object: "patient", Of: "patient", To: "patient", In: "place", By: "agent"}

// targetIs drafts the strike of which only is said what it was aimed at: "mục tiêu của cuộc không kích là một kho vũ khí ở X", "mục tiêu
// chỉ là sân bay X".
func (a *article) targetIs(s *sentence, g segment) {
	u := s.units
	for i := g.from; a.strike != nil && i+2 < g.to; i++ {
		if !u[i].of(&aims) && !(u[i].m != nil && u[i].m.Kind != "thing" && a.holds(&u[i], "goal-noun")) || u[i].is("prospect") {
			continue
		}
		at := a.saidToBe(s, g, i)
		if at < 0 {
			continue
		}
		f := *a.strike
		f.ID, f.Method, f.Materiel = "target-is", a.pack.Lang+"/target-is", "weapon"
		c := &clause{s: s, seg: g, t: at, form: "passive", from: i, to: at + 1, frame: &f}
		a.right(c)
		a.when(c)
		for j := i; j < at; j++ {
			if u[j].any("future", "upcoming") {
				c.modality = "planned"
			}
			if a.attacker(u, j) {
				c.own(j, j+1)
				c.put("by", j)
			}
			if j > i+1 && u[j-1].is("prep-of") && u[j-2].tells("struck") && u[j].m != nil && a.acting(&u[j]) {
				c.put("by", j) // "mục tiêu tấn công của X là Y"
			}
		}
		n := len(a.drafts)
		if len(c.args.object) > 0 {
			a.tried(&u[i], &f, c.form, a.fill(c, &f, &aimedRoles))
		}
		if blow := a.blowTold(s, u[i].from); blow != nil {
			for _, d := range a.drafts[n:] {
				if len(d.Agent) == 0 && d.answer == nil {
					a.add(&d.Claim, "agent", blow.Agent...)
				}
			}
		}
		return
	}
}

var (
	aims   = oneOf("goal-noun", "aim-noun")
	aimsOf = oneOf("goal-noun", "aim-noun", "prep-of", "plural")
)

// blowTold is the strike told last before the token, in the sentence or in the one before of its paragraph; nil where none was.
func (a *article) blowTold(s *sentence, token int) *draft {
	for n := len(a.drafts) - 1; n >= 0 && s.index-a.drafts[n].sentence <= 1; n-- {
		d := a.drafts[n]
		if d.Relation != "struck" || d.answer != nil || d.negated || d.to > token || d.Modality != "actual" {
			continue
		}
		if k := a.at(d.sentence); d.sentence == s.index || k >= 0 && a.sentences[k].Paragraph == s.Paragraph {
			return d
		}
	}
	return nil
}

// foeAimedAt says whether the unit names somebody whom an attack is aimed at: a person, an armed group, soldiers or fighters.
func (a *article) foeAimedAt(u *unit) bool {
	if u.fig != nil {
		return u.fig.people
	}
	return u.m != nil && (u.m.Type == "person" || u.m.Type == "group" || u.m.Type == "force" || a.underArms(u.m.ID))
}

// attacker says whether unit j names machines that fly to attack, with whose they are right behind: "máy bay X".
func (a *article) attacker(u []unit, j int) bool {
	return j > 0 && u[j-1].of(&aimsOf) && a.arms(&u[j]) && j+1 < len(u) && u[j+1].m != nil && a.owns(u[j+1].m) && (a.found.Unit(u[j].m.ID) == "aircraft" || a.projectile(u[j].m.ID))
}

// saidToBe is the unit of "là" behind the word for a target at unit i, where what is meant is the target of an attack and a thing or a
// person stands behind it; -1 where not.
func (a *article) saidToBe(s *sentence, g segment, i int) int {
	u, attack := s.units, false
	ends := func(j int) bool { return u[j].any("be", "consists") || u[j].sign == "" && a.holdsWords(&u[j], "be") }
	for j := i; j < g.to && j <= i+10; j++ {
		switch {
		case u[j].sign != "" || u[j].any("negation", "contrast"):
			return -1
		case ends(j):
			k := j + 1
			for k < g.to && (u[k].any("plural", "classifier", "indefinite") || u[j].is("consists") && u[k].is("have") && k == j+1 || plainWord(&u[k]) && k == j+1) {
				k++
			}
			if k >= g.to || !u[k].names() || u[k].is("they") {
				return -1
			}
			thing := u[k].m != nil && (u[k].m.Type == "facility" || u[k].m.Kind == "thing")
			if !attack && !u[j].is("consists") && a.blowTold(s, u[i].from) != nil && a.foeAimedAt(&u[k]) {
				return j // "X không kích Y. Z nói mục tiêu chỉ là các tay súng"
			}
			if attack || thing && !u[j].is("consists") && (j > 0 && u[j-1].any("aux", "hedge") || u[j].to-u[j].from > 1) {
				return j
			}
			return -1
		case u[j].is("strike-verb"), a.attacker(u, j), u[j].is("prep-to") && j > i:
			attack = true // "mục tiêu nhắm đến gồm …", too
		}
	}
	return -1
}
