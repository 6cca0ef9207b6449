package graph

import (
	"context"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// source reads the analysis of one state of a store, for package compare.
type source struct {
	snap     store.Snapshot
	analysis store.NodeID // of graph:analysis; 0 where there is none
}

func newSource(ctx context.Context, s *store.Store) (*source, error) {
	snap, err := s.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	label, err := snap.Find(schema.Analysis.IRI())
	return &source{snap, label}, err
}

// pattern has the two values at their directions; false where the graph lacks one of them.
func (x *source) pattern(d quad.Direction, id schema.ID, predicate string) (p store.IDPattern, ok bool, err error) {
	at, err := x.snap.Find(id.IRI())
	if err != nil || at == 0 {
		return p, false, err
	}
	by, err := x.snap.Find(schema.Rel(predicate).IRI())
	return p.Set(d, at).Set(quad.Predicate, by), by != 0, err
}

// Subjects are the subjects of the analysis's edges into the object.
func (x *source) Subjects(ctx context.Context, predicate string, object schema.ID) ([]schema.ID, error) {
	p, ok, err := x.pattern(quad.Object, object, predicate)
	if err != nil || !ok || x.analysis == 0 {
		return nil, err
	}
	var out []schema.ID
	for q, err := range x.snap.Quads(p) {
		if err != nil {
			return nil, err
		}
		if q.Label() != x.analysis {
			continue
		}
		v, err := x.snap.Value(q.Subject())
		if err != nil {
			return nil, err
		}
		if s, ok := v.(quad.IRI); ok {
			out = append(out, schema.ID(s))
		}
	}
	return out, ctx.Err()
}

// Count is the number of Subjects.
func (x *source) Count(ctx context.Context, predicate string, object schema.ID) (int, error) {
	p, ok, err := x.pattern(quad.Object, object, predicate)
	if err != nil || !ok {
		return 0, err
	}
	n, err := x.snap.Count(p)
	return int(n), err
}

// Objects are the objects of the subject's edges by the predicate.
func (x *source) Objects(ctx context.Context, subject schema.ID, predicate string) ([]quad.Value, error) {
	p, ok, err := x.pattern(quad.Subject, subject, predicate)
	if err != nil || !ok {
		return nil, err
	}
	var out []quad.Value
	for q, err := range x.snap.Quads(p) {
		if err != nil {
			return nil, err
		}
		v, err := x.snap.Value(q.Object())
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, ctx.Err()
}
