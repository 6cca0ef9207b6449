package segment

import "iter"

// Labels returns the labels of all quads, each once, in the order of their ids. It jumps from label to label, so it
// takes time by their number and not by that of the quads.
func (s *Snapshot) Labels() iter.Seq2[ID, error] {
	return func(yield func(ID, error) bool) {
		at := make([]int64, len(s.layers)) // the first quad of each layer whose label is still to come
		for {
			label, ok, err := s.nextLabel(at)
			if !ok && err == nil {
				return
			}
			n := int64(0)
			if err == nil {
				n, err = s.Count(Pattern{3: label})
			}
			if err != nil {
				yield(0, err)
				return
			}
			if label != 0 && n > 0 && !yield(label, nil) {
				return
			}
		}
	}
}

// nextLabel takes the least label at the given places and moves them past it; ok is false when there is none.
func (s *Snapshot) nextLabel(at []int64) (label ID, ok bool, err error) {
	labels := make([]ID, len(at))
	var q [1]Quad
	for i, l := range s.layers {
		if at[i] == l.adds.count() {
			continue
		}
		if err := l.adds.read(lspo, at[i], q[:]); err != nil {
			return 0, false, err
		}
		if labels[i] = q[0].Label(); !ok || labels[i] < label {
			label, ok = labels[i], true
		}
	}
	for i, l := range s.layers {
		if ok && at[i] < l.adds.count() && labels[i] == label {
			p := prefix{n: 1}
			p.k[0] = label
			if _, at[i], err = l.adds.find(lspo, p); err != nil {
				return 0, false, err
			}
		}
	}
	return label, ok, nil
}
