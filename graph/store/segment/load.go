package segment

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"sync"
)

// Load commits batches that add quads, all of them durably and at once: the quads go straight into a segment, without the log.
// The graph is as if Apply had committed each batch by itself, one after the other: new values have the same ids, and what is
// there already stays. While it commits, other writers wait; readers do not. It pays from some ten thousand quads on.
func (s *Store) Load(batches ...*Encoded) (LoadStats, error) {
	quads := 0
	for _, e := range batches {
		quads += e.Len()
	}
	if quads == 0 {
		return LoadStats{}, nil
	}
	s.mu.Lock()
	err := s.writable()
	temp := tempMark + "load-" + s.newSegment()
	s.mu.Unlock()
	if err == nil {
		var stats LoadStats
		if stats, err = s.put(temp, func(b *builder) error { return b.buildEncoded(batches, quads) }); err == nil {
			s.wakeWorkers()
			return stats, nil
		}
	}
	return LoadStats{}, fmt.Errorf("load: %w", err)
}

// gathered is the values of batches, each once, in the sequence in which they bring them.
type gathered struct {
	values []gatheredValue
	table  []uint64 // numbers of values below the upper halves of their hashes, in the places of these; 0 where there is none; its size is a power of 2
	places []uint32 // of each value of each batch: its number
}

type gatheredValue struct {
	hash  uint64
	bytes []byte
	id    ID
}

func gather(batches []*Encoded) *gathered {
	if len(batches) == 1 {
		return gatherOne(batches[0])
	}
	n := 0
	for _, e := range batches {
		n += e.Values()
	}
	few := n/4 + 1 // different ones, as articles that come together share many
	g := &gathered{values: make([]gatheredValue, 0, few), table: make([]uint64, 2<<bits.Len(uint(few))), places: make([]uint32, 0, n)}
	for _, e := range batches {
		for i, hash := range e.hashes {
			g.places = append(g.places, g.number(e.bytes(ID(i+1)), hash))
		}
	}
	return g
}

// gatherOne gathers the values of a batch, which has each of them once.
func gatherOne(e *Encoded) *gathered {
	g := &gathered{values: make([]gatheredValue, e.Values()), places: make([]uint32, e.Values())}
	for i, hash := range e.hashes {
		g.values[i] = gatheredValue{hash: hash, bytes: e.bytes(ID(i + 1))}
		g.places[i] = uint32(i + 1)
	}
	return g
}

// number returns the number of a value.
func (g *gathered) number(b []byte, hash uint64) uint32 {
	mask := uint64(len(g.table) - 1)
	i := hash & mask
	for ; g.table[i] != 0; i = (i + 1) & mask {
		if entry := g.table[i]; entry>>32 == hash>>32 && bytes.Equal(g.values[uint32(entry)-1].bytes, b) {
			return uint32(entry)
		}
	}
	g.values = append(g.values, gatheredValue{hash: hash, bytes: b})
	n := uint32(len(g.values))
	if g.table[i] = hash&^math.MaxUint32 | uint64(n); len(g.values)*2 > len(g.table) {
		g.grow()
	}
	return n
}

func (g *gathered) grow() {
	g.table = make([]uint64, 2*len(g.table))
	mask := uint64(len(g.table) - 1)
	for n := range g.values {
		hash := g.values[n].hash
		i := hash & mask
		for g.table[i] != 0 {
			i = (i + 1) & mask
		}
		g.table[i] = hash&^math.MaxUint32 | uint64(n+1)
	}
}

// look finds the ids of the values that a snapshot has. It uses two goroutines.
func (g *gathered) look(snap *Snapshot) error {
	if snap.next() == 1 {
		return nil
	}
	half := len(g.values) / 2
	var errs [2]error
	var wait sync.WaitGroup
	for part, values := range [2][]gatheredValue{g.values[:half], g.values[half:]} {
		wait.Go(func() {
			for i := range values {
				v := &values[i]
				if v.id, errs[part] = snap.lookup(v.bytes, v.hash); errs[part] != nil {
					return
				}
			}
		})
	}
	wait.Wait()
	return errors.Join(errs[:]...)
}

