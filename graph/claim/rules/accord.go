package rules

import "hearsay/graph/lang"

// stipulated says whether a paper lays down that the subject is to do it: "thỏa thuận buộc X rút quân", "nghị quyết đòi X trao trả tù binh,
// rút khỏi Y".
func (a *article) stipulated(c *clause, f *lang.Frame) bool {
	if len(c.args.subject) == 0 || c.args.subject[0] > c.t || !a.moves(f) && f.Relation != "supplied" {
		return false
	}
	u, i := c.s.units, beforeName(c, c.args.subject[0])
	if i <= c.seg.from-1 || i < 1 || !u[i].is("stipulates") {
		return false
	}
	for i--; i >= 0; i-- {
		switch {
		case u[i].is("charter"):
			return !a.hasDoer(c, i)
		case u[i].sign == "quote", u[i].m == nil && u[i].sign == "" && !u[i].verb(), u[i].m != nil, u[i].fig != nil:
		default:
			return false
		}
	}
	return false
}

// hasDoer says whether somebody right before the paper at unit i does something with it that others are made to do: "X dùng thỏa thuận buộc Y …".
func (a *article) hasDoer(c *clause, i int) bool {
	return i > 0 && c.s.units[i-1].any("prep-with", "by-doing")
}

// donor takes whose the things are that somebody buys or is given for who gave them: "mua 24 chiếc X của Y", "mua của Y 24 chiếc X".
func (a *article) donor(f *lang.Frame, w *filling) {
	if f.Relation != "supplied" || f.Active.Subject != "patient" || len(w.draft.Agent) > 0 {
		return
	}
	for _, fig := range w.figures {
		a.add(&w.draft.Claim, "agent", fig.owner...)
	}
}
