package decision

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/goccy/go-yaml"

	"hearsay/schema"
)

// Set are the decisions of a file. The zero value, and nil, decide nothing.
type Set struct {
	All []Decision // in the order in which they were taken
}

// head begins a new file.
const head = "# What analysts decided about the graph beside this file. Entries are only ever added: one that is wrong is taken back\n# by another. \"hearsay decisions\" lists them.\n"

// Beside is the path of the file that belongs to a database in a folder.
func Beside(db string) string { return filepath.Clean(db) + ".decisions.yaml" }

// Read reads a file of decisions; where there is none they are none. The error is schema.Faults where the file is wrong.
func Read(path string) (*Set, error) {
	s := &Set{}
	if info, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
		return s, nil
	}
	y, faults := schema.ReadYAML(os.DirFS(filepath.Dir(path)), filepath.Base(path), &s.All)
	if len(faults) > 0 {
		return nil, faults
	}
	seen := map[schema.ID]bool{}
	for i := range s.All {
		d, at := &s.All[i], fmt.Sprintf("$[%d]", i)
		switch text := d.fault(); {
		case text != "":
			faults = append(faults, y.At(at, text, "mend the entry, or take it out"))
		case seen[d.ID]:
			faults = append(faults, y.At(at, string(d.ID)+" stands twice", "take one of the two out"))
		case d.Kind == Undo && !seen[d.Undoes]:
			faults = append(faults, y.At(at, "no earlier entry is called "+string(d.Undoes), "an entry is taken back by a later one"))
		}
		seen[d.ID] = true
	}
	return s, faults.Err()
}

// Append adds a decision to the end of a file, which it makes where there is none. What stands there stays as it is, with its
// comments; the file is whole at every moment.
func Append(path string, d Decision) (err error) {
	entry, err := yaml.Marshal([]Decision{d})
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = []byte(head), nil
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if n := len(text); n > 0 && text[n-1] != '\n' {
		text = append(text, '\n')
	}
	return replace(path, append(text, entry...))
}

// replace puts a file in the place of another at once.
func replace(path string, text []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	_, err = f.Write(text)
	err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, errors.Join(err, os.Remove(f.Name())))
	}
	return nil
}

// Active are the decisions that hold: those that no later one takes back. What takes back is itself none of them.
func (s *Set) Active() []*Decision {
	if s == nil {
		return nil
	}
	back := map[schema.ID]bool{}
	for i := len(s.All) - 1; i >= 0; i-- {
		if d := &s.All[i]; d.Kind == Undo && !back[d.ID] {
			back[d.Undoes] = true
		}
	}
	var out []*Decision
	for i := range s.All {
		if d := &s.All[i]; d.Kind != Undo && !back[d.ID] {
			out = append(out, d)
		}
	}
	return out
}

// Find returns the decision of that id, nil where there is none.
func (s *Set) Find(id schema.ID) *Decision {
	for i := range s.All {
		if s.All[i].ID == id {
			return &s.All[i]
		}
	}
	return nil
}

// Hash names the decisions that hold and their order; "" where none does.
func (s *Set) Hash() string {
	active := s.Active()
	if len(active) == 0 {
		return ""
	}
	b, err := yaml.Marshal(active)
	if err != nil {
		panic(err) // records of texts and numbers always have a form
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}
