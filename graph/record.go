package graph

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// record gathers the entities that mentions and claims name, of a cast that knows them already.
func (b *Builder) record(r *Result, c *cast, claims []schema.Claim, rejected []schema.Rejected) schema.Record {
	rec := schema.Record{Doc: r.Parsed.Document, Claims: claims, Rejected: rejected}
	r.called(b.Pack)
	rec.Mentions = make([]schema.Mention, 0, len(r.Found.Mentions))
	g := gathered{rec: &rec, cast: c, places: make([]int, 0, len(c.members))}
	for i := range r.Found.Mentions {
		m := &r.Found.Mentions[i]
		if m.ID == "" {
			continue
		}
		if at := c.named[i]; at >= 0 {
			g.list(int(at))
		}
		rec.Mentions = append(rec.Mentions, schema.Mention{Evidence: r.Parsed.Evidence(m.From, m.To), Entity: m.ID})
	}
	g.add(rec.Doc.Publisher)
	for i := range claims {
		g.claim(&claims[i])
	}
	for i := 0; i < len(rec.Local); i++ {
		for _, ids := range r.Found.Local[rec.Local[i]].Links {
			g.add(ids...)
		}
	}
	slices.Sort(rec.Local)
	rec.Entities = g.entities()
	return rec
}

// gathered is a record whose entities are being gathered.
type gathered struct {
	rec    *schema.Record
	cast   *cast
	places []int // in the gazetteer, of all that were seen that it knows
}

func (g *gathered) add(ids ...schema.ID) {
	for _, id := range ids {
		if id == "" {
			continue
		}
		if at, known := g.cast.member(id); known {
			g.list(at)
		}
	}
}

// list puts a member into the record.
func (g *gathered) list(at int) {
	m := &g.cast.members[at]
	switch {
	case m.listed:
		return
	case m.place >= 0:
		g.places = append(g.places, m.place)
	default:
		g.rec.Local = append(g.rec.Local, m.ID)
	}
	m.listed = true
}

// entities are those that were seen, by id, as they stand in the gazetteer and those that only the article knows in the record.
func (g *gathered) entities() []schema.Entity {
	slices.Sort(g.places)
	out := make([]schema.Entity, 0, len(g.places)+len(g.rec.Local))
	own := g.rec.Local
	for _, at := range g.places {
		listed := &g.cast.listed.Entities()[at]
		for len(own) > 0 && own[0] < listed.ID {
			out = append(out, *g.cast.own[own[0]])
			own = own[1:]
		}
		out = append(out, *listed)
	}
	for _, id := range own {
		out = append(out, *g.cast.own[id])
	}
	return out
}

func (g *gathered) claim(c *schema.Claim) {
	g.add(c.Speaker, c.Medium)
	g.add(c.Chain...)
	for _, role := range c.Roles() {
		g.add(*role.IDs...)
	}
	if c.Figure != nil {
		g.add(c.Figure.Class)
	}
}

// called gives bodies, places and voices that only the article knows the words that it calls them by, where these hold
// a name: "Bộ Quốc phòng Azerbaijan", but not "bộ này". Their own names are composed in English. What it never calls by words
// with a name gets one in the language of the article that is composed, too.
func (r *Result) called(p *lang.Pack) {
	var own []int // the mentions of such
	for i := range r.Found.Mentions {
		m := &r.Found.Mentions[i]
		if m.Kind == entity.KindName {
			continue
		}
		e := r.Found.Local[m.ID]
		if e == nil {
			continue
		}
		own = append(own, i)
		if e.Labels == nil {
			e.Labels = map[string]string{}
		}
		e.Labels["en"] = e.Name
		alias := r.surface(m)
		if at, found := slices.BinarySearch(e.Aliases, alias); !found && alias != e.Name && r.holdsName(i) {
			e.Aliases = slices.Insert(e.Aliases, at, alias)
		}
	}
	for _, i := range own {
		m := &r.Found.Mentions[i]
		if e := r.Found.Local[m.ID]; len(e.Aliases) == 0 && e.Labels[p.Lang] == "" {
			e.Labels[p.Lang] = r.composed(p, m, e)
		}
	}
}

// composed is what a thing is called in the language of the pack by its head or title, and its owner or place.
func (r *Result) composed(p *lang.Pack, m *entity.Mention, e *schema.Entity) string {
	own := ""
	switch {
	case m.Head != nil:
		own = m.Head.Forms[0]
	case m.Title != nil:
		own = m.Title.Forms[0]
	}
	owners := slices.Concat(e.Links["affiliated-with"], e.Links["located-in"])
	if len(owners) == 0 {
		if own == "" || m.Head != nil && e.ID != schema.Ent(m.Head.ID) {
			return r.surface(m)
		}
		return own
	}
	owner := r.Found.Entity(owners[0])
	if own == "" || owner == nil {
		return ""
	}
	return strings.ReplaceAll(strings.ReplaceAll(p.General.Whose, "HEAD", own), "OWNER", cmp.Or(owner.Labels[p.Lang], owner.Name))
}

// surface is the words of a mention, on one line.
func (r *Result) surface(m *entity.Mention) string {
	words := r.Parsed.Evidence(m.From, m.To).Text
	if !entity.OneLine(words) {
		words = strings.Join(strings.Fields(words), " ")
	}
	return text.NFC(words)
}

// holdsName says whether a name lies within a mention; mentions stand by where they begin, the longer first.
func (r *Result) holdsName(i int) bool {
	m := &r.Found.Mentions[i]
	for _, in := range r.Found.Mentions[i+1:] {
		if in.From >= m.To {
			return false
		}
		if in.Kind == entity.KindName && in.To <= m.To {
			return true
		}
	}
	return false
}
