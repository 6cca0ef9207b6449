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

// coarse replaces a stretch of a country by the country where a place with a name of its own is told, too: "ở X, miền nam Y".
func (a *article) coarse(d *draft) {
	named := slices.ContainsFunc(d.Place, func(id schema.ID) bool {
		e := a.entity(id)
		return a.part(id) == "" && e != nil && (e.Type == "place" || e.Type == "facility")
	})
	if !named {
		return
	}
	for i, id := range d.Place {
		base := a.part(id)
		if base == "" {
			continue
		}
		if d.Place[i] = base; slices.Contains(d.Place[:i], base) || slices.Contains(d.Patient, base) {
			d.Place = slices.Delete(d.Place, i, i+1)
			return
		}
	}
}
