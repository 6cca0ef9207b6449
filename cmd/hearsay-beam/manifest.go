package main

import (
	"cmp"
	"context"
	"encoding/json"
	"io"
	"os"
	"path"
	"slices"
)

// Manifest is the file PREFIX-manifest.json: all shards of a run and what could not be read.
type Manifest struct {
	Articles int       `json:"articles"`
	Claims   int       `json:"claims"`
	Dropped  int       `json:"dropped"` // claims that did not hold
	Quads    int       `json:"quads"`
	Rejected int       `json:"rejected"` // inputs that could not be read
	Shards   []Written `json:"shards"`   // by their names, which are without folder
	Rejects  []Reject  `json:"rejects,omitempty"`
}

// mostRejects bounds how many rejects are named: the first by their sources.
const mostRejects = 1000

// writeManifest writes the manifest.
type writeManifest struct {
	Output string
}

func manifestName(output string) string { return output + "-manifest.json" }

// ProcessElement gathers what was written and what could not be read.
func (w *writeManifest) ProcessElement(_ int, written func(*Written) bool, rejects func(*Reject) bool, emit func(string)) error {
	m := Manifest{Shards: []Written{}}
	for _, x := range all(written) {
		m.Articles, m.Claims, m.Dropped, m.Quads = m.Articles+x.Articles, m.Claims+x.Claims, m.Dropped+x.Dropped, m.Quads+x.Quads
		x.Name = path.Base(x.Name)
		m.Shards = append(m.Shards, x)
	}
	slices.SortFunc(m.Shards, func(a, b Written) int { return cmp.Compare(a.Name, b.Name) })
	for {
		var r Reject
		if !rejects(&r) {
			break
		}
		m.Rejected++
		if m.Rejects = append(m.Rejects, r); len(m.Rejects) >= 2*mostRejects {
			m.cut()
		}
	}
	m.cut()
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	name := manifestName(w.Output)
	emit(name)
	return replaceFile(context.Background(), name, func(f io.Writer) error {
		_, err := f.Write(append(text, '\n'))
		return err
	})
}

// cut keeps the first rejects.
func (m *Manifest) cut() {
	slices.SortFunc(m.Rejects, func(a, b Reject) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Fault, b.Fault))
	})
	m.Rejects = m.Rejects[:min(len(m.Rejects), mostRejects)]
}

// readManifest reads what a run wrote.
func readManifest(ctx context.Context, output string) (m Manifest, err error) {
	name, done, err := nearby(ctx, manifestName(output))
	if err != nil {
		return m, err
	}
	defer done()
	text, err := os.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(text, &m)
	}
	return m, err
}
