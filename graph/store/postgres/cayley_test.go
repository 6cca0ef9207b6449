package postgres

import (
	"context"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"

	"hearsay/graph/store/postgres/pgtest"
)

// TestCayley is what Cayley asks of every store. It reads its graphs from the folder of the module. The long part, queries over
// half a million quads, is left out where the race detector watches: "make test" runs it again without.
func TestCayley(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/cayleygraph/cayley").Output()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Join(strings.TrimSpace(string(out)), "graph", "graphtest"))
	graphtest.TestAll(t, func(t testing.TB) (graph.QuadStore, graph.Options) {
		s := opened(t, pgtest.URL(t), Options{Create: true})
		qs, err := s.Live()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			qs.Close()
			if err := s.Verify(context.Background(), func(err error) { t.Error(err) }); err != nil {
				t.Error(err)
			}
		})
		return qs, nil
	}, &graphtest.Config{NoPrimitives: true, OptimizesComparison: true, AlwaysRunIntegration: !testing.Short() && !raced})
}
