package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
	"hearsay/schema"
)

// embedded keeps the graph in a quad store of this process, in a folder or in memory.
type embedded struct {
	url   string
	home  *folder // nil for Memory
	quads *segment.Store

	mu   sync.Mutex // held while the manifest is read and written
	kept manifest   // of Memory
	docs documents
}

// embeddedState is a snapshot of it.
type embeddedState struct {
	*segment.Snapshot
	of *embedded
}

func (e embeddedState) QuadStore() (graph.QuadStore, error) { return e.ForPaths(), nil }

// Keep has nothing to do: files stay as long as somebody reads them.
func (e embeddedState) Keep() {}

func (e embeddedState) documents(ctx context.Context) ([]schema.ID, error) {
	return e.of.docs.get(ctx, e.Snapshot)
}

func (e embeddedState) owned(_ context.Context, owner schema.ID, f func(quad.Quad) error) error {
	labels, err := labelsOf(e.Snapshot, owner)
	if err != nil {
		return err
	}
	for _, label := range labels {
		id, err := e.Find(label.IRI())
		if err == nil && id != 0 {
			err = e.Each(segment.Pattern{}.Set(quad.Label, id), f)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// reported appends what Store.Reported gives.
func (e embeddedState) reported(doc schema.ID, qs []quad.Quad) ([]quad.Quad, error) {
	var counting []schema.ID // claims that have a figure
	err := e.graph(doc, func(q quad.Quad) error {
		qs = append(qs, q)
		if claim, ok := q.Subject.(quad.IRI); ok && q.Predicate == schema.Rel("figure").IRI() {
			counting = append(counting, schema.ID(claim))
		}
		return nil
	})
	slices.Sort(counting)
	for _, claim := range slices.Compact(counting) {
		if err == nil && owns(doc, claim.IRI()) {
			err = e.graph(claim, func(q quad.Quad) error {
				if ofFigure(q) {
					qs = append(qs, q)
				}
				return nil
			})
		}
	}
	if err != nil {
		return nil, err
	}
	return qs, sortRuns(qs)
}

// graph calls f with the quads of one label by subject and predicate. Each value is decoded once.
func (e embeddedState) graph(label schema.ID, f func(quad.Quad) error) error {
	id, err := e.Find(label.IRI())
	if err != nil || id == 0 {
		return err
	}
	values := map[segment.ID]quad.Value{}
	var last segment.Quad // with its values, of which most quads share some
	var out quad.Quad
	for q, err := range e.Snapshot.Quads(segment.Pattern{}.Set(quad.Label, id)) {
		if err != nil {
			return err
		}
		for i, to := range [...]*quad.Value{&out.Subject, &out.Predicate, &out.Object, &out.Label} {
			if q[i] == last[i] {
				continue
			}
			v, ok := values[q[i]]
			if !ok {
				if v, err = e.Value(q[i]); err != nil {
					return err
				}
				values[q[i]] = v
			}
			*to = v
		}
		last = q
		if err := f(out); err != nil {
			return err
		}
	}
	return nil
}

func (e *embedded) snapshot(context.Context) (state, error) {
	snap, err := e.quads.Snapshot()
	if err != nil {
		return nil, err
	}
	return embeddedState{snap, e}, nil
}

// apply makes one batch of each change, so that the ids of values do not depend on what else is written with it. Many
// quads of owners that the graph does not know are loaded, with the same ids.
func (e *embedded) apply(_ context.Context, changes []change) error {
	snap, err := e.quads.Snapshot()
	if err != nil {
		return err
	}
	var batches []*segment.Batch
	var added []*segment.Encoded
	removes, n := false, 0
	for _, c := range changes {
		b, err := batchOf(snap, c)
		if err != nil {
			return err
		}
		removes, n = removes || b.Len() > 0, n+c.add.Len()
		batches, added = append(batches, b), append(added, c.add)
	}
	if !removes && n >= loadedQuads {
		_, err := e.quads.Load(added...)
		return err
	}
	for i, e := range added {
		batches[i].AddEncoded(e)
	}
	return e.quads.Apply(batches...)
}

// loadedQuads is from how many quads on they are loaded: sorted and written as they will lie, without the log.
const loadedQuads = 32_000

// batchOf takes out what a change takes out.
func batchOf(snap *segment.Snapshot, c change) (*segment.Batch, error) {
	b := &segment.Batch{Ignore: graph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}}
	if c.whole {
		labels, err := labelsOf(snap, c.owner)
		if err != nil {
			return nil, err
		}
		for _, label := range labels {
			b.RemoveLabel(label.IRI())
		}
	}
	gone, err := c.remove.Quads()
	for _, q := range gone {
		b.Remove(q)
	}
	return b, err
}

func (e *embedded) meta(_ context.Context, key string) (string, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	m, err := e.manifest()
	return m.Meta[key], err
}

func (e *embedded) setMeta(_ context.Context, key, value string) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	m, err := e.manifest()
	if err != nil || m.Meta[key] == value {
		return err
	}
	m = m.with(key, value)
	if e.home == nil {
		e.kept = m
		return nil
	}
	return e.home.write(manifestFile, m.encode())
}

func (e *embedded) manifest() (manifest, error) {
	if e.home == nil {
		return e.kept, nil
	}
	return e.home.manifest()
}

// bulk fills an empty store all at once, and adds to one that holds something batch by batch.
func (e *embedded) bulk(_ context.Context, note string) (sink, error) {
	snap, err := e.quads.Snapshot()
	if err != nil {
		return nil, err
	}
	if snap.Len() > 0 {
		return noted{&batches{quads: e.quads}, e, note}, nil
	}
	l, err := e.quads.NewLoader(segment.LoadOptions{})
	return noted{loader{l}, e, note}, err
}

// noted is a sink whose end is noted.
type noted struct {
	sink
	in   *embedded
	note string
}

func (n noted) Commit() error {
	err := n.sink.Commit()
	if err != nil || n.note == "" {
		return err
	}
	return n.in.setMeta(context.Background(), n.note, "yes")
}

// loader is the quad store's as a sink.
type loader struct{ *segment.Loader }

func (l loader) Commit() error {
	_, err := l.Loader.Commit()
	return err
}

// batchQuads is how many quads are added to a store in one write.
const batchQuads = 64 << 10

// batches adds to a store that holds something.
type batches struct {
	quads *segment.Store
	batch segment.Batch
}

func (b *batches) AddTerms(t *segment.Terms) error {
	b.batch.Ignore.IgnoreDup = true
	err := t.Quads(func(q quad.Quad) { b.batch.Add(q) })
	if err != nil || b.batch.Len() < batchQuads {
		return err
	}
	return b.Commit()
}

func (b *batches) Commit() error {
	if b.batch.Len() == 0 {
		return nil
	}
	err := b.quads.Apply(&b.batch)
	b.batch.Reset()
	return err
}

// Abort leaves what is written: it would be written again.
func (b *batches) Abort() error { return nil }

func (e *embedded) verify(ctx context.Context) (Verified, error) {
	stats, err := e.quads.Verify(ctx)
	out := Verified{Values: stats.Values, Segments: stats.Segments}
	if err != nil {
		return out, err
	}
	snap, err := e.quads.Snapshot()
	if err != nil {
		return out, err
	}
	docs, err := e.docs.get(ctx, snap)
	if err != nil {
		return out, err
	}
	out.Quads, out.Documents = snap.Len(), len(docs)
	return out, e.verifyClaims(ctx, snap, docs)
}

// mostFaults bounds how many claims are named.
const mostFaults = 20

// verifyClaims finds claims with a graph that no document names: remove would leave them.
func (e *embedded) verifyClaims(ctx context.Context, snap *segment.Snapshot, docs []schema.ID) error {
	named := map[schema.ID]bool{}
	for _, doc := range docs {
		if err := ctx.Err(); err != nil {
			return err
		}
		labels, err := labelsOf(snap, doc)
		if err != nil {
			return err
		}
		for _, label := range labels {
			named[label] = true
		}
	}
	var faults []error
	for id, err := range snap.Labels() {
		if err != nil {
			return err
		}
		v, err := snap.Value(id)
		if err != nil {
			return err
		}
		iri, _ := v.(quad.IRI)
		if label := schema.ID(iri); label.Kind() == "claim" && !named[label] {
			faults = append(faults, fmt.Errorf("no document names %s, whose quads are there: %w", label, ErrDamaged))
		}
		if len(faults) == mostFaults {
			break
		}
	}
	return errors.Join(faults...)
}

func (e *embedded) compact(context.Context) error { return e.quads.Compact() }

func (e *embedded) size(context.Context) (int64, error) {
	if e.home == nil {
		return 0, nil
	}
	return e.home.size()
}

func (e *embedded) close() error { return errors.Join(e.quads.Close(), e.home.close()) }

func (e embeddedState) dump(ctx context.Context, w io.Writer) error {
	return dumpSubjectwise(ctx, e.Snapshot, w)
}
