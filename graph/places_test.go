package graph_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/graph"
	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/schema"
)

// page is an article that names its URL and its date.
func page(n int, url, date string) string {
	return fmt.Sprintf("---\nurl: %s\ndate: %s\n---\n%s", url, date, says(n))
}

// item is an article as a line of JSON, with a URL unless that is empty.
func item(n int, url string) string {
	b, err := json.Marshal(map[string]string{"text": says(n), "url": url})
	if err != nil {
		panic(err) // strings always have a form
	}
	return string(b)
}

func lines(items ...string) string { return strings.Join(items, "\n") + "\n" }

// gone is the content of a file that is to be deleted.
const gone = "gone"

// A step changes files, builds, and says what documents there are then and where they stand.
type step struct {
	files map[string]string
	paths []string // the folder in where there are none
	stdin string
	sync  string
	want  map[string]string // content → sources
	count graph.Summary     // only Removed and Failed are looked at
}

type files = map[string]string

const u, v = "https://example.org/u", "https://example.org/v"

func TestWhereDocumentsStand(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps []step
	}{
		{"the same bytes at two places are one document", []step{
			{files: files{"in/a.txt": says(1), "in/b.txt": says(1)}, want: files{says(1): "in/a.txt in/b.txt"}},
			{files: files{"in/b.txt": gone}, want: files{says(1): "in/a.txt in/b.txt"}},
			{sync: "in", want: files{says(1): "in/a.txt"}},
		}},
		{"a second place is added later", []step{
			{files: files{"in/a.txt": says(1)}, want: files{says(1): "in/a.txt"}},
			{files: files{"in/b.txt": says(1)}, want: files{says(1): "in/a.txt in/b.txt"}},
		}},
		{"new bytes at a path are a new version", []step{
			{files: files{"in/a.txt": says(1)}, want: files{says(1): "in/a.txt"}},
			{files: files{"in/a.txt": says(2)}, want: files{says(2): "in/a.txt"}, count: graph.Summary{Removed: 1}},
			{files: files{"in/a.txt": says(1)}, want: files{says(1): "in/a.txt"}, count: graph.Summary{Removed: 1}},
		}},
		{"new bytes at one of two places", []step{
			{files: files{"in/a.txt": says(1), "in/b.txt": says(1)}, want: files{says(1): "in/a.txt in/b.txt"}},
			{files: files{"in/a.txt": says(2)}, want: files{says(2): "in/a.txt", says(1): "in/b.txt"}},
		}},
		{"two files change places", []step{
			{files: files{"in/a.txt": says(1), "in/b.txt": says(2)}, want: files{says(1): "in/a.txt", says(2): "in/b.txt"}},
			{files: files{"in/a.txt": says(2), "in/b.txt": says(1)}, want: files{says(2): "in/a.txt", says(1): "in/b.txt"}},
		}},
		{"a file moves and another takes its name", []step{
			{files: files{"in/b.txt": says(1)}, want: files{says(1): "in/b.txt"}},
			{files: files{"in/b.txt": says(2), "in/a.txt": says(1)}, want: files{says(2): "in/b.txt", says(1): "in/a.txt"}},
		}},
		{"a page that names its URL gets a new version", []step{
			{files: files{"in/a.md": page(1, u, "2020-10-04")}, want: files{page(1, u, "2020-10-04"): u + " in/a.md"}},
			{files: files{"in/a.md": page(2, u, "2020-10-04")}, want: files{page(2, u, "2020-10-04"): u + " in/a.md"}, count: graph.Summary{Removed: 1}},
		}},
		{"a URL goes with the file that names it", []step{
			{files: files{"in/a.md": page(1, u, "2020-10-04")}, want: files{page(1, u, "2020-10-04"): u + " in/a.md"}},
			{files: files{"in/a.md": says(2)}, want: files{says(2): "in/a.md"}, count: graph.Summary{Removed: 1}},
		}},
		{"of two files with one URL that which was published last has it, in any run", []step{
			{files: files{"in/a.md": page(1, u, "2020-10-05"), "in/b.md": page(2, u, "2020-10-04")}, want: files{page(1, u, "2020-10-05"): u + " in/a.md", page(2, u, "2020-10-04"): "in/b.md"}},
			{want: files{page(1, u, "2020-10-05"): u + " in/a.md", page(2, u, "2020-10-04"): "in/b.md"}},
			{paths: []string{"in/b.md"}, want: files{page(1, u, "2020-10-05"): "in/a.md", page(2, u, "2020-10-04"): u + " in/b.md"}},
			{want: files{page(1, u, "2020-10-05"): u + " in/a.md", page(2, u, "2020-10-04"): "in/b.md"}},
		}},
		{"a line of JSON is known by its URL", []step{
			{files: files{"in/mon.jsonl": lines(item(1, u), item(2, v))}, want: files{item(1, u): u, item(2, v): v}},
			{files: files{"in/tue.jsonl": lines(item(3, u))}, paths: []string{"in/tue.jsonl"}, want: files{item(3, u): u, item(2, v): v}, count: graph.Summary{Removed: 1}},
		}},
		{"a line of JSON without a URL is known by its number", []step{
			{files: files{"in/a.jsonl": lines(item(1, ""), item(2, ""))}, want: files{item(1, ""): "in/a.jsonl#1", item(2, ""): "in/a.jsonl#2"}},
			{files: files{"in/a.jsonl": lines(item(3, ""), item(1, ""), item(2, ""))}, want: files{item(3, ""): "in/a.jsonl#1", item(1, ""): "in/a.jsonl#2", item(2, ""): "in/a.jsonl#3"}},
			{files: files{"in/a.jsonl": lines(item(3, ""), item(2, ""))}, sync: "in", want: files{item(3, ""): "in/a.jsonl#1", item(2, ""): "in/a.jsonl#2"}, count: graph.Summary{Removed: 1}},
			{files: files{"in/a.jsonl": gone, "in/b.txt": says(1)}, sync: "in", want: files{says(1): "in/b.txt"}, count: graph.Summary{Removed: 2}},
		}},
		{"what the folder lost stays without sync and goes with it", []step{
			{files: files{"in/a.txt": says(1), "in/b.md": page(2, u, "2020-10-04"), "in/sub/c.txt": says(3)}, want: files{says(1): "in/a.txt", page(2, u, "2020-10-04"): u + " in/b.md", says(3): "in/sub/c.txt"}},
			{files: files{"in/b.md": gone, "in/sub/c.txt": gone}, want: files{says(1): "in/a.txt", page(2, u, "2020-10-04"): u + " in/b.md", says(3): "in/sub/c.txt"}},
			{sync: "./in/", want: files{says(1): "in/a.txt"}, count: graph.Summary{Removed: 2}},
		}},
		{"a file that moved, with sync", []step{
			{files: files{"in/a.txt": says(1)}, want: files{says(1): "in/a.txt"}},
			{files: files{"in/a.txt": gone, "in/b.txt": says(1)}, sync: "in", want: files{says(1): "in/b.txt"}},
		}},
		{"sync looks at its folder alone", []step{
			{files: files{"in/a.txt": says(1), "inner/a.txt": says(2), "b.txt": says(3)}, paths: []string{"in", "inner", "b.txt"}, want: files{says(1): "in/a.txt", says(2): "inner/a.txt", says(3): "b.txt"}},
			{files: files{"inner/a.txt": gone, "b.txt": gone}, sync: "in", want: files{says(1): "in/a.txt", says(2): "inner/a.txt", says(3): "b.txt"}},
			{paths: []string{"."}, sync: ".", want: files{says(1): "in/a.txt"}, count: graph.Summary{Removed: 2}},
		}},
		{"sync of a folder beside or above", []step{
			{files: files{"in/a.txt": says(1), "out/b.txt": says(2)}, paths: []string{"in", "out/../out"}, want: files{says(1): "in/a.txt", says(2): "out/b.txt"}},
			{files: files{"out/b.txt": gone, "../above.txt": says(3)}, paths: []string{"../above.txt"}, want: files{says(1): "in/a.txt", says(2): "out/b.txt", says(3): "../above.txt"}},
			{files: files{"../above.txt": gone}, paths: []string{"."}, sync: ".", want: files{says(1): "in/a.txt", says(3): "../above.txt"}, count: graph.Summary{Removed: 1}},
		}},
		{"a file that cannot be read now is not lost", []step{
			{files: files{"in/a.txt": says(1), "in/b.txt": says(2), "in/c.jsonl": lines(item(3, ""), item(4, ""))}, want: files{says(1): "in/a.txt", says(2): "in/b.txt", item(3, ""): "in/c.jsonl#1", item(4, ""): "in/c.jsonl#2"}},
			{files: files{"in/a.txt": gone, "in/b.txt": "\x00", "in/c.jsonl": lines(item(3, ""), "{")}, sync: "in", want: files{says(2): "in/b.txt", item(3, ""): "in/c.jsonl#1", item(4, ""): "in/c.jsonl#2"}, count: graph.Summary{Removed: 1, Failed: 2}},
		}},
		{"a folder of which nothing can be read has lost nothing", []step{
			{files: files{"in/a.txt": says(1)}, want: files{says(1): "in/a.txt"}},
			{files: files{"in/a.txt": gone}, sync: "in", want: files{says(1): "in/a.txt"}, count: graph.Summary{Failed: 1}},
		}},
		{"a file of the folder that only its name reaches is not lost", []step{
			{files: files{"in/a.txt": says(1), "in/README.md": says(2)}, paths: []string{"in", "in/README.md"}, want: files{says(1): "in/a.txt", says(2): "in/README.md"}},
			{sync: "in", want: files{says(1): "in/a.txt", says(2): "in/README.md"}},
		}},
		{"standard input is no place", []step{
			{stdin: says(1), want: files{says(1): "-"}},
			{stdin: says(2), want: files{says(1): "-", says(2): "-"}},
			{stdin: lines(item(3, "")), want: files{says(1): "-", says(2): "-", item(3, ""): "-#1"}},
			{stdin: lines(item(4, "")), want: files{says(1): "-", says(2): "-", item(3, ""): "-#1", item(4, ""): "-#1"}},
			{files: files{"in/a.txt": says(5)}, paths: []string{"."}, sync: ".", want: files{says(1): "-", says(2): "-", item(3, ""): "-#1", item(4, ""): "-#1", says(5): "in/a.txt"}},
		}},
		{"a page from standard input is known by its URL", []step{
			{stdin: page(1, u, "2020-10-04"), want: files{page(1, u, "2020-10-04"): "- " + u}},
			{stdin: page(2, u, "2020-10-04"), want: files{page(2, u, "2020-10-04"): "- " + u}, count: graph.Summary{Removed: 1}},
		}},
		{"what was read from standard input, too, stays when its file goes", []step{
			{stdin: says(1), want: files{says(1): "-"}},
			{files: files{"in/a.txt": says(1), "in/b.txt": says(2)}, want: files{says(1): "- in/a.txt", says(2): "in/b.txt"}},
			{files: files{"in/a.txt": gone}, sync: "in", want: files{says(1): "-", says(2): "in/b.txt"}},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree(t, files{"in/sub/.keep": ""})
			s := memory(t)
			for i, st := range c.steps {
				got := st.run(t, s)
				want := map[schema.ID]string{}
				for content, sources := range st.want {
					want[idOf(content)] = sources
				}
				if d := cmp.Diff(sources(t, s), want); d != "" {
					t.Errorf("step %d (-got +want):\n%s", i+1, d)
				}
				if got.Removed != st.count.Removed || got.Failed != st.count.Failed {
					t.Errorf("step %d: %d removed, %d failed; want %d, %d", i+1, got.Removed, got.Failed, st.count.Removed, st.count.Failed)
				}
			}
		})
	}
}

