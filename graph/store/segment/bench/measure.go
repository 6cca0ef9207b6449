package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
)

// A result is what one store did. It goes from the process that measures to the one that compares as a line of JSON.
type result struct {
	Load    float64            `json:"load,omitempty"`    // seconds, until all is durable
	CPU     float64            `json:"cpu,omitempty"`     // seconds of processor that this took, of all threads
	Open    float64            `json:"open,omitempty"`    // milliseconds to open what was loaded
	Queries map[string]reading `json:"queries,omitempty"` // by name
	Writes  *Writes            `json:"writes,omitempty"`
}

// A reading is the time of a query in µs, the middle of all tries, how long it kept a processor busy, the mean of all tries,
// and the rows of all its starts.
type reading struct {
	Micros float64 `json:"µs"`
	Busy   float64 `json:"busy"`
	Rows   int64   `json:"rows"`
	Starts int     `json:"starts"`
}

// measure loads the file into one store, opens it anew and asks the queries.
func measure(ctx context.Context, name string, o options) error {
	s, known := stores[name]
	if !known {
		return fmt.Errorf("no store is called %s", name)
	}
	began := time.Now()
	qs, err := s.load(ctx, o.file, o.dir)
	if err != nil {
		return err
	}
	r := result{Load: time.Since(began).Seconds(), CPU: cpuTime().Seconds(), Queries: map[string]reading{}}
	if s.open != nil {
		if err := qs.Close(); err != nil {
			return err
		}
		began = time.Now()
		if qs, err = s.open(ctx, o.dir); err != nil {
			return err
		}
		r.Open = float64(time.Since(began).Microseconds()) / 1000
	}
	fmt.Fprintf(os.Stderr, "%s loaded in %.1f s, %.1f s of processor\n", name, r.Load, r.CPU)
	if err := ask(ctx, qs, o, r.Queries); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(r)
}

func ask(ctx context.Context, qs graph.QuadStore, o options, out map[string]reading) error {
	for _, q := range queries {
		if q.starts == nil {
			q.starts = someClaims(o.quads)
		}
		r, err := q.time(ctx, qs)
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		out[q.name] = r
	}
	if _, ours := qs.(segment.PathStore); !ours {
		return nil
	}
	for _, q := range queries {
		var err error
		if q.count = natives[q.name]; q.count != nil {
			out[q.name+natively], err = q.time(ctx, qs)
		}
		if err != nil {
			return fmt.Errorf("%s%s: %w", q.name, natively, err)
		}
	}
	return nil
}

// natively marks the time of a query by the store's own search.
const natively = ", natively"

// time asks with each start for an eighth of a second, and three times at least. The reading is the mean of the
// starts' medians.
func (q query) time(ctx context.Context, qs graph.QuadStore) (reading, error) {
	runtime.LockOSThread() // for threadTime
	defer runtime.UnlockOSThread()
	r := reading{Starts: len(q.starts)}
	for _, start := range q.starts {
		busy := threadTime()
		var tries []time.Duration
		for began := time.Now(); len(tries) < 3 || time.Since(began) < time.Second/8; {
			t := time.Now()
			n, err := q.count(ctx, qs, start)
			tries = append(tries, time.Since(t))
			if err != nil {
				return r, err
			}
			if len(tries) == 1 {
				r.Rows += n
			}
		}
		r.Busy += float64((threadTime() - busy).Nanoseconds()) / 1000 / float64(len(tries)*len(q.starts))
		slices.Sort(tries)
		r.Micros += float64(tries[len(tries)/2].Nanoseconds()) / 1000 / float64(len(q.starts))
	}
	return r, nil
}

// someClaims are four claims of the first articles.
func someClaims(quads int) []quad.IRI {
	var out []quad.IRI
	for q := range Claims(quads) {
		label, _ := q.Label.(quad.IRI)
		if strings.HasPrefix(string(label), "claim:") && !slices.Contains(out, label) {
			if out = append(out, label); len(out) == 4 {
				break
			}
		}
	}
	return out
}
