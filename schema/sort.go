package schema

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// SortQuads gives the quads sorted by the N-Quads form of label, subject, predicate and object, and without repeats.
func SortQuads(qs []quad.Quad) []quad.Quad {
	s := sorter{qs: qs}
	return s.sort(s.places())
}

// A sorter compares quads by their places, so that nothing but places is moved while they are sorted.
type sorter struct {
	qs      []quad.Quad
	objects []string // the N-Quads forms of objects that are no names, once one was asked for
}

// A place is where a quad stands, with a number that grows with its run, or its label and subject, and its predicate.
type place struct {
	key uint64
	at  int32
}

// places numbers the quads by their runs of one label and subject, in the order in which they stand, and their predicates.
// Quads of one subject stand together as a rule and there are few predicates, so that far fewer values than those of all quads
// have to be compared.
func (s *sorter) places() (out []place, starts []int32) {
	out = make([]place, len(s.qs))
	predicates := make(map[quad.Value]uint64, 64)
	var names []quad.Value
	for i := range s.qs {
		q := &s.qs[i]
		if i == 0 || q.Subject != s.qs[i-1].Subject || q.Label != s.qs[i-1].Label {
			starts = append(starts, int32(i))
		}
		if _, ok := predicates[q.Predicate]; !ok {
			predicates[q.Predicate] = 0
			names = append(names, q.Predicate)
		}
		out[i] = place{uint64(len(starts) - 1), int32(i)}
	}
	slices.SortFunc(names, compareValues)
	for n, name := range names {
		predicates[name] = uint64(n)
	}
	for i := range out {
		out[i].key = out[i].key<<32 | predicates[s.qs[i].Predicate]
	}
	return out, starts
}

// sort sorts quads by the places of all runs, which begin at starts: first the runs, then what is of one label and subject.
func (s *sorter) sort(places []place, starts []int32) []quad.Quad {
	runs, ranks := s.ranks(starts)
	order := make([]place, 0, len(places))
	from := 0
	for n, run := range runs {
		if n > 0 && ranks[run] != ranks[runs[n-1]] {
			slices.SortFunc(order[from:], s.compare)
			from = len(order)
		}
		end := len(places)
		if int(run)+1 < len(starts) {
			end = int(starts[run+1])
		}
		for _, p := range places[starts[run]:end] {
			order = append(order, place{ranks[run]<<32 | p.key&math.MaxUint32, p.at})
		}
	}
	slices.SortFunc(order[from:], s.compare)
	order = slices.CompactFunc(order, func(x, y place) bool { return s.compare(x, y) == 0 })
	out := make([]quad.Quad, len(order))
	for n, p := range order {
		out[n] = s.qs[p.at]
	}
	return out
}

// ranks sorts the runs of quads by label and subject, and gives each its rank: runs of the same have the same.
func (s *sorter) ranks(starts []int32) (runs []int32, ranks []uint64) {
	runs = make([]int32, len(starts))
	for i := range runs {
		runs[i] = int32(i)
	}
	compare := func(a, b int32) int {
		x, y := &s.qs[starts[a]], &s.qs[starts[b]]
		if c := compareValues(x.Label, y.Label); c != 0 {
			return c
		}
		return compareValues(x.Subject, y.Subject)
	}
	slices.SortFunc(runs, compare)
	rank := uint64(0)
	ranks = make([]uint64, len(runs))
	for n, run := range runs {
		if n > 0 && compare(runs[n-1], run) != 0 {
			rank++
		}
		ranks[run] = rank
	}
	return runs, ranks
}

func (s *sorter) compare(a, b place) int {
	if a.key != b.key {
		return cmp.Compare(a.key, b.key)
	}
	x, y := s.qs[a.at].Object, s.qs[b.at].Object
	_, named := x.(quad.IRI)
	_, both := y.(quad.IRI)
	if named && both {
		return compareValues(x, y)
	}
	return strings.Compare(s.object(a.at), s.object(b.at))
}

func (s *sorter) object(i int32) string {
	if s.objects == nil {
		s.objects = make([]string, len(s.qs))
	}
	if s.objects[i] == "" {
		s.objects[i] = quad.StringOf(s.qs[i].Object)
	}
	return s.objects[i]
}

// compareValues orders two values as their N-Quads forms are ordered, names without writing them out.
func compareValues(x, y quad.Value) int {
	a, ok := x.(quad.IRI)
	b, both := y.(quad.IRI)
	if !ok || !both {
		return strings.Compare(quad.StringOf(x), quad.StringOf(y))
	}
	n := min(len(a), len(b))
	if c := strings.Compare(string(a[:n]), string(b[:n])); c != 0 || len(a) == len(b) {
		return c
	}
	if len(a) > n {
		return cmp.Compare(a[n], '>') // the shorter one ends there
	}
	return cmp.Compare('>', b[n])
}