// buildEncoded makes the segment of batches.
func (b *builder) buildEncoded(batches []*Encoded, quads int) error {
	g := gather(batches)
	if err := g.look(b.snap); err != nil {
		return err
	}
	if err := b.name(g); err != nil {
		return err
	}
	words := make(chan error, 1)
	go func() { words <- b.writeFresh(g) }()
	ids, ranks := g.rank(b.first)
	r := rooms.Get().(*room)
	defer r.free()
	r.quads = slices.Grow(r.quads[:0], quads)
	places, numbers := g.places, make([]ID, 1) // 0 stands for no label
	for _, e := range batches {
		numbers = numbers[:1]
		for _, n := range places[:e.Values()] {
			numbers = append(numbers, ranks[n-1])
		}
		places = places[e.Values():]
		from := len(r.quads)
		r.quads = append(r.quads, e.Numbers()...)
		renumber(r.quads[from:], numbers)
	}
	err := b.packRanked(r, ids)
	return errors.Join(err, <-words)
}

// rank numbers the values from 1 in the order of their ids, of which those from first on are new. It returns the ids by these ranks,
// and the ranks of the values.
func (g *gathered) rank(first ID) (ids, ranks []ID) {
	var old []uint64 // the ids of values that are not new, above their numbers
	for i := range g.values {
		if id := g.values[i].id; id < first {
			old = append(old, uint64(id)<<32|uint64(i))
		}
	}
	slices.Sort(old)
	ids, ranks = make([]ID, 1, len(g.values)+1), make([]ID, len(g.values))
	for _, n := range old {
		ranks[uint32(n)] = ID(len(ids))
		ids = append(ids, ID(n>>32))
	}
	for i := range g.values {
		if id := g.values[i].id; id >= first {
			ranks[i] = ID(len(ids))
			ids = append(ids, id)
		}
	}
	return ids, ranks
}

// room is memory to sort quads in, for one load after the other.
type room struct {
	quads  []Quad
	sorter quadSorter
	others [2][]Quad
	counts [2][]uint32
}

// free gives the room to the next load, unless so many quads went through it that it is better collected.
func (r *room) free() {
	if cap(r.quads) <= 64*mostKept {
		rooms.Put(r)
	}
}

var rooms = sync.Pool{New: func() any { return &room{} }}

// packRanked sorts the quads of the room, of ranks for ids, in all orders into the segment, without those that the store has. It uses
// two goroutines.
func (b *builder) packRanked(r *room, ids []ID) error {
	qs, err := b.missing(r.sorter.sorted(r.quads, len(ids)-1), ids)
	if err != nil {
		return err
	}
	for i := range r.counts {
		r.counts[i] = slices.Grow(r.counts[i][:0], len(ids))[:len(ids)]
	}
	set := &b.out.sets[0]
	done := make(chan error, 1)
	go func() {
		r.others[0] = sortCounted(qs, r.others[0], sequence[ospl][0], r.counts[0])
		err := set[ospl].addAll(r.others[0], ids)
		if err == nil {
			r.quads = sortCounted(r.others[0], r.quads, sequence[posl][0], r.counts[0])
			err = set[posl].addAll(r.quads, ids)
		}
		done <- err
	}()
	err = set[spol].addAll(qs, ids)
	if err == nil {
		r.others[1] = sortCounted(qs, r.others[1], sequence[lspo][0], r.counts[1])
		err = set[lspo].addAll(r.others[1], ids)
	}
	return errors.Join(err, <-done)
}

// name gives ids to the values that the store lacks, and revives those that are dead.
func (b *builder) name(g *gathered) error {
	next := b.first
	for i := range g.values {
		v := &g.values[i]
		if v.id != 0 {
			if err := b.revive(v.id); err != nil {
				return err
			}
			continue
		}
		if next == ^ID(0) {
			return ErrFull
		}
		v.id = next
		next++
	}
	return nil
}

// writeFresh writes the values that are new.
func (b *builder) writeFresh(g *gathered) error {
	for i := range g.values {
		if v := &g.values[i]; v.id >= b.first {
			if err := b.out.dict.addHashed(v.bytes, shortHash(v.hash)); err != nil {
				return err
			}
		}
	}
	return nil
}
