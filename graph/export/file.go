package export

import (
	"bufio"
	"cmp"
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
// of what it wrote: csv gives several, NAME-nodes.csv and so on. All of them are there, and whole, or none is.
func WriteFile(ctx context.Context, path, format string, s *Selection) (names []string, err error) {
	f, err := Find(format)
	if err != nil {
		return nil, err
	}
	files := f.files
	if files == nil {
		files = []file{{"", f.Levels, f.write}}
	}
	var made []string
	defer func() {
		for _, name := range made {
			if err != nil {
				err = errors.Join(err, os.Remove(name))
			}
		}
	}()
	for _, p := range files {
		if !slices.Contains(p.levels, s.Level) {
			continue
		}
		name := withSuffix(path, p.suffix)
		whole, err := create(name, func(w io.Writer) error { return f.to(ctx, w, s, p.write) })
		if err != nil {
			return nil, err
		}
		made, names = append(made, whole), append(names, name)
	}
	for i, name := range names {
		if err := os.Rename(made[0], name); err != nil {
			return names[:i], err
		}
		made = made[1:]
	}
	return names, nil
}

// withSuffix puts the suffix before the name's extension.
func withSuffix(path, suffix string) string {
	base, compression := uncompressed(path)
	ext := filepath.Ext(base)
	return strings.TrimSuffix(base, ext) + suffix + ext + path[len(path)-len(compression):]
}

// Create lets write fill a file, compressed where its name ends in ".gz" or ".zst". It is there whole or not at all.
func Create(path string, write func(io.Writer) error) error {
	name, err := create(path, write)
	if err != nil {
		return err
	}
	if err := os.Rename(name, path); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}

// create lets write fill a file that is to be renamed to that path, and returns its name.
func create(path string, write func(io.Writer) error) (name string, err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if fault := (*fs.PathError)(nil); errors.As(err, &fault) {
		err = fault.Err
	}
	if err != nil {
		return "", fmt.Errorf("export to %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, f.Close(), os.Remove(f.Name()))
		}
	}()
	_, compression := uncompressed(path)
	if err := Compress(f, compression, write); err != nil {
		if fault := (*fs.PathError)(nil); errors.As(err, &fault) && fault.Path == f.Name() {
			err = fmt.Errorf("export to %s: %w", path, fault.Err)
		}
		return "", err
	}
	if err := errors.Join(f.Chmod(0o644), f.Sync()); err != nil {
		return "", fmt.Errorf("export to %s: %w", path, err)
	}
	if err := f.Close(); err != nil {
		return "", fmt.Errorf("export to %s: %w", path, err)
	}
	return f.Name(), nil
}

// Compress lets write fill w through a buffer, compressed as the ending says: ".gz", ".zst" or "".
func Compress(w io.Writer, compression string, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 1<<16)
	switch compression {
	case ".gz":
		z := gzip.NewWriter(b)
		return cmp.Or(write(z), z.Close(), b.Flush())
	case ".zst":
		z, err := zstd.NewWriter(b, zstd.WithEncoderConcurrency(1))
		if err != nil {
			return err
		}
		return cmp.Or(write(z), z.Close(), b.Flush())
	}
	return cmp.Or(write(b), b.Flush())
}
