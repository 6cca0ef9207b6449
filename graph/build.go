// Package graph is the road from articles to the graph: read, cut, find names, extract claims, verify, write
// quads. It stores nothing itself but through package store.
package graph

import (
	"context"
	"io/fs"
	"sync"

	"github.com/cayleygraph/quad"

	"hearsay/data"
	"hearsay/graph/claim/rules"
	"hearsay/graph/compare"
	"hearsay/graph/decision"
	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/schema"
)

// HeapGrowth is by how many percent the heap should grow, while articles are built, before what is no longer used is collected.
// It is four times what Go's own rule is: much passes through and little stays, so that collecting takes less of the processors.
const HeapGrowth = 400

// Options say what a builder knows. The zero value takes the data that the program was built with.
type Options struct {
	Data      fs.FS         // the folders schema, lang and entity
	Decisions *decision.Set // what analysts decided; nil for nothing
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
	casts   *casts

	decisions  *decision.Set
	decided    func() *decided
	background func() (*store.Encoded, error)
	world      func() *compare.World
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
	b := Builder{Model: model, Gazetteer: gazetteer, Pack: pack, hash: hash, outlets: outlets(gazetteer), casts: &casts{},
		finder: entity.NewFinder(pack, gazetteer), rules: rules.New(pack, gazetteer, model)}
	return b.deciding(o.Decisions), nil
}

// deciding is the builder with what analysts decided.
func (b Builder) deciding(set *decision.Set) *Builder {
	b.decisions = set
	b.decided = sync.OnceValue(b.decide)
	b.background = sync.OnceValues(func() (*store.Encoded, error) { return store.EncodeBackground(b.decided().quads) })
	b.world = sync.OnceValue(func() *compare.World { return compare.NewWorld(b.decided().entities) })
	return &b
}

// Result keeps every stage of one article.
type Result struct {
	Parsed *text.Parsed
	Found  *entity.Found
	Record schema.Record // document, entities, mentions, claims that hold, and those rejected

	Account *rules.Account // how the claims came about; nil but from Explain

	model *schema.Model
}

// Quads are what a store holds of the article, sorted. They are made anew at each call.
func (r *Result) Quads() []quad.Quad { return r.model.Quads(&r.Record) }

// Extract walks the road for one article. It is pure: the same article gives the same result, whatever else is
// in a store.
func (b *Builder) Extract(ctx context.Context, article *text.Article) (*Result, error) {
	return b.walk(ctx, article, false)
}

// Explain walks the same road and keeps an account of what the patterns did.
func (b *Builder) Explain(ctx context.Context, article *text.Article) (*Result, error) {
	return b.walk(ctx, article, true)
}

func (b *Builder) walk(ctx context.Context, article *text.Article, explain bool) (*Result, error) {
	p := &passage{b: b, article: article}
	for _, stage := range stages {
		if err := stage(p, ctx); err != nil {
			return nil, err
		}
		if explain && p.reading != nil && p.result.Account == nil {
			p.result.Account = p.reading.Explain()
		}
	}
	return p.result, nil
}

// Hash identifies the data that the builder works with: a database built with another hash is stale.
func (b *Builder) Hash() string { return b.hash }
