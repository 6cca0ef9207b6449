package schema

import (
	"cmp"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// SortQuads gives the quads sorted by the N-Quads form of label, subject, predicate and object, and without repeats.
func SortQuads(qs []quad.Quad) []quad.Quad {
	s := sorter{qs: qs}
	order := s.places()
	slices.SortFunc(order, s.compare)
	order = slices.CompactFunc(order, func(x, y place) bool { return s.compare(x, y) == 0 })
	out := make([]quad.Quad, len(order))
	for n, p := range order {
		out[n] = qs[p.at]
	}
	return out
}

// A sorter compares quads by their places, so that nothing but places is moved while they are sorted.
type sorter struct {
	qs      []quad.Quad
	objects []string // the N-Quads forms of objects that are no names, once one was asked for
}

// A place is where a quad stands, with a number that grows with its label, subject and predicate.
type place struct {
	key uint64
	at  int32
}

// places numbers the quads. Those of one subject stand together as a rule and there are few predicates, so that far fewer
// values than those of all quads have to be compared.
func (s *sorter) places() []place {
	out := make([]place, len(s.qs))
	starts := make([]int32, 0, 64) // of the runs of quads with one label and subject
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
	runs := s.ranks(starts)
	for i := range out {
		out[i].key = runs[out[i].key]<<32 | predicates[s.qs[i].Predicate]
	}
	return out
}

// ranks gives each run of quads its rank among all by label and subject; runs of the same have the same.
func (s *sorter) ranks(starts []int32) []uint64 {
	runs := make([]int32, len(starts))
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
	rank, out := uint64(0), make([]uint64, len(runs))
	for n, run := range runs {
		if n > 0 && compare(runs[n-1], run) != 0 {
			rank++
		}
		out[run] = rank
	}
	return out
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
