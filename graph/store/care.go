package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Verified says how much Verify has read.
type Verified struct {
	Quads     int64 `json:"quads"`
	Values    int64 `json:"values"`
	Documents int   `json:"documents"`
	Segments  int   `json:"segments"`
}

// Verify reads all of the database and checks every checksum, that the four orders of the quads hold the same, and
// that each claim's graph belongs to a document that names it. The error joins all faults; each wraps ErrDamaged and
// names the file or the claim.
func (s *Store) Verify(ctx context.Context) (Verified, error) {
	stats, err := s.quads.Verify(ctx)
	out := Verified{Values: stats.Values, Segments: stats.Segments}
	if err != nil {
		return out, s.fault("verify", err)
	}
	snap, err := s.snapshot(ctx)
	if err != nil {
		return out, err
	}
	docs, err := s.docs.get(ctx, snap)
	if err != nil {
		return out, s.fault("verify", err)
	}
	out.Quads, out.Documents = snap.Len(), len(docs)
	return out, s.verifyClaims(ctx, snap, docs)
}

// mostFaults bounds how many claims are named.
const mostFaults = 20

// verifyClaims finds claims with a graph that no document names: remove would leave them.
func (s *Store) verifyClaims(ctx context.Context, snap *Snapshot, docs []schema.ID) error {
	named := map[schema.ID]bool{}
	for _, doc := range docs {
		if err := ctx.Err(); err != nil {
			return err
		}
		labels, err := labelsOf(snap, doc)
		if err != nil {
			return s.fault("verify", err)
		}
		for _, label := range labels {
			named[label] = true
		}
	}
	var faults []error
	for id, err := range snap.Labels() {
		if err != nil {
			return s.fault("verify", err)
		}
		v, err := snap.Value(id)
		if err != nil {
			return s.fault("verify", err)
		}
		iri, _ := v.(quad.IRI)
		if label := schema.ID(iri); label.Kind() == "claim" && !named[label] {
			faults = append(faults, fmt.Errorf("verify %s: no document names %s, whose quads are there: %w", s.url, label, ErrDamaged))
		}
		if len(faults) == mostFaults {
			break
		}
	}
	return errors.Join(faults...)
}

// Compact makes one file of the quads and gives back the space of what was removed. Readers are not disturbed.
func (s *Store) Compact(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return fmt.Errorf("compact %s: %w", s.url, err)
	}
	return s.fault("compact", s.quads.Compact())
}

// Size is the bytes that the database takes on disk; 0 for Memory.
func (s *Store) Size() (int64, error) {
	if s.home == nil {
		return 0, nil
	}
	return s.home.size()
}
