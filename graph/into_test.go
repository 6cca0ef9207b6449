package graph_test

import (
	"context"
	"errors"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/data"
	"hearsay/graph"
	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/schema"
)

func TestBuildTwiceChangesNothing(t *testing.T) {
	for _, url := range []string{store.Memory, filepath.Join(t.TempDir(), "hearsay.db")} {
		s := open(t, url)
		first := buildPaths(t, s, graph.BuildOptions{}, articlesFolder)
		if first.Articles < 16 || first.Unchanged != 0 || first.Claims == 0 || first.Quads == 0 || first.Entities == 0 || first.Failed != 0 {
			t.Errorf("%s: first build %+v", url, first)
		}
		want := dump(t, s)
		again := buildPaths(t, s, graph.BuildOptions{Sync: articlesFolder}, articlesFolder)
		again.Seconds = 0
		if d := cmp.Diff(again, graph.Summary{Articles: first.Articles, Unchanged: first.Articles}); d != "" {
			t.Errorf("%s: second build (-got +want):\n%s", url, d)
		}
		same(t, url, dump(t, s), want)
	}
}

func TestFolderAndMemoryHoldTheSame(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "hearsay.db"))
	build(t, s, given(corpus(t)...), graph.BuildOptions{})
	same(t, "folder", dump(t, s), corpusDump(t))
}

func TestAnyOrderAndAnyWorkers(t *testing.T) {
	articles := corpus(t)
	copied := *articles[3]
	copied.Sources = []string{"elsewhere/copy.md"}
	articles = append(articles, &copied)
	want := dumpOf(t, articles...)
	random := rand.New(rand.NewPCG(2, 6))
	for workers := 1; workers <= 8; workers += sparse(1, 3) {
		random.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		s := memory(t)
		build(t, s, given(articles...), graph.BuildOptions{Workers: workers})
		same(t, "shuffled", dump(t, s), want)
	}
}

// Two runs over parts of the corpus, in either order, give what one run gives.
func TestAnySplitIntoRuns(t *testing.T) {
	articles := corpus(t)
	want := corpusDump(t)
	half := len(articles) / 2
	for _, parts := range [][2][]*text.Article{{articles[:half], articles[half:]}, {articles[half:], articles[:half]}} {
		s := memory(t)
		for _, part := range parts {
			build(t, s, given(part...), graph.BuildOptions{})
		}
		same(t, "in two runs", dump(t, s), want)
	}
}

func TestRemoveLeavesWhatNeverSawIt(t *testing.T) {
	articles := corpus(t)
	s := memory(t)
	build(t, s, given(articles...), graph.BuildOptions{})
	whole := dump(t, s)
	for i := 0; i < len(articles); i += sparse(5, 20) {
		a := articles[i]
		if err := builder(t).Remove(t.Context(), s, a.ID); err != nil {
			t.Fatal(err)
		}
		got := dump(t, s)
		same(t, "without "+a.Source(), without(got, schema.Analysis), without(without(whole, a.ID), schema.Analysis))
		same(t, "as one that never saw "+a.Source(), got, dumpOf(t, slices.Concat(articles[:i], articles[i+1:])...))
		build(t, s, given(a), graph.BuildOptions{})
		same(t, "again with "+a.Source(), dump(t, s), whole)
	}
}

