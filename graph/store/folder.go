package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"hearsay/graph/store/segment"
)

// The files of a database.
const (
	manifestFile = "hearsay.json"
	quadsFolder  = "quads" // the quad store's
	lockFile     = "lock"
	tempMark     = ".tmp-"
)

// folder is where a database lies on disk.
type folder struct {
	root string
	lock *os.File // nil where opened for reading
}

// path returns where a file lies.
func (f *folder) path(name string) string { return filepath.Join(f.root, name) }

// write puts the file in place whole and durably: it is written beside its place, synced and renamed.
func (f *folder) write(name string, data []byte) error {
	path := f.path(name)
	t, err := os.CreateTemp(filepath.Dir(path), tempMark+"*")
	if err != nil {
		return err
	}
	_, err = t.Write(data)
	err = errors.Join(err, t.Chmod(0o644), t.Sync(), t.Close())
	if err == nil {
		err = os.Rename(t.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(t.Name()))
	}
	return segment.SyncFolder(filepath.Dir(path))
}

// size is the bytes of all files.
func (f *folder) size() (int64, error) {
	var sum int64
	err := filepath.WalkDir(f.root, func(_ string, e fs.DirEntry, err error) error {
		if missing(err) || err == nil && e.IsDir() {
			return nil
		}
		if err != nil {
			return err
		}
		st, err := e.Info()
		if missing(err) {
			return nil // merged away meanwhile
		}
		if err == nil {
			sum += st.Size()
		}
		return err
	})
	return sum, err
}

// close gives the lock back.
func (f *folder) close() error {
	if f == nil || f.lock == nil {
		return nil
	}
	return f.lock.Close()
}

// unpath takes the path off an error of the os package: messages name the file themselves.
func unpath(err error) error {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

func missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
