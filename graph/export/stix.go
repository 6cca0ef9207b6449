package export

import (
	"cmp"
	"context"
	"crypto/sha1"
	"encoding/hex"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"hearsay/graph/store"
	"hearsay/schema"
)

// stixObject is an object of STIX 2.1; the order of its members means nothing, and JSON sorts them.
type stixObject map[string]any

// writeSTIX writes a bundle of STIX 2.1: entities are identities or locations, articles reports, claims notes with all
// their fields, edges relationships.
func writeSTIX(ctx context.Context, w io.Writer, s *Selection) error {
	p := newPrinter(ctx, w)
	x := &stix{s, map[schema.ID]string{}}
	for i := range s.entities {
		n := &s.entities[i]
		x.ids[n.ID] = stixKind(n) + "--" + uuid(string(n.ID))
	}
	p.put(`{"type":"bundle","id":"bundle--`, uuid("bundle"), `","objects":[`, "\n")
	listed(p, s.EachNode, func(n *Node) { p.json(x.node(n)) })
	if s.Nodes > 0 && s.Edges > 0 {
		p.put(",\n")
	}
	listed(p, s.EachEdge, func(e *Edge) { p.json(x.edge(e)) })
	eachOf(p, s.eachReport, func(r *report) {
		p.put(",\n")
		p.json(x.report(r))
	})
	p.put("\n]}\n")
	return p.end()
}

// stix is a bundle on its way.
type stix struct {
	*Selection
	ids map[schema.ID]string // of the objects that entities are
}

// id is that of the object that a node is, "" where there is no such node.
func (x *stix) id(node schema.ID) string {
	if id, ok := x.ids[node]; ok || !x.has(node) {
		return id
	}
	return noteID(node)
}

func noteID(claim schema.ID) string { return "note--" + uuid(string(claim)) }

// stixKind is the type of object that a node is. A location must say where it is.
func stixKind(n *Node) string {
	switch {
	case n.Claim != nil:
		return "note"
	case n.Point != nil && (n.Type == "place" || n.Type == "facility"):
		return "location"
	}
	return "identity"
}

// stixEpoch is when objects that know no date were made: what is written is the same every time.
const stixEpoch = "1970-01-01T00:00:00.000Z"

func stixTime(day string) string {
	if day == "" {
		return stixEpoch
	}
	return day + "T00:00:00.000Z"
}

func newSTIX(kind, id, day string) stixObject {
	return stixObject{"type": kind, "spec_version": "2.1", "id": id, "created": stixTime(day), "modified": stixTime(day)}
}

func (x *stix) node(n *Node) stixObject {
	if n.Claim != nil {
		return x.note(n)
	}
	o := newSTIX(stixKind(n), x.ids[n.ID], "")
	o["name"] = n.label()
	o["external_references"] = []stixObject{{"source_name": "hearsay", "external_id": string(n.ID), "url": n.iri()}}
	if n.SameAs != "" {
		o["external_references"] = append(o["external_references"].([]stixObject), stixObject{"source_name": "wikidata", "external_id": n.SameAs})
	}
	o["labels"] = []string{n.Type}
	if o["type"] == "location" {
		o["latitude"], o["longitude"] = n.Point.Lat, n.Point.Long
	} else {
		o["identity_class"] = map[string]string{"person": "individual", "group": "group", "organisation": "organization", "media": "organization", "force": "organization",
			"country": "organization", "weapon": "class", "equipment": "class"}[n.Type]
		if o["identity_class"] == "" {
			o["identity_class"] = "unknown"
		}
	}
	if len(n.Aliases) > 0 {
		o["x_hearsay_aliases"] = n.Aliases
	}
	if len(n.Labels) > 0 {
		o["x_hearsay_names"] = n.Labels
	}
	return o
}

func (x *stix) note(n *Node) stixObject {
	c := n.Claim
	o := newSTIX("note", noteID(n.ID), c.Article.Published.Start)
	o["abstract"] = n.Name
	o["content"] = cmp.Or(c.Evidence.Text, n.Name)
	if c.Speaker != "" {
		o["authors"] = []string{x.names.Ref(c.Speaker).Name}
	}
	refs := map[string]bool{}
	for _, id := range entitiesOf(c.Claim) {
		if to := x.id(id); to != "" {
			refs[to] = true
		}
	}
	if len(refs) == 0 { // a note is about something
		refs[reportID(c.Article.ID)] = true
	}
	o["object_refs"] = slices.Sorted(maps.Keys(refs))
	o["confidence"] = int(math.Round(100 * max(0, min(1, c.Confidence))))
	o["labels"] = []string{c.Stance, c.Relation}
	if c.Article.Lang != "" {
		o["lang"] = c.Article.Lang
	}
	o["external_references"] = []stixObject{{"source_name": "hearsay", "external_id": string(c.ID), "url": string(store.Full(c.ID.IRI()))}}
	columns := claimColumns()
	for i := range columns {
		if v := columns[i].value(c); v != nil {
			o["x_hearsay_"+columns[i].name] = v
		}
	}
	return o
}

func reportID(doc schema.ID) string { return "report--" + uuid(string(doc)) }

func (x *stix) edge(e *Edge) stixObject {
	o := newSTIX("relationship", "relationship--"+uuid(e.ID()), e.published)
	o["relationship_type"] = "related-to"
	o["description"] = strings.Join(append([]string{e.Label}, e.Titles...), ", ")
	o["source_ref"], o["target_ref"] = x.id(e.Source), x.id(e.Target)
	o["labels"] = []string{string(e.Class), e.Kind}
	first, last := firstDay(e.First), lastDay(e.Last)
	if first != "" {
		o["start_time"] = stixTime(first)
	}
	if last != "" && last > first {
		o["stop_time"] = stixTime(last)
	}
	return o
}

// report is an article with the notes of its claims.
func (x *stix) report(r *report) stixObject {
	a := r.article
	notes := make([]string, len(r.claims))
	for i := range r.claims {
		notes[i] = noteID(r.claims[i].ID)
	}
	o := newSTIX("report", reportID(a.ID), a.Published.Start)
	o["name"] = cmp.Or(a.Title, string(a.ID))
	o["published"] = stixTime(a.Published.Start)
	o["report_types"] = []string{"news"}
	o["object_refs"] = notes
	refs := []stixObject{{"source_name": "hearsay", "external_id": string(a.ID)}}
	for _, source := range a.Sources {
		if schema.OnWeb(source) {
			refs = append(refs, stixObject{"source_name": "article", "url": source})
		} else {
			refs = append(refs, stixObject{"source_name": "article", "description": source})
		}
	}
	o["external_references"] = refs
	if a.Lang != "" {
		o["lang"] = a.Lang
	}
	return o
}

// uuid is the version 5 UUID (RFC 9562) of a name, under the one of URLs and our namespace.
func uuid(name string) string {
	url := [16]byte{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	h := sha1.New()
	h.Write(url[:])
	io.WriteString(h, schema.Namespaces()["graph"]+name)
	b := h.Sum(nil)[:16]
	b[6], b[8] = b[6]&0x0f|0x50, b[8]&0x3f|0x80
	x := hex.EncodeToString(b)
	return x[:8] + "-" + x[8:12] + "-" + x[12:16] + "-" + x[16:20] + "-" + x[20:]
}
