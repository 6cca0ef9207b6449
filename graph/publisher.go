package graph

import (
	"hearsay/graph/entity"
	"hearsay/schema"
)

// outlets are the media that the gazetteer knows, by the slugs of their names.
func outlets(g *entity.Gazetteer) map[string]schema.ID {
	out := map[string]schema.ID{}
	for _, e := range g.Entities() {
		if e.Type != "media" {
			continue
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			out[schema.Slug(name)] = e.ID
		}
	}
	return out
}

// imprint settles the outlet that the article's metadata name.
func (b *Builder) imprint(r *Result, name string) {
	if name == "" {
		return
	}
	r.Parsed.Outlet, r.Parsed.Publisher = name, b.outlets[schema.Slug(name)]
	if r.Parsed.Publisher == "" {
		r.Parsed.Publisher = schema.Ent("media-" + schema.Slug(name))
	}
}

// publisher settles whose voice the article's own is: the outlet that its metadata or its first words name, else a
// source named after the document.
func (b *Builder) publisher(r *Result) {
	doc := &r.Parsed.Document
	if doc.Publisher != "" {
		if r.Found.Entity(doc.Publisher) == nil {
			r.local(schema.Entity{ID: doc.Publisher, Type: "media", Name: r.Parsed.Outlet})
		}
		return
	}
	if m := b.lead(r); m != nil && m.ID != "" {
		doc.Publisher = m.ID
		return
	}
	doc.Publisher = schema.Ent("source-" + doc.ID.Local()[:10])
	name := "article " + doc.ID.Local()[:10]
	r.local(schema.Entity{ID: doc.Publisher, Type: "source", Name: name, Labels: map[string]string{"en": name}})
}

// local adds an entity that only the article knows.
func (r *Result) local(e schema.Entity) {
	if r.Found.Local == nil {
		r.Found.Local = map[schema.ID]*schema.Entity{}
	}
	r.Found.Local[e.ID] = &e
}

// lead is the outlet that a paragraph begins with, before a dash or in brackets: "TTXVN - ".
func (b *Builder) lead(r *Result) *entity.Mention {
	starts := map[int]bool{}
	for _, s := range r.Parsed.Sentences {
		if s.Speaks() {
			starts[s.From] = true
		}
	}
	ts := r.Parsed.Tokens
	for i := range r.Found.Mentions {
		m := &r.Found.Mentions[i]
		opened := m.From > 0 && ts[m.From-1].Key == "("
		if m.Type != "media" || m.To >= len(ts) || !starts[m.From] && !(opened && starts[m.From-1]) {
			continue
		}
		if next := ts[m.To].Key; next == "-" || next == "–" || opened && next == ")" {
			return m
		}
	}
	return nil
}
