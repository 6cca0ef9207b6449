package query

import (
	"bufio"
	"sync"
	"time"
)

// sender writes messages as lines. Rows wait for each other a moment, so that many cost few system calls.
type sender struct {
	mu    sync.Mutex
	w     *bufio.Writer
	dirty bool
}

// send writes a message, soon.
func (s *sender) send(m message) error {
	line, err := marshal(m)
	if err != nil {
		return err
	}
	if len(line) > maxRow {
		return errRowSize
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dirty = true
	s.w.Write(line)
	return s.w.WriteByte('\n') // the writer keeps its first error
}

// last writes a message and all before it, at once.
func (s *sender) last(m message) error {
	if err := s.send(m); err != nil {
		return err
	}
	return s.flush()
}

func (s *sender) flush() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dirty = false
	return s.w.Flush()
}

// flushing sees to it that no row waits for long, until what it returns is called.
func (s *sender) flushing() (stop func()) {
	tick, done, gone := time.NewTicker(20*time.Millisecond), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		for {
			select {
			case <-tick.C:
				s.mu.Lock()
				if s.dirty {
					s.dirty = false
					s.w.Flush() // its error comes back with the next row
				}
				s.mu.Unlock()
			case <-done:
				return
			}
		}
	}()
	return func() { tick.Stop(); close(done); <-gone }
}
