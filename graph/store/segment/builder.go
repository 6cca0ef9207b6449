package segment

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// builder makes one segment of the chunks of a load, on top of a snapshot.
type builder struct {
	snap  *Snapshot
	out   *segmentWriter
	temp  string // name of temporary files
	first ID     // of the new values
	parts []*layer
}

// build fills the segment: from a chunk in memory, or from runs.
func (b *builder) build(c *chunk, runs []*chunkRun) error {
	if len(runs) == 0 {
		return b.buildOne(c)
	}
	return b.buildMany(runs)
}

// buildOne goes without temporary files.
func (b *builder) buildOne(c *chunk) error {
	ids := make([]ID, len(c.values)+1)
	order := c.sorted(&valueSorter{})
	var fresh []uint32
	next := b.first
	for _, n := range order {
		var err error
		if ids[n], err = b.known(c.value(n), c.values[n-1].hash); err != nil {
			return err
		}
		if ids[n] == 0 {
			if next == ^ID(0) {
				return ErrFull
			}
			ids[n] = next
			next++
			fresh = append(fresh, n)
		}
	}
	words := make(chan error, 1)
	go func() {
		for _, n := range fresh {
			if err := b.out.dict.addHashed(c.value(n), shortHash(c.values[n-1].hash)); err != nil {
				words <- err
				return
			}
		}
		words <- nil
	}()
	renumber(c.quads, ids)
	err := b.pack(c.quads, b.out)
	return errors.Join(err, <-words)
}

// known returns the id of a value that the store has, and revives it where it is dead.
func (b *builder) known(value []byte, hash uint64) (ID, error) {
	if b.first == 1 {
		return 0, nil
	}
	id, err := b.snap.lookup(value, hash)
	if err != nil || id == 0 {
		return 0, err
	}
	return id, b.revive(id)
}

// revive notes that a value is used again where no quad had it.
func (b *builder) revive(id ID) error {
	dead, err := b.snap.isDead(id)
	if dead {
		b.out.revived = append(b.out.revived, id)
	}
	return err
}

// pack sorts quads in all orders into a segment, without those that the store has. It uses two goroutines.
func (b *builder) pack(qs []Quad, out *segmentWriter) error {
	qs, tmp := sortQuads(qs, make([]Quad, len(qs)))
	qs = slices.Compact(qs)
	qs, err := b.missing(qs, nil)
	if err != nil {
		return err
	}
	tmp = tmp[:len(qs)]
	done := make(chan error, 1)
	more := slices.Clone(qs)
	go func() {
		more, tmp := sortBy(more, tmp, sequence[ospl][0])
		err := out.sets[0][ospl].addAll(more, nil)
		if err == nil {
			more, _ = sortBy(more, tmp, sequence[posl][0])
			err = out.sets[0][posl].addAll(more, nil)
		}
		done <- err
	}()
	err = out.sets[0][spol].addAll(qs, nil)
	if err == nil {
		qs, _ = sortBy(qs, make([]Quad, len(qs)), sequence[lspo][0])
		err = out.sets[0][lspo].addAll(qs, nil)
	}
	return errors.Join(err, <-done)
}

// missing returns the quads that the store does not have. They are of ranks for ids, or of ids where ids is nil.
func (b *builder) missing(qs []Quad, ids []ID) ([]Quad, error) {
	if b.first == 1 {
		return qs, nil
	}
	var failed error
	qs = slices.DeleteFunc(qs, func(q Quad) bool {
		for i, n := range q {
			if ids != nil {
				q[i] = ids[n]
			}
			if q[i] >= b.first {
				return false
			}
		}
		if failed != nil {
			return false
		}
		has, err := b.snap.Has(q)
		failed = err
		return has
	})
	return qs, failed
}

// buildMany gives the values of all runs their ids, sorts each run into a temporary segment, and merges these.
func (b *builder) buildMany(runs []*chunkRun) (err error) {
	defer func() {
		for _, l := range b.parts {
			err = errors.Join(err, remove(b.out.disk, l.file))
		}
	}()
	if err := b.number(runs); err != nil {
		return err
	}
	for i, r := range runs {
		qs, err := r.load()
		if err != nil {
			return err
		}
		if err := r.drop(); err != nil {
			return err
		}
		if err := b.part(fmt.Sprintf("%s-part-%d", b.temp, i), qs); err != nil {
			return err
		}
	}
	errs := make(chan error, 1)
	go func() { errs <- errors.Join(b.out.fill(ospl, b.parts), b.out.fill(posl, b.parts)) }()
	return errors.Join(b.out.fill(spol, b.parts), b.out.fill(lspo, b.parts), <-errs)
}

// part writes a temporary segment without values. Its orders wait in memory, which the chunks have left, and are written once.
func (b *builder) part(name string, qs []Quad) error {
	w := newSegmentWriter(b.out.disk, name, 1)
	w.passing = true
	for _, p := range w.sets[0] {
		p.blocks.room = max(spoolMemory, len(qs)*len(key{})*4)
	}
	if err := b.pack(qs, w); err != nil {
		return errors.Join(err, w.drop())
	}
	if err := w.close(); err != nil {
		return err
	}
	l, err := openSegment(b.out.disk, name)
	if err == nil {
		b.parts = append(b.parts, l)
	}
	return err
}

// number merges the values of all runs, writes those that are new, and tells each run the ids of its own.
func (b *builder) number(runs []*chunkRun) error {
	cursors := make([]valueCursor, len(runs))
	for i, r := range runs {
		data, err := r.values.load()
		if err != nil {
			return err
		}
		defer data.close()
		cursors[i] = valueCursor{rest: data.data}
		cursors[i].next()
		r.ids = make([]ID, 1, r.count+1)
	}
	for next := b.first; ; {
		least := leastValue(cursors)
		if least == nil {
			return nil
		}
		id, err := b.known(least.value, least.hash)
		if err == nil && id == 0 {
			if next == ^ID(0) {
				return ErrFull
			}
			id = next
			next++
			err = b.out.dict.addHashed(least.value, shortHash(least.hash))
		}
		if err != nil {
			return err
		}
		value := least.value
		for i := range cursors {
			if c := &cursors[i]; c.value != nil && bytes.Equal(c.value, value) {
				runs[i].ids = append(runs[i].ids, id)
				c.next()
			}
		}
	}
}

// valueCursor reads the values of a run.
type valueCursor struct {
	rest  []byte
	hash  uint64
	value []byte // nil at the end
}

func (c *valueCursor) next() {
	c.value = nil
	if len(c.rest) > 8 {
		c.hash = binary.LittleEndian.Uint64(c.rest)
		c.value, c.rest = cutBytes(c.rest[8:])
	}
}

func leastValue(cs []valueCursor) *valueCursor {
	var least *valueCursor
	for i := range cs {
		if c := &cs[i]; c.value != nil && (least == nil || bytes.Compare(c.value, least.value) < 0) {
			least = c
		}
	}
	return least
}