// without is a dump without the lines that a document answers for.
func without(dump string, doc schema.ID) string {
	var b strings.Builder
	for line := range strings.Lines(dump) {
		if label := line[strings.LastIndex(line, " <")+1:]; label != "<"+string(doc)+"> .\n" && !strings.HasPrefix(label, "<claim:"+doc.Local()+"-") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// Extracting an article does not depend on what is in the store: its quads are those of Extract alone.
func TestAnArticleIsItsOwn(t *testing.T) {
	s := memory(t)
	build(t, s, given(corpus(t)...), graph.BuildOptions{Workers: 4})
	for _, a := range corpus(t) {
		r, err := builder(t).Extract(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		alone := memory(t)
		if err := alone.Replace(t.Context(), a.ID, r.Quads()); err != nil {
			t.Fatal(err)
		}
		want, err := alone.Quads(t.Context(), a.ID)
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Quads(t.Context(), a.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the quads differ from those of the article alone", a.Source())
		}
	}
}

func TestBadArticlesFailAlone(t *testing.T) {
	good := map[string]string{"in/a.txt": says(1), "in/z.txt": says(2), "in/c.jsonl": strings.Repeat("\n", 5) + `{"text":"Một."}` + "\n{\"text\":\n" + `{"text":"Hai."}`}
	bad := map[string]string{"in/b.txt": "\x00\x01", "in/d.txt": " \n", "in/e.md": "---\ntitle: [\n---\nx", "in/f.md": "---\nlang: fr\n---\nBonjour.", "in/g.html": "<html></html>"}
	tree(t, good)
	want := memory(t)
	buildPaths(t, want, graph.BuildOptions{}, "in")
	for name, content := range bad {
		write(t, name, content)
	}
	var told []string
	s := memory(t)
	progress := func(p graph.Progress) {
		if p.Err != nil {
			told = append(told, p.Err.Error())
		}
	}
	sum, err := builder(t).Build(t.Context(), s, text.Read(t.Context(), []string{"in", "missing.txt"}, text.Options{}), graph.BuildOptions{Progress: progress})
	if !errors.Is(err, graph.ErrSome) || sum.Failed != 7 || sum.Articles != 4 {
		t.Errorf("%d failed, %d read, %v; want 7, 4, ErrSome", sum.Failed, sum.Articles, err)
	}
	same(t, "the rest", dump(t, s), dump(t, want))
	for _, name := range []string{"in/b.txt", "in/c.jsonl:7", "in/d.txt", "in/e.md", "in/f.md", "in/g.html", "missing.txt"} {
		if i := slices.IndexFunc(told, func(s string) bool { return strings.Contains(s, name+":") }); i < 0 || strings.Contains(told[i], "\n") {
			t.Errorf("no line tells of %s in %q", name, told)
		}
	}
}

func TestFailFastStops(t *testing.T) {
	tree(t, map[string]string{"in/a.txt": says(1), "in/c.txt": says(2)})
	s := memory(t)
	buildPaths(t, s, graph.BuildOptions{}, "in")
	write(t, "in/a.txt", says(3))
	write(t, "in/b.txt", "\x00")
	write(t, "in/c.txt", says(4))
	sum, err := builder(t).Build(t.Context(), s, text.Read(t.Context(), []string{"in"}, text.Options{}), graph.BuildOptions{FailFast: true, Workers: 1})
	if !errors.Is(err, text.ErrBinary) || sum.Failed != 1 || sum.Articles != 1 {
		t.Errorf("%d failed, %d read, %v; want 1, 1, the article's own error", sum.Failed, sum.Articles, err)
	}
	if d := cmp.Diff(sources(t, s), map[schema.ID]string{idOf(says(3)): "in/a.txt", idOf(says(2)): "in/c.txt"}); d != "" {
		t.Error("what was read before has its place, the rest is as it was (-got +want):\n" + d)
	}
}

// An article that breaks the program fails as any bad article does. A builder without data breaks on all.
func TestWhatBreaksTheProgramFailsAlone(t *testing.T) {
	var told []string
	progress := func(p graph.Progress) { told = append(told, p.Err.Error()) }
	sum, err := new(graph.Builder).Build(t.Context(), nil, given(corpus(t)[:2]...), graph.BuildOptions{DryRun: true, Progress: progress})
	if !errors.Is(err, graph.ErrSome) || sum.Failed != 2 {
		t.Errorf("%d failed, %v; want 2, ErrSome", sum.Failed, err)
	}
	if len(told) != 2 || !strings.Contains(told[0], "a01-karabakh-ngay-dau.md: the program broke on it") {
		t.Errorf("told %q", told)
	}
}

func TestBytesThatAreNoUTF8(t *testing.T) {
	in := strings.Replace(says(4), "Azerbaijan", "Azerbaijan\xff", 1)
	files := map[string]string{"in/a.txt": in, "in/b.txt": says(1), "in/d.jsonl": `{"title":"Một` + "\xff" + `", "text":` + "\"Hai\xfe.\"}"}
	fail := 0
	if runtime.GOOS == "linux" { // other systems know no such names
		files["in/c\xff.txt"], fail = says(2), 1
	}
	tree(t, files)
	s := memory(t)
	if sum := buildPaths(t, s, graph.BuildOptions{}, "in"); sum.Failed != fail || sum.Articles != 3 {
		t.Errorf("%d failed, %d read; want %d, that whose name is not UTF-8, and 3", sum.Failed, sum.Articles, fail)
	}
	r, err := builder(t).Extract(t.Context(), read(t, "in/a.txt")[0])
	if err != nil || len(r.Record.Claims) == 0 {
		t.Fatalf("%d claims, %v", len(r.Record.Claims), err)
	}
	if e := r.Record.Claims[0].Evidence; !strings.HasSuffix(in[:e.End], "mất 4 xe tăng") {
		t.Errorf("the evidence ends behind %q of the bytes as read", in[:e.End])
	}
}

// A build that is interrupted leaves each article whole or absent, and the next build does the rest.
func TestInterrupted(t *testing.T) {
	articles := corpus(t)
	whole := memory(t)
	build(t, whole, given(articles...), graph.BuildOptions{})
	random := rand.New(rand.NewPCG(4, 4))
	for range 9 / sparse(1, 3) {
		s := open(t, filepath.Join(t.TempDir(), "hearsay.db"))
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(random.IntN(150))*time.Millisecond)
		_, err := builder(t).Build(ctx, s, given(articles...), graph.BuildOptions{Workers: 3})
		cancel()
		if err != nil && !errors.Is(err, context.DeadlineExceeded) {
			t.Fatal(err)
		}
		isPartOf(t, s, whole)
		build(t, s, given(articles...), graph.BuildOptions{})
		same(t, "done after all", dump(t, s), dump(t, whole))
	}
}

func TestInterruptedAtEachArticle(t *testing.T) {
	articles := corpus(t)
	whole := memory(t)
	build(t, whole, given(articles...), graph.BuildOptions{})
	for stop := 0; stop < len(articles); stop += sparse(1, 9) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		s := memory(t)
		progress := func(p graph.Progress) {
			if p.Articles > stop {
				cancel()
			}
		}
		sum, err := builder(t).Build(ctx, s, given(articles...), graph.BuildOptions{Progress: progress})
		if stop < len(articles)-1 && !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped after %d: %+v, %v", stop, sum, err)
		}
		if n := isPartOf(t, s, whole); n < stop+1 {
			t.Errorf("%d documents are there, %d were stored", n, stop+1)
		}
	}
}

