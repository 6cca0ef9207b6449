// Package segment is an embedded quad store: immutable, memory-mapped segments and a log, behind Cayley's
// graph.QuadStore. It knows nothing of Hearsay and serves any user of Cayley.
//
//	s, err := segment.Open("graph.db", segment.Options{Create: true})
//	var b segment.Batch
//	b.RemoveLabel(quad.IRI("doc:1"))                  // operations apply in order, all or none
//	b.Add(quad.Make("a", "b", "c", "doc:1"))
//	err = s.Apply(&b)                                 // on disk when it returns
//	snap, err := s.Snapshot()                         // a graph.QuadStore that never changes
//	path.StartPath(snap, quad.IRI("a")).Out().Iterate(ctx)
//
// Store.QuadStore is the same as a live graph.QuadStore that takes Cayley's writes. NewLoader fills a store with any
// number of quads in bounded memory. Memory makes a store without files.
//
// # Terms
//
// A value of a quad has an ID, which never changes and is never given to another value; 0 is no value. A Quad is four
// ids, a Pattern four of which 0 stands for any. Two values are one node when they print alike (quad.Value.String),
// as everywhere in Cayley, except that times keep their nanoseconds.
//
// A layer holds quads added, quads removed and the values that it brought: a segment is a layer in a file, a run one
// in memory. A store is a stack of layers. A quad is added only where the layers below lack it and removed only where
// they have it, so the number of quads of a range is the sum over the layers of the added less the removed, without
// reading any of them.
//
// # Layout
//
//   - quad.go, order.go, pattern.go: ids, quads, the four sort orders
//   - value.go, hash.go: the bytes of a value
//   - pages.go, spool.go, file.go: a file of checksummed pages, read by mmap and written in sections
//   - block.go, packed.go, packer.go: sorted quads, bit-packed in blocks; sorted.go: the same in memory
//   - dict.go, dictwriter.go, words.go: values by id and ids by value, in a file and in memory
//   - layer.go, segment.go, writer.go, merge.go: layers, their files, and their union
//   - snapshot.go, rows.go: the stack as one
//   - store.go, open.go, batch.go, commit.go, log.go, manifest.go, flush.go, tiers.go, disk*.go: writing
//   - loader.go, chunk.go, radix.go: bulk load by external sort
//   - quadstore.go, live.go, shape*.go, hop*.go, scan.go: Cayley's interfaces
//   - walk.go, paths.go: breadth-first search and shortest paths on ids
//   - verify.go, compact.go: what is asked of a store at rest
package segment
