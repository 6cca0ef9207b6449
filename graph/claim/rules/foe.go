package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/schema"
)

// foeJustNamed is whom somebody of one of two sides means by "họ" in a quotation: the other side, where that and no third was named shortly before.
func (a *article) foeJustNamed(u *unit) []schema.ID {
	speaker := a.current.speakers[0]
	rival := a.rivalOf(speaker)
	if len(rival) != 1 {
		return nil
	}
	for i := a.mentionsFrom(u.from) - 1; i >= 0; i-- {
		m := &a.found.Mentions[i]
		if m.ID == "" || m.Type != "country" && m.Type != "force" && m.Type != "organisation" || m.Inner {
			continue
		}
		side := a.side(m.ID)
		if u.from-m.From > fewTokens || side != a.side(speaker) && side != rival[0] {
			return nil
		}
		if side == rival[0] {
			return some(m.ID)
		}
	}
	return nil
}

// enemyMeant is whom "đối phương" means: the rival of who speaks or else of who acted last, by what the article names of sides or, where it names no other,
// by whose places it names.
func (a *article) enemyMeant() []schema.ID {
	who := []schema.ID{a.actor}
	if v := a.current; v != nil && !v.author && len(v.speakers) > 0 {
		who = []schema.ID{v.speakers[0], a.actor}
	}
	for _, id := range who {
		if rival := a.rivalOf(id); len(rival) > 0 {
			return rival
		}
	}
	return a.groundsOf(who[0])
}

// groundsOf is the one country, other than that of an actor, whose places the article names, where it names no other side than the actor's.
func (a *article) groundsOf(id schema.ID) []schema.ID {
	own := a.side(id)
	if !a.isCountry(own) || slices.ContainsFunc(a.sidesNamed(), func(side schema.ID) bool { return side != own }) {
		return nil
	}
	lands := slices.DeleteFunc(slices.Clone(a.landsNamed()), func(land schema.ID) bool { return land == own })
	if len(lands) != 1 {
		return nil
	}
	return lands
}

// landsNamed are the countries in which the places lie that the article names; of more than three only the first three.
func (a *article) landsNamed() []schema.ID {
	if a.lands == nil {
		a.lands = a.firstSides(func(m *entity.Mention) bool {
			return (m.Type == "place" || m.Type == "facility") && a.isCountry(a.side(m.ID))
		})
	}
	return a.lands
}

// namesEnemy says whether an argument of the clause is only called the enemy, who is another for each who says so.
func (a *article) namesEnemy(c *clause) bool {
	for _, fn := range lang.Functions {
		if slices.ContainsFunc(*c.args.at(fn), func(i int) bool {
			u := &c.s.units[i]
			return u.is("enemy") || u.fig != nil && u.fig.enemy
		}) {
			return true
		}
	}
	u := c.s.units
	for i := c.t + 1; i < c.seg.to && !breaks(&u[i]) && u[i].sign != ","; i++ {
		if u[i].is("enemy") && u[i-1].is("prep-of") {
			return true // "phá hủy các đồn của bên kia"
		}
	}
	return false
}

// exchange puts one side for the other in the roles of a claim.
func (a *article) exchange(c *schema.Claim, one, other schema.ID) {
	x, y := a.side(one), a.side(other)
	for _, r := range c.Roles() {
		for i, id := range *r.IDs {
			switch id {
			case x:
				(*r.IDs)[i] = y
			case y:
				(*r.IDs)[i] = x
			}
		}
	}
}
