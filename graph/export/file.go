package export

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// WriteFile writes the selection to a file, compressed where its name ends in ".gz" or ".zst", and returns the names
// of what it wrote: csv gives several, NAME-nodes.csv and so on. A file is there whole or not at all.
func WriteFile(ctx context.Context, path, format string, s *Selection) ([]string, error) {
	f, err := Find(format)
	if err != nil {
		return nil, err
	}
	files := f.files
	if files == nil {
		files = []file{{"", f.Levels, f.write}}
	}
	var out []string
	for _, p := range files {
		if !slices.Contains(p.levels, s.Level) {
			continue
		}
		name := withSuffix(path, p.suffix)
		err := Create(name, func(w io.Writer) error { return f.to(ctx, w, s, p.write) })
		if err != nil {
			return out, err
		}
		out = append(out, name)
	}
	return out, nil
}

// withSuffix puts the suffix before the name's extension.
func withSuffix(path, suffix string) string {
	base, compression := uncompressed(path)
	ext := filepath.Ext(base)
	return strings.TrimSuffix(base, ext) + suffix + ext + path[len(path)-len(compression):]
}

// Create lets write fill a file, compressed where its name ends in ".gz" or ".zst". It is there whole or not at all.
func Create(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if fault := (*fs.PathError)(nil); errors.As(err, &fault) {
		err = fault.Err
	}
	if err != nil {
		return fmt.Errorf("export to %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, f.Close(), os.Remove(f.Name()))
		}
	}()
	_, compression := uncompressed(path)
	if err := Compress(f, compression, write); err != nil {
		return err
	}
	if err := errors.Join(f.Chmod(0o644), f.Sync()); err != nil {
		return fmt.Errorf("export to %s: %w", path, err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("export to %s: %w", path, err)
	}
	return os.Rename(f.Name(), path)
}

// Compress lets write fill w through a buffer, compressed as the ending says: ".gz", ".zst" or "".
func Compress(w io.Writer, compression string, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 1<<16)
	switch compression {
	case ".gz":
		z := gzip.NewWriter(b)
		return errors.Join(write(z), z.Close(), b.Flush())
	case ".zst":
		z, err := zstd.NewWriter(b, zstd.WithEncoderConcurrency(1))
		if err != nil {
			return err
		}
		return errors.Join(write(z), z.Close(), b.Flush())
	}
	return errors.Join(write(b), b.Flush())
}
