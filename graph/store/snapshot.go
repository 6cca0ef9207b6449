package store

import (
	"context"
	"errors"
	"sync"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// QuadStore returns the graph as it is now, for Cayley's paths and query languages. It is loaded when first asked
// for and again after a change; what was given out before stays as it was. It is safe for concurrent use and
// refuses writes.
func (s *Store) QuadStore(ctx context.Context) (graph.QuadStore, error) {
	return s.snap.get(ctx, s)
}

// Count returns the number of quads of the graph.
func (s *Store) Count(ctx context.Context) (int64, error) {
	qs, err := s.QuadStore(ctx)
	if err != nil {
		return 0, err
	}
	st, err := qs.Stats(ctx, true)
	return st.Quads.Value, err
}

// snapshots keeps the last loaded graph.
type snapshots struct {
	mu    sync.Mutex
	last  *snapshot
	stamp string
}

func (c *snapshots) drop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = nil
}

func (c *snapshots) get(ctx context.Context, s *Store) (graph.QuadStore, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	stamp, err := s.files.Stamp()
	if err != nil {
		return nil, err
	}
	if c.last != nil && stamp != "" && stamp == c.stamp {
		return c.last, nil
	}
	mem := memstore.New()
	err = s.ForEach(ctx, func(q quad.Quad) error {
		mem.AddQuad(q)
		return nil
	})
	if err != nil {
		return nil, err
	}
	c.last, c.stamp = &snapshot{QuadStore: mem}, stamp
	return c.last, nil
}

// A snapshot is Cayley's memory store, filled once. Asking it for all nodes or quads writes to it, hence the lock.
type snapshot struct {
	graph.QuadStore
	mu sync.Mutex
}

var errSnapshot = errors.New("write through Cayley: use the store's Replace")

// ApplyDeltas refuses: what is written must reach the disk.
func (s *snapshot) ApplyDeltas([]graph.Delta, graph.IgnoreOpts) error { return errSnapshot }

// NewQuadWriter refuses as ApplyDeltas does.
func (s *snapshot) NewQuadWriter() (quad.WriteCloser, error) { return nil, errSnapshot }

// Close does nothing: the store owns the snapshot.
func (s *snapshot) Close() error { return nil }

// QuadsAllIterator returns all quads.
func (s *snapshot) QuadsAllIterator() iterator.Shape {
	s.mu.Lock()
	defer s.mu.Unlock()
	return sized{s.QuadStore.QuadsAllIterator(), func(st graph.Stats) refs.Size { return st.Quads }, s.QuadStore}
}

// NodesAllIterator returns all nodes.
func (s *snapshot) NodesAllIterator() iterator.Shape {
	s.mu.Lock()
	defer s.mu.Unlock()
	return sized{s.QuadStore.NodesAllIterator(), func(st graph.Stats) refs.Size { return st.Nodes }, s.QuadStore}
}

// sized is an iterator with its true size: Cayley's own takes nodes and quads together, and counts by it.
type sized struct {
	iterator.Shape
	size func(graph.Stats) refs.Size
	of   graph.QuadStore
}

// Optimize keeps the iterator as it is.
func (n sized) Optimize(context.Context) (iterator.Shape, bool) { return n, false }

// Stats gives the size.
func (n sized) Stats(ctx context.Context) (iterator.Costs, error) {
	st, err := n.of.Stats(ctx, true)
	return iterator.Costs{NextCost: 1, ContainsCost: 1, Size: n.size(st)}, err
}
