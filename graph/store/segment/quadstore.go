package segment

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// References to nodes are IDs; references to quads are *Quad or Quad.
var (
	_ refs.Ref        = ID(0)
	_ refs.Ref        = (*Quad)(nil)
	_ graph.QuadStore = (*Snapshot)(nil)
	_ refs.BatchNamer = (*Snapshot)(nil)
	_ shape.Optimizer = (*Snapshot)(nil)
)

// Key makes a Quad a reference to a quad (refs.Ref).
func (q Quad) Key() any { return q }

// view is what iterators read: a snapshot, or the store as it is when they begin.
type view interface {
	at() (*Snapshot, error)
}

func (s *Snapshot) at() (*Snapshot, error) { return s, nil }

// quadOf returns the ids of a reference to a quad.
func quadOf(r refs.Ref) (Quad, bool) {
	switch q := r.(type) {
	case *Quad:
		return *q, true
	case Quad:
		return q, true
	case *asked:
		return q.all(), true
	}
	return Quad{}, false
}

// idOf returns the id of a reference to a node, 0 where it is none of the store's.
func (s *Snapshot) idOf(r refs.Ref) (ID, error) {
	switch v := r.(type) {
	case ID:
		return v, nil
	case refs.PreFetchedValue:
		return s.Find(v.NameOf())
	}
	return 0, nil
}

// ValueOf returns the reference to a value, nil where no quad has it.
func (s *Snapshot) ValueOf(v quad.Value) (refs.Ref, error) {
	if v == nil {
		return nil, nil
	}
	id, err := s.Find(v)
	if err != nil || id == 0 {
		return nil, err
	}
	return id, nil
}

// NameOf returns the value of a reference, nil where it is to none.
func (s *Snapshot) NameOf(r refs.Ref) (quad.Value, error) {
	switch v := r.(type) {
	case ID:
		if v == 0 || v >= s.next() {
			return nil, nil
		}
		return s.Value(v)
	case refs.PreFetchedValue:
		return v.NameOf(), nil
	}
	return nil, nil
}

// ValuesOf returns the values of references.
func (s *Snapshot) ValuesOf(ctx context.Context, rs []refs.Ref) ([]quad.Value, error) {
	out := make([]quad.Value, len(rs))
	for i, r := range rs {
		var err error
		if out[i], err = s.NameOf(r); err != nil {
			return nil, err
		}
	}
	return out, ctx.Err()
}

// RefsOf returns the references to values; one that no quad has is an error.
func (s *Snapshot) RefsOf(ctx context.Context, vs []quad.Value) ([]refs.Ref, error) {
	out := make([]refs.Ref, len(vs))
	for i, v := range vs {
		r, err := s.ValueOf(v)
		if err != nil {
			return nil, err
		}
		if r == nil {
			return nil, fmt.Errorf("%v: %w", v, graph.ErrNodeNotExists)
		}
		out[i] = r
	}
	return out, ctx.Err()
}

// Quad returns the values of a quad.
func (s *Snapshot) Quad(r refs.Ref) (quad.Quad, error) {
	q, ok := quadOf(r)
	if !ok {
		return quad.Quad{}, nil
	}
	one := reader{s: s}
	return one.read(q)
}

// QuadDirection returns the node in a direction of a quad, nil where there is none.
func (s *Snapshot) QuadDirection(r refs.Ref, d quad.Direction) (refs.Ref, error) {
	return direction(r, d), nil
}

func direction(r refs.Ref, d quad.Direction) refs.Ref {
	if q, ok := quadOf(r); ok && q.Get(d) != 0 {
		return q.Get(d)
	}
	return nil
}

// QuadIterator returns the quads with a node in a direction.
func (s *Snapshot) QuadIterator(d quad.Direction, r refs.Ref) iterator.Shape {
	return quadIterator(s, d, r)
}

func quadIterator(v view, d quad.Direction, r refs.Ref) iterator.Shape {
	s, err := v.at()
	if err != nil {
		return iterator.NewError(err)
	}
	id, err := s.idOf(r)
	if err != nil {
		return iterator.NewError(err)
	}
	if id == 0 {
		return iterator.NewNull()
	}
	return &hop{view: v, pattern: Pattern{}.Set(d, id)}
}

// QuadIteratorSize returns the number of quads with a node in a direction.
func (s *Snapshot) QuadIteratorSize(_ context.Context, d quad.Direction, r refs.Ref) (refs.Size, error) {
	id, err := s.idOf(r)
	if err != nil || id == 0 {
		return refs.Size{Exact: true}, err
	}
	n, err := s.Count(Pattern{}.Set(d, id))
	return refs.Size{Value: n, Exact: true}, err
}

// Stats returns how many nodes and quads there are, exactly.
func (s *Snapshot) Stats(context.Context, bool) (graph.Stats, error) {
	return graph.Stats{Nodes: refs.Size{Value: s.nodes, Exact: true}, Quads: refs.Size{Value: s.quads, Exact: true}}, nil
}

// NodesAllIterator returns all nodes.
func (s *Snapshot) NodesAllIterator() iterator.Shape { return &allNodes{view: s} }

// QuadsAllIterator returns all quads.
func (s *Snapshot) QuadsAllIterator() iterator.Shape { return &hop{view: s} }

// ApplyDeltas refuses: a snapshot never changes.
func (s *Snapshot) ApplyDeltas([]graph.Delta, graph.IgnoreOpts) error { return ErrReadOnly }

// NewQuadWriter refuses as ApplyDeltas does.
func (s *Snapshot) NewQuadWriter() (quad.WriteCloser, error) { return nil, ErrReadOnly }

// Close does nothing.
func (s *Snapshot) Close() error { return nil }
