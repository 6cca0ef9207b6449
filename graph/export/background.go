package export

import (
	"slices"

	"hearsay/schema"
)

// background adds what data files and articles know of the entities on edges without any claim. Offices and
// affiliations bring their other end along; whatever else is known stands only between entities that are there.
func (b *builder) background(kb schema.Facts) {
	there := b.ends(kb)
	for id := range there {
		for _, e := range b.entities[id] {
			b.offices(&e, b.bounded(there))
			b.linked(&e, "affiliated-with", b.bounded(there))
		}
	}
	if b.bounded(there) == nil {
		there = b.ends(kb)
	}
	for id := range there {
		for _, e := range b.entities[id] {
			for _, rel := range schema.LinkNames {
				b.linked(&e, rel, there)
			}
		}
	}
}

// bounded is where offices and affiliations may lead: within what is there where claims or entities are chosen, else
// anywhere, which is nil.
func (b *builder) bounded(there set) set {
	if b.options.Only == nil && b.options.Filter.all() {
		return nil
	}
	return there
}

// ends are the entities on edges so far. What the data files say of them is known from here on.
func (b *builder) ends(kb schema.Facts) set {
	out := set{}
	for k := range b.edges {
		out[k.from], out[k.to] = true, true
	}
	for _, id := range slices.Concat(b.options.Focus, b.options.Only) {
		if id.Kind() == "ent" {
			out[id] = true
		}
	}
	if b.Level == Claims {
		for _, c := range b.statements {
			eachEntity(c.Claim, func(id schema.ID) { out[id] = true })
		}
	}
	for id := range out {
		if e, ok := kb.Entity(id); ok && !b.looked[id] {
			b.entities[id] = append([]schema.Entity{e}, b.entities[id]...)
		}
		b.looked[id] = true
	}
	return out
}

// offices adds the offices of a person, of those that are there unless there is nil. One that is held, or whose end nobody knows, has no last day.
func (b *builder) offices(e *schema.Entity, there set) {
	for _, p := range e.Positions {
		if there != nil && !there[p.Of] {
			continue
		}
		k := key{e.ID, p.Of, Background, "position"}
		open := b.edges[k] != nil && b.edges[k].Last == ""
		x := b.edge(k)
		x.Confidence = 1
		x.Titles = append(x.Titles, b.word(p.Title, ""))
		x.during(p.Since, p.Until)
		if p.Until == "" || open {
			x.Last = ""
		}
	}
}

// linked adds the links of that kind, to entities that are there unless there is nil.
func (b *builder) linked(e *schema.Entity, rel string, there set) {
	for _, to := range e.Links[rel] {
		if there == nil || there[to] {
			b.edge(key{e.ID, to, Background, rel}).Confidence = 1
		}
	}
}
