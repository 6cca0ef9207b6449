package rules

import (
	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/schema"
)

var (
	allies = lang.IDOf("allies")
	helps  = lang.IDOf("helps-out")
)

// helped joins to a party the words for who helps it in what it does, and for allies that have no name, once what stands behind them is known: "X được Y yểm
// trợ đã …", "X và đồng minh tấn công". They take no part of their own in what is told.
func (s *sentence) helped() {
	n := len(s.units)
	if n < 4 {
		return
	}
	u, last := s.units, &s.units[n-1]
	switch by := &u[n-2]; {
	case by.m != nil || by.fig != nil:
		if n > 5 && s.aided && (last.of(&fillers) || last.verb() || last.sign == ",") {
			s.helpedBy(n - 2)
		}
	case by.isOf(helps) && last.sign == ",":
		s.helpedAside()
	case by.isOf(allies) && !last.names() && !last.is("prep-of") && (group(u[n-3].m) || u[n-3].m == nil && u[n-3].is("head")):
		s.join(n-3, n-1)
	case by.isOf(allies) && !last.names() && !last.is("prep-of") && u[n-3].is("and") && u[n-3].sign == "" && u[n-4].m != nil:
		s.join(n-4, n-1)
	case by.isOf(helps) && n > 4 && u[n-3].m != nil && u[n-4].is("passive-good") && (group(u[n-5].m) || country(&u[n-5])) && (last.of(&fillers) || last.verb() || last.sign == ","):
		s.join(n-5, n-1)
	}
}

// helpedBy joins to a party the words for who helps it that end with the name at unit i: "X được hỗ trợ bởi Y đã …".
func (s *sentence) helpedBy(i int) {
	u, k := s.units, i-1
	for k > 3 && u[k].any("plural", "indefinite", "descriptor") {
		k--
	}
	if k > 2 && u[k].is("prep-by") && u[k-1].isOf(helps) && u[k-2].is("passive-good") && (group(u[k-3].m) || country(&u[k-3])) {
		s.join(k-3, i+1)
	}
}

// mostHelpers is how many units at most name who helps somebody between commas.
const mostHelpers = 9

// helpedAside joins to a party the words between commas for who helps it: "các binh sĩ, được máy bay X và Y yểm trợ, đã …", "X được Y yểm trợ, …".
func (s *sentence) helpedAside() {
	n := len(s.units)
	u := s.units
	for i := n - 3; i > 1 && i >= n-2-mostHelpers; i-- {
		switch x := &u[i]; {
		case x.is("passive-good") && u[i-1].sign == "," && (group(u[i-2].m) || country(&u[i-2])) && i < n-3:
			s.join(i-2, n)
			return
		case x.is("passive-good"):
			if i == n-4 && u[n-3].m != nil && (group(u[i-1].m) || country(&u[i-1])) {
				s.join(i-1, n-1)
			}
			return
		case x.m == nil && !x.any("and", "plural", "prep-of", "descriptor") && x.fig == nil:
			return
		}
	}
}

// join makes the units behind unit i up to unit to (exclusive) a part of it.
func (s *sentence) join(i, to int) {
	s.units[i].to = s.units[to-1].to
	rest := copy(s.units[i+1:], s.units[to:])
	clear(s.units[i+1+rest:])
	s.units = s.units[:i+1+rest]
}

// group says whether a mention is of a body, a force or a group.
func group(m *entity.Mention) bool {
	return m != nil && (m.Type == "force" || m.Type == "group" || m.Type == "organisation")
}

// hasAboard says whether the verb at unit t only tells whom or what the machine before it has aboard, which is what another deed is done to: "phóng tên lửa vào
// xe chở lính X".
func (a *article) hasAboard(s *sentence, g segment, t int) bool {
	u := s.units
	if t <= g.from || !u[t].is("fitted") || !a.arms(&u[t-1]) {
		return false
	}
	for i := t - 2; i >= g.from && i >= t-near && u[i].sign == ""; i-- {
		if u[i].tells("struck") || u[i].tells("used-weapon") {
			return true
		}
	}
	return false
}

// ridden says whether those named behind the word for being aboard, at unit i, are the men of the machine that an attack is aimed at: "tấn công xe buýt chở lính X".
func (a *article) ridden(c *clause, last, i int) bool {
	u := c.s.units
	if last != i-1 || !u[i].is("fitted") || c.frame.Relation != "struck" && c.frame.Relation != "destroyed" || i+1 >= c.seg.to || u[i+1].fig != nil || u[i+1].m == nil {
		return false
	}
	class, ok := a.armament(&u[last])
	return ok && !a.projectile(class) && (u[i+1].m.Type == "force" || u[i+1].m.Type == "group" || u[i+1].m.Type == "person")
}

func first(ids []schema.ID, other schema.ID) schema.ID {
	if len(ids) > 0 {
		return ids[0]
	}
	return other
}
