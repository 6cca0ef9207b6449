package segment

// order is one of the sort orders in which quads are kept.
type order uint8

const (
	spol order = iota
	posl
	ospl
	lspo
	orders = 4
)

// key is a quad whose ids stand in some order's sequence.
type key [4]ID

// sequence gives, for each order, which id of the quad comes first, second, third and last.
var sequence = [orders][4]uint8{spol: {0, 1, 2, 3}, posl: {1, 2, 0, 3}, ospl: {2, 0, 1, 3}, lspo: {3, 0, 1, 2}}

var orderNames = [orders]string{"SPOL", "POSL", "OSPL", "LSPO"}

func (o order) String() string { return orderNames[o] }

// key puts the quad's ids in sequence.
func (o order) key(q Quad) key {
	s := &sequence[o]
	return key{q[s[0]], q[s[1]], q[s[2]], q[s[3]]}
}

// less tells whether k comes before l.
func (k *key) less(l *key) bool {
	a, b := uint64(k[0])<<32|uint64(k[1]), uint64(l[0])<<32|uint64(l[1])
	if a != b {
		return a < b
	}
	return uint64(k[2])<<32|uint64(k[3]) < uint64(l[2])<<32|uint64(l[3])
}

// less tells whether quad a comes before b in the order.
func (o order) less(a, b *Quad) bool {
	s := &sequence[o]
	switch {
	case a[s[0]] != b[s[0]]:
		return a[s[0]] < b[s[0]]
	case a[s[1]] != b[s[1]]:
		return a[s[1]] < b[s[1]]
	case a[s[2]] != b[s[2]]:
		return a[s[2]] < b[s[2]]
	}
	return a[s[3]] < b[s[3]]
}

// compare tells which quad comes first in the order.
func (o order) compare(a, b Quad) int {
	for _, at := range sequence[o] {
		if a[at] != b[at] {
			if a[at] < b[at] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// prefix is a span of keys: those that begin with the first n ids of k.
type prefix struct {
	k key
	n int
}

// after returns the least key above all of the prefix's, and false where there is none.
func (p prefix) after() (key, bool) {
	k := p.k
	for i := p.n - 1; i >= 0; i-- {
		if k[i]++; k[i] != 0 {
			for j := i + 1; j < len(k); j++ {
				k[j] = 0
			}
			return k, true
		}
	}
	return k, false
}

// holds tells whether the key begins as the prefix does.
func (p prefix) holds(k *key) bool {
	for i := range p.n {
		if p.k[i] != k[i] {
			return false
		}
	}
	return true
}
