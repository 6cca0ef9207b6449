package postgres

import (
	"context"
	"fmt"
	"maps"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// quadStore is Cayley's sql back end with two changes: values come from what the snapshot has at hand, and the iterators that
// its optimizer makes are guarded.
type quadStore struct {
	*csql.QuadStore
	snap  *Snapshot // nil where it is live
	store *Store    // that takes what is written in bulk; nil for a snapshot
}

var (
	_ graph.QuadStore = (*quadStore)(nil)
	_ refs.BatchNamer = (*quadStore)(nil)
	_ shape.Optimizer = (*quadStore)(nil)
)

func newQuadStore(typ, address string, snap *Snapshot, store *Store) (graph.QuadStore, error) {
	qs, err := csql.New(typ, address, nil)
	if err != nil {
		return nil, err
	}
	return &quadStore{qs.(*csql.QuadStore), snap, store}, nil
}

// ValueOf finds a node by its value. Cayley takes it for there; it is looked up when it is used.
func (q *quadStore) ValueOf(v quad.Value) (refs.Ref, error) {
	if v == nil || q.snap == nil {
		return q.QuadStore.ValueOf(v)
	}
	return csql.NodeHash{ValueHash: refs.ValueHash(hashOf(v))}, nil
}

// NameOf returns the value of a node.
func (q *quadStore) NameOf(r refs.Ref) (quad.Value, error) {
	h, ok := hashOfRef(r)
	if !ok || q.snap == nil {
		return q.QuadStore.NameOf(r)
	}
	vs, err := q.snap.known([]hash{h})
	if err != nil {
		return nil, err
	}
	return vs[h], nil
}

// ValuesOf returns the values of nodes, in one exchange with the server.
func (q *quadStore) ValuesOf(_ context.Context, rs []refs.Ref) ([]quad.Value, error) {
	out := make([]quad.Value, len(rs))
	hs := make([]hash, len(rs))
	var err error
	for i, r := range rs {
		h, ok := hashOfRef(r)
		if hs[i] = h; !ok || q.snap == nil {
			if out[i], err = q.NameOf(r); err != nil {
				return nil, err
			}
			hs[i] = hash{}
		}
	}
	if q.snap == nil {
		return out, nil
	}
	vs, err := q.snap.known(hs)
	for i, h := range hs {
		if h != (hash{}) {
			out[i] = vs[h]
		}
	}
	return out, err
}

// RefsOf is ValueOf for several. A value that no quad has is an error, as in Cayley's own.
func (q *quadStore) RefsOf(_ context.Context, vs []quad.Value) ([]refs.Ref, error) {
	out := make([]refs.Ref, len(vs))
	for i, v := range vs {
		r, err := q.ValueOf(v)
		if err != nil {
			return nil, err
		}
		out[i] = r
	}
	return out, nil
}

func hashOfRef(r refs.Ref) (hash, bool) {
	switch h := r.(type) {
	case csql.NodeHash:
		return hash(h.ValueHash), true
	case refs.ValueHash:
		return hash(h), true
	}
	return hash{}, false
}

// mostJoined is how many tables one query joins. Of more PostgreSQL does not try every order (geqo_threshold), and one that is
// unlucky takes minutes for what takes a moment.
const mostJoined = 8

// OptimizeShape lets Cayley's optimizer see what it has made before, without the guards, as long as that gives no query of too
// many tables, and guards what it makes now.
func (q *quadStore) OptimizeShape(ctx context.Context, s shape.Shape) (shape.Shape, bool) {
	out, ok := q.QuadStore.OptimizeShape(ctx, parts(s, bare(s)))
	if !ok {
		return s, false
	}
	return parts(q.guarded(out), q.guarded), true
}

// parts returns the shape with f applied to those parts that the optimizer looks into.
func parts(s shape.Shape, f func(shape.Shape) shape.Shape) shape.Shape {
	switch s := s.(type) {
	case shape.Filter:
		s.From = f(s.From)
		return s
	case shape.NodesFrom:
		s.Quads = f(s.Quads)
		return s
	case shape.Save:
		s.From = f(s.From)
		return s
	case shape.Page:
		s.From = f(s.From)
		return s
	case shape.Intersect:
		out := make(shape.Intersect, len(s))
		for i, x := range s {
			out[i] = f(x)
		}
		return out
	case shape.Quads:
		out := make(shape.Quads, len(s))
		for i, x := range s {
			out[i] = shape.QuadFilter{Dir: x.Dir, Values: f(x.Values)}
		}
		return out
	}
	return s
}

// bare takes the guards off the parts of a shape, from the first on, until they have as many tables as one query joins.
func bare(of shape.Shape) func(shape.Shape) shape.Shape {
	left := mostJoined
	if _, more := of.(shape.Quads); more {
		left--
	}
	return func(s shape.Shape) shape.Shape {
		g, ok := s.(guard)
		if !ok || len(g.of.From) > left {
			return s
		}
		left -= len(g.of.From)
		return g.of
	}
}

func (q *quadStore) guarded(s shape.Shape) shape.Shape {
	if of, ok := s.(csql.Select); ok {
		return guard{of, q}
	}
	return s
}

// guard is a query whose iterators may be asked for another path, or for the last result, once they have said that there is
// no other, as Cayley's And does: its own then lose a result and its tags, or break.
type guard struct {
	of csql.Select
	by *quadStore
}

func (g guard) BuildIterator(graph.QuadStore) iterator.Shape {
	return guardedShape{g.of.BuildIterator(g.by.QuadStore)}
}

func (g guard) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return g, false }

