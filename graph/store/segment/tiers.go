package segment

import "slices"

const (
	tierWidth = 4 // as many segments of a tier become one
	wornShare = 4 // one removal for so many additions makes it worth to merge all
)

// mergeTask merges segments until there is nothing to merge.
func (s *Store) mergeTask() {
	for {
		s.mu.Lock()
		old, name := s.choose()
		s.mu.Unlock()
		if len(old) == 0 {
			return
		}
		l, err := s.build(name, old, nil)
		s.mu.Lock()
		switch {
		case err != nil:
		case s.stands(old):
			err = s.swap(s.manifest, old, l)
		default: // Compact was faster
			s.discard(name)
		}
		s.pending = err
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// stands tells whether layers still follow one another in the store. The caller holds s.mu.
func (s *Store) stands(old []*layer) bool {
	layers := s.current.Load().layers
	at := slices.Index(layers, old[0])
	return at >= 0 && len(layers) >= at+len(old) && slices.Equal(layers[at:at+len(old)], old)
}

// choose returns the segments to merge next and the name of the new one. The caller holds s.mu.
func (s *Store) choose() ([]*layer, string) {
	if s.closed || s.failed != nil {
		return nil, ""
	}
	segments := s.current.Load().layers[:len(s.manifest.Segments)]
	old := mergeable(segments)
	if len(old) == 0 {
		return nil, ""
	}
	return slices.Clone(old), s.newSegment()
}

// mergeable returns segments that follow one another and should become one: the last, when there are enough of them
// none of which is larger than all after it; or all, when much in them was removed.
func mergeable(segments []*layer) []*layer {
	if len(segments) < 2 {
		return nil
	}
	var added, removed int64
	for _, l := range segments {
		added, removed = added+l.adds.count(), removed+l.dels.count()
	}
	if removed*wornShare > added {
		return segments
	}
	i := len(segments) - 1
	for sum := segments[i].size(); i > 0 && segments[i-1].size() <= sum; i-- {
		sum += segments[i-1].size()
	}
	if len(segments)-i >= tierWidth {
		return segments[i:]
	}
	return nil
}
