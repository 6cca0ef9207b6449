package postgres

import (
	"encoding/binary"
	"math"
	"time"
)

// The binary form of COPY: a header, then for each row the number of its fields, each with its length, and a mark at the end.
var (
	copyHeader = append([]byte("PGCOPY\n\xff\r\n\x00"), 0, 0, 0, 0, 0, 0, 0, 0)
	copyEnd    = []byte{0xff, 0xff}
)

// epoch is what PostgreSQL counts microseconds from.
var epoch = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// copyRows are rows on their way into a table, in that form.
type copyRows struct {
	buf []byte
	n   int
}

func (c *copyRows) row(fields int) {
	if c.n++; len(c.buf) == 0 {
		c.buf = append(c.buf, copyHeader...)
	}
	c.buf = binary.BigEndian.AppendUint16(c.buf, uint16(fields))
}

func (c *copyRows) null() { c.buf = append(c.buf, 0xff, 0xff, 0xff, 0xff) }

func (c *copyRows) bytes(b []byte) {
	if b == nil {
		c.null()
		return
	}
	c.buf = append(binary.BigEndian.AppendUint32(c.buf, uint32(len(b))), b...)
}

func (c *copyRows) text(s *string) {
	if s == nil {
		c.null()
		return
	}
	c.buf = append(binary.BigEndian.AppendUint32(c.buf, uint32(len(*s))), *s...)
}

func (c *copyRows) truth(b *bool) {
	if b == nil {
		c.null()
		return
	}
	c.buf = append(c.buf, 0, 0, 0, 1, 0)
	if *b {
		c.buf[len(c.buf)-1] = 1
	}
}

func (c *copyRows) word(v uint64) {
	c.buf = binary.BigEndian.AppendUint64(append(c.buf, 0, 0, 0, 8), v)
}

// quad appends a quad as hashes.
func (c *copyRows) quad(q *hashes) {
	c.row(4)
	for i := range q {
		c.bytes(q[i].bytes())
	}
}

// node appends a value with its hash.
func (c *copyRows) node(h hash, r row) {
	c.row(11)
	c.bytes(h.bytes())
	c.bytes(r.data)
	c.text(r.text)
	c.text(r.datatype)
	c.text(r.language)
	c.truth(r.iri)
	c.truth(r.bnode)
	if r.number == nil {
		c.null()
	} else {
		c.word(uint64(*r.number))
	}
	c.truth(r.truth)
	if r.float == nil {
		c.null()
	} else {
		c.word(math.Float64bits(*r.float))
	}
	if r.time == nil {
		c.null()
	} else {
		c.word(uint64(r.time.Unix()-epoch.Unix()) * 1e6)
	}
}

// take returns the whole of it and begins anew.
func (c *copyRows) take() []byte {
	out := append(c.buf, copyEnd...)
	*c = copyRows{}
	return out
}
