package rules

import (
	"slices"
	"strings"

	"hearsay/schema"
)

// felledOne says whether the people at unit i, whom nobody counted, are all that the deed befell: they stand right behind the verb or are its subject.
func (a *article) felledOne(c *clause, w *filling, fn string, i int) bool {
	u := c.s.units
	if a.found.Unit(u[i].m.ID) != "person" || u[i].m.ID == "ent:people" || len(w.figures) > 0 {
		return false
	}
	return fn == "subject" && c.form == "passive" || fn == "object" && (i == c.t+1 || i == c.t+2 && u[i-1].fig == nil && u[i-1].m == nil)
}

// ofKilled says whether the verb of taking at unit t only tells of those who are killed right before it that they had been taken.
func ofKilled(u []unit, from, t int) bool {
	k := t - 1
	for k > from && (filler(&u[k]) || u[k].is("passive-bad")) {
		k--
	}
	return k > from && u[k].fig != nil && u[k].fig.people && u[k-1].is("kill-verb")
}

// aDeath are the words by which somebody is killed, hurt or taken.
var aDeath = oneOf("killed", "wounded", "kill-verb", "wound-verb", "limb", "prisoner", "passive-bad")

// lones drafts the death, wound or capture of one who is only called what he is, without a number: "tài xế chết tại chỗ", "viên trung úy bị lính X bắn chết", "làm
// bị thương thuyền trưởng", "con trai ông Y thiệt mạng".
func (a *article) lones(s *sentence, g segment) {
	u := s.units
	for i := g.from; i < g.to; i++ {
		if u[i].fig != nil || u[i].sign != "" || u[i].m != nil && u[i].m.Type != "equipment" || !a.onePerson(u, i, g.from) {
			continue
		}
		status, to := a.oneFate(s, g, i)
		if to <= i || a.toldDead(s, &u[i], u[to-1].to) || a.byNature(s, g, i, to) {
			continue
		}
		one := 1.0
		f := &figure{from: u[i].from, to: u[i].to, m: u[i].m, people: true}
		f.Figure = schema.Figure{Op: "=", Kind: "count", Value: &one, Low: &one, High: &one, Unit: "person", Raw: a.text(u[i].from, u[i].to)}
		if f.m != nil {
			f.Class = f.m.ID
		}
		if i+1 < g.to && u[i+1].m != nil && a.owns(u[i+1].m) {
			f.owner = []schema.ID{a.state(u[i+1].m.ID)}
		}
		u[i].fig = f
		a.dropsShots(s, i, to)
		a.harmed(s, g, i, status, to)
		u[i].fig = nil
	}
}

// dropsShots takes back that the people at unit i, or the place where they were, came under fire, where the words up to unit to tell what it did to them.
func (a *article) dropsShots(s *sentence, i, to int) {
	from, end := s.units[i].from, s.units[to-1].to
	a.takeBack(s, func(d *draft) bool {
		person := slices.ContainsFunc(d.Patient, func(id schema.ID) bool { return a.found.Unit(id) == "person" || a.mortal(id) })
		return d.Relation == "struck" && d.answer == nil && len(d.Agent) == 0 && (d.from <= from && d.to > from && person || d.from > from && d.from < end && len(d.Patient) == 0)
	})
}

// onePerson says whether the unit means one person whom it does not name: "tài xế", "vị linh mục", "tay súng này", "cha tôi".
func (a *article) onePerson(u []unit, i, from int) bool {
	k := i - 1
	if k >= from && u[k].is("one-of") {
		k--
		return (u[i].any("people", "member", "rank", "title", "troops") || u[i].m != nil && a.found.Unit(u[i].m.ID) == "person") && leavesRoom(u, k, from)
	}
	if !u[i].is("one-person") && !a.holds(&u[i], "one-person") {
		return false
	}
	if u[i].is("kin") && k > from && u[k].is("and") && u[k-1].fig != nil && u[k-1].fig.people && u[k-1].fig.Value != nil && *u[k-1].fig.Value > 1 {
		return false // "8.000 đàn ông và con trai"
	}
	return leavesRoom(u, k, from)
}

