package segment

import (
	"io"
	"io/fs"
	"maps"
	"slices"
	"sync"
)

// memory is the disk of a store without files.
type memory struct {
	mu    sync.Mutex
	files map[string]*memoryFile
}

func newMemory() *memory { return &memory{files: map[string]*memoryFile{}} }

func (m *memory) path(name string) string { return "memory:" + name }

func (m *memory) make() error { return nil }

func (m *memory) lock() (io.Closer, error) { return io.NopCloser(nil), nil }

func (m *memory) get(name string) (*memoryFile, error) {
	if f := m.files[name]; f != nil {
		return f, nil
	}
	return nil, &fs.PathError{Op: "open", Path: m.path(name), Err: fs.ErrNotExist}
}

func (m *memory) create(name string) (file, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f := &memoryFile{disk: m}
	m.files[name] = f
	return f, nil
}

func (m *memory) extend(name string) (file, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, err := m.get(name)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (m *memory) load(name string) (blob, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, err := m.get(name)
	if err != nil {
		return blob{}, err
	}
	return blob{data: f.data[:len(f.data):len(f.data)]}, nil
}

func (m *memory) read(name string) ([]byte, error) {
	b, err := m.load(name)
	return slices.Clone(b.data), err
}

func (m *memory) size(name string) (int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, err := m.get(name)
	if err != nil {
		return 0, err
	}
	return int64(len(f.data)), nil
}

func (m *memory) rename(from, to string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, err := m.get(from)
	if err != nil {
		return err
	}
	delete(m.files, from)
	m.files[to] = f
	return nil
}

func (m *memory) remove(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	_, err := m.get(name)
	delete(m.files, name)
	return err
}

func (m *memory) list() ([]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Sorted(maps.Keys(m.files)), nil
}

func (m *memory) sync() error { return nil }

// memoryFile only grows or is cut, so that what load gave out stays as it is.
type memoryFile struct {
	disk *memory
	data []byte
}

func (f *memoryFile) Write(b []byte) (int, error) {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	f.data = append(f.data, b...)
	return len(b), nil
}

func (f *memoryFile) Truncate(size int64) error {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	f.data = slices.Clone(f.data[:min(size, int64(len(f.data)))])
	return nil
}

func (f *memoryFile) Sync() error  { return nil }
func (f *memoryFile) Close() error { return nil }
