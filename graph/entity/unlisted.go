package entity

import (
	"slices"
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// evidence is what the words around a name say of its type; the higher the rank, the surer.
type evidence struct {
	typ  string
	rank int
}

var ranks = map[string]int{"guess": 1, "cue": 2, "neighbour": 2, "preposition": 3, "class": 4, "model": 4, "owner": 5, "head": 6, "title": 7}

// defined joins a name with the acronym behind it in brackets: "Tổ chức … (OSCE)".
func (l *linker) defined() {
	ts := l.doc.Tokens
	for i, b := range l.drafts {
		if b.To-b.From != 1 && !(b.run.code && len(b.run.chunks) == 1) || !ts[b.From].Upper || b.From < 2 || ts[b.From-1].Key != "(" || b.To >= len(ts) || ts[b.To].Key != ")" {
			continue
		}
		end := b.From - 1
		for k := i - 1; k >= max(0, i-4); k-- {
			a := l.drafts[k]
			if a.To == end && a.form == "name" && !a.Inner && l.placed(a) {
				end = a.From - 1 // "Phái bộ Quan sát tại X (ABC)"
				continue
			}
			if b.ID != "" && a.ID == b.ID && a.form == "name" && l.unbroken(a.To, b.From-1) {
				l.cover(a, b.From-1) // "Đảng X | của người Y (ABC)"
				break
			}
			if a == b || a.To != end || l.partOf(a, k) || a.versus && b.ID != "" || location(a.hint) || a.form == "person" || a.form == KindOffice || a.form == KindThing && (b.ID != "" || a.Type != "facility") || slices.Contains([]string{"country", "place", "person", "equipment", "weapon"}, a.Type) {
				continue
			}
			switch {
			case l.sends(a, b, end):
				b.hint, b.why = "organisation", "head"
			case b.ID != "" && a.ID == "" && a.Head != nil && b.Type == "media" && a.Head.Type != "media":
				l.withdraw(b)
				l.acronyms[joined(b.text)] = a
			case b.ID != "" && a.ID == "" && b.Type != "country":
				l.set(a, b.ID)
				a.Reason, a.form = "acronym", "name"
			case b.ID == "" && a.form == KindBody && a.Head.Seated:
				b.hint, b.why, a.called = "organisation", "head", b
				l.cover(a, b.From-1)
			case b.ID == "":
				l.stretch(a, b.From-1)
				l.acronyms[joined(b.text)] = a
			case l.endsWithName(a, b):
			case a.ID != "" && a.ID != b.ID && a.form == "name" && b.Type != "country":
				l.redefine(b, a.ID)
			}
			break
		}
	}
}

// unbroken says whether words and nothing else stand between tokens from and to (exclusive), so few that they are of one name.
func (l *linker) unbroken(from, to int) bool {
	for _, t := range l.doc.Tokens[from:max(from, to)] {
		if t.Kind != text.Word {
			return false
		}
	}
	return to-from <= longestName
}

// endsWithName says whether a listed name ends with one that the acronym behind it has in a list: "liên quân chống Nhà nước Hồi giáo (IS)".
func (l *linker) endsWithName(d, acronym *draft) bool {
	e := l.f.gazetteer.Entity(acronym.ID)
	if d.ID == "" || d.ID == acronym.ID || e == nil {
		return false
	}
	text := strings.ToLower(l.doc.Text[l.doc.Tokens[d.From].Start:l.doc.Tokens[d.To-1].End])
	return slices.ContainsFunc(e.Aliases, func(s string) bool { return strings.HasSuffix(text, " "+strings.ToLower(s)) })
}

// partOf says whether draft k lies within a name or a body of its own that ends with it: "Văn phòng … của Liên hợp quốc (OCHA)".
func (l *linker) partOf(d *draft, k int) bool {
	for j := k - 1; d.Inner && j >= max(0, k-2); j-- {
		if o := l.drafts[j]; o.To == d.To && o.From < d.From && (o.form == "name" || o.form == KindBody && !o.Head.Apart && !o.Head.Part) {
			return true
		}
	}
	return false
}

// sends says whether a draft is only whose mission the acronym is that stands behind where that is: "phái bộ … của X tại Y (ABC)".
func (l *linker) sends(d, acronym *draft, end int) bool {
	if end == acronym.From-1 || d.From == 0 || d.form == KindBody && d.Head.Seated {
		return false
	}
	p, _ := l.f.pack.Phrase(l.doc.Tokens, d.From-1, d.From)
	return p.Is("prep-of")
}

// cover makes the place between a body and token to a part of what tells whose body it is.
func (l *linker) cover(d *draft, to int) {
	d.Outer[1] = max(d.Outer[1], to)
	for _, o := range l.drafts {
		o.Inner = o.Inner || o.From >= d.To && o.To <= to
	}
}

// stretch takes the place between a name and token to into the name: an acronym stands for both.
func (l *linker) stretch(d *draft, to int) {
	if d.To == to || d.form != "name" {
		return
	}
	for _, o := range l.drafts {
		o.Inner = o.Inner || o.From >= d.To && o.To <= to
	}
	d.To, d.Outer[1] = to, max(to, d.Outer[1])
	d.text, d.folded, d.parts = l.doc.Text[l.doc.Tokens[d.From].Start:l.doc.Tokens[to-1].End], "", nil
}

// placed says whether a draft is a place behind a preposition.
func (l *linker) placed(d *draft) bool {
	if d.From == 0 || !location(d.hint) && !location(d.Type) {
		return false
	}
	p, _ := l.f.pack.Phrase(l.doc.Tokens, d.From-1, d.From)
	return p.Is("prep-in")
}

// redefine links an acronym that a list gives another bearer to the name that the article says it stands for, wherever it stands.
func (l *linker) redefine(acronym *draft, id schema.ID) {
	other := acronym.ID
	for _, d := range l.drafts {
		if d.ID == other && d.text == acronym.text {
			l.set(d, id)
			d.Reason = "acronym"
		}
	}
}

// withdraw unlinks an acronym that a list gives to somebody of another kind than what the article says it stands for.
func (l *linker) withdraw(acronym *draft) {
	other := acronym.ID
	for _, d := range l.drafts {
		if d.ID == other && d.text == acronym.text {
			d.ID, d.Type, d.name = "", "", match{}
		}
	}
}

// gather weighs what speaks for the type of each unlisted name.
func (l *linker) gather() {
	var states []string // those that have what states have
	for _, d := range l.drafts {
		l.memory.ends[d.To] = d
		if o := l.statelike(d); o != nil {
			states = append(states, o.joined())
		}
		if d.name.to > 0 && d.ID != "" || d.text == "" {
			continue
		}
		e := evidence{d.hint, 0}
		switch {
		case d.form == "person":
			e = evidence{"person", ranks["title"]}
		case d.hint == "" || d.Inner && d.why == "guess":
			continue
		default:
			e.rank = ranks[d.why]
		}
		if d.why == "head" && d.hint == "group" && d.Head == nil { // "người X" are a people, or those of a state
			e.rank = ranks["neighbour"]
			states = append(states, d.joined())
		}
		if k := d.joined(); e.rank > l.shapes[k].rank {
			l.shapes[k] = e
		}
	}
	for _, k := range states {
		if e := l.shapes[k]; location(e.typ) && e.rank == ranks["preposition"] {
			l.shapes[k] = evidence{"country", ranks["owner"]} // there is fighting in it, and its artillery fires
		}
	}
}

// statelike is the unlisted name whose troops, service or land the draft is, or behind whose soldiers or arms it stands: "pháo binh X", "tình báo X", "lãnh
// thổ X", "12 lính X", "xe tăng của X"; nil for none.
func (l *linker) statelike(d *draft) *draft {
	o := d
	if h := d.Head; d.form == KindBody || d.form == KindThing {
		if len(d.of) != 1 || !h.Loose || h.Apart || d.leans || d.form == KindThing && h.Type != "place" {
			return nil
		}
		if d.form == KindBody && h.Type != "organisation" && h.Counts != "personnel" && (h.Type != "force" || h.Acts) {
			return nil // the militia of a town
		}
		o = d.of[0]
	}
	if o.form != "name" || o.name.to > 0 || !o.run.foreign || o.run.code || o.From == 0 {
		return nil
	}
	if d == o && !l.behindArms(d.From) {
		return nil
	}
	return o
}

// behindArms says whether soldiers or arms end before token i, with or without a word of belonging between.
func (l *linker) behindArms(i int) bool {
	if p, _ := l.f.pack.Phrase(l.doc.Tokens, i-1, i); p.Is("prep-of") {
		i--
	}
	d := l.memory.ends[i]
	return d != nil && d.form == "name" && d.name.to > 0 && l.f.arms(d.name.entries[0].id)
}

// unlisted links a name that no gazetteer knows: to the acronym's owner, a person of the article, the listed name
// that it misspells, or an entity of its own.
func (l *linker) unlisted(d *draft) {
	key := d.joined()
	if a := l.acronyms[key]; a != nil && a != d {
		l.resolve(a)
		if a.ID != "" {
			d.ID, d.Type, d.Reason = a.ID, a.Type, "acronym"
			return
		}
	}
	e := l.shapes[key]
	if d.run.foreign && e.rank < ranks["title"] {
		if p := l.bearer(d); p != "" {
			l.person(d, p, "surname")
			return
		}
		if n, ok := l.f.near.find(d.text); ok && n.typ != "person" && (e.rank < ranks["class"] || kin(e.typ, n.typ)) && !l.elsewhere(n) {
			l.set(d, n.id)
			d.Reason = "edit-distance"
			return
		}
		if p := l.named(d); p != "" && !(d.why == "head" && location(d.hint)) {
			l.person(d, p, "surname")
			return
		}
	}
	typ := e.typ
	if d.why == "head" && location(d.hint) {
		typ = d.hint // the village of Orven, whoever else is called so
	}
	if typ == "" {
		if !d.run.foreign || d.Inner && len(d.of) == 0 && d.hint == "" && !l.owned(d) {
			d.dead = true
			return
		}
		typ = "other"
	}
	l.local(d, typ)
}

// elsewhere says whether a listed name is that of a place in a country of which the article does not speak.
func (l *linker) elsewhere(n nearName) bool {
	return location(n.typ) && n.typ != "country" && l.near(n.id) == 0
}

// bearer is the person named before whose surname the name is, letter for letter; "" for what a head says is no person.
func (l *linker) bearer(d *draft) schema.ID {
	ws := d.words()
	if len(ws) != 1 || d.why == "head" {
		return ""
	}
	if of := l.bearers[ws[0]]; len(of) > 0 && l.persons[of[0]].from < d.From {
		return l.named(d)
	}
	return ""
}

// kin says whether a name typed by its head may be a listed name of another type.
func kin(a, b string) bool {
	return a == b || location(a) && location(b) || a != "weapon" && !location(a) && !location(b) && b != "person"
}

// local makes an entity of the article.
func (l *linker) local(d *draft, typ string) {
	name, owner := d.text, l.unitOwner(d)
	d.ID, d.Type = schema.Ent(typ+"-"+schema.Slug(name)), typ
	if owner != "" {
		name += " (" + l.found.Name(owner) + ")" // there is a 2nd Division in every army
		d.ID = schema.Ent(typ + "-" + l.localName(owner) + "-" + schema.Slug(d.text))
	}
	e := l.add(d.ID, typ, name)
	if owner != "" {
		relate(e, "affiliated-with", owner)
	}
	if class := l.classBefore(d); class != "" && typ == "weapon" {
		relate(e, "subclass-of", class)
	}
	prefix, _, _ := strings.Cut(d.text, " ")
	if state := l.f.pack.General.Fleets[strings.ToLower(prefix)]; state != "" && typ == "weapon" {
		relate(e, "subclass-of", "ent:warship")
		relate(e, "made-in", schema.ID("ent:"+state))
		d.Of = append(d.Of, schema.ID("ent:"+state))
	}
}

// unitOwner is whom a unit with a number or name belongs to, as the article says here or elsewhere; "" where it does not say so
// or says it differently, and for other names.
func (l *linker) unitOwner(d *draft) (owner schema.ID) {
	if d.Reason != unitReason {
		return ""
	}
	for _, o := range l.unitsOf(d.joined()) {
		if o.Reason != unitReason {
			continue
		}
		l.resolve(o.of[0])
		of := o.of[0].ID
		if o.of[0].Kind == KindBody {
			of = l.found.Side(of)
		}
		switch {
		case of == "" || of == owner:
		case owner != "" && len(d.of) == 0:
			return ""
		case owner == "" || o == d:
			owner = of
		}
	}
	return owner
}

// classBefore is the class of materiel that stands right before a name: "tàu hộ vệ Orven"; "" where none does.
func (l *linker) classBefore(d *draft) schema.ID {
	o := l.memory.ends[d.Outer[0]]
	if o == nil || o == d {
		return ""
	}
	l.resolve(o)
	if o.Type != "equipment" {
		return ""
	}
	return o.ID
}
