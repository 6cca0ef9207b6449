package segment

import "io"

// disk is the folder in which a store lies. Names are plain file names. Tests put faults in between.
type disk interface {
	make() error                      // makes the folder where there is none
	lock() (io.Closer, error)         // held until it is closed or the process ends; the error wraps ErrLocked
	create(name string) (file, error) // an empty file, for writing
	extend(name string) (file, error) // what is there, for writing at its end
	load(name string) (blob, error)   // the whole file to read, mapped where possible
	read(name string) ([]byte, error) // a copy of the whole file
	size(name string) (int64, error)
	rename(from, to string) error
	remove(name string) error
	list() ([]string, error)
	sync() error // makes the names durable
	path(name string) string
}

// file is a file being written.
type file interface {
	io.WriteCloser
	Sync() error
	Truncate(size int64) error
}

// blob is the bytes of a file. They must not be read after release, which may be nil.
type blob struct {
	data    []byte
	release func()
}

func (b blob) close() {
	if b.release != nil {
		b.release()
	}
}
