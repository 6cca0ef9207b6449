package store

import (
	"context"
	"errors"
	"io"
	"iter"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"hearsay/graph/store/postgres"
	"hearsay/schema"
)

// remote keeps the graph in PostgreSQL, or what speaks its protocol.
type remote struct{ db *postgres.Store }

func openRemote(ctx context.Context, url string, o Options) (*remote, error) {
	db, err := postgres.Open(ctx, url, postgres.Options{ReadOnly: o.ReadOnly, Create: o.Create, Confined: o.Confined})
	if err != nil {
		return nil, translated(err)
	}
	return &remote{db}, nil
}

// translated wraps an error of the database around what this package calls it.
func translated(err error) error {
	for theirs, ours := range map[error]error{
		postgres.ErrNotFound: ErrNotFound, postgres.ErrForeign: ErrForeign, postgres.ErrNewer: ErrNewer,
		postgres.ErrReadOnly: ErrReadOnly, postgres.ErrDamaged: ErrDamaged, postgres.ErrNotEmpty: ErrNotEmpty,
	} {
		if errors.Is(err, theirs) {
			return errors.Join(ours, err)
		}
	}
	return err
}

// remoteState is a snapshot of it.
type remoteState struct{ snap *postgres.Snapshot }

func (r remoteState) Keep()                               { r.snap.Keep() }
func (r remoteState) Len() int64                          { return r.snap.Len() }
func (r remoteState) Sequence() uint64                    { return r.snap.Sequence() }
func (r remoteState) QuadStore() (graph.QuadStore, error) { return r.snap.QuadStore() }
func (r remoteState) Find(v quad.Value) (NodeID, error)   { return r.snap.Find(Canonical(v)) }
func (r remoteState) Value(id NodeID) (quad.Value, error) { return r.snap.Value(id) }
func (r remoteState) Neighbours(w Walk, id NodeID) iter.Seq2[Step, error] {
	return r.snap.Neighbours(w, id)
}

func (r remoteState) Count(p IDPattern) (int64, error) { return r.snap.Count(p) }

func (r remoteState) Quads(p IDPattern) iter.Seq2[Quad, error] { return r.snap.Quads(p) }

func (r remoteState) Each(p IDPattern, f func(quad.Quad) error) error { return r.snap.Each(p, f) }

func (r remoteState) documents(ctx context.Context) ([]schema.ID, error) {
	ids, err := r.snap.Documents(ctx)
	slices.Sort(ids)
	return ids, err
}

func (r remoteState) owned(ctx context.Context, owner schema.ID, f func(quad.Quad) error) error {
	return r.snap.Owned(ctx, owner, f)
}

func (r *remote) snapshot(ctx context.Context) (state, error) {
	snap, err := r.db.Snapshot(ctx)
	if err != nil {
		return nil, translated(err)
	}
	return remoteState{snap}, nil
}

func (r *remote) apply(ctx context.Context, changes []change) error {
	out := make([]postgres.Change, 0, len(changes))
	for _, c := range changes {
		remove, err := c.remove.Quads()
		if err != nil {
			return err
		}
		add, err := c.add.Quads()
		if err != nil {
			return err
		}
		out = append(out, postgres.Change{Owner: c.owner, Whole: c.whole, Remove: remove, Add: add})
	}
	_, _, err := r.db.Apply(ctx, out...)
	return translated(err)
}

func (r *remote) meta(ctx context.Context, key string) (string, error) {
	v, err := r.db.Meta(ctx, key)
	return v, translated(err)
}

func (r *remote) setMeta(ctx context.Context, key, value string) error {
	return translated(r.db.SetMeta(ctx, key, value))
}

func (r *remote) bulk(ctx context.Context, note string) (sink, error) {
	l, err := r.db.NewLoader(ctx, postgres.LoadOptions{Note: note})
	if err != nil {
		return nil, translated(err)
	}
	return l, nil
}

func (r *remote) verify(ctx context.Context) (out Verified, err error) {
	var faults []error
	if err := r.db.Verify(ctx, func(err error) { faults = append(faults, err) }); err != nil {
		return out, translated(errors.Join(append(faults, err)...))
	}
	snap, err := r.snapshot(ctx)
	if err != nil {
		return out, err
	}
	docs, err := snap.documents(ctx)
	if err != nil {
		return out, translated(err)
	}
	out.Quads, out.Documents = snap.Len(), len(docs)
	out.Values, err = r.db.Values(ctx)
	return out, translated(err)
}

func (r *remote) compact(ctx context.Context) error { return translated(r.db.Compact(ctx)) }

func (r *remote) size(ctx context.Context) (int64, error) {
	n, err := r.db.Size(ctx)
	return n, translated(err)
}

func (r *remote) close() error { return r.db.Close() }

// dumpSubjects is how many subjects are read together.
const dumpSubjects = 2000

func (r remoteState) dump(ctx context.Context, w io.Writer) error {
	var subjects []subject
	var term []byte
	err := r.snap.Subjects(ctx, func(id NodeID, v quad.Value) (err error) {
		if term, err = (Encoder{}).AppendValue(term[:0], v); err == nil {
			subjects = append(subjects, subject{id, string(term) + " "})
		}
		return err
	})
	if err != nil {
		return translated(err)
	}
	sortSubjects(subjects)
	for part := range slices.Chunk(subjects, dumpSubjects) {
		if err := r.dumpPart(ctx, part, w); err != nil {
			return err
		}
	}
	return nil
}

// dumpPart writes the lines of some subjects. Their texts are not the beginnings of one another, as each ends in a space
// that no text holds, so sorting lines sorts subjects.
func (r remoteState) dumpPart(ctx context.Context, part []subject, w io.Writer) error {
	var d dumper
	ids := make([]NodeID, len(part))
	for i, s := range part {
		ids[i] = s.id
	}
	if err := r.snap.About(ctx, ids, d.add); err != nil {
		return translated(err)
	}
	_, err := w.Write(d.sorted())
	return err
}
