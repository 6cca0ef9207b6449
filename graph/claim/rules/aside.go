package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// insets takes what stands between two commas behind a subject out of the way of its verb: a source goes before the subject, "X, theo Y, đã rút
// quân" as "theo Y, X đã rút quân", and under whom or beside what it is takes no part in what is told, "X, dưới quyền ông Z, đã rút quân", "X, do ông Z
// chỉ huy, đã rút quân", nor what a place once was, "sân bay X, từng là căn cứ của Y, trúng tên lửa".
func (s *sentence) insets() {
	changed := false
	for k := 1; k+3 < len(s.units); k++ {
		u := s.units
		if u[k].sign != "," && u[k].sign != "(" && u[k].sign != "-" {
			continue
		}
		tells := u[k+1].kinds&lang.Cues != 0 || saysAside(u, k)
		if !tells && (u[k].sign != "," || !u[k+1].any("commanded", "prep-by") && !(u[k+1].is("told-of") && located(&u[k-1]))) {
			continue
		}
		cue := u[k+1].cue()
		if cue != nil && cue.Kind != "according" {
			continue
		}
		m, from := asideEnd(u, k), subjectFrom(u, k)
		if m < 0 || from < 0 || tells && cue == nil && u[from].of(&hangers) {
			continue
		}
		if u[k+1].is("prep-by") && !u[m-1].is("led") {
			continue
		}
		changed = true
		if !tells {
			u[k] = unit{from: u[k].from, to: u[m].to}
			s.drop(k+1, m+1)
			continue
		}
		subject := slices.Clone(u[from:k])
		n := from + copy(u[from:], u[k+1:m+1])
		u[n-1].sign = ","
		n += copy(u[n:], subject)
		s.drop(n, m+1)
		k = n
	}
	if changed {
		s.redate()
	}
}

// redate notes anew which units are days.
func (s *sentence) redate() {
	s.dates = s.dates[:0]
	for i := range s.units {
		if u := &s.units[i]; u.date != nil && !u.vague {
			s.dates = append(s.dates, i)
		}
	}
}

// drop takes units out.
func (s *sentence) drop(from, to int) { s.units = slices.Delete(s.units, from, to) }

// closing are the signs that end what begins at a sign.
var closing = map[string]string{",": ",", "(": ")", "-": "-"}

// saysAside says whether between the sign at unit k and the one that closes it nothing stands but who says so: "X, hãng tin Y cho biết, đã rút quân".
func saysAside(u []unit, k int) bool {
	end, named := closing[u[k].sign], false
	for m := k + 1; m+1 < len(u) && m <= k+8; m++ {
		switch x := &u[m]; {
		case x.cue() != nil && x.m == nil:
			return named && x.cue().Kind == "say" && u[m+1].sign == end
		case x.sign != "", x.fig != nil, x.verb() && x.m == nil && !filler(x):
			return false
		case x.names():
			named = true
		}
	}
	return false
}

// asideEnd is the comma that ends what stands behind the comma at unit k, right before a predicate; -1 where none does.
func asideEnd(u []unit, k int) int {
	says := u[k+1].kinds&lang.Cues == 0 && saysAside(u, k)
	for m := k + 2; m+1 < len(u) && m <= k+8; m++ {
		switch {
		case u[m].sign == closing[u[k].sign]:
			if next := &u[m+1]; m > k+2 && (filler(next) || next.verb() || next.any("passive-bad", "prep-by")) && !next.any("and", "contrast", "subordinate", "continue") && next.cue() == nil && !(says && next.sign != "") {
				return m
			}
			return -1
		case u[m].sign != "", u[m].fig != nil && u[m].fig.counts(), u[m].cue() != nil && !says, u[m].verb() && !says && !filler(&u[m]) && !(u[m].is("led") && m+1 < len(u) && u[m+1].sign == ","):
			return -1
		}
	}
	return -1
}

// subjectFrom is the first unit of the name or number that stands right before the comma at unit k, from the head of its clause on; -1 where
// something else does.
func subjectFrom(u []unit, k int) int {
	i, named := k-1, false
	for ; i >= 0 && u[i].sign == ""; i-- {
		if u[i].cue() != nil || u[i].verb() && !u[i].names() || u[i].any("subordinate", "contrast", "continue") {
			return -1
		}
		named = named || u[i].names()
	}
	if !named || i >= 0 && u[i].sign != "," && u[i].sign != ";" && u[i].sign != "quote" {
		return -1
	}
	return i + 1
}
