package segment

// mergeRows is how many keys a merge reads of a set at a time.
const mergeRows = 4 * blockRows

// keyMerge reads the keys that sets have in one order, all sets at once.
type keyMerge struct {
	order order
	heads []*mergeHead
	one   [1]key // a key that several sets have
}

// mergeHead is what is left to read of one set.
type mergeHead struct {
	set     quadSet
	at, end int64
	sign    int   // 1 where the set adds, -1 where it removes
	left    []key // that were read and not given out
	room    []key
}

// mergeLayers begins to read everything in some layers.
func mergeLayers(o order, layers []*layer) *keyMerge {
	m := &keyMerge{order: o}
	for _, l := range layers {
		for i, set := range [2]quadSet{l.adds, l.dels} {
			if n := set.count(); n > 0 {
				m.heads = append(m.heads, &mergeHead{set: set, end: n, sign: 1 - 2*i, room: make([]key, min(n, mergeRows))})
			}
		}
	}
	return m
}

// next returns the keys that come next, none at the end, with how often each was added less how often it was removed:
// as many as one set alone has before the next key of another, or one that several have. They are good until the next call.
func (m *keyMerge) next() (ks []key, sum int, err error) {
	if err := m.fill(); err != nil || len(m.heads) == 0 {
		return nil, 0, err
	}
	first, second := m.heads[0], (*mergeHead)(nil)
	for _, h := range m.heads[1:] {
		switch {
		case h.left[0].less(&first.left[0]):
			first, second = h, first
		case second == nil || h.left[0].less(&second.left[0]):
			second = h
		}
	}
	n := len(first.left)
	if second != nil {
		n = countBelow(first.left, &second.left[0])
	}
	if n == 0 {
		return m.shared(first.left[0])
	}
	ks, first.left = first.left[:n], first.left[n:]
	return ks, first.sign, nil
}

// shared takes a key off all sets that begin with it.
func (m *keyMerge) shared(k key) (ks []key, sum int, err error) {
	m.one[0] = k
	for _, h := range m.heads {
		if h.left[0] == k {
			sum += h.sign
			h.left = h.left[1:]
		}
	}
	return m.one[:], sum, nil
}

// fill reads on where nothing is left, and drops the sets that are at their end.
func (m *keyMerge) fill() error {
	n := 0
	for _, h := range m.heads {
		if len(h.left) == 0 {
			h.left = h.room[:min(int64(len(h.room)), h.end-h.at)]
			if err := h.set.keys(m.order, h.at, h.left); err != nil {
				return err
			}
			h.at += int64(len(h.left))
		}
		if len(h.left) > 0 {
			m.heads[n] = h
			n++
		}
	}
	m.heads = m.heads[:n]
	return nil
}

// countBelow counts the sorted keys before k, looking at few where they are few.
func countBelow(ks []key, k *key) int {
	hi := 1
	for hi <= len(ks) && ks[hi-1].less(k) {
		hi *= 2
	}
	lo := hi / 2
	for hi = min(hi-1, len(ks)); lo < hi; {
		if mid := (lo + hi) / 2; ks[mid].less(k) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
