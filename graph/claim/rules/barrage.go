package rules

import (
	"slices"

	"hearsay/schema"
)

// barrage drafts what somebody launched, class by class, where it is told of how much of that was shot down: "trong số 50 UAV và tên lửa do X phóng, bao
// gồm 40 UAV và 10 tên lửa đạn đạo, họ đã bắn hạ …". The drafts from first on are those of the segment.
func (a *article) barrage(s *sentence, g segment, first int) {
	u := s.units
	for i := g.from; i < g.to; i++ {
		if !u[i].is("out-of") {
			continue
		}
		t, who := a.launchOf(s, g, i)
		if len(who) == 0 {
			continue
		}
		var shots []int
		for k := i + 1; k < t; k++ {
			if a.countsShots(&u[k]) {
				shots = append(shots, k)
			}
		}
		if len(shots) == 1 {
			shots = nil // "50 UAV và tên lửa": of more classes than one
		}
		if shots = append(shots, a.ofWhich(s, g, t)...); len(shots) > 0 {
			a.takeBack(s, func(e *draft) bool {
				return e.Relation == "struck" && e.Figure == nil && slices.Equal(e.Agent, who) && e.from >= u[i].from && e.to <= u[t].to
			})
		}
		a.launchesOf(s, g, t, shots, who)
		for _, e := range a.drafts[first:] {
			if e.Relation == "shot-down" && slices.Equal(e.Agent, who) {
				e.Agent = nil // "được X phóng, họ bắn hạ 30 UAV": not X
				if !e.Author {
					a.add(&e.Claim, "agent", e.Speaker)
				}
			}
		}
	}
}

// launchOf is the verb behind unit i that says who launched the shots counted between the two, and who did; nobody where none says it.
func (a *article) launchOf(s *sentence, g segment, i int) (t int, who []schema.ID) {
	u := s.units
	for t = i + 1; t < g.to && t <= i+3*near && !u[t].is("among"); t++ {
		if !launches(&u[t]) {
			continue
		}
		for k := t - 1; k > i && k >= t-3; k-- {
			if u[k].fig == nil && u[k].names() && a.acting(&u[k]) {
				return t, a.actors(s, k)
			}
		}
	}
	return t, nil
}

// launches says whether the unit is a verb of launching.
func launches(u *unit) bool {
	for _, e := range u.entries {
		if e.Frame != nil && e.Frame.Status == "launched" {
			return true
		}
	}
	return false
}

// countsShots says whether the unit counts missiles, drones or the like.
func (a *article) countsShots(u *unit) bool {
	return u.fig != nil && u.fig.Kind == "count" && !u.fig.people && u.fig.m != nil && a.mobile(u.fig.m.ID) && a.projectile(u.fig.m.ID)
}

// ofWhich are the units that count what the shots launched by the verb at unit t consisted of.
func (a *article) ofWhich(s *sentence, g segment, t int) (shots []int) {
	u, i := s.units, t+1
	for i < g.to && i <= t+near && u[i].sign == "" && !u[i].is("among") {
		i++
	}
	if i < g.to && u[i].sign == "," {
		i++
	}
	if i >= g.to || !u[i].is("among") {
		return nil
	}
	last := false
	for i++; i < g.to; i++ {
		switch {
		case a.countsShots(&u[i]):
			shots = append(shots, i)
			if last {
				return shots
			}
		case u[i].is("and"):
			last = true
		case u[i].sign != "," && !plainWord(&u[i]):
			return shots
		}
	}
	return shots
}

// launchesOf drafts that somebody launched what some units count, where no draft of the sentence tells it yet.
func (a *article) launchesOf(s *sentence, g segment, t int, shots []int, who []schema.ID) {
	for _, i := range shots {
		fig := s.units[i].fig
		if slices.ContainsFunc(a.drafts[a.draftsFrom(s):], func(e *draft) bool {
			return e.Relation == "struck" && e.Figure != nil && e.Figure.Raw == fig.Raw
		}) {
			continue
		}
		c := &clause{s: s, seg: g, t: t, form: "passive", from: i, to: i + 1}
		a.when(c)
		d := a.draft(c, a.harm)
		figure := fig.Figure
		figure.Status = "launched"
		d.Relation, d.Method, d.Figure, fig.used = "struck", a.pack.Lang+"/barrage", &figure, true
		a.add(&d.Claim, "agent", who...)
		a.add(&d.Claim, "weapon", fig.m.ID)
		a.drafts = append(a.drafts, d)
	}
}
