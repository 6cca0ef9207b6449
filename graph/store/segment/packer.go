package segment

import "fmt"

// packer writes sorted quads of one order into the two sections that packed reads.
type packer struct {
	order   order
	blocks  *spool
	index   *spool
	columns columns
	total   int64
	last    key // of the blocks, zero in the beginning, and no key is
	buf     []byte
}

func newPacker(d disk, name string, o order) *packer {
	return &packer{
		order:  o,
		blocks: &spool{disk: d, name: name + ".blocks"},
		index:  &spool{disk: d, name: name + ".index"},
	}
}

// addKeys takes the next quads as keys of the order. Each must come after the one before.
func (p *packer) addKeys(ks []key) error {
	for len(ks) > 0 {
		n := min(len(ks), blockRows-p.columns.rows)
		p.columns.put(ks[:n])
		if err := p.added(n); err != nil {
			return err
		}
		ks = ks[n:]
	}
	return nil
}

// addAll takes the next quads: of ranks for ids, or of ids where ids is nil.
func (p *packer) addAll(qs []Quad, ids []ID) error {
	for len(qs) > 0 {
		n := min(len(qs), blockRows-p.columns.rows)
		p.columns.putQuads(p.order, qs[:n], ids)
		if err := p.added(n); err != nil {
			return err
		}
		qs = qs[n:]
	}
	return nil
}

// added counts quads that were put into the columns, which are written when they are full.
func (p *packer) added(n int) error {
	p.total += int64(n)
	if p.columns.rows < blockRows {
		return nil
	}
	return p.flush()
}

func (p *packer) flush() error {
	c := &p.columns
	if row := c.unordered(p.last); row >= 0 {
		return fmt.Errorf("%v: %v is out of order", p.order, c.key(row))
	}
	if err := p.enter(c.key(0)); err != nil {
		return err
	}
	p.buf = c.appendBlock(p.buf[:0])
	p.last, c.rows = c.key(c.rows-1), 0
	_, err := p.blocks.Write(p.buf)
	return err
}

// enter writes an entry of the index.
func (p *packer) enter(k key) error {
	p.buf = p.buf[:0]
	for _, id := range k {
		p.buf = appendUint32(p.buf, uint32(id))
	}
	_, err := p.index.Write(appendUint64(p.buf, uint64(p.blocks.size)))
	return err
}

// close writes what is left.
func (p *packer) close() error {
	if p.columns.rows > 0 {
		if err := p.flush(); err != nil {
			return err
		}
	}
	if err := p.enter(key{}); err != nil {
		return err
	}
	_, err := p.blocks.Write(make([]byte, wordSize))
	return err
}
