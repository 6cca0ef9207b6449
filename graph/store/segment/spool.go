package segment

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"sync"
)

// spoolMemory is how many bytes of a section wait in memory, in pieces, before they go to a temporary file, where the spool says nothing else.
const (
	spoolMemory = 8 << 20
	pieceSize   = 64 << 10 // a multiple of pageSize
)

// A piece is some of the bytes of a section or a file. Pieces are used again, as every segment takes many.
type piece = [pieceSize]byte

var pieces = sync.Pool{New: func() any { return &piece{} }}

// spool keeps a section of a file until its turn comes, so that sections can be written side by side.
type spool struct {
	disk   disk
	name   string   // of the temporary file
	room   int      // bytes that may wait, 0 for spoolMemory
	pieces []*piece // that wait, all of them full but the last
	last   int      // bytes in it
	file   file
	size   int64
}

func (s *spool) Write(b []byte) (int, error) {
	if len(s.pieces)*pieceSize+len(b) > cmp.Or(s.room, spoolMemory) {
		if err := s.flush(); err != nil {
			return 0, err
		}
	}
	n := len(b)
	s.size += int64(n)
	for len(b) > 0 {
		if len(s.pieces) == 0 || s.last == pieceSize {
			s.pieces, s.last = append(s.pieces, pieces.Get().(*piece)), 0
		}
		k := copy(s.pieces[len(s.pieces)-1][s.last:], b)
		s.last, b = s.last+k, b[k:]
	}
	return n, nil
}

// waiting is what waits in memory.
func (s *spool) waiting() [][]byte {
	out := make([][]byte, len(s.pieces))
	for i, p := range s.pieces {
		if out[i] = p[:]; i == len(s.pieces)-1 {
			out[i] = p[:s.last]
		}
	}
	return out
}

// free leaves the memory to others.
func (s *spool) free() {
	for _, p := range s.pieces {
		pieces.Put(p)
	}
	s.pieces, s.last = s.pieces[:0], 0
}

func (s *spool) flush() error {
	if s.file == nil {
		var err error
		if s.file, err = s.disk.create(s.name); err != nil {
			return err
		}
	}
	err := s.pour(s.file)
	s.free()
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
	s.free()
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
	w     io.Writer
	size  int64
	piece *piece // that is being filled
	n     int    // bytes in it
	sums  []byte
}

func newPageWriter(w io.Writer) *pageWriter { return &pageWriter{w: w, piece: pieces.Get().(*piece)} }

func (p *pageWriter) Write(b []byte) (int, error) {
	n := len(b)
	p.size += int64(n)
	for len(b) > 0 {
		k := copy(p.piece[p.n:], b)
		if p.n, b = p.n+k, b[k:]; p.n == pieceSize {
			if err := p.flush(); err != nil {
				return 0, err
			}
		}
	}
	return n, nil
}

// flush writes the pages that wait, which are whole.
func (p *pageWriter) flush() error {
	for page := range slices.Chunk(p.piece[:p.n], pageSize) {
		p.sums = appendUint32(p.sums, sumOf(page))
	}
	_, err := p.w.Write(p.piece[:p.n])
	p.n = 0
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
