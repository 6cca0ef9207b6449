// Package postgres keeps a graph in PostgreSQL, in the tables of Cayley's sql back end, so that Cayley's own programs
// read it, too. Many processes may write at once.
//
//	s, err := postgres.Open(ctx, "postgres://localhost/news", postgres.Options{Create: true})
//	err = s.Apply(ctx, postgres.Change{Owner: "doc:1", Whole: true, Add: quads})   // all or nothing, durable
//	snap, err := s.Snapshot(ctx)                                                   // one state of the graph, for reading
//	path.StartPath(snap.QuadStore(), quad.IRI("a")).Out().Iterate(ctx)
//
// # Tables
//
// nodes and quads are Cayley's. A value is named by the hash of how it prints (refs.HashOf), and nodes.refs counts the
// places of quads in which it stands; a node that no quad has any more goes. Values that Cayley's columns would change
// (texts with a zero byte, times with a part of a second) stand in nodes.value, in the form of pquads, which Cayley
// reads as well. hearsay_state is one row with the format, the number of the last write and of all quads, and
// hearsay_meta holds what is kept about the database.
//
// The indexes are ours: one unique over all four directions, an absent label counted as one, and one each that begins
// with the predicate, the object and the label. Cayley makes six and none of the label, and on engines without partial
// indexes its unique one leaves the label out, so that a second account of the same thing is dropped in silence: see
// Dialect.
//
// # Writing
//
// Each write is one transaction. It begins with the row of hearsay_state, which it updates, so writers take turns at the
// point where they change the graph, whatever engine it is, and none can meet another halfway. What can pass by itself (a
// deadlock with somebody else's transaction, a serialisation failure, a cut connection) is tried again; each write can
// be applied twice without a difference, so it does not matter whether the lost answer was of a commit.
//
// A Loader gathers quads, sorted and each once, in a folder of the embedded store among the temporary files of its machine,
// and sends them by COPY when all have come: into an empty graph's own tables, whose indexes are made after; else into tables
// of the transaction and from there into the graph.
//
// # Reading
//
// A Snapshot reads in repeatable-read transactions that share one exported snapshot. They are given back after a while
// without reads and begun again when needed, where the graph is still the same; else the read fails with ErrChanged. Cayley's
// optimizer makes one query of a path; here of eight tables at most, as PostgreSQL's planner goes astray over more.
package postgres
