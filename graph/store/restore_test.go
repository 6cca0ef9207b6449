package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
)

// many is a graph of more than one chunk, and its dump.
func many(t *testing.T) (qs []quad.Quad, dumped string) {
	t.Helper()
	s := open(t, Memory, Options{})
	g := s.Group()
	for i := range 12 {
		id, a := large(fmt.Sprint("d", i), 1000)
		qs = append(qs, a...)
		if err := g.Replace(id, a); err != nil {
			t.Fatal(err)
		}
	}
	if err := g.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	return qs, dump(t, s)
}

func pack(t *testing.T, text string, by func(io.Writer) io.WriteCloser) string {
	t.Helper()
	var b bytes.Buffer
	w := by(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRestore(t *testing.T) {
	qs, want := many(t)
	var binary bytes.Buffer
	w := pquads.NewWriter(&binary, nil)
	if _, err := w.WriteQuads(qs); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	gz := func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }
	zst := func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z }
	half := strings.Index(want[len(want)/2:], "\n") + len(want)/2 + 1
	for name, files := range map[string][]string{
		"N-Quads":              {want},
		"without the last end": {strings.TrimSuffix(want, "\n")},
		"gzip":                 {pack(t, want, gz)},
		"zstd":                 {pack(t, want, zst)},
		"pquads":               {binary.String()},
		"pquads in gzip":       {pack(t, binary.String(), gz)},
		"two files":            {want[:half], "\n# and more\n" + want[half:]},
		"twice":                {want, want},
	} {
		for _, workers := range []int{1, 3} {
			t.Run(fmt.Sprint(name, "/", workers), func(t *testing.T) {
				var names []string
				for i, text := range files {
					names = append(names, filepath.Join(t.TempDir(), fmt.Sprint(i)))
					write(t, names[i], text)
				}
				_, s := database(t)
				n, err := s.Restore(t.Context(), names, RestoreOptions{Workers: workers})
				if err != nil || int(n) < len(qs) {
					t.Fatalf("%d quads, %v, want %d", n, err, len(qs))
				}
				if got := dump(t, s); got != want {
					t.Errorf("another graph: %d bytes of dump, want %d", len(got), len(want))
				}
				if _, err := s.Verify(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func TestRestoreRefuses(t *testing.T) {
	_, sound := many(t)
	for _, c := range []struct {
		name, text string
		want       error
		says       string
	}{
		{"a wrong line", sound + "<a> <b> .\n", ErrSyntax, fmt.Sprintf("0:%d: not N-Quads", strings.Count(sound, "\n")+1)},
		{"a wrong line at the beginning", "<a>\n" + sound, ErrSyntax, "0:1: not N-Quads"},
		{"gzip cut short", pack(t, sound, func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) })[:2000], io.ErrUnexpectedEOF, "0"},
		{"pquads cut short", "\x00pq\x00\x01\x00\x00\x00\x20abc", ErrSyntax, "0"},
		{"a newer pquads", "\x00pq\x00\x09\x00\x00\x00", ErrSyntax, "0"},
		{"something else", "%PDF-1.7", ErrSyntax, "0:1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "0")
			write(t, file, c.text)
			path, s := database(t)
			_, err := s.Restore(t.Context(), []string{file}, RestoreOptions{})
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), filepath.Dir(file)) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error = %v, want %v that says %q", err, c.want, c.says)
			}
			s.Close()
			s = open(t, path, Options{})
			if got := dump(t, s); got != "" {
				t.Errorf("%d bytes are in the graph", len(got))
			}
			left, err := filepath.Glob(filepath.Join(path, quadsFolder, "tmp-*"))
			if len(left) > 0 || err != nil {
				t.Errorf("left beside it: %v, %v", left, err)
			}
			write(t, file, sound)
			if _, err := s.Restore(t.Context(), []string{file}, RestoreOptions{}); err != nil || dump(t, s) != sound {
				t.Errorf("a sound file after it: %v", err)
			}
		})
	}
	_, s := database(t)
	replace(t, s, "a", "ent:x", "ent:y")
	if _, err := s.Restore(t.Context(), nil, RestoreOptions{}); !errors.Is(err, ErrNotEmpty) {
		t.Errorf("into a graph: %v, want ErrNotEmpty", err)
	}
	_, s = database(t)
	if _, err := s.Restore(t.Context(), []string{"/no/such/file"}, RestoreOptions{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

// endless is standard input that never ends.
type endless struct{ stop func() }

func (e endless) Read(p []byte) (int, error) {
	e.stop()
	return copy(p, "<a> <b> <c> <doc:d> .\n"), nil
}

func TestRestoreInterrupted(t *testing.T) {
	_, s := database(t)
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	in := endless{func() {
		if n++; n == 300_000 {
			cancel()
		}
	}}
	if _, err := s.Restore(ctx, []string{Stdin}, RestoreOptions{Stdin: in}); !errors.Is(err, context.Canceled) {
		t.Errorf("error = %v, want that it was cancelled", err)
	}
	if got := dump(t, s); got != "" {
		t.Errorf("what is there: %.100s", got)
	}
}

func TestVerifyFindsClaimsOfNobody(t *testing.T) {
	_, s := database(t)
	file := filepath.Join(t.TempDir(), "0")
	write(t, file, "<ent:x> <rel:struck> <ent:y> <claim:a-01a> .\n")
	if _, err := s.Restore(t.Context(), []string{file}, RestoreOptions{}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Verify(t.Context()); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "claim:a-01a") {
		t.Errorf("Verify = %v, want that it names claim:a-01a", err)
	}
}

func TestCompact(t *testing.T) {
	path, s := database(t)
	for i := range 20 {
		id, qs := large(fmt.Sprint("d", i), 1000)
		if err := s.Replace(t.Context(), id, qs); err != nil {
			t.Fatal(err)
		}
		if i > 0 {
			if err := s.Remove(t.Context(), id); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := dump(t, s)
	before, err := s.Size()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after, err := s.Size(); err != nil || after > before/2 {
		t.Errorf("%d bytes before, %d after, %v", before, after, err)
	}
	if d := cmp.Diff(want, dump(t, s)); d != "" {
		t.Errorf("dump (-before +after):\n%s", d)
	}
	r := open(t, path, Options{ReadOnly: true})
	if err := r.Compact(t.Context()); !errors.Is(err, ErrReadOnly) {
		t.Errorf("a reader compacts: %v", err)
	}
}
