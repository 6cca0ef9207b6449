// Package query answers what is asked of a graph: look-ups of names, entities, claims and paths, and queries in
// Gizmo and the other languages of Cayley under limits.
package query

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/graph/store"
	"hearsay/schema"
)

// View answers look-ups from the quads of a store: entities, claims, documents, paths and tallies. It reads
// through Cayley's iterators and keeps the index of names and the background, made on first use, and some of the articles, places
// and enemies that it read last, so a view is good for one state of a store; make another after the store has changed. It is safe for concurrent use where the store is.
type View struct {
	// Guessed is told of a name that nothing bears and that was taken for another which is spelt alike; may be nil. It is set
	// before the view is used.
	Guessed func(name string, taken schema.Ref)

	snap  store.Snapshot
	model *schema.Model

	english *View  // of which this one differs in its language; nil for English
	lang    string // of the names that it gives

	mu     sync.Mutex
	names  *Names
	texts  []searchable
	world  *compare.World
	bySide map[schema.ID][]schema.ID // side → all entities of it, sorted
	other  map[string]*View          // by language

	sources recent[schema.ID, Source]
	sites   recent[schema.ID, Site]
	enemies recent[schema.ID, map[schema.ID]bool] // by side

	predicates recent[string, store.NodeID] // by name

	held atomic.Pointer[held] // nil where nothing is
}

// NewView makes a view of the graph, with the model that names relations and classes.
func NewView(snap store.Snapshot, m *schema.Model) *View { return &View{snap: snap, model: m} }

// In is the same view with entities called by their names in a language ("vi"), where they have one in it; "en" is the view itself.
// What it keeps is kept for all languages but for the names. It finds entities by every name, whatever the language.
func (v *View) In(lang string) *View {
	if lang == "" || lang == "en" {
		return v
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.other == nil {
		v.other = map[string]*View{}
	}
	if v.other[lang] == nil {
		v.other[lang] = &View{Guessed: v.Guessed, snap: v.snap, model: v.model, english: v, lang: lang}
	}
	return v.other[lang]
}

// Model is the vocabulary that the view reads with.
func (v *View) Model() *schema.Model { return v.model }

// quads returns what has the value at the direction, sorted as schema.SortQuads does.
func (v *View) quads(ctx context.Context, d quad.Direction, val quad.Value) ([]quad.Quad, error) {
	var out []quad.Quad
	err := v.each(ctx, d, val, func(q quad.Quad) { out = append(out, q) })
	return schema.SortQuads(out), err
}

// each calls f with what has the value at the direction, in no order.
func (v *View) each(ctx context.Context, d quad.Direction, val quad.Value, f func(quad.Quad)) error {
	id, err := v.snap.Find(val)
	if err != nil {
		return fmt.Errorf("look up %s: %w", val, err)
	}
	if id == 0 {
		return ctx.Err()
	}
	err = v.snap.Each(store.IDPattern{}.Set(d, id), func(q quad.Quad) error {
		f(q)
		return ctx.Err()
	})
	if err != nil {
		return fmt.Errorf("read the quads of %s: %w", val, err)
	}
	return ctx.Err()
}

// eachBut is each without the quads of some predicates (without "rel:"), whose values are not read.
func (v *View) eachBut(ctx context.Context, d quad.Direction, val quad.Value, but []string, f func(quad.Quad)) error {
	id, err := v.snap.Find(val)
	if err != nil {
		return fmt.Errorf("look up %s: %w", val, err)
	}
	if id == 0 {
		return ctx.Err()
	}
	var passed []store.NodeID
	for _, name := range but {
		p, err := v.predicates.get(name, func() (store.NodeID, error) { return v.snap.Find(schema.Rel(name).IRI()) })
		if err != nil {
			return fmt.Errorf("look up %s: %w", name, err)
		}
		passed = append(passed, p)
	}
	for q, err := range v.snap.Quads(store.IDPattern{}.Set(d, id)) {
		if err != nil {
			return fmt.Errorf("read the quads of %s: %w", val, err)
		}
		if slices.Contains(passed, q.Predicate()) {
			continue
		}
		told, err := v.valuesOf(q)
		if err != nil {
			return fmt.Errorf("read the quads of %s: %w", val, err)
		}
		f(told)
	}
	return ctx.Err()
}

// valuesOf are the values of a quad.
func (v *View) valuesOf(q store.Quad) (out quad.Quad, err error) {
	for _, d := range quad.Directions {
		id := q.Get(d)
		if id == 0 {
			continue
		}
		x, err := v.snap.Value(id)
		if err != nil {
			return out, err
		}
		out.Set(d, x)
	}
	return out, nil
}

// facts indexes what the quads say of the subjects, whatever their label; what stands under several labels
// stands once.
func (v *View) facts(ctx context.Context, subjects ...schema.ID) (schema.Facts, error) {
	var all []quad.Quad
	for _, id := range subjects {
		qs, err := v.quads(ctx, quad.Subject, id.IRI())
		if err != nil {
			return nil, err
		}
		all = append(all, qs...)
	}
	return schema.NewFacts(once(all)), nil
}

// once drops the quads that differ from an earlier one in their label alone.
func once(qs []quad.Quad) []quad.Quad {
	seen := map[quad.Quad]bool{}
	var out []quad.Quad
	for _, q := range qs {
		q.Label = nil
		if !seen[q] {
			seen[q] = true
			out = append(out, q)
		}
	}
	return out
}

// claim reads one claim with its figure; false where there is none of that id. Its quads stand under one label
// and their order means nothing, so they need no sorting.
func (v *View) claim(ctx context.Context, id schema.ID) (schema.Claim, bool, error) {
	if h := v.held.Load(); h != nil {
		if c, ok := h.claims[id]; ok {
			return *c, true, ctx.Err()
		}
	}
	var qs []quad.Quad
	keep := func(q quad.Quad) { qs = append(qs, q) }
	err := v.each(ctx, quad.Subject, id.IRI(), keep)
	if err == nil && slices.ContainsFunc(qs, func(q quad.Quad) bool { return q.Predicate == schema.Rel("figure").IRI() }) {
		err = v.each(ctx, quad.Subject, schema.FigOf(id).IRI(), keep)
	}
	if err != nil {
		return schema.Claim{}, false, err
	}
	c, ok := schema.NewFacts(qs).Claim(id)
	return c, ok, nil
}

// from returns the subjects of an edge into any of the objects, by the named predicates (without "rel:").
func (v *View) from(ctx context.Context, predicates map[string]bool, objects ...schema.ID) ([]schema.ID, error) {
	var out []schema.ID
	for _, o := range objects {
		err := v.each(ctx, quad.Object, o.IRI(), func(q quad.Quad) {
			if predicates[idOf(q.Predicate).Local()] {
				out = append(out, idOf(q.Subject))
			}
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// closure returns the ids and whatever leads to them over the named predicates: with located-in, a
// country and all its places.
func (v *View) closure(ctx context.Context, predicates map[string]bool, ids ...schema.ID) (map[schema.ID]bool, error) {
	seen := map[schema.ID]bool{}
	for _, id := range ids {
		seen[id] = true
	}
	for len(ids) > 0 {
		more, err := v.from(ctx, predicates, ids...)
		if err != nil {
			return nil, err
		}
		ids = nil
		for _, id := range more {
			if !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	return seen, nil
}

// idOf is the id behind a value, "" where it is no IRI.
func idOf(v quad.Value) schema.ID {
	iri, _ := v.(quad.IRI)
	return schema.ID(iri)
}

// Snapshot is the state of the store that the view reads.
func (v *View) Snapshot() store.Snapshot { return v.snap }
