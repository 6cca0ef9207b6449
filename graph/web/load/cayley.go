package main

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/memstore"
	_ "github.com/cayleygraph/cayley/query/gizmo" // the server finds languages by it
	cayleyhttp "github.com/cayleygraph/cayley/server/http"
	"github.com/cayleygraph/cayley/writer"
	"github.com/cayleygraph/quad"
	hbolt "github.com/hidal-go/hidalgo/kv/bbolt"
	"go.etcd.io/bbolt"

	"hearsay/graph/store"
)

// serveCayley is Cayley's own server over one of its stores, filled from the file. It says its address.
func serveCayley(name, file string) error {
	dir, err := os.MkdirTemp("", "load-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	qs, err := open(name, dir)
	if err != nil {
		return err
	}
	if err := fill(qs, file); err != nil {
		return err
	}
	api := cayleyhttp.NewAPIv2(&graph.Handle{QuadStore: qs})
	api.SetReadOnly(true)
	mux := http.NewServeMux()
	mux.Handle("/api/v2/", api)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("http://%s/\n", ln.Addr())
	return http.Serve(ln, mux)
}

func open(name, dir string) (graph.QuadStore, error) {
	switch name {
	case "memstore":
		return memstore.New(), nil
	case "bbolt":
		kv.DefaultQuadIndexes = append(kv.DefaultQuadIndexes, kv.QuadIndex{Dirs: []quad.Direction{quad.Label}})
		db, err := hbolt.Open(filepath.Join(dir, "x.bolt"), &bbolt.Options{InitialMmapSize: 16 << 30, NoFreelistSync: true, FreelistType: bbolt.FreelistMapType, NoSync: true})
		if err == nil {
			err = kv.Init(db, nil)
		}
		if err != nil {
			return nil, err
		}
		return kv.New(db, graph.Options{"no_bloom": true})
	}
	return nil, fmt.Errorf("no store is called %q", name)
}

// fill adds the quads of the file in batches.
func fill(qs graph.QuadStore, file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	w, err := writer.NewSingle(qs, graph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true})
	if err != nil {
		return err
	}
	var set []quad.Quad
	err = store.ReadQuads(text, func(q quad.Quad) error {
		if set = append(set, q); len(set) < 10_000 {
			return nil
		}
		err := w.AddQuadSet(set)
		set = set[:0]
		return err
	})
	if err == nil {
		err = w.AddQuadSet(set)
	}
	return err
}
