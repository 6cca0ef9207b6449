package store

import (
	"context"
	"fmt"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// ChangeAnalysis takes quads out of graph:analysis and puts others in: all of it is stored or, on an error, nothing changes.
// What is to go and is not there, or is to come and is there, is left as it is. Quads under another label are ErrForbids.
func (s *Store) ChangeAnalysis(ctx context.Context, remove, add []quad.Quad) error {
	if len(remove)+len(add) == 0 {
		return nil
	}
	c := change{owner: schema.Analysis}
	var err error
	if c.remove, err = encode(schema.Analysis, remove); err != nil {
		return err
	}
	if c.add, err = encode(schema.Analysis, add); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return fmt.Errorf("store %s: %w", schema.Analysis, err)
	}
	return s.fault("store "+string(schema.Analysis)+" in", s.engine.apply(ctx, []change{c}))
}
