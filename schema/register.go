package schema

// A Register gives ids places in the order in which they come. It takes less than a map does: the search begins where the last letters
// of an id say. The zero value is empty.
type Register struct {
	ids   []ID
	slots []uint32 // places from 1 by the marks of ids: a power of two, at most half of them taken
}

// fewestSlots are those of a register that has ids. A power of 2.
const fewestSlots = 64

// NewRegister is an empty register with room for n ids.
func NewRegister(n int) *Register {
	size := 2
	for size < 2*n {
		size *= 2
	}
	return &Register{make([]ID, 0, n), make([]uint32, size)}
}

// Find is the place of an id; false where it has none.
func (r *Register) Find(id ID) (int, bool) {
	if len(r.ids) == 0 {
		return 0, false
	}
	last := uint(len(r.slots) - 1)
	for k := start(id); ; k++ {
		at := r.slots[k&last]
		if at == 0 {
			return 0, false
		}
		if r.ids[at-1] == id {
			return int(at - 1), true
		}
	}
}

// Add gives the next place to an id that has none.
func (r *Register) Add(id ID) int {
	r.ids = append(r.ids, id)
	if 2*len(r.ids) > len(r.slots) {
		r.slots = make([]uint32, max(fewestSlots, 2*len(r.slots)))
		for i := range r.ids {
			r.file(i)
		}
	} else {
		r.file(len(r.ids) - 1)
	}
	return len(r.ids) - 1
}

func (r *Register) file(at int) {
	k, last := start(r.ids[at]), uint(len(r.slots)-1)
	for r.slots[k&last] != 0 {
		k++
	}
	r.slots[k&last] = uint32(at + 1)
}

// IDs are those that have places, in their order. They stand until the register is changed.
func (r *Register) IDs() []ID { return r.ids }

// Clear takes all places back and keeps the memory.
func (r *Register) Clear() {
	clear(r.ids)
	clear(r.slots)
	r.ids = r.ids[:0]
}

// start is where the search for an id begins: ids differ most in their last letters.
func start(id ID) uint {
	n := len(id)
	if n < 4 {
		return uint(n)
	}
	h := uint32(id[n-4]) | uint32(id[n-3])<<8 | uint32(id[n-2])<<16 | uint32(id[n-1])<<24
	return uint((h ^ uint32(id[n/2])<<9 ^ uint32(n)<<5) * 0x9e3779b1 >> 12)
}
