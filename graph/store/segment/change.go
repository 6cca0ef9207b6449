package segment

import (
	"maps"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// change works out what a batch does to a group.
type change struct {
	*group
	state   map[Quad]fate
	fresh   map[string]ID // values that the group lacks, under ids that are not final
	near    quad.Quad     // the values that were resolved last, by place: quads that follow one another share many
	nearIDs Quad          // of these
}

// fate says whether a quad was there before and whether it is after.
type fate struct{ before, after bool }

// delta is what a batch changes: a record of the log.
type delta struct {
	first   ID // of the values
	values  []string
	adds    []Quad
	dels    []Quad
	died    []ID
	revived []ID
}

func (d *delta) empty() bool { return len(d.adds) == 0 && len(d.dels) == 0 }

// layer makes a run of the delta.
func (d *delta) layer() *layer {
	return &layer{adds: newSorted(d.adds), dels: newSorted(d.dels), words: newWords(d.first, d.values),
		died: someIDs(d.died), revived: someIDs(d.revived)}
}

// apply works out one operation.
func (c *change) apply(o *op, ignore graph.IgnoreOpts) error {
	if err := o.check(); err != nil {
		return err
	}
	switch o.kind {
	case opRemoveLabel:
		return c.removeLabel(o.quad.Label)
	case opAddEncoded:
		return c.addEncoded(o.encoded, ignore)
	}
	q, known, err := c.resolve(o.quad, o.kind == opAdd)
	if err != nil {
		return err
	}
	var f fate
	if known {
		if f, err = c.fate(q); err != nil {
			return err
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

func (c *change) fate(q Quad) (fate, error) {
	f, seen := c.state[q]
	if seen {
		return f, nil
	}
	there, err := c.there(q)
	return fate{there, there}, err
}

// resolve finds the ids of a quad's values and, to add it, gives new values one. It is not known when a value is not.
func (c *change) resolve(q quad.Quad, add bool) (out Quad, known bool, err error) {
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			continue
		}
		if v == c.near.Get(d) {
			out[i] = c.nearIDs[i]
			continue
		}
		if out[i], err = c.id(v, add); err != nil || out[i] == 0 {
			return out, false, err
		}
		c.near.Set(d, v)
		c.nearIDs[i] = out[i]
	}
	return out, true, nil
}

func (c *change) id(v quad.Value, add bool) (ID, error) {
	id, err := c.find(v)
	if id != 0 || err != nil {
		return id, err
	}
	return c.freshID(c.buf, add)
}

// freshID returns the id of a value that the group lacks: that which the batch gave it, or, to add it, another.
func (c *change) freshID(value []byte, add bool) (ID, error) {
	id := c.fresh[string(value)]
	if id != 0 || !add {
		return id, nil
	}
	if id = c.next() + ID(len(c.fresh)); id < c.next() || id == ^ID(0) {
		return 0, ErrFull
	}
	c.fresh[string(value)] = id
	return id, nil
}

func (c *change) addEncoded(e *Encoded, ignore graph.IgnoreOpts) error {
	ids := make([]ID, e.Values()+1)
	for i, hash := range e.hashes {
		b := e.bytes(ID(i + 1))
		id, err := c.findBytes(b, hash)
		if id == 0 && err == nil {
			id, err = c.freshID(b, true)
		}
		if err != nil {
			return err
		}
		ids[i+1] = id
	}
	for i, q := range e.Numbers() {
		for j, n := range q {
			q[j] = ids[n]
		}
		f, err := c.fate(q)
		if err != nil {
			return err
		}
		if f.after && !ignore.IgnoreDup {
			return e.op(i).fault(graph.ErrQuadExists)
		}
		f.after = true
		c.state[q] = f
	}
	return nil
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
	return c.labelled(id, func(q Quad) { c.state[q] = fate{before: true} })
}

// delta gathers what the batch changes in the end.
func (c *change) delta() (*delta, error) {
	d := &delta{first: c.next()}
	for q, f := range c.state {
		switch {
		case f.after && !f.before:
			d.adds = append(d.adds, q)
		case f.before && !f.after:
			d.dels = append(d.dels, q)
		}
	}
	c.name(d)
	slices.SortFunc(d.adds, spol.compare)
	slices.SortFunc(d.dels, spol.compare)
	return d, nil
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
