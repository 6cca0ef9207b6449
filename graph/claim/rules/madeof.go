package rules

import (
	"hearsay/graph/entity"
	"hearsay/graph/lang"
)

// consists is the class of the verbs of being made up of.
var consists = lang.IDOf("consists")

// madeOf takes out of a sentence the words for a group without a name whose members are told right behind it, "ba nhóm vũ trang, gồm A, B và C,": what the
// group does they do.
func (a *article) madeOf(s *sentence) {
	for k := 1; k+3 < len(s.units); k++ {
		u := s.units
		if !u[k].isOf(consists) {
			continue
		}
		from, comma := k, u[k-1].sign == ","
		if comma && k > 1 {
			from--
		}
		to := a.memberList(u, k+1)
		if !a.groupAt(&u[from-1]) || to < 0 || comma && (to >= len(u) || u[to].sign != ",") {
			continue
		}
		for from--; from > 0 && u[from-1].m == nil && u[from-1].any("plural", "article", "indefinite"); from-- {
		}
		if comma {
			s.drop(to, to+1)
		}
		s.drop(from, k+1)
		s.redate()
		k = from
	}
}

// groupAt says whether the unit only calls a group, a coalition or several of them, and whose it is not.
func (a *article) groupAt(u *unit) bool {
	switch {
	case u.fig != nil:
		m := u.fig.m
		return m != nil && m.Kind == entity.KindBody && (m.Type == "group" || m.Type == "force") && len(u.fig.owner) == 0
	case u.m != nil:
		return u.m.Kind == entity.KindBody && (u.m.Type == "group" || u.m.Type == "force") && len(u.m.Of) == 0 && u.m.Head != nil
	}
	return u.sign == "" && u.is("head") && u.any("apposed", "bare-group")
}

// memberList is the unit behind the two or more parties that are listed from unit i on, -1 where they are not.
func (a *article) memberList(u []unit, i int) int {
	n, last := 0, -1
	for ; i < len(u); i++ {
		switch x := &u[i]; {
		case x.m != nil && x.fig == nil && a.acting(x) && x.m.Type != "person" && x.m.Type != "media" && (last < 0 || u[i-1].sign == "," || u[i-1].any("and", "states", "plural")):
			n, last = n+1, i
		case x.m == nil && x.fig == nil && (x.sign == "," || x.any("and", "states", "plural", "apposed")):
		case n < 2:
			return -1
		default:
			return last + 1
		}
	}
	return -1
}
