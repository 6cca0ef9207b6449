package segment

import (
	"context"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
)

// allNodes is every value that stands in a quad.
type allNodes struct{ view view }

func (a *allNodes) String() string { return "AllNodes" }

func (a *allNodes) Iterate() iterator.Scanner {
	s, err := a.view.at()
	if err != nil {
		return iterator.NewError(err)
	}
	dead, err := s.dead()
	if err != nil {
		return iterator.NewError(err)
	}
	return &nodeScan{snap: s, dead: dead}
}

func (a *allNodes) Lookup() iterator.Index {
	s, err := a.view.at()
	if err != nil {
		return iterator.NewError(err)
	}
	return &nodeIndex{nodeResult{}, s}
}

func (a *allNodes) Stats(context.Context) (iterator.Costs, error) {
	s, err := a.view.at()
	if err != nil {
		return iterator.Costs{}, err
	}
	return iterator.Costs{NextCost: 1, ContainsCost: 1, Size: refs.Size{Value: s.nodes, Exact: true}}, nil
}

func (a *allNodes) Optimize(context.Context) (iterator.Shape, bool) { return a, false }

func (a *allNodes) SubIterators() []iterator.Shape { return nil }

// nodeResult is what the two iterators over all nodes share.
type nodeResult struct {
	id  ID
	err error
}

func (n *nodeResult) Result() refs.Ref {
	if n.id == 0 {
		return nil
	}
	return n.id
}

func (n *nodeResult) TagResults(map[string]refs.Ref) {}
func (n *nodeResult) NextPath(context.Context) bool  { return false }
func (n *nodeResult) Err() error                     { return n.err }
func (n *nodeResult) Close() error                   { return nil }
func (n *nodeResult) String() string                 { return "AllNodes" }

type nodeScan struct {
	nodeResult
	snap *Snapshot
	dead []ID // that come after id
}

func (n *nodeScan) Next(ctx context.Context) bool {
	for n.id++; len(n.dead) > 0 && n.dead[0] == n.id; n.id++ {
		n.dead = n.dead[1:]
	}
	if n.id < n.snap.next() {
		return true
	}
	n.id = n.snap.next() - 1
	return false
}

type nodeIndex struct {
	nodeResult
	snap *Snapshot
}

func (n *nodeIndex) Contains(_ context.Context, r refs.Ref) bool {
	n.id, n.err = n.snap.idOf(r)
	if n.err != nil || n.id == 0 || n.id >= n.snap.next() {
		n.id = 0
		return false
	}
	var dead bool
	if dead, n.err = n.snap.isDead(n.id); dead {
		n.id = 0
	}
	return n.id != 0 && n.err == nil
}
