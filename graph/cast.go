package graph

import (
	"sync"

	"hearsay/graph/entity"
	"hearsay/schema"
)

// A cast is those whom an article names, with what its record has of each.
type cast struct {
	own     map[schema.ID]*schema.Entity // those that only the article knows
	listed  *entity.Gazetteer
	at      schema.Register // the places of their ids in members
	members []member
	named   []int32 // of each mention, the place of whom it names; -1 where it names nobody known
}

type member struct {
	*schema.Entity
	place  int  // in the gazetteer; -1 where only the article knows it
	listed bool // in the record
}

// casts are the memory of casts that nobody needs any more.
type casts struct{ pool sync.Pool }

// castKept is the most members whose memory is kept: articles that name more are rare.
const castKept = 1 << 12

// give takes the memory of a cast for the next article.
func (cs *casts) give(c *cast) {
	if len(c.members) > castKept {
		return
	}
	clear(c.members)
	c.at.Clear()
	*c = cast{at: c.at, members: c.members[:0], named: c.named[:0]}
	cs.pool.Put(c)
}

// of gathers those whom the article names.
func (cs *casts) of(r *Result, g *entity.Gazetteer) *cast {
	c, _ := cs.pool.Get().(*cast)
	if c == nil {
		c = &cast{}
	}
	c.own, c.listed = r.Found.Local, g
	for id, e := range r.Found.Local {
		c.at.Add(id)
		c.members = append(c.members, member{Entity: e, place: -1})
	}
	c.member(r.Parsed.Publisher)
	for i := range r.Found.Mentions {
		at, known := c.member(r.Found.Mentions[i].ID)
		if !known {
			at = -1
		}
		c.named = append(c.named, int32(at))
	}
	return c
}

// member is the place of the entity of an id, which belongs to those from now on; false where nobody knows it.
func (c *cast) member(id schema.ID) (int, bool) {
	if i, ok := c.at.Find(id); ok {
		return i, true
	}
	e, place := c.name(id)
	if e == nil {
		return 0, false
	}
	c.members = append(c.members, member{Entity: e, place: place})
	return c.at.Add(id), true
}

// name is the entity of an id and its place in the gazetteer, -1 where only the article knows it.
func (c *cast) name(id schema.ID) (*schema.Entity, int) {
	if e := c.own[id]; e != nil {
		return e, -1
	}
	if at, ok := c.listed.Place(id); ok {
		return &c.listed.Entities()[at], at
	}
	return nil, -1
}

// named is name for those whom the article names and those to whom these belong; nil for all others.
func (r *Result) named(c *cast) func(schema.ID) *schema.Entity {
	var others map[schema.ID]bool // nil until one is asked for who is not named
	return func(id schema.ID) *schema.Entity {
		if i, ok := c.at.Find(id); ok {
			return c.members[i].Entity
		}
		if others == nil {
			others = r.belong(c)
		}
		if !others[id] {
			return nil
		}
		e, _ := c.name(id)
		return e
	}
}

// belong are those to whom entities belong, or are linked.
func (r *Result) belong(c *cast) map[schema.ID]bool {
	out := make(map[schema.ID]bool, 2*len(c.members))
	for i, id := range c.at.IDs() {
		e := c.members[i]
		out[r.Found.Side(id)] = true
		for _, ids := range e.Links {
			for _, id := range ids {
				out[id] = true
			}
		}
		for _, p := range e.Positions {
			out[p.Of] = true
		}
	}
	return out
}
