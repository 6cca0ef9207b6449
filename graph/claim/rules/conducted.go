package rules

import "hearsay/graph/lang"

// conducted says whether an attack that is a noun is only told to be carried out, and with what: "cuộc tấn công được tiến hành bằng tên lửa".
func (a *article) conducted(c *clause) bool {
	if c.form != "nominal" || len(c.args.with) == 0 || len(c.args.with) > 0 && c.args.with[0] < c.t {
		return false
	}
	u, light := c.s.units, false
	for i := c.t + 1; i < c.args.with[0]; i++ {
		switch {
		case u[i].is("light"):
			light = true
		case u[i].any("passive-good", "done", "aux", "prep-with", "plural", "descriptor", "reference"), u[i].date != nil:
		default:
			return false
		}
	}
	return light
}

// takesUp gives an attack that is only told to be carried out to who carried out the one told before it.
func (a *article) takesUp(c *clause, f *lang.Frame, d *draft) {
	if f.Relation == "struck" && len(d.Agent)+len(d.Patient)+len(d.Place) == 0 && a.conducted(c) {
		a.resume(d)
	}
}

// onOwn says whether what the speaker tells begins with an attack on his own, which then is none of his: "X nói một cuộc không kích nhằm vào binh
// sĩ của họ đã trúng Y".
func (a *article) onOwn(c *clause) bool {
	u, i := c.s.units, c.seg.from
	for i < c.t && (u[i].any("said-that", "plural", "indefinite", "article") && !u[i].is("act") || u[i].fig != nil && u[i].fig.m == nil) {
		i++
	}
	if i+1 >= c.t || !u[i].is("act") || !u[i+1].is("strike-verb") {
		return false
	}
	for i += 2; i < c.t; i++ {
		if u[i].is("own-men") || u[i].is("prep-of") && u[i+1].m == nil && u[i+1].any("they", "we", "this-group", "this-force", "this-body") {
			return true
		}
	}
	return false
}
