// Package segment is an embedded quad store: immutable, memory-mapped segments and a log, behind Cayley's
// graph.QuadStore. It knows nothing of Hearsay and serves any user of Cayley.
//
//	s, err := segment.Open("graph.db", segment.Options{Create: true})
//	var b segment.Batch
//	b.RemoveLabel(quad.IRI("doc:1"))                  // operations apply in order, all or none
//	b.Add(quad.Make("a", "b", "c", "doc:1"))
//	err = s.Apply(&b)                                 // on disk when it returns
//	snap, err := s.Snapshot()                         // a graph.QuadStore that never changes
//	path.StartPath(snap.ForPaths(), quad.IRI("a")).Out().Iterate(ctx)
//
// ForPaths is what Cayley's paths and query languages are best given. Store.QuadStore is a live graph.QuadStore that takes
// Cayley's writes. NewLoader fills a store with any number of quads in bounded memory; Encode and Load do for batches that
// several goroutines make. Memory makes a store without files.
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
//   - quad.go, order.go, pattern.go, radix.go: ids, quads, the four sort orders
//   - value.go, terms.go, hash.go: the bytes of a value
//   - disk*.go, pages.go, spool.go: a folder or memory; a file of checksummed pages, mapped, and written in sections
//   - block.go, packed.go, packer.go: sorted quads, bit-packed in blocks; sorted.go: the same in memory
//   - dict.go, dictwriter.go: values by id and ids by value in a file; words.go: in memory; ids.go: lists of ids
//   - layer.go, segment.go, writer.go, merge.go: layers, their files, and their union
//   - snapshot.go, rows.go, labels.go, cache.go: the stack of layers as one
//   - batch.go, change.go, group.go, commit.go, signs.go: from a batch to a run; log.go, logwriter.go, tally.go: and to the log and back
//   - store.go, open.go, state.go, follow.go, manifest.go: a store and what its files hold
//   - flush.go, tiers.go, worker.go, compact.go, verify.go: from runs to segments to larger ones, and what is asked of them
//   - loader.go, chunk.go, chunkrun.go, valuesort.go, builder.go: bulk load by external sort
//   - encoder.go, encoding.go, encoded.go, quadsort.go, load.go: batches that are encoded apart, by any goroutine, and loaded together
//   - quadstore.go, live.go, pathstore.go, pathscan.go, allnodes.go, nodelist.go, hop*.go, optimize.go, intersect.go: Cayley's interfaces
//   - walk.go, paths.go, idmap.go: breadth-first search and shortest paths on ids
package segment
