package segment

import (
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
)

// folder is the disk of a store in files.
type folder struct{ root string }

func (f folder) path(name string) string { return filepath.Join(f.root, name) }

func (f folder) make() error { return os.MkdirAll(f.root, 0o777) }

func (f folder) lock() (io.Closer, error) {
	l, err := TakeLock(f.path(lockFile), fmt.Errorf("%w: wait until it ends, or open for reading", ErrLocked))
	if err != nil {
		return nil, err
	}
	return l, nil
}

func (f folder) create(name string) (file, error) {
	return os.OpenFile(f.path(name), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
}

func (f folder) extend(name string) (file, error) {
	w, err := os.OpenFile(f.path(name), os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	if _, err := w.Seek(0, io.SeekEnd); err != nil {
		return nil, errors.Join(err, w.Close())
	}
	return w, nil
}

func (f folder) load(name string) (blob, error) {
	r, err := os.Open(f.path(name))
	if err != nil {
		return blob{}, err
	}
	defer r.Close()
	st, err := r.Stat()
	if err != nil {
		return blob{}, err
	}
	if st.Size() == 0 {
		return blob{}, nil
	}
	if st.Size() > math.MaxInt {
		return blob{}, fmt.Errorf("%s: %d bytes do not fit this machine's addresses", f.path(name), st.Size())
	}
	return mapFile(r, int(st.Size()))
}

func (f folder) read(name string) ([]byte, error) { return os.ReadFile(f.path(name)) }

func (f folder) size(name string) (int64, error) {
	st, err := os.Stat(f.path(name))
	if err != nil {
		return 0, err
	}
	return st.Size(), nil
}

func (f folder) rename(from, to string) error { return os.Rename(f.path(from), f.path(to)) }

func (f folder) remove(name string) error { return os.Remove(f.path(name)) }

func (f folder) list() ([]string, error) {
	entries, err := os.ReadDir(f.root)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out, err
}

func (f folder) sync() error { return SyncFolder(f.root) }
