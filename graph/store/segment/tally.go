package segment

import (
	"maps"
	"slices"
)

// tally sums up deltas that follow one another.
type tally struct {
	first  ID
	values []string
	quads  map[Quad]int8 // how often added less how often removed
	deaths map[ID]int8   // how often died less how often revived
}

func newTally(first ID) *tally {
	return &tally{first: first, quads: map[Quad]int8{}, deaths: map[ID]int8{}}
}

// next is the id that the next new value gets.
func (t *tally) next() ID { return t.first + ID(len(t.values)) }

func (t *tally) add(d *delta) {
	t.values = append(t.values, d.values...)
	for _, q := range d.adds {
		t.quads[q]++
	}
	for _, q := range d.dels {
		t.quads[q]--
	}
	for _, id := range d.died {
		t.deaths[id]++
	}
	for _, id := range d.revived {
		t.deaths[id]--
	}
}

// layer makes one run of all, or nil of nothing.
func (t *tally) layer() *layer {
	d := delta{first: t.first, values: t.values}
	for q, n := range t.quads {
		switch {
		case n > 0:
			d.adds = append(d.adds, q)
		case n < 0:
			d.dels = append(d.dels, q)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(t.deaths)) {
		switch n := t.deaths[id]; {
		case n > 0:
			d.died = append(d.died, id)
		case n < 0:
			d.revived = append(d.revived, id)
		}
	}
	if d.empty() && len(d.values) == 0 {
		return nil
	}
	return d.layer()
}
