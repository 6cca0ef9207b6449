package export

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"hearsay/schema"
)

// csv reads the table of claims that Export writes, and the table of nodes for entities that the graph does not know.
func (r *reading) csv(in io.Reader) error {
	entities := map[schema.ID]schema.Entity{}
	if r.o.Nodes != nil {
		err := r.rows(r.o.Nodes, []string{"Id", "Label", "type"}, func(_ int, field func(string) string) {
			if e := nodeEntity(field); e.ID.Kind() == "ent" {
				entities[e.ID] = e
			}
		})
		if err != nil {
			return fmt.Errorf("the table of nodes: %w", err)
		}
	}
	b := newRecords(r, entities)
	err := r.rows(in, []string{"Id", "relation", "article"}, func(line int, field func(string) string) {
		d := &decoder{field: field}
		c, doc := d.statement(schema.ID(field("Id")))
		b.claim(c, doc, line, d.faults)
	})
	if err == nil {
		b.store()
	}
	return err
}

// byteOrderMark is what some programs put before UTF-8.
const byteOrderMark = "\ufeff"

// rows calls f with each row of a table that must have the columns.
func (r *reading) rows(in io.Reader, columns []string, f func(line int, field func(string) string)) error {
	b := bufio.NewReader(in)
	if mark, err := b.Peek(len(byteOrderMark)); err == nil && string(mark) == byteOrderMark {
		if _, err := b.Discard(len(mark)); err != nil {
			return err
		}
	}
	c := csv.NewReader(b)
	head, err := c.Read()
	if err != nil {
		return fmt.Errorf("it has no header: %w", err)
	}
	at := map[string]int{}
	for i, name := range head {
		at[name] = i
	}
	for _, name := range columns {
		if _, ok := at[name]; !ok {
			return fmt.Errorf("it has no column %q", name)
		}
	}
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return r.ctx.Err()
		}
		if err != nil {
			return err
		}
		line, _ := c.FieldPos(0)
		f(line, func(name string) string {
			i, ok := at[name]
			if !ok {
				return ""
			}
			return r.unsafe(row[i])
		})
	}
}

// unsafe takes away the apostrophe that keeps spreadsheets from running a formula.
func (r *reading) unsafe(s string) string {
	if !r.o.Raw && strings.HasPrefix(s, "'") && formula(strings.TrimLeft(s, "'")) {
		return s[1:]
	}
	return s
}

// nodeEntity is an entity from the columns of nodes.
func nodeEntity(field func(string) string) schema.Entity {
	e := schema.Entity{ID: schema.ID(field("Id")), Type: field("type"), Name: field("Label"), Aliases: splitList(field("aliases")), SameAs: field("wikidata"), Labels: map[string]string{}}
	for _, l := range []string{"en", "vi"} {
		if name := field("name_" + l); name != "" {
			e.Labels[l] = name
		}
	}
	d := &decoder{field: field}
	if lat, long := d.number("lat"), d.number("long"); lat != nil && long != nil {
		e.Point = &schema.Point{Lat: *lat, Long: *long}
	}
	return e
}

// records gathers claims by their articles.
type records struct {
	*reading
	entities map[schema.ID]schema.Entity // that the import tells of
	docs     map[schema.ID]*schema.Record
	lines    map[schema.ID]int // of claims; of articles that of their first claim
}

func newRecords(r *reading, entities map[schema.ID]schema.Entity) *records {
	return &records{r, entities, map[schema.ID]*schema.Record{}, map[schema.ID]int{}}
}

// claim takes a claim of an article; one with faults leaves its article out.
func (b *records) claim(c schema.Claim, doc schema.Document, line int, faults []string) {
	for _, f := range faults {
		b.fault(line, "%s: %s", c.ID, f)
	}
	x := b.docs[doc.ID]
	switch {
	case c.ID.Kind() != "claim" || doc.ID.Kind() != "doc" || schema.DocOf(c.ID) != doc.ID:
		b.fault(line, "%q is no claim of the article %q", c.ID, doc.ID)
		return
	case x == nil:
		x = &schema.Record{Doc: doc}
		b.docs[doc.ID], b.lines[doc.ID] = x, line
	case x.Doc.SHA256 != doc.SHA256 || x.Doc.Title != doc.Title || x.Doc.Published != doc.Published || !slices.Equal(x.Doc.Sources, doc.Sources):
		b.fault(line, "%s says something else of its article than line %d", c.ID, b.lines[doc.ID])
	}
	if b.lines[c.ID] != 0 {
		b.fault(line, "%s stands a second time, first in line %d", c.ID, b.lines[c.ID])
		return
	}
	b.lines[c.ID] = line
	if len(faults) == 0 {
		x.Claims = append(x.Claims, c)
	} else {
		b.spoil(doc.ID)
	}
}

// spoil leaves an article out.
func (r *reading) spoil(doc schema.ID) {
	if r.spoilt == nil {
		r.spoilt = set{}
	}
	r.spoilt[doc] = true
}

// store gives the articles their entities and hands them on.
func (b *records) store() {
	for _, id := range slices.Sorted(maps.Keys(b.docs)) {
		x := b.docs[id]
		named := set{}
		for i := range x.Claims {
			for _, e := range entitiesOf(&x.Claims[i]) {
				named[e] = true
			}
		}
		if x.Doc.Publisher != "" {
			named[x.Doc.Publisher] = true
		}
		for _, e := range slices.Sorted(maps.Keys(named)) {
			entity, told := b.entities[e]
			_, known := b.facts[e]
			if told && !known {
				x.Local = append(x.Local, e)
			} else {
				entity = schema.Entity{ID: e}
			}
			x.Entities = append(x.Entities, entity)
		}
		b.record(x, b.lines[id], b.lines)
	}
}
