package segment

import (
	"context"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// pathScan lists the quads with a node in a direction, but for those with a predicate that was refused.
type pathScan struct {
	hop     *hop
	dir     quad.Direction
	snap    *Snapshot
	rows    rows
	one     bool      // the rows are those of one predicate
	left    []ID      // predicates that are still to be read, one by one
	refused *refusals // nil for none
	last    *asked
	room    []asked // for those that are given out
	err     error
}

const (
	findRows  = 200 // as many quads are read in the time that it takes to find those of one predicate
	askedRoom = 16
)

// begin reads the quads of the node, or those of each predicate where the node has very many and they are not sorted by it.
func (s *pathScan) begin() error {
	n, _, err := s.rows.begin(s.snap, s.hop.pattern)
	if err != nil || s.dir != quad.Object || n < findRows*int64(len(s.snap.layers)) {
		return err
	}
	all, err := s.snap.predicates()
	if err != nil || len(all) == 0 || n < findRows*int64(len(all)*len(s.snap.layers)) {
		return err
	}
	s.left = all
	_, err = s.more()
	return err
}

// more goes on with the quads of the next predicate.
func (s *pathScan) more() (bool, error) {
	if len(s.left) == 0 {
		s.rows.end()
		return false, nil
	}
	p := s.hop.pattern.Set(quad.Predicate, s.left[0])
	s.left, s.one = s.left[1:], true
	_, _, err := s.rows.begin(s.snap, p)
	return err == nil, err
}

// Next goes to the next quad.
func (s *pathScan) Next(context.Context) bool {
	p := s.last.refused()
	if s.last = nil; p != 0 && s.err == nil {
		s.err = s.refuse(p)
	}
	for more := true; more && s.err == nil; {
		q := s.rows.next()
		if q == nil {
			if s.err = s.rows.err; s.err == nil {
				more, s.err = s.more()
			}
			continue
		}
		if s.refused == nil || !s.refused.has(q.Predicate()) {
			s.give(*q)
			return true
		}
	}
	return false
}

// refuse passes over the quads with a predicate.
func (s *pathScan) refuse(p ID) error {
	switch {
	case s.one:
		_, err := s.more()
		return err
	case s.dir == quad.Subject: // they follow one another
		return s.rows.pass(quad.Predicate, p)
	case s.refused == nil:
		s.refused = new(refusals)
		s.rows.but = s.refused
	}
	s.refused.add(p)
	return nil
}

// give hands out a quad that stays what it is.
func (s *pathScan) give(q Quad) {
	if len(s.room) == cap(s.room) {
		s.room = make([]asked, 0, askedRoom)
	}
	s.room = append(s.room, asked{quad: q})
	s.last = &s.room[len(s.room)-1]
}

func (s *pathScan) Result() refs.Ref {
	if s.last == nil {
		return nil
	}
	return s.last
}

func (s *pathScan) TagResults(map[string]refs.Ref) {}
func (s *pathScan) NextPath(context.Context) bool  { return false }
func (s *pathScan) Err() error                     { return s.err }
func (s *pathScan) Close() error                   { return nil }
func (s *pathScan) String() string                 { return s.hop.String() }
