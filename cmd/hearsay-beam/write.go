package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/cayleygraph/quad/pquads"
	"github.com/klauspost/compress/zstd"

	"hearsay/graph/store"
)

// The formats of shards.
const (
	nquads = "nquads"
	binary = "pquads"
)

// rangeOf is the range that a key falls in, from 0.
func rangeOf(key string, ranges int) int {
	h := fnv.New64a()
	h.Write([]byte(key))
	return int(h.Sum64() >> 32 * uint64(ranges) >> 32)
}

// writer writes shards.
type writer struct {
	Output string
	Shards int
	Format string
}

// shard writes one shard with what write gives it, lines of N-Quads. The file is there whole or not at all.
func (w *writer) shard(kind string, n int, out *Written, write func(line func([]byte) error) error) error {
	suffix := map[string]string{nquads: ".nq.zst", binary: ".pq.zst"}[w.Format]
	out.Name = w.Output + kind + suffix
	if n >= 0 {
		out.Name = fmt.Sprintf("%s%s-%05d-of-%05d%s", w.Output, kind, n+1, w.Shards, suffix)
	}
	sum := sha256.New()
	err := replaceFile(context.Background(), out.Name, func(f io.Writer) error {
		z, err := zstd.NewWriter(io.MultiWriter(f, sum), zstd.WithEncoderConcurrency(1))
		if err != nil {
			return err
		}
		line, end := w.lines(z)
		return errors.Join(write(func(b []byte) error { out.Quads++; return line(b) }), end(), z.Close())
	})
	out.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return err
}

// lines writes lines of N-Quads in the format of the shards.
func (w *writer) lines(to io.Writer) (line func([]byte) error, end func() error) {
	if w.Format == nquads {
		return func(b []byte) error { _, err := to.Write(b); return err }, func() error { return nil }
	}
	pw := pquads.NewWriter(to, &pquads.Options{Full: true})
	return func(b []byte) error { return store.ReadQuads(b, pw.WriteQuad) }, pw.Close
}

// replaceFile writes a file beside its place and renames it; in a store of objects it is there once it is whole.
func replaceFile(ctx context.Context, name string, write func(io.Writer) error) error {
	if strings.Contains(name, "://") {
		return writeObject(ctx, name, write)
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".tmp-*")
	if err != nil {
		return err
	}
	if err := errors.Join(write(f), f.Chmod(0o644), f.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), name)
}

func writeObject(ctx context.Context, name string, write func(io.Writer) error) error {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	ctx, cancel := context.WithCancel(ctx) // what is cancelled is not there
	defer cancel()
	f, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		cancel()
		return errors.Join(err, f.Close())
	}
	return f.Close()
}

// writeArticles writes the articles of a range.
type writeArticles struct {
	writer
}

// ProcessElement writes them by their ids.
func (w *writeArticles) ProcessElement(n int, packed func(*[]byte) bool, emit func(Written)) error {
	var out Written
	articles, err := opened[Body](packed)
	if err != nil {
		return err
	}
	for _, b := range articles {
		out.Articles, out.Claims, out.Dropped = out.Articles+1, out.Claims+b.Claims, out.Dropped+b.Dropped
	}
	slices.SortFunc(articles, func(a, b Body) int { return cmp.Compare(a.ID, b.ID) })
	err = w.shard("", n, &out, func(line func([]byte) error) (err error) {
		for _, b := range articles {
			err = errors.Join(err, eachLine(b.Quads, func(l []byte) { err = errors.Join(err, line(l)) }))
		}
		return err
	})
	if err == nil {
		emit(out)
	}
	return err
}

// writeAnalysis writes what is computed over the articles, of a range of its keys.
type writeAnalysis struct {
	writer
}

// ProcessElement writes it sorted, each quad once.
func (w *writeAnalysis) ProcessElement(n int, packed func(*[]byte) bool, emit func(Written)) error {
	var lines [][]byte
	parts, err := opened[[]byte](packed)
	if err != nil {
		return err
	}
	for _, p := range parts {
		if err := eachLine(p, func(l []byte) { lines = append(lines, l) }); err != nil {
			return err
		}
	}
	var out Written
	if err = w.sorted("-analysis", n, &out, lines); err == nil {
		emit(out)
	}
	return err
}

// sorted writes lines in their order, each once.
func (w *writer) sorted(kind string, n int, out *Written, lines [][]byte) error {
	slices.SortFunc(lines, bytes.Compare)
	lines = slices.CompactFunc(lines, bytes.Equal)
	return w.shard(kind, n, out, func(line func([]byte) error) error {
		for _, l := range lines {
			if err := line(l); err != nil {
				return err
			}
		}
		return nil
	})
}

// writeBackground writes the background, which is the same whatever was read.
type writeBackground struct {
	writer
}

// ProcessElement writes it once.
func (w *writeBackground) ProcessElement(_ []byte, emit func(Written)) error {
	b, err := builder()
	if err != nil {
		return err
	}
	var lines [][]byte
	for _, q := range b.Background() {
		l, err := store.Encoder{}.AppendQuad(nil, q)
		if err != nil {
			return err
		}
		lines = append(lines, l)
	}
	var out Written
	if err := w.sorted("-background", -1, &out, lines); err != nil {
		return err
	}
	emit(out)
	return nil
}
