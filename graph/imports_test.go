package graph_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport says which of our packages each of them may import. A package that is not here is an error: say first
// why it is needed and what it may see.
func mayImport() map[string][]string {
	m := map[string][]string{
		"data":                nil,
		"schema":              nil,
		"graph/text":          {"schema"},
		"graph/lang":          {"schema", "graph/text"},
		"graph/entity":        {"schema", "graph/text", "graph/lang"},
		"graph/claim":         {"schema", "graph/text", "graph/entity"},
		"graph/claim/rules":   {"schema", "graph/text", "graph/entity", "graph/lang"},
		"graph/compare":       {"schema"},
		"graph/decision":      {"schema"},
		"graph/eval":          {"schema"},
		"graph/store/segment": {"schema"},
		// The server's tables are read by the ids, patterns and walks of the embedded store.
		"graph/store/postgres":        {"schema", "graph/store/segment"},
		"graph/store/postgres/pgtest": nil, // a server for tests
		"graph/store":                 {"schema", "graph/store/segment", "graph/store/postgres"},
		"graph/query":                 {"schema", "graph/store", "graph/compare"},
		"graph/export":                {"schema", "graph/store", "graph/query", "graph/compare"},
		"graph/report":                {"schema", "graph/store", "graph/query", "graph/compare", "graph/export"},
		"graph":                       {"data", "schema", "graph/text", "graph/lang", "graph/entity", "graph/claim", "graph/claim/rules", "graph/compare", "graph/decision", "graph/store"},
		"graph/web/ui":                nil,
	}
	m["graph/web"] = append([]string{"graph", "graph/query", "graph/export", "graph/report", "graph/web/ui"}, m["graph"]...)
	m["cmd/hearsay"] = slices.Collect(maps.Keys(m))
	return m
}

// usesCayley are the packages that may import Cayley. Its data types, the module quad, are open to all.
var usesCayley = []string{"graph/store", "graph/store/segment", "graph/store/postgres", "graph/query"}

const (
	module = "hearsay/"
	cayley = "github.com/cayleygraph/cayley"
)

// importsOf reads the imports of every package of the module from its files, of all systems, tests and modules within
// it left out.
func importsOf(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if base := d.Name(); d.IsDir() && name != "." && (strings.HasPrefix(base, ".") || base == "testdata" || base == "node_modules") {
			return fs.SkipDir
		}
		if _, err := fs.Stat(root, path.Join(name, "go.mod")); err == nil && name != "." {
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		src, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir := path.Dir(name)
		out[dir] = append(out[dir], "")
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			out[dir] = append(out[dir], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestImportsOfOurs(t *testing.T) {
	allowed := mayImport()
	for dir, imports := range importsOf(t) {
		may, known := allowed[dir]
		if !known {
			t.Errorf("%s is no package of the design", dir)
		}
		for _, imported := range imports {
			if ours, ok := strings.CutPrefix(imported, module); ok && !slices.Contains(may, ours) {
				t.Errorf("%s may not import %s", dir, ours)
			}
		}
	}
}

func TestImportsOfCayley(t *testing.T) {
	for dir, imports := range importsOf(t) {
		for _, imported := range imports {
			if (imported == cayley || strings.HasPrefix(imported, cayley+"/")) && !slices.Contains(usesCayley, dir) {
				t.Errorf("%s may not import %s", dir, imported)
			}
		}
	}
}

// TestImportsNotAllOfCayley holds out every back end and front end that nobody asked for.
func TestImportsNotAllOfCayley(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "./...")
	cmd.Dir = ".."
	cmd.Stderr = os.Stderr
	deps, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	if slices.Contains(strings.Fields(string(deps)), cayley+"/graph/all") {
		t.Errorf("the module depends on %s/graph/all", cayley)
	}
}
