package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
	"hearsay/schema"
)

// Replace makes qs the whole of what the document says: its doc: graph and its claims' graphs. All of it is stored
// durably or, on an error, nothing changes. Quads whose label is neither are ErrForbids, as are those of a claim that
// the doc: graph does not name. No quads at all is Remove.
func (s *Store) Replace(ctx context.Context, doc schema.ID, qs []quad.Quad) error {
	g := s.Group()
	if err := g.Replace(doc, qs); err != nil {
		return err
	}
	return g.Commit(ctx)
}

// Remove takes the document out, leaving the graph that never saw it. The error wraps ErrNotFound.
func (s *Store) Remove(ctx context.Context, doc schema.ID) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return fmt.Errorf("remove %s: %w", doc, err)
	}
	snap, err := s.snapshot(ctx)
	if err != nil {
		return err
	}
	switch id, err := snap.Find(doc.IRI()); {
	case err != nil:
		return s.fault("remove "+string(doc)+" from", err)
	case id == 0:
		return s.noDocument("remove", doc)
	}
	there := false
	err = snap.owned(ctx, doc, func(quad.Quad) error { there = true; return errEnough })
	if err != nil && err != errEnough {
		return s.fault("remove "+string(doc)+" from", err)
	}
	if !there {
		return s.noDocument("remove", doc)
	}
	return s.fault("remove "+string(doc)+" from", s.engine.apply(ctx, []change{{owner: doc, whole: true}}))
}

// errEnough ends a reading that has found what it looked for.
var errEnough = errors.New("enough was read")

// ReplaceBackground makes qs the whole of graph:kb, as Replace does for a document.
func (s *Store) ReplaceBackground(ctx context.Context, qs []quad.Quad) error {
	return s.replaceGraph(ctx, schema.KB, qs)
}

// PutBackground is ReplaceBackground of what EncodeBackground encoded before.
func (s *Store) PutBackground(ctx context.Context, e *Encoded) error {
	if e.owner != schema.KB {
		return fmt.Errorf("store %s as the background: %w", e.owner, ErrForbids)
	}
	return s.putGraph(ctx, schema.KB, e.quads)
}

// ReplaceAnalysis makes qs the whole of graph:analysis, as Replace does for a document.
func (s *Store) ReplaceAnalysis(ctx context.Context, qs []quad.Quad) error {
	return s.replaceGraph(ctx, schema.Analysis, qs)
}

func (s *Store) replaceGraph(ctx context.Context, label schema.ID, qs []quad.Quad) error {
	add, err := encode(label, qs)
	if err != nil {
		return err
	}
	return s.putGraph(ctx, label, add)
}

func (s *Store) putGraph(ctx context.Context, label schema.ID, add *segment.Encoded) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return fmt.Errorf("store %s: %w", label, err)
	}
	return s.fault("store "+string(label)+" in", s.engine.apply(ctx, []change{{owner: label, whole: true, add: add}}))
}

// owns says whether a quad with the label is one of owner's: a document, or a graph that is one label.
func owns(owner schema.ID, label quad.Value) bool {
	iri, ok := label.(quad.IRI)
	id := schema.ID(iri)
	return ok && (id == owner || id.ClaimOf(owner))
}

func (s *Store) writable(ctx context.Context) error {
	if s.readOnly {
		return ErrReadOnly
	}
	return ctx.Err()
}
