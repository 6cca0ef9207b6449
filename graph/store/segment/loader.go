package segment

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/cayleygraph/quad"
)

// LoadOptions bound a bulk load.
type LoadOptions struct {
	// Memory is how many bytes of quads and values are sorted at a time; more goes to temporary files in the store's
	// folder, while as many again are collected. The process takes up to about three times as much. 0 is DefaultLoadMemory.
	Memory int
}

// DefaultLoadMemory sorts about two million quads at a time.
const DefaultLoadMemory = 192 << 20

// Loader adds any number of quads to a store in one step and in bounded memory, sorting outside memory. Nothing of it is
// in the store before Commit returns; a load that is interrupted leaves nothing. Quads may come in any order and more
// than once, from several goroutines.
type Loader struct {
	store  *Store
	memory int

	mu    sync.Mutex
	chunk *chunk
	spare *chunk       // emptied, to be used again
	spill chan spilled // from the goroutine that writes a chunk; nil where there is none
	runs  []*chunkRun
	terms Terms
	name  string // of its temporary files
	err   error
}

// LoadStats says what a load did.
type LoadStats struct {
	Quads  int64 // that were not in the store
	Values int64 // that were new to it
}

// NewLoader begins a bulk load.
func (s *Store) NewLoader(o LoadOptions) (*Loader, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.writable(); err != nil {
		return nil, err
	}
	if o.Memory <= 0 {
		o.Memory = DefaultLoadMemory
	}
	return &Loader{store: s, memory: o.Memory, chunk: newChunk(), name: tempMark + "load-" + s.newSegment()}, nil
}

// errLoaded says that a loader was used after its end.
var errLoaded = errors.New("the load has ended")

// Add takes a quad.
func (l *Loader) Add(q quad.Quad) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.terms.Reset()
	if err := l.terms.Add(q); err != nil {
		return err
	}
	return l.take(&l.terms)
}

// AddTerms takes all whole quads of a list, which may be used again afterwards.
func (l *Loader) AddTerms(t *Terms) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.take(t)
}

func (l *Loader) take(t *Terms) error {
	if l.err != nil {
		return l.err
	}
	l.chunk.add(t)
	if l.chunk.cost() < l.memory {
		return nil
	}
	if err := l.turn(); err != nil {
		l.err = fmt.Errorf("load: %w", err)
		return errors.Join(l.err, l.drop())
	}
	return nil
}

// spilled is a chunk that was written to temporary files.
type spilled struct {
	run   *chunkRun
	chunk *chunk
	err   error
}

// turn begins another chunk, while the one that is full is sorted and written to temporary files.
func (l *Loader) turn() error {
	if err := l.await(); err != nil {
		return err
	}
	full, name, done := l.chunk, fmt.Sprintf("%s-%d", l.name, len(l.runs)), make(chan spilled, 1)
	if l.chunk, l.spare = l.spare, nil; l.chunk == nil {
		l.chunk = newChunk()
	}
	l.spill = done
	go func() {
		run, err := newChunkRun(l.store.disk, name, full)
		full.reset()
		done <- spilled{run, full, err}
	}()
	return nil
}

// await returns when no chunk is being written any more.
func (l *Loader) await() error {
	if l.spill == nil {
		return nil
	}
	s := <-l.spill
	l.spill, l.spare, l.runs = nil, s.chunk, append(l.runs, s.run)
	return s.err
}

// Abort ends the load and leaves the store as it was.
func (l *Loader) Abort() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.err != nil {
		return nil
	}
	l.err = errLoaded
	return l.drop()
}

// drop removes the temporary files.
func (l *Loader) drop() error {
	err := l.await()
	for _, r := range l.runs {
		err = errors.Join(err, r.drop())
	}
	l.runs, l.chunk, l.spare = nil, nil, nil
	return err
}

// Commit puts everything into the store, durably and at once. Other writers wait meanwhile; readers do not.
func (l *Loader) Commit() (LoadStats, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.err != nil {
		return LoadStats{}, l.err
	}
	l.err = errLoaded
	stats, err := l.commit()
	if err := errors.Join(err, l.drop()); err != nil {
		return LoadStats{}, fmt.Errorf("load: %w", err)
	}
	l.store.wakeWorkers()
	return stats, nil
}

func (l *Loader) commit() (LoadStats, error) {
	s := l.store
	if err := l.await(); err != nil {
		return LoadStats{}, err
	}
	if len(l.chunk.quads) == 0 && len(l.runs) == 0 {
		return LoadStats{}, nil
	}
	if len(l.runs) > 0 {
		if err := errors.Join(l.turn(), l.await()); err != nil {
			return LoadStats{}, err
		}
		l.chunk, l.spare = nil, nil
	}
	return s.put(l.name, func(b *builder) error { return b.build(l.chunk, l.runs) })
}

// put makes a segment, on top of what is there, and puts it into the store. Its temporary files have names of their own.
func (s *Store) put(temp string, build func(*builder) error) (LoadStats, error) {
	release, err := s.settle()
	if err != nil {
		return LoadStats{}, err
	}
	defer release()
	snap := s.current.Load()
	name := s.newSegment()
	b := &builder{snap: snap, out: newSegmentWriter(s.disk, name, snap.next()), temp: temp, first: snap.next()}
	if err = build(b); err == nil {
		slices.Sort(b.out.revived)
		err = b.out.close()
	}
	if err != nil {
		return LoadStats{}, errors.Join(err, b.out.drop())
	}
	added, err := openSegment(s.disk, name)
	if err != nil {
		return LoadStats{}, err
	}
	if added.size() == 0 {
		s.discard(name)
		return LoadStats{}, nil
	}
	if err := s.stack(added); err != nil {
		return LoadStats{}, err
	}
	return LoadStats{Quads: added.quads(), Values: int64(added.words.count())}, nil
}

// settle makes everything in memory a segment and keeps writers out until the release is called.
func (s *Store) settle() (release func(), err error) {
	for {
		s.mu.Lock()
		err := s.writable()
		if err == nil && s.frozen == 0 && len(s.current.Load().layers) == len(s.manifest.Segments) {
			return s.mu.Unlock, nil
		}
		s.mu.Unlock()
		if err == nil {
			err = s.flush()
		}
		if err != nil {
			return nil, err
		}
	}
}

// stack puts a segment on top of the others, as one batch. The caller holds s.mu and has settled the store.
func (s *Store) stack(l *layer) error {
	snap := s.current.Load().with(l, s.current.Load().seq+1)
	m := s.manifest
	m.Segments = append(m.Segments[:len(m.Segments):len(m.Segments)], l.file)
	m.Sequence = snap.seq
	if err := s.publish(m); err != nil {
		return err
	}
	s.current.Store(snap)
	return nil
}

// remove removes a file that may not be there.
func remove(d disk, name string) error {
	if err := d.remove(name); err != nil && !missing(err) {
		return err
	}
	return nil
}
