package segment_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"

	"hearsay/graph/store/segment"
)

const cayley = "github.com/cayleygraph/cayley"

// TestCayley is what Cayley asks of every store. It reads its graphs from the folder of the module. The long part, queries
// of one thread over a large graph, is left out where the race detector watches: "make test" runs it again without.
func TestCayley(t *testing.T) {
	t.Chdir(filepath.Join(moduleFolder(t), "graph", "graphtest"))
	memory := func(testing.TB) (*segment.Store, error) { return segment.Memory(), nil }
	folder := func(t testing.TB) (*segment.Store, error) {
		return segment.Open(filepath.Join(t.TempDir(), "x.db"), segment.Options{Create: true})
	}
	for name, c := range map[string]struct {
		open func(testing.TB) (*segment.Store, error)
		as   func(*segment.Store) graph.QuadStore
	}{
		"memory":    {memory, (*segment.Store).QuadStore},
		"folder":    {folder, (*segment.Store).QuadStore},
		"for paths": {memory, func(s *segment.Store) graph.QuadStore { return s.ForPaths() }},
	} {
		t.Run(name, func(t *testing.T) {
			graphtest.TestAll(t, func(t testing.TB) (graph.QuadStore, graph.Options) {
				s, err := c.open(t)
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { s.Close() })
				return c.as(s), nil
			}, &graphtest.Config{AlwaysRunIntegration: !testing.Short() && !raced})
		})
	}
}

// TestCayleyLanguages runs the tables of Cayley's query languages on a store of ours: the module is copied to a
// folder of the test, where the constructor of the tables' stores is replaced.
func TestCayleyLanguages(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("it compiles Cayley anew, and runs it without the race detector in any case")
	}
	dir := t.TempDir()
	copied := filepath.Join(dir, "cayley")
	if err := os.CopyFS(copied, os.DirFS(moduleFolder(t))); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"gizmo/gizmo_test.go", "mql/mql_test.go", "sexp/parser_test.go"} {
		pointAtSegment(t, filepath.Join(copied, "query", name))
	}
	root := filepath.Join("..", "..", "..")
	for _, name := range []string{"go.mod", "go.sum"} {
		b, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		writeFile(t, filepath.Join(dir, name), string(b))
	}
	modfile := "-modfile=" + filepath.Join(dir, "go.mod")
	run(t, root, "go", "mod", "edit", "-replace", cayley+"="+copied, filepath.Join(dir, "go.mod"))
	// One case of MQL wants all nodes in the order in which the memory store happens to give them.
	for _, as := range []string{"QuadStore", "ForPaths"} {
		t.Setenv("SEGMENT_AS", as)
		out := run(t, root, "go", "test", "-mod=mod", modfile, "-count=1", "-v", "-skip", "TestMQL/get_all_IDs", cayley+"/query/gizmo", cayley+"/query/mql", cayley+"/query/sexp")
		if n := strings.Count(out, "--- PASS"); n < 90 {
			t.Errorf("%s: only %d cases ran:\n%s", as, n, out)
		}
	}
}

// pointAtSegment makes a test file open its stores with this package.
func pointAtSegment(t *testing.T, file string) {
	t.Helper()
	const old = `graph.NewQuadStore("memstore", "", nil)`
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	src := string(b)
	if !strings.Contains(src, old) {
		t.Fatalf("%s makes its stores in a way that is not known here", file)
	}
	src = strings.ReplaceAll(src, old, "openSegment()")
	src = strings.Replace(src, "import (", "import (\n\tsegmentAs \"os\"\n\t\"hearsay/graph/store/segment\"\n", 1)
	src += `
func openSegment() (graph.QuadStore, error) {
	if segmentAs.Getenv("SEGMENT_AS") == "ForPaths" {
		return segment.Memory().ForPaths(), nil
	}
	return segment.Memory().QuadStore(), nil
}
`
	if err := os.Chmod(file, 0o644); err != nil {
		t.Fatal(err)
	}
	writeFile(t, file, src)
}

func moduleFolder(t *testing.T) string {
	t.Helper()
	return strings.TrimSpace(run(t, ".", "go", "list", "-m", "-f", "{{.Dir}}", cayley))
}

func run(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
