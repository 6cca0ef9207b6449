package segment

import (
	"context"
	"maps"
	"slices"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// hopIndex checks whether a quad, or a node, is of a hop.
type hopIndex struct {
	hopRow
	quad Quad // checked last, where the hop is of quads
	tags bool // whether there may be tags

	asked   int      // how many nodes were looked for
	fingers *fingers // with which, once there were some; nil where none serve

	kept map[string]refs.Ref // the tags of the last result, once another was looked for in vain
}

func (s *hopIndex) Contains(ctx context.Context, r refs.Ref) bool {
	s.row, s.kept = nil, nil
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
	if s.err = s.seek(id); s.err != nil {
		return false
	}
	return s.next(ctx)
}

// fewAsked are looked for each on its own.
const fewAsked = 3

// seek begins to read the quads with a node.
func (s *hopIndex) seek(id ID) (err error) {
	if s.asked++; s.asked == fewAsked {
		if s.fingers, err = s.snap.fingers(s.hop.pattern, s.hop.result); err != nil {
			return err
		}
	}
	if s.fingers != nil {
		return s.fingers.find(id, &s.rows)
	}
	_, _, err = s.rows.begin(s.snap, s.hop.pattern.Set(s.hop.result, id))
	return err
}

// NextPath looks for another way to the same node: of the look-ups, then by another quad. Where there is none the
// result stays what it was, as whoever asks may go on with it.
func (s *hopIndex) NextPath(ctx context.Context) bool {
	if s.row == nil || s.kept != nil {
		return false
	}
	if s.nextPath(ctx) {
		return true
	}
	if s.err != nil || s.hop.result == 0 {
		return false
	}
	tags := map[string]refs.Ref{}
	if s.tags {
		s.TagResults(tags)
	}
	id := s.row.Get(s.hop.result)
	if s.next(ctx) {
		return true
	}
	s.quad = Quad{}
	s.quad[s.hop.result-quad.Subject] = id
	s.row, s.kept = &s.quad, tags
	return false
}

func (s *hopIndex) TagResults(dst map[string]refs.Ref) {
	if s.kept == nil {
		s.hopRow.TagResults(dst)
		return
	}
	maps.Copy(dst, s.kept)
}

func (s *hopIndex) Close() error { return s.close() }

// tagging tells whether an iterator may tag its results.
func tagging(it iterator.Shape) bool {
	switch it := it.(type) {
	case *hop:
		if len(it.saves) > 0 {
			return true
		}
	case *iterator.Save, *iterator.Recursive:
		return true
	}
	return slices.ContainsFunc(it.SubIterators(), tagging)
}
