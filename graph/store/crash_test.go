package store

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

// TestMain lets the test binary be the writer that TestKilledWriter kills.
func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == "writer" {
		writeForEver(os.Args[2])
	}
	os.Exit(m.Run())
}

func writeForEver(path string) {
	s, err := Open(context.Background(), path, Options{Create: true})
	for i := 0; err == nil; i++ {
		id, qs := article(fmt.Sprint("a", i%7), "ent:x", fmt.Sprint("ent:y", i))
		err = s.Replace(context.Background(), id, qs)
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// A writer that is killed at any moment leaves each document whole, and the next writer is let in.
func TestKilledWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hearsay.db")
	for round := range 8 {
		cmd := exec.Command(os.Args[0], "writer", path)
		cmd.Stderr = os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(30+7*round) * time.Millisecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		cmd.Wait() // it was killed
		s, err := Open(t.Context(), path, Options{Create: true})
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		n := 0
		if err := s.ForEach(t.Context(), func(quad.Quad) error { n++; return nil }); n%3 != 0 || err != nil {
			t.Errorf("round %d: %d quads, %v, want whole documents", round, n, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}
