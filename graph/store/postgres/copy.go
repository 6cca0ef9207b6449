package postgres

import (
	"encoding/binary"
	"io"
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

// copyPart is how many bytes of rows are sent at a time.
const copyPart = 1 << 18

// copyRows are rows on their way into a table, in that form.
type copyRows struct {
	to  io.Writer
	buf []byte
}

func (c *copyRows) row(fields int) { c.buf = binary.BigEndian.AppendUint16(c.buf, uint16(fields)) }

// flush sends the rows that are ready, once they are worth it.
func (c *copyRows) flush() error {
	if len(c.buf) < copyPart {
		return nil
	}
	return c.send()
}

func (c *copyRows) send() error {
	_, err := c.to.Write(c.buf)
	c.buf = c.buf[:0]
	return err
}

// end sends what is left.
func (c *copyRows) end() error {
	c.buf = append(c.buf, copyEnd...)
	return c.send()
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

func (c *copyRows) time(t time.Time) {
	c.word(uint64(t.Unix()-epoch.Unix())*1e6 + uint64(t.Nanosecond()/1e3))
}

// quad appends the four fields of a quad.
func (c *copyRows) quad(q *hashes) {
	for i := range q {
		c.bytes(q[i].bytes())
	}
}

// value appends the fields of a value.
func (c *copyRows) value(r *row) {
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
		c.time(*r.time)
	}
}
