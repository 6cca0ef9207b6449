package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
)

// Writes are what only a store that takes writes while it is read is asked.
type Writes struct {
	Add     spread `json:"add"`    // an article of 150 quads, without the disk's own sync
	Remove  spread `json:"remove"` // the same
	AddCPU  spread `json:"addCPU"` // what of that a processor was busy, which other programs on the machine do not change much
	RemCPU  spread `json:"remCPU"`
	Read    spread `json:"read"`    // three hops, while nothing is written
	Merging spread `json:"merging"` // three hops, while everything is merged into one file
	Idle    int64  `json:"idle"`    // resident bytes of a process that has opened the store and asked nothing
}

// spread is the middle of many times and what one in a hundred takes or exceeds, in milliseconds.
type spread struct {
	P50 float64 `json:"p50"`
	P99 float64 `json:"p99"`
}

func spreadOf(times []time.Duration) spread {
	if len(times) == 0 {
		return spread{}
	}
	slices.Sort(times)
	ms := func(t time.Duration) float64 { return float64(t.Microseconds()) / 1000 }
	return spread{ms(times[len(times)/2]), ms(times[len(times)*99/100])}
}

func (s spread) String() string { return fmt.Sprintf("%.2f / %.2f", s.P50, s.P99) }

// someArticles are n lists of 150 quads each, none of which is in the graph.
func someArticles(n int) [][]quad.Quad {
	var out [][]quad.Quad
	var one []quad.Quad
	for q := range Claims(30_000 + n*150) {
		if label, _ := q.Label.(quad.IRI); label == kb {
			continue
		}
		for _, d := range quad.Directions {
			if iri, ok := q.Get(d).(quad.IRI); ok && (strings.HasPrefix(string(iri), "doc:") || strings.HasPrefix(string(iri), "claim:") || strings.HasPrefix(string(iri), "fig:")) {
				q.Set(d, iri+"-new")
			}
		}
		if one = append(one, q); len(one) == 150 {
			out, one = append(out, one), nil
		}
		if len(out) == n {
			break
		}
	}
	return out
}

// measureWrites adds articles to the store one by one, removes them, and reads while all is merged.
func measureWrites(ctx context.Context, dir string) (*Writes, error) {
	w := &Writes{Idle: rss()}
	s, err := segment.Open(filepath.Join(dir, "x.db", "quads"), segment.Options{NoSync: true})
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if err := w.write(s, someArticles(1000)); err != nil {
		return nil, err
	}
	return w, w.readWhileMerging(ctx, s)
}

// write adds articles one by one, then removes them.
func (w *Writes) write(s *segment.Store, articles [][]quad.Quad) error {
	runtime.LockOSThread() // for threadTime
	defer runtime.UnlockOSThread()
	var adds, removes, addCPU, remCPU []time.Duration
	for _, a := range articles {
		b := &segment.Batch{}
		b.Ignore = graph.IgnoreOpts{IgnoreDup: true}
		for _, q := range a {
			b.Add(q)
		}
		if err := timed(&adds, &addCPU, func() error { return s.Apply(b) }); err != nil {
			return err
		}
	}
	for _, a := range articles {
		b := &segment.Batch{}
		for _, label := range labels(a) {
			b.RemoveLabel(label)
		}
		if err := timed(&removes, &remCPU, func() error { return s.Apply(b) }); err != nil {
			return err
		}
	}
	w.Add, w.Remove, w.AddCPU, w.RemCPU = spreadOf(adds), spreadOf(removes), spreadOf(addCPU), spreadOf(remCPU)
	return nil
}

func labels(qs []quad.Quad) []quad.Value {
	var out []quad.Value
	for _, q := range qs {
		if !slices.Contains(out, q.Label) {
			out = append(out, q.Label)
		}
	}
	return out
}

func (w *Writes) readWhileMerging(ctx context.Context, s *segment.Store) error {
	ask := func(until <-chan error, least int) (times []time.Duration, err error) {
		hops := queries[1]
		for i := 0; ; i++ {
			select {
			case err := <-until:
				return times, err
			default:
			}
			if until == nil && i == least {
				return times, nil
			}
			err := timed(&times, nil, func() error {
				_, err := hops.count(ctx, s.QuadStore(), hops.starts[i%len(hops.starts)])
				return err
			})
			if err != nil {
				return nil, err
			}
		}
	}
	quiet, err := ask(nil, 5000)
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- s.Compact() }()
	merging, err := ask(done, 0)
	w.Read, w.Merging = spreadOf(quiet), spreadOf(merging)
	return err
}

// timed notes how long f takes and, where cpu is not nil, how long it keeps its thread's processor busy.
func timed(times, cpu *[]time.Duration, f func() error) error {
	began, busy := time.Now(), threadTime()
	err := f()
	*times = append(*times, time.Since(began))
	if cpu != nil {
		*cpu = append(*cpu, threadTime()-busy)
	}
	return err
}

// rss is the resident memory of this process; 0 where the system does not tell.
func rss() int64 { return statusOf(os.Getpid(), "VmRSS:") }
