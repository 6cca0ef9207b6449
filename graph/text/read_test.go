package text

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree writes files, named relative to a new folder that is made the working directory.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func zipped(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// all reads the paths; each article is given as its body, each error as its message.
func all(o Options, paths ...string) (out []string) {
	for a, err := range Read(context.Background(), paths, o) {
		if err != nil {
			out = append(out, err.Error())
			continue
		}
		out = append(out, strings.Join(a.Sources, " ")+": "+body(a))
	}
	return out
}

func body(a *Article) string { return a.Text[a.Body.Start:a.Body.End] }

func TestReadFolder(t *testing.T) {
	tree(t, map[string]string{
		"d/b.txt": "two", "d/a.TXT": "one", "d/sub/c.md.gz": zipped(t, "three"), "d/e.jsonl": `{"text":"four"}` + "\n\n" + `{"text":"five","url":"https://e.example/5"}`,
		"d/README.md": "no", "d/readme.txt.gz": "no", "d/.hidden.txt": "no", "d/.git/x.txt": "no", "d/gold/x.txt": "no", "d/x.json": "no", "d/x.png": "no", "d/x": "no",
	})
	want := []string{"d/a.TXT: one", "d/b.txt: two", "d/e.jsonl#1: four", "https://e.example/5: five", "d/sub/c.md.gz: three"}
	for _, paths := range [][]string{{"d"}, {"./d/"}, {"d", "d/b.txt", "./d"}} {
		if diff := cmp.Diff(all(Options{}, paths...), want); diff != "" {
			t.Errorf("Read %q (-got +want):\n%s", paths, diff)
		}
	}
	if diff := cmp.Diff(all(Options{}, "d/b.txt", "d/README.md", "d/gold"), []string{"d/b.txt: two", "d/README.md: no", "d/gold/x.txt: no"}); diff != "" {
		t.Errorf("files that are named (-got +want):\n%s", diff)
	}
}

func TestReadFolderFollowsLinksToFiles(t *testing.T) {
	tree(t, map[string]string{"real/a.txt": "one", "d/b.txt": "two"})
	for from, to := range map[string]string{"d/a.txt": "../real/a.txt", "d/loop": ".", "link": "d"} {
		if err := os.Symlink(to, from); err != nil {
			t.Skip("no links here:", err)
		}
	}
	if diff := cmp.Diff(all(Options{}, "link"), []string{"link/a.txt: one", "link/b.txt: two"}); diff != "" {
		t.Error("(-got +want):\n" + diff)
	}
}

func TestReadGoesOnBehindFaults(t *testing.T) {
	tree(t, map[string]string{
		"empty/x.png": "", "blank.txt": " \n\t", "bom.txt": "\ufeff", "nul.txt": "a\x00b", "latin.txt": "\xe9\xe8\xe0\xe7", "big.txt": strings.Repeat("x", 101),
		"cut.txt.gz": zipped(t, strings.Repeat("some text ", 9))[:30], "damaged.txt.gz": "\x1f\x8bxxxxxxxxxxxx", "bomb.txt.gz": zipped(t, strings.Repeat("x", 1000)),
		"bad.md": "---\ntitle: a\ndate: \"5\n---\nText", "list.md": "---\ntitle: T\nurl: [a]\n---\nText", "none.html": "<html><body></body></html>", "empty.jsonl": "\n",
		"good.txt": "good",
	})
	const tooLarge = "too large for one document; split it into articles"
	const binary = "binary data or an encoding that is not known; convert it to UTF-8"
	const empty = "no text in it; fill the article or leave it out"
	for _, c := range []struct {
		path, want string
		is         error
	}{
		{"missing.txt", "no such file or directory; check the path", fs.ErrNotExist},
		{"empty", "no articles in this folder; files that count end in .txt, .md, .html, .htm, .jsonl or .ndjson, or in one of these and .gz", ErrNoArticles},
		{"blank.txt", empty, ErrEmpty},
		{"bom.txt", empty, ErrEmpty},
		{"empty.jsonl", empty, ErrEmpty},
		{"nul.txt", binary, ErrBinary},
		{"latin.txt", binary, ErrBinary},
		{"big.txt", tooLarge, ErrTooLarge},
		{"bomb.txt.gz", tooLarge, ErrTooLarge},
		{"cut.txt.gz", "damaged or cut short, unexpected EOF; fetch the file again", nil},
		{"damaged.txt.gz", "damaged or cut short, gzip: invalid header; fetch the file again", gzip.ErrHeader},
		{"none.html", "no main text found on this page; save the article as plain text", ErrNoMainText},
	} {
		t.Run(c.path, func(t *testing.T) {
			got := all(Options{MaxBytes: 100}, c.path, "good.txt")
			if diff := cmp.Diff(got, []string{"read " + c.path + ": " + c.want, "good.txt: good"}); diff != "" {
				t.Error("(-got +want):\n" + diff)
			}
			for _, err := range Read(context.Background(), []string{c.path}, Options{MaxBytes: 100}) {
				if c.is != nil && !errors.Is(err, c.is) {
					t.Errorf("the error is no %v", c.is)
				}
			}
		})
	}
	for path, want := range map[string]string{"bad.md": "read bad.md:3:7: front matter: ", "list.md": "read list.md:3:6: front matter: url holds more than one value; write one"} {
		if got := all(Options{}, path); len(got) != 1 || !strings.HasPrefix(got[0], want) || strings.Contains(got[0], "\n") {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestReadStdin(t *testing.T) {
	const page = `<!DOCTYPE html><p>One sentence of a page.`
	for _, c := range []struct{ name, in, want string }{
		{"text", "some text", "-: some text"},
		{"front matter", "---\nurl: https://e.example/a\n---\nsome text", "- https://e.example/a: some text"},
		{"JSON lines", "\ufeff{ \"text\": \"one\"}\n", "-#1: one"},
		{"page", "\n" + page, "-: One sentence of a page."},
		{"page in gzip", zipped(t, page), "-: One sentence of a page."},
		{"text that begins with a brace", "{ some } text", "-: { some } text"},
		{"page in UTF-16", utf16LE("\ufeff" + page), "-: One sentence of a page."},
		{"nothing", "", "read -: no text in it; fill the article or leave it out"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := all(Options{Stdin: strings.NewReader(c.in)}, "-", "-")
			if diff := cmp.Diff(got, []string{c.want}); diff != "" {
				t.Error("(-got +want):\n" + diff)
			}
		})
	}
}

func TestReadEndsWithContext(t *testing.T) {
	tree(t, map[string]string{"a.jsonl": "{\"text\":\"a\"}\n{\"text\":\"b\"}", "b.txt": "b"})
	for _, paths := range [][]string{{"a.jsonl"}, {"b.txt", "b.txt", "a.jsonl"}} {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		n := 0
		var last error
		for _, err := range Read(ctx, paths, Options{}) {
			n, last = n+1, err
			cancel()
		}
		if n != 2 || !errors.Is(last, context.Canceled) {
			t.Errorf("%q: %d yields, the last with %v; want 2, the last with the context's error", paths, n, last)
		}
	}
}

func TestReadStopsWhenAsked(t *testing.T) {
	tree(t, map[string]string{"d/a.txt": "a", "d/b.jsonl": "{\"text\":\"b\"}\n{\"text\":\"c\"}", "d/c.txt": ""})
	for stop := 1; stop <= 4; stop++ {
		n := 0
		for range Read(context.Background(), []string{"d", "missing"}, Options{}) {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("%d yields, want %d", n, stop)
		}
	}
}
