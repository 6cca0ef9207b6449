package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/writer"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	hbolt "github.com/hidal-go/hidalgo/kv/bbolt"
	"go.etcd.io/bbolt"
)

// A store is one that answers Cayley's path API.
type store struct {
	load func(ctx context.Context, file, dir string) (graph.QuadStore, error) // from N-Quads, durably
	open func(ctx context.Context, dir string) (graph.QuadStore, error)       // what was loaded; nil where it is gone with its process
}

var stores = map[string]store{
	"segment":  {load: loadSegment, open: openSegment},
	"memstore": {load: loadMemory},
	"bbolt":    {load: loadBolt, open: openBolt},
	"postgres": {load: loadPostgres, open: openPostgres},
	"driver":   {load: loadDriver, open: openDriver},
}

// batch is how many quads the recipe writes in one transaction.
const batch = 10_000

func loadMemory(_ context.Context, file, _ string) (graph.QuadStore, error) {
	qs := memstore.New()
	return qs, eachQuad(file, func(q quad.Quad) error {
		qs.AddQuad(q)
		return nil
	})
}

// boltOptions keep bbolt out of its traps: without the room readers and a writer lock each other out.
func boltOptions() *bbolt.Options {
	return &bbolt.Options{InitialMmapSize: 16 << 30, Timeout: time.Second, NoFreelistSync: true, FreelistType: bbolt.FreelistMapType}
}

// loadBolt is the fastest safe way into bbolt that we know: an index of labels, no bloom filter, batches.
func loadBolt(ctx context.Context, file, dir string) (graph.QuadStore, error) {
	kv.DefaultQuadIndexes = append(kv.DefaultQuadIndexes, kv.QuadIndex{Dirs: []quad.Direction{quad.Label}})
	db, err := hbolt.Open(filepath.Join(dir, "x.bolt"), boltOptions())
	if err != nil {
		return nil, err
	}
	if err := kv.Init(db, nil); err != nil {
		return nil, err
	}
	qs, err := kv.New(db, graph.Options{"no_bloom": true})
	if err != nil {
		return nil, err
	}
	w, err := writer.NewSingle(qs, graph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true})
	if err != nil {
		return nil, err
	}
	return qs, inBatches(file, w.AddQuadSet)
}

// inBatches hands the quads of a file on, many at a time; the list is used again.
func inBatches(file string, write func([]quad.Quad) error) error {
	var set []quad.Quad
	err := eachQuad(file, func(q quad.Quad) error {
		if set = append(set, q); len(set) < batch {
			return nil
		}
		err := write(set)
		set = set[:0]
		return err
	})
	if err != nil {
		return err
	}
	return write(set)
}

func openBolt(_ context.Context, dir string) (graph.QuadStore, error) {
	db, err := hbolt.Open(filepath.Join(dir, "x.bolt"), boltOptions())
	if err != nil {
		return nil, err
	}
	return kv.New(db, graph.Options{"no_bloom": true})
}

// eachQuad reads a file with Cayley's own parser.
func eachQuad(file string, f func(quad.Quad) error) error {
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	r := nquads.NewReader(bufio.NewReaderSize(in, 1<<20), false)
	for {
		q, err := r.ReadQuad()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read %s: %w", file, err)
		}
		if err := f(q); err != nil {
			return err
		}
	}
}
