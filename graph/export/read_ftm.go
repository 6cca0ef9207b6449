package export

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// ftm reads FollowTheMoney's entities, one a line. Events that Export wrote become the claims that they were. What others
// wrote of persons, organisations, places and things, and of who belongs to whom, lands in an article of its own, which
// is the file; what the graph has no words for is a fault.
func (r *reading) ftm(data []byte) error {
	f := &ftmReading{reading: r, doc: fileDocument(data, r.o.Name), byID: map[string]*ftmLine{}, entities: map[schema.ID]schema.Entity{}}
	for n := 1; len(data) > 0; n++ {
		line, rest, _ := bytes.Cut(data, []byte{'\n'})
		data = rest
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		x := &ftmLine{line: n}
		if err := json.Unmarshal(line, &x.ftmEntity); err != nil {
			r.fault(n, "it is no entity of FollowTheMoney: %v", err)
			continue
		}
		f.lines = append(f.lines, x)
		f.byID[x.ID] = x
	}
	f.things()
	f.claims()
	f.links()
	return r.ctx.Err()
}

// fileDocument is the article that a file itself is.
func fileDocument(data []byte, name string) schema.Document {
	id, sha := schema.DocID(data)
	return schema.Document{ID: id, Sources: []string{name}, Title: name, SHA256: sha}
}

type ftmLine struct {
	ftmEntity
	line int
	id   schema.ID // of the entity or claim that it is
}

func (x *ftmLine) first(property string) string {
	if v := x.Properties[property]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// note is the value that a note of ours gives a name.
func (x *ftmLine) note(name string) string {
	for _, n := range x.Properties["notes"] {
		if v, ok := strings.CutPrefix(n, name+"="); ok {
			return v
		}
	}
	return ""
}

// ftmReading is an import of FollowTheMoney on its way.
type ftmReading struct {
	*reading
	doc      schema.Document
	lines    []*ftmLine
	byID     map[string]*ftmLine
	entities map[schema.ID]schema.Entity
}

// ftmTypes are our types of entity by the schemata of FollowTheMoney.
var ftmTypes = map[string]string{
	"Person": "person", "Organization": "organisation", "Company": "organisation", "LegalEntity": "organisation", "PublicBody": "organisation",
	"Address": "place", "Asset": "other", "Vehicle": "equipment", "Vessel": "equipment", "Airplane": "equipment", "Project": "other",
}

// things finds the entities.
func (f *ftmReading) things() {
	for _, x := range f.lines {
		kind := ftmTypes[x.Schema]
		if kind == "" {
			continue
		}
		if t := x.note("type"); f.model.Type(t) != nil {
			kind = t
		}
		names := x.Properties["name"]
		if len(names) == 0 {
			f.fault(x.line, "%s has no name", x.ID)
			continue
		}
		e := schema.Entity{ID: f.entityID(x, kind, names[0]), Type: kind, Name: names[0], SameAs: x.first("wikidataId")}
		e.Aliases = slices.Concat(names[1:], x.Properties["alias"], x.Properties["weakAlias"])
		lat, long := &decoder{field: func(string) string { return firstOf(x.first("latitude"), x.note("lat")) }}, &decoder{field: func(string) string { return firstOf(x.first("longitude"), x.note("long")) }}
		if a, b := lat.number("latitude"), long.number("longitude"); a != nil && b != nil {
			e.Point = &schema.Point{Lat: *a, Long: *b}
		}
		x.id = e.ID
		f.entities[e.ID] = e
	}
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// entityID is the id of an entity: ours where it tells one, that of the entity of the same Wikidata item, or one by its
// type and name.
func (f *ftmReading) entityID(x *ftmLine, kind, name string) schema.ID {
	for _, url := range x.Properties["sourceUrl"] {
		if id := schema.ID(store.Short(quad.IRI(url))); id.Kind() == "ent" {
			return id
		}
	}
	if item := x.first("wikidataId"); item != "" {
		for _, q := range f.known {
			if q.Predicate == quad.IRI("owl:sameAs") && q.Object == quad.IRI("wd:"+item) {
				return idOf(q.Subject)
			}
		}
	}
	return schema.Ent(kind + "-" + schema.Slug(name))
}

// claims reads the events that Export wrote.
func (f *ftmReading) claims() {
	b := newRecords(f.reading, f.entities)
	for _, x := range f.lines {
		if id := schema.ID(x.first("recordId")); x.Schema == "Event" && id.Kind() == "claim" {
			d := &decoder{field: x.note}
			c, doc := d.statement(id)
			b.claim(c, doc, x.line, d.faults)
			x.id = id
		}
	}
	b.store()
}

// links reads who belongs to whom and holds which office, and tells what of the file has no place in the graph.
func (f *ftmReading) links() {
	own := false
	for _, x := range f.lines {
		own = own || x.id.Kind() == "claim"
	}
	links := 0
	for _, x := range f.lines {
		switch x.Schema {
		case "Occupancy", "Membership", "Employment", "Directorship", "UnknownLink":
			links++
			if !own {
				f.link(x)
			}
		case "Position", "Article":
		default:
			if x.id == "" {
				f.fault(x.line, "the graph has no words for a %s (%s)", x.Schema, x.ID)
			}
		}
	}
	if own {
		if links > 0 {
			f.note("%d links say again what the claims and the background say", links)
		}
		return
	}
	f.foreign()
}

// link reads one link of others.
func (f *ftmReading) link(x *ftmLine) {
	ends := map[string][2]string{"Occupancy": {"holder", "post"}, "Membership": {"member", "organization"}, "Employment": {"employee", "employer"},
		"Directorship": {"director", "organization"}, "UnknownLink": {"subject", "object"}}[x.Schema]
	from, to := f.byID[x.first(ends[0])], f.byID[x.first(ends[1])]
	title := x.first("role")
	if to != nil && to.Schema == "Position" {
		title = to.first("name")
		to = f.byID[to.first("organization")]
	}
	if from == nil || to == nil || from.id == "" || to.id == "" {
		f.fault(x.line, "the ends of %s (%s) are not both in the file", x.Schema, x.ID)
		return
	}
	e := f.entities[from.id]
	switch {
	case x.Schema == "UnknownLink":
		f.fault(x.line, "the graph has no words for the link %q of %s and %s", title, from.id, to.id)
		return
	case x.Schema == "Occupancy" || title != "":
		e.Positions = append(e.Positions, schema.Position{Of: to.id, Title: map[string]string{"en": title}, Since: x.first("startDate"), Until: x.first("endDate")})
	default:
		if e.Links == nil {
			e.Links = map[string][]schema.ID{}
		}
		e.Links["affiliated-with"] = append(e.Links["affiliated-with"], to.id)
	}
	f.entities[from.id] = e
}

// foreign stores what others wrote as an article that mentions its entities. Those that the graph knows stay as they are.
func (f *ftmReading) foreign() {
	if len(f.entities) == 0 {
		return
	}
	x := &schema.Record{Doc: f.doc}
	kept := 0
	for _, id := range slices.Sorted(maps.Keys(f.entities)) {
		x.Entities = append(x.Entities, f.entities[id])
		if _, known := f.facts[id]; known {
			kept++
		} else {
			x.Local = append(x.Local, id)
		}
	}
	if kept > 0 {
		f.note("%d entities are known to the graph, which keeps what it knows of them", kept)
	}
	lines := map[schema.ID]int{}
	for _, l := range f.lines {
		lines[l.id] = l.line
	}
	f.reading.record(x, 1, lines)
}
