package segment

import (
	"context"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
)

// nodeList is some nodes that a query names: Cayley's Fixed, but asked for one it does not look at all.
type nodeList struct {
	ids    []ID // as the query has them
	sorted []ID // each once
}

// listOf returns the list of Cayley's, nil where it is empty or holds something else than nodes.
func listOf(f shape.Fixed) *nodeList {
	if len(f) == 0 {
		return nil
	}
	both := make([]ID, 2*len(f))
	l := &nodeList{ids: both[:len(f):len(f)], sorted: both[len(f):]}
	for i, r := range f {
		id, ok := r.(ID)
		if !ok || id == 0 {
			return nil
		}
		l.ids[i] = id
	}
	copy(l.sorted, l.ids)
	slices.Sort(l.sorted)
	l.sorted = slices.Compact(l.sorted)
	return l
}

// listShape is a nodeList in a query that is not bound yet.
type listShape struct{ *nodeList }

// BuildIterator returns the list.
func (l listShape) BuildIterator(graph.QuadStore) iterator.Shape { return l.nodeList }

// Optimize leaves the list as it is.
func (l listShape) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return l, false }

func (l *nodeList) String() string                                  { return "IDs" }
func (l *nodeList) SubIterators() []iterator.Shape                  { return nil }
func (l *nodeList) Optimize(context.Context) (iterator.Shape, bool) { return l, false }
func (l *nodeList) Iterate() iterator.Scanner                       { return &listScan{list: l} }
func (l *nodeList) Lookup() iterator.Index                          { return &listIndex{list: l} }
func (l *nodeList) Stats(context.Context) (iterator.Costs, error) {
	return iterator.Costs{NextCost: 1, ContainsCost: 1, Size: refs.Size{Value: int64(len(l.ids)), Exact: true}}, nil
}

func (l *nodeList) has(id ID) bool {
	_, ok := slices.BinarySearch(l.sorted, id)
	return ok
}

// listScan lists them.
type listScan struct {
	nodeResult
	list *nodeList
	at   int
}

func (s *listScan) String() string { return s.list.String() }

func (s *listScan) Next(context.Context) bool {
	if s.at == len(s.list.ids) {
		s.id = 0
		return false
	}
	s.id = s.list.ids[s.at]
	s.at++
	return true
}

// listIndex checks whether a node is of them.
type listIndex struct {
	nodeResult
	list *nodeList
}

func (s *listIndex) String() string { return s.list.String() }

func (s *listIndex) Contains(_ context.Context, r refs.Ref) bool {
	id, ok := r.(ID)
	if s.id = id; !ok || !s.list.has(id) {
		s.id = 0
	}
	return s.id != 0
}
