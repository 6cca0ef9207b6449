package postgres

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"hearsay/graph/store/segment"
)

// gathering is what a Loader sends: quads, each once, and the values in them.
type gathering struct {
	snap   *segment.Snapshot
	hashes []hash // by id, from 1
	refs   []int64
	order  []ID // the values by their hashes, in which order an index grows at its end
	twins  bool // some values have one hash, so that quads may be the same that are not so here
}

func newGathering(snap *segment.Snapshot) (*gathering, error) {
	n := int(snap.Nodes())
	g := &gathering{snap: snap, hashes: make([]hash, n+1), refs: make([]int64, n+1), order: make([]ID, n)}
	for i := range g.order {
		id := ID(i + 1)
		v, err := snap.Value(id)
		if err != nil {
			return nil, err
		}
		g.order[i], g.hashes[id] = id, hashOf(v)
	}
	slices.SortFunc(g.order, func(a, b ID) int { return bytes.Compare(g.hashes[a][:], g.hashes[b][:]) })
	for i := 1; i < n; i++ {
		g.twins = g.twins || g.hashes[g.order[i-1]] == g.hashes[g.order[i]]
	}
	return g, nil
}

// eachQuad hands on the quads as hashes.
func (g *gathering) eachQuad(f func(q Quad, h *hashes) error) error {
	for q, err := range g.snap.Quads(Pattern{}) {
		if err != nil {
			return err
		}
		if err := f(q, &hashes{g.hashes[q[0]], g.hashes[q[1]], g.hashes[q[2]], g.hashes[q[3]]}); err != nil {
			return err
		}
	}
	return nil
}

// quads writes the quads as the staging table has them.
func (g *gathering) quads(to *copyRows) error {
	return g.eachQuad(func(_ Quad, h *hashes) error {
		to.row(4)
		to.quad(h)
		return to.flush()
	})
}

// stamped writes them with the time, numbered from first on where it is not 0, and counts the places of the values.
func (g *gathering) stamped(first uint64) func(*copyRows) error {
	return func(to *copyRows) error {
		clear(g.refs)
		now, horizon := time.Now(), first
		return g.eachQuad(func(q Quad, h *hashes) error {
			for _, id := range q {
				g.refs[id]++
			}
			if first == 0 {
				to.row(5)
			} else {
				to.row(6)
				to.word(horizon)
				horizon++
			}
			to.quad(h)
			to.time(now)
			return to.flush()
		})
	}
}

// nodes writes the values as the staging table has them.
func (g *gathering) nodes(to *copyRows) error { return g.values(to, false) }

// counted writes them with their places, which stamped has counted.
func (g *gathering) counted(to *copyRows) error { return g.values(to, true) }

func (g *gathering) values(to *copyRows, counted bool) error {
	for _, id := range g.order {
		v, err := g.snap.Value(id)
		if err != nil {
			return err
		}
		r, err := rowOf(v)
		if err != nil {
			return err
		}
		if counted {
			to.row(12)
			to.bytes(g.hashes[id].bytes())
			to.word(uint64(g.refs[id]))
		} else {
			to.row(11)
			to.bytes(g.hashes[id].bytes())
		}
		to.value(&r)
		if err := to.flush(); err != nil {
			return err
		}
	}
	return nil
}

// copyTo sends rows into a table and returns how many arrived.
func copyTo(ctx context.Context, tx pgx.Tx, table string, write func(*copyRows) error) (int64, error) {
	r, w := io.Pipe()
	wrote := make(chan error, 1)
	go func() {
		rows := &copyRows{to: w, buf: slices.Clone(copyHeader)}
		err := write(rows)
		if err == nil {
			err = rows.end()
		}
		w.CloseWithError(err)
		wrote <- err
	}()
	tag, err := tx.Conn().PgConn().CopyFrom(ctx, r, "COPY "+table+" FROM STDIN (FORMAT binary)")
	r.Close()
	if failed := <-wrote; err != nil && failed != nil && !errors.Is(failed, io.ErrClosedPipe) {
		return 0, failed
	}
	return tag.RowsAffected(), err
}