func (st step) run(t *testing.T, s *store.Store) graph.Summary {
	t.Helper()
	for name, content := range st.files {
		if content != gone {
			write(t, name, content)
		} else if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	paths := st.paths
	switch {
	case st.stdin != "":
		paths = []string{text.Stdin}
	case paths == nil:
		paths = []string{"in"}
	}
	read := text.Read(t.Context(), paths, text.Options{Stdin: strings.NewReader(st.stdin)})
	sum, err := builder(t).Build(t.Context(), s, read, graph.BuildOptions{Sync: st.sync})
	if err != nil && !(st.count.Failed > 0 && errors.Is(err, graph.ErrSome)) {
		t.Fatal(err)
	}
	return sum
}

func TestSyncNeedsItsFolder(t *testing.T) {
	tree(t, files{"in/a.txt": says(1)})
	_, err := builder(t).Build(t.Context(), memory(t), text.Read(t.Context(), []string{"in"}, text.Options{}), graph.BuildOptions{Sync: "on"})
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "sync on:") {
		t.Error(err)
	}
}

// The same bytes read as two formats are one document, and which name comes first does not matter.
func TestSameBytesInTwoFormats(t *testing.T) {
	const html = "<!DOCTYPE html><html><body><article><p>Bộ Quốc phòng Armenia ngày 4-10 cho biết Azerbaijan đã mất 7 xe tăng.</p><p>Azerbaijan bác bỏ thông tin này.</p></article></body></html>"
	tree(t, files{"in/a.html": html, "in/a.txt": html})
	page, plain := read(t, "in/a.html")[0], read(t, "in/a.txt")[0]
	if page.ID != plain.ID || len(page.Text) >= len(plain.Text) {
		t.Fatal("these are not two readings of one document")
	}
	want := dumpOf(t, page, plain)
	if !strings.Contains(want, "claim:"+page.ID.Local()) {
		t.Error("the page has no claims")
	}
	same(t, "the text first", dumpOf(t, plain, page), want)
	s := memory(t)
	build(t, s, given(plain), graph.BuildOptions{})
	build(t, s, given(page), graph.BuildOptions{})
	same(t, "in two runs", dump(t, s), want)
	build(t, s, given(plain, page), graph.BuildOptions{})
	same(t, "again", dump(t, s), want)
}

