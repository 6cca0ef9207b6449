package segment

import "iter"

// Labels returns the labels of all quads, each once, in the order of their ids. It jumps from label to label, so it
// takes time by their number and not by that of the quads.
func (s *Snapshot) Labels() iter.Seq2[ID, error] { return s.leading(lspo) }

// mostPredicates is how many predicates are few.
const mostPredicates = 256

// predicates returns the predicates of all quads, sorted, where they are few, else none. They are looked for once.
func (s *Snapshot) predicates() ([]ID, error) {
	if all := s.few.Load(); all != nil {
		return *all, nil
	}
	var all []ID
	for p, err := range s.leading(posl) {
		if err != nil {
			return nil, err
		}
		if len(all) == mostPredicates {
			all = nil
			break
		}
		all = append(all, p)
	}
	s.few.Store(&all)
	return all, nil
}

// leading returns the ids with which the quads of an order begin, each once, sorted.
func (s *Snapshot) leading(o order) iter.Seq2[ID, error] {
	return func(yield func(ID, error) bool) {
		at := make([]int64, len(s.layers)) // the first quad of each layer whose id is still to come
		for {
			id, ok, err := s.nextLeading(o, at)
			if !ok && err == nil {
				return
			}
			n := int64(0)
			if err == nil && id != 0 {
				var p Pattern
				p[sequence[o][0]] = id
				n, err = s.Count(p)
			}
			if err != nil {
				yield(0, err)
				return
			}
			if n > 0 && !yield(id, nil) {
				return
			}
		}
	}
}

// nextLeading takes the least leading id at the given places and moves them past it; ok is false when there is none.
func (s *Snapshot) nextLeading(o order, at []int64) (id ID, ok bool, err error) {
	ids := make([]ID, len(at))
	var q [1]Quad
	for i, l := range s.layers {
		if at[i] == l.adds.count() {
			continue
		}
		if err := l.adds.read(o, at[i], q[:]); err != nil {
			return 0, false, err
		}
		if ids[i] = q[0][sequence[o][0]]; !ok || ids[i] < id {
			id, ok = ids[i], true
		}
	}
	for i, l := range s.layers {
		if ok && at[i] < l.adds.count() && ids[i] == id {
			p := prefix{n: 1}
			p.k[0] = id
			if _, at[i], err = l.adds.find(o, p); err != nil {
				return 0, false, err
			}
		}
	}
	return id, ok, nil
}
