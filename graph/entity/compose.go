package entity

import (
	"hearsay/schema"
)

// composeBody names the organ of an owner: ent:azerbaijan-army, "army of Azerbaijan".
func (l *linker) composeBody(d *draft) {
	if d.called != nil {
		l.resolve(d.called)
		d.ID, d.Type, d.Reason = d.called.ID, d.called.Type, "apposition"
		return
	}
	of := d.of
	if len(of) == 0 {
		of = d.at
	}
	if len(of) == 0 {
		return
	}
	o := of[0]
	if o.ID == "" || len(d.of) == 0 && o.Type == "place" && d.Head.Type == "force" {
		return // "quân đội chính phủ ở X": where they fight, not whose they are
	}
	if d.leans {
		l.composePartisans(d, o)
		return
	}
	if o.Type == "person" && o.form == "name" && !o.linked && !d.Head.Loose && !(d.Head.Ruled && l.rules(o.ID)) {
		l.part(d, o)
		return
	}
	owner := l.state(o, !d.Head.People)
	if d.Head.Keep && o.Type == "person" {
		owner = o.ID // the office of a person, whatever office he holds
	}
	if o.form == KindBody && len(o.Of) > 0 {
		owner = o.Of[0] // the general staff of the army of a country
	}
	if l.standsFor(d, o) {
		d.ID, d.Type, d.Kind, d.From, d.To, d.Reason, d.Of = o.ID, o.Type, o.Kind, o.From, o.To, o.Reason, o.Of
		o.dead = true
		return
	}
	if d.Head.Bound {
		d.dead = true
		o.Inner = false
		return
	}
	head, en := d.Head.ID, d.Head.En
	if !d.Head.Apart {
		d.Of = []schema.ID{owner}
	}
	if d.adj != "" {
		head, en = "separatist-"+head, "separatist "+en
	}
	if id, ok := l.f.bodies[bodyKey{head, owner}]; ok {
		l.set(d, id)
		d.Reason = "gazetteer"
		return
	}
	local := l.localName(owner)
	for _, id := range []schema.ID{schema.Ent(local + "-" + head), schema.Ent(head + "-of-" + local)} {
		if l.f.gazetteer.Entity(id) != nil {
			l.set(d, id)
			return
		}
	}
	name := en + " of " + l.found.Name(owner)
	if d.Head.Seated && len(d.of) > 0 && len(d.at) > 0 && d.at[0].ID != "" {
		head, name = head+"-in-"+l.localName(d.at[0].ID), name+" in "+l.found.Name(d.at[0].ID)
	}
	d.ID, d.Type = schema.Ent(local+"-"+head), d.Head.Type
	e := l.add(d.ID, d.Type, name)
	rel := "affiliated-with"
	if oe := l.found.Entity(owner); oe != nil && (oe.Type == "place" || oe.Type == "facility" || d.Head.Apart && location(oe.Type)) {
		rel = "located-in"
	}
	relate(e, rel, owner)
	if d.Head.Apart {
		l.found.apart[d.ID] = true
	}
}

// composePartisans names fighters by whose side they take, ent:pro-khalifa-haftar-forces, or by who arms them, ent:france-backed-forces. What they do is not that of the country that they are for.
func (l *linker) composePartisans(d, o *draft) {
	whose := l.state(o, true)
	if o.Type == "person" {
		whose = o.ID
	}
	id, name := "pro-"+l.localName(whose), "pro-"+l.found.Name(whose)
	if d.helped {
		id, name = l.localName(whose)+"-backed", l.found.Name(whose)+"-backed"
	}
	d.ID, d.Type = schema.Ent(id+"-"+d.Head.ID), d.Head.Type
	e := l.add(d.ID, d.Type, name+" "+d.Head.En)
	if o.Type == "country" || o.Type == "place" || d.helped {
		l.found.apart[d.ID] = true
	} else {
		relate(e, "affiliated-with", o.ID)
	}
}

// standsFor says whether a body is no more than its owner: "lực lượng RSF", "các tay súng Houthi", "một đơn vị của quân đội X".
func (l *linker) standsFor(d, o *draft) bool {
	if !d.Head.Loose || d.Head.Keep || d.adj != "" && !(d.Head.Bound && o.linked) {
		return false
	}
	armed := o.Type == "force" || o.Type == "group" || o.Head != nil && o.Head.Armed
	switch {
	case o.Kind == KindBody:
		return d.Head.Part && armed && len(o.Of) > 0 && !o.Head.Loose
	case o.Kind != KindName:
		return false
	case d.Head.People:
		return d.Head.Part && armed
	}
	return armed || o.Type == "organisation" || o.Type == "media"
}

