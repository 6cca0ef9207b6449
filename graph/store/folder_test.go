package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

func database(t *testing.T) (string, *Store) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hearsay.db")
	return path, open(t, path, Options{Create: true})
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(text), 0o644)); err != nil {
		t.Fatal(err)
	}
}

func TestOpenFaults(t *testing.T) {
	for _, c := range []struct {
		name  string
		files map[string]string // below the folder; "" is the path itself
		o     Options
		want  error
		says  string
	}{
		{"missing, to read", nil, Options{ReadOnly: true}, ErrNotFound, "run hearsay build"},
		{"missing, to write", nil, Options{}, ErrNotFound, "run hearsay build"},
		{"missing, to make", nil, Options{Create: true}, nil, ""},
		{"a file", map[string]string{"": "x"}, Options{Create: true}, ErrForeign, "but a file"},
		{"somebody's folder", map[string]string{"photos/a.jpg": "x"}, Options{Create: true}, ErrForeign, "photos"},
		{"somebody's manifest", map[string]string{"hearsay.json": "{}"}, Options{}, ErrForeign, "hearsay.json"},
		{"broken manifest", map[string]string{"hearsay.json": "{"}, Options{ReadOnly: true}, ErrDamaged, "hearsay.json"},
		{"newer", map[string]string{"hearsay.json": `{"hearsay": 2}`}, Options{ReadOnly: true}, ErrNewer, "format 2"},
		{"documents without a manifest", map[string]string{"docs/doc-a.nq": "x"}, Options{Create: true}, ErrDamaged, "hearsay.json"},
		{"an interrupted first build", map[string]string{"lock": "", "docs/.tmp-1": "x", ".tmp-2": "{"}, Options{Create: true}, nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.db")
			for name, text := range c.files {
				write(t, filepath.Join(path, name), text)
			}
			s, err := Open(t.Context(), path, c.o)
			if err == nil {
				defer s.Close()
			}
			if !errors.Is(err, c.want) {
				t.Fatalf("error = %v, want %v", err, c.want)
			}
			if err != nil && (!strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "\n")) {
				t.Errorf("error = %v, want one line that names %s and says %q", err, path, c.says)
			}
		})
	}
}

func TestLeftoversAreCleared(t *testing.T) {
	path, s := database(t)
	replace(t, s, "a", "ent:x", "ent:y")
	s.Close()
	left := filepath.Join(path, docFolder, tempMark+"123")
	write(t, left, "half a")
	r := open(t, path, Options{ReadOnly: true})
	if docs, err := r.Documents(t.Context()); len(docs) != 1 || err != nil {
		t.Errorf("documents = %v, %v, want doc:a alone", docs, err)
	}
	open(t, path, Options{})
	if _, err := os.Stat(left); !os.IsNotExist(err) {
		t.Errorf("the leftover is still there: %v", err)
	}
}

func TestSecondWriter(t *testing.T) {
	path, s := database(t)
	if _, err := Open(t.Context(), path, Options{Create: true}); !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), path) {
		t.Errorf("a second writer: %v, want ErrLocked with the name", err)
	}
	r := open(t, path, Options{ReadOnly: true})
	replace(t, s, "a", "ent:x", "ent:y")
	if docs, err := r.Documents(t.Context()); len(docs) != 1 || err != nil {
		t.Errorf("a reader beside the writer sees %v, %v", docs, err)
	}
	id, qs := article("b", "ent:x", "ent:y")
	for _, err := range []error{r.Replace(t.Context(), id, qs), r.Remove(t.Context(), "doc:a"), r.SetMeta("a", "b"), r.ReplaceBackground(t.Context(), nil)} {
		if !errors.Is(err, ErrReadOnly) {
			t.Errorf("a write to a store opened for reading: %v", err)
		}
	}
	s.Close()
	open(t, path, Options{})
}

func TestDamage(t *testing.T) {
	for name, spoil := range map[string]func([]byte) []byte{
		"cut short":       func(b []byte) []byte { return b[:len(b)/2] },
		"without its end": func(b []byte) []byte { return b[:len(b)-1] },
		"empty":           func([]byte) []byte { return nil },
		"one bit":         func(b []byte) []byte { b[40] ^= 1; return b },
		"more":            func(b []byte) []byte { return append(b, "<a> <b> <c> <doc:a> .\n"...) },
	} {
		t.Run(name, func(t *testing.T) {
			path, s := database(t)
			id := replace(t, s, "a", "ent:x", "ent:y")
			file := filepath.Join(path, docFile(id))
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			write(t, file, string(spoil(b)))
			for _, err := range []error{
				s.Dump(t.Context(), &strings.Builder{}), s.ForEach(t.Context(), func(quad.Quad) error { return nil }),
				second(s.Quads(t.Context(), id)), second(s.QuadStore(t.Context())),
			} {
				if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), file) || !strings.Contains(err.Error(), "hearsay remove doc:a") {
					t.Errorf("error = %v, want ErrDamaged with the file and what to do", err)
				}
			}
			replace(t, s, "a", "ent:x", "ent:y")
			if err := s.Dump(t.Context(), &strings.Builder{}); err != nil {
				t.Errorf("after a new Replace: %v", err)
			}
		})
	}
}

func second[T any](_ T, err error) error { return err }

func TestSwappedFiles(t *testing.T) {
	path, s := database(t)
	a, b := replace(t, s, "a", "ent:x", "ent:y"), replace(t, s, "b", "ent:x", "ent:y")
	if err := os.Rename(filepath.Join(path, docFile(b)), filepath.Join(path, docFile(a))); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Quads(t.Context(), a); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "doc:b") {
		t.Errorf("error = %v, want ErrDamaged that names doc:b", err)
	}
}

func TestFilesStayAsTheyAre(t *testing.T) {
	path, s := database(t)
	id := replace(t, s, "a", "ent:x", "ent:y")
	old := time.Now().Add(-time.Hour).Truncate(time.Second)
	file := filepath.Join(path, docFile(id))
	if err := os.Chtimes(file, old, old); err != nil {
		t.Fatal(err)
	}
	replace(t, s, "a", "ent:x", "ent:y")
	if st, err := os.Stat(file); err != nil || !st.ModTime().Equal(old) {
		t.Errorf("the same quads were written again: %v, %v", st.ModTime(), err)
	}
}

// A reader that keeps its store open sees what another process wrote since.
func TestReaderFollowsWriter(t *testing.T) {
	path, s := database(t)
	r := open(t, path, Options{ReadOnly: true})
	for n := range 3 {
		if got, err := count(t.Context(), r, quad.Predicate, quad.IRI("rel:struck")); got != int64(n) || err != nil {
			t.Errorf("after %d documents: %d, %v", n, got, err)
		}
		replace(t, s, fmt.Sprint("a", n), "ent:x", "ent:y")
	}
}

// A failed write leaves what stood there, and nothing beside it.
func TestFailedWrite(t *testing.T) {
	path, s := database(t)
	id := replace(t, s, "a", "ent:x", "ent:y")
	file := filepath.Join(path, docFile(id))
	if err := errors.Join(os.Remove(file), os.Mkdir(file, 0o777)); err != nil {
		t.Fatal(err)
	}
	_, qs := article("a", "ent:x", "ent:z")
	if err := s.Replace(t.Context(), id, qs); err == nil {
		t.Fatal("a folder in the file's place was overwritten")
	}
	left, err := filepath.Glob(filepath.Join(path, docFolder, tempMark+"*"))
	if len(left) > 0 || err != nil {
		t.Errorf("left beside it: %v, %v", left, err)
	}
}
