package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/schema"
)

// crowd makes people who are only called what they are the party that does the deed, "hai tay súng đã bắn chết …", where the unit at i in function fn names
// such, and nothing tells whose they are.
func (a *article) crowd(c *clause, d *draft, fn string, i int) {
	u := c.s.units
	m := u[i].m
	if fig := u[i].fig; fig != nil && fig.people && len(fig.owner) == 0 {
		if m = fig.m; a.moves(c.frame) {
			return // "10 tay súng tiến vào X": they are counted
		}
	}
	if fn == "subject" && c.form == "nominal" || fn != "subject" && fn != "by" && fn != "and" || m == nil || m.Type != "equipment" || len(m.Of) > 0 || !a.mayAct(m.ID) || a.ownSide(c.s, i) != "" {
		return
	}
	if a.found.HasClass(m.ID, "ent:protester") && (a.moves(c.frame) || d.Relation == "controls") {
		return // they hold no ground
	}
	if i+1 < len(u) && u[i+1].any("prep-of", "member") || a.found.HasClass(m.ID, "ent:militant") && a.namesBand() {
		return
	}
	id := a.party(m.ID)
	if to := a.phraseEnd(c, i); to > m.To {
		as := *m
		as.ID, as.Type, as.Kind, as.To = id, "group", entity.KindThing, to
		a.crowds = append(a.crowds, as)
	}
	a.add(&d.Claim, "agent", id)
}

// actingClasses are the kinds of people who do the deeds that are told of them without a name.
var actingClasses = []schema.ID{"ent:personnel", "ent:police-officer", "ent:militant", "ent:attacker", "ent:guard", "ent:sniper", "ent:protester"}

// mayAct says whether people of the class do what is told of them, and are not only there where it happens.
func (a *article) mayAct(class schema.ID) bool {
	return slices.ContainsFunc(actingClasses, func(kind schema.ID) bool { return a.found.HasClass(class, kind) })
}

// namesBand says whether the article names fighters who are no state's: those whom it only calls what they are may be theirs.
func (a *article) namesBand() bool {
	if a.banded == 0 {
		a.banded = -1
		for i := range a.found.Mentions {
			m := &a.found.Mentions[i]
			if m.Kind != entity.KindName || m.ID == "" {
				continue
			}
			if e := a.entity(m.ID); e != nil && (e.Type == "group" || e.Type == "force" && a.side(m.ID) == m.ID || e.Type == "organisation" && a.fights(m.ID)) {
				a.banded = 1
				break
			}
		}
	}
	return a.banded > 0
}

// phraseEnd is the token behind the words that say what kind of people those at unit i are, before the predicate: "tay súng bịt mặt".
func (a *article) phraseEnd(c *clause, i int) int {
	u := c.s.units
	for i+1 < c.t && u[i+1].sign == "" && !u[i+1].names() && !u[i+1].verb() && !filler(&u[i+1]) {
		i++
	}
	return u[i].to
}

// party is the party that people of a class make in the article, who are called so.
func (a *article) party(class schema.ID) schema.ID {
	id := schema.Ent("group-" + class.Local())
	if a.entity(id) != nil {
		return id
	}
	a.found.Local[id] = &schema.Entity{ID: id, Type: "group", Name: a.entity(class).Name, Links: map[string][]schema.ID{"subclass-of": {class}}}
	for i := range a.found.Mentions {
		if m := &a.found.Mentions[i]; m.ID == class && !m.Inner {
			as := *m
			as.ID, as.Type, as.Kind = id, "group", entity.KindThing
			a.crowds = append(a.crowds, as)
		}
	}
	return id
}
