package segment

import (
	"errors"
	"slices"
	"sync"
)

// requests are batches that wait to be committed.
type requests struct {
	mu   sync.Mutex
	list []*request
}

type request struct {
	batches []*Batch
	done    chan error
}

func (r *requests) add(q *request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.list = append(r.list, q)
}

func (r *requests) take() []*request {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := r.list
	r.list = nil
	return out
}

// Apply commits batches, each of them whole or not at all: when it returns without an error they are all on disk, and
// every snapshot taken from then on has them. Calls at the same time share one write and one sync. The first batch
// that cannot be applied is the error, a graph.DeltaError where a quad is at fault; those before it are kept.
func (s *Store) Apply(batches ...*Batch) error {
	r := &request{batches, make(chan error, 1)}
	s.queue.add(r)
	s.mu.Lock()
	if group := s.queue.take(); len(group) > 0 {
		s.commit(group)
	}
	s.mu.Unlock()
	return <-r.done
}

// commit applies what several callers wait for, and tells each. The caller holds s.mu.
func (s *Store) commit(group []*request) {
	errs := make([]error, len(group))
	err := s.writable()
	if err == nil {
		err = s.room()
	}
	if err == nil {
		err = s.write(group, errs)
	}
	for i, r := range group {
		if err != nil {
			r.done <- err
		} else {
			r.done <- errs[i]
		}
	}
}

// write works out all batches, writes them to the log and then shows them.
func (s *Store) write(list []*request, errs []error) error {
	ops := 0
	for _, r := range list {
		for _, b := range r.batches {
			ops += b.Len()
		}
	}
	g := newGroup(s.current.Load(), ops)
	var records []byte
	for i, r := range list {
		for _, b := range r.batches {
			d, err := g.apply(b)
			if err == nil && !d.empty() && s.log != nil {
				records = appendRecord(records, g.seq, d)
			}
			if errs[i] = err; err != nil {
				break
			}
		}
	}
	if g.seq == g.base.seq {
		return nil
	}
	if s.log != nil {
		if err := s.log.append(records); err != nil {
			if errors.Is(err, ErrFailed) {
				s.failed = err
			}
			return err
		}
	}
	s.current.Store(joinRuns(g.snapshot(), len(s.manifest.Segments)+s.frozen))
	s.wakeWorkers()
	return nil
}

// joinRuns joins the last runs of a snapshot while they are of similar size, so that there are few. It leaves alone the
// first layers, as many as kept.
func joinRuns(s *Snapshot, kept int) *Snapshot {
	layers := s.layers
	for n := len(layers); n >= kept+2; n = len(layers) {
		a, b := layers[n-2], layers[n-1]
		if a.size() > 2*b.size() {
			break
		}
		layers = append(slices.Clone(layers[:n-2]), joinLayers(a, b))
	}
	return newSnapshot(layers, s.seq, s.cache)
}

// joinLayers makes one run of two.
func joinLayers(a, b *layer) *layer {
	var adds, dels sorted
	for o := range order(orders) {
		sum := a.signs(o).then(b.signs(o), o.less)
		adds[o], dels[o] = sum.plus, sum.minus
	}
	wa, wb := a.words.(*words), b.words.(*words)
	died, revived, err := deaths([]*layer{a, b})
	if err != nil {
		panic(err) // lists in memory do not fail
	}
	return &layer{adds: adds, dels: dels, died: someIDs(died), revived: someIDs(revived),
		words: hashedWords(wa.from, slices.Concat(wa.values, wb.values), slices.Concat(wa.hashes, wb.hashes))}
}

// signs is the quads of a run in an order.
func (l *layer) signs(o order) signs[Quad] {
	return signs[Quad]{l.adds.(sorted)[o], l.dels.(sorted)[o]}
}
