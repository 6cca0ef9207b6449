package graph_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"hearsay/graph"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/schema"
)

// TestMain lets the test's program be the child that runs a script, and -update touch nothing but the golden files.
func TestMain(m *testing.M) {
	query.ServeAsChild()
	flag.Parse()
	if *update {
		if err := flag.Set("test.run", "^TestGolden$"); err != nil {
			panic(err) // package testing has that flag
		}
	}
	os.Exit(m.Run())
}

var newBuilder = sync.OnceValues(func() (*graph.Builder, error) { return graph.New(graph.Options{}) })

// builder is one of the data at hand; the tests share it, as it is safe for that.
func builder(t testing.TB) *graph.Builder {
	t.Helper()
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

const articlesFolder = "../data/articles"

// corpus is the articles of our own.
func corpus(t testing.TB) []*text.Article {
	t.Helper()
	return read(t, articlesFolder)
}

// read reads articles, none of which may fail.
func read(t testing.TB, paths ...string) []*text.Article {
	t.Helper()
	var out []*text.Article
	for a, err := range text.Read(context.Background(), paths, text.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

// given yields articles that were read before.
func given(articles ...*text.Article) iter.Seq2[*text.Article, error] {
	return func(yield func(*text.Article, error) bool) {
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// sparse is how far a test goes from one case to the next: every one, or, while the race detector watches, fewer.
func sparse(each, watched int) int {
	if raced {
		return watched
	}
	return each
}

// memory is an empty store.
func memory(t testing.TB) *store.Store {
	t.Helper()
	return open(t, store.Memory)
}

func open(t testing.TB, url string) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), url, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// build builds articles that do not fail.
func build(t testing.TB, s *store.Store, articles iter.Seq2[*text.Article, error], o graph.BuildOptions) graph.Summary {
	t.Helper()
	sum, err := builder(t).Build(context.Background(), s, articles, o)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// buildPaths reads and builds, as hearsay build does; the error is ErrSome where an article fails.
func buildPaths(t testing.TB, s *store.Store, o graph.BuildOptions, paths ...string) graph.Summary {
	t.Helper()
	sum, err := builder(t).Build(context.Background(), s, text.Read(context.Background(), paths, text.Options{}), o)
	if err != nil && !errors.Is(err, graph.ErrSome) {
		t.Fatal(err)
	}
	return sum
}

func dump(t testing.TB, s *store.Store) string {
	t.Helper()
	var b strings.Builder
	if err := s.Dump(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// dumpOf is the dump of a graph that saw those articles and no others.
func dumpOf(t testing.TB, articles ...*text.Article) string {
	t.Helper()
	s := memory(t)
	build(t, s, given(articles...), graph.BuildOptions{})
	return dump(t, s)
}

var dumped struct {
	once sync.Once
	text string
}

// corpusDump is what a store holds once the corpus was built into it; the tests share it.
func corpusDump(t testing.TB) string {
	t.Helper()
	dumped.once.Do(func() { dumped.text = dumpOf(t, corpus(t)...) })
	return dumped.text
}

// same reports the first line in which two dumps differ.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Errorf("%s: the dumps differ at line %d:\n got %.300s\nwant %.300s", what, i+1, g[i], w[i])
			return
		}
	}
	t.Errorf("%s: the dump has %d lines, want %d", what, len(g), len(w))
}

// sources are where each document of a store stands.
func sources(t testing.TB, s *store.Store) map[schema.ID]string {
	t.Helper()
	ids, err := s.Documents(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	out := map[schema.ID]string{}
	for _, id := range ids {
		qs, err := s.Quads(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		d, ok := schema.NewFacts(qs).Document(id)
		if !ok {
			t.Fatalf("the quads of %s hold no such document", id)
		}
		out[id] = strings.Join(d.Sources, " ")
	}
	return out
}

// tree writes files into a new folder, which becomes the working directory. Builders are made before: the data is
// embedded.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		write(t, name, content)
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// says is an article of one sentence, so that each number makes another.
func says(n int) string {
	return fmt.Sprintf("Bộ Quốc phòng Armenia ngày 4-10 cho biết Azerbaijan đã mất %d xe tăng.\n", n)
}

func idOf(content string) schema.ID {
	id, _ := schema.DocID([]byte(content))
	return id
}
