package rules

import (
	"slices"

	"hearsay/schema"
)

// oneAct tells one deed once where two verbs tell it: shots without a target that do the harm told right behind, "phóng rocket làm cháy kho xăng", and
// a weapon that is used in the attack named right behind, "sử dụng bom X trong cuộc tấn công vào Y". The drafts from first on are those of the segment.
func (a *article) oneAct(s *sentence, g segment, first int) {
	for n := first; n+1 < len(a.drafts); n++ {
		d, e := a.drafts[n], a.drafts[n+1]
		if len(d.Patient)+len(d.Place) > 0 || len(d.Agent) == 0 || len(d.Weapon) == 0 || d.answer != nil || e.answer != nil || d.Modality != e.Modality || d.Stance != e.Stance || e.from < d.from {
			continue
		}
		why := ""
		switch {
		case d.Relation == "struck" && d.Figure == nil && e.Relation == "destroyed" && slices.Equal(d.Agent, e.Agent) && subset(d.Weapon, e.Weapon) && e.from < d.to && a.unbroken(s, d.from, e.to):
			why = "its shots do what is told right behind"
		case d.Relation == "used-weapon" && e.Relation == "struck" && len(e.Agent) == 0 && len(e.Patient)+len(e.Place) > 0 && a.duringIt(s, d.to, e.from):
			a.add(&e.Claim, "agent", d.Agent...)
			a.add(&e.Claim, "weapon", d.Weapon...)
			e.from, why = d.from, "the attack behind it carries the weapon"
		case d.Relation == "used-weapon" && e.Relation == "struck" && len(e.Agent) == 0 && len(e.Weapon) > 0 && len(e.Patient)+len(e.Place) > 0 && s.listed(d.to, e.from):
			e.Weapon, e.Agent = append(slices.Clone(d.Weapon), e.Weapon...), d.Agent
			e.from, why = d.from, "the attack behind it is made with it and another"
		default:
			continue
		}
		a.drops(d, why)
		a.drafts = slices.Delete(a.drafts, n, n+1)
		n--
	}
}

// listed says whether only a comma or "and" stands from one token to another: "dùng súng cối, súng trường tấn công X".
func (s *sentence) listed(from, to int) bool {
	for i := range s.units {
		if u := &s.units[i]; u.from >= from && u.to <= to && u.sign != "," && !u.is("and") {
			return false
		}
	}
	return from < to
}

// subset says whether all of some ids are among others.
func subset(some, others []schema.ID) bool {
	return !slices.ContainsFunc(some, func(id schema.ID) bool { return !slices.Contains(others, id) })
}

// unbroken says whether no sign, conjunction or word of time parts the words from one token to another.
func (a *article) unbroken(s *sentence, from, to int) bool {
	for i := range s.units {
		if u := &s.units[i]; u.from >= from && u.to <= to && (u.sign != "" && u.sign != "quote" || u.any("and", "then", "contrast", "subordinate") && !u.is("cause")) {
			return false
		}
	}
	return true
}

// duringIt says whether nothing but "in", an amount and the noun of an act stands from one token to another: "trong cuộc".
func (a *article) duringIt(s *sentence, from, to int) bool {
	in := false
	for i := range s.units {
		switch u := &s.units[i]; {
		case u.from < from || u.from > to || u.from == to && in:
		case u.is("prep-in"):
			in = true
		case !u.any("act", "plural", "descriptor", "strike-verb") && u.fig == nil:
			return false
		}
	}
	return in
}
