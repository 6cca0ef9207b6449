package segment

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"runtime"
	"sync/atomic"
)

const (
	pageBits = 12
	pageSize = 1 << pageBits
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func sumOf(b []byte) uint32 { return crc32.Checksum(b, castagnoli) }

// pages is a file of pages, each with a checksum that is looked at when the page is first touched. The checksums
// themselves lie in pages, whose checksums are in the footer.
type pages struct {
	path   string
	data   []byte          // the pages
	sums   []byte          // 4 bytes a page
	top    []byte          // 4 bytes a page of sums
	seen   []atomic.Uint64 // a bit for each page that was found whole
	topped []atomic.Uint64 // likewise for pages of sums
}

// newPages takes over a blob whose first pages bytes of data are followed by their sums.
func newPages(path string, b blob, data, sums, top []byte) *pages {
	p := &pages{path: path, data: data, sums: sums, top: top}
	p.seen = make([]atomic.Uint64, len(data)>>pageBits/64+1)
	p.topped = make([]atomic.Uint64, len(sums)>>pageBits/64+1)
	if b.release != nil {
		runtime.AddCleanup(p, func(release func()) { release() }, b.release)
	}
	return p
}

// bytes returns n bytes at off, checked. The caller keeps p alive while it reads them (runtime.KeepAlive).
func (p *pages) bytes(off, n int) ([]byte, error) {
	if off < 0 || n < 0 || off > len(p.data) || n > len(p.data)-off {
		return nil, p.damaged("%d bytes at %d of %d are asked for", n, off, len(p.data))
	}
	for i := off >> pageBits; i<<pageBits < off+n; i++ {
		if p.seen[i>>6].Load()&(1<<(i&63)) == 0 {
			if err := p.check(i); err != nil {
				return nil, err
			}
		}
	}
	return p.data[off : off+n : off+n], nil
}

// check compares a page with its checksum.
func (p *pages) check(i int) error {
	at := i * 4
	if err := p.checkSums(at >> pageBits); err != nil {
		return err
	}
	if got := sumOf(p.data[i<<pageBits : (i+1)<<pageBits]); got != binary.LittleEndian.Uint32(p.sums[at:]) {
		return p.damaged("the checksum of the page at %d differs", i<<pageBits)
	}
	p.seen[i>>6].Or(1 << (i & 63))
	return nil
}

func (p *pages) checkSums(i int) error {
	if p.topped[i>>6].Load()&(1<<(i&63)) != 0 {
		return nil
	}
	if got := sumOf(p.sums[i<<pageBits : min((i+1)<<pageBits, len(p.sums))]); got != binary.LittleEndian.Uint32(p.top[i*4:]) {
		return p.damaged("the checksum of the checksums of the pages from %d differs", i<<(pageBits-2)<<pageBits)
	}
	p.topped[i>>6].Or(1 << (i & 63))
	return nil
}

// count is the number of pages.
func (p *pages) count() int { return len(p.data) >> pageBits }

func (p *pages) damaged(format string, args ...any) error {
	return fmt.Errorf("%s: %s: %w: restore it from a copy", p.path, fmt.Sprintf(format, args...), ErrDamaged)
}
