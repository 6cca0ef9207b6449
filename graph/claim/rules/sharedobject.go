package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// sharesObject gives a verb without an object that of the verb it is joined with: "đã bắn rơi và thu giữ một UAV của X", "không kích, phá hủy ba
// tòa nhà ở Y".
func (a *article) sharesObject(c *clause) {
	if c.form != "active" || c.negated || len(c.args.object)+len(c.args.to)+len(c.args.in)+len(c.args.with) > 0 || c.frame.Active.Object != "patient" || c.frame.Materiel == "" {
		return
	}
	if c.frame.Relation == "struck" && !a.knownDoer(c) {
		return // "một chiếc đã ném bom, phá hủy X": one deed
	}
	u, i := c.s.units, c.t+1
	if i >= c.seg.to || u[i].sign != "," && !u[i].is("and") {
		return
	}
	for i++; i < c.seg.to && filler(&u[i]) && u[i].sign == "" && u[i].date == nil; i++ {
		if u[i].any("negation", "future", "ability") {
			return
		}
	}
	e := a.losing(&u[min(i, c.seg.to-1)])
	if i >= c.seg.to || e == nil || a.nominal(c.s, c.seg, i) {
		return
	}
	k := &clause{s: c.s, seg: c.seg, t: i, form: "active", from: c.from, to: i + 1, frame: e.Frame, people: c.people}
	a.right(k)
	if len(k.args.object) == 0 || k.form != "active" {
		return
	}
	subject := c.args.subject
	c.args, c.owners, c.at = k.args, k.owners, k.at
	c.args.subject = subject
	c.to = max(c.to, k.to)
}

// knownDoer says whether the subject of the clause names somebody.
func (a *article) knownDoer(c *clause) bool {
	return slices.ContainsFunc(c.args.subject, func(i int) bool { return c.s.units[i].fig == nil && a.acting(&c.s.units[i]) })
}

// losing is the reading of the unit as a verb of which a frame tells what somebody destroys, takes or strikes; nil where it has none.
func (a *article) losing(u *unit) *lang.Entry {
	for _, e := range u.entries {
		if f := e.Frame; f != nil && !e.Noun && f.Active.Object == "patient" && f.Active.Subject == "agent" && (a.model.Relation(f.Relation).Family == "loss" || f.Relation == "struck") {
			return e
		}
	}
	return nil
}
