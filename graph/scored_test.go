package graph_test

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/graph/eval"
)

// scoredFolder is the part of the corpus that is only ever scored: data/scored/README.md.
const scoredFolder = "../data/scored"

// retiredFolder was part of it once and is read now: data/retired/README.md.
const retiredFolder = "../data/retired"

// hardFolder holds longer articles to develop on: data/hard/README.md.
const hardFolder = "../data/hard"

// sums are the files of a folder and their SHA-256, as SHA256SUMS has them; what explains them is left out.
func sums(t *testing.T, folder string) map[string]string {
	t.Helper()
	out := map[string]string{}
	root := os.DirFS(folder)
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || slices.Contains([]string{"README.md", "SHA256SUMS", ".gitattributes"}, name) {
			return err
		}
		b, err := fs.ReadFile(root, name)
		out[name] = fmt.Sprintf("%x", sha256.Sum256(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A text or an annotation that changes after it was scored measures nothing any more.
func TestScoredPartIsFrozen(t *testing.T) {
	f, err := os.Open(filepath.Join(scoredFolder, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want := map[string]string{}
	for sc := bufio.NewScanner(f); sc.Scan(); {
		sum, name, ok := strings.Cut(sc.Text(), "  ")
		if !ok {
			t.Errorf("SHA256SUMS: %q is not what sha256sum writes", sc.Text())
		}
		want[name] = sum
	}
	if len(want) == 0 {
		t.Error("SHA256SUMS names no file")
	}
	if d := cmp.Diff(sums(t, scoredFolder), want); d != "" {
		t.Errorf("the scored part is not what was frozen; data/scored/README.md says when that is right (-got +want):\n%s", d)
	}
}

// Evidence and names of an annotation stand in the text of its article; otherwise no output could meet them.
func TestGoldStandsInItsArticles(t *testing.T) {
	for _, folder := range []string{articlesFolder, retiredFolder, hardFolder, scoredFolder} {
		g, err := eval.LoadGold(filepath.Join(folder, "gold"))
		if err != nil {
			t.Fatal(err)
		}
		found, err := g.LoadArticles(folder)
		if err != nil {
			t.Fatal(err)
		}
		texts := map[string]string{}
		for _, doc := range slices.Sorted(maps.Keys(found)) {
			texts[doc] = read(t, filepath.Join(folder, found[doc].Name))[0].Text
		}
		for _, s := range g.Statements {
			for _, e := range s.Evidence {
				if !strings.Contains(texts[s.Doc], e) {
					t.Errorf("%s: %s has no %q", s.ID, found[s.Doc].Name, e)
				}
			}
		}
		for _, e := range g.Entities {
			for _, s := range e.Surfaces {
				if !strings.Contains(texts[s.Doc], s.Text) {
					t.Errorf("%s: %s has no %q", e.ID, found[s.Doc].Name, s.Text)
				}
			}
		}
	}
}
