package schema

import "hash/maphash"

// A tally counts what a record says, what comes twice once.
type tally struct {
	subject uint64   // a number of the subject and the label of what comes
	came    []uint64 // numbers of what came, each in the place of its last bits or behind; its size is a power of 2, less than half of it taken
	count   int
}

// seed is that of numbers that no other process sees.
var seed = maphash.MakeSeed()

// odd is near 2^64 over the golden ratio.
const odd = 0x9e3779b97f4a7c15

// Count is how many quads Quads would write. They are told apart by 64 bits of each.
func (m *Model) Count(r *Record) int {
	t, _ := m.tallies.Get().(*tally)
	if t == nil {
		t = &tally{came: make([]uint64, 1<<11)}
	}
	m.State(r, t)
	n := t.count
	clear(t.came)
	t.count = 0
	m.tallies.Put(t)
	return n
}

// Turn implements Statements.
func (t *tally) Turn(subject, label ID) {
	t.subject = maphash.String(seed, string(subject))*odd + maphash.String(seed, string(label))
}

// State implements Statements.
func (t *tally) State(p *Predicate, o Term) {
	n := uint64(o.Kind) + 1
	switch o.Kind {
	case NameTerm, TextTerm, LangTerm:
		n += maphash.String(seed, o.Text)
		if o.Lang != "" {
			n = n*odd + maphash.String(seed, o.Lang)
		}
	default:
		n += o.Bits * odd
	}
	of := uint64(p.Rank)
	if of == 0 {
		of = maphash.String(seed, string(p.ID))
	}
	n = (n^n>>32)*odd + of
	n = (n^n>>32)*odd + t.subject
	t.take(max(n^n>>32, 1))
}

// take counts a number that did not come yet.
func (t *tally) take(n uint64) {
	i := t.place(n)
	if t.came[i] == n {
		return
	}
	t.came[i] = n
	if t.count++; 2*t.count < len(t.came) {
		return
	}
	came := t.came
	t.came = make([]uint64, 2*len(came))
	for _, n := range came {
		if n != 0 {
			t.came[t.place(n)] = n
		}
	}
}

// place is where a number stands, or where it would.
func (t *tally) place(n uint64) uint64 {
	mask := uint64(len(t.came) - 1)
	i := n & mask
	for t.came[i] != 0 && t.came[i] != n {
		i = (i + 1) & mask
	}
	return i
}
