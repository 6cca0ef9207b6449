package entity

import (
	"slices"
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// linker says the entities of an article's drafts. Nothing it does depends on another article.
type linker struct {
	f        *Finder
	doc      *text.Parsed
	drafts   []*draft
	found    *Found
	shapes   map[string]evidence // joined name → what speaks for its type
	acronyms map[string]*draft   // joined acronym → the name that it stands behind in brackets
	persons  []person
	bearers  map[string][]int // last word of a name → the persons who bear it
	called   map[string][]int // any word of a name → the persons
	memory   *memory
	marks    uint64 // of the ids of the entities of the article
	index    index
}

// prune drops entities of the article that nothing names after all.
func (l *linker) prune() {
	if len(l.found.Local) == 0 {
		return
	}
	used := make(map[*schema.Entity]bool, len(l.found.Local))
	for _, id := range l.memory.own {
		l.use(used, id)
	}
	for i := range l.found.Mentions {
		for _, id := range l.found.Mentions[i].Of {
			l.use(used, id)
		}
	}
	for _, p := range l.found.Positions {
		l.use(used, p.Of)
	}
	for id, e := range l.found.Local {
		if !used[e] {
			delete(l.found.Local, id)
		}
	}
}

// use notes an entity of the article and what it is linked to.
func (l *linker) use(used map[*schema.Entity]bool, id schema.ID) {
	e := l.own(id)
	if e == nil || used[e] {
		return
	}
	used[e] = true
	for _, ids := range e.Links {
		for _, to := range ids {
			l.use(used, to)
		}
	}
}

// resolve links a draft and what it belongs to.
func (l *linker) resolve(d *draft) {
	if d.resolved {
		return
	}
	d.resolved = true
	linked := d.ID != ""
	of, at := d.of, d.at
	for _, o := range of {
		l.resolve(o)
	}
	for _, o := range at {
		l.resolve(o)
	}
	switch d.form {
	case "name":
		if d.ID == "" && d.name.to > 0 && !d.dead {
			l.pick(d)
		}
		if d.ID == "" && !d.dead {
			l.unlisted(d)
		}
		l.belongs(d)
	case "country":
		l.reference(d)
	case KindBody:
		if d.ID == "" {
			l.composeBody(d)
		}
	case KindThing:
		l.composeThing(d)
	case KindSource:
		l.composeSource(d)
	case "short":
		l.restore(d)
	}
	if !linked {
		l.settle(d)
	}
}

// belongs notes whom a name belongs to where the words say so.
func (l *linker) belongs(d *draft) {
	for _, o := range d.of {
		if o.ID == "" || o.ID == d.ID {
			continue
		}
		d.Of = append(d.Of, o.ID)
		e := l.own(d.ID)
		if e == nil {
			continue
		}
		rel := "affiliated-with"
		if location(e.Type) || d.Head != nil && d.Head.Apart {
			rel = "located-in"
		}
		relate(e, rel, o.ID)
	}
}

// own is the entity of the article of an id; nil where only the gazetteer has it or nobody.
func (l *linker) own(id schema.ID) *schema.Entity {
	if l.marks&mark(id) == 0 {
		return nil
	}
	return l.found.Local[id]
}

// mark is a bit for the end of an id and its length, which tells most ids from those of the few entities of an article.
func mark(id schema.ID) uint64 {
	if id == "" {
		return 0
	}
	return 1 << ((uint(id[len(id)-1]) + 5*uint(len(id))) % 64)
}

// relate adds a link to an entity of the article.
func relate(e *schema.Entity, rel string, to schema.ID) {
	if to == e.ID || slices.Contains(e.Links[rel], to) {
		return
	}
	if e.Links == nil {
		e.Links = map[string][]schema.ID{}
	}
	e.Links[rel] = append(e.Links[rel], to)
	slices.Sort(e.Links[rel])
}

// add keeps an entity that only the article knows.
func (l *linker) add(id schema.ID, typ, name string) *schema.Entity {
	if e := l.own(id); e != nil {
		return e
	}
	l.marks |= mark(id)
	e := &schema.Entity{ID: id, Type: typ, Name: name, Links: map[string][]schema.ID{}}
	l.found.Local[id] = e
	return e
}

// reference links "nước này" to the one country that was spoken of last; of two named side by side, to the one that is named again
// alone: "giao tranh giữa X và Y …, phía X mất 15 người, theo Bộ Y tế nước này".
func (l *linker) reference(d *draft) {
	last, listed, alone := -1, map[schema.ID]bool{}, map[schema.ID]bool{}
	for i := l.from(d.From) - 1; i >= 0; i-- {
		o := l.drafts[i]
		if o.form != "name" || o.ID == "" {
			continue
		}
		id := l.stateOf(o)
		if id == "" {
			continue
		}
		if last >= 0 && o.sentence != last || d.sentence-o.sentence > 2 {
			break
		}
		last = o.sentence
		if l.besideAnother(i) {
			listed[id] = true
		} else {
			alone[id] = true
		}
	}
	of := alone
	if len(alone) == 0 {
		of = listed
	}
	if len(of) != 1 {
		return
	}
	for id := range of {
		if len(listed) == 0 || listed[id] {
			d.ID, d.Type = id, "country"
		}
	}
}

// stateOf is the country that a draft names or whose seat of government it names; "" for anything else.
func (l *linker) stateOf(d *draft) schema.ID {
	if d.Type == "country" {
		return d.ID
	}
	return l.f.gazetteer.SeatOf(d.ID)
}

// besideAnother says whether draft i and the one before or behind it name two states with one word or sign between them: "X và Y", "X - Y".
func (l *linker) besideAnother(i int) bool {
	for _, j := range [2]int{i - 1, i + 1} {
		if j < 0 || j >= len(l.drafts) {
			continue
		}
		x, y := l.drafts[min(i, j)], l.drafts[max(i, j)]
		if x.form == "name" && y.form == "name" && x.To+1 == y.From && l.stateOf(x) != "" && l.stateOf(y) != "" {
			return true
		}
	}
	return false
}

// emit adds the mention of a draft that was linked.
func (l *linker) emit(d *draft) {
	if d.dead || d.ID == "" {
		return
	}
	m := d.Mention
	if m.Outer[1] == 0 {
		m.Outer = [2]int{m.From, m.To}
	}
	m.Outer[0], m.Outer[1] = min(m.Outer[0], m.From), max(m.Outer[1], m.To)
	if m.Type == "" {
		if e := l.found.Entity(m.ID); e != nil {
			m.Type = e.Type
		}
	}
	l.found.Mentions = append(l.found.Mentions, m)
	e := l.own(m.ID)
	if e == nil {
		return
	}
	l.memory.own = append(l.memory.own, m.ID)
	if e.Type == "group" && m.Head != nil && m.Head.Counts != "" {
		relate(e, "subclass-of", schema.Ent(m.Head.Counts)) // soldiers of X are soldiers
	}
	if d.text != "" && d.text != e.Name && m.Kind == KindName {
		if i, ok := slices.BinarySearch(e.Aliases, d.text); !ok {
			e.Aliases = slices.Insert(e.Aliases, i, d.text)
		}
	}
}

// localName is the local part of an id without the type before it.
func (l *linker) localName(id schema.ID) string {
	name := id.Local()
	if e := l.own(id); e != nil {
		name = strings.TrimPrefix(name, e.Type+"-")
	}
	return name
}
