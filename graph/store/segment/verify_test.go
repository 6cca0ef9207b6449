package segment

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

func mustVerify(t testing.TB, s *Store) VerifyStats {
	t.Helper()
	stats, err := s.Verify(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return stats
}

// worn is a store with segments, removals in them, dead and revived values, and a log.
func worn(t testing.TB, dir string) *Store {
	s := mustOpen(t, dir, Options{Create: true, DeltaQuads: 400})
	for n := range 40 {
		b := adding(article(n)...)
		if n%4 == 3 {
			b.RemoveLabel(quad.IRI(fmt.Sprintf("doc:%d", n-1)))
		}
		if n%8 == 7 {
			for _, q := range article(n - 5) {
				b.Add(q)
			}
		}
		mustApply(t, s, b)
	}
	return s
}

func TestCompact(t *testing.T) {
	dir := t.TempDir() + "/g"
	s := worn(t, dir)
	mustVerify(t, s)
	old, err := s.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	nodes := old.Nodes()
	if err := s.Compact(); err != nil {
		t.Fatal(err)
	}
	if stats := mustVerify(t, s); stats.Segments != 1 {
		t.Errorf("%d segments after Compact", stats.Segments)
	}
	want := Memory()
	err = old.Each(Pattern{}, func(q quad.Quad) error { return want.Apply(adding(q)) })
	if err != nil {
		t.Fatal(err)
	}
	same(t, s, want)
	if snap, _ := s.Snapshot(); snap.Nodes() != nodes {
		t.Errorf("%d nodes after Compact, %d before", snap.Nodes(), nodes)
	}
	mustApply(t, s, adding(article(2)...)) // values that were dropped come back
	mustApply(t, want, adding(article(2)...))
	same(t, s, want)
	mustVerify(t, s)
}

// TestFlippedBits flips bits all over a segment and shows that nothing of it is returned: reading fails with the
// name of the file, or gives what stood there.
func TestFlippedBits(t *testing.T) {
	dir := t.TempDir() + "/g"
	s := worn(t, dir)
	if err := s.Compact(); err != nil {
		t.Fatal(err)
	}
	want := strings.Join(content(t, s), "")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(dir + "/" + segmentPrefix + "*")
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	for at := 0; at < len(data); at += 1 + len(data)/200 {
		bad := append([]byte(nil), data...)
		bad[at] ^= 1 << (at % 8)
		file := filepath.Join(t.TempDir(), "seg-00000001")
		if err := os.WriteFile(file, bad, 0o644); err != nil {
			t.Fatal(err)
		}
		got, err := readAlone(file)
		switch {
		case err == nil && got != want:
			t.Fatalf("a flipped bit at %d changes what is read", at)
		case err != nil && (!errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) || !strings.Contains(err.Error(), file)):
			t.Fatalf("a flipped bit at %d: %v does not name the damage", at, err)
		case err == nil && verifyAlone(file) == nil:
			t.Fatalf("a flipped bit at %d is not seen", at)
		}
	}
}

func openAlone(file string) (*Store, error) {
	s := newStore(folder{filepath.Dir(file)}, Options{})
	l, err := openSegment(s.disk, filepath.Base(file))
	if err != nil {
		return nil, err
	}
	s.current.Store(newSnapshot([]*layer{l}, 0, s.cache))
	return s, nil
}

// readAlone returns what a segment that is a store of its own holds.
func readAlone(file string) (string, error) {
	s, err := openAlone(file)
	if err != nil {
		return "", err
	}
	var lines []string
	err = s.current.Load().Each(Pattern{}, func(q quad.Quad) error {
		lines = append(lines, q.NQuad())
		return nil
	})
	slices.Sort(lines)
	return strings.Join(lines, ""), err
}

func verifyAlone(file string) error {
	s, err := openAlone(file)
	if err != nil {
		return err
	}
	_, err = s.Verify(context.Background())
	return err
}
