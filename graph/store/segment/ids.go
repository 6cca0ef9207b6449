package segment

import (
	"encoding/binary"
	"runtime"
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

// readIDs returns all ids of the list, which stay the list's.
func readIDs(l idList) ([]ID, error) {
	if ids, ok := l.(someIDs); ok {
		return ids, nil
	}
	out := make([]ID, l.count())
	for i := range out {
		var err error
		if out[i], err = l.at(i); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func lessID(a, b *ID) bool { return *a < *b }

// deaths returns the values that die, and those that are revived, over layers that follow one another.
func deaths(layers []*layer) (died, revived []ID, err error) {
	var sum signs[ID]
	for _, l := range layers {
		var s signs[ID]
		if s.plus, err = readIDs(l.died); err != nil {
			return nil, nil, err
		}
		if s.minus, err = readIDs(l.revived); err != nil {
			return nil, nil, err
		}
		sum = sum.then(s, lessID)
	}
	return sum.plus, sum.minus, nil
}
