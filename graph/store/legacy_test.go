package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

// older writes a database as Hearsay 0.1 did and returns its folder, and the same graph as the store dumps it.
func older(t *testing.T) (path, want string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "hearsay.db")
	write(t, filepath.Join(path, manifestFile), `{"hearsay": 1, "meta": {"data": "x"}}`)
	write(t, filepath.Join(path, lockFile), "")
	write(t, filepath.Join(path, legacyFolder, tempMark+"1"), "half a")
	kb := []quad.Quad{{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("rdf:type"), Object: quad.IRI("type:country"), Label: schema.KB.IRI()}}
	write(t, filepath.Join(path, legacyKB), sealed(t, schema.KB, kb))
	s := open(t, Memory, Options{})
	if err := s.ReplaceBackground(t.Context(), kb); err != nil {
		t.Fatal(err)
	}
	for _, doc := range []string{"b", "a"} {
		id, qs := article(doc, "ent:x", "ent:y")
		write(t, filepath.Join(path, legacyFolder, "doc-"+doc+".nq"), sealed(t, id, qs))
		replace(t, s, doc, "ent:x", "ent:y")
	}
	return path, dump(t, s)
}

func sealed(t *testing.T, owner schema.ID, qs []quad.Quad) string {
	t.Helper()
	var lines []string
	for _, q := range qs {
		line, err := Encoder{}.AppendQuad(nil, q)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(line))
	}
	slices.Sort(lines)
	text := headMark + string(owner) + "\n" + strings.Join(lines, "")
	return text + fmt.Sprintf("%s%x\n", footMark, sha256.Sum256([]byte(text)))
}

func TestOlderLayoutIsBroughtUpToDate(t *testing.T) {
	for _, c := range []struct{ name, file, text string }{
		{"as it was left", lockFile, ""},
		{"after an interrupted migration", quadsFolder + "/" + tempMark + "2", "half a segment"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path, want := older(t)
			write(t, filepath.Join(path, c.file), c.text)
			if _, err := Open(t.Context(), path, Options{ReadOnly: true}); !errors.Is(err, ErrOlder) {
				t.Errorf("to read: %v, want ErrOlder", err)
			}
			s := open(t, path, Options{})
			if d := cmp.Diff(want, dump(t, s)); d != "" {
				t.Errorf("dump (-want +got):\n%s", d)
			}
			if v, err := s.Meta("data"); v != "x" || err != nil {
				t.Errorf("Meta = %q, %v, want what stood there", v, err)
			}
			for _, name := range []string{legacyKB, legacyFolder} {
				if _, err := os.Stat(filepath.Join(path, name)); !os.IsNotExist(err) {
					t.Errorf("%s is still there: %v", name, err)
				}
			}
			s.Close()
			r := open(t, path, Options{ReadOnly: true})
			if got := dump(t, r); got != want {
				t.Errorf("opened again: %s", cmp.Diff(want, got))
			}
		})
	}
}

func TestOlderLayoutDamaged(t *testing.T) {
	for name, spoil := range map[string]func(string) string{
		"cut short":       func(s string) string { return s[:len(s)/2] },
		"without its end": func(s string) string { return s[:len(s)-1] },
		"empty":           func(string) string { return "" },
		"one letter":      func(s string) string { return strings.Replace(s, "a", "b", 1) },
		"more":            func(s string) string { return s + "<a> <b> <c> <doc:a> .\n" },
	} {
		t.Run(name, func(t *testing.T) {
			path, _ := older(t)
			file := filepath.Join(path, legacyFolder, "doc-a.nq")
			sound, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			write(t, file, spoil(string(sound)))
			_, err = Open(t.Context(), path, Options{})
			if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), file) {
				t.Errorf("error = %v, want ErrDamaged that names %s", err, file)
			}
			if err := os.Remove(file); err != nil {
				t.Fatal(err)
			}
			if docs, err := open(t, path, Options{}).Documents(t.Context()); len(docs) != 1 || err != nil {
				t.Errorf("without the file: %v, %v, want doc:b", docs, err)
			}
		})
	}
}
