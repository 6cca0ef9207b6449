package rules

// votedOn takes as speaker of a call the draft resolution that makes it, where the sentence tells of it that somebody votes it down or blocks
// it: "X bác bản dự thảo mới của Y, trong đó đòi các bên đình chiến". X does not call for that, but X does behind "và" or a bare
// comma, "X phủ quyết nghị quyết và kêu gọi Z rút quân". It says whether it did.
func (a *article) votedOn(s *sentence, t *site, low int) bool {
	if t.cue.Kind != "call" || !s.has("resolution") || !s.has("voted-down") {
		return false
	}
	u, end, own, within := s.units, t.at, false, false
	for i := t.at - 1; i > low && !breaks(&u[i]) && u[i].sign != "quote" && !u[i].is("contrast"); i-- {
		switch {
		case u[i].any("among", "relative"):
			own, within = false, true
		case u[i].sign == ",":
			own, end = own || !within, i
		case u[i].is("resolution"):
			from := i
			for from > low && (u[from-1].any("plural", "article", "indefinite", "classifier", "resolution") || u[from-1].fig != nil) {
				from--
			}
			if own || from == low || !u[from-1].is("voted-down") {
				return false
			}
			t.ids, t.lo = a.nameless(s, from, end), from
			return true
		case !within && u[i].any("and", "continue") && !(u[i-1].names() && u[i+1].names()): // not "nghị quyết của X và Y kêu gọi …"
			own = true
		}
	}
	return false
}
