package rules

import (
	"slices"

	"hearsay/schema"
)

// inSpite drafts breaches of a truce by who attacks all the same: "X nã pháo vào Y bất chấp lệnh ngừng bắn". The drafts from first on are those of
// the segment.
func (a *article) inSpite(s *sentence, g segment, first int) {
	u := s.units
	for i := g.from; i+1 < g.to; i++ {
		if !u[i].is("in-spite") || !u[i+1].is("hard-truce") || i+2 < g.to && u[i+2].is("truce-broken") {
			continue
		}
		var d *draft
		switch e := a.blowBeside(u[i].from, first); {
		case e != nil:
			d = a.memory.drafts.keep(e)
			d.Claim = clone(e.Claim)
			d.Figure, d.Patient, d.Place, d.Weapon = nil, nil, nil, nil
		case i > g.from && u[i-1].is("occur") && slices.ContainsFunc(u[g.from:i], func(x unit) bool { return x.is("strike-verb") }):
			d = a.draft(&clause{s: s, seg: g, t: i, form: "active", from: i, to: i + 2}, a.harm)
		default:
			continue
		}
		d.Relation, d.Method = "ceasefire-violated", a.pack.Lang+"/in-spite"
		d.from, d.to = u[i].from, u[i+1].to
		a.retype(&d.Claim)
		a.takeBack(s, func(e *draft) bool {
			return e.Relation == "ceasefire-agreed" && e.from >= d.from && e.from < d.to && len(e.Agent) == 0
		})
		a.drafts = append(a.drafts, d)
		return
	}
}

// blowBeside is the draft since first of a blow that somebody dealt, the last before the token or else the first behind it; nil where none is or
// where a breach is told already.
func (a *article) blowBeside(token, first int) (best *draft) {
	for _, e := range a.drafts[first:] {
		switch {
		case e.Relation == "ceasefire-violated":
			return nil
		case e.Relation != "struck" || len(e.Agent) == 0 || e.Modality != "actual" || e.negated || e.answer != nil:
		case best == nil || e.from < token && e.from > best.from:
			best = e
		}
	}
	return best
}

// overran makes a breach that is told right behind where a blow fell one of who dealt the blow: "X pháo kích miền Nam Y vi phạm lệnh ngừng bắn".
func (a *article) overran(d *draft) {
	if d.Relation != "ceasefire-violated" || len(d.Agent) == 0 || slices.ContainsFunc(d.Agent, func(id schema.ID) bool { return a.typeOf(id) != "place" || a.g.SeatOf(id) != "" }) {
		return
	}
	for i := len(a.drafts) - 1; i >= 0 && a.drafts[i].sentence == d.sentence; i-- {
		if e := a.drafts[i]; e.Relation == "struck" && len(e.Agent) > 0 && e.Speaker == d.Speaker && slices.Contains(e.Place, d.Agent[len(d.Agent)-1]) {
			d.Agent = slices.Clone(e.Agent)
			return
		}
	}
}
