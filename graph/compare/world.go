package compare

import (
	"slices"

	"hearsay/schema"
)

// World is the background that comparison needs: to which party, place and class entities belong.
type World struct {
	base  *World // what stands behind the entities of one article
	nodes map[schema.ID]*schema.Entity
}

// NewWorld indexes entities; of each it needs id, type, links and positions.
func NewWorld(es []schema.Entity) *World {
	w := &World{nodes: make(map[schema.ID]*schema.Entity, len(es))}
	for i := range es {
		w.nodes[es[i].ID] = &es[i]
	}
	return w
}

// With is the world as one article sees it, with the entities that only it knows.
func (w *World) With(local []schema.Entity) *World {
	out := NewWorld(local)
	out.base = w
	return out
}

func (w *World) entity(id schema.ID) *schema.Entity {
	for ; w != nil; w = w.base {
		if e := w.nodes[id]; e != nil {
			return e
		}
	}
	return nil
}

// Type is the entity's class, "" where it is unknown.
func (w *World) Type(id schema.ID) string {
	if e := w.entity(id); e != nil {
		return e.Type
	}
	return ""
}

// Side is the party that the entity belongs to: the country, breakaway authority or movement at the end of its side, seat-of,
// affiliated-with, part-of, first position and, for places, located-in. It is the entity itself where nothing leads further,
// and "" for materiel.
func (w *World) Side(id schema.ID) schema.ID {
	for range 12 {
		up := w.above(id)
		if up == "" || up == id {
			break
		}
		id = up
	}
	switch w.Type(id) {
	case "weapon", "equipment":
		return ""
	}
	return id
}

func (w *World) above(id schema.ID) schema.ID {
	e := w.entity(id)
	if e == nil {
		return ""
	}
	if s := e.Links["side"]; len(s) > 0 {
		return s[0]
	}
	return e.Above()
}

// Within are the place and all that it lies in, sorted.
func (w *World) Within(place schema.ID) []schema.ID { return w.closure(place, "located-in", "part-of") }

// Classes are the class and all that it is a kind of, sorted.
func (w *World) Classes(class schema.ID) []schema.ID { return w.closure(class, "subclass-of") }

// Kind is the first class that the entity itself is of, "" where none is known.
func (w *World) Kind(id schema.ID) schema.ID {
	if e := w.entity(id); e != nil && len(e.Links["subclass-of"]) > 0 {
		return e.Links["subclass-of"][0]
	}
	return ""
}

// unarmed says whether a group without a name of its own is of people who are no side, as civilians.
func (w *World) unarmed(id schema.ID) bool {
	return w.Type(id) == "group" && slices.Contains(w.Classes(id), civilian)
}

// Interceptor says whether a weapon, or a class of weapons, is only fired at what flies.
func (w *World) Interceptor(id schema.ID) bool { return slices.Contains(w.Classes(id), interceptor) }

// interceptor is the class of missiles that are fired at what flies.
const interceptor schema.ID = "ent:surface-to-air-missile"

// civilian is the class of people who do not fight.
const civilian schema.ID = "ent:civilian"

// closure follows links upwards.
func (w *World) closure(id schema.ID, rels ...string) []schema.ID {
	out := []schema.ID{id}
	for i := 0; i < len(out); i++ {
		e := w.entity(out[i])
		if e == nil {
			continue
		}
		for _, rel := range rels {
			for _, up := range e.Links[rel] {
				if !slices.Contains(out, up) {
					out = append(out, up)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

// Around are the place and what it lies in, the nearest first.
func (w *World) Around(place schema.ID) []schema.ID {
	out := []schema.ID{place}
	for i := 0; i < len(out); i++ {
		if e := w.entity(out[i]); e != nil {
			for _, up := range e.Links["located-in"] {
				if !slices.Contains(out, up) {
					out = append(out, up)
				}
			}
		}
	}
	return out
}
