package graph

import (
	"context"
	"fmt"
	"strings"

	"hearsay/graph/claim"
	"hearsay/graph/claim/rules"
	"hearsay/graph/text"
	"hearsay/schema"
)

// A passage is an article on the road. Each of its stages takes more of a processor's nearest memory than there is: where several
// articles go one stage after the other together, all but the first find it filled.
type passage struct {
	b       *Builder
	article *text.Article
	result  *Result
	reading *rules.Reading
	claims  []schema.Claim
}

// stages are the road up to the record, in order.
var stages = []func(*passage, context.Context) error{(*passage).split, (*passage).find, (*passage).read, (*passage).attribute, (*passage).extract, (*passage).record}

// split cuts the text.
func (p *passage) split(context.Context) error {
	doc := p.article.Document
	if doc.Lang == "" {
		doc.Lang = p.b.Pack.Lang
	}
	if base, _, _ := strings.Cut(doc.Lang, "-"); base != p.b.Pack.Lang {
		return fmt.Errorf("extract %s: no language pack for %q; there is one for %s", doc.Source(), doc.Lang, p.b.Pack.Lang)
	}
	doc.Text, doc.Title, doc.Valid = text.Valid(doc.Text), text.Valid(doc.Title), true
	p.result = &Result{model: p.b.Model}
	p.result.Parsed = p.b.Pack.Split(doc, p.article.Body)
	p.b.imprint(p.result, text.Valid(p.article.PublisherName))
	return nil
}

// find finds the names.
func (p *passage) find(context.Context) error {
	p.result.Found = p.b.finder.Find(p.result.Parsed)
	p.b.publisher(p.result)
	return nil
}

// read cuts the sentences into units.
func (p *passage) read(context.Context) error {
	p.reading = p.b.rules.Read(p.result.Parsed, p.result.Found)
	return nil
}

// attribute finds who speaks where.
func (p *passage) attribute(ctx context.Context) error {
	return p.fault(p.reading.Attribute(ctx))
}

// extract makes the claims.
func (p *passage) extract(ctx context.Context) (err error) {
	p.claims, err = p.reading.Claims(ctx)
	p.reading = nil
	return p.fault(err)
}

// record verifies the claims and gathers whom they name.
func (p *passage) record(context.Context) error {
	r := p.result
	c := p.b.casts.of(r, p.b.Gazetteer)
	defer p.b.casts.give(c)
	kept, rejected := claim.Verify(p.b.Model, r.Parsed, r.named(c), p.claims)
	r.Record = p.b.record(r, c, kept, rejected)
	return nil
}

// fault says of which article an error is, nil for none.
func (p *passage) fault(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("extract %s: %w", p.article.Source(), err)
}
