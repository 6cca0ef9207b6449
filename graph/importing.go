package graph

import (
	"context"
	"errors"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// Importing keeps what is computed over the claims of a graph up to date while articles come in as quads, not by a build.
type Importing struct{ claims *comparing }

// Importing begins an import into the store. End must be called, whatever happens.
func (b *Builder) Importing(ctx context.Context, s *store.Store) (*Importing, error) {
	c, err := b.comparing(ctx, s)
	if err == nil {
		err = c.redecide(ctx)
	}
	return &Importing{c}, err
}

// Replace makes qs, as decisions have them, the whole of what the document says, as the store's Replace does. The sketch, as the analysis keeps it, is
// what the article is compared by where its text is not among them; "" for none.
func (i *Importing) Replace(ctx context.Context, doc schema.ID, qs []quad.Quad, sketch string) error {
	qs, err := undecided(doc, qs)
	if err == nil {
		qs, err = i.claims.b.apply(doc, qs)
	}
	if err != nil {
		return err
	}
	p, err := i.claims.b.prepared(doc, qs)
	if err != nil {
		return err
	}
	if err := i.claims.goes(ctx, doc); err != nil {
		return err
	}
	if err := i.claims.s.Replace(ctx, doc, qs); err != nil {
		i.claims.stays(doc)
		return err
	}
	if sketch != "" && !p.Sketch.Filled() {
		p.Sketched(sketch)
	}
	i.claims.comes(p)
	if i.claims.full() {
		return i.claims.flush(ctx)
	}
	return nil
}

// End compares what has come in with the rest of the graph.
func (i *Importing) End(ctx context.Context) error {
	return errors.Join(ctx.Err(), i.claims.end(context.WithoutCancel(ctx)))
}
