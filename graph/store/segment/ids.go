package segment

import (
	"encoding/binary"
	"runtime"
	"slices"
	"sort"
)

// idList is sorted ids.
type idList interface {
	count() int
	at(i int) (ID, error)
}

// someIDs is an idList in memory.
type someIDs []ID

func (l someIDs) count() int           { return len(l) }
func (l someIDs) at(i int) (ID, error) { return l[i], nil }

// packedIDs is an idList in a file, 4 bytes each.
type packedIDs struct {
	pages *pages
	span  span
}

func (l packedIDs) count() int { return l.span.size / 4 }

func (l packedIDs) at(i int) (ID, error) {
	b, err := l.pages.bytes(l.span.off+i*4, 4)
	if err != nil {
		return 0, err
	}
	id := ID(binary.LittleEndian.Uint32(b))
	runtime.KeepAlive(l.pages)
	return id, nil
}

// holdsID tells whether the id is in the list.
func holdsID(l idList, id ID) (bool, error) {
	var failed error
	at := func(i int) ID {
		v, err := l.at(i)
		if err != nil {
			failed = err
		}
		return v
	}
	i := sort.Search(l.count(), func(i int) bool { return at(i) >= id })
	return i < l.count() && at(i) == id, failed
}

// readIDs returns all ids of the list.
func readIDs(l idList) ([]ID, error) {
	out := make([]ID, l.count())
	for i := range out {
		var err error
		if out[i], err = l.at(i); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// signed counts, for each id, in how many plus lists it is less in how many minus lists.
func signed(plus, minus []idList) (up, down []ID, err error) {
	sum := map[ID]int{}
	for i, lists := range [2][]idList{plus, minus} {
		for _, l := range lists {
			ids, err := readIDs(l)
			if err != nil {
				return nil, nil, err
			}
			for _, id := range ids {
				sum[id] += 1 - 2*i
			}
		}
	}
	for id, n := range sum {
		switch {
		case n > 0:
			up = append(up, id)
		case n < 0:
			down = append(down, id)
		}
	}
	slices.Sort(up)
	slices.Sort(down)
	return up, down, nil
}
