package rules

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"hearsay/data"
	"hearsay/graph/lang"
	"hearsay/schema"
)

// No class that the rules ask for is taken for another of the pack or of theirs: they know classes by four letters.
func TestClassesAreToldApart(t *testing.T) {
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	pack, err := lang.Load(data.FS, "lang/vi", m)
	if err != nil {
		t.Fatal(err)
	}
	known := map[lang.ID]string{}
	meet := func(class string) {
		id := lang.IDOf(class)
		if other := known[id]; other != "" && other != class {
			t.Errorf("%s and %s are one class to the rules: give one of them another name", other, class)
		}
		known[id] = class
	}
	for entries := range pack.Lexicon.Values() {
		for _, e := range entries {
			meet(e.Class)
		}
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	calls, names := regexp.MustCompile(`(?:\b(?:is|any|has|oneOf|holds|holdsWords|beginsWith|endsWith|cueHolds|standsBefore|standsBehind|IDOf)|Is)\(([^()]*)\)`), regexp.MustCompile(`"([a-z][a-z-]*)"`)
	asked := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range calls.FindAllSubmatch(source, -1) {
			for _, name := range names.FindAllSubmatch(call[1], -1) {
				meet(string(name[1]))
				asked++
			}
		}
	}
	if asked < 500 {
		t.Errorf("found %d classes that are asked for: the rules ask in another way now", asked)
	}
}
