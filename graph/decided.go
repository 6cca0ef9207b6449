package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/graph/decision"
	"hearsay/graph/store"
	"hearsay/schema"
)

// What the graph keeps of an article that decisions changed, both as N-Quads: what was read and stands no more, and what
// stands and was not read. So a decision can be taken back without the article.
const (
	asRead  = "as-read"
	instead = "as-decided"
)

// decidedKey is the database's note of the decisions that it was changed by.
const decidedKey = "decisions"

// decided is the background as decisions have it.
type decided struct {
	entities []schema.Entity
	quads    []quad.Quad
	at       map[schema.ID]*schema.Entity
	hash     string // of what was decided about the background; "" for nothing
}

func (b *Builder) decide() *decided {
	if b.Gazetteer == nil {
		return &decided{}
	}
	es, told := b.decisions.Background(b.Gazetteer.Entities())
	d := &decided{entities: es, quads: schema.KBQuads(es), at: make(map[schema.ID]*schema.Entity, len(es))}
	for i := range es {
		d.at[es[i].ID] = &es[i]
	}
	if len(told) > 0 {
		sum := sha256.Sum256([]byte(b.decisions.Hash()))
		d.hash, d.quads = hex.EncodeToString(sum[:8]), schema.SortQuads(append(d.quads, told...))
	}
	return d
}

// apply changes the quads of one article as the decisions say, and keeps what they were. Where they say nothing of it, the
// same quads are returned.
func (b *Builder) apply(doc schema.ID, qs []quad.Quad) ([]quad.Quad, error) {
	if len(b.decisions.Active()) == 0 {
		return qs, nil
	}
	known := b.decided().at
	out := b.decisions.Apply(b.Model, func(id schema.ID) *schema.Entity { return known[id] }, doc, qs)
	was, is := schema.SortQuads(difference(qs, out)), schema.SortQuads(difference(out, qs))
	if len(was)+len(is) == 0 {
		return qs, nil
	}
	for _, x := range []struct {
		p  string
		qs []quad.Quad
	}{{asRead, was}, {instead, is}} {
		text, err := encode(x.qs)
		if err != nil {
			return nil, fmt.Errorf("decide %s: %w", doc, err)
		}
		out = append(out, quad.Quad{Subject: doc.IRI(), Predicate: schema.Rel(x.p).IRI(), Object: quad.String(text), Label: doc.IRI()})
	}
	return schema.SortQuads(out), nil
}

// decide encodes the result as decisions have it.
func (r *run) decide(x *one) (err error) {
	if len(r.b.decisions.Active()) == 0 {
		if x.encoded, err = store.EncodeRecord(r.b.Model, &x.result.Record); err == nil {
			x.size = x.encoded.Len()
		}
		return err
	}
	read := x.result.Quads()
	is, err := r.b.apply(x.article.ID, read)
	if err != nil {
		return err
	}
	if x.size = len(read); len(is) != len(read) || len(is) > 0 && &is[0] != &read[0] {
		x.decided = is
	}
	x.encoded, err = store.Encode(x.article.ID, is)
	return err
}

// undecided are the quads of an article as they were read.
func undecided(doc schema.ID, qs []quad.Quad) ([]quad.Quad, error) {
	f := schema.NewFacts(qs)
	was, err := store.ParseQuads(f.Text(doc, asRead))
	if err != nil {
		return nil, fmt.Errorf("read what %s was: %w", doc, err)
	}
	is, err := store.ParseQuads(f.Text(doc, instead))
	if err != nil {
		return nil, fmt.Errorf("read what was decided of %s: %w", doc, err)
	}
	if len(was)+len(is) == 0 {
		return qs, nil
	}
	kept := slices.DeleteFunc(difference(qs, is), func(q quad.Quad) bool {
		return q.Subject == quad.Value(doc.IRI()) && (q.Predicate == quad.Value(schema.Rel(asRead).IRI()) || q.Predicate == quad.Value(schema.Rel(instead).IRI()))
	})
	return schema.SortQuads(append(kept, was...)), nil
}

// difference are the quads of the one that the other lacks, in their order.
func difference(qs, other []quad.Quad) []quad.Quad {
	in := make(map[quad.Quad]bool, len(other))
	for _, q := range other {
		in[canonical(q)] = true
	}
	var out []quad.Quad
	for _, q := range qs {
		if !in[canonical(q)] {
			out = append(out, q)
		}
	}
	return out
}

func canonical(q quad.Quad) quad.Quad {
	for _, d := range quad.Directions {
		q.Set(d, store.Canonical(q.Get(d)))
	}
	return q
}

func encode(qs []quad.Quad) (string, error) {
	var lines []byte
	var err error
	for _, q := range qs {
		if lines, err = (store.Encoder{}).AppendQuad(lines, q); err != nil {
			return "", err
		}
	}
	return string(lines), nil
}

// prepared makes an article ready to be compared, of its quads.
func (b *Builder) prepared(id schema.ID, qs []quad.Quad) (*compare.Prepared, error) {
	r, err := schema.ReadRecord(id, qs)
	if err != nil {
		return nil, err
	}
	return compare.Prepare(b.Model, b.world(), r), nil
}

