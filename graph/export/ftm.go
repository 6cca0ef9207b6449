package export

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"hearsay/graph/store"
	"hearsay/schema"
)

// ftmEntity is one line of FollowTheMoney: its values are lists of texts.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// add adds the values that are not empty.
func (e *ftmEntity) add(property string, values ...string) {
	for _, v := range values {
		if v != "" && !slices.Contains(e.Properties[property], v) {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

func newFtM(id, schema string) *ftmEntity { return &ftmEntity{id, schema, map[string][]string{}} }

// writeFtM writes FollowTheMoney's entities, one a line: articles, entities, claims as events whose notes hold all their
// fields, and links.
func writeFtM(ctx context.Context, w io.Writer, s *Selection) error {
	p := newPrinter(ctx, w)
	line := func(e *ftmEntity) {
		p.json(e)
		p.put("\n")
	}
	kinds := map[schema.ID]string{} // of entities
	eachOf(p, s.eachReport, func(r *report) { line(s.ftmArticle(r.article)) })
	for i := range s.entities {
		n := &s.entities[i]
		kinds[n.ID] = ftmSchema(n.Type)
		line(ftmNode(n))
	}
	eachOf(p, s.eachStatement, func(c *Statement) { line(s.ftmClaim(c, kinds)) })
	eachOf(p, s.EachEdge, func(x *Edge) {
		for _, e := range ftmLinks(x, kinds) {
			line(e)
		}
	})
	return p.end()
}

// ftmSchema is the schema of FollowTheMoney for a type of entity. It has none for countries and places as such: countries
// act as public bodies, places are addresses.
func ftmSchema(kind string) string {
	switch kind {
	case "person":
		return "Person"
	case "country":
		return "PublicBody"
	case "place", "facility":
		return "Address"
	case "weapon", "equipment":
		return "Asset"
	case "event", "claim":
		return "Event"
	}
	return "Organization"
}

// ftmID writes an id as FollowTheMoney allows: ASCII letters, digits, dots and hyphens; by its hash where it holds else.
func ftmID(id schema.ID) string {
	kind, local := cmp.Or(id.Kind(), "x"), id.Local()
	if plainName(local) && !strings.Contains(local, "_") && !strings.HasSuffix(local, "-") {
		return kind + "-" + local
	}
	sum := sha256.Sum256([]byte(id))
	return kind + "-x" + hex.EncodeToString(sum[:10])
}

func ftmNode(n *Node) *ftmEntity {
	e := newFtM(ftmID(n.ID), ftmSchema(n.Type))
	e.add("name", n.label())
	for _, l := range slices.Sorted(maps.Keys(n.Labels)) {
		e.add("name", n.Labels[l])
	}
	e.add("alias", n.Aliases...)
	e.add("sourceUrl", n.iri())
	e.add("notes", "type="+n.Type)
	e.add("wikidataId", n.SameAs)
	if n.Point != nil && e.Schema == "Address" {
		e.add("latitude", decimal(n.Point.Lat))
		e.add("longitude", decimal(n.Point.Long))
	} else if n.Point != nil {
		e.add("notes", "lat="+decimal(n.Point.Lat), "long="+decimal(n.Point.Long))
	}
	return e
}

func (s *Selection) ftmArticle(d *schema.Document) *ftmEntity {
	e := newFtM(ftmID(d.ID), "Article")
	e.add("title", cmp.Or(d.Title, string(d.ID)))
	e.add("name", cmp.Or(d.Title, string(d.ID)))
	for _, source := range d.Sources {
		if schema.OnWeb(source) {
			e.add("sourceUrl", source)
		} else {
			e.add("fileName", source)
		}
	}
	if d.Publisher != "" {
		e.add("publisher", s.names.Ref(d.Publisher).Name)
	}
	e.add("publishedAt", d.Published.Start)
	if tag, err := language.Parse(d.Lang); err == nil {
		base, _ := tag.Base()
		e.add("language", base.ISO3())
	}
	return e
}

func (s *Selection) ftmClaim(c *Statement, kinds map[schema.ID]string) *ftmEntity {
	e := newFtM(ftmID(c.ID), "Event")
	e.add("name", s.Words(c))
	e.add("summary", c.Evidence.Text)
	e.add("startDate", c.Date.Start)
	e.add("endDate", c.Date.End)
	e.add("proof", ftmID(c.Article.ID))
	e.add("sourceUrl", string(store.Full(c.ID.IRI())))
	e.add("recordId", string(c.ID))
	for _, id := range entitiesOf(c.Claim) {
		switch kinds[id] {
		case "Address":
			e.add("addressEntity", ftmID(id))
		case "Person", "Organization", "PublicBody":
			e.add("involved", ftmID(id))
		}
	}
	columns := claimColumns()
	for i := range columns {
		if v := columns[i].text(c); v != "" {
			e.add("notes", columns[i].name+"="+v)
		}
	}
	return e
}

// ftmLinks are an edge as a link; an office is a position and who occupies it.
func ftmLinks(x *Edge, kinds map[schema.ID]string) []*ftmEntity {
	id := ftmID(schema.ID("link:" + x.ID()))
	if x.Class == Background && x.Kind == "position" && kinds[x.Source] == "Person" {
		post := newFtM(ftmID(schema.ID("post:"+x.ID())), "Position")
		post.add("name", cmp.Or(strings.Join(x.Titles, ", "), x.Label))
		if kinds[x.Target] == "Organization" || kinds[x.Target] == "PublicBody" {
			post.add("organization", ftmID(x.Target))
		}
		e := newFtM(id, "Occupancy")
		e.add("holder", ftmID(x.Source))
		e.add("post", post.ID)
		e.add("startDate", x.First)
		e.add("endDate", x.Last)
		return []*ftmEntity{post, e}
	}
	e := newFtM(id, "UnknownLink")
	e.add("subject", ftmID(x.Source))
	e.add("object", ftmID(x.Target))
	e.add("role", x.Kind)
	e.add("summary", x.Label)
	e.add("startDate", firstDay(x.First))
	e.add("endDate", lastDay(x.Last))
	return []*ftmEntity{e}
}
