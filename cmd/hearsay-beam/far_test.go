package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
)

// What lies in a store of objects is read and written as files are; here the store is Beam's own, in memory.
func TestObjects(t *testing.T) {
	memfs.Write("memfs://news/a.txt", []byte("Bộ Quốc phòng Armenia cho biết quân đội Azerbaijan mất 3 xe tăng."))
	m := ran(t, Options{Input: "memfs://news/a.*", Output: "memfs://out/graph", Shards: 1, Format: nquads, Workers: 1})
	if m.Articles != 1 || m.Claims != 1 || len(m.Shards) != 3 {
		t.Fatalf("manifest %+v", m)
	}
	fs, err := filesystem.New(t.Context(), "memfs://")
	if err != nil {
		t.Fatal(err)
	}
	for _, shard := range m.Shards {
		if there, err := fs.List(t.Context(), "memfs://out/"+shard.Name); err != nil || len(there) != 1 {
			t.Errorf("%s: %v, %v", shard.Name, there, err)
		}
	}
}

func TestCheck(t *testing.T) {
	dir := t.TempDir()
	good := Options{Input: "x", Output: filepath.Join(dir, "graph"), Shards: 1, Workers: 1, Format: nquads}
	if err := good.check(); err != nil {
		t.Error(err)
	}
	if err := writeMade(t.Context(), good.Output+"-old.jsonl", 1); err != nil {
		t.Fatal(err)
	}
	for want, o := range map[string]Options{
		"is there already": good,
		"--input":          {Output: "x", Shards: 1, Workers: 1, Format: nquads},
		"at least 1":       {Input: "x", Output: "x", Workers: 1, Format: nquads},
		"--format xml":     {Input: "x", Output: "x", Shards: 1, Workers: 1, Format: "xml"},
	} {
		if err := o.check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v; want %q", o, err, want)
		}
	}
}
