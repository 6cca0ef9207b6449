package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// folder is files on disk. A file is written beside its place under a temporary name, synced and renamed.
type folder struct {
	root string
	lock *os.File // nil where opened for reading
}

// Path returns where the file lies.
func (f *folder) Path(name string) string { return filepath.Join(f.root, filepath.FromSlash(name)) }

// Read returns the file's bytes.
func (f *folder) Read(name string) ([]byte, error) {
	b, err := os.ReadFile(f.Path(name))
	return b, unpath(err)
}

// Write puts the file in place whole and durably.
func (f *folder) Write(name string, data []byte) error {
	path := f.Path(name)
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
	return syncFolder(filepath.Dir(path))
}

// Remove deletes the file durably.
func (f *folder) Remove(name string) error {
	if err := os.Remove(f.Path(name)); err != nil {
		if missing(err) {
			return nil
		}
		return unpath(err)
	}
	return syncFolder(filepath.Dir(f.Path(name)))
}

// List returns the names in a folder of the database, without temporary files.
func (f *folder) List(dir string) ([]string, error) {
	entries, err := os.ReadDir(f.Path(dir))
	if missing(err) {
		return nil, nil
	}
	var out []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), tempMark) {
			out = append(out, e.Name())
		}
	}
	return out, err
}

// Stamp is made of the times at which the two folders last changed: each write renames a file into one of them. A
// folder that changed just now may change again within the clock's grain, so it gives none.
func (f *folder) Stamp() (string, error) {
	var b strings.Builder
	for _, dir := range []string{f.root, f.Path(docFolder)} {
		st, err := os.Stat(dir)
		if err != nil {
			return "", err
		}
		if time.Since(st.ModTime()) < 100*time.Millisecond {
			return "", nil
		}
		fmt.Fprintln(&b, st.ModTime().UnixNano())
	}
	return b.String(), nil
}

// Close gives the lock back.
func (f *folder) Close() error {
	if f.lock == nil {
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
