package store

import (
	"context"
	"fmt"
)

// Verified says how much Verify has read.
type Verified struct {
	Quads     int64 `json:"quads"`
	Values    int64 `json:"values"`
	Documents int   `json:"documents"`
	Segments  int   `json:"segments"`
}

// Verify reads all of the database and checks every checksum, that the four orders of the quads hold the same, and
// that each claim's graph belongs to a document that names it; on a database server, that values and quads belong together. The
// error joins all faults; each wraps ErrDamaged and names the file or the claim.
func (s *Store) Verify(ctx context.Context) (Verified, error) {
	out, err := s.engine.verify(ctx)
	return out, s.fault("verify", err)
}

// Compact gives back the space of what was removed: a folder has one file of quads then, a database server has been told to
// vacuum. Readers are not disturbed.
func (s *Store) Compact(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return fmt.Errorf("compact %s: %w", s.url, err)
	}
	return s.fault("compact", s.engine.compact(ctx))
}

// Size is the bytes that the database takes on disk; 0 for Memory.
func (s *Store) Size() (int64, error) {
	n, err := s.engine.size(context.Background())
	return n, s.fault("measure", err)
}
