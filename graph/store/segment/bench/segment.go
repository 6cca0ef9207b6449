package main

import (
	"context"
	"errors"
	"path/filepath"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	hearsay "hearsay/graph/store"
	"hearsay/graph/store/segment"
)

// loadSegment is what "hearsay db restore" does.
func loadSegment(ctx context.Context, file, dir string) (graph.QuadStore, error) {
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
	return s.Snapshot()
}

// native counts the edges of the shortest path from start to the goal on the store's own search.
func native(ctx context.Context, qs graph.QuadStore, start quad.IRI) (int64, error) {
	snap := qs.(*segment.Snapshot)
	var w segment.Walk
	for _, p := range walked {
		id, err := snap.Find(p)
		if err != nil {
			return 0, err
		}
		if id != 0 {
			w.Predicates = append(w.Predicates, id)
		}
	}
	from, err := snap.Find(start)
	if err != nil {
		return 0, err
	}
	to, err := snap.Find(goal)
	if err != nil {
		return 0, err
	}
	p, err := snap.ShortestPath(ctx, w, from, to)
	return int64(len(p)), err
}