// leavesRoom says whether the words that end at unit k leave room for the noun behind them to be the subject or object of a verb of dying or killing.
func leavesRoom(u []unit, k, from int) bool {
	return k < from || u[k].sign != "" || u[k].date != nil || u[k].any("and", "subordinate", "contrast", "cause", "kill-verb", "wound-verb", "said-that", "relative") && !u[k].is("along") || k > from && harmOf(u[k].entries) != "" && u[k-1].is("cause")
}

// oneFate is what happened to the one at unit i, and the unit behind the words that say so beside him; i where none do.
func (a *article) oneFate(s *sentence, g segment, i int) (status string, to int) {
	u := s.units
	k := i - 1
	if k >= g.from && u[k].is("one-of") {
		k--
	}
	switch {
	case k >= g.from && u[k].is("kill-verb"):
		return "killed", i + 1
	case k >= g.from && u[k].is("wound-verb"):
		return "wounded", i + 1
	case k > g.from && harmOf(u[k].entries) != "" && u[k-1].is("cause"):
		return harmOf(u[k].entries), i + 1
	}
	hit := false
	status, to = "", i
	for j := i + 1; j < g.to && (j <= i+longestNoun || hit && j <= i+2*longestNoun); j++ {
		x := &u[j]
		switch {
		case x.is("prisoner") && !hit:
			return "captured", j + 1
		case x.tells("captured") && a.passiveSince(u, i, j):
			return "captured", j + 1
		case x.any("killed", "wounded"):
			if hit && u[j-1].sign != "," && !u[j-1].any("and", "aux") && !a.isShot(s, g, j-2) {
				return "", i
			}
			return harmOf(x.entries), j + 1
		case x.is("kill-verb") && a.passiveSince(u, i, j):
			return "killed", j + 1
		case x.is("wound-verb") && a.passiveSince(u, i, j):
			return "wounded", j + 1
		case x.any("negation", "attempt", "obligation", "cause", "contrast"), x.is("ability") || x.is("future"), x.fig != nil && x.fig.people:
			return "", i
		case x.of(&fillers), x.of(&references), x.any("passive-bad", "prep-of", "descriptor", "he", "she", "we", "they", "reference", "this", "prep-in"), x.m != nil && x.m.Type != "equipment":
		case x.fig != nil && x.fig.Kind == "duration":
		case a.isShot(s, g, j):
			hit = true
			j++ // "trúng đạn chết"
		case u[j-1].is("passive-bad") && a.wound(u[j:g.to], true) > 0:
			hit, status, to = true, "wounded", j+a.wound(u[j:g.to], true)
			j = to - 1 // "bị bắn vào bụng"
		case x.tells("struck") && u[j-1].is("passive-bad"):
			hit = true // "bị bắn hai phát vào lưng, qua đời"
		case hit && x.cue() == nil && !breaks(x) && (!x.verb() || x.fig != nil || x.is("classifier")):
		default:
			return status, to
		}
	}
	return status, to
}

// longestNoun is how many units at most stand between one who is only called what he is and what happened to him.
const longestNoun = 6

// isShot says whether the unit at j and the one behind it tell that somebody was hit by a bullet.
func (a *article) isShot(s *sentence, g segment, j int) bool {
	u := s.units
	if !u[j].tells("struck") || j+1 >= g.to {
		return false
	}
	class, ok := a.armament(&u[j+1])
	return ok && class == "ent:ammunition"
}

// toldDead says whether a draft of the sentence tells already that somebody at a unit was killed, hurt or taken, which the words before token to say.
func (a *article) toldDead(s *sentence, u *unit, to int) bool {
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == s.index; n-- {
		if d := a.drafts[n]; d.Relation == "casualties" && d.Figure != nil && d.from <= u.from && d.to >= u.to && strings.Contains(d.Figure.Raw, a.text(u.from, u.to)) || d.Relation == "captured" && d.from < to && d.to > u.from {
			return true
		}
	}
	return false
}
