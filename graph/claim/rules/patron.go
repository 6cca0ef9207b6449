package rules

import "hearsay/schema"

// patron is the side that put a person in office who answers and whose own side nobody tells, "ông X, thị trưởng do Y bổ nhiệm", "ông X, người được Y đưa lên
// làm thị trưởng"; "" where it is not told. He answers none of its statements.
func (a *article) patron(d *draft) schema.ID {
	if !a.isPerson(d.Speaker) || a.side(d.Speaker) != d.Speaker {
		return ""
	}
	u := d.units
	for i := 0; i < len(u) && u[i].from < d.to; i++ {
		if u[i].m == nil || u[i].m.ID != d.Speaker {
			continue
		}
		for j := i + 2; j+1 < len(u) && j <= i+9 && u[j].cue() == nil; j++ {
			if u[j].m != nil && u[j+1].is("installs") && u[j-1].any("prep-by", "passive-good") {
				return a.side(a.state(u[j].m.ID))
			}
		}
	}
	return ""
}

// beforeLater drops what others say only later from what somebody answers at first, where anything is left: "về sau X nâng con số lên 6. Y thoạt đầu từ chối bình luận".
func (a *article) beforeLater(d *draft, near []*draft) []*draft {
	first := false
	for i := 0; i < len(d.units) && d.units[i].from < d.to; i++ {
		first = first || d.units[i].from >= d.from && d.units[i].is("at-first")
	}
	if !first {
		return near
	}
	said := pick(near, func(e *draft) bool {
		u := a.sentences[a.at(e.sentence)].units
		return e.sentence == d.sentence || len(u) == 0 || !u[0].is("later-on")
	})
	if len(said) == 0 {
		return near
	}
	return said
}
