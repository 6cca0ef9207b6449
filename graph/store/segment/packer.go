package segment

import "fmt"

// packer writes sorted quads of one order into the two sections that packed reads.
type packer struct {
	order  order
	blocks *spool
	index  *spool
	rows   []key
	total  int64
	last   key
	buf    []byte
}

func newPacker(d disk, name string, o order) *packer {
	return &packer{
		order:  o,
		blocks: &spool{disk: d, name: name + ".blocks"},
		index:  &spool{disk: d, name: name + ".index"},
		rows:   make([]key, 0, blockRows),
	}
}

// addKeys takes the next quads as keys of the order. Each must come after the one before.
func (p *packer) addKeys(ks []key) error {
	for len(ks) > 0 {
		n := min(len(ks), blockRows-len(p.rows))
		if err := p.follow(ks[:n]); err != nil {
			return err
		}
		if p.rows = append(p.rows, ks[:n]...); len(p.rows) == blockRows {
			if err := p.flush(); err != nil {
				return err
			}
		}
		ks = ks[n:]
	}
	return nil
}

// follow counts keys that come next, one at least, after it has looked whether they do.
func (p *packer) follow(ks []key) error {
	last := &p.last // zero in the beginning, and no key is
	for i := range ks {
		if !last.less(&ks[i]) {
			return fmt.Errorf("%v: %v after %v is out of order", p.order, ks[i], *last)
		}
		last = &ks[i]
	}
	p.last = *last
	p.total += int64(len(ks))
	return nil
}

func (p *packer) flush() error {
	if err := p.enter(p.rows[0]); err != nil {
		return err
	}
	p.buf = appendBlock(p.buf[:0], p.rows)
	p.rows = p.rows[:0]
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
	if len(p.rows) > 0 {
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
