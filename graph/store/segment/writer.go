package segment

import (
	"encoding/json"
	"errors"
)

// segmentWriter writes a segment's file. Its packers and its dictionary may be filled side by side.
type segmentWriter struct {
	disk    disk
	name    string
	sets    [2][orders]*packer // of what is added and removed
	dict    *dictWriter
	died    []ID
	revived []ID
	passing bool // whether the file is not to outlive a crash
}

func newSegmentWriter(d disk, name string, first ID) *segmentWriter {
	w := &segmentWriter{disk: d, name: name, dict: newDictWriter(d, tempMark+name, first)}
	for i, mark := range [2]string{".add", ".del"} {
		for o := range order(orders) {
			w.sets[i][o] = newPacker(d, tempMark+name+mark+o.String(), o)
		}
	}
	return w
}

// close writes the file and, unless it is passing, makes it durable. It is of no use before a manifest names it.
func (w *segmentWriter) close() (err error) {
	defer func() { err = errors.Join(err, w.drop()) }()
	for _, set := range w.sets {
		for _, p := range set {
			if err := p.close(); err != nil {
				return err
			}
		}
	}
	if err := w.dict.close(); err != nil {
		return err
	}
	f, err := w.disk.create(w.name)
	if err != nil {
		return err
	}
	err = w.write(f)
	if err == nil && !w.passing {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, w.disk.remove(w.name))
	}
	return nil
}

// drop removes what was written on the way.
func (w *segmentWriter) drop() error {
	all := append(w.dict.spools(), w.dict.pairs.runs...)
	for _, set := range w.sets {
		for _, p := range set {
			all = append(all, p.blocks, p.index)
		}
	}
	return dropAll(all)
}

func (w *segmentWriter) write(out file) error {
	p := newPageWriter(out)
	header := appendUint32([]byte(segmentMagic), version)
	if _, err := p.Write(append(header, make([]byte, headerSize-len(header))...)); err != nil {
		return err
	}
	f := footer{Added: w.sets[0][0].total, Removed: w.sets[1][0].total, First: w.dict.first, Values: w.dict.n}
	var failed error
	put := func(s *spool) (at [2]int64) {
		at = [2]int64{p.size, s.size}
		failed = errors.Join(failed, s.copyTo(p), p.pad(8))
		return at
	}
	putIDs := func(ids []ID) (at [2]int64) {
		at = [2]int64{p.size, 4 * int64(len(ids))}
		for _, id := range ids {
			_, err := p.Write(appendUint32(nil, uint32(id)))
			failed = errors.Join(failed, err)
		}
		failed = errors.Join(failed, p.pad(8))
		return at
	}
	for i, s := range w.dict.spools() {
		f.Dict[i] = put(s)
	}
	for i, set := range w.sets {
		for o, k := range set {
			f.Sets[i][o] = [2][2]int64{put(k.blocks), put(k.index)}
		}
	}
	f.Died, f.Revived = putIDs(w.died), putIDs(w.revived)
	failed = errors.Join(failed, p.pad(pageSize), p.flush())
	pieces.Put(p.piece)
	if failed != nil {
		return failed
	}
	return p.end(f)
}

// end writes the checksums, the footer and the trailer.
func (p *pageWriter) end(f footer) error {
	f.Data, f.Sums = p.size, int64(len(p.sums))
	var top []byte
	for i := 0; i < len(p.sums); i += pageSize {
		top = appendUint32(top, sumOf(p.sums[i:min(i+pageSize, len(p.sums))]))
	}
	text, err := json.Marshal(f)
	if err != nil {
		return err
	}
	end := append(top, text...)
	t := appendUint32([]byte(segmentMagic), version)
	t = appendUint32(appendUint32(t, uint32(len(text))), uint32(len(end)-len(text)))
	t = append(appendUint32(t, sumOf(end)), 0, 0, 0, 0)
	t = appendUint32(t, sumOf(t))
	for _, b := range [][]byte{p.sums, end, t} {
		if _, err := p.w.Write(b); err != nil {
			return err
		}
	}
	return nil
}