// rules says whether an entity is a person of whom an office is known.
func (l *linker) rules(id schema.ID) bool {
	e := l.f.gazetteer.Entity(id)
	return e != nil && e.Type == "person" && len(e.Positions) > 0
}

// part takes a body and the person behind it apart: "phát ngôn viên Bộ Ngoại giao Kumar".
func (l *linker) part(d, o *draft) {
	d.of, d.To, o.Inner = nil, o.From, false
	d.Outer[1] = d.To
}

// state is whom an owner stands for: the state for its seat of government, the country for its leader.
func (l *linker) state(o *draft, seats bool) schema.ID {
	if seat := l.f.gazetteer.SeatOf(o.ID); seat != "" && seats {
		return seat
	}
	if o.Type == "person" {
		if e := l.f.gazetteer.Entity(o.ID); e != nil && len(e.Positions) > 0 {
			return e.Positions[0].Of
		}
	}
	return o.ID
}

// bare links a body without owner to whom the article speaks of.
func (l *linker) bare(d *draft) {
	l.unowned(d)
	l.settle(d)
}

// unowned links a body without owner to the only one of its kind that the article names, before it or at all, if nothing nearer tells whose it is.
func (l *linker) unowned(d *draft) {
	if len(d.of) > 0 {
		l.ofBare(d, d.of[0])
		return
	}
	if d.Head.Acts && (d.Head.Loose || d.Head.Kind == KindName) {
		l.acts(d)
		return
	}
	if l.theirs(d) {
		d.dead = true
		return
	}
	if d.adj == "" && !d.deictic {
		l.ofSpokesman(d)
		if d.ID == "" {
			l.ofPartner(d)
		}
		if d.ID == "" {
			l.ofTopic(d)
		}
	}
	if d.ID == "" && d.Head.Type == "force" && d.adj == "" && !d.deictic && l.commanded(d) {
		l.ofHolder(d)
	}
	if d.ID != "" {
		return
	}
	l.same(d)
	if d.ID == "" && !d.deictic && d.adj == "" {
		l.ofState(d)
	}
	if d.ID == "" && d.Head.Acts {
		l.acts(d)
		return
	}
	if d.ID != "" || !d.Head.Alone || d.deictic || d.adj != "" {
		d.dead = d.ID == ""
		return
	}
	d.ID, d.Type = schema.Ent(d.Head.ID), d.Head.Type
	if l.f.gazetteer.Entity(d.ID) == nil {
		l.add(d.ID, d.Type, d.Head.En)
		l.found.apart[d.ID] = true
	}
}

// ofBare makes a body of an organ whose owner is left out that of the one whom the article tells of, "lực lượng đặc nhiệm của quân đội"; where it tells of
// none, the body acts as one without an owner does.
func (l *linker) ofBare(d, o *draft) {
	if o.form == KindBody && o.ID == "" && len(o.of) == 0 {
		l.bare(o)
	}
	switch {
	case o.form != KindBody || len(o.of) > 0:
		d.dead = true
	case o.ID != "" && len(o.Of) > 0:
		l.composeBody(d)
	case d.Head.Acts && o.Head.Acts && !o.deictic:
		l.acts(d)
	default:
		d.dead = true
	}
}

// ofState makes a bare organ of state or army that of the country that speaks for it.
func (l *linker) ofState(d *draft) {
	if l.ofHolderOf(d); d.ID != "" {
		return
	}
	if d.Head.Type == "force" {
		l.ofSpeaker(d)
	}
	if d.ID == "" && !d.Head.Loose && !d.Head.Apart && !d.Head.Alone {
		l.ofSubject(d)
	}
}

// commanded says whether a word of ordering stands before a draft: "ra lệnh cho quân đội".
func (l *linker) commanded(d *draft) bool {
	for k := max(0, d.From-4); k < d.From; k++ {
		if p, to := l.f.pack.Phrase(l.doc.Tokens, k, d.From); to == d.From && p.Is("command-to") {
			return true
		}
	}
	return false
}

