package rules

import "hearsay/schema"

// crowd is as whom people of a class act who have no name, "40 tay súng"; the class itself where it is none of people who fight.
func (a *article) crowd(class schema.ID, e *schema.Entity) (schema.ID, *schema.Entity) {
	h := a.crowds[class]
	if h == nil {
		return class, e
	}
	id := schema.Ent(h.ID)
	if a.entity(id) == nil {
		if a.found.Local == nil {
			a.found.Local = map[schema.ID]*schema.Entity{}
		}
		a.found.Local[id] = &schema.Entity{ID: id, Type: h.Type, Name: h.En}
	}
	return id, a.entity(id)
}
