package segment

import (
	"context"
	"errors"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// hopScan lists a hop: it reads the range of the pattern, or follows the nodes of one iterator and reads the range of each.
type hopScan struct {
	hopRow
	driver iterator.Scanner // nil to read one range
	dir    quad.Direction   // of its nodes
	last   ID               // the node listed last, where each is wanted once
	among  *listed          // what else is given by a list
	fixed  Pattern          // what the rows have in common, without that
	left   []ID             // of that list, whose rows are still to be read
}

func (s *hopScan) Next(ctx context.Context) bool {
	for {
		if s.hop.once && s.last != 0 {
			if s.err = s.rows.pass(s.hop.result, s.last); s.err != nil {
				return false
			}
			s.last = 0
		}
		if s.next(ctx) {
			if s.hop.once {
				s.last = s.row.Get(s.hop.result)
			}
			return true
		}
		if s.err == nil && len(s.left) > 0 {
			_, _, s.err = s.rows.begin(s.snap, s.fixed.Set(s.among.dir, s.left[0]))
			s.left = s.left[1:]
			continue
		}
		if s.err != nil || s.driver == nil {
			return false
		}
		if !s.driver.Next(ctx) {
			s.err = s.driver.Err()
			return false
		}
		s.follow(s.driver.Result())
	}
}

// follow goes on with the quads of a node.
func (s *hopScan) follow(r refs.Ref) {
	id, err := s.snap.idOf(r)
	fixed := s.hop.pattern[s.dir-quad.Subject]
	if err != nil || id == 0 || (fixed != 0 && fixed != id) {
		s.err = err
		return
	}
	s.fixed = s.hop.pattern.Set(s.dir, id)
	var n int64
	if n, _, s.err = s.rows.begin(s.snap, s.fixed); s.err == nil && s.among != nil && n > int64(filterRows*len(s.among.ids)) {
		s.left = s.among.ids
		s.rows.end()
	}
}

func (s *hopScan) NextPath(ctx context.Context) bool {
	if s.driver != nil {
		if s.driver.NextPath(ctx) {
			return true
		}
		if s.err = s.driver.Err(); s.err != nil {
			return false
		}
	}
	return s.nextPath(ctx)
}

func (s *hopScan) TagResults(dst map[string]refs.Ref) {
	if s.driver != nil {
		s.driver.TagResults(dst)
	}
	s.hopRow.TagResults(dst)
}

func (s *hopScan) Close() error {
	err := s.close()
	if s.driver != nil {
		err = errors.Join(err, s.driver.Close())
	}
	return err
}
