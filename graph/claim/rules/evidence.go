package rules

import "hearsay/graph/lang"

// toTarget takes into the evidence of what was fired the target that stands behind it, where no other figure stands between: "nã hơn 30 quả đạn
// cối vào làng X".
func (a *article) toTarget(c *clause, f *lang.Frame, d *draft, fig *figure) {
	if f.Relation != "struck" && f.Relation != "used-weapon" {
		return
	}
	u := c.s.units
	for _, list := range [][]int{c.args.object, c.args.to, c.args.dest, c.args.in} {
		for _, i := range list {
			if i < c.to && u[i].from >= d.to && !figureBetween(c, fig, i) {
				d.to = u[i].to
			}
		}
	}
}

// figureBetween says whether another figure stands between one and unit i, or at it.
func figureBetween(c *clause, fig *figure, i int) bool {
	for ; i > 0 && c.s.units[i].from >= fig.to; i-- {
		if c.s.units[i].fig != nil {
			return true
		}
	}
	return false
}
