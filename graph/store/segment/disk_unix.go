//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package segment

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// mapFile maps the whole file for reading. The map outlives the file's name, so that a reader keeps what a merge removes.
func mapFile(f *os.File, size int) (blob, error) {
	data, err := unix.Mmap(int(f.Fd()), 0, size, unix.PROT_READ, unix.MAP_SHARED)
	if err != nil {
		return blob{}, fmt.Errorf("map %s: %w", f.Name(), err)
	}
	return blob{data, func() { _ = unix.Munmap(data) }}, nil // fails only for what was never mapped
}

// TakeLock makes the file where there is none and holds it until it is closed or the process ends. The error is busy where
// another process holds it.
func TakeLock(path string, busy error) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, busy
		}
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return f, nil
}

// SyncFolder makes the names in a folder durable.
func SyncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