// isPartOf checks that each document of s is as it is in whole, and counts them.
func isPartOf(t *testing.T, s, whole *store.Store) int {
	t.Helper()
	ids, err := s.Documents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		got, err := s.Quads(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		want, err := whole.Quads(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s is neither whole nor absent", id)
		}
	}
	return len(ids)
}

// A build does not wait for articles that do not come.
func TestInterruptedWhileItWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	never := make(chan bool)
	defer close(never)
	waits := func(yield func(*text.Article, error) bool) {
		if yield(corpus(t)[0], nil) {
			<-never
		}
	}
	done := make(chan error)
	go func() {
		_, err := builder(t).Build(ctx, memory(t), waits, graph.BuildOptions{Progress: func(graph.Progress) { cancel() }})
		done <- err
	}()
	select {
	case err := <-done:
		if !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("still waiting")
	}
}

func TestDryRunStoresNothing(t *testing.T) {
	wet := build(t, memory(t), given(corpus(t)...), graph.BuildOptions{})
	dry := build(t, nil, given(corpus(t)...), graph.BuildOptions{DryRun: true, Sync: articlesFolder})
	wet.Seconds, dry.Seconds = 0, 0
	if d := cmp.Diff(dry, wet); d != "" {
		t.Error("what a dry run counts (-got +want):\n" + d)
	}
	s := memory(t)
	build(t, s, given(corpus(t)...), graph.BuildOptions{DryRun: true})
	if got := dump(t, s); got != "" {
		t.Errorf("%d bytes are stored", len(got))
	}
}

