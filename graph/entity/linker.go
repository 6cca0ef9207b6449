package entity

import (
	"slices"
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// linker says the entities of an article's drafts. Nothing it does depends on another article.
type linker struct {
	f         *Finder
	doc       *text.Parsed
	drafts    []*draft
	found     *Found
	countries map[schema.ID]int   // how often the article speaks of them
	shapes    map[string]evidence // joined name → what speaks for its type
	acronyms  map[string]*draft   // joined acronym → the name that it stands behind in brackets
	persons   []person
	done      map[*draft]bool
}

// evidence is what the words around a name say of its type; the higher the rank, the surer.
type evidence struct {
	typ  string
	rank int
}

var ranks = map[string]int{"guess": 1, "cue": 2, "neighbour": 2, "preposition": 3, "class": 4, "model": 4, "owner": 5, "head": 6, "title": 7}

// link resolves all drafts and fills in the result.
func (l *linker) link() {
	slices.SortStableFunc(l.drafts, func(a, b *draft) int { return a.From - b.From })
	l.countries, l.shapes, l.acronyms, l.done = map[schema.ID]int{}, map[string]evidence{}, map[string]*draft{}, map[*draft]bool{}
	l.listed()
	l.defined()
	l.gather()
	l.people()
	for _, d := range l.drafts {
		l.resolve(d)
	}
	l.positions()
	for _, d := range l.drafts {
		switch {
		case d.form == KindOffice:
			l.office(d)
		case d.form == KindBody && d.ID == "":
			l.bare(d)
		}
	}
	for _, d := range l.drafts {
		l.emit(d)
	}
	l.prune()
	l.found.sort()
}

// prune drops entities of the article that nothing names after all.
func (l *linker) prune() {
	used := map[schema.ID]bool{}
	for _, m := range l.found.Mentions {
		l.use(used, m.ID)
		for _, id := range m.Of {
			l.use(used, id)
		}
	}
	for _, p := range l.found.Positions {
		l.use(used, p.Of)
	}
	for id := range l.found.Local {
		if !used[id] {
			delete(l.found.Local, id)
		}
	}
}

// use notes an entity and what it is linked to.
func (l *linker) use(used map[schema.ID]bool, id schema.ID) {
	if used[id] {
		return
	}
	used[id] = true
	if e := l.found.Local[id]; e != nil {
		for _, ids := range e.Links {
			for _, to := range ids {
				l.use(used, to)
			}
		}
	}
}

// listed links the gazetteer's names, first those that can mean one entity only.
func (l *linker) listed() {
	for _, d := range l.drafts {
		if d.form != KindThing && d.name.to > 0 && d.name.sure() {
			l.set(d, d.name.entries[0].id)
			l.weigh(d)
		}
	}
	for _, d := range l.drafts {
		if d.name.to > 0 && d.ID == "" && d.form != "person" && d.form != KindThing {
			l.choose(d)
		}
	}
}

// weigh counts a mention for the countries that it speaks for.
func (l *linker) weigh(d *draft) {
	g := l.f.gazetteer
	seen := []schema.ID{d.ID}
	for at := d.ID; ; {
		up := g.links(at, "located-in")
		if len(up) == 0 || slices.Contains(seen, up[0]) {
			break
		}
		at = up[0]
		seen = append(seen, at)
	}
	if side := g.Side(d.ID); side != "" && !slices.Contains(seen, side) {
		seen = append(seen, side)
	}
	for _, id := range seen {
		l.countries[id]++
	}
}

// sure says whether a name can mean one entity only.
func (m match) sure() bool { return len(m.entries) == 1 && !m.entries[0].ambiguous }

// pick links a listed name.
func (l *linker) pick(d *draft) {
	if d.name.sure() {
		l.set(d, d.name.entries[0].id)
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
	n := l.countries[id]
	if side := g.Side(id); side != id {
		n += l.countries[side]
	}
	if up := g.links(id, "located-in"); len(up) > 0 && up[0] != g.Side(id) {
		n += l.countries[up[0]]
	}
	return n
}

// defined joins a name with the acronym behind it in brackets: "Tổ chức … (OSCE)".
func (l *linker) defined() {
	ts := l.doc.Tokens
	for i, b := range l.drafts {
		if b.To-b.From != 1 || !ts[b.From].Upper || b.From < 2 || ts[b.From-1].Key != "(" || b.To >= len(ts) || ts[b.To].Key != ")" {
			continue
		}
		for k := i - 1; k >= max(0, i-4); k-- {
			a := l.drafts[k]
			if a == b || a.To != b.From-1 || a.form == "person" || a.form == KindOffice || a.form == KindThing || a.Type == "country" || a.Type == "place" || a.Type == "person" {
				continue
			}
			switch {
			case b.ID != "" && a.ID == "" && b.Type != "country":
				l.set(a, b.ID)
				a.Reason, a.form = "acronym", "name"
			case b.ID == "":
				l.acronyms[joined(b.text)] = a
			}
			break
		}
	}
}

// gather weighs what speaks for the type of each unlisted name.
func (l *linker) gather() {
	for _, d := range l.drafts {
		if d.name.to > 0 && d.ID != "" || d.text == "" {
			continue
		}
		e := evidence{d.hint, ranks[d.why]}
		if d.Inner && d.why == "guess" {
			e = evidence{}
		}
		if d.form == "person" {
			e = evidence{"person", ranks["title"]}
		}
		if k := joined(d.text); e.typ != "" && e.rank > l.shapes[k].rank {
			l.shapes[k] = e
		}
	}
}

// resolve links a draft and what it belongs to.
func (l *linker) resolve(d *draft) {
	if l.done[d] {
		return
	}
	l.done[d] = true
	for _, o := range slices.Concat(d.of, d.at) {
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
	}
}

// belongs notes whom a name belongs to where the words say so.
func (l *linker) belongs(d *draft) {
	for _, o := range d.of {
		if o.ID == "" || o.ID == d.ID {
			continue
		}
		d.Of = append(d.Of, o.ID)
		e := l.found.Local[d.ID]
		if e == nil {
			continue
		}
		rel := "affiliated-with"
		if location(e.Type) {
			rel = "located-in"
		}
		relate(e, rel, o.ID)
	}
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

// unlisted links a name that no gazetteer knows: to the acronym's owner, a person of the article, the listed name
// that it misspells, or an entity of its own.
func (l *linker) unlisted(d *draft) {
	key := joined(d.text)
	if a := l.acronyms[key]; a != nil && a != d {
		l.resolve(a)
		if a.ID != "" {
			d.ID, d.Type, d.Reason = a.ID, a.Type, "acronym"
			return
		}
	}
	e := l.shapes[key]
	if d.run.foreign && e.rank < ranks["title"] {
		if n, ok := l.f.near.find(d.text); ok && n.typ != "person" && (e.rank < ranks["head"] || kin(e.typ, n.typ)) {
			l.set(d, n.id)
			d.Reason = "edit-distance"
			return
		}
		if p := l.named(d); p != "" {
			l.person(d, p, "surname")
			return
		}
	}
	typ := e.typ
	if typ == "" {
		if !d.run.foreign || d.Inner && len(d.of) == 0 && d.hint == "" && !l.owned(d) {
			d.dead = true
			return
		}
		typ = "other"
	}
	l.local(d, typ)
}

// owned says whether the draft is the owner of another.
func (l *linker) owned(d *draft) bool {
	for _, o := range l.drafts {
		if slices.Contains(o.of, d) {
			return true
		}
	}
	return false
}

// kin says whether a name typed by its head may be a listed name of another type.
func kin(a, b string) bool {
	return a == b || location(a) && location(b) || a != "weapon" && !location(a) && !location(b) && b != "person"
}

// local makes an entity of the article.
func (l *linker) local(d *draft, typ string) {
	d.ID, d.Type = schema.Ent(typ+"-"+schema.Slug(d.text)), typ
	l.add(d.ID, typ, d.text)
}

// add keeps an entity that only the article knows.
func (l *linker) add(id schema.ID, typ, name string) *schema.Entity {
	if e := l.found.Local[id]; e != nil {
		return e
	}
	e := &schema.Entity{ID: id, Type: typ, Name: name, Links: map[string][]schema.ID{}}
	l.found.Local[id] = e
	return e
}

// reference links "nước này" to the one country that was spoken of last.
func (l *linker) reference(d *draft) {
	last, at := -1, map[schema.ID]bool{}
	for i := len(l.drafts) - 1; i >= 0; i-- {
		o := l.drafts[i]
		if o.From >= d.From || o.form != "name" || o.ID == "" {
			continue
		}
		id := o.ID
		if o.Type != "country" {
			id = l.f.gazetteer.SeatOf(o.ID)
		}
		if id == "" {
			continue
		}
		if last >= 0 && o.sentence != last {
			break
		}
		if d.sentence-o.sentence > 2 {
			break
		}
		last = o.sentence
		at[id] = true
	}
	if len(at) == 1 {
		for id := range at {
			d.ID, d.Type = id, "country"
		}
	}
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
	if e := l.found.Local[m.ID]; e != nil && d.text != "" && d.text != e.Name && !slices.Contains(e.Aliases, d.text) && m.Kind == KindName {
		e.Aliases = append(e.Aliases, d.text)
		slices.Sort(e.Aliases)
	}
}

// localName is the local part of an id without the type before it.
func (l *linker) localName(id schema.ID) string {
	name := id.Local()
	if e := l.found.Local[id]; e != nil {
		name = strings.TrimPrefix(name, e.Type+"-")
	}
	return name
}
