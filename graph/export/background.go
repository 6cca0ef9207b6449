package export

import (
	"maps"
	"slices"

	"hearsay/schema"
)

// background adds what data files and articles know of the entities on edges without any claim. Offices and
// affiliations bring their other end along; whatever else is known stands only between entities that are there.
func (b *builder) background(kb schema.Facts) error {
	looked := set{}
	there := b.whoIsThere(kb, looked)
	bound := b.bounded(there)
	for id := range there {
		if e := b.about[id]; e != nil {
			if err := b.offices(e, bound); err != nil {
				return err
			}
			if err := b.linked(e, "affiliated-with", bound); err != nil {
				return err
			}
		}
	}
	if bound == nil {
		there = b.whoIsThere(kb, looked)
	}
	for id := range there {
		if e := b.about[id]; e != nil {
			for _, rel := range schema.LinkNames {
				if err := b.linked(e, rel, there); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// bounded is where offices and affiliations may lead: within what is there where claims or entities are chosen, else
// anywhere, which is nil.
func (b *builder) bounded(there set) set {
	if b.options.Only == nil && b.options.Filter.all() {
		return nil
	}
	return there
}

// whoIsThere are the entities on edges so far. What the data files say of them, before what articles do, is known from here on.
func (b *builder) whoIsThere(kb schema.Facts, looked set) set {
	out := maps.Clone(b.ends)
	for _, id := range slices.Concat(b.options.Focus, b.options.Only) {
		if id.Kind() == "ent" {
			out[id] = true
		}
	}
	maps.Copy(out, b.named)
	for id := range out {
		if e, ok := kb.Entity(id); ok && !looked[id] {
			told := b.about[id]
			delete(b.about, id)
			b.about.learn(&e)
			if told != nil {
				b.about.learn(told)
			}
		}
		looked[id] = true
	}
	return out
}

// fact adds a share of the background to an edge.
func (b *builder) fact(k key, x share) error {
	b.ends[k.from], b.ends[k.to] = true, true
	x.confidence = 1
	return b.grouped.add(appendKey(nil, k), x.append(nil))
}

// offices adds the offices of a person, of those that are there unless there is nil.
func (b *builder) offices(e *schema.Entity, there set) error {
	for _, p := range e.Positions {
		if there != nil && !there[p.Of] {
			continue
		}
		x := share{flags: officeShare, title: b.word(p.Title, ""), first: p.Since, last: p.Until}
		if err := b.fact(key{from: e.ID, to: p.Of, class: Background, kind: "position"}, x); err != nil {
			return err
		}
	}
	return nil
}

// linked adds the links of that kind, to entities that are there unless there is nil.
func (b *builder) linked(e *schema.Entity, rel string, there set) error {
	for _, to := range e.Links[rel] {
		if there != nil && !there[to] {
			continue
		}
		if err := b.fact(key{from: e.ID, to: to, class: Background, kind: rel}, share{}); err != nil {
			return err
		}
	}
	return nil
}
