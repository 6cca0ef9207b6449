package main

import (
	"context"
	"errors"
	"path/filepath"
	"runtime/debug"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	hearsay "hearsay/graph/store"
	"hearsay/graph/store/segment"
)

// loadSegment is what "hearsay db restore" does, with the heap that it lets grow (graph.HeapGrowth); the queries are asked with that of the other stores.
func loadSegment(ctx context.Context, file, dir string) (graph.QuadStore, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(hearsay.RestoreMemory))
	s, err := hearsay.Open(ctx, filepath.Join(dir, "x.db"), hearsay.Options{Create: true})
	if err != nil {
		return nil, err
	}
	_, err = s.Restore(ctx, []string{file}, hearsay.RestoreOptions{})
	if err := errors.Join(err, s.Close()); err != nil {
		return nil, err
	}
	return openSegment(ctx, dir)
}

func openSegment(_ context.Context, dir string) (graph.QuadStore, error) {
	s, err := segment.Open(filepath.Join(dir, "x.db", "quads"), segment.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	snap, err := s.Snapshot()
	if err != nil {
		return nil, err
	}
	return snap.ForPaths(), nil
}

// natives are the queries that a segment store also answers without Cayley's iterators.
var natives = map[string]countOfRows{"recursive follow": nativeFollow, "shortest path": nativePath}

// nativeFollow counts the nodes from which a way over located-in leads to the start.
func nativeFollow(ctx context.Context, qs graph.QuadStore, start quad.IRI) (int64, error) {
	snap, err := qs.(segment.PathStore).Snapshot()
	if err != nil {
		return 0, err
	}
	ids, err := idsOf(snap, start, quad.IRI("rel:located-in"))
	if err != nil {
		return 0, err
	}
	n := int64(-1) // without the start
	for _, err := range snap.Breadth(ctx, segment.Walk{In: true, Predicates: ids[1:]}, ids[0]) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

// nativePath counts the edges of the shortest path from start to the goal.
func nativePath(ctx context.Context, qs graph.QuadStore, start quad.IRI) (int64, error) {
	snap, err := qs.(segment.PathStore).Snapshot()
	if err != nil {
		return 0, err
	}
	ids, err := idsOf(snap, append([]quad.Value{start, goal}, walked...)...)
	if err != nil {
		return 0, err
	}
	over := slices.DeleteFunc(ids[2:], func(id segment.ID) bool { return id == 0 })
	p, err := snap.ShortestPath(ctx, segment.Walk{Predicates: over}, ids[0], ids[1])
	return int64(len(p)), err
}

// idsOf finds the ids of values, 0 where the graph has none.
func idsOf(snap *segment.Snapshot, values ...quad.Value) ([]segment.ID, error) {
	out := make([]segment.ID, len(values))
	for i, v := range values {
		var err error
		if out[i], err = snap.Find(v); err != nil {
			return nil, err
		}
	}
	return out, nil
}
