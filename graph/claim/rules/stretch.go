package rules

import (
	"slices"

	"hearsay/schema"
)

// partOf fills a role with a stretch of a country or place: "miền nam X" is where it happened, and X whom it was done to.
func (a *article) partOf(d *draft, role string, u *unit) {
	base := a.part(u.m.ID)
	if e := a.entity(base); role == "patient" && e != nil && e.Type == "place" {
		role = "place"
	}
	if u.m.Head != nil && !u.m.Head.Apart {
		a.add(&d.Claim, role, base)
		return
	}
	if role == "patient" {
		a.add(&d.Claim, role, base)
	}
	a.add(&d.Claim, "place", u.m.ID)
}

// coarse leaves out the stretch of a country or place that only says where the place with a name of its own lies that is told, too: "ở X, miền nam Y", "X ở
// phía bắc Y". One that is told beside it stands for the whole that it is a stretch of: "ở X và miền nam Y".
func (a *article) coarse(c *clause, d *draft) {
	named := slices.ContainsFunc(d.Place, func(id schema.ID) bool {
		e := a.entity(id)
		return a.part(id) == "" && e != nil && (e.Type == "place" || e.Type == "facility")
	})
	if !named {
		return
	}
	for i := 0; i < len(d.Place); i++ {
		base := a.part(d.Place[i])
		if base == "" {
			continue
		}
		if !a.toldBeside(c, d.Place[i]) || slices.Contains(d.Place[:i], base) || slices.Contains(d.Patient, base) {
			d.Place = slices.Delete(d.Place, i, i+1)
			i--
			continue
		}
		d.Place[i] = base
	}
}

// toldBeside says whether the place with that id stands behind a conjunction, or opens the list of which the next one stands behind it.
func (a *article) toldBeside(c *clause, id schema.ID) bool {
	u := c.s.units
	i := slices.IndexFunc(u, func(x unit) bool { return x.m != nil && x.m.ID == id })
	if i+1 < len(u) && u[i+1].is("and") {
		return true
	}
	for i--; i > c.seg.from && u[i].m == nil && !u[i].is("and") && (u[i].any("prep-in", "plural", "article") || plainWord(&u[i])) && u[i].sign == ""; i-- {
	}
	return i >= c.seg.from && u[i].is("and")
}

// bearings leaves out places by which the sentence only says where another one lies that is told, too: "quận X, phía nam thủ đô Y", "X ở phía bắc Y".
func (a *article) bearings(d *draft) {
	if len(d.Place) < 2 || len(a.sentences) == 0 {
		return
	}
	s := &a.sentences[a.at(d.sentence)]
	if s.index != d.sentence || !s.has("side") {
		return
	}
	u, out := s.units, d.Place[:0]
	for _, id := range d.Place {
		if i := slices.IndexFunc(u, func(x unit) bool { return x.m != nil && x.m.ID == id }); i < 0 || !bearing(u, i) {
			out = append(out, id)
		}
	}
	d.Place = out
}

// bearing says whether the place at unit i stands behind a word for a side of it, by which another place right before them is told to lie.
func bearing(u []unit, i int) bool {
	if i--; i < 2 || !u[i].is("side") {
		return false
	}
	i--
	for i > 1 && u[i].m == nil && (u[i].is("prep-in") || u[i].is("posted") || plainWord(&u[i])) && u[i].sign == "" {
		i--
	}
	if u[i].sign == "," {
		i--
	}
	return located(&u[i])
}
