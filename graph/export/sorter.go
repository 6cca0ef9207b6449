package export

import (
	"bufio"
	"bytes"
	"cmp"
	"container/heap"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/klauspost/compress/s2"
)

const (
	sorterRoom  = 16 << 20 // bytes of records that a sorter holds
	sorterBlock = 1 << 20  // bytes that it takes at a time, and that it holds of each file it reads
)

// sorter puts records in the order of their keys, equal ones in the order in which they came. Those that go beyond its room
// wait, sorted, in a temporary file. A sorter is filled, then read as often as one likes, then closed.
type sorter struct {
	room    int // sorterRoom, less in tests
	blocks  [][]byte
	current int // the block that is being filled
	records []record
	held    int // bytes in blocks
	sorted  bool
	file    *os.File
	ends    []int64 // where the runs in the file end
}

// record is where a key and its value lie, one behind the other.
type record struct{ block, from, key, end uint32 }

// sorter is an empty sorter.
func (o *Options) sorter() *sorter { return &sorter{room: cmp.Or(o.room, sorterRoom)} }

// add takes a record.
func (s *sorter) add(key, value []byte) error {
	n := len(key) + len(value)
	if s.held > 0 && s.held+n > s.room {
		if err := s.spill(); err != nil {
			return err
		}
	}
	b := s.block(n)
	from := len(*b)
	*b = append(append(*b, key...), value...)
	s.records = append(s.records, record{uint32(s.current), uint32(from), uint32(from + len(key)), uint32(from + n)})
	s.held, s.sorted = s.held+n, false
	return nil
}

// block is the block with room for n more bytes.
func (s *sorter) block(n int) *[]byte {
	if s.current < len(s.blocks) && len(s.blocks[s.current])+n > cap(s.blocks[s.current]) {
		s.current++
	}
	if s.current == len(s.blocks) {
		s.blocks = append(s.blocks, nil)
	}
	if b := &s.blocks[s.current]; cap(*b) < n || cap(*b) == 0 {
		*b = make([]byte, 0, max(n, min(sorterBlock, s.room)))
	}
	return &s.blocks[s.current]
}

func (s *sorter) key(r record) []byte   { return s.blocks[r.block][r.from:r.key:r.key] }
func (s *sorter) value(r record) []byte { return s.blocks[r.block][r.key:r.end:r.end] }

// sort puts what is held in order.
func (s *sorter) sort() {
	if s.sorted {
		return
	}
	slices.SortFunc(s.records, func(a, b record) int {
		if c := bytes.Compare(s.key(a), s.key(b)); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(a.block, b.block), cmp.Compare(a.from, b.from))
	})
	s.sorted = true
}

// spill writes what is held to the file.
func (s *sorter) spill() error {
	s.sort()
	if s.file == nil {
		f, err := temporary()
		if err != nil {
			return err
		}
		s.file = f
	}
	out := s2.NewWriter(s.file, s2.WriterBlockSize(sorterBlock/16), s2.WriterConcurrency(1))
	var head []byte
	for _, r := range s.records {
		head = binary.AppendUvarint(binary.AppendUvarint(head[:0], uint64(r.key-r.from)), uint64(r.end-r.key))
		for _, b := range [][]byte{head, s.blocks[r.block][r.from:r.end]} {
			if _, err := out.Write(b); err != nil {
				return spilling(cmp.Or(err, out.Close()))
			}
		}
	}
	if err := out.Close(); err != nil {
		return spilling(err)
	}
	end, err := s.file.Seek(0, io.SeekCurrent)
	if err != nil {
		return spilling(err)
	}
	s.ends = append(s.ends, end)
	for i := range s.blocks {
		s.blocks[i] = s.blocks[i][:0]
	}
	s.current, s.records, s.held = 0, s.records[:0], 0
	return nil
}

func spilling(err error) error {
	return fmt.Errorf("put aside what does not go into memory: %w (TMPDIR names another folder)", err)
}

// temporary is a new file that is gone as soon as nobody has it open, even if the program is killed, where the system can do so.
func temporary() (*os.File, error) {
	f, err := os.CreateTemp("", "hearsay-export-*")
	if err != nil {
		return nil, spilling(err)
	}
	os.Remove(f.Name()) // what cannot be removed while it is open goes when it is closed
	return f, nil
}

// each calls f with the records in order. Key and value are good until f returns.
func (s *sorter) each(ctx context.Context, f func(key, value []byte) error) error {
	s.sort()
	var sources runs
	start := int64(0)
	for _, end := range s.ends {
		in := io.NewSectionReader(s.file, start, end-start)
		sources = append(sources, &run{in: bufio.NewReaderSize(s2.NewReader(in, s2.ReaderMaxBlockSize(sorterBlock/16)), 1<<12), nth: len(sources)})
		start = end
	}
	if len(sources) == 0 {
		return s.eachHeld(ctx, f)
	}
	sources = append(sources, &run{held: s, nth: len(sources)})
	return sources.each(ctx, f)
}

func (s *sorter) eachHeld(ctx context.Context, f func(key, value []byte) error) error {
	for i, r := range s.records {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := f(s.key(r), s.value(r)); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// close lets go of everything.
func (s *sorter) close() error {
	if s == nil {
		return nil
	}
	f := s.file
	*s = sorter{room: s.room}
	if f == nil {
		return nil
	}
	err := f.Close()
	os.Remove(f.Name()) // where it could not be removed while it was open
	return err
}

// run is one sorted part of the records: what is held, or a part of the file.
type run struct {
	held       *sorter
	next       int // of the held records
	in         *bufio.Reader
	key, value []byte // the record at hand
	nth        int
}

// step goes to the next record; false at the end.
func (r *run) step() (bool, error) {
	if r.held != nil {
		if r.next == len(r.held.records) {
			return false, nil
		}
		x := r.held.records[r.next]
		r.key, r.value = r.held.key(x), r.held.value(x)
		r.next++
		return true, nil
	}
	key, err := binary.ReadUvarint(r.in)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read what was put aside: %w", err)
	}
	value, err := binary.ReadUvarint(r.in)
	if err == nil {
		r.key = slices.Grow(r.key[:0], int(key+value))[:key+value]
		_, err = io.ReadFull(r.in, r.key)
		r.key, r.value = r.key[:key], r.key[key:]
	}
	if err != nil {
		return false, fmt.Errorf("read what was put aside: %w", err)
	}
	return true, nil
}

// runs is a heap of them by the records at hand.
type runs []*run

func (r runs) Len() int { return len(r) }
func (r runs) Less(i, j int) bool {
	if c := bytes.Compare(r[i].key, r[j].key); c != 0 {
		return c < 0
	}
	return r[i].nth < r[j].nth
}
func (r runs) Swap(i, j int) { r[i], r[j] = r[j], r[i] }
func (r *runs) Push(x any)   { *r = append(*r, x.(*run)) }
func (r *runs) Pop() any {
	old := *r
	last := old[len(old)-1]
	*r = old[:len(old)-1]
	return last
}

// each merges the runs.
func (r runs) each(ctx context.Context, f func(key, value []byte) error) error {
	var open runs
	for _, x := range r {
		more, err := x.step()
		if err != nil {
			return err
		}
		if more {
			open = append(open, x)
		}
	}
	heap.Init(&open)
	for n := 0; len(open) > 0; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		x := open[0]
		if err := f(x.key, x.value); err != nil {
			return err
		}
		more, err := x.step()
		if err != nil {
			return err
		}
		if more {
			heap.Fix(&open, 0)
		} else {
			heap.Pop(&open)
		}
	}
	return ctx.Err()
}
