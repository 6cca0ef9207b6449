package store

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// A file of quads is sorted N-Quads between two comments: whose it is, and what its bytes must hash to. Both are
// comments to every other reader of N-Quads.
const (
	headMark = "# hearsay quads of "
	footMark = "# sha256 "
)

// lines writes quads as N-Quads lines, sorted by their bytes and without repeats.
func lines(qs []quad.Quad) ([][]byte, error) {
	out := make([][]byte, 0, len(qs))
	for _, q := range qs {
		line, err := Encoder{}.AppendQuad(nil, q)
		if err != nil {
			return nil, err
		}
		out = append(out, line)
	}
	slices.SortFunc(out, bytes.Compare)
	return slices.CompactFunc(out, bytes.Equal), nil
}

// seal makes the file of quads that belongs to owner.
func seal(owner schema.ID, qs []quad.Quad) ([]byte, error) {
	ls, err := lines(qs)
	if err != nil {
		return nil, err
	}
	b := []byte(headMark + string(owner) + "\n")
	b = append(b, bytes.Join(ls, nil)...)
	return fmt.Appendf(b, "%s%x\n", footMark, sha256.Sum256(b)), nil
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
