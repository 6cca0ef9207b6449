package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// openFolder finds or makes the database folder; a writer takes its lock and clears what an interrupted write left.
func openFolder(root string, o Options) (*folder, error) {
	switch err := inspect(root); {
	case missing(err) && (o.ReadOnly || !o.Create):
		return nil, fmt.Errorf("open %s: database %w; run hearsay build first", root, ErrNotFound)
	case err != nil && !missing(err):
		return nil, err
	}
	f := &folder{root: root}
	if o.ReadOnly {
		return f, nil
	}
	if err := os.MkdirAll(f.Path(docFolder), 0o777); err != nil {
		return nil, fmt.Errorf("make the database %s: %w", root, err)
	}
	var err error
	if f.lock, err = takeLock(f.Path(lockFile)); err != nil {
		return nil, fmt.Errorf("open %s: %w", root, err)
	}
	if err := f.begin(); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", root, err), f.Close())
	}
	return f, nil
}

// inspect says what stands at the path: nil for a database of ours, fs.ErrNotExist for nothing or an empty folder.
func inspect(root string) error {
	st, err := os.Stat(root)
	if missing(err) {
		return fs.ErrNotExist
	}
	if err != nil {
		return fmt.Errorf("open %s: %w", root, unpath(err))
	}
	if !st.IsDir() {
		return fmt.Errorf("open %s: %w but a file: name a folder with --db", root, ErrForeign)
	}
	data, err := os.ReadFile(filepath.Join(root, manifestFile))
	if missing(err) {
		return unmade(root)
	}
	if err != nil {
		return fmt.Errorf("open %s: %w", root, unpath(err))
	}
	_, err = decodeManifest(data)
	if err != nil {
		return fmt.Errorf("open %s: %w", root, err)
	}
	return nil
}

// unmade tells a folder that is empty, or that an interrupted first build left, from somebody else's.
func unmade(root string) error {
	entries, err := os.ReadDir(root)
	if err != nil {
		return fmt.Errorf("open %s: %w", root, unpath(err))
	}
	foreign := func(e os.DirEntry) bool {
		return e.Name() != lockFile && e.Name() != docFolder && !strings.HasPrefix(e.Name(), tempMark)
	}
	if i := slices.IndexFunc(entries, foreign); i >= 0 {
		return fmt.Errorf("open %s: %w (it holds %s): name another folder with --db", root, ErrForeign, entries[i].Name())
	}
	if docs, _ := os.ReadDir(filepath.Join(root, docFolder)); slices.ContainsFunc(docs, foreign) {
		return fmt.Errorf("open %s: %s is missing: %w: remove the folder and build again", root, manifestFile, ErrDamaged)
	}
	return fs.ErrNotExist
}

// begin clears leftovers and writes the manifest of a new database.
func (f *folder) begin() error {
	for _, dir := range []string{".", docFolder} {
		entries, err := os.ReadDir(f.Path(dir))
		if err != nil {
			return err
		}
		for _, e := range entries {
			if !strings.HasPrefix(e.Name(), tempMark) {
				continue
			}
			if err := os.Remove(filepath.Join(f.Path(dir), e.Name())); err != nil {
				return err
			}
		}
	}
	if _, err := f.Read(manifestFile); !missing(err) {
		return err
	}
	return f.Write(manifestFile, manifest{Format: format}.encode())
}

// format is the version of the files' layout; a greater one is somebody newer's.
const format = 1

// manifest marks a folder as a database and holds what was set by SetMeta.
type manifest struct {
	Format int               `json:"hearsay"`
	Meta   map[string]string `json:"meta,omitempty"`
}

func (m manifest) encode() []byte {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		panic(err) // strings and a number always have a form
	}
	return append(b, '\n')
}

func decodeManifest(data []byte) (manifest, error) {
	var m manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return m, fmt.Errorf("%s: %w: remove the folder and build again", manifestFile, ErrDamaged)
	}
	if m.Format < 1 {
		return m, fmt.Errorf("%w (%s): name another folder with --db", ErrForeign, manifestFile)
	}
	if m.Format > format {
		return m, fmt.Errorf("%w: format %d, this one knows up to %d: use the newer program", ErrNewer, m.Format, format)
	}
	return m, nil
}
