package segment

import (
	"context"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// hopIndex checks whether a quad, or a node, is of a hop.
type hopIndex struct {
	hopRow
	quad Quad // checked last, where the hop is of quads
}

func (s *hopIndex) Contains(ctx context.Context, r refs.Ref) bool {
	s.row = nil
	if s.hop.result != 0 {
		return s.containsNode(ctx, r)
	}
	q, ok := quadOf(r)
	if !ok || !s.hop.pattern.Matches(q) || !s.passes(ctx, &q) {
		return false
	}
	s.quad = q
	s.row = &s.quad
	return true
}

func (s *hopIndex) containsNode(ctx context.Context, r refs.Ref) bool {
	id, err := s.snap.idOf(r)
	fixed := s.hop.pattern[s.hop.result-quad.Subject]
	if err != nil || id == 0 || (fixed != 0 && fixed != id) {
		s.err = err
		return false
	}
	if _, _, s.err = s.rows.begin(s.snap, s.hop.pattern.Set(s.hop.result, id)); s.err != nil {
		return false
	}
	return s.next(ctx)
}

// NextPath looks for another way to the same node: of the look-ups, then by another quad.
func (s *hopIndex) NextPath(ctx context.Context) bool {
	if s.row == nil {
		return false
	}
	if s.nextPath(ctx) {
		return true
	}
	return s.err == nil && s.hop.result != 0 && s.next(ctx)
}

func (s *hopIndex) Close() error { return s.close() }
