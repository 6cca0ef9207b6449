package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/graph/store/segment"
)

// openFolder finds or makes the database folder. A writer takes its lock, clears what an interrupted write left and
// brings an older layout up to date.
func openFolder(ctx context.Context, root string, o Options) (*folder, *segment.Store, error) {
	f := &folder{root: root}
	switch err := f.inspect(); {
	case missing(err) && (o.ReadOnly || !o.Create):
		return nil, nil, fmt.Errorf("open %s: database %w; run hearsay build first", root, ErrNotFound)
	case err != nil && !missing(err):
		return nil, nil, fmt.Errorf("open %s: %w", root, err)
	}
	if o.ReadOnly {
		quads, err := f.openToRead()
		return f, quads, err
	}
	if err := os.MkdirAll(root, 0o777); err != nil {
		return nil, nil, fmt.Errorf("make the database %s: %w", root, err)
	}
	var err error
	if f.lock, err = segment.TakeLock(f.path(lockFile), fmt.Errorf("%w: wait until it ends, then try again", ErrLocked)); err != nil {
		return nil, nil, fmt.Errorf("open %s: %w", root, err)
	}
	quads, err := f.begin(ctx)
	if err != nil {
		return nil, nil, errors.Join(fault("open", root, err), f.close())
	}
	return f, quads, nil
}

func (f *folder) openToRead() (*segment.Store, error) {
	m, err := f.manifest()
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", f.root, err)
	}
	if m.Format < format {
		return nil, fmt.Errorf("open %s: %w: run hearsay db compact once to bring it up to date", f.root, ErrOlder)
	}
	quads, err := segment.Open(f.path(quadsFolder), segment.Options{ReadOnly: true})
	return quads, fault("open", f.root, lost(err))
}

// inspect says what stands at the path: nil for a database of ours, fs.ErrNotExist for nothing or an empty folder.
func (f *folder) inspect() error {
	st, err := os.Stat(f.root)
	if missing(err) {
		return fs.ErrNotExist
	}
	if err != nil {
		return unpath(err)
	}
	if !st.IsDir() {
		return fmt.Errorf("%w but a file: name a folder with --db", ErrForeign)
	}
	_, err = f.manifest()
	if missing(err) {
		return f.unmade()
	}
	return err
}

// unmade tells a folder that is empty, or that an interrupted first build left, from somebody else's. The manifest is
// the last that is made, before anything is written to the quad store.
func (f *folder) unmade() error {
	entries, err := os.ReadDir(f.root)
	if err != nil {
		return unpath(err)
	}
	ours := []string{lockFile, quadsFolder, legacyFolder}
	for _, e := range entries {
		if !slices.Contains(ours, e.Name()) && !strings.HasPrefix(e.Name(), tempMark) {
			return fmt.Errorf("%w (it holds %s): name another folder with --db", ErrForeign, e.Name())
		}
	}
	docs, _ := os.ReadDir(f.path(legacyFolder))
	if slices.ContainsFunc(docs, func(e os.DirEntry) bool { return !strings.HasPrefix(e.Name(), tempMark) }) || f.holdsQuads() {
		return fmt.Errorf("%s is missing: %w: remove the folder and build again", manifestFile, ErrDamaged)
	}
	return fs.ErrNotExist
}

// holdsQuads says whether there is a quad store that is not empty.
func (f *folder) holdsQuads() bool {
	quads, err := segment.Open(f.path(quadsFolder), segment.Options{ReadOnly: true})
	if err != nil {
		return !errors.Is(err, segment.ErrNotFound)
	}
	defer quads.Close()
	snap, err := quads.Snapshot()
	return err != nil || snap.Len() > 0
}

// begin makes the folder what a writer needs.
func (f *folder) begin(ctx context.Context) (*segment.Store, error) {
	left, err := filepath.Glob(f.path(tempMark + "*"))
	for _, name := range left {
		err = errors.Join(err, os.Remove(name))
	}
	if err != nil {
		return nil, err
	}
	m, err := f.manifest()
	switch {
	case missing(err):
		return f.create()
	case err != nil:
		return nil, err
	case m.Format < format:
		return f.migrate(ctx, m)
	}
	if err := f.dropLegacy(); err != nil {
		return nil, err
	}
	quads, err := segment.Open(f.path(quadsFolder), segment.Options{})
	return quads, lost(err)
}

// lost is the error of opening the quad store of a database that has a manifest: there must be one.
func lost(err error) error {
	if errors.Is(err, segment.ErrNotFound) {
		return fmt.Errorf("%s is missing: %w", quadsFolder, segment.ErrDamaged)
	}
	return err
}

// create makes an empty quad store, then the manifest.
func (f *folder) create() (*segment.Store, error) {
	if err := f.dropLegacy(); err != nil {
		return nil, err
	}
	quads, err := segment.Open(f.path(quadsFolder), segment.Options{Create: true})
	if err != nil {
		return nil, err
	}
	if err := f.write(manifestFile, manifest{Format: format}.encode()); err != nil {
		return nil, errors.Join(err, quads.Close())
	}
	return quads, nil
}
