package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/schema"
)

// placesAlso puts all places of a list that stands behind "ở" right before the predicate where what was hit is: "các mục tiêu của X ở A, B và C bị
// Y tấn công", "ba bệnh viện ở A và B hứng bom", and the one place behind a word for what was hit that no list has.
func (a *article) placesAlso(c *clause) {
	u, last := c.s.units, a.predicateFrom(c)-1
	if last-2 < c.seg.from || !plainPlace(&u[last]) {
		return
	}
	if u[last-1].is("prep-in") && u[last-1].sign == "" && (plainWord(&u[last-2]) || u[last-2].m != nil && u[last-2].m.Kind == entity.KindThing || u[last-2].fig != nil) {
		if !slices.Contains(c.args.in, last) && !slices.ContainsFunc(c.args.subject, func(k int) bool { return plainPlace(&u[k]) }) {
			c.put("in", last) // "một xưởng cơ khí ở X bị tấn công"
		}
		return
	}
	if len(c.args.subject) == 0 || !u[last-1].is("and") && u[last-1].sign != "," {
		return
	}
	first := last
	for first-2 >= c.seg.from && (u[first-1].is("and") || u[first-1].sign == ",") && plainPlace(&u[first-2]) {
		first -= 2
	}
	site := first - 2
	if site < c.seg.from {
		return
	}
	switch {
	case (u[first-1].is("and") || u[first-1].sign == ",") && a.placedThing(&u[site]): // "các mục tiêu ở A" is one name
	case u[first-1].is("prep-in") && first < last:
	default:
		return
	}
	c.args.subject = slices.DeleteFunc(c.args.subject, func(i int) bool { return i >= first && i <= last })
	if len(c.args.subject) == 0 && u[site].names() {
		c.put("subject", site)
	}
	for k := first; k <= last; k += 2 {
		if !slices.Contains(c.args.in, k) {
			c.put("in", k)
		}
	}
}

// predicateFrom is the unit that the predicate of the trigger begins with: the trigger, the words of time and manner before it or, in the passive, the
// word that marks it.
func (a *article) predicateFrom(c *clause) int {
	u, i := c.s.units, c.t
	if c.form == "passive" {
		for i--; i > c.seg.from && i > c.t-2*near && !u[i].is("passive-bad"); i-- {
		}
		if i < c.seg.from || !u[i].is("passive-bad") {
			return c.seg.from
		}
	}
	for i > c.seg.from && filler(&u[i-1]) && u[i-1].sign == "" {
		i--
	}
	return i
}

// plainPlace says whether the unit is the name of a place and not of a thing at one.
func plainPlace(u *unit) bool { return located(u) && u.m.Kind != entity.KindThing }

// placedThing says whether the unit names or counts things whose own words say where they are: "ba bệnh viện ở A".
func (a *article) placedThing(u *unit) bool {
	if u.fig != nil {
		return !u.fig.people && a.holds(u, "prep-in")
	}
	return u.m != nil && u.m.Kind == entity.KindThing && a.holds(u, "prep-in")
}

// whereInset is the unit of the place or site of which the words up to the sign at unit i, right before a verb of striking, only tell what is there: "sân
// bay X, nơi quân Y đồn trú, bị Z không kích"; -1 where they do not.
func (a *article) whereInset(c *clause, i int) int {
	u := c.s.units
	if c.frame == nil || c.frame.Relation != "struck" && c.frame.Relation != "destroyed" || i+1 >= len(u) || !filler(&u[i+1]) && !u[i+1].is("passive-bad") && i+1 != c.t {
		return -1
	}
	for k := i - 1; k > c.seg.from && k > i-2*near; k-- {
		if u[k].sign == "quote" {
			continue
		}
		if u[k].sign != "" {
			if u[k].sign == u[i].sign && u[k+1].is("where") && located(&u[k-1]) {
				return k - 1
			}
			return -1
		}
	}
	return -1
}

// whereabouts are the places that a thing's own words put it at: "khu dân cư ở X".
func (a *article) whereabouts(u *unit) []schema.ID {
	var out []schema.ID
	if e := a.entity(u.m.ID); e != nil && u.m.Kind == "thing" {
		for _, id := range e.Links["located-in"] {
			if p := a.entity(id); p != nil && (p.Type == "place" || a.holds(u, "prep-in")) {
				out = append(out, id)
			}
		}
	}
	for _, id := range u.m.Of {
		if e := a.entity(id); e != nil && (e.Type == "place" && a.g.SeatOf(id) == "" || e.Type == "country" && a.holds(u, "prep-in")) {
			out = append(out, id)
		}
	}
	return out
}
