package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// shard is a file of quads to be loaded, with the sum that it must have where a manifest gives it.
type shard struct {
	Name   string `json:"name"` // a path; in a manifest without folder
	SHA256 string `json:"sha256"`
}

// shardsOf puts in the place of each manifest the shards that it lists.
func shardsOf(names []string) (out []shard, err error) {
	for _, name := range names {
		if filepath.Ext(name) != ".json" {
			out = append(out, shard{Name: name})
			continue
		}
		listed, err := readManifest(name)
		if err != nil {
			return nil, err
		}
		out = append(out, listed...)
	}
	return out, nil
}

func readManifest(name string) ([]shard, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var m struct{ Shards []shard }
	if err := json.Unmarshal(text, &m); err != nil {
		return nil, fmt.Errorf("%s is no manifest of shards: %w", name, err)
	}
	if len(m.Shards) == 0 {
		return nil, fmt.Errorf("%s is no manifest of shards: it lists none", name)
	}
	for i, x := range m.Shards {
		if x.Name == "" || x.Name != filepath.Base(x.Name) || x.SHA256 == "" {
			return nil, fmt.Errorf("%s: shard %d: a name without folder and a sha256 are wanted, not %q and %q", name, i+1, x.Name, x.SHA256)
		}
		m.Shards[i].Name = filepath.Join(filepath.Dir(name), x.Name)
	}
	return m.Shards, nil
}
