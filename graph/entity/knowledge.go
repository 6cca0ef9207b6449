package entity

import (
	"slices"

	"hearsay/schema"
)

// knowledge is what the links of an entity lead to, worked out once.
type knowledge struct {
	side, seat schema.ID
	unit       string
	classes    []schema.ID // those above it, nearest first
	speaksFor  []int32     // where itself, the places that it lies in and its side stand in the gazetteer
}

// know works out what is known of each entity.
func (g *Gazetteer) know() {
	g.known = make([]knowledge, len(g.entities))
	for i := range g.entities {
		id, k := g.entities[i].ID, &g.known[i]
		k.side = g.end(id)
		if seats := g.links(id, "seat-of"); len(seats) > 0 {
			k.seat = seats[0]
		}
		all := g.classesOf(id)
		k.classes = all[1:]
		for _, c := range all {
			if k.unit = g.units[c]; k.unit != "" {
				break
			}
		}
		for _, to := range g.reach(id, k.side) {
			if at, ok := g.at.place(to); ok {
				k.speaksFor = append(k.speaksFor, int32(at))
			}
		}
	}
}

// about is what is known of an entity, nil of one that is not listed.
func (g *Gazetteer) about(id schema.ID) *knowledge {
	i, ok := g.at.place(id)
	if !ok {
		return nil
	}
	return &g.known[i]
}

// classesOf are the id and what stands above it, nearest first.
func (g *Gazetteer) classesOf(id schema.ID) []schema.ID {
	all := []schema.ID{id}
	for i := 0; i < len(all); i++ {
		for _, up := range g.links(all[i], "subclass-of") {
			if !slices.Contains(all, up) {
				all = append(all, up)
			}
		}
	}
	return all
}

// reach is the entity, the places that it lies in and its side.
func (g *Gazetteer) reach(id, side schema.ID) []schema.ID {
	seen := []schema.ID{id}
	for at := id; ; {
		up := g.links(at, "located-in")
		if len(up) == 0 || slices.Contains(seen, up[0]) {
			break
		}
		at = up[0]
		seen = append(seen, at)
	}
	if side != "" && !slices.Contains(seen, side) {
		seen = append(seen, side)
	}
	return seen
}

// end is the party that the links of an entity lead to.
func (g *Gazetteer) end(id schema.ID) schema.ID {
	for seen := []schema.ID{}; !slices.Contains(seen, id); {
		seen = append(seen, id)
		if s, ok := g.sides[id]; ok {
			if s == id {
				return id
			}
			id = s
			continue
		}
		up := g.above(id)
		if up == "" {
			break
		}
		id = up
	}
	e := g.Entity(id)
	if e == nil || e.Type == "weapon" || e.Type == "equipment" {
		return ""
	}
	return id
}

// above is the next step from the entity towards its side, "" at the end.
func (g *Gazetteer) above(id schema.ID) schema.ID {
	e := g.Entity(id)
	if e == nil {
		return ""
	}
	return e.Above()
}
