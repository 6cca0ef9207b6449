package entity

import (
	"hearsay/graph/lang"
)

// apposition extends a name by an office behind it, "Edi Rama, Chủ tịch …", and returns the token after it.
func (s *scan) apposition(d *draft) int {
	if !s.person(d) {
		return d.To
	}
	return s.behind(d)
}

// person says whether a draft reads like a person's name.
func (s *scan) person(d *draft) bool {
	if d.form == "person" {
		return true
	}
	if d.name.to > 0 {
		e := d.name.entries[0].ent
		return e != nil && e.Type == "person"
	}
	return len(d.run.chunks) > 1 && d.hint != "weapon" && d.hint != "place"
}

// behind reads offices that stand behind a person's name, after a comma or dash, and returns the token to go on at.
func (s *scan) behind(d *draft) int {
	to := d.To
	for to+1 < s.end {
		sign := &s.ts[to]
		if sign.Key != "," && !(sign.Space && (sign.Key == "-" || sign.Key == "–")) && sign.Key != "(" {
			return to
		}
		l := s.at(to + 1)
		if l.title == nil || l.title.Address || s.blocked(to+1, l.titleTo()) {
			return to
		}
		keep := len(s.drafts)
		a := &draft{titles: []*lang.Title{l.title}}
		a.Title = l.title
		end := s.owners(a, l.titleTo())
		if len(a.of) == 0 || s.personAt(end) || !s.closesOffice(end) {
			s.drafts = s.drafts[:keep]
			return to
		}
		if o := a.of[len(a.of)-1]; o.Outer[1] > end {
			end = o.Outer[1]
		}
		if sign.Key == "(" && end < s.end && s.ts[end].Key == ")" {
			end++
		}
		d.appositions = append(d.appositions, a)
		a.From, a.To = to+1, end
		d.Outer[1] = end
		to = end
	}
	return to
}

// closesOffice says whether an office behind a name may end before token p: not in the middle of a list.
func (s *scan) closesOffice(p int) bool {
	return p >= s.end || !s.at(p).and()
}
