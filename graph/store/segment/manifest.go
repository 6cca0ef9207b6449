package segment

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// The files of a store.
const (
	manifestFile  = "MANIFEST"
	lockFile      = "LOCK"
	segmentPrefix = "seg-"
	logPrefix     = "log-"
	tempMark      = "tmp-"
)

func segmentName(n uint64) string { return fmt.Sprintf("%s%08d", segmentPrefix, n) }
func logName(n uint64) string     { return fmt.Sprintf("%s%08d", logPrefix, n) }

// ours tells whether a file's name is one that the store gives.
func ours(name string) bool {
	if name == manifestFile || name == lockFile || strings.HasPrefix(name, tempMark) {
		return true
	}
	_, ok := numberOf(name)
	return ok
}

// numberOf returns the number in the name of a segment or a log.
func numberOf(name string) (uint64, bool) {
	for _, p := range []string{segmentPrefix, logPrefix} {
		if rest, ok := strings.CutPrefix(name, p); ok {
			n, err := strconv.ParseUint(rest, 10, 64)
			return n, err == nil
		}
	}
	return 0, false
}

// manifest says which files are the store. Everything else in its folder is left over.
type manifest struct {
	Format   int      `json:"quadstore"`
	Segments []string `json:"segments"` // the oldest first
	Log      uint64   `json:"log"`      // the first log to read; those that follow by number come after it
	Sequence uint64   `json:"sequence"` // of the last batch in the segments
	Next     uint64   `json:"next"`     // a number that no file has had
}

const manifestMark = "crc32c "

func (m manifest) encode() ([]byte, error) {
	b, err := json.Marshal(m)
	b = append(b, '\n')
	return fmt.Appendf(b, "%s%08x\n", manifestMark, sumOf(b)), err
}

// readManifest reads a store's manifest; the bytes tell it from another. The error wraps fs.ErrNotExist where there is none.
func readManifest(d disk) (m manifest, data []byte, err error) {
	if data, err = d.read(manifestFile); err != nil {
		return m, nil, err
	}
	path := d.path(manifestFile)
	text, sum, ok := bytes.Cut(data, []byte(manifestMark))
	if !ok || string(sum) != fmt.Sprintf("%08x\n", sumOf(text)) {
		return m, nil, fmt.Errorf("%s: its checksum differs: %w: restore it from a copy", path, ErrDamaged)
	}
	if err := json.Unmarshal(text, &m); err != nil {
		return m, nil, fmt.Errorf("%s: %v: %w: restore it from a copy", path, err, ErrDamaged)
	}
	if m.Format > version {
		return m, nil, fmt.Errorf("%s: %w: format %d, this one knows up to %d", path, ErrNewer, m.Format, version)
	}
	return m, data, nil
}

// writeManifest makes the names of the files durable and puts a manifest in the place of the last. After an error that wraps ErrFailed
// either may stand there.
func writeManifest(d disk, m manifest) error {
	b, err := m.encode()
	if err != nil {
		return err
	}
	f, err := d.create(tempMark + manifestFile)
	if err != nil {
		return err
	}
	names := make(chan error, 1)
	go func() { names <- d.sync() }() // the disk takes both syncs together
	_, err = f.Write(b)
	if err := errors.Join(err, f.Sync(), f.Close(), <-names); err != nil {
		return errors.Join(err, d.remove(tempMark+manifestFile))
	}
	if err := d.rename(tempMark+manifestFile, manifestFile); err != nil {
		return fmt.Errorf("write %s: %w: %w", d.path(manifestFile), ErrFailed, err)
	}
	if err := d.sync(); err != nil {
		return fmt.Errorf("sync %s: %w: %w", d.path(manifestFile), ErrFailed, err)
	}
	return nil
}

func missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
