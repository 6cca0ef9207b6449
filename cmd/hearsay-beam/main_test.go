package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"hearsay/graph"
	"hearsay/graph/store"
	"hearsay/graph/text"
)

func TestMain(m *testing.M) {
	registerTypes()
	ptest.Main(m)
}

// articles are a folder with articles of the corpus, one of them twice, a newer version of another at one URL, an archive
// of the web, and a file that cannot be read.
func articles(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	corpus, err := filepath.Glob("../../data/articles/a*.*")
	if err != nil || len(corpus) == 0 {
		t.Fatalf("%v, %v", corpus, err)
	}
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range corpus {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		write(filepath.Base(name), data)
		write("copy-"+filepath.Base(name), data)
	}
	const line = `{"url":"https://example.org/1","published":"2020-10-0%d","text":"Bộ Quốc phòng Armenia cho biết quân đội nước này mất %d xe tăng."}` + "\n"
	write("news.jsonl", []byte(fmt.Sprintf(line, 4, 3)+fmt.Sprintf(line, 5, 7)))
	write("bad.txt", []byte{0, 1, 2, 3, 0})
	return dir
}

// built is the dump of a graph that a build makes of the folder, and what the build did.
func built(t *testing.T, dir string) (string, graph.Summary) {
	t.Helper()
	s, err := store.Open(t.Context(), store.Memory, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b, err := builder()
	if err != nil {
		t.Fatal(err)
	}
	sum, err := b.Build(t.Context(), s, text.Read(t.Context(), []string{dir}, text.Options{}), graph.BuildOptions{})
	if err != nil && !errors.Is(err, graph.ErrSome) {
		t.Fatal(err)
	}
	return dumped(t, s), sum
}

// ran is the manifest of a run of the pipeline.
func ran(t *testing.T, o Options) Manifest {
	t.Helper()
	p, s := beam.NewPipelineWithRoot()
	Build(s, o)
	if err := ptest.Run(p); err != nil {
		t.Fatal(err)
	}
	m, err := readManifest(t.Context(), o.Output)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// piped runs the pipeline and returns its manifest and the dump of a graph into which its shards were loaded.
func piped(t *testing.T, o Options) (string, Manifest) {
	t.Helper()
	m := ran(t, o)
	loaded, err := store.Open(t.Context(), store.Memory, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, shard := range m.Shards {
		if _, err := loaded.Load(t.Context(), filepath.Join(filepath.Dir(o.Output), shard.Name), store.RestoreOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	return dumped(t, loaded), m
}

// TestEqualsBuild runs the pipeline and a build over the same files: the graphs have the same bytes, and no quad is in two
// shards.
func TestEqualsBuild(t *testing.T) {
	made := t.TempDir()
	if err := writeMade(t.Context(), filepath.Join(made, "made.jsonl"), 400); err != nil {
		t.Fatal(err)
	}
	mixed := articles(t)
	for _, c := range []struct {
		name, dir string
		o         Options
	}{
		{"mixed", mixed, Options{Input: filepath.Join(mixed, "*"), Shards: 3, Format: nquads, Workers: 2}},
		{"made up", made, Options{Input: filepath.Join(made, "*.jsonl"), Shards: 2, Format: binary, Workers: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.o.Output = filepath.Join(t.TempDir(), "graph")
			got, m := piped(t, c.o)
			want, sum := built(t, c.dir)
			if got != want || sum.Articles == 0 {
				t.Errorf("the pipeline leaves %d bytes, a build %d", len(got), len(want))
			}
			if lines := strings.Count(want, "\n"); m.Rejected != sum.Failed || m.Quads != lines {
				t.Errorf("the manifest has %d quads and %d rejects, a build %d and %d", m.Quads, m.Rejected, lines, sum.Failed)
			}
			if !strings.Contains(want, "\"conflicts\"") {
				t.Error("nothing in the articles is compared")
			}
		})
	}
}

func dumped(t *testing.T, s *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Dump(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWARC(t *testing.T) {
	const pageText = "<html><head><title>Tin</title></head><body><article><p>Bộ Quốc phòng Armenia ngày 4-10-2020 cho biết quân đội nước này mất 3 xe tăng ở Karabakh, theo người phát ngôn của bộ này.</p><p>Azerbaijan bác bỏ con số này và nói đó là tin giả, rồi kêu gọi các bên ngừng bắn ngay lập tức.</p></article></body></html>"
	response := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + pageText
	record := func(kind, body string) string {
		return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://example.org/a\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, len(body), body)
	}
	name := filepath.Join(t.TempDir(), "x.warc")
	for _, c := range []struct {
		text           string
		articles, errs int
	}{
		{record("warcinfo", "software: x") + record("response", response) + record("request", "GET / HTTP/1.1\r\n\r\n"), 1, 0},
		{record("response", response) + "nonsense\r\n", 1, 1},
		{record("response", response)[:200], 0, 1},
	} {
		if err := os.WriteFile(name, []byte(c.text), 0o666); err != nil {
			t.Fatal(err)
		}
		articles, errs := 0, 0
		readWARC(context.Background(), name, func(a *text.Article, err error) bool {
			if err != nil {
				errs++
				return true
			}
			if articles++; a.URL != "https://example.org/a" {
				t.Errorf("URL %q", a.URL)
			}
			return true
		})
		if articles != c.articles || errs != c.errs {
			t.Errorf("%.40q…: %d articles, %d errors; want %d and %d", c.text, articles, errs, c.articles, c.errs)
		}
	}
}
