package main

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/graph/export"
	"hearsay/graph/store"
	"hearsay/schema"
)

const importLong = `Import reads claims that another program, or hearsay export, has written: N-Quads, TriG, JSON-LD and pquads with the
quads of articles; csv, the table of claims, with the table of nodes beside it (graph-claims.csv and graph-nodes.csv);
FollowTheMoney; and schema.org's ClaimReview (.json). The format is guessed from the name of the file; a name that ends
in .gz or .zst is compressed.

All of it is held against the vocabulary. An article with a fault is left out and the fault told with its line; the rest
is stored. An import says nothing in the name of others: an article that the graph knows otherwise stays as it is unless
--replace is given, and so does the background. What the file says that comparing has found is not believed: the claims are
compared with each other, and with those of the graph, when they are in.`

const importExample = `  hearsay import graph.nq.gz
  hearsay import --dry-run claims.jsonld
  hearsay import graph-claims.csv
  hearsay import --db other.db reviews.json`

// importFlags are the flags of import as they are typed.
type importFlags struct {
	format string
	export.ImportOptions
}

func importCommand(a *app) *cobra.Command {
	var in importFlags
	c := &cobra.Command{
		Use: "import FILE…", Short: "Read claims that other programs have written: " + strings.Join(readerNames(), ", "), Long: importLong, Example: importExample,
		Args: takes("one or more files", 1, -1),
		RunE: func(c *cobra.Command, args []string) error { return a.imports(c.Context(), in, args) },
	}
	f := c.Flags()
	f.StringVar(&in.format, "format", "", "the format; guessed from the name of the file where it is not given")
	f.BoolVar(&in.Replace, "replace", false, "what the file says of an article takes the place of what the graph says")
	f.BoolVar(&in.DryRun, "dry-run", false, "check all and store nothing")
	f.BoolVar(&in.Raw, "raw", false, "cells stand as they are, without apostrophes before formulas (csv)")
	a.jsonFlag(c)
	must(c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(readerNames(), cobra.ShellCompDirectiveNoFileComp)))
	return c
}

func readerNames() []string {
	var out []string
	for _, r := range export.Readers() {
		out = append(out, r.Name)
	}
	return out
}

// imports reads the files one after the other; one that cannot be read fails alone.
func (a *app) imports(ctx context.Context, in importFlags, files []string) error {
	for _, file := range files {
		if in.format == "" && export.ReaderOf(file) == "" {
			return usageError{fmt.Errorf("the name %s tells no format; give --format, one of %s", file, strings.Join(readerNames(), ", "))}
		}
	}
	b, err := a.builder()
	if err != nil {
		return err
	}
	st, err := store.Open(ctx, a.db, store.Options{Create: !in.DryRun, ReadOnly: in.DryRun})
	if err != nil && in.DryRun && errors.Is(err, store.ErrNotFound) {
		st, err = store.Open(ctx, store.Memory, store.Options{})
	}
	if err != nil {
		return err
	}
	all, failed, err := a.importFiles(ctx, b, st, in, files)
	if err = errors.Join(err, st.Close()); err != nil {
		return err
	}
	if a.json {
		err = a.print(nil, all)
	}
	if err == nil && failed > 0 {
		err = someFailed{fmt.Errorf("%d of %d files have faults; the rest is done", failed, len(files))}
	}
	return err
}

// importFiles imports the files, says what came of each, and compares what has come in with the rest of the graph.
func (a *app) importFiles(ctx context.Context, b *graph.Builder, st *store.Store, in importFlags, files []string) (all map[string]export.Imported, failed int, err error) {
	if !in.DryRun {
		var into *graph.Importing
		if into, err = b.Importing(ctx, st); err != nil {
			return nil, 0, err
		}
		in.Store = into.Replace
		defer func() { err = errors.Join(err, into.End(ctx)) }()
	}
	all = map[string]export.Imported{}
	for _, file := range files {
		x, err := a.importFile(ctx, st, b.Model, in, file)
		all[file] = x
		a.importReport(file, x, in.DryRun)
		if ctx.Err() != nil {
			return all, failed, ctx.Err()
		}
		if err == nil {
			continue
		}
		failed++
		if !errors.Is(err, export.ErrSome) {
			fmt.Fprintf(a.err, "hearsay: %s\n", clean(err.Error(), true))
		}
	}
	return all, failed, nil
}

func (a *app) importReport(file string, x export.Imported, dry bool) {
	for _, f := range x.Faults {
		fmt.Fprintf(a.err, "%s\n", clean(f.String(), true))
	}
	for _, n := range x.Notes {
		a.note("%s: %s", file, n)
	}
	done := map[bool]string{false: "stored", true: "would be stored"}[dry]
	a.note("%s: %d articles with %d claims, %d quads %s; %d unchanged, %d left out", file, x.Documents, x.Claims, x.Quads, done, x.Unchanged, x.Refused)
}

func (a *app) importFile(ctx context.Context, st *store.Store, m *schema.Model, in importFlags, file string) (export.Imported, error) {
	o := in.ImportOptions
	o.Name, o.Format = file, in.format
	if o.Format == "" {
		o.Format = export.ReaderOf(file)
	}
	if o.Format == "csv" {
		nodes, err := openPacked(strings.Replace(file, "-claims.", "-nodes.", 1))
		if err == nil && strings.Contains(filepath.Base(file), "-claims.") {
			defer nodes.Close()
			o.Nodes = nodes
		}
	}
	f, err := openPacked(file)
	if err != nil {
		return export.Imported{}, err
	}
	defer f.Close()
	return export.Import(ctx, st, m, f, o)
}

// openPacked opens a file, compressed where its name says so.
func openPacked(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".gz":
		z, err := gzip.NewReader(f)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("read %s: %w", path, err), f.Close())
		}
		return packed{z, f}, nil
	case ".zst":
		z, err := zstd.NewReader(f, zstd.WithDecoderConcurrency(1))
		if err != nil {
			return nil, errors.Join(fmt.Errorf("read %s: %w", path, err), f.Close())
		}
		return packed{z.IOReadCloser(), f}, nil
	}
	return f, nil
}

// packed is a compressed file.
type packed struct {
	io.ReadCloser
	file *os.File
}

func (p packed) Close() error { return errors.Join(p.ReadCloser.Close(), p.file.Close()) }
