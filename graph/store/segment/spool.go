package segment

import (
	"bufio"
	"errors"
	"io"
)

// spoolMemory is how many bytes of a section wait in memory before they go to a temporary file.
const spoolMemory = 8 << 20

// spool keeps a section of a file until its turn comes, so that sections can be written side by side.
type spool struct {
	disk disk
	name string // of the temporary file
	buf  []byte
	file file
	size int64
}

func (s *spool) Write(b []byte) (int, error) {
	if len(s.buf)+len(b) > spoolMemory {
		if err := s.flush(); err != nil {
			return 0, err
		}
	}
	s.buf = append(s.buf, b...)
	s.size += int64(len(b))
	return len(b), nil
}

func (s *spool) flush() error {
	if s.file == nil {
		var err error
		if s.file, err = s.disk.create(s.name); err != nil {
			return err
		}
	}
	_, err := s.file.Write(s.buf)
	s.buf = s.buf[:0]
	return err
}

// load returns the section's bytes.
func (s *spool) load() (blob, error) {
	if s.file == nil {
		return blob{data: s.buf}, nil
	}
	if err := s.flush(); err != nil {
		return blob{}, err
	}
	return s.disk.load(s.name)
}

// copyTo writes the section to w and lets go of it.
func (s *spool) copyTo(w io.Writer) error {
	b, err := s.load()
	if err != nil {
		return err
	}
	_, err = w.Write(b.data)
	b.close()
	return errors.Join(err, s.drop())
}

// drop removes the temporary file, if there is one.
func (s *spool) drop() error {
	s.buf = nil
	if s.file == nil {
		return nil
	}
	err := errors.Join(s.file.Close(), s.disk.remove(s.name))
	s.file = nil
	return err
}

// dropAll drops several.
func dropAll(ss []*spool) error {
	var err error
	for _, s := range ss {
		err = errors.Join(err, s.drop())
	}
	return err
}

// pageWriter writes a file of pages: it takes the bytes in sequence and adds the checksums at the end.
type pageWriter struct {
	w    *bufio.Writer
	size int64
	page []byte // of the page being filled
	sums []byte
}

func newPageWriter(w io.Writer) *pageWriter {
	return &pageWriter{w: bufio.NewWriterSize(w, 1<<18), page: make([]byte, 0, pageSize)}
}

func (p *pageWriter) Write(b []byte) (int, error) {
	n := len(b)
	p.size += int64(n)
	for len(b) > 0 {
		if len(p.page) == 0 && len(b) >= pageSize {
			p.sums = appendUint32(p.sums, sumOf(b[:pageSize]))
			if _, err := p.w.Write(b[:pageSize]); err != nil {
				return 0, err
			}
			b = b[pageSize:]
			continue
		}
		k := min(len(b), pageSize-len(p.page))
		p.page = append(p.page, b[:k]...)
		b = b[k:]
		if len(p.page) == pageSize {
			if err := p.endPage(); err != nil {
				return 0, err
			}
		}
	}
	return n, nil
}

func (p *pageWriter) endPage() error {
	p.sums = appendUint32(p.sums, sumOf(p.page))
	_, err := p.w.Write(p.page)
	p.page = p.page[:0]
	return err
}

// pad fills up with zeros to a multiple of n.
func (p *pageWriter) pad(n int64) error {
	if over := p.size % n; over != 0 {
		_, err := p.Write(make([]byte, n-over))
		return err
	}
	return nil
}
