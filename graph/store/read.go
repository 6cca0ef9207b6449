package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Snapshot returns the graph as it is now. What was given out before stays as it was.
func (s *Store) Snapshot(ctx context.Context) (Snapshot, error) { return s.snapshot(ctx) }

// Count returns the number of quads of the graph.
func (s *Store) Count(ctx context.Context) (int64, error) {
	snap, err := s.snapshot(ctx)
	if err != nil {
		return 0, err
	}
	return snap.Len(), nil
}

// Documents returns the ids of all documents, sorted.
func (s *Store) Documents(ctx context.Context) ([]schema.ID, error) {
	snap, err := s.snapshot(ctx)
	if err != nil {
		return nil, err
	}
	docs, err := snap.documents(ctx)
	return docs, s.fault("list the documents of", err)
}

// Quads returns the quads of a document's doc: and claim: graphs in the order of their N-Quads lines. The error
// wraps ErrNotFound or ErrDamaged.
func (s *Store) Quads(ctx context.Context, doc schema.ID) ([]quad.Quad, error) {
	snap, err := s.snapshot(ctx)
	if err != nil {
		return nil, err
	}
	qs, err := owned(ctx, snap, doc)
	if err != nil {
		return nil, s.fault("read "+string(doc)+" in", err)
	}
	if len(qs) == 0 {
		return nil, s.noDocument("read", doc)
	}
	return qs, nil
}

// Reported returns the quads of a document's own graph, where all stands that is known of its claims but their figures, and
// those of the figures; those of a graph with a subject and predicate in common together, in the order of their
// objects' lines. It is much quicker than Quads for who reads facts one by one. The quads are put into the slice that is given
// as far as it has room.
func (s *Store) Reported(ctx context.Context, doc schema.ID, into []quad.Quad) ([]quad.Quad, error) {
	snap, err := s.snapshot(ctx)
	if err != nil {
		return nil, err
	}
	qs := into[:0]
	if embedded, ok := snap.(embeddedState); ok {
		qs, err = embedded.reported(doc, qs)
	} else {
		qs, err = owned(ctx, snap, doc)
		qs = slices.DeleteFunc(qs, func(q quad.Quad) bool { return q.Label != doc.IRI() && !ofFigure(q) })
	}
	if err != nil {
		return nil, s.fault("read "+string(doc)+" in", err)
	}
	if len(qs) == 0 {
		return nil, s.noDocument("read", doc)
	}
	return qs, nil
}

// ofFigure says whether a quad is of a claim's figure.
func ofFigure(q quad.Quad) bool {
	id, _ := q.Subject.(quad.IRI)
	return schema.ID(id).Kind() == "fig"
}

// owned returns the quads of a document and its claims, or of another label, in the order of their N-Quads lines.
func owned(ctx context.Context, snap state, owner schema.ID) ([]quad.Quad, error) {
	var out []quad.Quad
	err := snap.owned(ctx, owner, func(q quad.Quad) error {
		out = append(out, q)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return sortByLine(out)
}

// Background returns the quads of graph:kb in the order of their N-Quads lines.
func (s *Store) Background(ctx context.Context) ([]quad.Quad, error) {
	return s.graph(ctx, schema.KB)
}

// Analysis returns the quads of graph:analysis in the order of their N-Quads lines.
func (s *Store) Analysis(ctx context.Context) ([]quad.Quad, error) {
	return s.graph(ctx, schema.Analysis)
}

func (s *Store) graph(ctx context.Context, label schema.ID) ([]quad.Quad, error) {
	snap, err := s.snapshot(ctx)
	if err != nil {
		return nil, err
	}
	qs, err := owned(ctx, snap, label)
	return qs, s.fault("read "+string(label)+" in", err)
}

// ForEach calls f with every quad of the background, the analysis and the documents by their ids, each in the order of
// its N-Quads lines. It stops at f's first error and returns it.
func (s *Store) ForEach(ctx context.Context, f func(quad.Quad) error) error {
	snap, err := s.snapshot(ctx)
	if err != nil {
		return err
	}
	docs, err := snap.documents(ctx)
	if err != nil {
		return s.fault("list the documents of", err)
	}
	for _, owner := range append([]schema.ID{schema.KB, schema.Analysis}, docs...) {
		if err := ctx.Err(); err != nil {
			return err
		}
		qs, err := owned(ctx, snap, owner)
		if err != nil {
			return s.fault("read "+string(owner)+" in", err)
		}
		for _, q := range qs {
			if err := f(q); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *Store) noDocument(verb string, doc schema.ID) error {
	return fmt.Errorf("%s %s: no such document in %s: %w", verb, doc, Name(s.url), ErrNotFound)
}

// At is the store as it was at a snapshot of it: reading it tells nothing of what was written since. It is closed with the store
// itself, and refuses writes.
func (s *Store) At(snap Snapshot) *Store {
	at, ok := snap.(state)
	if !ok {
		return s
	}
	return &Store{url: s.url, readOnly: true, engine: still{s.engine, at}}
}

// still is an engine whose snapshots are all the same.
type still struct {
	engine
	at state
}

func (e still) snapshot(context.Context) (state, error) { return e.at, nil }
