// Package entity knows the people, bodies, places and materiel of the data files, finds them in texts and
// links what it finds.
package entity

import (
	"iter"
	"slices"

	"hearsay/schema"
)

// Gazetteer is what the files of data/entity know of the world. It does not change once loaded and is safe
// for concurrent use.
type Gazetteer struct {
	entities []schema.Entity // sorted by id
	names    []Name          // by entity, each in the order of its file
	units    map[schema.ID]string
	sides    map[schema.ID]schema.ID
	at       directory   // of entities
	known    []knowledge // of entities
	hash     string
}

// Name is one form under which an entity stands in texts. A syllable that begins with a capital letter here
// must do so in the text: "Nga" is Russia, "nga" is not.
type Name struct {
	Text      string
	ID        schema.ID
	Lang      string // language of the name; empty for an alias, which any text may use
	Ambiguous bool   // belongs to others, too: it needs a title, a country or the full name nearby
}

// Entities returns all entities, sorted by id. The caller must not change them.
func (g *Gazetteer) Entities() []schema.Entity { return g.entities }

// Entity returns the entity with that id, or nil.
func (g *Gazetteer) Entity(id schema.ID) *schema.Entity {
	i, ok := g.at.place(id)
	if !ok {
		return nil
	}
	return &g.entities[i]
}

// Place is where the entity with that id stands among the entities; false where none has it.
func (g *Gazetteer) Place(id schema.ID) (int, bool) { return g.at.place(id) }

// Names yields every name of every entity, by id. An ambiguous name comes once for each entity.
func (g *Gazetteer) Names() iter.Seq[Name] { return slices.Values(g.names) }

// Hash is the SHA-256 of the files and of the version of the country names, in hexadecimal digits.
func (g *Gazetteer) Hash() string { return g.hash }

// Unit is what a count of the entity counts: vehicle, aircraft, missile, gun, system, ship, site, person or
// item. It comes from the entity or the nearest class above; "" where none says.
func (g *Gazetteer) Unit(id schema.ID) string {
	if k := g.about(id); k != nil {
		return k.unit
	}
	return ""
}

// HasClass says whether the entity is of the class: itself, or above it by subclass-of.
func (g *Gazetteer) HasClass(id, class schema.ID) bool {
	k := g.about(id)
	return id == class || k != nil && slices.Contains(k.classes, class)
}

// SeatOf returns the state or body whose seat the place is and for which its name stands in news; "" for
// other places.
func (g *Gazetteer) SeatOf(id schema.ID) schema.ID {
	if k := g.about(id); k != nil {
		return k.seat
	}
	return ""
}

// Side returns the party that the entity belongs to: the country, breakaway authority or armed movement at
// the end of its seat-of, affiliated-with, part-of, first position and, for places, located-in. It is the
// entity itself where nothing leads further, and "" for an unknown id and for materiel.
func (g *Gazetteer) Side(id schema.ID) schema.ID {
	if k := g.about(id); k != nil {
		return k.side
	}
	return ""
}

func (g *Gazetteer) links(id schema.ID, rel string) []schema.ID {
	if e := g.Entity(id); e != nil {
		return e.Links[rel]
	}
	return nil
}
