package segment

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"syscall"
)

// faultDisk is a disk in memory that fails at the operation it is told to and forgets, when the power is cut, what
// was not synced.
type faultDisk struct {
	mu      sync.Mutex
	files   map[string]*faultFile
	durable map[string]*faultFile // names as of the last sync
	ops     int
	failAt  int    // the number of the operation that fails, 0 for none
	after   string // "once": the disk works again; "dead": nothing works any more
	failed  string // the operation that failed
	rand    *rand.Rand
}

var errFault = errors.New("injected fault")

func newFaultDisk(seed uint64) *faultDisk {
	return &faultDisk{files: map[string]*faultFile{}, durable: map[string]*faultFile{}, rand: rand.New(rand.NewPCG(seed, 1))}
}

// fault counts an operation and tells whether it fails. The caller holds d.mu.
func (d *faultDisk) fault(what string) bool {
	d.ops++
	if d.failAt == 0 || d.ops < d.failAt || (d.ops > d.failAt && d.after == "once") {
		return false
	}
	if d.failed == "" {
		d.failed = what
	}
	return true
}

// powerCut returns the disk as it is found afterwards: of names and bytes that were not synced anything may be there.
func (d *faultDisk) powerCut() *faultDisk {
	d.mu.Lock()
	defer d.mu.Unlock()
	out := newFaultDisk(d.rand.Uint64())
	names := maps.Clone(d.durable)
	if d.rand.IntN(2) == 0 {
		names = maps.Clone(d.files)
	}
	for name, f := range names {
		data := bytes.Clone(f.synced)
		if n := len(f.data) - len(data); n > 0 && bytes.HasPrefix(f.data, data) {
			tail := bytes.Clone(f.data[len(data):][:d.rand.IntN(n+1)])
			for at := range tail { // sectors that were not written are blank
				if (len(data)+at)%sector == 0 && d.rand.IntN(4) == 0 {
					clear(tail[at:min(at+sector, len(tail))])
				}
			}
			data = append(data, tail...)
		}
		g := &faultFile{disk: out, name: name, data: data, synced: data}
		out.files[name], out.durable[name] = g, g
	}
	return out
}

func (d *faultDisk) path(name string) string { return "faulty:" + name }

func (d *faultDisk) make() error { return nil }

func (d *faultDisk) lock() (io.Closer, error) { return io.NopCloser(nil), nil }

func (d *faultDisk) create(name string) (file, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fault("create " + name) {
		return nil, syscall.ENOSPC
	}
	f := &faultFile{disk: d, name: name}
	d.files[name] = f
	return f, nil
}

func (d *faultDisk) get(name string) (*faultFile, error) {
	if f := d.files[name]; f != nil {
		return f, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (d *faultDisk) extend(name string) (file, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fault("extend " + name) {
		return nil, errFault
	}
	return d.get(name)
}

func (d *faultDisk) load(name string) (blob, error) {
	b, err := d.read(name)
	return blob{data: b}, err
}

func (d *faultDisk) read(name string) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fault("read " + name) {
		return nil, syscall.EIO
	}
	f, err := d.get(name)
	if err != nil {
		return nil, err
	}
	return bytes.Clone(f.data), nil
}

func (d *faultDisk) size(name string) (int64, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	f, err := d.get(name)
	if err != nil {
		return 0, err
	}
	return int64(len(f.data)), nil
}

func (d *faultDisk) rename(from, to string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fault("rename " + from) {
		return errFault
	}
	f, err := d.get(from)
	if err != nil {
		return err
	}
	delete(d.files, from)
	d.files[to] = f
	return nil
}

func (d *faultDisk) remove(name string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fault("remove " + name) {
		return errFault
	}
	if _, err := d.get(name); err != nil {
		return err
	}
	delete(d.files, name)
	return nil
}

func (d *faultDisk) list() ([]string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Sorted(maps.Keys(d.files)), nil
}

func (d *faultDisk) sync() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fault("sync the folder") {
		return syscall.EIO
	}
	d.durable = maps.Clone(d.files)
	return nil
}

// faultFile is a file and what of it survives a power cut.
type faultFile struct {
	disk   *faultDisk
	name   string
	data   []byte
	synced []byte
}

// Write fails as a full disk does, after part of the bytes.
func (f *faultFile) Write(b []byte) (int, error) {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if f.disk.fault("write " + f.name) {
		n := f.disk.rand.IntN(len(b) + 1)
		f.data = append(f.data, b[:n]...)
		return n, syscall.ENOSPC
	}
	f.data = append(f.data, b...)
	return len(b), nil
}

func (f *faultFile) Truncate(size int64) error {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if f.disk.fault("truncate " + f.name) {
		return errFault
	}
	f.data = bytes.Clone(f.data[:size])
	return nil
}

func (f *faultFile) Sync() error {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if f.disk.fault("sync " + f.name) {
		return syscall.EIO
	}
	f.synced = bytes.Clone(f.data)
	return nil
}

func (f *faultFile) Close() error { return nil }
