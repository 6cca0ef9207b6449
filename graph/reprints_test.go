package graph_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/graph"
	"hearsay/graph/compare"
	"hearsay/graph/query"
)

// Of one text that many outlets print, all but the first published are reprints, each counted once.
func TestReprintsAreCountedOnce(t *testing.T) {
	const many = 3 * compare.MostPrints
	dir := t.TempDir()
	words := strings.Repeat("Giao tranh lại nổ ra ở vùng núi phía bắc khi hai bên chưa nối lại đàm phán, theo lời người dân trong làng. ", 6)
	for n := range many {
		page := fmt.Sprintf("---\ntitle: Giao tranh\ndate: 2030-03-%02d\npublisher: Báo %c\nlang: vi\n---\nBộ Quốc phòng Nga cho biết Ukraine mất 12 xe tăng.\n\n%s\n\nBản in số %d.\n",
			1+n, 'A'+rune(n%2), words, n)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%02d.md", n)), []byte(page), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := memory(t)
	buildPaths(t, s, graph.BuildOptions{}, dir)
	qs, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string]query.Filter{"all": {}, "late": {Since: "2030-03-02"}} {
		got, err := query.NewView(qs, builder(t).Model).Sources(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		reprints, articles := 0, 0
		for _, o := range got.Outlets {
			reprints, articles = reprints+o.Reprints, articles+o.Articles
		}
		if want := many - 1; reprints != want || articles < want {
			t.Errorf("%s: %d reprints of %d articles, want %d", name, reprints, articles, want)
		}
	}
}
