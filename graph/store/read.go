package store

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Documents returns the ids of all documents, sorted.
func (s *Store) Documents(ctx context.Context) ([]schema.ID, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	names, err := s.files.List(docFolder)
	if err != nil {
		return nil, fmt.Errorf("list the documents of %s: %w", s.url, err)
	}
	var out []schema.ID
	for _, name := range names {
		if id, ok := docOf(name); ok {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out, nil
}

// Quads returns the quads of a document's doc: and claim: graphs in the order of their N-Quads lines. The error
// wraps ErrNotFound or ErrDamaged.
func (s *Store) Quads(ctx context.Context, doc schema.ID) ([]quad.Quad, error) {
	text, err := s.text(ctx, doc, docFile(doc))
	if missing(err) {
		return nil, s.noDocument("read", doc)
	}
	if err != nil {
		return nil, err
	}
	return s.parse(docFile(doc), text)
}

// Background returns the quads of graph:kb in the order of their N-Quads lines.
func (s *Store) Background(ctx context.Context) ([]quad.Quad, error) {
	text, err := s.text(ctx, schema.KB, kbFile)
	if missing(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return s.parse(kbFile, text)
}

// ForEach calls f with every quad: the background, then the documents by their ids. It stops at f's first error and returns it.
func (s *Store) ForEach(ctx context.Context, f func(quad.Quad) error) error {
	return s.each(ctx, func(name string, text []byte) error {
		qs, err := s.parse(name, text)
		for _, q := range qs {
			if err := f(q); err != nil {
				return err
			}
		}
		return err
	})
}

// Dump writes the whole graph as N-Quads, sorted by line: the same graph gives the same bytes.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	var all [][]byte
	err := s.each(ctx, func(_ string, text []byte) error {
		all = slices.AppendSeq(all, bytes.Lines(text))
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortFunc(all, bytes.Compare)
	for _, line := range all {
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// each calls f with the N-Quads of every file: the background, then the documents by their ids.
func (s *Store) each(ctx context.Context, f func(name string, text []byte) error) error {
	docs, err := s.Documents(ctx)
	if err != nil {
		return err
	}
	for _, owner := range append([]schema.ID{schema.KB}, docs...) {
		name := kbFile
		if owner != schema.KB {
			name = docFile(owner)
		}
		text, err := s.text(ctx, owner, name)
		if missing(err) {
			continue // removed by a writer since it was listed
		}
		if err != nil {
			return err
		}
		if err := f(name, text); err != nil {
			return err
		}
	}
	return nil
}

// text reads and checks the file of owner.
func (s *Store) text(ctx context.Context, owner schema.ID, name string) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	data, err := s.files.Read(name)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", s.files.Path(name), err)
	}
	id, text, err := unseal(data)
	if err == nil && id != owner {
		err = fmt.Errorf("it holds %s: %w", id, ErrDamaged)
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w: %s", s.files.Path(name), err, mend(owner))
	}
	return text, nil
}

func mend(owner schema.ID) string {
	if owner == schema.KB {
		return "run hearsay build to write it anew"
	}
	return fmt.Sprintf("run hearsay remove %s, then build its article again", owner)
}

func (s *Store) parse(name string, text []byte) ([]quad.Quad, error) {
	var out []quad.Quad
	err := ReadQuads(text, func(q quad.Quad) error {
		out = append(out, q)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w: %w", s.files.Path(name), ErrDamaged, err)
	}
	return out, nil
}

func (s *Store) noDocument(verb string, doc schema.ID) error {
	return fmt.Errorf("%s %s: no such document in %s: %w", verb, doc, s.url, ErrNotFound)
}
