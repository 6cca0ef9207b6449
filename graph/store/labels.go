package store

import (
	"context"
	"slices"
	"sync"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
	"hearsay/schema"
)

// labelsOf returns the labels of a document's graphs, sorted: its own and those of the claims that it names.
func labelsOf(snap *segment.Snapshot, doc schema.ID) ([]schema.ID, error) {
	id, err := snap.Find(doc.IRI())
	if err != nil || id == 0 {
		return nil, err
	}
	seen := map[segment.ID]bool{}
	var out []schema.ID
	for q, err := range snap.Quads(segment.Pattern{}.Set(quad.Label, id)) {
		if err != nil {
			return nil, err
		}
		for _, id := range []segment.ID{q.Label(), q.Subject(), q.Object()} {
			if seen[id] {
				continue
			}
			seen[id] = true
			label, err := labelOf(snap, id, doc)
			if err != nil {
				return nil, err
			}
			if label != "" {
				out = append(out, label)
			}
		}
	}
	slices.Sort(out)
	return out, nil
}

// labelOf returns the name of a node that labels quads of the document; "" where it does not.
func labelOf(snap *segment.Snapshot, id segment.ID, doc schema.ID) (schema.ID, error) {
	v, err := snap.Value(id)
	if err != nil || !owns(doc, v) {
		return "", err
	}
	n, err := snap.Count(segment.Pattern{}.Set(quad.Label, id))
	if err != nil || n == 0 {
		return "", err
	}
	return schema.ID(v.(quad.IRI)), nil
}

// documents remembers the ids of all documents as of one state of the graph.
type documents struct {
	mu  sync.Mutex
	of  *segment.Snapshot
	ids []schema.ID
}

func (d *documents) get(ctx context.Context, snap *segment.Snapshot) ([]schema.ID, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.of != nil && d.of.Sequence() == snap.Sequence() {
		return slices.Clone(d.ids), nil
	}
	var out []schema.ID
	for id, err := range snap.Labels() {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		v, err := snap.Value(id)
		if err != nil {
			return nil, err
		}
		if iri, ok := v.(quad.IRI); ok && schema.ID(iri).Kind() == "doc" {
			out = append(out, schema.ID(iri))
		}
	}
	slices.Sort(out)
	d.of, d.ids = snap, out
	return slices.Clone(out), nil
}
