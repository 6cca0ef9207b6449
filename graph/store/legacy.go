package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
	"hearsay/schema"
)

// Hearsay 0.1 kept a file of quads for each document and one of background. Such a file is sorted N-Quads between two
// comments: whose it is, and what its bytes must hash to.
const (
	legacyFolder = "docs"
	legacyKB     = "kb.nq"
	headMark     = "# hearsay quads of "
	footMark     = "# sha256 "
)

// migrate makes the quad store of the files of the older layout. The new manifest is written when all is in it; before
// that the older layout stands, after that its files go.
func (f *folder) migrate(ctx context.Context, m manifest) (*segment.Store, error) {
	if err := os.RemoveAll(f.path(quadsFolder)); err != nil {
		return nil, err
	}
	quads, err := segment.Open(f.path(quadsFolder), segment.Options{Create: true})
	if err != nil {
		return nil, err
	}
	m.Format = format
	if err = f.readLegacy(ctx, quads); err == nil {
		err = f.write(manifestFile, m.encode())
	}
	if err == nil {
		err = f.dropLegacy()
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("bring it up to date: %w", err), quads.Close())
	}
	return quads, nil
}

func (f *folder) readLegacy(ctx context.Context, quads *segment.Store) error {
	names := []string{legacyKB}
	entries, err := os.ReadDir(f.path(legacyFolder))
	if err != nil && !missing(err) {
		return err
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), tempMark) {
			names = append(names, legacyFolder+"/"+e.Name())
		}
	}
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := f.readLegacyFile(quads, name); err != nil {
			return fmt.Errorf("%s: %w: remove this file, then build its article again", f.path(name), err)
		}
	}
	return nil
}

func (f *folder) readLegacyFile(quads *segment.Store, name string) error {
	data, err := os.ReadFile(f.path(name))
	if missing(err) {
		return nil
	}
	if err != nil {
		return unpath(err)
	}
	owner, text, err := unseal(data)
	if err != nil {
		return err
	}
	var qs []quad.Quad
	err = ReadQuads(text, func(q quad.Quad) error {
		qs = append(qs, q)
		return nil
	})
	var e *segment.Encoded
	if err == nil {
		e, err = encode(owner, qs)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	var b segment.Batch
	b.Ignore.IgnoreDup = true
	b.AddEncoded(e)
	return quads.Apply(&b)
}

// dropLegacy removes the files of the older layout.
func (f *folder) dropLegacy() error {
	err := os.Remove(f.path(legacyKB))
	if missing(err) {
		err = nil
	}
	return errors.Join(err, os.RemoveAll(f.path(legacyFolder)))
}

// unseal checks a file of quads and returns its owner and the N-Quads between the two comments.
func unseal(data []byte) (schema.ID, []byte, error) {
	foot := bytes.LastIndex(data, []byte(footMark))
	head := bytes.IndexByte(data, '\n') + 1
	if foot < head || head == 0 || !bytes.HasPrefix(data, []byte(headMark)) {
		return "", nil, fmt.Errorf("cut short: %w", ErrDamaged)
	}
	if want := fmt.Sprintf("%s%x\n", footMark, sha256.Sum256(data[:foot])); string(data[foot:]) != want {
		return "", nil, fmt.Errorf("its checksum differs: %w", ErrDamaged)
	}
	owner := strings.TrimPrefix(string(data[:head-1]), headMark)
	return schema.ID(owner), data[head:foot], nil
}
