package segment

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// The log is a file header and records. A record is a head, a payload and a mark that it ends there.
const (
	logMagic   = "quadLOG\n"
	logHeader  = 8 + 4 + 8 + 4 // magic, version, the first record's sequence number, checksum
	recordHead = 4 + 8 + 4 + 4 // payload size, sequence number, checksum of the payload, checksum of the head
	recordTail = 4
	endMark    = 0x444e4521 // exclusive-or'ed with the payload's size
	sector     = 512        // what a disk writes whole
)

func appendLogHeader(b []byte, seq uint64) []byte {
	h := appendUint64(appendUint32([]byte(logMagic), version), seq)
	return append(b, appendUint32(h, sumOf(h))...)
}

// mostRecord bounds the payload of a record; more belongs into a Loader.
const mostRecord = 1 << 30

// size is how many bytes the delta takes at most.
func (d *delta) size() int {
	const number = 5                                     // bytes of an id at most
	n := 6*number + (len(d.adds)+len(d.dels))*2*4*number // the quads, and at most all of their values among the dead
	for _, v := range d.values {
		n += number + len(v)
	}
	return n
}

// appendRecord appends a batch's record.
func appendRecord(b []byte, seq uint64, d *delta) []byte {
	payload := d.append(nil)
	h := appendUint64(appendUint32(nil, uint32(len(payload))), seq)
	h = appendUint32(h, sumOf(payload))
	b = append(b, appendUint32(h, sumOf(h))...)
	b = append(b, payload...)
	return appendUint32(b, endMark^uint32(len(payload)))
}

// append writes the delta as numbers of variable length and values with their length in front.
func (d *delta) append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(d.first))
	b = binary.AppendUvarint(b, uint64(len(d.values)))
	for _, v := range d.values {
		b = binary.AppendUvarint(b, uint64(len(v)))
		b = append(b, v...)
	}
	for _, qs := range [2][]Quad{d.adds, d.dels} {
		b = binary.AppendUvarint(b, uint64(len(qs)))
		for _, q := range qs {
			for _, id := range q {
				b = binary.AppendUvarint(b, uint64(id))
			}
		}
	}
	for _, ids := range [2][]ID{d.died, d.revived} {
		b = binary.AppendUvarint(b, uint64(len(ids)))
		for _, id := range ids {
			b = binary.AppendUvarint(b, uint64(id))
		}
	}
	return b
}

// decodeDelta is the inverse of append.
func decodeDelta(b []byte) (*delta, bool) {
	r := numbers{b: b}
	d := &delta{first: r.id()}
	for range r.count() {
		var v []byte
		if v, r.b = cutBytes(r.b); v == nil {
			return nil, false
		}
		d.values = append(d.values, string(v))
	}
	for _, qs := range [2]*[]Quad{&d.adds, &d.dels} {
		for range r.count() {
			*qs = append(*qs, Quad{r.id(), r.id(), r.id(), r.id()})
		}
	}
	for _, ids := range [2]*[]ID{&d.died, &d.revived} {
		for range r.count() {
			*ids = append(*ids, r.id())
		}
	}
	return d, !r.failed && len(r.b) == 0
}

// numbers reads numbers of variable length off b.
type numbers struct {
	b      []byte
	failed bool
}

func (r *numbers) next() uint64 {
	v, rest := cutUvarint(r.b)
	if rest == nil {
		r.failed = true
	}
	r.b = rest
	return v
}

func (r *numbers) id() ID { return ID(r.next()) }

// count reads how many things follow, each of which takes a byte at least.
func (r *numbers) count() uint64 {
	n := r.next()
	if n > uint64(len(r.b)) {
		r.failed = true
		return 0
	}
	return n
}

// record is a batch as it stands in a log.
type record struct {
	seq   uint64
	delta *delta
}

// readLog reads a log's records. It returns where the last whole record ends, 0 where even the header was not written:
// what follows is a record that was never finished. Damage elsewhere is an error that wraps ErrDamaged.
func readLog(path string, data []byte) (rs []record, end int, err error) {
	if unbegun(data) {
		return nil, 0, nil
	}
	if err := checkLogHeader(path, data); err != nil {
		return nil, 0, err
	}
	from := logHeader
	for from < len(data) {
		r, n, err := readRecord(data, from)
		if err != nil {
			return nil, 0, fmt.Errorf("%s: the record at %d: %w: %w: restore it from a copy", path, from, err, ErrDamaged)
		}
		if n == 0 {
			break
		}
		rs = append(rs, r)
		from += n
	}
	return rs, from, nil
}

// unbegun tells whether a crash kept a log's header from being written: it is cut short, or the sector that was to hold
// it is blank. Records are written after it only, so what is longer is a log that was begun.
func unbegun(data []byte) bool {
	return len(data) < logHeader || len(data) == logHeader && blank(data)
}

func checkLogHeader(path string, data []byte) error {
	if string(data[:8]) != logMagic || sumOf(data[:logHeader-4]) != binary.LittleEndian.Uint32(data[logHeader-4:]) {
		return fmt.Errorf("%s: its header: %w: restore it from a copy", path, ErrDamaged)
	}
	if v := binary.LittleEndian.Uint32(data[8:]); v > version {
		return fmt.Errorf("%s: %w: format %d, this one knows up to %d", path, ErrNewer, v, version)
	}
	return nil
}

// readRecord reads the record at an offset of a log and its size, which is 0 where the record was cut short.
func readRecord(data []byte, from int) (record, int, error) {
	b := data[from:]
	if len(b) < recordHead {
		return record{}, 0, nil
	}
	if sumOf(b[:recordHead-4]) != binary.LittleEndian.Uint32(b[recordHead-4:]) {
		return record{}, 0, torn(data, from, "its head differs from its checksum")
	}
	size := int(binary.LittleEndian.Uint32(b))
	end := recordHead + size + recordTail
	if len(b) < end {
		return record{}, 0, nil
	}
	payload, mark := b[recordHead:recordHead+size], binary.LittleEndian.Uint32(b[recordHead+size:])
	if sumOf(payload) != binary.LittleEndian.Uint32(b[12:]) || mark != endMark^uint32(size) {
		if len(b) > end {
			return record{}, 0, errors.New("it differs from its checksum")
		}
		return record{}, 0, torn(data, from, "it differs from its checksum")
	}
	d, ok := decodeDelta(payload)
	if !ok {
		return record{}, 0, errors.New("it cannot be read")
	}
	return record{binary.LittleEndian.Uint64(b[4:]), d}, end, nil
}

// torn tells a last record that a crash kept from being written whole, which is no error, from one that was changed
// since. A disk writes sectors: those that it did not write are blank, and in a whole record none is.
func torn(data []byte, from int, what string) error {
	for from < len(data) {
		to := min(from-from%sector+sector, len(data))
		if blank(data[from:to]) {
			return nil
		}
		from = to
	}
	return errors.New(what)
}

// blank tells whether bytes are those that a disk has where nothing was written.
func blank(b []byte) bool { return len(bytes.Trim(b, "\x00")) == 0 }