type guardedShape struct{ iterator.Shape }

func (g guardedShape) Iterate() iterator.Scanner                       { return &guardedScanner{Scanner: g.Shape.Iterate()} }
func (g guardedShape) Lookup() iterator.Index                          { return &guardedIndex{Index: g.Shape.Lookup()} }
func (g guardedShape) Optimize(context.Context) (iterator.Shape, bool) { return g, false }

type guardedScanner struct {
	iterator.Scanner
	more bool                // whether there may be another path
	last refs.Ref            // the result before there was none
	tags map[string]refs.Ref // and its tags
}

func (g *guardedScanner) Next(ctx context.Context) bool {
	g.last, g.tags = nil, nil
	g.more = g.Scanner.Next(ctx)
	return g.more
}

func (g *guardedScanner) NextPath(ctx context.Context) bool {
	if !g.more {
		return false
	}
	last, tags := g.Scanner.Result(), map[string]refs.Ref{}
	g.Scanner.TagResults(tags)
	if g.more = g.Scanner.NextPath(ctx); !g.more {
		g.last, g.tags = last, tags
	}
	return g.more
}

func (g *guardedScanner) Result() refs.Ref {
	if g.last != nil {
		return g.last
	}
	return g.Scanner.Result()
}

func (g *guardedScanner) TagResults(out map[string]refs.Ref) {
	if g.last == nil {
		g.Scanner.TagResults(out)
		return
	}
	maps.Copy(out, g.tags)
}

type guardedIndex struct {
	iterator.Index
	more bool
}

func (g *guardedIndex) Contains(ctx context.Context, r refs.Ref) bool {
	g.more = g.Index.Contains(ctx, r)
	return g.more
}

func (g *guardedIndex) NextPath(ctx context.Context) bool {
	g.more = g.more && g.Index.NextPath(ctx)
	return g.more
}

// known returns the values of nodes; one that is not there has none.
func (s *Snapshot) known(hs []hash) (map[hash]quad.Value, error) {
	out := make(map[hash]quad.Value, len(hs))
	var ask [][]byte
	for _, h := range hs {
		if _, done := out[h]; done || h == (hash{}) {
			continue
		}
		id, _ := s.terms.find(h)
		if out[h] = s.terms.value(id); out[h] == nil {
			ask = append(ask, h.bytes())
		}
	}
	if len(ask) == 0 {
		return out, nil
	}
	err := all(context.Background(), s, scanNamed, func(ns []named) error {
		for _, n := range ns {
			s.terms.learn(s.terms.id(n.hash), n.value)
			out[n.hash] = n.value
		}
		return nil
	}, `SELECT hash, `+valueColumns+` FROM nodes WHERE hash = ANY($1)`, ask)
	if err != nil {
		return nil, fmt.Errorf("read values: %w", err)
	}
	return out, nil
}
