package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// alsoNamed leaves of a loss of life whose counted people another rule takes those who are named beside them, "X và 5 vệ sĩ thiệt mạng"; false
// where nobody is.
func (a *article) alsoNamed(w *filling) bool {
	w.draft.Patient = slices.DeleteFunc(slices.Clone(w.draft.Patient), func(id schema.ID) bool { return !a.isPerson(id) })
	return len(w.draft.Patient) > 0
}

// namedApart keeps a claim of its own of those who are named beside counted people whom the same befell: "tiêu diệt X và 3 chỉ huy khác"; false
// where nobody is.
func (a *article) namedApart(c *clause, f *lang.Frame, w *filling) bool {
	if f.People != "casualties" && f.People != "captured" || !slices.ContainsFunc(w.draft.Patient, a.isPerson) || !slices.ContainsFunc(w.figures, func(fig *figure) bool { return fig.people }) {
		return false
	}
	d := w.draft
	d.Claim = clone(d.Claim)
	d.Relation = f.People
	d.Patient = slices.DeleteFunc(d.Patient, func(id schema.ID) bool { return !a.isPerson(id) })
	w.draft.Patient = slices.DeleteFunc(w.draft.Patient, a.isPerson)
	a.retype(&d.Claim)
	return a.keep(c, f, &d) == ""
}

// diedAt takes where somebody who is named died from behind the words for what killed him: "thiệt mạng trong một vụ nổ ở X".
func (a *article) diedAt(c *clause, d *draft) {
	if d.Relation != "casualties" || c.form == "nominal" || len(d.Place) > 0 {
		return
	}
	u := c.s.units
	for j := c.t + 2; j < c.seg.to && j <= c.t+8 && !breaks(&u[j]) && u[j].sign != "," && u[j].cue() == nil; j++ {
		if located(&u[j]) && u[j-1].is("prep-in") {
			a.add(&d.Claim, "place", u[j].m.ID)
			d.to = max(d.to, u[j].to)
		}
	}
}

// namedBeside drafts the same of who is named right before the counted people of a draft, "X cùng 5 vệ sĩ thiệt mạng"; the words that say so end before
// unit to.
func (a *article) namedBeside(c *clause, d *draft, to int) {
	u, i := c.s.units, c.t-2
	along := i > c.seg.from && u[i].sign == "," && u[i+1].is("along")
	if along {
		i-- // "tướng X, cùng với 3 cận vệ, thiệt mạng"
	}
	if i < c.seg.from || to <= c.t+1 && u[c.t].fig.status == "" || !along && (!u[i+1].is("and") || u[i+1].sign != "") || u[i].m == nil || u[i].m.ID == "" || !a.isPerson(u[i].m.ID) {
		return
	}
	if i > c.seg.from && u[i-1].sign == "" && !u[i-1].any("subordinate", "contrast", "since", "while", "cause", "title") && u[i-1].cue() == nil {
		return // "tiêu diệt X và 5 người bị thương"
	}
	e := *d
	e.Claim = clone(d.Claim)
	e.Figure, e.Patient, e.Method = nil, []schema.ID{u[i].m.ID}, a.pack.Lang+"/named-beside"
	e.from = min(e.from, u[i].from)
	a.drafts = append(a.drafts, &e)
}

// foundDead drafts that somebody who is named is dead of whose body is told that it is found: "tìm thấy thi thể của X".
func (a *article) foundDead(s *sentence, g segment) {
	u := s.units
	for i := g.from; i+1 < g.to; i++ {
		if u[i].fig != nil || !u[i].is("bodies") && !a.holds(&u[i], "bodies") {
			continue
		}
		k := i + 1
		for k+1 < g.to && u[k].any("prep-of", "title") {
			k++
		}
		if u[k].m == nil || u[k].m.ID == "" || !a.isPerson(u[k].m.ID) || !a.standsBefore(s, g, i, "found") && !a.standsBehind(s, g, k, "found") {
			continue
		}
		if slices.ContainsFunc(u[max(g.from, i-near):i], func(x unit) bool { return x.any("negation", "future", "attempt", "wish") }) {
			continue // "chưa tìm thấy thi thể của X", "sẽ tìm thi thể của X"
		}
		c := &clause{s: s, seg: g, t: k, form: "passive", from: i, to: k + 1}
		a.around(c, k+1)
		a.when(c)
		d := a.draft(c, a.harm)
		d.Method = a.pack.Lang + "/found-dead"
		a.add(&d.Claim, "patient", u[k].m.ID)
		for _, p := range c.args.in {
			a.addSite(d, &u[p])
		}
		a.drafts = append(a.drafts, d)
	}
}
