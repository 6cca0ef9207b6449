package store

import (
	"bytes"
	"context"
	"fmt"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Replace makes qs the whole of what the document says: its doc: graph and its claims' graphs. All of it is stored
// or, on an error, nothing changes. Quads whose label is neither are ErrForbids. No quads at all is Remove.
func (s *Store) Replace(ctx context.Context, doc schema.ID, qs []quad.Quad) error {
	if doc.Kind() != "doc" || doc.Local() == "" {
		return fmt.Errorf("store %q: not the id of a document", string(doc))
	}
	return s.put(ctx, doc, docFile(doc), qs, func(label schema.ID) bool {
		return label == doc || label.Kind() == "claim" && schema.DocOf(label) == doc
	})
}

// Remove takes the document out, leaving the graph that never saw it. The error wraps ErrNotFound.
func (s *Store) Remove(ctx context.Context, doc schema.ID) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return fmt.Errorf("remove %s: %w", doc, err)
	}
	if _, err := s.files.Read(docFile(doc)); missing(err) {
		return s.noDocument("remove", doc)
	}
	return s.remove(docFile(doc))
}

// ReplaceBackground makes qs the whole of graph:kb, as Replace does for a document.
func (s *Store) ReplaceBackground(ctx context.Context, qs []quad.Quad) error {
	return s.put(ctx, schema.KB, kbFile, qs, func(label schema.ID) bool { return label == schema.KB })
}

func (s *Store) put(ctx context.Context, owner schema.ID, name string, qs []quad.Quad, own func(schema.ID) bool) error {
	for _, q := range qs {
		label, ok := q.Label.(quad.IRI)
		if !ok || !own(schema.ID(label)) {
			return fmt.Errorf("store %s: %v labelled %v: %w", owner, q, q.Label, ErrForbids)
		}
	}
	data, err := seal(owner, qs)
	if err != nil {
		return fmt.Errorf("store %s: %w", owner, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return fmt.Errorf("store %s: %w", owner, err)
	}
	if len(qs) == 0 {
		return s.remove(name)
	}
	if old, err := s.files.Read(name); err == nil && bytes.Equal(old, data) {
		return nil
	}
	s.snap.drop()
	if err := s.files.Write(name, data); err != nil {
		return fmt.Errorf("store %s: %w", owner, err)
	}
	return nil
}

func (s *Store) remove(name string) error {
	s.snap.drop()
	if err := s.files.Remove(name); err != nil {
		return fmt.Errorf("remove %s: %w", s.files.Path(name), err)
	}
	return nil
}

func (s *Store) writable(ctx context.Context) error {
	if s.readOnly {
		return ErrReadOnly
	}
	return ctx.Err()
}
