package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shards writes a graph's lines to so many files, each line to two of them.
func shards(t *testing.T, dumped string, n int) (out []string) {
	t.Helper()
	texts := make([]strings.Builder, n)
	i := 0
	for line := range strings.Lines(dumped) {
		texts[i%n].WriteString(line)
		texts[(i/n)%n].WriteString(line)
		i++
	}
	for i := range texts {
		name := filepath.Join(t.TempDir(), "shard.nq")
		if err := os.WriteFile(name, []byte(texts[i].String()), 0o666); err != nil {
			t.Fatal(err)
		}
		out = append(out, name)
	}
	return out
}

func TestLoad(t *testing.T) {
	_, want := many(t)
	each(t, func(t *testing.T, s *Store) {
		names := shards(t, want, 3)
		for range 2 {
			for i, name := range names {
				done, err := s.Load(t.Context(), name, RestoreOptions{Workers: 2})
				if err != nil {
					t.Fatal(err)
				}
				if again := len(names) == 4; done.Skipped != again || (done.Quads > 0) == again {
					t.Errorf("shard %d: %+v", i, done)
				}
			}
			if d := cmp.Diff(want, dump(t, s)); d != "" {
				t.Fatalf("dump (-want +got):\n%.2000s", d)
			}
			names = append(names, names[0])
		}
		if v, err := s.Verify(t.Context()); err != nil {
			t.Errorf("%+v: %v", v, err)
		}
	})
}

// A shard with a fault leaves the graph as it was, and can be loaded when it is mended.
func TestLoadRefuses(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		replace(t, s, "a", "ent:x", "ent:y")
		before := dump(t, s)
		name := filepath.Join(t.TempDir(), "bad.nq")
		for _, c := range []struct {
			text string
			want error
		}{
			{"<ent:x> <rel:struck> <ent:z> <doc:a> .\n<ent:x> <rel:struck .\n", ErrSyntax},
			{"<ent:x> <rel:struck> <ent:z> <doc:a> .\n", nil},
		} {
			if err := os.WriteFile(name, []byte(c.text), 0o666); err != nil {
				t.Fatal(err)
			}
			_, err := s.Load(t.Context(), name, RestoreOptions{})
			if !errors.Is(err, c.want) {
				t.Errorf("%q: %v, want %v", c.text, err, c.want)
			}
			if c.want != nil && (dump(t, s) != before || !strings.Contains(err.Error(), "bad.nq:2")) {
				t.Errorf("%v, and the graph changed: %v", err, dump(t, s) != before)
			}
		}
		if !strings.Contains(dump(t, s), "<ent:z>") {
			t.Error("the mended shard is not in the graph")
		}
		if _, err := s.Load(t.Context(), "none.nq", RestoreOptions{}); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("a file that is not there: %v", err)
		}
	})
}
