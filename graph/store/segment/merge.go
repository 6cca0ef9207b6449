package segment

// writeLayers writes a segment that stands for layers which follow one another: what they add and remove between them.
// Values that are dead keep their ids, but not their bytes; nobody may have revived them meanwhile.
func writeLayers(d disk, name string, layers []*layer, dead []ID) (err error) {
	w := newSegmentWriter(d, name, layers[0].words.first())
	done := false
	defer func() {
		if !done {
			_ = w.drop() // err says what went wrong first
		}
	}()
	for o := range order(orders) {
		if err := w.fill(o, layers); err != nil {
			return err
		}
	}
	if err := w.fillWords(layers, dead); err != nil {
		return err
	}
	if w.died, w.revived, err = deaths(layers); err != nil {
		return err
	}
	done = true
	return w.close()
}

// fill writes one order of the layers' quads.
func (w *segmentWriter) fill(o order, layers []*layer) error {
	m := mergeLayers(o, layers)
	for {
		ks, sum, err := m.next()
		if err != nil || len(ks) == 0 {
			return err
		}
		switch {
		case sum > 0:
			err = w.sets[0][o].addKeys(ks)
		case sum < 0:
			err = w.sets[1][o].addKeys(ks)
		}
		if err != nil {
			return err
		}
	}
}

// fillWords writes the layers' values.
func (w *segmentWriter) fillWords(layers []*layer, dead []ID) error {
	var buf []byte
	for _, l := range layers {
		for id := l.words.first(); id < l.end(); id++ {
			if len(dead) > 0 && dead[0] == id {
				dead = dead[1:]
				buf = append(buf[:0], kindNone)
			} else {
				var err error
				if buf, err = l.words.appendValue(buf[:0], id); err != nil {
					return err
				}
			}
			if err := w.dict.add(buf); err != nil {
				return err
			}
		}
	}
	return nil
}
