// Package graph is the road from articles to the graph: read, cut, find names, extract claims, verify, write
// quads. It stores nothing itself but through package store.
package graph

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"hearsay/data"
	"hearsay/graph/claim"
	"hearsay/graph/claim/rules"
	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// Options say what a builder knows. The zero value takes the data that the program was built with.
type Options struct {
	Data fs.FS // the folders schema, lang and entity
}

// Builder turns articles into claims and quads. It is safe for concurrent use.
type Builder struct {
	Model     *schema.Model
	Gazetteer *entity.Gazetteer
	Pack      *lang.Pack

	finder  *entity.Finder
	outlets map[string]schema.ID // folded name → media
	rules   *rules.Rules
	hash    string
}

// New loads vocabulary, gazetteer and language pack. The error is schema.Faults where the data is wrong.
func New(o Options) (*Builder, error) {
	if o.Data == nil {
		o.Data = data.FS
	}
	model, err := schema.LoadModel(o.Data)
	if err != nil {
		return nil, err
	}
	gazetteer, err := entity.LoadGazetteer(o.Data, model)
	if err != nil {
		return nil, err
	}
	pack, err := lang.Load(o.Data, "lang/vi", model)
	if err != nil {
		return nil, err
	}
	hash, err := hashOf(o.Data)
	if err != nil {
		return nil, err
	}
	finder, err := entity.NewFinder(pack, gazetteer)
	if err != nil {
		return nil, err
	}
	return &Builder{Model: model, Gazetteer: gazetteer, Pack: pack, hash: hash, outlets: outlets(gazetteer),
		finder: finder, rules: rules.New(pack, gazetteer, model)}, nil
}

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

// Result keeps every stage of one article.
type Result struct {
	Parsed *text.Parsed
	Found  *entity.Found
	Record schema.Record // document, entities, mentions, claims that hold, and those rejected
	Quads  []quad.Quad
}

// Extract walks the road for one article. It is pure: the same article gives the same result, whatever else is
// in a store.
func (b *Builder) Extract(ctx context.Context, article *text.Article) (*Result, error) {
	doc := article.Document
	if doc.Lang == "" {
		doc.Lang = b.Pack.Lang
	}
	if base, _, _ := strings.Cut(doc.Lang, "-"); base != b.Pack.Lang {
		return nil, fmt.Errorf("extract %s: no language pack for %q; there is one for %s", doc.Source(), doc.Lang, b.Pack.Lang)
	}
	doc.Text, doc.Title = valid(doc.Text), valid(doc.Title)
	r := &Result{}
	r.Parsed = b.Pack.Split(doc, article.Body)
	r.Found = b.finder.Find(r.Parsed)
	b.publisher(r, valid(article.PublisherName))
	claims, err := b.rules.Extract(ctx, r.Parsed, r.Found)
	if err != nil {
		return nil, fmt.Errorf("extract %s: %w", doc.Source(), err)
	}
	kept, rejected := claim.Verify(b.Model, r.Parsed, r.named(b.Gazetteer), claims)
	r.Record = b.record(r, kept, rejected)
	r.Quads = b.Model.Quads(&r.Record)
	return r, nil
}

// valid has a space in place of each byte that is no UTF-8, which no store takes; offsets stay as they are.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	b := []byte(s)
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			b[i] = ' '
		}
		i += n
	}
	return string(b)
}

// Explain writes how the rules came to what they made of an article.
func (b *Builder) Explain(ctx context.Context, w io.Writer, r *Result) error {
	return b.rules.Explain(ctx, w, r.Parsed, r.Found)
}

// publisher settles whose voice the article's own is: the outlet that its metadata or its first words name, else a
// source named after the document.
func (b *Builder) publisher(r *Result, name string) {
	doc := &r.Parsed.Document
	if name != "" {
		if id := b.outlets[schema.Slug(name)]; id != "" {
			doc.Publisher = id
			return
		}
		doc.Publisher = schema.Ent("media-" + schema.Slug(name))
		r.local(schema.Entity{ID: doc.Publisher, Type: "media", Name: name})
		return
	}
	if m := b.lead(r); m != nil && m.ID != "" {
		doc.Publisher = m.ID
		return
	}
	doc.Publisher = schema.Ent("source-" + doc.ID.Local()[:10])
	r.local(schema.Entity{ID: doc.Publisher, Type: "source", Name: "article " + doc.ID.Local()[:10]})
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

// name looks an entity of the article up.
func (r *Result) name(g *entity.Gazetteer) func(schema.ID) *schema.Entity {
	return func(id schema.ID) *schema.Entity {
		if e := r.Found.Local[id]; e != nil {
			return e
		}
		return g.Entity(id)
	}
}

// named is name for those whom the article names and those to whom these belong; nil for all others.
func (r *Result) named(g *entity.Gazetteer) func(schema.ID) *schema.Entity {
	name, done, known := r.name(g), map[schema.ID]bool{}, map[schema.ID]bool{}
	add := func(id schema.ID) {
		e := name(id)
		if e == nil || done[id] {
			return
		}
		done[id], known[id], known[r.Found.Side(id)] = true, true, true
		for _, ids := range e.Links {
			for _, id := range ids {
				known[id] = true
			}
		}
		for _, p := range e.Positions {
			known[p.Of] = true
		}
	}
	add(r.Parsed.Publisher)
	for i := range r.Found.Mentions {
		add(r.Found.Mentions[i].ID)
	}
	for id := range r.Found.Local {
		add(id)
	}
	return func(id schema.ID) *schema.Entity {
		if !known[id] {
			return nil
		}
		return name(id)
	}
}

// record gathers the entities that mentions and claims name.
func (b *Builder) record(r *Result, claims []schema.Claim, rejected []schema.Rejected) schema.Record {
	rec := schema.Record{Doc: r.Parsed.Document, Claims: claims, Rejected: rejected}
	name, seen := r.name(b.Gazetteer), map[schema.ID]bool{}
	add := func(ids ...schema.ID) {
		for _, id := range ids {
			e := name(id)
			if e == nil || seen[id] {
				continue
			}
			seen[id] = true
			rec.Entities = append(rec.Entities, *e)
			if r.Found.Local[id] != nil {
				rec.Local = append(rec.Local, id)
			}
		}
	}
	for i := range r.Found.Mentions {
		m := &r.Found.Mentions[i]
		if m.ID == "" {
			continue
		}
		add(m.ID)
		rec.Mentions = append(rec.Mentions, schema.Mention{Evidence: r.Parsed.Evidence(m.From, m.To), Entity: m.ID})
	}
	add(rec.Doc.Publisher)
	for i := range claims {
		c := &claims[i]
		add(c.Speaker, c.Medium)
		add(c.Chain...)
		for _, role := range c.Roles() {
			add(*role.IDs...)
		}
		if c.Figure != nil {
			add(c.Figure.Class)
		}
	}
	for i := 0; i < len(rec.Local); i++ {
		for _, ids := range r.Found.Local[rec.Local[i]].Links {
			add(ids...)
		}
	}
	slices.SortFunc(rec.Entities, func(x, y schema.Entity) int { return strings.Compare(string(x.ID), string(y.ID)) })
	slices.Sort(rec.Local)
	return rec
}

// Hash identifies the data that the builder works with: a database built with another hash is stale.
func (b *Builder) Hash() string { return b.hash }
