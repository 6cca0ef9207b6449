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
	var s sorter
	s.read(qs)
	return s.sort(qs)
}

// A sorter sorts the runs of quads with one label and subject, of which far fewer values have to be compared than all quads
// have, and within them numbers that stand for the quads. It can be used again once it is empty.
type sorter struct {
	labels  []quad.Value // some of them more than once
	runs    []run
	places  []place // of the quads, as they stand
	group   []place // those of one label and subject
	objects []string
}

// A run is the quads from and to, which have one label and subject.
type run struct {
	label    int32 // among the sorter's; its rank while runs are sorted
	from, to int32
	subject  quad.Value
}

// A place is the rank of a quad's predicate and, in its lower half, where the quad stands.
type place uint64

func placeOf(rank uint32, at int) place { return place(rank)<<32 | place(at) }

func (p place) rank() uint32 { return uint32(p >> 32) }
func (p place) at() int      { return int(p & math.MaxUint32) }

// begin begins a run with the quad that comes next.
func (s *sorter) begin(label int, subject quad.Value) {
	at := int32(len(s.places))
	s.runs = append(s.runs, run{label: int32(label), from: at, to: at, subject: subject})
}

// add adds a quad to the run.
func (s *sorter) add(rank uint32) {
	s.places = append(s.places, placeOf(rank, len(s.places)))
	s.runs[len(s.runs)-1].to = int32(len(s.places))
}

// empty leaves memory that holds no value.
func (s *sorter) empty() {
	clear(s.labels)
	clear(s.runs)
	clear(s.objects)
	s.labels, s.runs, s.places, s.group, s.objects = s.labels[:0], s.runs[:0], s.places[:0], s.group[:0], s.objects[:0]
}

// read finds the runs of quads and ranks their predicates, of which there are few.
func (s *sorter) read(qs []quad.Quad) {
	predicates := make(map[quad.Value]uint32, 64)
	var values []quad.Value
	for i := range qs {
		if _, ok := predicates[qs[i].Predicate]; !ok {
			predicates[qs[i].Predicate] = 0
			values = append(values, qs[i].Predicate)
		}
	}
	slices.SortFunc(values, compareValues)
	for n, v := range values {
		predicates[v] = uint32(n)
	}
	labels := map[quad.Value]int{}
	s.places = make([]place, 0, len(qs))
	for i := range qs {
		q := &qs[i]
		if i == 0 || q.Subject != qs[i-1].Subject || q.Label != qs[i-1].Label {
			n, ok := labels[q.Label]
			if !ok {
				n = len(s.labels)
				labels[q.Label], s.labels = n, append(s.labels, q.Label)
			}
			s.begin(n, q.Subject)
		}
		s.add(predicates[q.Predicate])
	}
}

// sort gives the quads whose runs and places are known in their order: first the runs, then what is of one label and subject.
func (s *sorter) sort(qs []quad.Quad) []quad.Quad {
	s.rank()
	slices.SortFunc(s.runs, compareRuns)
	out := make([]quad.Quad, 0, len(qs))
	for n := 0; n < len(s.runs); {
		s.group = s.group[:0]
		for first := s.runs[n]; n < len(s.runs) && compareRuns(first, s.runs[n]) == 0; n++ {
			s.group = append(s.group, s.places[s.runs[n].from:s.runs[n].to]...)
		}
		slices.Sort(s.group)
		s.ties(qs)
		for i, p := range s.group {
			if i == 0 || s.group[i-1].rank() != p.rank() || s.compare(qs, s.group[i-1], p) != 0 {
				out = append(out, qs[p.at()])
			}
		}
	}
	return out
}

// rank puts the ranks of their labels into the runs.
func (s *sorter) rank() {
	order := make([]int32, len(s.labels))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return compareValues(s.labels[a], s.labels[b]) })
	ranks := make([]int32, len(order))
	for n, label := range order {
		ranks[label] = int32(n)
		if n > 0 && compareValues(s.labels[order[n-1]], s.labels[label]) == 0 {
			ranks[label] = ranks[order[n-1]]
		}
	}
	for i := range s.runs {
		s.runs[i].label = ranks[s.runs[i].label]
	}
}

func compareRuns(x, y run) int {
	if x.label != y.label {
		return cmp.Compare(x.label, y.label)
	}
	return compareValues(x.subject, y.subject)
}

// ties sorts the quads of the group that have one predicate by their objects.
func (s *sorter) ties(qs []quad.Quad) {
	for from := 0; from < len(s.group); {
		to := from + 1
		for to < len(s.group) && s.group[to].rank() == s.group[from].rank() {
			to++
		}
		if to > from+1 {
			slices.SortFunc(s.group[from:to], func(a, b place) int { return s.compare(qs, a, b) })
		}
		from = to
	}
}

// compare compares the objects of two quads.
func (s *sorter) compare(qs []quad.Quad, a, b place) int {
	x, y := qs[a.at()].Object, qs[b.at()].Object
	_, named := x.(quad.IRI)
	_, both := y.(quad.IRI)
	if named && both {
		return compareValues(x, y)
	}
	return strings.Compare(s.object(qs, a.at()), s.object(qs, b.at()))
}

// object is the N-Quads form of the object of quad i.
func (s *sorter) object(qs []quad.Quad, i int) string {
	if len(s.objects) == 0 {
		s.objects = append(s.objects, make([]string, len(qs))...)
	}
	if s.objects[i] == "" {
		s.objects[i] = quad.StringOf(qs[i].Object)
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
