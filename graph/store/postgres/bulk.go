package postgres

import (
	"context"
	"errors"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
)

// NewQuadWriter adds quads by COPY, all of them when it is closed: what Cayley's bulk writer is for.
func (q *quadStore) NewQuadWriter() (quad.WriteCloser, error) {
	if q.store == nil {
		return nil, ErrReadOnly
	}
	l, err := q.store.NewLoader(context.Background(), LoadOptions{})
	if err != nil {
		return nil, err
	}
	return &bulkWriter{loader: l}, nil
}

// bulkWriter hands quads to a Loader. After an error nothing of them is added.
type bulkWriter struct {
	loader *Loader // nil once it is closed
	terms  segment.Terms
	failed error
}

func (w *bulkWriter) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

func (w *bulkWriter) WriteQuads(qs []quad.Quad) (int, error) {
	if w.loader == nil {
		return 0, errors.Join(ErrClosed, w.failed)
	}
	w.terms.Reset()
	for _, q := range qs {
		if w.failed == nil {
			w.failed = w.terms.Add(q)
		}
	}
	if w.failed == nil {
		w.failed = w.loader.AddTerms(&w.terms)
	}
	if w.failed != nil {
		return 0, w.failed
	}
	return len(qs), nil
}

// Close adds what was written. It may be called again.
func (w *bulkWriter) Close() error {
	l := w.loader
	w.loader = nil
	switch {
	case l == nil:
		return nil
	case w.failed != nil:
		return errors.Join(w.failed, l.Abort())
	}
	return l.Commit()
}
