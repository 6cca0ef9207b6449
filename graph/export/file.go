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
	"strings"
)

// WriteFile writes the selection to a file, compressed where its name ends in ".gz", and returns the names of
// what it wrote: csv gives two, NAME-nodes.csv and NAME-edges.csv. A file is there whole or not at all.
func WriteFile(ctx context.Context, path, format string, s *Selection) ([]string, error) {
	if format != "csv" {
		return []string{path}, writeFile(ctx, path, format, s)
	}
	nodes, edges := pairNames(path)
	err := writeFile(ctx, nodes, "csv-nodes", s)
	if err == nil {
		err = writeFile(ctx, edges, "csv", s)
	}
	return []string{nodes, edges}, err
}

// pairNames puts -nodes and -edges before the name's extension.
func pairNames(path string) (nodes, edges string) {
	base, gz := strings.CutSuffix(path, ".gz")
	ext := filepath.Ext(base)
	base = strings.TrimSuffix(base, ext)
	if gz {
		ext += ".gz"
	}
	return base + "-nodes" + ext, base + "-edges" + ext
}

func writeFile(ctx context.Context, path, format string, s *Selection) (err error) {
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
	if err := fill(ctx, f, format, s, strings.HasSuffix(path, ".gz")); err != nil {
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

// fill writes through a buffer, and through gzip where asked.
func fill(ctx context.Context, f io.Writer, format string, s *Selection, compress bool) error {
	b := bufio.NewWriter(f)
	if !compress {
		return errors.Join(Write(ctx, b, format, s), b.Flush())
	}
	z := gzip.NewWriter(b)
	return errors.Join(Write(ctx, z, format, s), z.Close(), b.Flush())
}
