package rules

import "hearsay/graph/entity"

// kindInset is who stands before words that two commas or dashes part from him and from his predicate, the second at unit i, and that only tell what he
// is: "X, lực lượng bán quân sự của Y, đã pháo kích", "X (Z) – một nhóm vũ trang ở Y – bị …"; -1 where none does.
func (a *article) kindInset(c *clause, i int) int {
	u := c.s.units
	if i+1 >= len(u) || !filler(&u[i+1]) && !u[i+1].is("passive-bad") && i+1 != c.t {
		return -1
	}
	k := i - 1
	for ; k > c.seg.from && u[k].sign != u[i].sign; k-- {
		if x := &u[k]; breaks(x) || x.sign == "quote" || x.cue() != nil || x.verb() && x.m == nil {
			return -1
		}
	}
	if k <= c.seg.from || k+1 == i || u[k+1].m != nil && u[k+1].m.Kind == entity.KindName || u[k+1].any("and", "subordinate", "prep-in", "time-clause", "while", "relative", "where") {
		return -1
	}
	h := k - 1
	if u[h].sign == ")" {
		h = a.opening(c, h) - 1
	}
	if h < c.seg.from {
		return -1
	}
	if n := h - 1; country(&u[h]) {
		for n > c.seg.from && (plainWord(&u[n]) || u[n].is("descriptor")) {
			n--
		}
		if n >= c.seg.from && u[n].m != nil && u[n].m.Type != "person" && !country(&u[n]) && a.acting(&u[n]) {
			h = n // "phiến quân Hồi giáo X, đứng đầu là Y, đã …"
		}
	}
	return a.actsHere(c, h)
}
