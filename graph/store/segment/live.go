package segment

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// live is the store as it is whenever it is asked.
type live struct{ store *Store }

var (
	_ graph.QuadStore = live{}
	_ refs.BatchNamer = live{}
	_ shape.Optimizer = live{}
)

// QuadStore returns the store as a graph.QuadStore that changes with it and takes writes. An iterator keeps to what
// there was when it began. Where several calls must see the same, take a Snapshot. Closing it closes the store.
func (s *Store) QuadStore() graph.QuadStore { return live{s} }

func (l live) at() (*Snapshot, error) { return l.store.Snapshot() }

// ask calls f with the present snapshot.
func ask[T any](l live, f func(*Snapshot) (T, error)) (T, error) {
	s, err := l.at()
	if err != nil {
		var none T
		return none, err
	}
	return f(s)
}

func (l live) ValueOf(v quad.Value) (refs.Ref, error) {
	return ask(l, func(s *Snapshot) (refs.Ref, error) { return s.ValueOf(v) })
}

func (l live) NameOf(r refs.Ref) (quad.Value, error) {
	return ask(l, func(s *Snapshot) (quad.Value, error) { return s.NameOf(r) })
}

func (l live) ValuesOf(ctx context.Context, rs []refs.Ref) ([]quad.Value, error) {
	return ask(l, func(s *Snapshot) ([]quad.Value, error) { return s.ValuesOf(ctx, rs) })
}

func (l live) RefsOf(ctx context.Context, vs []quad.Value) ([]refs.Ref, error) {
	return ask(l, func(s *Snapshot) ([]refs.Ref, error) { return s.RefsOf(ctx, vs) })
}

func (l live) Quad(r refs.Ref) (quad.Quad, error) {
	return ask(l, func(s *Snapshot) (quad.Quad, error) { return s.Quad(r) })
}

func (l live) QuadDirection(r refs.Ref, d quad.Direction) (refs.Ref, error) {
	return direction(r, d), nil
}

func (l live) QuadIterator(d quad.Direction, r refs.Ref) iterator.Shape { return quadIterator(l, d, r) }

func (l live) QuadIteratorSize(ctx context.Context, d quad.Direction, r refs.Ref) (refs.Size, error) {
	return ask(l, func(s *Snapshot) (refs.Size, error) { return s.QuadIteratorSize(ctx, d, r) })
}

func (l live) Stats(ctx context.Context, exact bool) (graph.Stats, error) {
	return ask(l, func(s *Snapshot) (graph.Stats, error) { return s.Stats(ctx, exact) })
}

func (l live) NodesAllIterator() iterator.Shape { return &allNodes{view: l} }

func (l live) QuadsAllIterator() iterator.Shape { return &hop{view: l} }

func (l live) OptimizeShape(ctx context.Context, s shape.Shape) (shape.Shape, bool) {
	return optimize(l, s)
}

func (l live) Close() error { return l.store.Close() }

func (l live) ApplyDeltas(ds []graph.Delta, ignore graph.IgnoreOpts) error {
	b := Batch{Ignore: ignore}
	for _, d := range ds {
		switch d.Action {
		case graph.Add:
			b.Add(d.Quad)
		case graph.Delete:
			b.Remove(d.Quad)
		default:
			return &graph.DeltaError{Delta: d, Err: graph.ErrInvalidAction}
		}
	}
	return l.store.Apply(&b)
}

// NewQuadWriter adds quads in batches, durable at the latest when it is closed. Quads that are there are left alone.
func (l live) NewQuadWriter() (quad.WriteCloser, error) {
	return &quadWriter{store: l.store, batch: Batch{Ignore: graph.IgnoreOpts{IgnoreDup: true}}}, nil
}

// writerBatch is how many quads a quadWriter commits at a time.
const writerBatch = 10000

type quadWriter struct {
	store *Store
	batch Batch
}

func (w *quadWriter) WriteQuad(q quad.Quad) error {
	w.batch.Add(q)
	if w.batch.Len() < writerBatch {
		return nil
	}
	return w.Close()
}

func (w *quadWriter) WriteQuads(qs []quad.Quad) (int, error) {
	for i, q := range qs {
		if err := w.WriteQuad(q); err != nil {
			return i, err
		}
	}
	return len(qs), nil
}

// Close commits what is left.
func (w *quadWriter) Close() error {
	if w.batch.Len() == 0 {
		return nil
	}
	err := w.store.Apply(&w.batch)
	w.batch.Reset()
	return err
}
