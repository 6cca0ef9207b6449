package store

import (
	"context"
	"io"
	"iter"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
	"hearsay/schema"
)

// Snapshot is the graph at one moment. It is safe for concurrent use and needs no closing.
type Snapshot interface {
	Len() int64       // quads
	Sequence() uint64 // of the last write; a later snapshot of the same store that differs has a greater

	// Find returns the id of a value, or 0 where no quad has it.
	Find(v quad.Value) (NodeID, error)
	// Value returns the value with an id.
	Value(id NodeID) (quad.Value, error)
	// Count returns the number of quads that fit the pattern.
	Count(p IDPattern) (int64, error)
	// Quads returns them, in no promised order.
	Quads(p IDPattern) iter.Seq2[Quad, error]
	// Each calls f with every quad that fits the pattern, in no promised order, until f or the reading fails.
	Each(p IDPattern, f func(quad.Quad) error) error
	// Neighbours returns the steps from a node. A node that several quads lead to comes as often.
	Neighbours(w Walk, id NodeID) iter.Seq2[Step, error]

	// Keep makes the snapshot last until the store is closed, however long nobody reads it. Without it one of a server that is
	// not read for some seconds may be lost when the graph changes.
	Keep()

	// QuadStore is the snapshot behind Cayley's interface, for its paths and query languages. It refuses writes, is for one
	// goroutine, and is to be closed.
	QuadStore() (graph.QuadStore, error)
}

// state is a snapshot with what this package asks of it beside.
type state interface {
	Snapshot
	// documents returns the ids of all documents, sorted.
	documents(ctx context.Context) ([]schema.ID, error)
	// owned calls f with the quads of a document and the claims that it names, or of another label, in no order.
	owned(ctx context.Context, owner schema.ID, f func(quad.Quad) error) error
	// dump writes all quads as sorted N-Quads.
	dump(ctx context.Context, w io.Writer) error
}

// A change is what one document, with its claims, or one label is to be.
type change struct {
	owner       schema.ID
	whole       bool // whether add is all of it
	remove, add *segment.Encoded
}

// sink takes quads on their way in. They are there, all of them, once Commit returns without an error.
type sink interface {
	AddTerms(t *segment.Terms) error
	Commit() error
	Abort() error
}

// engine is what keeps the quads of a Store. What it returns wraps the errors of this package where they fit.
type engine interface {
	snapshot(ctx context.Context) (state, error)
	// apply makes the changes: each of them whole or, on an error, not at all, and none after one that failed.
	apply(ctx context.Context, changes []change) error
	meta(ctx context.Context, key string) (string, error)
	setMeta(ctx context.Context, key, value string) error
	// bulk begins to add many quads. Where note is not empty, it is kept as a key of the metadata, durable together with them.
	bulk(ctx context.Context, note string) (sink, error)
	verify(ctx context.Context) (Verified, error)
	compact(ctx context.Context) error
	size(ctx context.Context) (int64, error)
	close() error
}
