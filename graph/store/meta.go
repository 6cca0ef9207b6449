package store

import (
	"fmt"
	"maps"
)

// Meta returns what SetMeta stored under the key, or "".
func (s *Store) Meta(key string) (string, error) {
	m, err := s.manifest()
	return m.Meta[key], err
}

// SetMeta keeps a value of the database itself, such as the hash of the data files it was built with. The empty
// value takes the key out.
func (s *Store) SetMeta(key, value string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.readOnly {
		return fmt.Errorf("set %s of %s: %w", key, s.url, ErrReadOnly)
	}
	m, err := s.manifest()
	if err != nil || m.Meta[key] == value {
		return err
	}
	m.Meta = maps.Clone(m.Meta)
	if m.Meta == nil {
		m.Meta = map[string]string{}
	}
	if m.Meta[key] = value; value == "" {
		delete(m.Meta, key)
	}
	if err := s.files.Write(manifestFile, m.encode()); err != nil {
		return fmt.Errorf("set %s of %s: %w", key, s.url, err)
	}
	return nil
}

func (s *Store) manifest() (manifest, error) {
	data, err := s.files.Read(manifestFile)
	if missing(err) {
		return manifest{Format: format}, nil
	}
	if err != nil {
		return manifest{}, fmt.Errorf("read %s: %w", s.files.Path(manifestFile), err)
	}
	m, err := decodeManifest(data)
	if err != nil {
		return m, fmt.Errorf("read %s: %w", s.url, err)
	}
	return m, nil
}
