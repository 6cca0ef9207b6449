package rules

// sameAttack takes for an attack that is only called "vụ tấn công" or "vụ việc" by who blames somebody for it, or answers for it, the target of the last
// attack before it of which nobody was named: "X trúng tên lửa. Y tố Z đứng sau vụ tấn công".
func (a *article) sameAttack(d *draft) {
	if d.Relation != "struck" || d.Author || len(d.Agent) == 0 || len(d.Patient)+len(d.Place) > 0 || d.Modality != "actual" {
		return
	}
	for n := len(a.drafts) - 1; n >= 0 && d.sentence-a.drafts[n].sentence <= recall+1; n-- {
		e := a.drafts[n]
		if e.answer != nil || e.Relation != "struck" || e.Modality != "actual" || len(e.Patient)+len(e.Place) == 0 {
			continue
		}
		if len(e.Agent) > 0 && e.Stance != "accuses" && e.Stance != "confirms" {
			return
		}
		a.add(&d.Claim, "patient", e.Patient...)
		a.add(&d.Claim, "place", e.Place...)
		d.Confidence -= 0.1
		return
	}
}

// attackCalled takes the target for an attack behind whose trigger stands only the word for it, which says no more of it: "đứng sau vụ tấn công".
func (a *article) attackCalled(c *clause, d *draft) {
	end := c.t
	for i := c.t + 1; i < c.seg.to; i++ {
		u := &c.s.units[i]
		if u.any("act", "incident", "strike-verb") || u.is("this") && end > c.t {
			end = i
		} else if u.date == nil {
			if u.sign == "" && !u.any("and", "contrast", "continue", "reason") {
				return
			}
			break
		}
	}
	if end > c.t {
		d.to = max(d.to, c.s.units[end].to)
		a.sameAttack(d)
	}
}
