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
	s.group()
	order := make([]int32, len(qs))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, s.compare)
	order = slices.CompactFunc(order, func(i, j int32) bool { return s.compare(i, j) == 0 })
	out := make([]quad.Quad, len(order))
	for n, i := range order {
		out[n] = qs[i]
	}
	return out
}

// A sorter compares quads by their places, so that nothing but places is moved while they are sorted.
type sorter struct {
	qs      []quad.Quad
	groups  []int32  // by place: what its label and subject come to among all pairs of a label and a subject
	objects []string // the N-Quads forms of objects that are no names, once one was asked for
}

// group numbers the pairs of a label and a subject in their order. Quads of one subject stand together as a rule, so that
// far fewer pairs than quads have to be compared.
func (s *sorter) group() {
	s.groups = make([]int32, len(s.qs))
	starts := make([]int32, 0, 64)
	for i := range s.qs {
		if i == 0 || s.qs[i].Subject != s.qs[i-1].Subject || s.qs[i].Label != s.qs[i-1].Label {
			starts = append(starts, int32(i))
		}
		s.groups[i] = int32(len(starts) - 1) // for now the run that it stands in
	}
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
	group, of := int32(0), make([]int32, len(runs))
	for n, run := range runs {
		if n > 0 && compare(runs[n-1], run) != 0 {
			group++
		}
		of[run] = group
	}
	for i, run := range s.groups {
		s.groups[i] = of[run]
	}
}

func (s *sorter) compare(i, j int32) int {
	if c := s.groups[i] - s.groups[j]; c != 0 {
		return int(c)
	}
	x, y := &s.qs[i], &s.qs[j]
	if c := compareValues(x.Predicate, y.Predicate); c != 0 {
		return c
	}
	_, named := x.Object.(quad.IRI)
	_, both := y.Object.(quad.IRI)
	if named && both {
		return compareValues(x.Object, y.Object)
	}
	return strings.Compare(s.object(i), s.object(j))
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
