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
	return a.keep(c, f, d) == ""
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
	if i < c.seg.from || to <= c.t+1 && u[c.t].fig.status == "" || !u[i+1].is("and") || u[i+1].sign != "" || u[i].m == nil || u[i].m.ID == "" || !a.isPerson(u[i].m.ID) {
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