// Whatever comes twice, by its bytes or by its URL, in one run any order and any number of workers give the same graph,
// and the same run again changes nothing.
func TestAnyOrderOfWhatComesTwice(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 2))
	for range 10 / sparse(1, 5) {
		articles := someArticles(t, random)
		want := dumpOf(t, articles...)
		for range 2 {
			random.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
			s := memory(t)
			build(t, s, given(articles...), graph.BuildOptions{Workers: 1 + random.IntN(4)})
			same(t, "shuffled", dump(t, s), want)
			random.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
			build(t, s, given(articles...), graph.BuildOptions{})
			same(t, "again", dump(t, s), want)
		}
	}
}

// someArticles are up to eight of few contents at places of which none comes twice but the URLs.
func someArticles(t *testing.T, random *rand.Rand) []*text.Article {
	t.Helper()
	tree(t, nil)
	for i := range 1 + random.IntN(8) {
		n, url, date := random.IntN(3), []string{u, v}[random.IntN(2)], []string{"2020-10-04", "2020-10-05"}[random.IntN(2)]
		switch random.IntN(3) {
		case 0:
			write(t, fmt.Sprintf("in/%d.txt", i), says(n))
		case 1:
			write(t, fmt.Sprintf("in/%d.md", i), page(n, url, date))
		case 2:
			write(t, fmt.Sprintf("in/%d.jsonl", i), lines(item(n, url), item(n+1, ""), item(n, url)))
		}
	}
	return read(t, "in")
}
