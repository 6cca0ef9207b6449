package entity

import "hearsay/schema"

// A directory finds the place of an entity in a list by its id. It takes less than a map does: ids differ most in their last
// letters, of which their place is made. It does not change once built.
type directory struct {
	entities []schema.Entity
	places   []entry // a power of two, at most half of them taken
}

// An entry is the place of an id, from 1; 0 where there is none.
type entry struct {
	mark uint32 // of the id, which tells it from nearly all others
	at   uint32
}

// newDirectory is the directory of entities, the id of each of which stands once.
func newDirectory(entities []schema.Entity) directory {
	size := 2
	for size < 2*len(entities) {
		size *= 2
	}
	d := directory{entities, make([]entry, size)}
	for i := range entities {
		mark := markOf(entities[i].ID)
		k := d.first(mark)
		for d.places[k].at != 0 {
			k = (k + 1) & (len(d.places) - 1)
		}
		d.places[k] = entry{mark, uint32(i + 1)}
	}
	return d
}

// first is where the search for an id begins.
func (d *directory) first(mark uint32) int { return int(mark) & (len(d.places) - 1) }

// place is where the id stands in the list; false where it does not.
func (d *directory) place(id schema.ID) (int, bool) {
	if len(d.places) == 0 {
		return 0, false
	}
	mark := markOf(id)
	for k := d.first(mark); d.places[k].at != 0; k = (k + 1) & (len(d.places) - 1) {
		if e := d.places[k]; e.mark == mark && d.entities[e.at-1].ID == id {
			return int(e.at - 1), true
		}
	}
	return 0, false
}

// markOf is made of how long an id is, of its last letters and of some before them.
func markOf(id schema.ID) uint32 {
	h := uint64(len(id))
	if len(id) < 8 {
		for i := range len(id) {
			h = h<<8 | uint64(id[i])
		}
	} else {
		h ^= eight(id[len(id)-8:])*0x9e3779b97f4a7c15 ^ eight(id[max(0, len(id)-16):])
	}
	return uint32(h * 0xff51afd7ed558ccd >> 32)
}

// eight are the first eight bytes of an id as a number.
func eight(id schema.ID) uint64 {
	_ = id[7]
	return uint64(id[0]) | uint64(id[1])<<8 | uint64(id[2])<<16 | uint64(id[3])<<24 | uint64(id[4])<<32 | uint64(id[5])<<40 | uint64(id[6])<<48 | uint64(id[7])<<56
}
