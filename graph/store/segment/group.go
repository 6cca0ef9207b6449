package segment

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
)

// group is what batches that are committed together do to a snapshot, one after the other.
type group struct {
	base   *Snapshot
	seq    uint64
	over   map[Quad]fate   // quads that the batches changed: whether the base has them, and whether they are there now
	ids    map[string]ID   // of values that were asked for, the base's and new ones
	values []string        // that are new
	labels map[ID]bool     // of quads that were added
	last   ID              // the label of the last of them
	shift  map[ID]int64    // by how much the batches changed the degree of values; nil until a quad is removed
	dead   map[ID]mourning // values that died or were revived
	buf    []byte
}

// mourning says whether a value was dead in the base and whether it is now.
type mourning struct{ before, now bool }

// newGroup begins a group of batches of so many operations.
func newGroup(base *Snapshot, ops int) *group {
	return &group{base: base, seq: base.seq, over: make(map[Quad]fate, ops), ids: make(map[string]ID, ops), labels: map[ID]bool{}, dead: map[ID]mourning{}}
}

// next is the id that the next new value gets.
func (g *group) next() ID { return g.base.next() + ID(len(g.values)) }

// apply adds a batch and returns what it changes. After an error the group is as it was.
func (g *group) apply(b *Batch) (*delta, error) {
	c := change{group: g, state: make(map[Quad]fate, b.Len()), fresh: map[string]ID{}}
	for i := range b.ops {
		if err := c.apply(&b.ops[i], b.Ignore); err != nil {
			return nil, err
		}
	}
	d, err := c.delta()
	if err != nil || d.empty() {
		return d, err
	}
	if n := d.size(); n > mostRecord {
		return nil, fmt.Errorf("a batch of %d bytes: %w, use a Loader", n, ErrInvalid)
	}
	return d, g.take(d)
}

// find returns the id of a value, 0 where neither the base nor a batch has it, and leaves its bytes in g.buf.
func (g *group) find(v quad.Value) (ID, error) {
	var err error
	if g.buf, err = AppendValue(g.buf[:0], v); err != nil {
		return 0, err
	}
	return g.findBytes(g.buf, hashValue(g.buf))
}

// findBytes is find for the bytes of a value.
func (g *group) findBytes(b []byte, hash uint64) (ID, error) {
	if id, ok := g.ids[string(b)]; ok {
		return id, nil
	}
	id, err := g.base.lookup(b, hash)
	if err == nil && id != 0 {
		g.ids[string(b)] = id
	}
	return id, err
}

// there tells whether a quad is there now.
func (g *group) there(q Quad) (bool, error) {
	if f, ok := g.over[q]; ok {
		return f.after, nil
	}
	for _, id := range q {
		if id >= g.base.next() {
			return false, nil
		}
	}
	return g.base.Has(q)
}

// labelled calls f with every quad that has the label now.
func (g *group) labelled(id ID, f func(Quad)) error {
	if g.labels[id] {
		for q, o := range g.over {
			if q.Label() == id && o.after && !o.before {
				f(q)
			}
		}
	}
	if id >= g.base.next() {
		return nil
	}
	for q, err := range g.base.Quads(Pattern{3: id}) {
		if err != nil {
			return err
		}
		if o, changed := g.over[q]; !changed || o.after {
			f(q)
		}
	}
	return nil
}

// take adds a delta to the group, and to the delta which values die and revive by it.
func (g *group) take(d *delta) error {
	if len(d.dels) > 0 && g.shift == nil {
		g.count()
	}
	for i, qs := range [2][]Quad{d.adds, d.dels} {
		for _, q := range qs {
			g.change(q, i == 0)
		}
	}
	for i, v := range d.values {
		g.ids[v] = d.first + ID(i)
	}
	g.values = append(g.values, d.values...)
	g.seq++
	return g.mourn(d)
}

// change notes that a quad was added or removed.
func (g *group) change(q Quad, add bool) {
	f, ok := g.over[q]
	if !ok {
		f.before = !add
	}
	f.after = add
	g.over[q] = f
	if add && q.Label() != g.last {
		g.last = q.Label()
		g.labels[g.last] = true
	}
	if g.shift != nil {
		g.move(q, add)
	}
}

// move counts a quad's values.
func (g *group) move(q Quad, add bool) {
	by := int64(1)
	if !add {
		by = -1
	}
	for _, id := range q {
		g.shift[id] += by
	}
}

// count begins to count how degrees change, with what was added so far.
func (g *group) count() {
	g.shift = map[ID]int64{}
	for q, f := range g.over {
		if f.before != f.after {
			g.move(q, f.after)
		}
	}
}

// mourn finds the values that lose their last quad by a delta, and those that had none and get one.
func (g *group) mourn(d *delta) error {
	if g.base.mortal || len(g.dead) > 0 {
		for _, u := range usesOf(d.adds) {
			id := u.id
			m, err := g.mourning(id)
			if err != nil {
				return err
			}
			if m.now {
				m.now = false
				g.dead[id] = m
				d.revived = append(d.revived, id)
			}
		}
	}
	for _, u := range usesOf(d.dels) {
		id := u.id
		n, err := g.degree(u)
		if err != nil {
			return err
		}
		if n == 0 {
			m, err := g.mourning(id)
			if err != nil {
				return err
			}
			m.now = true
			g.dead[id] = m
			d.died = append(d.died, id)
		}
	}
	return nil
}

func (g *group) mourning(id ID) (mourning, error) {
	if m, ok := g.dead[id]; ok || id >= g.base.next() {
		return m, nil
	}
	dead, err := g.base.isDead(id)
	return mourning{dead, dead}, err
}

// degree is in how many places of quads a value stands now, or in how many at least where it stands in some. It looks first
// where the value was used.
func (g *group) degree(u use) (int64, error) {
	n := g.shift[u.id]
	if u.id >= g.base.next() {
		return n, nil
	}
	for i := range 4 {
		var p Pattern
		p[(u.place+i)%4] = u.id
		k, err := g.base.Count(p)
		if err != nil {
			return 0, err
		}
		if n += k; n > 0 {
			return n, nil
		}
	}
	return n, nil
}

// snapshot is the base with all batches on top, as one run.
func (g *group) snapshot() *Snapshot {
	d := delta{first: g.base.next(), values: g.values}
	for q, f := range g.over {
		switch {
		case f.after && !f.before:
			d.adds = append(d.adds, q)
		case f.before && !f.after:
			d.dels = append(d.dels, q)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(g.dead)) {
		switch m := g.dead[id]; {
		case m.now && !m.before:
			d.died = append(d.died, id)
		case m.before && !m.now:
			d.revived = append(d.revived, id)
		}
	}
	return g.base.with(d.layer(), g.seq)
}

// use is a value in a place of a quad.
type use struct {
	id    ID
	place int
}

// usesOf returns the different values of quads, sorted by their ids, each in the first of the places where it stands.
func usesOf(qs []Quad) []use {
	out := make([]use, 0, len(qs)*4)
	for _, q := range qs {
		for i, id := range q {
			if id != 0 {
				out = append(out, use{id, i})
			}
		}
	}
	slices.SortFunc(out, func(a, b use) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.place, b.place)) })
	return slices.CompactFunc(out, func(a, b use) bool { return a.id == b.id })
}
