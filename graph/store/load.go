package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"hearsay/graph/store/postgres"
)

// Loaded is what became of a shard.
type Loaded struct {
	Quads   int64 // read
	Skipped bool  // it was loaded before
}

// A shard is loaded so often where the connection to a server breaks, with so much time between.
const (
	mostLoads = 4
	loadPause = 2 * time.Second
)

// Load adds the quads of a shard, a file as Restore takes it, to what the graph holds; what is there already stays. The
// database remembers shards by their content, so that a load of many that broke goes on where it was. A shard is there whole or, on
// an error, not at all; a folder that is not empty may have a part of it, which the next load completes. Standard input is
// not remembered. The error wraps ErrSyntax, which names file and line, or ErrChanged where the file is not the one that was meant.
func (s *Store) Load(ctx context.Context, name string, o RestoreOptions) (Loaded, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return Loaded{}, fmt.Errorf("load %s: %w", Name(s.url), err)
	}
	note, err := noteOf(name, o.SHA256)
	if err != nil {
		return Loaded{}, err
	}
	if note != "" {
		done, err := s.engine.meta(ctx, note)
		if err != nil || done != "" {
			return Loaded{Skipped: err == nil}, s.fault("load", err)
		}
	}
	for try := 1; ; try++ {
		n, err := s.fill(ctx, []string{name}, note, o)
		if err == nil || try == mostLoads || name == Stdin || ctx.Err() != nil || !postgres.Passing(err) {
			return Loaded{Quads: n}, s.fault("load", err)
		}
		select {
		case <-time.After(loadPause):
		case <-ctx.Done():
			return Loaded{}, ctx.Err()
		}
	}
}

// fill adds the quads of files, all of them or none.
func (s *Store) fill(ctx context.Context, names []string, note string, o RestoreOptions) (int64, error) {
	to, err := s.engine.bulk(ctx, note)
	if err != nil {
		return 0, err
	}
	r := restore{o: o, to: to}
	if err := r.all(ctx, names); err != nil {
		return r.n, errors.Join(err, to.Abort())
	}
	return r.n, to.Commit()
}

// noteOf is the key under which a database remembers a shard; none for standard input.
func noteOf(name, want string) (string, error) {
	if name == Stdin {
		return "", nil
	}
	f, err := os.Open(name)
	if err != nil {
		return "", fmt.Errorf("load %s: %w", name, unpath(err))
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", fmt.Errorf("load %s: %w", name, unpath(err))
	}
	got := hex.EncodeToString(sum.Sum(nil))
	if want != "" && got != want {
		return "", fmt.Errorf("load %s: %w: its SHA-256 is %s, of the one that was written %s; fetch or write it anew", name, ErrChanged, got, want)
	}
	return "loaded " + got, nil
}
