package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
)

// RestoreMemory is how many bytes a process that restores and does nothing else should be limited to (debug.SetMemoryLimit), where its heap
// may grow freely below that: a restore of any size needs half of it at a time.
const RestoreMemory = 800 << 20

// RestoreOptions say how a database is filled from files.
type RestoreOptions struct {
	Stdin    io.Reader         // what the name "-" stands for
	Workers  int               // chunks parsed at a time; as many as there are processors where 0
	Progress func(quads int64) // told now and then how many were read
	SHA256   string            // what Load holds the file's bytes against, in hexadecimal; any bytes will do where empty
}

// Restore fills an empty database with the quads of files: N-Quads or pquads, either of them compressed with gzip or
// Zstandard. All of them are in it in the end or, on an error or when it is interrupted, none. The same files give the
// same database at any number of workers. It returns how many quads were read. The errors wrap ErrNotEmpty and
// ErrSyntax, which names file and line.
func (s *Store) Restore(ctx context.Context, names []string, o RestoreOptions) (int64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(ctx); err != nil {
		return 0, fmt.Errorf("restore %s: %w", Name(s.url), err)
	}
	snap, err := s.snapshot(ctx)
	if err != nil {
		return 0, err
	}
	if snap.Len() > 0 {
		return 0, fmt.Errorf("restore %s: %w: name a new database with --db", Name(s.url), ErrNotEmpty)
	}
	n, err := s.fill(ctx, names, "", o)
	return n, s.fault("restore", err)
}

// restore is one run over the inputs.
type restore struct {
	o    RestoreOptions
	to   sink
	n    int64
	free chan *chunk // that were taken, to be used again
}

// all reads the inputs, parses their chunks in parallel and adds them in their order.
func (r *restore) all(ctx context.Context, names []string) error {
	if r.o.Workers <= 0 {
		r.o.Workers = runtime.GOMAXPROCS(0)
	}
	var wg sync.WaitGroup
	defer wg.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	r.free = make(chan *chunk, 3*r.o.Workers)
	work, order := make(chan *chunk), make(chan *chunk, 2*r.o.Workers)
	for range r.o.Workers {
		wg.Go(func() {
			for c := range work {
				c.parse()
			}
		})
	}
	var failed error // of reading; told when what was read before is in
	wg.Go(func() {
		defer close(order)
		defer close(work)
		for _, name := range names {
			if failed = r.read(ctx, name, work, order); failed != nil {
				return
			}
		}
	})
	for c := range order {
		<-c.done
		if err := r.take(c); err != nil {
			return err
		}
	}
	return failed
}

func (r *restore) take(c *chunk) error {
	if c.err != nil {
		return c.err
	}
	if err := r.to.AddTerms(&c.terms); err != nil {
		return err
	}
	r.n += int64(c.terms.Len())
	if r.o.Progress != nil {
		r.o.Progress(r.n)
	}
	c.terms.Reset()
	select {
	case r.free <- c:
	default:
	}
	return nil
}

// chunk makes an empty chunk, of one that was taken where there is any.
func (r *restore) chunk(name string, first int) *chunk {
	c := &chunk{}
	select {
	case c = <-r.free:
	default:
	}
	c.name, c.first, c.done = name, first, make(chan struct{})
	return c
}

// read cuts an input into chunks and gives each to the workers, after it has its place in the order.
func (r *restore) read(ctx context.Context, name string, work, order chan *chunk) (err error) {
	in, err := openInput(name, r.o.Stdin)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.close()) }()
	for first := 1; ; {
		c := r.chunk(name, first)
		if err := c.fill(in); err != nil {
			if err == io.EOF {
				return nil
			}
			return err
		}
		first += c.size()
		select {
		case order <- c:
		case <-ctx.Done():
			return ctx.Err()
		}
		select {
		case work <- c:
		case <-ctx.Done():
			c.err = ctx.Err()
			close(c.done)
			return c.err
		}
	}
}
