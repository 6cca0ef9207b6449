package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
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
		{"newer", map[string]string{"hearsay.json": `{"hearsay": 3}`}, Options{ReadOnly: true}, ErrNewer, "format 3"},
		{"older, to read", map[string]string{"hearsay.json": `{"hearsay": 1}`}, Options{ReadOnly: true}, ErrOlder, "db compact"},
		{"no quads, to read", map[string]string{"hearsay.json": `{"hearsay": 2}`}, Options{ReadOnly: true}, ErrDamaged, "quads"},
		{"no quads, to write", map[string]string{"hearsay.json": `{"hearsay": 2}`}, Options{}, ErrDamaged, "quads"},
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
	left := filepath.Join(path, tempMark+"123")
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

// Without its manifest a folder with quads is no empty one: a build into it would hide what is there.
func TestManifestLost(t *testing.T) {
	path, s := database(t)
	replace(t, s, "a", "ent:x", "ent:y")
	s.Close()
	if err := os.Remove(filepath.Join(path, manifestFile)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path, Options{Create: true}); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), manifestFile) {
		t.Errorf("error = %v, want ErrDamaged that names %s", err, manifestFile)
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

// A byte that changed on disk is an error that names the file or, where it is nothing that is read, changes nothing.
func TestDamage(t *testing.T) {
	path, s := database(t)
	replace(t, s, "a", "ent:x", "ent:y")
	want := dump(t, s)
	s.Close()
	files, err := filepath.Glob(filepath.Join(path, quadsFolder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		sound, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for at := 0; at < len(sound); at += 1 + len(sound)/50 {
			spoilt := bytes.Clone(sound)
			spoilt[at] ^= 4
			write(t, file, string(spoilt))
			got, err := dumpOf(t, path)
			switch {
			case err == nil && got != want:
				t.Errorf("%s, byte %d: other quads without an error", file, at)
			case err == nil:
			case !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) && !errors.Is(err, ErrForeign), !strings.Contains(err.Error(), filepath.Base(file)):
				t.Errorf("%s, byte %d: %v, want ErrDamaged that names the file", file, at, err)
			default:
				found++
			}
		}
		write(t, file, string(sound))
	}
	if found < 10 {
		t.Errorf("only %d faults were found in %v", found, files)
	}
	if got, err := dumpOf(t, path); got != want || err != nil {
		t.Errorf("with the sound files: %v, %s", err, cmp.Diff(want, got))
	}
}

func dumpOf(t *testing.T, path string) (string, error) {
	s, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		return "", err
	}
	defer s.Close()
	var b strings.Builder
	err = s.Dump(t.Context(), &b)
	return b.String(), err
}

func TestSameQuadsAreNotWrittenAgain(t *testing.T) {
	_, s := database(t)
	replace(t, s, "a", "ent:x", "ent:y")
	before, err := s.snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	replace(t, s, "a", "ent:x", "ent:y")
	after, err := s.snapshot(t.Context())
	if err != nil || after.Sequence() != before.Sequence() {
		t.Errorf("the same quads were written again: batch %d after %d, %v", after.Sequence(), before.Sequence(), err)
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

// A failed write leaves nothing beside what stood there.
func TestFailedWrite(t *testing.T) {
	path, s := database(t)
	file := filepath.Join(path, manifestFile)
	if err := errors.Join(os.Remove(file), os.Mkdir(file, 0o777)); err != nil {
		t.Fatal(err)
	}
	if err := s.engine.(*embedded).home.write(manifestFile, []byte("x")); err == nil {
		t.Fatal("a folder in the file's place was overwritten")
	}
	left, err := filepath.Glob(filepath.Join(path, tempMark+"*"))
	if len(left) > 0 || err != nil {
		t.Errorf("left beside it: %v, %v", left, err)
	}
}