// ofHolder makes a bare army that of the country whose office who gives the order holds.
func (l *linker) ofHolder(d *draft) {
	var who *draft
	for _, o := range l.inSentence(d.sentence) {
		if o.From < d.From && !o.dead && !o.Inner && o.ID != "" && (o.Type == "person" || o.Type == "country") {
			who = o
		}
	}
	if who == nil {
		return
	}
	state := l.found.Side(who.ID)
	if !l.isCountry(state) {
		return
	}
	owner := *who
	owner.ID, owner.Type, owner.form = state, "country", "name"
	d.of = []*draft{&owner}
	l.composeBody(d)
	d.of = nil
}

// ofPartner makes a bare organ of state that of the country of the organ it is joined with: "Bộ Quốc phòng và quân đội Belmaria". What stands between
// two is no pair, "giữa chính phủ và quân đội X".
func (l *linker) ofPartner(d *draft) {
	if d.Head.Apart || d.Head.People && !d.Head.Acts || d.To >= len(l.doc.Tokens) || l.doc.Tokens[d.To].Key == "," {
		return
	}
	p, to := l.f.pack.Phrase(l.doc.Tokens, d.To, min(d.To+2, len(l.doc.Tokens)))
	if !p.Is("and") {
		return
	}
	if d.From > 0 {
		if before, end := l.f.pack.Phrase(l.doc.Tokens, d.From-1, d.From); end == d.From && before.Is("between") {
			return
		}
	}
	i := l.from(to)
	if i == len(l.drafts) {
		return
	}
	if o := l.drafts[i]; o.From == to && o.form == KindBody && !o.Head.Apart && (!o.Head.People || o.Head.Acts || o.Head.Part) && o.Head.ID != d.Head.ID && len(o.Of) == 1 && l.isCountry(o.Of[0]) {
		l.ownedBy(d, o.Of[0])
	}
}

// isCountry says whether an entity is a country.
func (l *linker) isCountry(id schema.ID) bool {
	e := l.found.Entity(id)
	return e != nil && e.Type == "country"
}

// ofSpokesman makes a body in a listed person's title that of the country whom the person speaks for: "phát ngôn viên quân đội Daniel
// Hagari".
func (l *linker) ofSpokesman(d *draft) {
	for _, o := range l.inSentence(d.sentence) {
		if o.form != "person" || o.From != d.To || o.Title == nil || o.Title.Rank || l.f.gazetteer.Entity(o.ID) == nil {
			continue
		}
		if state := l.found.Side(o.ID); l.f.gazetteer.Entity(state) != nil && l.f.gazetteer.Entity(state).Type == "country" {
			l.ownedBy(d, state)
		}
		return
	}
}

// ownedBy makes a bare body that of a country.
func (l *linker) ownedBy(d *draft, state schema.ID) {
	owner := &draft{form: "name"}
	owner.ID, owner.Type, owner.Kind = state, "country", KindName
	d.of = []*draft{owner}
	l.composeBody(d)
	d.of, d.Outer = nil, [2]int{d.From, d.To}
}

// ofSpeaker makes a bare army that of the one country whose government or ministry the sentence names before it: "Chính phủ X
// cho biết quân đội …".
func (l *linker) ofSpeaker(d *draft) {
	var state *draft
	for _, o := range l.inSentence(d.sentence) {
		if o.From >= d.From || o.dead || o.ID == "" {
			continue
		}
		switch {
		case o.Type == "country" && !o.Inner:
			return // "X tấn công Y, quân đội …": whose is not said
		case o.form == KindBody && len(o.of) == 1 && o.of[0].Type == "country":
			if state != nil && state.ID != o.of[0].ID {
				return
			}
			state = o.of[0]
		}
	}
	if state != nil {
		d.of = []*draft{state}
		l.composeBody(d)
		d.Outer = [2]int{d.From, d.To}
	}
}

