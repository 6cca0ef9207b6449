package entity

import (
	"slices"

	"hearsay/schema"
)

// listed links the gazetteer's names, first those that can mean one entity only.
func (l *linker) listed() {
	for _, d := range l.drafts {
		if d.form != KindThing && d.name.to > 0 && d.name.sure() {
			l.pick(d)
			l.memory.spoken.of(&l.f.gazetteer.known[d.name.entries[0].at])
		}
	}
	for _, d := range l.drafts {
		if d.name.to > 0 && d.ID == "" && d.form != "person" && d.form != KindThing {
			l.choose(d)
		}
	}
}

// sure says whether a name can mean one entity only.
func (m match) sure() bool { return len(m.entries) == 1 && !m.entries[0].ambiguous }

// pick links a listed name.
func (l *linker) pick(d *draft) {
	if d.name.sure() {
		d.ID, d.Type = d.name.entries[0].id, d.name.entries[0].ent.Type
		return
	}
	l.choose(d)
}

// set links a draft to a listed entity.
func (l *linker) set(d *draft, id schema.ID) {
	d.ID = id
	if e := l.f.gazetteer.Entity(id); e != nil {
		d.Type = e.Type
	}
}

// choose links an ambiguous name to the bearer that its head or the article's countries speak for most.
func (l *linker) choose(d *draft) {
	var best []schema.ID
	most := 0
	for _, e := range d.name.entries {
		if e.ent == nil || d.Head != nil && d.Head.Type == "place" && !location(e.ent.Type) {
			continue
		}
		switch w := l.near(e.id); {
		case w > most:
			best, most = []schema.ID{e.id}, w
		case w == most && w > 0:
			best = append(best, e.id)
		}
	}
	if len(best) > 1 {
		best = slices.DeleteFunc(slices.Clone(best), func(id schema.ID) bool { return l.below(id, best) })
	}
	if len(best) == 1 {
		l.set(d, best[0])
		d.Reason = "gazetteer+context"
		return
	}
	d.dead = len(d.run.chunks) == 0
}

// below says whether an entity is seated in, or part of, another of the list: the authorities of a region that
// bears the same name.
func (l *linker) below(id schema.ID, among []schema.ID) bool {
	for _, rel := range []string{"located-in", "part-of", "affiliated-with", "subclass-of"} {
		for _, up := range l.f.gazetteer.links(id, rel) {
			if slices.Contains(among, up) {
				return true
			}
		}
	}
	return false
}

// near counts how often the article speaks of the country that the entity belongs to.
func (l *linker) near(id schema.ID) int {
	g := l.f.gazetteer
	n := l.spoken(id)
	if side := g.Side(id); side != id {
		n += l.spoken(side)
	}
	if up := g.links(id, "located-in"); len(up) > 0 && up[0] != g.Side(id) {
		n += l.spoken(up[0])
	}
	return n
}

// spoken is how often the article speaks of a listed entity.
func (l *linker) spoken(id schema.ID) int {
	at, listed := l.f.gazetteer.at.place(id)
	if !listed {
		return 0
	}
	return int(l.memory.spoken.times[at])
}
