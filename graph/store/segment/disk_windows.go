package segment

import (
	"errors"
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// mapFile maps the whole file for reading. Windows keeps the file while it is mapped; the writer removes it later.
func mapFile(f *os.File, size int) (blob, error) {
	h, err := windows.CreateFileMapping(windows.Handle(f.Fd()), nil, windows.PAGE_READONLY, 0, 0, nil)
	if err != nil {
		return blob{}, fmt.Errorf("map %s: %w", f.Name(), err)
	}
	defer windows.CloseHandle(h)
	at, err := windows.MapViewOfFile(h, windows.FILE_MAP_READ, 0, 0, uintptr(size))
	if err != nil {
		return blob{}, fmt.Errorf("map %s: %w", f.Name(), err)
	}
	// The pointer is read through its own address: the view is no memory of Go's that could move.
	data := unsafe.Slice(*(**byte)(unsafe.Pointer(&at)), size)
	return blob{data, func() { _ = windows.UnmapViewOfFile(at) }}, nil
}

// TakeLock makes the file where there is none and holds it until it is closed or the process ends. The error is busy where
// another process holds it.
func TakeLock(path string, busy error) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err = windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &windows.Overlapped{})
	if err != nil {
		f.Close()
		if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
			return nil, busy
		}
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return f, nil
}

// SyncFolder does nothing: Windows cannot sync a folder.
func SyncFolder(string) error { return nil }
