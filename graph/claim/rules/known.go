package rules

import (
	"hearsay/graph/lang"
	"hearsay/schema"
)

// known is what an article asks about one entity again and again.
type known struct {
	id     schema.ID
	entity *schema.Entity
	side   schema.ID // "" until somebody asks
}

// knownKept is how many entities are kept at hand, each in the place of its letters. A power of 2.
const knownKept = 128

// known is what is known of an id that the article or the gazetteer knows; nil of another, which the article may come to know.
func (a *article) known(id schema.ID) *known {
	n := len(id)
	if n == 0 {
		return nil
	}
	k := &a.memory.known[(uint(n)*11+uint(id[n-1])*7+uint(id[n/2])*5+uint(id[n*3/4])*3)%knownKept]
	if k.id == id {
		return k
	}
	e := a.found.Local[id]
	if e == nil {
		e = a.g.Entity(id)
	}
	if e == nil {
		return nil
	}
	*k = known{id: id, entity: e}
	return k
}

// entity is what is known of an id that the article names.
func (a *article) entity(id schema.ID) *schema.Entity {
	if k := a.known(id); k != nil {
		return k.entity
	}
	return nil
}

// typeOf is the type of an entity; "" where nothing is known of it.
func (a *article) typeOf(id schema.ID) string {
	if e := a.entity(id); e != nil {
		return e.Type
	}
	return ""
}

// side is the country or authority that an entity belongs to; the entity itself where nothing is known.
func (a *article) side(id schema.ID) schema.ID { return a.sideWithin(id, mostAbove) }

// mostAbove is how far up a side is looked for; an article may say that two are of each other.
const mostAbove = 8

func (a *article) sideWithin(id schema.ID, most int) schema.ID {
	k := a.known(id)
	switch {
	case k == nil || most == 0:
		return id
	case k.side != "":
		return k.side
	}
	side := a.sideAbove(id, k.entity, most-1)
	if k.id == id { // the way up may have taken its place
		k.side = side
	}
	return side
}

// sideAbove is the side of an entity that nobody asked about yet.
func (a *article) sideAbove(id schema.ID, e *schema.Entity, most int) schema.ID {
	if a.found.Local[id] == e && !onlyThere(e) {
		for _, rel := range []string{"affiliated-with", "located-in", "part-of"} {
			for _, of := range e.Links[rel] {
				if of != id {
					return a.sideWithin(of, most)
				}
			}
		}
	}
	if s := a.g.Side(id); s != "" && s != id {
		return s
	}
	if e.Type == "person" {
		return a.officeOf(id, most)
	}
	return id
}

// onlyThere says whether an entity is a group of which is known no more than the country where it is, whose side it need not be on: rebels.
func onlyThere(e *schema.Entity) bool {
	return e.Type == "group" && len(e.Links["located-in"]) > 0 && len(e.Links["affiliated-with"])+len(e.Links["part-of"]) == 0
}

// officeOf is the side of the office that the article says somebody holds of whom no list knows more than the name; else himself.
func (a *article) officeOf(id schema.ID, most int) schema.ID {
	if a.held == nil {
		a.held = map[schema.ID]schema.ID{}
		for _, p := range a.found.Positions {
			if p.Of != "" && p.Of != p.Person && a.held[p.Person] == "" {
				a.held[p.Person] = p.Of
			}
		}
	}
	if of := a.held[id]; of != "" {
		return a.sideWithin(of, most)
	}
	return id
}

// menOf is whose the men are that the name or word at unit i owns: "các đơn vị của bà" are of the side she is of.
func (a *article) menOf(c *clause, f *lang.Frame, i int) []schema.ID {
	ids := a.actors(c.s, i)
	if len(ids) == 1 && a.moves(f) && c.s.units[i].any("he", "she") {
		ids = []schema.ID{a.camp(ids[0])}
	}
	return ids
}

// camp is whose men somebody means who speaks of his own: the group that he is of, else his side.
func (a *article) camp(id schema.ID) schema.ID {
	e := a.entity(id)
	if e == nil {
		return id
	}
	if e.Type == "group" {
		return id
	}
	for _, of := range e.Links["affiliated-with"] {
		if g := a.entity(of); g != nil && g.Type == "group" {
			return of
		}
	}
	return a.side(id)
}

// doer is who does what a speaker says without naming a subject: the speaker or, of officials whose side is known, that side;
// nobody where an outlet or a nameless source speaks.
func (a *article) doer(id schema.ID) []schema.ID {
	e := a.entity(id)
	if e == nil || e.Type == "media" {
		return nil
	}
	if e.Type != "source" {
		return a.one(id)
	}
	if side := a.entity(a.side(id)); side != nil && (side.Type == "country" || side.Type == "force") {
		return []schema.ID{side.ID}
	}
	return nil
}
