package segment

import (
	"bufio"
	"errors"
	"io"
	"slices"
)

// spoolMemory is how many bytes of a section wait in memory, in parts of spoolPart, before they go to a temporary file.
const (
	spoolMemory = 8 << 20
	spoolPart   = 64 << 10
)

// spool keeps a section of a file until its turn comes, so that sections can be written side by side.
type spool struct {
	disk  disk
	name  string   // of the temporary file
	full  [][]byte // parts that wait
	part  []byte   // that is being filled
	spare [][]byte // parts that were written
	file  file
	size  int64
}

func (s *spool) Write(b []byte) (int, error) {
	if len(s.full)*spoolPart+len(s.part)+len(b) > spoolMemory {
		if err := s.flush(); err != nil {
			return 0, err
		}
	}
	n := len(b)
	s.size += int64(n)
	for {
		k := min(len(b), spoolPart-len(s.part))
		s.part = append(s.part, b[:k]...)
		if b = b[k:]; len(b) == 0 {
			return n, nil
		}
		s.full = append(s.full, s.part)
		s.part = s.empty()
	}
}

// empty returns a part to be filled.
func (s *spool) empty() []byte {
	last := len(s.spare) - 1
	if last < 0 {
		return make([]byte, 0, spoolPart)
	}
	part := s.spare[last]
	s.spare = s.spare[:last]
	return part[:0]
}

// waiting is what waits in memory.
func (s *spool) waiting() [][]byte { return append(s.full, s.part) }

func (s *spool) flush() error {
	if s.file == nil {
		var err error
		if s.file, err = s.disk.create(s.name); err != nil {
			return err
		}
	}
	err := s.pour(s.file)
	s.spare = append(s.spare, s.full...)
	s.full, s.part = s.full[:0], s.part[:0]
	return err
}

// load returns the section's bytes.
func (s *spool) load() (blob, error) {
	if s.file == nil {
		return blob{data: slices.Concat(s.waiting()...)}, nil
	}
	if err := s.flush(); err != nil {
		return blob{}, err
	}
	return s.disk.load(s.name)
}

// copyTo writes the section to w and lets go of it.
func (s *spool) copyTo(w io.Writer) error {
	if s.file == nil {
		return errors.Join(s.pour(w), s.drop())
	}
	b, err := s.load()
	if err != nil {
		return err
	}
	_, err = w.Write(b.data)
	b.close()
	return errors.Join(err, s.drop())
}

// pour writes what waits in memory.
func (s *spool) pour(w io.Writer) error {
	for _, part := range s.waiting() {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// drop removes the temporary file, if there is one.
func (s *spool) drop() error {
	s.full, s.part, s.spare = nil, nil, nil
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
