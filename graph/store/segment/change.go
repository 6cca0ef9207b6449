package segment

import (
	"maps"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// change works out what a batch does to a snapshot.
type change struct {
	base  *Snapshot
	state map[Quad]fate
	fresh map[string]ID // values that the store lacks, under ids that are not final
	buf   []byte
}

// fate says whether a quad was there before the batch and whether it is after.
type fate struct{ before, after bool }

// delta is what a batch changes: the content of a run, and of a record of the log.
type delta struct {
	first   ID // of the values
	values  []string
	adds    []Quad
	dels    []Quad
	died    []ID
	revived []ID
}

func (d *delta) empty() bool { return len(d.adds) == 0 && len(d.dels) == 0 }

// layer makes the run.
func (d *delta) layer() *layer {
	return &layer{adds: newSorted(d.adds), dels: newSorted(d.dels), words: newWords(d.first, d.values),
		died: someIDs(d.died), revived: someIDs(d.revived)}
}

// work applies the operations of a batch to what is known of the base.
func (c *change) work(b *Batch) error {
	for i := range b.ops {
		o := &b.ops[i]
		if err := o.check(); err != nil {
			return err
		}
		if err := c.apply(o, b.Ignore); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) apply(o *op, ignore graph.IgnoreOpts) error {
	if o.kind == opRemoveLabel {
		return c.removeLabel(o.quad.Label)
	}
	q, known, err := c.resolve(o.quad, o.kind == opAdd)
	if err != nil {
		return err
	}
	f, seen := fate{}, false
	if known {
		if f, seen = c.state[q]; !seen {
			if f.before, err = c.there(q); err != nil {
				return err
			}
			f.after = f.before
		}
	}
	switch {
	case o.kind == opAdd && f.after && !ignore.IgnoreDup:
		return o.fault(graph.ErrQuadExists)
	case o.kind == opRemove && !f.after && !ignore.IgnoreMissing:
		return o.fault(graph.ErrQuadNotExist)
	}
	if known {
		f.after = o.kind == opAdd
		c.state[q] = f
	}
	return nil
}

// there tells whether the quad is in the base.
func (c *change) there(q Quad) (bool, error) {
	for _, id := range q {
		if id >= c.base.next() {
			return false, nil
		}
	}
	return c.base.Has(q)
}

// resolve finds the ids of a quad's values and, to add it, gives new values one. It is not known when a value is not.
func (c *change) resolve(q quad.Quad, add bool) (out Quad, known bool, err error) {
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			continue
		}
		if out[i], err = c.id(v, add); err != nil || out[i] == 0 {
			return out, false, err
		}
	}
	return out, true, nil
}

func (c *change) id(v quad.Value, add bool) (ID, error) {
	var err error
	if c.buf, err = AppendValue(c.buf[:0], v); err != nil {
		return 0, err
	}
	if id := c.fresh[string(c.buf)]; id != 0 {
		return id, nil
	}
	id, err := c.base.lookup(c.buf, hashValue(c.buf))
	if err != nil || id != 0 || !add {
		return id, err
	}
	if id = c.base.next() + ID(len(c.fresh)); id < c.base.next() || id == ^ID(0) {
		return 0, ErrFull
	}
	c.fresh[string(c.buf)] = id
	return id, nil
}

func (c *change) removeLabel(label quad.Value) error {
	id, err := c.id(label, false)
	if err != nil || id == 0 {
		return err
	}
	for q, f := range c.state {
		if q.Label() == id {
			f.after = false
			c.state[q] = f
		}
	}
	if id >= c.base.next() {
		return nil
	}
	for q, err := range c.base.Quads(Pattern{3: id}) {
		if err != nil {
			return err
		}
		c.state[q] = fate{before: true}
	}
	return nil
}

// delta gathers what the batch changes in the end.
func (c *change) delta() (*delta, error) {
	d := &delta{first: c.base.next()}
	for q, f := range c.state {
		switch {
		case f.after && !f.before:
			d.adds = append(d.adds, q)
		case f.before && !f.after:
			d.dels = append(d.dels, q)
		}
	}
	c.name(d)
	slices.SortFunc(d.adds, compareQuads)
	slices.SortFunc(d.dels, compareQuads)
	return d, c.mourn(d)
}

func compareQuads(a, b Quad) int {
	x, y := key(a), key(b)
	return x.compare(&y)
}

// name gives the new values that are used their final ids, in the order of their bytes.
func (c *change) name(d *delta) {
	if len(c.fresh) == 0 {
		return
	}
	used := make([]bool, len(c.fresh))
	for _, q := range d.adds {
		for _, id := range q {
			if id >= d.first {
				used[id-d.first] = true
			}
		}
	}
	maps.DeleteFunc(c.fresh, func(_ string, id ID) bool { return !used[id-d.first] })
	d.values = slices.Sorted(maps.Keys(c.fresh))
	final := make([]ID, len(used))
	for i, v := range d.values {
		final[c.fresh[v]-d.first] = d.first + ID(i)
	}
	for i := range d.adds {
		for j, id := range d.adds[i] {
			if id >= d.first {
				d.adds[i][j] = final[id-d.first]
			}
		}
	}
}

// mourn finds the values that lose their last quad, and those that had none and get one.
func (c *change) mourn(d *delta) error {
	after := newSnapshot(append(slices.Clip(c.base.layers), d.layer()), 0, nil)
	for _, id := range idsOf(d.adds) {
		if id >= d.first {
			continue
		}
		dead, err := c.base.isDead(id)
		if err != nil {
			return err
		}
		if dead {
			d.revived = append(d.revived, id)
		}
	}
	for _, id := range idsOf(d.dels) {
		n, err := after.Degree(id)
		if err != nil {
			return err
		}
		if n == 0 {
			d.died = append(d.died, id)
		}
	}
	return nil
}

// idsOf returns the different ids of quads, sorted.
func idsOf(qs []Quad) []ID {
	out := make([]ID, 0, len(qs)*4)
	for _, q := range qs {
		for _, id := range q {
			if id != 0 {
				out = append(out, id)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
