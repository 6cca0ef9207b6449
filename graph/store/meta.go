package store

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
)

// format is the version of the files' layout; a greater one is somebody newer's.
const format = 2

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

// manifest reads the manifest; fs.ErrNotExist where there is none.
func (f *folder) manifest() (manifest, error) {
	data, err := os.ReadFile(f.path(manifestFile))
	if err != nil {
		return manifest{}, unpath(err)
	}
	return decodeManifest(data)
}

// with returns the manifest with a value of the database; the empty one takes the key out.
func (m manifest) with(key, value string) manifest {
	m.Meta = maps.Clone(m.Meta)
	if m.Meta == nil {
		m.Meta = map[string]string{}
	}
	if m.Meta[key] = value; value == "" {
		delete(m.Meta, key)
	}
	return m
}

// Meta returns what SetMeta stored under the key, or "".
func (s *Store) Meta(key string) (string, error) {
	v, err := s.engine.meta(context.Background(), key)
	return v, s.fault("read", err)
}

// SetMeta keeps a value of the database itself, such as the hash of the data files it was built with. The empty
// value takes the key out.
func (s *Store) SetMeta(key, value string) error {
	if s.readOnly {
		return fmt.Errorf("set %s of %s: %w", key, Name(s.url), ErrReadOnly)
	}
	return s.fault("set "+key+" of", s.engine.setMeta(context.Background(), key, value))
}