// Prepared makes an article that has just been read ready to be compared, as it was read.
func (b *Builder) Prepared(r *Result) *compare.Prepared {
	return compare.Prepare(b.Model, b.world(), &r.Record)
}

// Background are the quads of graph:kb, as decisions have them.
func (b *Builder) Background() []quad.Quad { return slices.Clone(b.decided().quads) }

// Decide brings a graph up to date with the decisions of the builder: articles that they concern, or that earlier ones
// concerned which are taken back, are as a build would have them. It returns how many it changed.
func (b *Builder) Decide(ctx context.Context, s *store.Store) (int, error) {
	c, err := b.comparing(ctx, s)
	if err != nil {
		return 0, err
	}
	if err := b.renew(ctx, s); err != nil {
		return 0, err
	}
	err = c.redecide(ctx)
	return c.redecided, errors.Join(err, c.end(context.WithoutCancel(ctx)))
}

// renew writes the background. Articles that come one by one find it encoded.
func (b *Builder) renew(ctx context.Context, s *store.Store) error {
	e, err := b.background()
	if err != nil {
		return err
	}
	return s.PutBackground(ctx, e)
}

// redecide changes the articles of the graph where it was changed by other decisions than these.
func (c *comparing) redecide(ctx context.Context) error {
	hash, err := c.s.Meta(decidedKey)
	if err != nil || hash == c.b.decisions.Hash() {
		return err
	}
	ids, err := c.concerned(ctx)
	if err != nil {
		return err
	}
	if err := c.begin(ctx); err != nil {
		return err
	}
	g := c.s.Group()
	for _, id := range ids {
		if err := c.redecideOne(ctx, g, id); err != nil {
			return err
		}
		if g.Len() >= mostWaiting || c.full() {
			if err := g.Commit(ctx); err != nil {
				return err
			}
		}
		if c.full() {
			if err := c.flush(ctx); err != nil {
				return err
			}
		}
	}
	if err := g.Commit(ctx); err != nil {
		return err
	}
	return c.s.SetMeta(decidedKey, c.b.decisions.Hash())
}

func (c *comparing) redecideOne(ctx context.Context, g *store.Group, id schema.ID) error {
	qs, err := c.s.Quads(ctx, id)
	if err != nil {
		return err
	}
	read, err := undecided(id, qs)
	if err != nil {
		return err
	}
	is, err := c.b.apply(id, read)
	if err != nil || len(difference(qs, is))+len(difference(is, qs)) == 0 {
		return err
	}
	if err := c.goes(ctx, id); err != nil {
		return err
	}
	p, err := c.prepared(ctx, id, is)
	if err != nil {
		return err
	}
	if err := g.Replace(id, is); err != nil {
		return err
	}
	c.comes(p)
	c.redecided++
	return nil
}

// concerned are the articles that decisions changed or may change, sorted.
func (c *comparing) concerned(ctx context.Context) ([]schema.ID, error) {
	out := map[schema.ID]bool{}
	note := func(q quad.Quad) error {
		if label, ok := q.Label.(quad.IRI); ok && (schema.ID(label).Kind() == "doc" || schema.ID(label).Kind() == "claim") {
			out[schema.DocOf(schema.ID(label))] = true
		}
		return nil
	}
	err := c.s.Match(ctx, store.Pattern{quad.Predicate: {schema.Rel(instead).IRI()}}, note)
	for _, d := range c.b.decisions.Active() {
		if d.Article != "" && err == nil {
			err = c.s.Match(ctx, store.Pattern{quad.Predicate: {schema.Rel("source").IRI()}, quad.Object: {quad.String(d.Article)}}, note)
		}
		for _, id := range d.Ids() {
			if id.Kind() == "claim" {
				if _, failed := c.s.Quads(ctx, schema.DocOf(id)); failed == nil {
					out[schema.DocOf(id)] = true
				}
				continue
			}
			for _, d := range []quad.Direction{quad.Subject, quad.Object} {
				if err == nil {
					err = c.s.Match(ctx, store.Pattern{d: {id.IRI()}}, note)
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(out)), err
}

// Resting are the decisions that hold and change nothing in the graph: what they were taken about is gone.
func (b *Builder) Resting(ctx context.Context, s *store.Store) ([]*decision.Decision, error) {
	var out []*decision.Decision
	for _, d := range b.decisions.Active() {
		found := false
		err := s.Match(ctx, store.Pattern{quad.Predicate: {schema.Rel(decision.DecidedBy).IRI()}, quad.Object: {d.ID.IRI()}}, func(quad.Quad) error {
			found = true
			return nil
		})
		if err != nil {
			return nil, err
		}
		if !found {
			out = append(out, d)
		}
	}
	return out, nil
}

// Decisions are what the builder was told that analysts decided.
func (b *Builder) Decisions() *decision.Set {
	if b.decisions == nil {
		return &decision.Set{}
	}
	return b.decisions
}
