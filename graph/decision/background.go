package decision

import (
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Background changes what data files say of entities as the decisions say, and returns the quads that tell so. Entities and
// their links that decisions do not touch stay as they are; es is not changed.
func (s *Set) Background(es []schema.Entity) ([]schema.Entity, []quad.Quad) {
	active := s.Active()
	if len(active) == 0 {
		return es, nil
	}
	b := background{at: map[schema.ID]int{}, es: slices.Clone(es)}
	for i := range es {
		b.at[es[i].ID] = i
	}
	for _, d := range active {
		switch d.Kind {
		case Merge:
			b.merge(d)
		case Split:
			b.split(d)
		}
	}
	return slices.DeleteFunc(b.es, func(e schema.Entity) bool { return e.ID == "" }), b.told
}

// background is what data files say, while it is changed. An entity that goes loses its id and keeps its place.
type background struct {
	es   []schema.Entity
	at   map[schema.ID]int
	told []quad.Quad
}

func (b *background) entity(id schema.ID) *schema.Entity {
	i, ok := b.at[id]
	if !ok {
		return nil
	}
	return &b.es[i]
}

func (b *background) sign(d *Decision, id schema.ID) {
	b.told = append(b.told, quad.Quad{Subject: id.IRI(), Predicate: schema.Rel(DecidedBy).IRI(), Object: d.ID.IRI(), Label: schema.KB.IRI()})
	b.told = append(b.told, d.quads(schema.KB)...)
}

// merge gives the names of the one to the other, which takes its place where only the one was known.
func (b *background) merge(d *Decision) {
	gone, into := b.entity(d.From.ID), b.entity(d.Into.ID)
	if gone == nil {
		return
	}
	names := append([]string{gone.Name}, gone.Aliases...)
	for _, lang := range slices.Sorted(maps.Keys(gone.Labels)) {
		names = append(names, gone.Labels[lang])
	}
	if into == nil {
		i := b.at[d.From.ID]
		b.at[d.Into.ID] = i
		gone.ID, gone.Name, gone.Labels = d.Into.ID, d.Into.Name, map[string]string{"en": d.Into.Name}
		into = gone
	} else {
		gone.ID = ""
	}
	delete(b.at, d.From.ID)
	aliases := append(slices.Clone(into.Aliases), names...)
	slices.Sort(aliases)
	into.Aliases = slices.DeleteFunc(slices.Compact(aliases), func(n string) bool { return n == into.Name || n == "" })
	b.relink(d.From.ID, d.Into.ID)
	b.sign(d, d.Into.ID)
}

// relink points at the one what pointed at the other.
func (b *background) relink(from, into schema.ID) {
	for i := range b.es {
		e := &b.es[i]
		for rel, ids := range e.Links {
			if !slices.Contains(ids, from) && !(e.ID == into && slices.Contains(ids, into)) {
				continue
			}
			var turned []schema.ID
			for _, id := range ids {
				if id == from {
					id = into
				}
				if id != e.ID && !slices.Contains(turned, id) {
					turned = append(turned, id)
				}
			}
			e.Links = maps.Clone(e.Links)
			if e.Links[rel] = turned; len(turned) == 0 {
				delete(e.Links, rel)
			}
		}
		if slices.ContainsFunc(e.Positions, func(p schema.Position) bool { return p.Of == from }) {
			e.Positions = slices.Clone(e.Positions)
			for k := range e.Positions {
				if e.Positions[k].Of == from {
					e.Positions[k].Of = into
				}
			}
		}
	}
}

// split takes a name from the one and gives it to the other, as far as the background knows the two.
func (b *background) split(d *Decision) {
	from, into, alias := b.entity(d.From.ID), b.entity(d.Into.ID), schema.Slug(d.Alias)
	is := func(n string) bool { return schema.Slug(n) == alias }
	if from != nil && slices.ContainsFunc(from.Aliases, is) {
		from.Aliases = slices.DeleteFunc(slices.Clone(from.Aliases), is)
		b.sign(d, from.ID)
	}
	if into != nil && !is(into.Name) && !slices.ContainsFunc(into.Aliases, is) {
		into.Aliases = append(slices.Clone(into.Aliases), d.Alias)
		slices.Sort(into.Aliases)
		b.sign(d, into.ID)
	}
}
