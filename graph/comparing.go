package graph

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/graph/store"
	"hearsay/schema"
)

// comparedKey is the database's note of what compared its claims; it is empty while articles change, so that a run that dies
// half-way is found out.
const comparedKey = "compared"

// mostPending is how many articles are held before they are compared: all of most builds.
const mostPending = 5000

// comparing keeps graph:analysis up to date while articles come and go. It compares once, when they have, or whenever many
// are waiting.
type comparing struct {
	b       *Builder
	s       *store.Store
	stale   bool // the analysis is of other data, or of a run that died: it is made anew at the end
	begun   bool
	empty   bool                            // nothing is compared yet, so there is nothing to read
	removed map[schema.ID]*compare.Prepared // as the analysis has them
	added   map[schema.ID]*compare.Prepared
}

func (b *Builder) comparing(ctx context.Context, s *store.Store) (*comparing, error) {
	c := &comparing{b: b, s: s, removed: map[schema.ID]*compare.Prepared{}, added: map[schema.ID]*compare.Prepared{}}
	by, err := s.Meta(comparedKey)
	if err != nil {
		return nil, err
	}
	ids, err := s.Documents(ctx)
	c.empty = len(ids) == 0
	c.stale = by != c.by() && !c.empty
	return c, err
}

// Uncompared notes that articles were changed otherwise than by a build: the next one compares all of them anew.
func Uncompared(s *store.Store) error { return s.SetMeta(comparedKey, "") }

// by names what compares: the data and the version of the code.
func (c *comparing) by() string { return c.b.hash + " " + compare.Version }

// begin notes, before the first change, that the analysis is behind.
func (c *comparing) begin() error {
	if c.begun {
		return nil
	}
	c.begun = true
	return Uncompared(c.s)
}

// goes takes out what the graph holds of an article, which must still be there.
func (c *comparing) goes(ctx context.Context, id schema.ID) error {
	if err := c.begin(); err != nil || c.stale || c.added[id] != nil || c.removed[id] != nil {
		return err
	}
	p, err := c.stored(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	c.removed[id] = p
	return err
}

// stays takes back that an article goes.
func (c *comparing) stays(id schema.ID) {
	if c.added[id] == nil {
		delete(c.removed, id)
	}
}

// comes puts an article in, in place of what has gone.
func (c *comparing) comes(r *schema.Record) {
	if !c.stale {
		c.added[r.Doc.ID] = compare.Prepare(c.b.Model, c.b.world(), r)
	}
}

// gone says that an article is no longer in the graph.
func (c *comparing) gone(id schema.ID) { delete(c.added, id) }

// stored prepares an article of the graph.
func (c *comparing) stored(ctx context.Context, id schema.ID) (*compare.Prepared, error) {
	qs, err := c.s.Quads(ctx, id)
	if err != nil {
		return nil, err
	}
	r, err := schema.ReadRecord(id, qs)
	if err != nil {
		return nil, err
	}
	return compare.Prepare(c.b.Model, c.b.world(), r), nil
}

// full says whether many articles are waiting.
func (c *comparing) full() bool { return len(c.added)+len(c.removed) >= mostPending }

// flush compares what is waiting with what the graph holds.
func (c *comparing) flush(ctx context.Context) error {
	if len(c.added)+len(c.removed) == 0 {
		return nil
	}
	ch := compare.Change{}
	for _, id := range slices.Sorted(maps.Keys(c.removed)) {
		ch.Remove = append(ch.Remove, c.removed[id])
	}
	for _, id := range slices.Sorted(maps.Keys(c.added)) {
		ch.Add = append(ch.Add, c.added[id])
	}
	var from compare.Source = source{c.s}
	if c.empty {
		from = compare.Nothing{}
	}
	remove, add, err := compare.Update(ctx, from, ch)
	if err == nil {
		err = c.s.ChangeAnalysis(ctx, remove, add)
	}
	if err != nil {
		return fmt.Errorf("compare claims: %w", err)
	}
	clear(c.added)
	clear(c.removed)
	c.empty = false
	return nil
}

// end compares what is left. An analysis that is stale is made anew of all articles.
func (c *comparing) end(ctx context.Context) error {
	if !c.stale && !c.begun {
		return nil
	}
	err := c.flush(ctx)
	if c.stale || errors.Is(err, compare.ErrStale) {
		err = c.anew(ctx)
	}
	if err != nil {
		return err
	}
	c.stale, c.begun = false, false
	return c.s.SetMeta(comparedKey, c.by())
}

// anew compares all articles of the graph.
func (c *comparing) anew(ctx context.Context) error {
	clear(c.added)
	clear(c.removed)
	c.empty = true
	ids, err := c.s.Documents(ctx)
	if err == nil {
		err = c.s.ReplaceAnalysis(ctx, nil)
	}
	for _, id := range ids {
		if err == nil {
			c.added[id], err = c.stored(ctx, id)
		}
		if err == nil && c.full() {
			err = c.flush(ctx)
		}
		if err != nil {
			return err
		}
	}
	return errors.Join(err, c.flush(ctx))
}

// source reads the analysis of a store.
type source struct{ s *store.Store }

// Subjects are the subjects of the analysis's edges into the object.
func (x source) Subjects(ctx context.Context, predicate string, object schema.ID) ([]schema.ID, error) {
	var out []schema.ID
	p := store.Pattern{quad.Predicate: {schema.Rel(predicate).IRI()}, quad.Object: {object.IRI()}}
	err := x.s.Match(ctx, p, func(q quad.Quad) error {
		if s, ok := q.Subject.(quad.IRI); ok && q.Label == quad.Value(schema.Analysis.IRI()) {
			out = append(out, schema.ID(s))
		}
		return nil
	})
	return out, err
}

// Objects are the objects of the subject's edges by the predicate.
func (x source) Objects(ctx context.Context, subject schema.ID, predicate string) ([]quad.Value, error) {
	var out []quad.Value
	p := store.Pattern{quad.Subject: {subject.IRI()}, quad.Predicate: {schema.Rel(predicate).IRI()}}
	err := x.s.Match(ctx, p, func(q quad.Quad) error {
		out = append(out, q.Object)
		return nil
	})
	return out, err
}

// Remove takes an article out of the graph and out of what is computed over it. The error wraps store.ErrNotFound.
func (b *Builder) Remove(ctx context.Context, s *store.Store, ids ...schema.ID) error {
	c, err := b.comparing(ctx, s)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err = c.goes(ctx, id); err == nil {
			err = s.Remove(ctx, id)
		}
		if err != nil {
			c.stays(id)
			break
		}
	}
	return errors.Join(err, c.end(context.WithoutCancel(ctx)))
}
