package rules

import "hearsay/graph/lang"

// insets are the classes of words that open what is put between a subject and its predicate.
var insets = oneOf("relative", "while", "time-clause")

// headOfInset is who stands before words that are put between him and his predicate: a relative clause, "X mà Y từng ủng hộ đã …", or one of time, "X
// nhân lúc Y rút đi đã …", "X sau khi chiếm Y đã …"; -1 where none are. The word that opens them is looked for from unit k on to the left.
func (a *article) headOfInset(c *clause, k int) int {
	if !c.s.may(&insets) {
		return -1
	}
	u := c.s.units
	for k > c.seg.from && u[k].sign == "" && !u[k].of(&insets) {
		if u[k].cue() != nil || u[k].any("and", "contrast") {
			return -1
		}
		k--
	}
	if k <= c.seg.from || !u[k].of(&insets) || !a.ownPredicate(c, k+1) {
		return -1
	}
	h := k - 1
	for h > c.seg.from && !u[k].is("relative") && (u[h].date != nil || u[h].is("aux")) {
		h--
	}
	return a.actsHere(c, h)
}

// betweenCommas is who stands before words of time that two commas part from him and from his predicate, the second at unit i: "X, sau khi chiếm Y, đã …";
// -1 where none do.
func (a *article) betweenCommas(c *clause, i int) int {
	if !c.s.may(&insets) {
		return -1
	}
	u, k := c.s.units, i-1
	for k > c.seg.from && u[k].sign == "" && u[k].cue() == nil {
		k--
	}
	if k <= c.seg.from || u[k].sign != "," || !u[k+1].any("while", "time-clause") {
		return -1
	}
	return a.actsHere(c, k-1)
}

// actsHere is the unit h where somebody who can act or shoot is named there who hangs on no preposition and no verb; -1 else.
func (a *article) actsHere(c *clause, h int) int {
	u := &c.s.units[h]
	if !u.names() || !a.acting(u) && !a.arms(u) && !(u.fig != nil && u.fig.people) || a.ground(u) || a.governor(c, h) >= 0 || a.objectOf(c, h) >= 0 {
		return -1
	}
	return h
}

// ownPredicate says whether a predicate of its own stands from unit i up to the trigger.
func (a *article) ownPredicate(c *clause, i int) bool {
	for ; i < c.t; i++ {
		if u := &c.s.units[i]; plainWord(u) || u.kinds&lang.Verbs != 0 && u.m == nil && !filler(u) {
			return true
		}
	}
	return false
}

// doneBehind says whether a word that says that the deed at the trigger has been done stands between it and the negation at unit i, which belongs to other
// words then: "X không báo trước đã tấn công Y".
func (a *article) doneBehind(c *clause, i int) bool {
	for k := i + 2; k < c.t; k++ {
		if c.s.units[k].is("done") && plainWord(&c.s.units[i+1]) {
			return true
		}
	}
	return false
}

// tellsOf says whether what stands from the name at unit i to the trigger only tells what he is to who is named before him: he holds, backs, leads or mans it.
func (a *article) tellsOf(c *clause, i int) bool {
	if c.s.units[i-1].is("prep-by") && (a.verbWithin(c, i+1, c.t) || c.s.units[i+1].is("operates")) {
		return true
	}
	for k := i + 1; k < c.t; k++ {
		if u := &c.s.units[k]; u.any("led", "backing") || (plainWord(u) || u.verb() && u.m == nil) && k+1 < c.t && c.s.units[k+1].is("done") {
			return true
		}
	}
	return false
}

// onThem says whether the words of counted machines begin with one that, behind who rides them, only says so: "trên ba xe bán tải".
func (a *article) onThem(u *unit) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.from, u.from+1)
	return to > u.from && has(e, "prep-in")
}

// onlyKin says whether the person at unit i is only named for whose kin or man is meant: "bắn chết con trai của X".
func (a *article) onlyKin(c *clause, i int) bool {
	u := c.s.units
	m := u[i].m
	if m == nil && i-2 >= c.seg.from && u[i].any("he", "she") {
		return u[i-1].is("kin") || u[i-1].is("prep-of") && u[i-2].is("kin")
	}
	if m == nil || m.Type != "person" || i <= c.seg.from {
		return false
	}
	return (u[i-1].is("prep-of") || m.Outer[0] < m.From) && a.relativeOf(c.s, i, c.seg.from) >= 0
}

// kinNamed says whether the person stands behind a comma whom the words before it, up to the one at unit i, call somebody's: "con trai của X, Y".
func (a *article) kinNamed(c *clause, i int) bool {
	u := c.s.units
	return i+2 < c.seg.to && u[i+1].sign == "," && u[i+2].m != nil && u[i+2].m.Type == "person" && !a.predicateBehind(c, i+2)
}

// insetStart is the comma where what is told of the name before the word at unit i begins, "X đang tới Y, một vùng tranh chấp, thì bị Z phục kích"; i where
// no comma stands before that word, and that comma where only one does.
func (a *article) insetStart(c *clause, i int) int {
	u, k := c.s.units, i-1
	if k <= c.seg.from || u[k].sign != "," {
		return i
	}
	for j := k - 1; j > c.seg.from && j >= k-farthest && !breaks(&u[j]) && u[j].cue() == nil; j-- {
		if u[j].sign == "," {
			return j
		}
	}
	return k
}

// wasAt is the subject of what somebody was at when something befell him, told before the word at unit i: "X đang tới Y thì bị Z phục kích".
func (a *article) wasAt(c *clause, i int) []int {
	u, from := c.s.units, a.insetStart(c, i)
	for from > c.seg.from && u[from-1].cue() == nil && !breaks(&u[from-1]) && !u[from-1].is("contrast") && !(u[from-1].sign == "," && (!filler(&u[from]) || u[from].date != nil)) {
		from--
	}
	for h := from; h < i; h++ {
		switch {
		case !u[h].names():
			if u[h].verb() && u[h].m == nil && !filler(&u[h]) {
				return nil
			}
		case u[h].fig != nil && !u[h].fig.counts():
		case a.hangsOn(c.s, h, from) < 0:
			if u[h].m != nil && u[h].fig == nil && u[h].m.Type == "equipment" && u[h+1].m != nil && u[h+1].m.Type == "weapon" {
				h++ // "trực thăng Mi-24"
			}
			switch o := h + 2; {
			case o < i && u[h+1].is("prep-of") && u[o].m != nil:
				c.own(h, o)
			case a.arms(&u[h]) && u[h+1].m != nil && a.owns(u[h+1].m):
				c.own(h, h+1) // "máy bay X"
			case u[h].m != nil && u[h].fig == nil && u[h].m.Type == "equipment" && u[h+1].m != nil:
				h++ // "tàu hàng X"
			}
			return []int{h}
		case u[h-1].is("prep-of") && a.acting(&u[h]):
			return []int{h}
		default:
			return nil
		}
	}
	return nil
}
