package segment

import (
	"context"
	"errors"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// hopRow is what the two iterators of a hop share: the quad they are at, and the look-ups that it passed.
type hopRow struct {
	hop   *hop
	snap  *Snapshot
	rows  rows
	looks []look
	row   *Quad
	err   error
}

type look struct {
	dir   quad.Direction
	nodes iterator.Index
}

// look opens the look-ups, all but one.
func (r *hopRow) look(but int) {
	for i, s := range r.hop.subs {
		if i != but {
			r.looks = append(r.looks, look{s.dir, s.nodes.Lookup()})
		}
	}
}

// passes tells whether a quad that fits the pattern has the nodes it must have.
func (r *hopRow) passes(ctx context.Context, q *Quad) bool {
	if r.hop.labels && q.Label() == 0 {
		return false
	}
	for _, l := range r.looks {
		id := q.Get(l.dir)
		if id == 0 || !l.nodes.Contains(ctx, id) {
			if r.err == nil {
				r.err = l.nodes.Err()
			}
			return false
		}
	}
	return true
}

// next goes to the next quad of the rows that passes.
func (r *hopRow) next(ctx context.Context) bool {
	for r.err == nil {
		if r.row = r.rows.next(); r.row == nil {
			r.err = r.rows.err
			return false
		}
		if r.passes(ctx, r.row) && (r.hop.result == 0 || r.row.Get(r.hop.result) != 0) {
			return true
		}
	}
	return false
}

func (r *hopRow) Result() refs.Ref {
	if r.row == nil {
		return nil
	}
	if r.hop.result == 0 {
		return r.row
	}
	return r.row.Get(r.hop.result)
}

func (r *hopRow) TagResults(dst map[string]refs.Ref) {
	for _, l := range r.looks {
		l.nodes.TagResults(dst)
	}
	if r.row == nil {
		return
	}
	for _, s := range r.hop.saves {
		for _, tag := range s.tags {
			if id := r.row.Get(s.dir); id != 0 {
				dst[tag] = id
			}
		}
	}
}

// nextPath looks for another way by which the look-ups hold.
func (r *hopRow) nextPath(ctx context.Context) bool {
	for _, l := range r.looks {
		if l.nodes.NextPath(ctx) {
			return true
		}
		if r.err = l.nodes.Err(); r.err != nil {
			return false
		}
	}
	return false
}

func (r *hopRow) Err() error { return r.err }

func (r *hopRow) String() string { return r.hop.String() }

func (r *hopRow) close() error {
	var err error
	for _, l := range r.looks {
		err = errors.Join(err, l.nodes.Close())
	}
	return err
}