// otherwise is a builder whose gazetteer knows one outlet more, which our articles name.
var otherwise = sync.OnceValues(func() (*graph.Builder, error) {
	fsys, err := dataWith("entity/more.yaml", "- {id: the-outlet, type: media, name: {en: The Outlet}, aliases: [Tạp chí Vành Đai]}\n")
	if err != nil {
		return nil, err
	}
	return graph.New(graph.Options{Data: fsys})
})

// dataWith is the data that the program is built with, and one file more.
func dataWith(name, content string) (fstest.MapFS, error) {
	fsys := fstest.MapFS{name: {Data: []byte(content)}}
	return fsys, fs.WalkDir(data.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(data.FS, name)
		fsys[name] = &fstest.MapFile{Data: b}
		return err
	})
}

func otherData(t *testing.T) *graph.Builder {
	t.Helper()
	b, err := otherwise()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestOtherDataMakesStale(t *testing.T) {
	articles, other := corpus(t)[:20], otherData(t)
	fresh := memory(t)
	if _, err := other.Build(t.Context(), fresh, given(articles...), graph.BuildOptions{}); err != nil {
		t.Fatal(err)
	}
	if dump(t, fresh) == dumpOf(t, articles...) {
		t.Fatal("the other data changes nothing, so this test shows nothing")
	}
	s := memory(t)
	build(t, s, given(articles...), graph.BuildOptions{})
	for _, c := range []struct {
		name             string
		read             []*text.Article
		unchanged, stale int
	}{
		{"a part", articles[:3], 0, len(articles) - 3},
		{"the same part", articles[:3], 3, len(articles) - 3},
		{"all", articles, 3, 0},
		{"all again", articles, len(articles), 0},
	} {
		sum, err := other.Build(t.Context(), s, given(c.read...), graph.BuildOptions{})
		if err != nil || sum.Unchanged != c.unchanged || sum.Stale != c.stale {
			t.Errorf("%s: %d unchanged, %d stale, %v; want %d, %d", c.name, sum.Unchanged, sum.Stale, err, c.unchanged, c.stale)
		}
	}
	same(t, "with other data", dump(t, s), dump(t, fresh))
}

// What an interrupted build with other data did not reach is still stale for the next.
func TestInterruptedStaysStale(t *testing.T) {
	articles, other := corpus(t)[:20], otherData(t)
	s := memory(t)
	build(t, s, given(articles...), graph.BuildOptions{})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	progress := func(p graph.Progress) {
		if p.Articles == 5 {
			cancel()
		}
	}
	if _, err := other.Build(ctx, s, given(articles...), graph.BuildOptions{Progress: progress}); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	sum, err := other.Build(t.Context(), s, given(articles...), graph.BuildOptions{})
	if err != nil || sum.Unchanged != 5 {
		t.Errorf("%d unchanged, %v; want the 5 that were done", sum.Unchanged, err)
	}
	fresh := memory(t)
	if _, err := other.Build(t.Context(), fresh, given(articles...), graph.BuildOptions{}); err != nil {
		t.Fatal(err)
	}
	same(t, "done after all", dump(t, s), dump(t, fresh))
}

// A build that leaves the comparing to the next leaves the same graph with it, also on a graph that was compared.
func TestLater(t *testing.T) {
	articles := corpus(t)
	want := corpusDump(t)
	s := memory(t)
	build(t, s, given(articles[:9]...), graph.BuildOptions{})
	build(t, s, given(articles...), graph.BuildOptions{Later: true})
	if dump(t, s) == want {
		t.Error("the claims were compared at once")
	}
	if sum := build(t, s, given(articles...), graph.BuildOptions{}); sum.Unchanged != len(articles) {
		t.Errorf("%d unchanged", sum.Unchanged)
	}
	same(t, "compared later", dump(t, s), want)
}

// What is no data, such as a README or the corpus beside it, makes nothing stale.
func TestHashIsOfTheData(t *testing.T) {
	for _, name := range []string{"entity/NOTES.md", "articles/a.yaml"} {
		fsys, err := dataWith(name, "x")
		if err != nil {
			t.Fatal(err)
		}
		if got, err := graph.HashOf(fsys); err != nil || got != builder(t).Hash() {
			t.Errorf("%s changes the hash, %v", name, err)
		}
	}
	if otherData(t).Hash() == builder(t).Hash() {
		t.Error("another gazetteer has the same hash")
	}
}
