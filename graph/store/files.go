package store

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sync"
)

// files keeps named files whole: a write is there or not, after a crash too.
type files interface {
	Read(name string) ([]byte, error) // fs.ErrNotExist where there is none
	Write(name string, data []byte) error
	Remove(name string) error          // nil where there is none
	List(dir string) ([]string, error) // names within the folder, sorted
	Path(name string) string           // for messages
	Stamp() (string, error)            // changes when a file does; "" where that cannot be told
	Close() error
}

// memory is files that live in the process.
type memory struct {
	mu   sync.Mutex
	data map[string][]byte
	n    int
}

func newMemory() *memory { return &memory{data: map[string][]byte{}} }

func (m *memory) Read(name string) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	b, ok := m.data[name]
	if !ok {
		return nil, fs.ErrNotExist
	}
	return b, nil
}

func (m *memory) Write(name string, data []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.data[name] = data
	m.n++
	return nil
}

func (m *memory) Remove(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.data, name)
	m.n++
	return nil
}

func (m *memory) List(dir string) ([]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []string
	for _, name := range slices.Sorted(maps.Keys(m.data)) {
		if len(name) > len(dir)+1 && name[:len(dir)+1] == dir+"/" {
			out = append(out, name[len(dir)+1:])
		}
	}
	return out, nil
}

func (m *memory) Path(name string) string { return Memory + name }

func (m *memory) Stamp() (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return fmt.Sprint(m.n), nil
}

func (m *memory) Close() error { return nil }

func missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