// composeThing names a site or group by its owner or place: ent:azerbaijan-civil-infrastructure,
// ent:mingachevir-power-plant.
func (l *linker) composeThing(d *draft) {
	h := d.Head
	if d.Type = h.Type; d.many {
		d.Type = "equipment"
	}
	if len(d.of) > 0 && d.of[0].form == KindBody && len(d.of[0].of) == 0 {
		l.bare(d.of[0])
	}
	switch {
	case len(d.of) > 0 && d.of[0].ID != "":
		o := d.of[0]
		if h.Type == "place" && h.Loose && !h.Apart && o.form == "name" && !o.linked {
			d.ID, d.Type, d.Kind, d.From, d.Reason = o.ID, o.Type, KindName, o.From, o.Reason // the territory of a country is the country
			o.dead = true
			return
		}
		if !o.linked && l.f.sites[bodyKey{h.Kin, o.ID}] {
			d.ID, d.Type, d.Kind, d.Reason = o.ID, o.Type, KindName, o.Reason // căn cứ không quân Hmeimim is Hmeimim
			o.dead = true
			return
		}
		if location(o.Type) && o.Type != "country" && !o.linked || o.Type == "other" {
			l.sited(d, o, false)
			return
		}
		owner := l.state(o, true)
		d.Of = []schema.ID{owner}
		d.ID = schema.Ent(h.ID + "-" + l.localName(owner)) // South Lebanon
		if l.f.gazetteer.Entity(d.ID) != nil {
			return
		}
		d.ID = schema.Ent(l.localName(owner) + "-" + h.ID)
		if l.f.gazetteer.Entity(d.ID) != nil {
			return
		}
		e := l.add(d.ID, d.Type, h.En+" of "+l.found.Name(owner))
		rel := "affiliated-with"
		if oe := l.found.Entity(owner); location(h.Type) && oe != nil && location(oe.Type) {
			rel = "located-in"
		}
		relate(e, rel, owner)
	case len(d.of) > 0:
		if o := d.of[0]; !d.Inner && h.Type == "facility" && o.form == "name" && o.To == d.To {
			d.text = l.doc.Text[l.doc.Tokens[d.From].Start:l.doc.Tokens[d.To-1].End] // a name that may be anybody's names the site all the same
			d.Kind = KindName
			l.local(d, h.Type)
			return
		}
		d.dead = true
	case len(d.at) > 0 && d.at[0].ID != "" && d.at[0].Type != "country":
		l.sited(d, d.at[0], true)
	case d.name.to > 0:
		l.set(d, d.name.entries[0].id)
	default:
		d.ID = schema.Ent(h.ID)
		if h.Type == "facility" && !h.Alone {
			d.Type = "equipment" // a class of sites, not one of them
		}
		if l.f.gazetteer.Entity(d.ID) == nil {
			l.add(d.ID, d.Type, h.En)
		}
	}
}

// sited names a site by the place it stands in or is named after.
func (l *linker) sited(d *draft, o *draft, at bool) {
	local := schema.Ent(l.localName(o.ID) + "-" + d.Head.ID)
	d.ID = schema.Ent(d.Head.ID + "-" + l.localName(o.ID)) // North Darfur
	if l.f.gazetteer.Entity(d.ID) != nil {
		return
	}
	if d.ID = local; l.f.gazetteer.Entity(local) != nil {
		return
	}
	place := o.ID
	name := l.found.Name(place) + " " + d.Head.En
	if at {
		name = d.Head.En + " at " + l.found.Name(place)
	}
	e := l.add(d.ID, d.Type, name)
	if !at {
		o.dead = true // its name is part of the site's
	}
	if o.Type == "other" {
		return
	}
	relate(e, "located-in", place)
}

// composeSource names unnamed voices by whose they are: ent:ukraine-officials.
func (l *linker) composeSource(d *draft) {
	h := d.Head
	id, en := h.ID, h.En
	if len(d.of) > 0 && d.of[0].form == KindBody && d.of[0].ID == "" && d.of[0].Head.Alone && len(d.of[0].of) == 0 {
		l.bare(d.of[0])
	}
	if d.adj != "" {
		id, en = "separatist-"+id, "separatist "+en
	}
	d.Type = h.Type
	if len(d.of) == 0 || d.of[0].ID == "" {
		d.ID = schema.Ent(id)
		if l.f.gazetteer.Entity(d.ID) == nil {
			l.add(d.ID, h.Type, en)
		}
		return
	}
	owner := l.state(d.of[0], true)
	d.Of = []schema.ID{owner}
	d.ID = schema.Ent(l.localName(owner) + "-" + id)
	if l.f.gazetteer.Entity(d.ID) != nil {
		return
	}
	relate(l.add(d.ID, h.Type, en+" of "+l.found.Name(owner)), "affiliated-with", owner)
}
